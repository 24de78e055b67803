public import HoaNhapValues

/// Where one loan stands at the end of a day: what a portfolio adds up (tình trạng một khoản vay).
public struct LoanPosition: Sendable, Hashable {
  /// The name of the loan, as its terms carry it.
  public let loanID: LoanID?
  /// The day.
  public let asOf: CivilDate
  /// The state of the debt (A.8).
  public let state: DebtState
  /// The balances at the end of the day.
  public let balances: LedgerState

  /// Reads a ledger.
  ///
  /// - Parameters:
  ///   - ledger: of the loan; a freeze of it begins on its first day and is over on the day of its end.
  ///   - day: the day.
  ///   - settledOn: the day on which the host's records close the loan; `nil` where they do not. From then on nothing is
  ///     owed, whatever the ledger says.
  /// - Throws: ``InputError`` where interest until then does not fit.
  /// - Complexity: that of ``Ledger/state(on:)``
  public init(_ ledger: Ledger, on day: CivilDate, settledOn: CivilDate? = nil) throws(InputError) {
    loanID = ledger.terms.loanID
    asOf = day
    balances = try ledger.state(on: day)
    let disbursements = ledger.terms.disbursements
    let isClosed = settledOn.map { $0 <= day } ?? false
    // Disbursements stand in order of days.
    let isAllOut = disbursements[disbursements.count - 1].date <= day
    if isClosed || isAllOut && balances.isPaidOff {
      state = .settled
    } else if day < disbursements[0].date {
      state = .upcoming
    } else if ledger.freezes.contains(where: { $0.from <= day && day < $0.to }) {
      state = .frozen
    } else {
      state = balances.overduePrincipal > .zero ? .overdue : .inTerm
    }
  }

  /// Whether the loan runs: handed out and not settled.
  public var isRunning: Bool { state != .upcoming && state != .settled }

  /// Days since the oldest due date of principal or interest that is unpaid; 0 where the loan does not run.
  public var daysBehind: Int { isRunning ? balances.daysPastDue : 0 }

  /// Principal handed out and not repaid.
  public var outstanding: Dong { isRunning ? balances.outstandingPrincipal : .zero }

  /// Where the loan is behind: the principal whose date has come and which is unpaid, overdue or not.
  public var principalBehind: Dong { daysBehind > 0 ? balances.pastDuePrincipal : .zero }

  /// Where the loan is behind: the normal and study interest that is due and unpaid.
  public var interestBehind: Dong { daysBehind > 0 ? balances.dueUnpaidInterest : .zero }

  /// Interest on overdue principal that is unpaid.
  public var overdueInterest: Dong { isRunning ? balances.overdueInterest : .zero }

  /// The principal that is overdue, where the debt is not frozen.
  public var overduePrincipal: Dong { state == .overdue ? balances.overduePrincipal : .zero }
}

extension LedgerState {
  /// Whether nothing is outstanding and nothing owed.
  var isPaidOff: Bool {
    outstandingPrincipal == .zero && dueUnpaidInterest == .zero && overdueInterest == .zero
      && deferredNotBilled == .zero
  }
}
