import HoaNhap
import Testing

@Suite("Handbook: many at once")
struct PerformanceTests {
  @Test("Two bits a clause for many rows; words for the one that somebody opens")
  func bulk() throws {
    let rows = (1...1_000).map {
      ClientRow(number: $0, birthYear: 1990, askedFor: Int64($0) * 250_000, owesAlready: 0)
    }
    let book = RuleBook()
    var verdicts: [CompactVerdict] = []
    verdicts.reserveCapacity(rows.count)
    book.appendVerdicts(for: rows, to: &verdicts)
    let ineligible = verdicts.indices.filter { verdicts[$0].outcome == .ineligible }
    #expect(ineligible.count == 200)

    let shown = try book.verdict(for: rows[ineligible[0]]).text(.vietnamese)
    #expect(shown.contains("L.3"))
  }

  @Test("A portfolio folds each loan once and lets go of it")
  func portfolio() throws {
    var portfolio = Portfolio<String>(asOf: CivilDate("2026-12-31")!)
    for _ in 1...100 {
      let ledger = try Ledger(for: BankLoan())
      try portfolio.add(LoanPosition(ledger, on: portfolio.asOf), to: "qd-08-2026")
    }
    #expect(portfolio.total.running.loans == 100)
  }
}
