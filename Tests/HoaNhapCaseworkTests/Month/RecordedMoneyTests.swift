import HoaNhap
import Testing

@Suite(
  "III.3.2, III.2.1 – The money of a loan is what its file records, and the contract's where no file is kept")
struct RecordedMoneyTests {
  private static let bank = AgencyID.vbspTransactionOffice

  /// A commune with one loan, whose file was taken to the approval, day by day.
  private struct Lending {
    let offer: Offer
    var loan: Loan
    var file: CaseFile
    var hasFile = true

    init(_ purpose: LoanPurpose = .training, _ id: ApplicationID = "A-1") throws {
      offer =
        id == "A-1"
        ? try Case.standardOffer(purpose) : try Case.offer(Invented.person(), on: "2026-06-08", id: id)
      loan = try Case.loan(offer, application: id)
      let (need, chosen, listed) = (try day("2026-05-06"), try day("2026-05-12"), try day("2026-05-14"))
      let (received, approved) = (try day("2026-06-01"), try day("2026-06-03"))
      let duties = Case.duties
      file = try CaseFile(
        of: Case.application(id, purpose: purpose), by: .communePolice, on: need, stamp: Self.stamp(need),
        under: duties)
      try file.consider(Case.held(), by: .savingsAndCreditGroups, stamp: Self.stamp(chosen), under: duties)
      try file.confirmList(
        Case.person(), by: .communePeoplesCommittee, on: listed, stamp: Self.stamp(listed), under: duties)
      try file.receive(by: bank, on: received, stamp: Self.stamp(received), under: duties)
      try file.approve(offer, by: bank, on: approved, stamp: Self.stamp(approved), under: duties)
    }

    static func stamp(_ day: CivilDate) -> RecordStamp { RecordStamp(on: day, by: "cb-1") }

    /// Hands out the next part, on its day and recorded on it, or later.
    mutating func handOut(recordedOn text: String? = nil) throws {
      let part = offer.terms.disbursements[file.disbursements.count]
      try file.disburse(
        part.amount, of: loan, under: try #require(file.approval), by: bank, on: part.date,
        stamp: Self.stamp(try text.map { try day($0) } ?? part.date), duties: Case.duties)
    }

    var records: CommuneRecords {
      get throws {
        let settings = CommuneSettings(
          commune: Commune(name: "Xã Mẫu", province: "Tỉnh Mẫu"), plan: .chauSon)
        var application = Case.application(purpose: loan.purpose)
        application.receivedOn = .known(try day("2026-06-01"))
        var records = CommuneRecords(
          folder: DataFolder(
            settings: settings, people: [try Case.person()], applications: [application], loans: [loan]))
        records.cases = hasFile ? [file] : []
        return records
      }
    }

    func money(_ asOf: String) throws -> RecordedMoney { try records.recordedMoney(on: day(asOf)) }

    /// The parts that count, as day and amount.
    func parts(_ asOf: String) throws -> [String] {
      try money(asOf).folder.loans.flatMap { $0.disbursements.map { "\($0.date) \($0.amount.amount)" } }
    }
  }

  /// What one commune says in its report, its capital and its month on a day.
  private struct Told: Equatable {
    var lent: Int64
    var made: Int64
    var owed: Int64
    var left: Int64

    /// The report's figures.
    init(report records: CommuneRecords, _ asOf: CivilDate) throws {
      let plan = Plan.chauSon
      let request = try plan.requestedReport(from: day("2026-05-15"), to: asOf, askedOn: asOf)
      let figures = try ReportFigures(of: records, for: plan.scope(of: request), asOf: asOf)
      #expect(figures.failures.isEmpty)
      func value(_ code: FigureCode) -> Int64 { figures[FigureKey(code)]?.value ?? 0 }
      (lent, made, owed) = (value(.lent), value(.loansMade), value(.outstanding))
      left = value(.capitalLeft)
      #expect(value(.capitalUsed) == lent)
    }

