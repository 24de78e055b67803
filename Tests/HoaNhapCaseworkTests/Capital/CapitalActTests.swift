import HoaNhap
import Testing

@Suite("III.2.1, A.1, A.5 — what comes back of a loan follows the acts that were decided on it")
struct CapitalActTests {
  private let rules = ActRules(.decision08)

  /// A file in which an act was proposed, and approved five days later.
  private func decided(_ act: LoanAct, of loan: Loan, on decision: String) throws -> LoanFile {
    var file = LoanFile(of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    try file.propose(
      act, papers: [.request], of: loan, as: known, rules,
      try move(act.date.text, by: .savingsAndCreditGroups))
    let judged = try file.judgement(
      ofProposal: 1, on: try day(decision), decision: "12/QĐ", as: known, rules)
    try file.approve(
      try #require(judged.allowed), proposal: 1, of: loan, on: known.ledger, try move(decision))
    return file
  }

  @Test(
    "A.1: an instalment is expected on its day until the bank decides, then on the later one",
    arguments: [("2026-11-24", "2026-12-01"), ("2026-11-25", "2027-03-01")])
  func expected(asOf: String, due: String) throws {
    let loan = try followedLoan()
    let file = try decided(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan, on: "2026-11-25")
    let until = try #require(YearMonth("2027-12"))
    let use = CapitalUse([loan], payments: [], aftercare: [file], asOf: try day(asOf), until: until)
    #expect(use.failures.isEmpty)
    let first = try #require(use.loans[0].expected.first)
    #expect(try first == LoanCapital.Move(day(due), Dong(12_000_000)))
    // Without the file nobody can know of it.
    let unknown = CapitalUse([loan], payments: [], asOf: try day(asOf), until: until)
    #expect(try unknown.loans[0].expected.first?.day == day("2026-12-01"))
  }

  @Test("A.1: a payment after the old day pays no overdue interest where the instalment was moved")
  func returned() throws {
    let loan = try followedLoan()
    let file = try decided(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan, on: "2026-11-25")
    let payments = try paid("V-1", ["2026-12-21": 12_000_000])
    let (end, until) = (try day("2026-12-31"), try #require(YearMonth("2026-12")))
    let use = CapitalUse([loan], payments: payments, aftercare: [file], asOf: end, until: until)
    let state = try file.ledger(of: loan, payments: payments).state(on: end)
    #expect(use.loans[0].returned.map(\.amount) == [state.paidPrincipal])
    let plain = CapitalUse([loan], payments: payments, asOf: end, until: until)
    #expect(plain.loans[0].returned != use.loans[0].returned)
  }

  @Test("A.5: principal that was given up has not come back when the loan is closed")
  func writtenOff() throws {
    let act = LoanAct.writeOff(
      DebtWriteOff(date: try day("2026-11-20"), principal: .amount(Dong(8_000_000)), interest: .amount(.zero))
    )
    let open = try followedLoan()
    let file = try decided(act, of: open, on: "2026-11-25")
    let loan = try followedLoan(settledOn: "2026-12-10")
    for (closed, back) in [("2026-12-09", Int64(0)), ("2026-12-10", 40_000_000)] {
      let use = CapitalUse(
        [loan], payments: [], aftercare: [file], asOf: try day(closed),
        until: try #require(YearMonth("2026-12")))
      #expect(use.loans[0].returned.reduce(0) { $0 + $1.amount.amount } == back)
    }
  }

  @Test("the month's capital counts the acts as the report's figure of what is left does")
  func month() throws {
    var loan = try followedLoan()
    loan.application = nil
    var folder = try #require(Folder().data.folder)
    folder.people = [Person(id: "P-1")]
    folder.loans = [loan]
    folder.payments = try paid("V-1", ["2026-12-21": 12_000_000])
    let file = try decided(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan, on: "2026-11-25")
    let records = CommuneRecords(folder: folder, aftercare: [file])
    let end = try day("2027-03-14")
    let month = try MonthReport(of: records, asOf: end)
    let figures = try ReportFigures(of: records, for: Plan.chauSon.scope(of: .q1, year: 2027), asOf: end)
    let balance = try #require(month.capital?.balance.total)
    #expect(balance.left.amount == figures[FigureKey(.capitalLeft)]?.value)
    #expect(
      try balance.left.amount == file.ledger(of: loan, payments: folder.payments)
        .state(on: end).paidPrincipal.amount - 48_000_000)
  }
}
