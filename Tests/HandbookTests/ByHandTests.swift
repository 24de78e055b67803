import HoaNhap
import Testing

@Suite("Handbook: check a result by hand")
struct ByHandTests {
  @Test("Interest of one month: balance × nights × rate ÷ 365, rounded once")
  func interest() throws {
    let terms = try LoanTerms(
      disbursements: [Disbursement(date: CivilDate("2026-05-05")!, amount: Dong(200_000_000))],
      rates: [RateChange(from: CivilDate("2025-12-01")!, Rate(percent: "6.24")!)],
      principalPlan: .equal(EqualPrincipal(everyMonths: 12, count: 1)))
    let schedule = try Schedule(for: terms)
    // 5 May to 5 June are 31 nights: 200,000,000 × 31 × 6.24 ÷ 100 ÷ 365 = 1,059,945.21.
    #expect(schedule.rows[0].nights == 31)
    #expect(schedule.rows[0].interest == Dong(1_059_945))
    // 5 June to 5 July are 30: 1,025,753.42.
    #expect(schedule.rows[1].interest == Dong(1_025_753))
  }

  @Test("A receipt is run again from the same application, and tells what differs")
  func receipt() throws {
    var application = ApplicationDocument(
      id: "HS-17", asOf: CivilDate("2026-06-03")!, borrower: .person, purpose: .production)
    application.amount = .known(Dong(150_000_000))
    let receipt = try RuleBook().verdict(for: application).receipt
    #expect(try RuleBook().verdict(for: application).receipt == receipt)
    application.amount = .known(Dong(150_000_001))
    #expect(try RuleBook().verdict(for: application).receipt.input != receipt.input)
  }
}
