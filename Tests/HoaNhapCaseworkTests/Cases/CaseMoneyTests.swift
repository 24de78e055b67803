import HoaNhap
import Testing

@Suite("III.3.2: money is handed out under a decision, on the application's own loan, never above it")
struct CaseMoneyTests {
  private let bank = AgencyID.vbspTransactionOffice

  private func disburse(
    _ file: inout CaseFile, _ amount: Int64, on: String, _ approval: CaseApproval? = nil, loan: Loan
  ) throws {
    try file.disburse(
      Dong(amount), of: loan, under: try approval ?? #require(file.approval), by: bank, on: try day(on),
      stamp: try Case.stamp(), duties: Case.duties)
  }

  /// A contract with money on days.
  private func loan(
    _ parts: [(String, Int64)], id: LoanID = "V-1", purpose: LoanPurpose = .production,
    borrower: Borrower = .person(Case.listed), application: ApplicationID? = "A-1", settledOn: String? = nil
  ) throws -> Loan {
    let money = try parts.map { Disbursement(date: try day($0.0), amount: Dong($0.1)) }
    let terms = try LoanTerms(
      disbursements: money, rates: [RateChange(from: money[0].date, try #require(Rate(percent: "6.24")))],
      principalPlan: .equal(EqualPrincipal(everyMonths: 12, count: 5)))
    return Loan(
      id: id, borrower: borrower, purpose: purpose, application: application,
      settledOn: try settledOn.map { try day($0) }, terms: terms)
  }

  @Test(
    "not a đồng more than was approved; less is handed out",
    arguments: [(79_999_999, true), (80_000_000, true), (80_000_001, false)])
  func amount(amount: Int64, isRight: Bool) throws {
    var file = try Case.file(.approved)
    let loan = try loan([("2026-06-08", amount)])
    if isRight {
      try disburse(&file, amount, on: "2026-06-08", loan: loan)
      #expect(file.disbursements == [Disbursement(date: try day("2026-06-08"), amount: Dong(amount))])
      #expect(file.loan == "V-1")
    } else {
      let before = file
      let fault = try Case.fault { try disburse(&file, amount, on: "2026-06-08", loan: loan) }
      #expect(fault.code == .aboveApproval && fault.limit == Dong(80_000_000) && file == before)
      #expect(fault.wording.vi.contains("80.000.000"))
    }
  }

  @Test("nothing, or less than nothing", arguments: [0, -1, Int64.min])
  func nothing(amount: Int64) throws {
    var file = try Case.file(.approved)
    let loan = try loan([("2026-06-08", 1)])
    #expect(try Case.fault { try disburse(&file, amount, on: "2026-06-08", loan: loan) }.code == .noAmount)
  }

  @Test("a production loan is handed out in the one part that was approved")
  func onePart() throws {
    var file = try Case.file(.approved)
    try disburse(&file, 30_000_000, on: "2026-06-08", loan: try loan([("2026-06-08", 30_000_000)]))
    let both = try loan([("2026-06-08", 30_000_000), ("2026-06-10", 50_000_000)])
    let fault = try Case.fault { try disburse(&file, 50_000_000, on: "2026-06-10", loan: both) }
    #expect(fault.code == .aboveApproval && fault.limit == nil)
  }

  @Test(
    "a training loan's parts come one after another: none ahead of its part, what was left is made up later")
  func parts() throws {
    // Approved: 10 million, then 14 million.
    var file = try Case.file(.approved, .training)
    let whole = try loan([("2026-06-08", 10_000_001)], purpose: .training)
    let ahead = try Case.fault { try disburse(&file, 10_000_001, on: "2026-06-08", loan: whole) }
    #expect(ahead.code == .aboveApproval && ahead.limit == Dong(10_000_000))
    try disburse(
      &file, 8_000_000, on: "2026-06-08", loan: try loan([("2026-06-08", 8_000_000)], purpose: .training))
    func second(_ amount: Int64) throws -> Loan {
      try loan([("2026-06-08", 8_000_000), ("2026-08-10", amount)], purpose: .training)
    }
    let more = try second(16_000_001)
    let above = try Case.fault { try disburse(&file, 16_000_001, on: "2026-08-10", loan: more) }
    #expect(above.code == .aboveApproval && above.limit == Dong(16_000_000))
    try disburse(&file, 16_000_000, on: "2026-08-10", loan: try second(16_000_000))
    #expect(file.state == .disbursed && file.disbursements.count == 2)
  }

  @Test(
    "the first money goes out while the judgement can be relied on, the last day included",
    arguments: [("2026-07-03", true), ("2026-07-04", false)])
  func lastDay(on: String, isInTime: Bool) throws {
    // Judged on 3 June, usable for 30 days.
    var file = try Case.file(.approved)
    #expect(try file.approval?.offer.usableUntil == day("2026-07-03"))
    let loan = try loan([(on, 80_000_000)])
    if isInTime {
      try disburse(&file, 80_000_000, on: on, loan: loan)
    } else {
      let fault = try Case.fault { try disburse(&file, 80_000_000, on: on, loan: loan) }
      #expect(try fault.code == .approvalOver && fault.day == day("2026-07-03"))
    }
  }

  @Test(
    "before the decision: neither by the table, nor with a decision that was reversed or is another file's")
  func decision() throws {
    let loan = try loan([("2026-06-08", 80_000_000)])
    let approval = try #require(try Case.file(.approved).approval)
    var early = try Case.file(.atBank)
    #expect(
      try Case.fault { try disburse(&early, 80_000_000, on: "2026-06-08", approval, loan: loan) }.code
        == .staleApproval)
    var file = try Case.file(.approved)
    try file.reverse(step: 5, reason: "nhầm số tiền", by: bank, stamp: try Case.stamp(), under: Case.duties)
    let smaller = try Case.offer(Invented.person { $0.amount = .known(Dong(50_000_000)) }, on: "2026-06-08")
    let now = try file.approve(
      smaller, by: bank, on: try day("2026-06-03"), stamp: try Case.stamp(), under: Case.duties)
    #expect(now != approval && file.approval == now)
    let stale = try Case.fault { try disburse(&file, 80_000_000, on: "2026-06-08", approval, loan: loan) }
    #expect(stale.code == .staleApproval && stale.clause == .plan("III.3.2"))
  }

  @Test("a loan without an application, of another application, borrower or purpose, or with other money")
  func loans() throws {
    let file = try Case.file(.approved)
    func code(_ loan: Loan) throws -> CaseFault.Code {
      var changed = file
      let fault = try Case.fault { try disburse(&changed, 80_000_000, on: "2026-06-08", loan: loan) }
      #expect(changed == file)
      return fault.code
    }
    let money = [("2026-06-08", Int64(80_000_000))]
    #expect(try code(loan(money, application: nil)) == .loanWithoutApplication)
    #expect(try code(loan(money, application: "A-2")) == .otherLoan)
    #expect(try code(loan(money, borrower: .person("P-2"))) == .otherLoan)
    #expect(try code(loan(money, purpose: .training)) == .otherLoan)
    #expect(try code(loan([("2026-06-07", 80_000_000)])) == .otherTerms)
    #expect(try code(loan([("2026-06-08", 79_000_000)])) == .otherTerms)
    #expect(try code(loan(money + [("2026-07-08", 1)])) == .otherTerms)
  }

  @Test("later parts go out on the same loan")
  func sameLoan() throws {
    var file = try Case.file(.disbursed, .training)
    let other = try loan(
      [("2026-06-08", 10_000_000), ("2026-08-10", 14_000_000)], id: "V-2", purpose: .training)
    #expect(
      try Case.fault { try disburse(&file, 14_000_000, on: "2026-08-10", loan: other) }.code == .otherLoan)
  }

