import HoaNhapLoans
import HoaNhapValues
import Testing

/// 12,500,000 fell due on 15 July 2024; its overdue night costs 12,500,000 × 0.066 × 1.3 / 365 = 2,938.356.
@Suite("V26, V27, V35 — overdue principal")
struct OverdueTests {
  @Test(
    "a night of an unpaid instalment bears 130 % from the due date itself; the day of payment bears none",
    arguments: [
      ("2024-07-15", 0), ("2024-07-16", 2_938), ("2024-07-17", 5_877), ("2024-07-25", 29_384),
    ])
  func nights(date: String, interest: Int64) throws {
    let ledger = try Ledger(textbook(), events: fiveOnTime + [payment(date, 12_500_000)])
    let use = try #require(ledger.lastUse)
    #expect(use.overdueInterest.amount == min(interest, 12_500_000 - use.overduePrincipal.amount))
    let state = try ledger.state(date)
    #expect(state.overdueInterest.amount + state.paidOverdueInterest.amount == interest)
  }

  @Test("on the due date a payment pays due principal; the evening moves what is left to overdue")
  func evening() throws {
    let ledger = try Ledger(textbook(), events: fiveOnTime + [payment("2024-07-15", 5_271_233)])
    #expect(ledger.lastUse?.principalDue == Dong(5_000_000))
    #expect(ledger.lastUse?.overduePrincipal == .zero)
    let state = try ledger.state("2024-07-15")
    #expect(state.overduePrincipal == Dong(7_500_000) && state.pastDuePrincipal == Dong(7_500_000))
    #expect(state.daysPastDue == 0 && state.overdueInterest == .zero)
    let next = try ledger.appending(payment("2024-07-16", 1))
    #expect(next.lastUse?.overduePrincipal == Dong(1))
  }

  @Test(
    "V35: until the transaction day principal bears the normal rate and counts as due",
    arguments: [(19, false), (20, false), (21, true)])
  func transferDay(dayOfMonth: Int, isOverdue: Bool) throws {
    let terms = try textbook(overdue: OverdueTerms(transferDay: 20))
    let date = "2024-07-\(dayOfMonth)"
    let use = try #require(Ledger(terms, events: [payment(date, 100)]).lastUse)
    // The interest of six months is due first, so the hundred đồng go to it unless principal is overdue.
    #expect(use.overduePrincipal == Dong(isOverdue ? 100 : 0))
    #expect(use.interestDue == Dong(isOverdue ? 0 : 100))
  }

  @Test("paid on 25 July with transaction day 20: five overdue nights, 14,692")
  func transferDayExample() throws {
    let terms = try textbook(overdue: OverdueTerms(transferDay: 20))
    let ledger = try Ledger(terms, events: fiveOnTime + [payment("2024-07-25", 12_771_233)])
    let use = try #require(ledger.lastUse)
    #expect(use.overduePrincipal == Dong(12_500_000) && use.overdueInterest == Dong(14_692))
    #expect(use.interestDue == Dong(256_541) && use.excess == .zero)
    let state = try ledger.state("2024-08-01")
    #expect(state.dueUnpaidInterest == Dong(14_692) && state.daysPastDue == 17)
    // 5 nights × 50,000,000 and 12 × 37,500,000 at the normal rate.
    #expect(state.accruedNotDue.text == "9240000/73")
  }

  @Test("the transaction day is strictly after the due date, and the month's last where there is none")
  func transferDayBorders() throws {
    // Due on 15 July: the 15th as transaction day means 15 August; day 31 means 31 July.
    for (transferDay, last) in [(15, "2024-08-15"), (31, "2024-07-31"), (14, "2024-08-14")] {
      let terms = try textbook(overdue: OverdueTerms(transferDay: transferDay))
      let ledger = try Ledger(terms)
      #expect(try ledger.state(on: day(last).later(-1)).overduePrincipal == .zero)
      #expect(try ledger.state(last).overduePrincipal == Dong(12_500_000))
      #expect(try ledger.state(on: day(last).later(-1)).pastDuePrincipal == Dong(12_500_000))
    }
  }

  @Test("V27: at maturity nothing is overdue before the last date; then everything unpaid is")
  func atMaturity() throws {
    let ledger = try Ledger(textbook(overdue: OverdueTerms(mode: .atMaturity)))
    let before = try ledger.state("2026-01-14")
    #expect(before.overduePrincipal == .zero && before.pastDuePrincipal == Dong(37_500_000))
    #expect(before.overdueInterest == .zero)
    #expect(before.daysPastDue == day("2024-02-15").days(until: day("2026-01-14")))
    let after = try ledger.state("2026-01-17")
    #expect(after.overduePrincipal == Dong(50_000_000))
    // Two nights of 50,000,000: 23,506.85.
    #expect(after.overdueInterest == Dong(23_507))
    let use = try #require(ledger.appending(payment("2025-01-20", 100_000_000)).lastUse)
    #expect(use.overduePrincipal == .zero && use.principalDue == Dong(25_000_000))
  }

  @Test(
    "V26: the base is the rate of the night, or that of the first disbursement day",
    arguments: [(OverdueTerms.Base.inForce, Int64(173_096)), (.atDisbursement, 176_301)])
  func base(base: OverdueTerms.Base, interest: Int64) throws {
    // 20 overdue nights in November at 6.6 %, 10 in December at 6.24 %.
    let terms = try LoanTerms(
      disbursements: money(["2025-05-11": 25_000_000]),
      rates: rates(["2015-06-05": "6.6", "2025-12-01": "6.24"]), principalPlan: bullet("2025-11-11"),
      overdueTerms: OverdueTerms(base: base))
    // 25,000,000 × 1.3 / 36,500 = 890.411; × (6.6 × 20 + 6.24 × 10) = 173,095.89; × 6.6 × 30 = 176,301.37.
    #expect(try Ledger(terms).state("2025-12-11").overdueInterest == Dong(interest))
  }

  @Test("a multiplier of 100 costs what the normal rate costs; one of 0 costs nothing")
  func multiplier() throws {
    for (percent, interest) in [(100, Int64(22_603)), (0, 0), (150, 33_904)] {
      let terms = try textbook(overdue: OverdueTerms(multiplierPercent: Ratio(whole: Int64(percent))))
      // 12,500,000 × 10 × 0.066 / 365 = 22,602.74.
      let state = try Ledger(terms, events: fiveOnTime).state("2024-07-25")
      #expect(state.overdueInterest == Dong(interest))
    }
  }

  @Test("V34: unpaid interest bears no interest")
  func noCompounding() throws {
    let ledger = try Ledger(textbook())
    // Five months unpaid: the sum of the rows and nothing more.
    #expect(try ledger.state("2024-07-14").dueUnpaidInterest == Dong(1_374_247))
    #expect(try ledger.state("2024-07-14").overdueInterest == .zero)
  }
}
