import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A.3, A.5: an act is entered where it was judged, or is judged again")
struct StaleActTests {
  private func freeze(on made: LoanCase) throws -> AllowedAct {
    let act = LoanAct.freeze(
      DebtFreeze(date: day("2026-08-15"), from: day("2026-09-01"), to: day("2029-09-01"), decision: "QĐ-01"))
    return try #require(try rules.judgement(of: act, on: made).allowed)
  }

  @Test("two freezes that were judged on one ledger cannot both be entered – A.5")
  func twoFreezes() throws {
    let made = try known(try loan())
    let (first, second) = (try freeze(on: made), try freeze(on: made))
    var ledger = made.ledger
    try ledger.append(first)
    let before = ledger.events
    let error = #expect(throws: InputError.self) { try ledger.append(second) }
    #expect(error?.code == .notApplicable && error?.field == "act")
    #expect(ledger.events == before)
  }

  @Test("an act of one loan cannot be entered on another, nor after a payment")
  func otherLedger() throws {
    let made = try known(try loan())
    let act = try freeze(on: made)
    var other = try Ledger(try loan(from: "2026-06-02"))
    #expect(throws: InputError.self) { try other.append(act) }
    var paid = made.ledger
    try paid.append(.payment(.init(date: day("2026-08-01"), amount: Dong(1_000_000))))
    #expect(throws: InputError.self) { try paid.append(act) }
    #expect(!act.isJudged(on: paid) && act.isJudged(on: made.ledger))
  }

  @Test("a history says so by its own code and stays as it was; judged again the act goes in")
  func history() throws {
    let terms = try loan()
    var history = try LoanHistory(terms)
    let act = try freeze(on: try known(terms))
    try history.append(
      HistoryEntry(
        "1", recordedOn: day("2026-08-01"),
        .payment(.init(date: day("2026-08-01"), amount: Dong(1_000_000)))))
    let error = #expect(throws: HistoryFault.self) {
      try history.append(act, as: "2", recordedOn: day("2026-08-02"))
    }
    #expect(error?.code == .staleAct && error?.entry == "2")
    #expect(history.entries.count == 1)
    let again = LoanCase(history.ledger, purpose: .known(.production), capital: .known(.central))
    try history.append(try freeze(on: again), as: "2", recordedOn: day("2026-08-02"))
    #expect(history.entries.count == 2)
  }
}
