import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V32 — reschedule")
struct RescheduleTests {
  private let adjusted = parts(["2025-01-15": 25_000_000, "2025-07-15": 12_500_000], rest: "2026-01-15")

  @Test("July's instalment is moved to January; the interest goes on as before")
  func adjustment() throws {
    let events = fiveOnTime + [reschedule("2024-07-10", adjusted), payment("2024-07-15", 271_233)]
    let ledger = try Ledger(textbook(), events: events)
    #expect(
      ledger.entries[5].effect == .reschedule(principal: Dong(50_000_000), instalments: 3))
    let state = try ledger.state("2024-07-16")
    #expect(state.overduePrincipal == .zero && state.daysPastDue == 0)
    // One night of 50,000,000.
    #expect(state.accruedNotDue.text == "660000/73")
    #expect(
      try ledger.remaining("2024-07-16") == [
        "2025-01-15 25000000", "2025-07-15 12500000", "2026-01-15 12500000",
      ])
  }

  @Test("what was overdue is cured from that day; overdue interest that has accrued stays")
  func cure() throws {
    let ledger = try Ledger(textbook(), events: fiveOnTime + [reschedule("2024-07-25", adjusted)])
    let state = try ledger.state("2024-08-15")
    #expect(state.overduePrincipal == .zero && state.pastDuePrincipal == .zero)
    #expect(state.overdueInterest == Dong(29_384))
    // Ten nights of 37,500,000 and 21 of 50,000,000: 257,671.23.
    #expect(state.dueUnpaidInterest == Dong(271_233 + 257_671))
  }

  @Test("on the due date itself nothing has been overdue")
  func dueDate() throws {
    let state = try Ledger(textbook(), events: fiveOnTime + [reschedule("2024-07-15", adjusted)]).state(
      "2024-07-20")
    #expect(state.overdueInterest == .zero && state.pastDuePrincipal == .zero)
  }

  @Test("the interest grid goes on to the new maturity and always ends on it")
  func longer() throws {
    let extended = parts([:], rest: "2026-03-01")
    let ledger = try Ledger(textbook(), events: [reschedule("2026-01-10", extended)])
    // 15 January to 15 February is 31 nights of 50,000,000, then 14 to the new end.
    let posted = try ["2026-01-15", "2026-02-15", "2026-03-01"].map {
      try ledger.state($0).interestPosted.amount
    }
    #expect(posted[1] - posted[0] == 280_274 && posted[2] - posted[1] == 126_575)
    #expect(try ledger.state("2026-02-28").overduePrincipal == .zero)
    #expect(try ledger.state("2026-03-01").overduePrincipal == Dong(50_000_000))
  }

  @Test("after an old maturity the next date of the grid follows the reschedule")
  func late() throws {
    let ledger = try Ledger(
      textbook(), events: [reschedule("2026-04-20", .equal(EqualPrincipal(everyMonths: 2, count: 5)))])
    let before = try ledger.state("2026-04-20").interestPosted
    #expect(try ledger.state("2026-05-14").interestPosted == before)
    // 25 nights of 50,000,000: 226,027.40.
    #expect(try ledger.state("2026-05-15").interestPosted.amount - before.amount == 226_027)
    #expect(
      try ledger.remaining("2026-05-15") == [
        "2026-06-20 10000000", "2026-08-20 10000000", "2026-10-20 10000000", "2026-12-20 10000000",
        "2027-02-20 10000000",
      ])
  }

  @Test("study interest that is not due yet is spread again over the dates ahead")
  func study() throws {
    // 226,300 over four months is 56,575 each; after two, 113,150 are spread over five.
    let terms = try LoanTerms(
      disbursements: money(["2026-01-05": 36_500_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 4, unit: 1)),
      deferral: Deferral(until: day("2026-02-05")))
    let longer = PrincipalPlan.equal(EqualPrincipal(everyMonths: 1, count: 5, firstDue: day("2026-05-05")))
    let ledger = try Ledger(terms, events: [reschedule("2026-04-10", longer)])
    let unbilled = try ["2026-04-10", "2026-05-05", "2026-08-05", "2026-09-05"].map {
      try ledger.state($0).deferredNotBilled.amount
    }
    #expect(unbilled == [113_150, 90_520, 22_630, 0])
    #expect(try ledger.state("2026-09-05").deferredExact?.text == "226300/1")
  }

  @Test("on one day: write-off, reschedule, then payments, however they are listed (V29)")
  func order() throws {
    let events = [
      payment("2024-07-25", 12_500_000), reschedule("2024-07-25", adjusted),
      writeOff("2024-07-25", principal: 500_000),
    ]
    let ledger = try Ledger(textbook(), events: fiveOnTime + events)
    #expect(ledger.entries.suffix(3).map(\.eventIndex) == [7, 6, 5])
    #expect(ledger.entries[6].effect == .reschedule(principal: Dong(49_500_000), instalments: 3))
    #expect(ledger.lastUse?.overduePrincipal == .zero)
    #expect(ledger.lastUse?.overdueInterest == Dong(29_384))
    #expect(ledger.lastUse?.prepayment == Dong(12_500_000 - 29_384 - 271_233))
  }
}