    /// The month's loans and capital.
    init(month records: CommuneRecords, _ asOf: CivilDate) throws {
      let month = try MonthReport(of: records, asOf: asOf)
      let total = try #require(month.capital?.balance.total)
      (lent, left) = (total.lent.amount, total.left.amount)
      owed = month.loans.reduce(0) { $0 + $1.outstanding.amount }
      made = Int64(month.loans.filter { $0.status != .upcoming }.count)
    }
  }

  @Test("where the file has what the contract has, nothing changes", arguments: ["2026-06-08", "2026-08-09"])
  func agreed(asOf: String) throws {
    var lending = try Lending()
    try lending.handOut()
    let money = try lending.money(asOf)
    #expect(try money.folder == lending.records.folder && money.faults == [])
    try lending.handOut()
    #expect(try lending.money("2027-01-01").folder == lending.records.folder)
  }

  @Test(
    "a part that the contract has on a day counts from the day on which its handing out is recorded",
    arguments: [
      ("2026-08-09", true, 0), ("2026-08-10", false, 1), ("2026-08-11", false, 1), ("2026-08-12", true, 0),
    ])
  func recordedLater(asOf: String, isAgreed: Bool, faults: Int) throws {
    var lending = try Lending()
    try lending.handOut()
    try lending.handOut(recordedOn: "2026-08-12")
    let money = try lending.money(asOf)
    #expect(try (money.folder == lending.records.folder) == isAgreed)
    #expect(money.faults.count == faults)
  }

