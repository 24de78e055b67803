public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapValues

/// Where a running loan stands on a day: its plan, and its ledger with the payments until then.
///
/// Payments are folded by the conventions of the loan's terms: overdue interest is counted, and what exceeds all dues is
/// paid early. It shows what the records give and does not replace the bank's books.
public struct LoanState: Sendable, Hashable, RedactedRecord {
  /// Where it stands. The set is closed.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Nothing has been handed out yet.
    case upcoming
    /// Everything due has been paid.
    case current
    /// Something due before the day has not been paid.
    case behind
    /// It is closed, or everything has been paid.
    case settled

    /// The status in words.
    public var wording: Wording {
      switch self {
      case .upcoming: Wording(vi: "chưa giải ngân", en: "not disbursed yet")
      case .current: Wording(vi: "đúng lịch", en: "as scheduled")
      case .behind: Wording(vi: "chậm so với lịch", en: "behind schedule")
      case .settled: Wording(vi: "đã tất toán", en: "settled")
      }
    }
  }

  /// The loan.
  public let loan: Loan
  /// Its schedule.
  public let schedule: Schedule
  /// Where it stands on the day: the state of the debt, the balances, what is behind.
  public let position: LoanPosition
  /// The principal that the plan has due until the day, that day included.
  public let principalDue: Dong
  /// The interest that the plan has due until the day, that day included, study interest too.
  public let interestDue: Dong
  /// Everything paid until the day.
  public let paid: Dong
  /// The next row of the plan, on the day or later, of which something is to be paid.
  public let next: Schedule.Row?

  /// The day.
  public var asOf: CivilDate { position.asOf }
  /// The balances at the end of the day; they tell no dates.
  public var balances: LedgerState { position.balances }
  /// Where the loan is behind: the principal whose date has come and which is unpaid.
  public var principalBehind: Dong { position.principalBehind }
  /// Where the loan is behind: the normal and study interest that is due and unpaid.
  public var interestBehind: Dong { position.interestBehind }
  /// Interest on overdue principal that is unpaid.
  public var overdueInterest: Dong { position.overdueInterest }
  /// What was handed out until the day and is not repaid.
  public var outstanding: Dong { position.outstanding }

  /// Where it stands.
  public var status: Status {
    switch position.state {
    case .upcoming: .upcoming
    case .settled: .settled
    case .inTerm, .overdue, .frozen: position.daysBehind > 0 ? .behind : .current
    }
  }

  /// The oldest day on which something fell due that is unpaid; `nil` where nothing was due before the day.
  public var behindSince: CivilDate? {
    position.daysBehind > 0 ? try? asOf.adding(days: -position.daysBehind) : nil
  }

  /// Principal and interest that are behind, overdue interest included.
  ///
  /// - Throws: ``CalculationError`` where the sum does not fit.
  public func behind() throws(CalculationError) -> Dong {
    try Dong.sum([principalBehind, interestBehind, overdueInterest])
  }

  /// The kind, the identifier and the status.
  public var printedForm: String { "\(loan): \(status.rawValue)" }

  /// Folds the payments on a loan.
  ///
  /// - Parameters:
  ///   - loan: the loan.
  ///   - payments: payments on it; those of other loans and of later days are not counted.
  ///   - asOf: the day.
  /// - Throws: ``InputError`` where the plan or the balances cannot be computed, or a payment lies before the first
  ///   disbursement; a payment's field is named as `payments[PT-1].date`.
  /// - Complexity: O(rows + payments)
  public init(_ loan: Loan, payments: some Sequence<Payment>, asOf: CivilDate) throws(InputError) {
    let payments = payments.filter { $0.loan == loan.id && $0.date <= asOf }
    try self.init(loan, payments: payments, ledger: try Self.ledger(loan, payments), asOf: asOf)
  }

  /// Reads a ledger of all payments until the day.
  init(_ loan: Loan, payments: [Payment], ledger: Ledger, asOf: CivilDate) throws(InputError) {
    let schedule = try ledger.schedule()
    self.loan = loan
    self.schedule = schedule
    position = try LoanPosition(ledger, on: asOf, settledOn: loan.settledOn)
    // The ledger has found that the sum fits.
    paid = Dong(payments.reduce(0) { $0 + $1.amount.amount })
    let due = schedule.rows.prefix { $0.date <= asOf }
    principalDue = Dong(due.reduce(0) { $0 + $1.principal.amount })
    interestDue = Dong(due.reduce(0) { $0 + $1.interest.amount + $1.deferredInterest.amount })
    guard position.state != .settled else {
      next = nil
      return
    }
    let hasInterestDue = position.balances.dueUnpaidInterest > .zero
    let remaining = Set(try ledger.remainingInstalments(on: asOf).map(\.due))
    next = schedule.rows.first { row in
      guard row.date >= asOf else { return false }
      let bearsInterest = row.interest > .zero || row.deferredInterest > .zero
      return remaining.contains(row.date) || bearsInterest && (row.date > asOf || hasInterestDue)
    }
  }

  /// The payments folded in order of their days and identifiers.
  static func ledger(_ loan: Loan, _ payments: [Payment]) throws(InputError) -> Ledger {
    var ledger = try Ledger(loan.terms)
    for payment in payments.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
      do throws(InputError) {
        try ledger.append(.payment(LoanEvent.Payment(date: payment.date, amount: payment.amount)))
      } catch {
        var fault = error
        fault.field = "payments[\(payment.id)]" + fault.field.drop { $0 != "." }
        throw fault
      }
    }
    return ledger
  }
}
