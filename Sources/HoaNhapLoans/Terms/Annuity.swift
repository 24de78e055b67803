public import HoaNhapValues

/// Level payments of principal and interest together on a grid of months (trả góp đều, niên kim; conventions M1, M2).
///
/// The level payment is the exact annuity `P·r·qⁿ / (qⁿ − 1)` with `q = 1 + r` and `r` the yearly rate times
/// ``everyMonths`` over twelve, rounded once. Each row then counts its interest by the loan's own conventions; the
/// rest of the level payment is principal, and the last row takes what is left. The principal parts are agreed when the
/// loan is: no payment and no freeze changes them.
///
/// Interest falls due on the same dates; interest dates before ``firstDue`` collect interest alone.
public struct Annuity: Sendable, Hashable {
  /// What becomes of the level payment when the rate of the loan changes (convention M2, assumed).
  public enum OnRateChange: String, Sendable, Hashable, CaseIterable {
    /// It is computed again, from the balance and for the dates that remain, from the first period that begins at the
    /// new rate.
    case recomputed
    /// It stays; the last row takes the difference.
    case fixed
  }

  /// The months from one payment to the next, 1 to 1200; those of the interest dates.
  public let everyMonths: Int
  /// How many payments, 1 to 1200.
  public let count: Int
  /// The first date; `nil` for one step after the start, or after the study end (convention V19).
  public let firstDue: CivilDate?
  /// The wanted day of the month, 1 to 31; `nil` for that of the first date.
  public let day: Int?
  /// The đồng that the level payment is a multiple of; positive.
  public let unit: Int64
  /// How the level payment is brought to the unit.
  public let rounding: RoundingMode
  /// A level payment of the caller's own until the rate changes, in đồng; `nil` for the computed one.
  public let payment: Dong?
  /// What becomes of the level payment when the rate changes.
  public let onRateChange: OnRateChange

  /// Makes a plan.
  public init(
    everyMonths: Int = 1, count: Int, firstDue: CivilDate? = nil, day: Int? = nil, unit: Int64 = 1,
    rounding: RoundingMode = .halfUp, payment: Dong? = nil, onRateChange: OnRateChange = .recomputed
  ) {
    self.everyMonths = everyMonths
    self.count = count
    self.firstDue = firstDue
    self.day = day
    self.unit = unit
    self.rounding = rounding
    self.payment = payment
    self.onRateChange = onRateChange
  }

  /// The level payment of an amount at a yearly rate, exact before it is rounded once; ``payment`` is not looked at.
  ///
  /// - Parameters:
  ///   - amount: in đồng; positive.
  ///   - rate: a year; zero is allowed.
  /// - Throws: ``InputError`` that names the field as the loan document does.
  /// - Complexity: O(log ``count``); where the bounds of a fast computation do not decide the rounding, O(``count``²) words.
  public func levelPayment(of amount: Dong, at rate: Rate) throws(InputError) -> Dong {
    guard amount > .zero else { throw Fault.notPositive("amount") }
    if rate.annualPercent < .zero { throw Fault.negative("annual_pct") }
    try TermsCheck.steps(everyMonths: everyMonths, count: count, unit: unit)
    let percent = rate.annualPercent
    guard
      let level = LevelPayment(self, percent: percent.numerator, over: percent.denominator)?.amount(
        paying: amount.amount, in: count)
    else { throw Fault.overflow("amount") }
    return Dong(level)
  }
}
