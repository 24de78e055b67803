public import HoaNhapValues

/// The balances of a loan at the end of a day (số dư khoản vay).
public struct LedgerState: Sendable, Hashable {
  /// The day; everything that happened on it is counted.
  public let asOf: CivilDate
  /// Principal handed out and neither repaid nor written off.
  public internal(set) var outstandingPrincipal = Dong.zero
  /// The part of it that bears the overdue rate from this day's night on.
  public internal(set) var overduePrincipal = Dong.zero
  /// The part of it whose date has come, overdue or not.
  public internal(set) var pastDuePrincipal = Dong.zero
  /// Normal and study interest that is due and unpaid.
  public internal(set) var dueUnpaidInterest = Dong.zero
  /// Overdue interest until the day, rounded, that is unpaid.
  public internal(set) var overdueInterest = Dong.zero
  /// Normal interest that has accrued and is not due yet, before rounding.
  public internal(set) var accruedNotDue = ExactAmount.zero
  /// Study interest that is fixed and not due yet; zero before the study end.
  public internal(set) var deferredNotBilled = Dong.zero
  /// The study interest that has accrued so far, before rounding; `nil` where there is no study period.
  public internal(set) var deferredExact: ExactAmount?
  /// Days since the oldest due date of principal or interest that is unpaid; 0 on that date, and where nothing is.
  public internal(set) var daysPastDue = 0
  /// Principal repaid.
  public internal(set) var paidPrincipal = Dong.zero
  /// Normal and study interest paid.
  public internal(set) var paidInterest = Dong.zero
  /// Overdue interest paid.
  public internal(set) var paidOverdueInterest = Dong.zero
  /// Principal given up.
  public internal(set) var writtenOffPrincipal = Dong.zero
  /// Interest given up, overdue interest included.
  public internal(set) var writtenOffInterest = Dong.zero
  /// Money paid that nothing was owed for.
  public internal(set) var excess = Dong.zero
  /// Normal and study interest that has fallen due since the start.
  public internal(set) var interestPosted = Dong.zero

  init(asOf: CivilDate) { self.asOf = asOf }
}

/// An instalment of principal that is not fully paid (kỳ trả gốc còn lại).
public struct RemainingInstalment: Sendable, Hashable {
  /// The day on which it is payable.
  public let due: CivilDate
  /// What is unpaid of it.
  public let unpaid: Dong
}

/// What pays a loan off on a day, after everything else that happened on it (số tiền tất toán).
///
/// A payment of ``total`` on that day leaves nothing owed and nothing over.
public struct SettlementQuote: Sendable, Hashable {
  /// The day.
  public let date: CivilDate
  /// All outstanding principal.
  public let principal: Dong
  /// Overdue interest until the day.
  public let overdueInterest: Dong
  /// Normal and study interest that is due and unpaid.
  public let interestDue: Dong
  /// Normal interest that falls due by the settlement, rounded (convention V30).
  public let accruedInterest: Dong
  /// Study interest that falls due by the settlement.
  public let studyInterest: Dong
  /// The sum.
  public let total: Dong
}
