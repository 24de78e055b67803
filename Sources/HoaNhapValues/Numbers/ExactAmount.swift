/// An amount of đồng as an exact fraction, such as the interest of a period before it is rounded.
///
/// The text form is `a/b` in lowest terms: `20460000/73`.
public struct ExactAmount: Sendable, Hashable {
  /// Above the line.
  package let numerator: WideInteger
  /// Below the line; positive.
  package let denominator: Int64

  /// Brings a fraction to lowest terms.
  ///
  /// - Precondition: `denominator` is positive.
  package init(_ numerator: WideInteger, _ denominator: Int64) {
    let divisor = greatestCommonDivisor(numerator.dividedDown(by: denominator).remainder, denominator)
    self.numerator = divisor == 1 ? numerator : numerator.dividedDown(by: divisor).quotient
    self.denominator = denominator / divisor
  }

  /// A whole amount.
  public init(_ amount: Dong) {
    numerator = WideInteger(amount.amount)
    denominator = 1
  }

  /// Nothing.
  public static let zero = ExactAmount(.zero)

  /// The exact sum.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func adding(_ other: ExactAmount) throws(CalculationError) -> ExactAmount {
    let shared = greatestCommonDivisor(denominator, other.denominator)
    let (below, overflow) = denominator.multipliedReportingOverflow(by: other.denominator / shared)
    guard !overflow, let a = numerator.multiplied(by: other.denominator / shared),
      let b = other.numerator.multiplied(by: denominator / shared), let sum = a.adding(b)
    else { throw CalculationError(.overflow, in: "ExactAmount.adding") }
    return ExactAmount(sum, below)
  }

  /// The exact difference.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func subtracting(_ other: ExactAmount) throws(CalculationError) -> ExactAmount {
    guard let negated = other.numerator.negated else {
      throw CalculationError(.overflow, in: "ExactAmount.subtracting")
    }
    return try adding(ExactAmount(negated, other.denominator))
  }

  /// The amount in whole multiples of `unit`.
  ///
  /// - Parameters:
  ///   - mode: what happens to the rest.
  ///   - unit: in đồng.
  /// - Throws: ``CalculationError`` with code `overflow`.
  /// - Precondition: `unit` is positive.
  public func rounded(_ mode: RoundingMode, unit: Int64 = 1) throws(CalculationError) -> Dong {
    precondition(unit > 0, "a rounding unit is positive")
    guard let amount = mode.multiple(of: unit, numerator, denominator) else {
      throw CalculationError(.overflow, in: "ExactAmount.rounded")
    }
    return Dong(amount)
  }

  /// The fraction as `a/b`, also for whole amounts.
  public var text: String { "\(numerator)/\(denominator)" }
}

extension ExactAmount: CustomStringConvertible {
  /// The same as ``text``.
  public var description: String { text }
}