  @Test("a part that was not handed out stands among what is still to come, from the next day on")
  func notHandedOut() throws {
    var lending = try Lending()
    try lending.handOut()
    #expect(try lending.parts("2026-09-01") == ["2026-06-08 10000000", "2026-09-02 14000000"])
    let fault = try #require(try lending.money("2026-09-01").faults.first)
    #expect(fault.key == Loan.key("V-1") && fault.field == "terms.disbursements")
    #expect(fault.shown == "V-1" && fault.severity == .warning)
    #expect([24_000_000, 10_000_000].allSatisfy { fault.wording.vi.contains(Dong($0).text(.vietnamese)) })

    let (records, asOf) = (try lending.records, try day("2026-09-01"))
    let report = try Told(report: records, asOf)
    #expect(report.lent == 10_000_000 && report.made == 1 && report.owed == 10_000_000)
    #expect(report.left == -10_000_000)
    #expect(try Told(month: records, asOf) == report)
    let month = try MonthReport(of: records, asOf: asOf)
    let needs = month.capital?.demand.needs.map { "\($0.record) \($0.stage) \($0.amount)" }
    #expect(needs == ["V-1 committed \(Fact.known(Dong(14_000_000)))"])
    #expect(month.moneyFaults == [fault])
    #expect(
      month.files(.vietnamese).contains {
        String(decoding: $0.bytes, as: UTF8.self).contains("V-1”: Đến ngày")
      })
  }

  @Test("money of which nothing is recorded was not handed out, whatever day the contract has")
  func nothingRecorded() throws {
    let lending = try Lending(.production)
    let amount = lending.offer.amount.amount
    #expect(try lending.parts("2026-06-07") == ["2026-06-08 \(amount)"])
    #expect(try lending.parts("2026-06-20") == ["2026-06-21 \(amount)"])
    let (records, asOf) = (try lending.records, try day("2026-06-20"))
    let told = try Told(report: records, asOf)
    #expect(told.lent == 0 && told.made == 0 && told.owed == 0 && told.left == 0)
    #expect(try Told(month: records, asOf) == told)
  }

  @Test("a loan of which no file is kept follows its contract")
  func withoutFile() throws {
    var lending = try Lending(.production)
    lending.hasFile = false
    let amount = lending.offer.amount.amount
    #expect(try lending.money("2026-06-20").faults == [])
    let (records, asOf) = (try lending.records, try day("2026-06-20"))
    let told = try Told(report: records, asOf)
    #expect(told.lent == amount && told.made == 1 && told.owed == amount && told.left == -amount)
    #expect(try Told(month: records, asOf) == told)
    // So does one before its file was opened, and one that answers another application.
    lending.hasFile = true
    lending.loan.terms = try Case.loan(Case.standardOffer(.production)).terms
    #expect(try lending.money("2026-05-05").faults == [])
    lending.loan.application = "A-2"
    #expect(try lending.money("2026-06-20").faults == [])
  }

  @Test(
    "a contract that was mended since adds nothing to what was handed out: never both", arguments: [-1, 0, 1])
  func mended(more: Int64) throws {
    var lending = try Lending(.production)
    try lending.handOut()
    let amount = lending.offer.amount.amount
    var document = try #require(try lending.loan.json().objectValue?.members)
    let terms = try #require(lending.loan.json()["terms"]).canonicalText
      .replacing("2026-06-08", with: "2026-06-15").replacing("\(amount)", with: "\(amount + more)")
    document.removeAll { $0.key == "terms" }
    document.append(JSONMember("terms", try JSONReader.parse(terms)))
    lending.loan = try Loan(json: .object(JSONObject(document)))
    let parts = try lending.parts("2026-06-20")
    #expect(parts == ["2026-06-08 \(amount)"] + (more > 0 ? ["2026-06-21 \(more)"] : []))
    #expect(try lending.money("2026-06-20").faults.count == 1)
    #expect(try Told(report: lending.records, day("2026-06-20")).lent == amount)
  }

  @Test("a part that comes too late for its terms does not come any more")
  func tooLate() throws {
    var lending = try Lending()
    try lending.handOut()
    let end = try #require(lending.loan.terms.deferral?.until)
    let (eve, before) = (try end.adding(days: -1), try end.adding(days: -2))
    #expect(try lending.parts(before.text) == ["2026-06-08 10000000", "\(eve) 14000000"])
    #expect(try lending.parts(eve.text) == ["2026-06-08 10000000"])
  }

  @Test("an application that was given up hands nothing out; its loan is left out and told")
  func givenUp() throws {
    var lending = try Lending(.production)
    let on = try day("2026-06-05")
    try lending.file.withdraw(by: Self.bank, on: on, stamp: Lending.stamp(on), under: Case.duties)
    let money = try lending.money("2026-06-20")
    #expect(money.folder.loans == [] && money.faults.count == 1)
    #expect(try Told(report: lending.records, day("2026-06-20")).lent == 0)
    // So it is before the contract's day, but not before it was given up.
    #expect(try lending.money("2026-06-07").folder.loans == [])
    #expect(try lending.money("2026-06-04").faults == [])
    #expect(money.faults.first?.field == "application" && money.faults.first?.shown == "A-1")
  }

  @Test("money whose handing out was a mistake was never handed out")
  func reversed() throws {
    var lending = try Lending(.production)
    try lending.handOut()
    let on = try day("2026-06-10")
    try lending.file.reverse(
      step: 6, reason: "Nhầm", by: Self.bank, stamp: Lending.stamp(on), under: Case.duties)
    #expect(try lending.money("2026-06-09").faults == [])
    #expect(try lending.parts("2026-06-10") == ["2026-06-11 \(lending.offer.amount.amount)"])
  }

  // MARK: Whose file it is

  @Test("an application lends on one loan: another that names it adds nothing, whatever its contract says")
  func secondLoan() throws {
    var lending = try Lending(.production)
    let second = Loan(
      id: "V-2", borrower: lending.loan.borrower, purpose: .production, application: "A-1",
      terms: lending.loan.terms)
    try lending.handOut()
    var records = try lending.records
    records.folder.loans.append(second)
    let asOf = try day("2026-06-20")
    let money = records.recordedMoney(on: asOf)
    #expect(money.folder.loans.map(\.id) == ["V-1"])
    #expect(money.faults.map(\.key) == [Loan.key("V-2")] && money.faults.first?.field == "application")
    let amount = lending.offer.amount.amount
    #expect(try Told(report: records, asOf).lent == amount && Told(month: records, asOf).lent == amount)
    // A loan of somebody else's who has the same identifier by mistake follows its contract.
    records.folder.loans[1] = Loan(
      id: "V-2", borrower: .person("P-9"), purpose: .production, application: "A-1",
      terms: lending.loan.terms)
    #expect(records.recordedMoney(on: asOf).folder.loans.count == 2)
  }

  @Test(
    "a file that names another application's loan says nothing of its money, in whichever order they stand",
    arguments: [false, true])
  func othersLoan(isFirst: Bool) throws {
    let lending = try Lending(.production)
    var other = try Lending(.production, "A-2")
    try other.handOut()
    var records = try lending.records
    records.cases = isFirst ? [other.file, lending.file] : [lending.file, other.file]
    let money = records.recordedMoney(on: try day("2026-06-20"))
    #expect(money.folder.loans.flatMap(\.disbursements).map(\.date.text) == ["2026-06-21"])
    #expect(money.faults.map(\.key) == [Loan.key("V-1"), CaseFile.key("A-2")])
  }

  @Test("money on a loan that is not there is in no figure, and told; of a loan that is paid off nothing is")
  func withoutLoan() throws {
    var lending = try Lending(.production)
    try lending.handOut()
    var records = try lending.records
    records.folder.loans = []
    let month = try MonthReport(of: records, asOf: day("2026-06-20"))
    let fault = try #require(month.moneyFaults.first)
    #expect(month.moneyFaults.count == 1 && fault.key == CaseFile.key("A-1") && fault.shown == "V-1")
    #expect(fault.field == "steps[5].loan" && fault.severity == .warning)
    #expect(fault.wording.vi.contains(lending.offer.amount.text(.vietnamese)))
    #expect(try records.recordedMoney(on: day("2026-06-07")).faults == [])
    records.cases = [try Case.file(.closed)]
    #expect(try records.recordedMoney(on: day("2026-12-31")).faults == [])
  }

  @Test("what a loan that names no application still hands out is needed once")
  func withoutApplication() throws {
    var lending = try Lending()
    try lending.handOut()
    lending.loan.application = nil
    let month = try MonthReport(of: lending.records, asOf: day("2026-06-20"))
    #expect(month.moneyFaults == [])
    let needs = month.capital?.demand.needs.map { "\($0.record) \($0.stage) \($0.amount)" }
    #expect(needs == ["V-1 committed \(Fact.known(Dong(14_000_000)))"])
  }

  @Test("parts of the borrower's own are paid back in order, as far as money was handed out")
  func ownParts() throws {
    var lending = try Lending()
    let terms = lending.loan.terms
    let end = try #require(terms.deferral?.until)
    let dates = try (1...3).map { try end.adding(months: 3 * $0) }
    lending.loan.terms = try LoanTerms(
      disbursements: terms.disbursements, rates: terms.rates,
      principalPlan: .custom(
        CustomPrincipal(
          parts: dates.prefix(2).map { CustomPrincipal.Part(date: $0, amount: Dong(10_000_000)) },
          restDue: dates[2])),
      deferral: terms.deferral)
    try lending.handOut()
    // The rest would come behind the end of the course, so it does not come; the first part pays everything back.
    let loan = try #require(try lending.money(end.text).folder.loans.first)
    #expect(loan.disbursements.map(\.amount) == [Dong(10_000_000)])
    #expect(loan.terms.nominalMaturity == dates[0])
    let before = try #require(try lending.money("2026-09-01").folder.loans.first)
    #expect(before.disbursements.count == 2 && before.terms.nominalMaturity == dates[2])
  }

  @Test("what was once made of the records is made of itself again: the same")
  func idempotent() throws {
    var lending = try Lending()
    for _ in 0..<2 {
      for asOf in ["2026-06-01", "2026-06-08", "2026-08-10", "2026-09-01", "2027-06-01"] {
        var records = try lending.records
        let first = records.recordedMoney(on: try day(asOf)).folder
        records.folder = first
        #expect(records.recordedMoney(on: try day(asOf)).folder == first)
        // Nothing of it is lost: what is recorded by the day and what is to come are the contract, until the course is over.
        let sum = first.loans.first?.disbursements.reduce(0) { $0 + $1.amount.amount }
        if asOf < "2027" { #expect(sum == 24_000_000) }
      }
      try lending.handOut()
    }
  }
}