  @Test(
    "the contract holds everything that was handed out: each part on its day, a second like it only where it is there twice"
  )
  func wholeContract() throws {
    // Approved: 10 million, then 14 million.
    let part = ("2026-06-08", Int64(5_000_000))
    var file = try Case.file(.approved, .training)
    let once = try loan([part], purpose: .training)
    try disburse(&file, part.1, on: part.0, loan: once)
    let before = file
    let again = try Case.fault { try disburse(&file, part.1, on: part.0, loan: once) }
    #expect(again.code == .otherTerms && file == before)
    // A contract that holds the second part alone is not the one on which the first was handed out.
    let other = try loan([("2026-08-10", 14_000_000)], purpose: .training)
    let fault = try Case.fault { try disburse(&file, 14_000_000, on: "2026-08-10", loan: other) }
    #expect(fault.code == .otherTerms && file == before)
    try disburse(&file, part.1, on: part.0, loan: try loan([part, part], purpose: .training))
    #expect(file.disbursements.count == 2)
  }

  @Test("a file is closed once its own loan is paid off, on that day or behind it")
  func closing() throws {
    let file = try Case.file(.repaying)
    func attempt(_ loan: Loan, _ on: String) throws -> CaseState {
      var file = file
      try file.close(loan, by: bank, on: try day(on), stamp: try Case.stamp(), under: Case.duties)
      return file.state
    }
    let money = [("2026-06-08", Int64(80_000_000))]
    #expect(try Case.fault { _ = try attempt(loan(money), "2026-12-16") }.code == .notSettled)
    let settled = try loan(money, settledOn: "2026-12-16")
    #expect(try Case.fault { _ = try attempt(settled, "2026-12-15") }.code == .notSettled)
    #expect(try attempt(settled, "2026-12-16") == .closed)
    #expect(
      try Case.fault { _ = try attempt(loan(money, id: "V-9", settledOn: "2026-12-16"), "2026-12-16") }.code
        == .otherLoan)
    // Paid off before any money went out cannot be.
    #expect(
      try Case.fault { _ = try attempt(loan(money, settledOn: "2026-06-07"), "2026-12-16") }.code
        == .notSettled)
  }

  @Test("one file for an application, one application for a loan")
  func book() throws {
    let file = try Case.file(.disbursed)
    let second = try Case.file(.needStated)
    let fault = try Case.fault { _ = try CaseBook([file, second]) }
    #expect(fault.code == .secondFile && fault.application == "A-1")
    var book = try CaseBook([file])
    #expect(book["A-1"] == file && book.file(of: "V-1") == file && book.file(of: "V-2") == nil)
    #expect(try Case.fault { try book.open(second) }.code == .secondFile)
    // Another application's file that claims the same loan.
    let text = file.json.canonicalText.split(separator: "A-1", omittingEmptySubsequences: false)
      .joined(separator: "A-2")
    let other = try CaseFile(json: try JSONReader.parse(Array(text.utf8)))
    #expect(try Case.fault { try book.open(other) }.code == .loanInUse)
    #expect(try Case.fault { try book.update("A-9") { _ throws(CaseFault) in } }.code == .noFile)
    let stamp = try Case.stamp()
    let on = try day("2026-06-20")
    try book.update("A-1") { (file: inout CaseFile) throws(CaseFault) in
      try file.check(by: .socioPoliticalOrganisations, on: on, stamp: stamp, under: Case.duties)
    }
    #expect(book["A-1"]?.state == .repaying && book.files.count == 1)
    // A step that is refused leaves the book as it was.
    let before = book
    _ = try Case.fault {
      try book.update("A-1") { (file: inout CaseFile) throws(CaseFault) in
        try file.check(by: .socioPoliticalOrganisations, on: on, stamp: stamp, under: Case.duties)
        try file.withdraw(by: .communePolice, on: on, stamp: stamp, under: Case.duties)
      }
    }
    #expect(book == before)
  }
}
