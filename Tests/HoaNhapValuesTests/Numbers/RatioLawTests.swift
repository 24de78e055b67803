import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Exact ratios keep the laws of fractions")
struct RatioLawTests {
  /// A whole number, of few digits or many.
  private func whole(_ choices: Choices) -> Int64 {
    let digits = choices.pick([9, 100, 36_500, 999_999_999, Int.max])
    return Int64(choices.int(-digits...digits))
  }

  private func ratio(_ label: String, _ choices: Choices) throws -> Ratio {
    let (numerator, denominator) = (whole(choices), whole(choices))
    try choices.assume(denominator != 0)
    return choices.show(label, try Ratio(numerator, denominator)) { $0.text }
  }

  @Test("A ratio is the fraction that it was made from, in lowest terms")
  func lowestTerms() async throws {
    try await forAll("a ratio is its fraction in lowest terms", cases: 1000) { choices in
      let numerator = choices.show("numerator", whole(choices))
      let denominator = choices.show("denominator", whole(choices))
      try choices.assume(denominator != 0)
      let ratio = try Ratio(numerator, denominator)
      try expect(ratio.denominator > 0)
      // n / d is the same fraction as a / b exactly where n × b = a × d.
      try expect(
        WideInteger.product(ratio.numerator, denominator),
        equals: WideInteger.product(numerator, ratio.denominator))
      var (a, b) = (ratio.numerator.magnitude, ratio.denominator.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      try expect(a, equals: 1)
      try expect(try Ratio(ratio.numerator, ratio.denominator), equals: ratio)
    }
  }

  @Test("Ratios are in the order of their products crosswise, and the order has no circle")
  func order() async throws {
    try await forAll("ratios are ordered like their products crosswise", cases: 1000) { choices in
      let (a, b, c) = try (ratio("a", choices), ratio("b", choices), ratio("c", choices))
      let left = WideInteger.product(a.numerator, b.denominator)
      let right = WideInteger.product(b.numerator, a.denominator)
      try expect(a < b, equals: left < right)
      try expect([a < b, b < a, a == b].filter { $0 }.count, equals: 1)
      if a < b, b < c { try expect(a < c) }
    }
  }

  @Test("A product is the same from both sides, and is exact or refused")
  func products() async throws {
    try await forAll("a product is exact or refused", cases: 1000, covering: ["exact": 20...95]) { choices in
      let (a, b) = try (ratio("a", choices), ratio("b", choices))
      let (one, other) = (try? a.multiplied(by: b), try? b.multiplied(by: a))
      try expect(one, equals: other)
      choices.mark("exact", when: one != nil)
      let above = WideInteger.product(a.numerator, b.numerator)
      let below = WideInteger.product(a.denominator, b.denominator)
      if let one {
        // Crosswise once more, where 128 bits hold it.
        guard let left = above.multiplied(by: one.denominator),
          let right = below.multiplied(by: one.numerator)
        else { return }
        try expect(left, equals: right)
      } else {
        // What is refused has no room in lowest terms either: it is too large before anything cancels.
        let most = WideInteger(.max)
        try expect(most < above || most < below || above < WideInteger(-.max))
      }
    }
  }
}
