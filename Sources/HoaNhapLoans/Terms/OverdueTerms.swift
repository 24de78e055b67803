public import HoaNhapValues

/// What overdue principal costs and when principal becomes overdue (nợ quá hạn; conventions V26, V27, V35).
///
/// The schedule does not need it: it is the plan. It is kept for what is counted from payments.
public struct OverdueTerms: Sendable, Hashable {
  /// When an unpaid instalment becomes overdue (convention V27).
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// From its own date.
    case perInstalment = "per_instalment"
    /// Only after the last date.
    case atMaturity = "at_maturity"
  }

  /// Which rate the multiplier is applied to (convention V26).
  public enum Base: String, Sendable, Hashable, CaseIterable {
    /// The rate in force that night.
    case inForce = "in_force"
    /// The rate of the first disbursement day.
    case atDisbursement = "at_disbursement"
  }

  /// The overdue rate in per cent of the rate; not negative.
  ///
  /// Source: QĐ 08/2026/QĐ-TTg; NĐ 06/2026/NĐ-CP, Điều 32 (R.2).
  public let multiplierPercent: Ratio
  /// When principal becomes overdue.
  public let mode: Mode
  /// Which rate is multiplied.
  public let base: Base
  /// The commune's transaction day, 1 to 31, on which principal moves to overdue; `nil` for the due date itself.
  public let transferDay: Int?

  /// Makes overdue terms.
  public init(
    multiplierPercent: Ratio = Ratio(whole: 130), mode: Mode = .perInstalment, base: Base = .inForce,
    transferDay: Int? = nil
  ) {
    self.multiplierPercent = multiplierPercent
    self.mode = mode
    self.base = base
    self.transferDay = transferDay
  }

  /// 130 % of the rate in force, each instalment from its own date.
  public static let standard = OverdueTerms()
}

/// What a payment is used for, in the order of the list that holds it (convention V28).
public enum AllocationStep: String, Sendable, Hashable, CaseIterable {
  /// Principal that is overdue.
  case overduePrincipal = "overdue_principal"
  /// Interest on overdue principal.
  case overdueInterest = "overdue_interest"
  /// Interest that is due.
  case interestDue = "interest_due"
  /// Principal that is due.
  case principalDue = "principal_due"
  /// Principal that is not due yet.
  case prepayment

  /// The order where nothing else is said (I.10).
  public static let standardOrder: [AllocationStep] = [
    .overduePrincipal, .overdueInterest, .interestDue, .principalDue, .prepayment,
  ]
}
