public import HoaNhapValues

/// One loan in the neutral JSON form that an independent model reads too: its terms and what happened to it.
public struct LoanDocument: Sendable, Hashable {
  /// The terms of the loan.
  public let terms: LoanTerms
  /// What happened to it, in any order.
  public let events: [LoanEvent]
  /// The day for which balances are asked; it does not change the schedule, which is the plan.
  public let asOf: CivilDate?

  /// Makes a document.
  public init(_ terms: LoanTerms, events: [LoanEvent] = [], asOf: CivilDate? = nil) {
    self.terms = terms
    self.events = events
    self.asOf = asOf
  }

  /// The ledger of the events.
  ///
  /// - Throws: ``InputError`` that names the event, such as `events[3].date`.
  /// - Complexity: O(*n* log *n* + rows) in the events
  public func ledger() throws(InputError) -> Ledger { try Ledger(terms, events: events) }

  /// The day for which the result shows balances: the one asked for, else that of the last event; `nil` where there is
  /// neither, and the result is the schedule alone.
  public var balanceDay: CivilDate? { asOf ?? events.map(\.date).max() }
}
