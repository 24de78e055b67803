import HoaNhapValues

/// A sum of whole numbers that stays in 64 bits while it can.
struct ExactSum {
  private var near: Int64 = 0
  /// What did not fit; `nil` as long as everything does.
  private var far: WideInteger?

  /// Nothing.
  init() {}

  /// A product of three factors; `nil` where it does not fit in 128 bits.
  @inline(__always)
  init?(product a: Int64, _ b: Int64, _ c: Int64) {
    let (product, first) = a.multipliedReportingOverflow(by: b)
    let (number, second) = product.multipliedReportingOverflow(by: c)
    if first || second {
      guard let wide = Self.wideProduct(a, b, c) else { return nil }
      far = wide
    } else {
      near = number
    }
  }

  /// The sum where it stayed in 64 bits.
  @inline(__always)
  var narrow: Int64? { far == nil ? near : nil }

  /// The sum; `nil` where it does not fit in 128 bits.
  var total: WideInteger? { far.map { $0.adding(WideInteger(near)) } ?? WideInteger(near) }

  /// Adds another sum; `false` where the result leaves 128 bits.
  mutating func add(_ other: ExactSum) -> Bool {
    if let number = other.narrow, addNarrow(number) { return true }
    guard let number = other.total, let sum = (far ?? .zero).adding(number) else { return false }
    far = sum
    return true
  }

  /// Adds a number; `false`, with nothing added, where that needs more than 64 bits.
  @inline(__always)
  mutating func addNarrow(_ number: Int64) -> Bool {
    let (sum, overflow) = near.addingReportingOverflow(number)
    if overflow { return false }
    near = sum
    return true
  }

  @inline(never)
  private static func wideProduct(_ a: Int64, _ b: Int64, _ c: Int64) -> WideInteger? {
    WideInteger.product(a, b).multiplied(by: c)
  }
}
