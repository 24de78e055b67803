import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V33 — write-off")
struct WriteOffTests {
  @Test("everything after a frozen year: 37,500,000 and all interest, overdue interest included")
  func everything() throws {
    let events =
      fiveOnTime + [
        payment("2024-07-15", 12_771_233), freeze("2024-08-15", "2025-08-15"),
        writeOff("2026-01-20", .all, .all),
      ]
    let ledger = try Ledger(textbook(), events: events)
    #expect(ledger.entries.last?.effect == .writeOff(principal: Dong(37_500_000), interest: Dong(1_499_237)))
    let state = try ledger.state("2026-02-01")
    #expect(state.outstandingPrincipal == .zero && state.daysPastDue == 0)
    #expect(
      state.overdueInterest == .zero && state.dueUnpaidInterest == .zero && state.accruedNotDue == .zero)
    #expect(state.writtenOffInterest == Dong(1_499_237) && state.interestPosted == Dong(2_201_505))
  }

  @Test("an amount: the oldest instalment first, overdue interest first")
  func amounts() throws {
    // 25 July: 12,500,000 and 29,384 overdue, 271,233 due.
    let ledger = try Ledger(
      textbook(), events: fiveOnTime + [writeOff("2024-07-25", principal: 13_000_000, interest: 30_000)])
    #expect(
      try ledger.remaining("2024-07-25") == [
        "2025-01-15 12000000", "2025-07-15 12500000", "2026-01-15 12500000",
      ])
    let state = try ledger.state("2024-07-25")
    #expect(state.overduePrincipal == .zero && state.overdueInterest == .zero)
    #expect(state.dueUnpaidInterest == Dong(271_233 - 616))
    #expect(state.writtenOffPrincipal == Dong(13_000_000) && state.writtenOffInterest == Dong(30_000))
    #expect(state.paidPrincipal == .zero)
  }

  @Test("accrued interest is given up only where the principal is")
  func accrued() throws {
    let july = fiveOnTime + payments(["2024-07-15": 12_771_233])
    let all = try Ledger(textbook(), events: july + [writeOff("2024-08-10", .all, .all)])
    #expect(all.entries.last?.effect == .writeOff(principal: Dong(37_500_000), interest: Dong(176_301)))
    let part = try Ledger(
      textbook(), events: july + [writeOff("2024-08-10", .amount(Dong(37_499_999)), .all)])
    #expect(part.entries.last?.effect == .writeOff(principal: Dong(37_499_999), interest: .zero))
    #expect(try part.state("2024-08-10").accruedNotDue.text == "12870000/73")
  }

  @Test(
    "no more than is owed",
    arguments: [
      (Int64(50_000_000), Int64(300_617), nil), (50_000_001, 0, "events[5].principal"),
      (0, 300_617, nil), (0, 300_618, "events[5].interest"),
    ] as [(Int64, Int64, String?)])
  func limits(principal: Int64, interest: Int64, field: String?) throws {
    let event = writeOff("2024-07-25", principal: principal, interest: interest)
    let terms = try textbook()
    let fault = fault { _ = try Ledger(terms, events: fiveOnTime + [event]) }
    #expect(fault?.field == field)
    if field != nil { #expect(fault?.wording.en.contains("owed") == true) }
  }
}
