/// An exact fraction of two 64-bit numbers in lowest terms, its denominator positive.
public struct Ratio: Sendable, Hashable {
  /// What stands above the line.
  public let numerator: Int64
  /// What stands below it; always positive.
  public let denominator: Int64

  /// Makes a ratio and brings it to lowest terms.
  ///
  /// - Throws: ``CalculationError`` for a denominator of zero, or for `Int64.min`, which has no positive counterpart.
  public init(_ numerator: Int64, _ denominator: Int64 = 1) throws(CalculationError) {
    guard denominator != 0 else { throw CalculationError(.divisionByZero, in: "Ratio") }
    guard numerator != .min, denominator != .min else {
      throw CalculationError(.overflow, in: "Ratio")
    }
    self.init(lowestTermsOf: denominator < 0 ? -numerator : numerator, denominator.magnitude)
  }

  private init(lowestTermsOf numerator: Int64, _ denominator: UInt64) {
    let divisor = greatestCommonDivisor(numerator, Int64(denominator))
    self.numerator = numerator / divisor
    self.denominator = Int64(denominator) / divisor
  }

  /// A whole number as a ratio.
  public init(whole value: Int64) {
    numerator = value
    denominator = 1
  }

  /// Nothing.
  public static let zero = Ratio(whole: 0)

  /// The exact product.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func multiplied(by other: Ratio) throws(CalculationError) -> Ratio {
    // Cancelling crosswise first keeps the products as small as they can be.
    let first = Ratio(lowestTermsOf: numerator, other.denominator.magnitude)
    let second = Ratio(lowestTermsOf: other.numerator, denominator.magnitude)
    let (above, a) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (below, b) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    if a || b { throw CalculationError(.overflow, in: "Ratio.multiplied") }
    return Ratio(lowestTermsOf: above, below.magnitude)
  }

  /// The ratio as `a/b`, also for whole numbers: `33/5`, `0/1`.
  public var text: String { "\(numerator)/\(denominator)" }
}

extension Ratio: Comparable, CustomStringConvertible {
  /// Compares exactly, through 128-bit products.
  public static func < (a: Ratio, b: Ratio) -> Bool {
    WideInteger.product(a.numerator, b.denominator) < WideInteger.product(b.numerator, a.denominator)
  }

  /// The same as ``text``.
  public var description: String { text }
}
