import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V28, V29, V30 — what a payment is used for")
struct PaymentTests {
  private let july = fiveOnTime + payments(["2024-07-15": 12_771_233])

  @Test("a payment as planned pays its row and nothing else")
  func asPlanned() throws {
    let ledger = try Ledger(textbook(), events: july)
    let use = try #require(ledger.lastUse)
    #expect(use.interestDue == Dong(271_233) && use.principalDue == Dong(12_500_000))
    #expect(use.prepayment == .zero && use.excess == .zero && use.outstandingAfter == Dong(37_500_000))
    let state = try ledger.state("2024-07-15")
    #expect(state.daysPastDue == 0 && state.dueUnpaidInterest == .zero && state.overduePrincipal == .zero)
    #expect(state.paidInterest == Dong(1_645_480) && state.interestPosted == Dong(1_645_480))
  }

  @Test("a loan paid row by row on its days costs what its schedule says, and ends with nothing")
  func wholePlan() throws {
    let terms = try textbook()
    let schedule = try Schedule(for: terms)
    let events = schedule.rows.map { payment($0.date.text, $0.total.amount) }
    let state = try Ledger(terms, events: events).state(on: schedule.maturity)
    #expect(state.outstandingPrincipal == .zero && state.excess == .zero)
    #expect(
      state.paidInterest == schedule.totals.interest && state.paidPrincipal == schedule.totals.principal)
    #expect(state.accruedNotDue == .zero && state.dueUnpaidInterest == .zero)
  }

  @Test(
    "the order of the terms is kept",
    arguments: [
      // Ten nights overdue: 12,500,000 principal, 29,384 overdue interest, 271,233 interest due.
      (AllocationStep.standardOrder, [Int64(12_500_000), 29_384, 70_616]),
      (
        [.interestDue, .overdueInterest, .overduePrincipal, .principalDue, .prepayment],
        [12_299_383, 29_384, 271_233]
      ),
      (
        [.overdueInterest, .overduePrincipal, .principalDue, .interestDue, .prepayment],
        [12_500_000, 29_384, 70_616]
      ),
      ([.prepayment, .overduePrincipal, .overdueInterest, .interestDue, .principalDue], [0, 0, 0]),
    ])
  func order(order: [AllocationStep], expected: [Int64]) throws {
    let terms = try textbook(overdue: .standard, allocation: order)
    let ledger = try Ledger(terms, events: fiveOnTime + [payment("2024-07-25", 12_600_000)])
    let use = try #require(ledger.lastUse)
    let used = [use.overduePrincipal, use.overdueInterest, use.interestDue].map(\.amount)
    #expect(used == expected)
    #expect(use.prepayment.amount == 12_600_000 - expected.reduce(0, +))
  }

  @Test(
    "10 million early on 1 April: off the next instalment, off the last, or off all alike",
    arguments: [
      (
        LoanEvent.Prepayment.nextInstalments,
        ["2024-07-15 2500000", "2025-01-15 12500000", "2025-07-15 12500000", "2026-01-15 12500000"]
      ),
      (
        .reduceTerm,
        ["2024-07-15 12500000", "2025-01-15 12500000", "2025-07-15 12500000", "2026-01-15 2500000"]
      ),
      (
        .reduceInstalment,
        ["2024-07-15 10000000", "2025-01-15 10000000", "2025-07-15 10000000", "2026-01-15 10000000"]
      ),
    ])
  func prepayment(mode: LoanEvent.Prepayment, remaining: [String]) throws {
    let events = Array(fiveOnTime.prefix(2)) + [payment("2024-04-01", 10_000_000, mode)]
    let ledger = try Ledger(textbook(), events: events)
    #expect(ledger.lastUse?.prepayment == Dong(10_000_000))
    #expect(try ledger.remaining("2024-04-15") == remaining)
    // 17 nights of 50,000,000 and 14 of 40,000,000 are one period, rounded once: 254,958.90.
    #expect(try ledger.state("2024-04-15").dueUnpaidInterest == Dong(254_959))
  }

  @Test("an equal cut is rounded down to the plan's unit, the last takes the rest")
  func equalCut() throws {
    let ledger = try Ledger(textbook(), events: [payment("2024-02-01", 10_003_000, .reduceInstalment)])
    #expect(
      try ledger.remaining("2024-02-01") == [
        "2024-07-15 10000000", "2025-01-15 10000000", "2025-07-15 10000000", "2026-01-15 9997000",
      ])
    // 2.5 million are left of the first and the last; the cut of 5 million takes them whole, and the rest from the latest.
    let uneven = try Ledger(
      textbook(),
      events: [
        payment("2024-02-01", 10_000_000), payment("2024-02-02", 10_000_000, .reduceTerm),
        payment("2024-02-03", 20_000_000, .reduceInstalment),
      ])
    #expect(try uneven.remaining("2024-02-03") == ["2025-01-15 7500000", "2025-07-15 2500000"])
  }

  @Test("what a cleared loan is paid stays as excess and is not lost")
  func excess() throws {
    let ledger = try Ledger(
      textbook(), events: [payment("2024-01-20", 60_000_000), payment("2024-02-20", 7)])
    // Five nights: 45,205.48.
    #expect(ledger.entries.count == 2)
    let state = try ledger.state("2024-02-20")
    #expect(state.excess == Dong(60_000_000 - 50_000_000 - 45_205 + 7))
    #expect(state.paidInterest == Dong(45_205) && state.outstandingPrincipal == .zero)
    #expect(try ledger.remaining("2024-02-20").isEmpty)
  }

  @Test("two payments of one day: each counts, the second finds overdue interest posted already")
  func twice() throws {
    let events = fiveOnTime + payments(["2024-07-25": 12_500_000, "2024-07-25": 29_384])
    let ledger = try Ledger(textbook(), events: events)
    #expect(ledger.lastUse?.overdueInterest == Dong(29_384))
    #expect(try ledger.state("2024-07-26").overdueInterest == .zero)
  }
}

