import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("128-bit integers by algebraic law")
struct WideIntegerTests {
  /// Numbers near the ends and at random.
  private static let samples: [Int64] = {
    var n = SplitMix64(seed: 7)
    let ends: [Int64] = [0, 1, -1, 2, -2, .max, .min, .max - 1, .min + 1, 365, 1_000_000_007]
    return ends + (0..<40).map { _ in Int64.random(in: .min ... .max, using: &n) }
      + (0..<20).map { _ in Int64.random(in: -1_000_000...1_000_000, using: &n) }
  }()

  @Test(
    "A product divided by a factor gives the other, and quotient × divisor + remainder gives the dividend")
  func division() throws {
    for a in Self.samples {
      for b in Self.samples where b > 0 {
        let product = WideInteger.product(a, b)
        #expect(product.dividedDown(by: b).quotient == WideInteger(a))
        #expect(product.dividedDown(by: b).remainder == 0)
        for d in [Int64(1), 2, 3, 365, 36_500, .max] {
          let (q, r) = product.dividedDown(by: d)
          #expect(r >= 0 && r < d)
          #expect(q.multiplied(by: d)?.adding(WideInteger(r)) == product)
        }
      }
    }
  }

  @Test("Sums are the products' sums: (a + b)(c) = ac + bc")
  func distributive() throws {
    for a in Self.samples {
      for b in Self.samples {
        let sum = try #require(WideInteger(a).adding(WideInteger(b)))
        let left = sum.multiplied(by: 9_999_991)
        let right = WideInteger.product(a, 9_999_991).adding(WideInteger.product(b, 9_999_991))
        #expect(left == right)
        #expect(sum.subtracting(WideInteger(b)) == WideInteger(a))
        #expect((WideInteger(a) < WideInteger(b)) == (a < b))
      }
    }
  }

  @Test("The ends: what leaves 128 bits is nil, what does not is exact")
  func ends() throws {
    let most = WideInteger(high: .max, low: .max)
    let least = WideInteger(high: .min, low: 0)
    #expect(most.adding(WideInteger(1)) == nil)
    #expect(least.subtracting(WideInteger(1)) == nil)
    #expect(least.negated == nil)
    #expect(most.adding(least) == WideInteger(-1))
    #expect(most.description == "170141183460469231731687303715884105727")
    #expect(least.description == "-170141183460469231731687303715884105728")
    #expect(WideInteger.product(.min, .min).description == "85070591730234615865843651857942052864")
    #expect(
      WideInteger.product(.max, 1_000_000_000_000_000_000).description
        == "9223372036854775807000000000000000000")
    #expect(most.multiplied(by: 2) == nil)
    #expect(WideInteger.zero.description == "0")
  }
}