@Suite("V30 — settlement")
struct SettlementTests {
  private func ledger() throws -> Ledger {
    try Ledger(textbook(), events: fiveOnTime + payments(["2024-07-15": 12_771_233]))
  }

  @Test("full settlement on 10 August: 37,500,000 and 26 nights, 176,301")
  func example() throws {
    let quote = try ledger().settlementQuote(on: day("2024-08-10"))
    #expect(quote.principal == Dong(37_500_000) && quote.accruedInterest == Dong(176_301))
    #expect(quote.interestDue == .zero && quote.overdueInterest == .zero && quote.studyInterest == .zero)
    #expect(quote.total == Dong(37_676_301))
    let settled = try ledger().appending(payment("2024-08-10", quote.total.amount))
    #expect(settled.lastUse?.interestDue == Dong(176_301))
    #expect(settled.lastUse?.prepayment == Dong(37_500_000) && settled.lastUse?.excess == .zero)
    let state = try settled.state("2024-08-10")
    #expect(state.outstandingPrincipal == .zero && state.accruedNotDue == .zero)
    #expect(state.interestPosted == Dong(1_821_781))
  }

  @Test(
    "a payment that clears the principal lets the interest fall due at once and pays what it can of it",
    arguments: [(Int64(37_500_000), Int64(176_301), Int64(0)), (37_676_300, 1, 0), (37_676_302, 0, 1)])
  func borders(amount: Int64, unpaid: Int64, excess: Int64) throws {
    let settled = try ledger().appending(payment("2024-08-10", amount))
    let state = try settled.state("2024-08-12")
    #expect(state.outstandingPrincipal == .zero && state.dueUnpaidInterest == Dong(unpaid))
    #expect(state.excess == Dong(excess) && state.daysPastDue == (unpaid > 0 ? 2 : 0))
    #expect(try settled.state("2026-03-01").interestPosted == Dong(1_821_781))
  }

  @Test("one đồng less than the principal clears nothing: the interest goes on accruing")
  func notCleared() throws {
    let state = try ledger().appending(payment("2024-08-10", 37_499_999)).state("2024-08-10")
    #expect(state.outstandingPrincipal == Dong(1) && state.dueUnpaidInterest == .zero)
    #expect(state.accruedNotDue.text == "12870000/73")
  }

  @Test("study interest that is not due yet falls due with the settlement")
  func study() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-01-05": 36_500_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 4)),
      deferral: Deferral(until: day("2026-02-05")))
    let ledger = try Ledger(terms)
    // 31 nights in the study period: 226,300; five nights after it.
    let after = try ledger.settlementQuote(on: day("2026-02-10"))
    #expect(after.studyInterest == Dong(226_300) && after.accruedInterest == Dong(36_500))
    let within = try ledger.settlementQuote(on: day("2026-01-15"))
    #expect(within.studyInterest == Dong(73_000) && within.accruedInterest == .zero)
    for quote in [within, after] {
      let state = try ledger.appending(payment(quote.date.text, quote.total.amount)).state("2026-09-01")
      #expect(state.outstandingPrincipal == .zero && state.excess == .zero)
      #expect(state.dueUnpaidInterest == .zero && state.deferredNotBilled == .zero)
      #expect(state.paidInterest == state.interestPosted)
    }
  }

  @Test("before the first disbursement there is nothing to settle")
  func early() throws {
    let ledger = try ledger()
    #expect(fault { _ = try ledger.settlementQuote(on: day("2024-01-14")) }?.code == .outOfOrder)
    #expect(try ledger.settlementQuote(on: day("2024-01-15")).total == Dong(50_000_000))
    let state = try ledger.state("2024-01-14")
    #expect(state.outstandingPrincipal == .zero && state.deferredExact == nil)
  }
}
