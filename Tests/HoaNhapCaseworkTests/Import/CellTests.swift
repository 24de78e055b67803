import HoaNhap
import Testing

@Suite("Cells of the data folder: unknown, none, dates, amounts, words")
struct CellTests {
  private func person(_ column: String, _ cell: String) -> (Person?, [DataFault]) {
    var folder = Folder()
    folder[.people] = "id,\(column)\nP-1,\"\(cell)\"\n"
    return (folder.data.folder?.people.first, folder.faults(.people))
  }

  private func application(_ column: String, _ cell: String) -> (LoanApplication?, [DataFault]) {
    var folder = Folder()
    folder[.people] = "id\nP-1\n"
    folder[.applications] = "id,person,purpose,\(column)\nA-1,P-1,training,\"\(cell)\"\n"
    return (folder.data.folder?.applications.first, folder.faults(.applications))
  }

  @Test(
    "a day is yyyy-mm-dd or dd/mm/yyyy, and one that exists",
    arguments: [
      ("2026-02-28", "2026-02-28"), ("28/02/2026", "2026-02-28"), ("8/2/2026", "2026-02-08"),
      ("29/02/2024", "2024-02-29"), (" 28/02/2026 ", "2026-02-28"), ("29/02/2026", nil), ("31/04/2026", nil),
      ("2026-13-01", nil), ("02/28/2026", nil), ("28-02-2026", nil), ("28/02/26", nil), ("2026/02/28", nil),
      ("0/1/2026", nil), ("28/02/2026x", nil),
    ] as [(String, String?)])
  func days(cell: String, expected: String?) throws {
    let (record, faults) = application("received_on", cell)
    #expect(record?.receivedOn.value?.text == expected)
    #expect(faults.map(\.code) == (expected == nil ? [.notADate] : []))
  }

  @Test(
    "a birth date may be a month or a year alone",
    arguments: [
      ("1990", "1990"), ("05/1990", "1990-05"), ("5/1990", "1990-05"), ("1990-05", "1990-05"),
      ("12/05/1990", "1990-05-12"), ("1990-05-12", "1990-05-12"), ("31/02/1990", nil), ("13/1990", nil),
      ("90", nil), ("0000", nil),
    ] as [(String, String?)])
  func births(cell: String, expected: String?) {
    let (record, faults) = person("birth", cell)
    #expect(record?.identity.reveal(for: .storage).birth.value?.description == expected)
    #expect(faults.map(\.code) == (expected == nil ? [.notADate] : []))
  }

  @Test(
    "an amount is whole đồng, with or without dots, not negative, not too large",
    arguments: [
      ("100000000", 100_000_000, nil), ("100.000.000", 100_000_000, nil), ("0", 0, nil),
      ("1.000.000.000.000.000", 1_000_000_000_000_000, nil),
      ("1.000.000.000.000.001", nil, .outOfRange), ("9223372036854775808", nil, .overflow),
      ("99.999.999.999.999.999.999", nil, .overflow), ("-1", nil, .outOfRange),
      ("-20.000.000", nil, .outOfRange),
      ("12O.000.000", nil, .wrongType), ("1.5", nil, .wrongType), ("100,000,000", nil, .wrongType),
      ("100 triệu", nil, .wrongType), ("1e8", nil, .wrongType),
    ] as [(String, Int64?, InputError.Code?)])
  func amounts(cell: String, expected: Int64?, code: InputError.Code?) {
    let (record, faults) = application("amount", cell)
    #expect(record?.amount.value?.amount == expected)
    #expect(faults.map(\.code) == [code].compactMap { $0 })
  }

  @Test(
    "a count is whole, not negative, at most a thousand million",
    arguments: [
      ("60", 60, nil), ("1.000.000.000", 1_000_000_000, nil), ("1000000001", nil, .outOfRange),
      ("-1", nil, .outOfRange), ("6.5", nil, .wrongType), ("99999999999999999999", nil, .overflow),
    ] as [(String, Int64?, InputError.Code?)])
  func counts(cell: String, expected: Int64?, code: InputError.Code?) {
    let (record, faults) = application("term_months", cell)
    #expect(record?.termMonths.value == expected)
    #expect(faults.map(\.code) == [code].compactMap { $0 })
  }

  @Test(
    "words are read in both languages, whatever their case and marks",
    arguments: [
      ("compulsory", .compulsory), ("Bắt buộc", .compulsory), ("BAT BUOC", .compulsory),
      ("tự nguyện", .voluntary),
      ("điều trị thay thế", .substitution), ("-", RehabilitationRoute.none),
      ("none", RehabilitationRoute.none),
    ] as [(String, RehabilitationRoute)])
  func words(cell: String, route: RehabilitationRoute) {
    #expect(person("route", cell).0?.rehabilitation.reveal(for: .storage).route == .known(route))
  }

  @Test("a word that is not known names the words that are")
  func unknownWord() throws {
    let (record, faults) = person("route", "tại nhà")
    #expect(record == nil)
    let fault = try #require(faults.first)
    #expect(fault.code == .unknownWord)
    #expect(fault.wording.vi.contains("tự nguyện") && fault.wording.en.contains("voluntary"))
  }

  @Test(
    "yes and no",
    arguments: [("có", true), ("Yes", true), ("1", true), ("không", false), ("NO", false), ("-", false)])
  func flags(cell: String, flag: Bool) {
    #expect(application("needs_loan", cell).0?.needsLoan == .known(flag))
  }

  @Test("an empty cell is unknown")
  func unknown() throws {
    var folder = Folder()
    let columns = DataTable.people.columns.map(\.id)
    folder[.people] =
      columns.joined(separator: ",") + "\nP-1" + String(repeating: ",", count: columns.count - 1) + "\n"
    #expect(folder.data.status == .complete)
    #expect(folder.data.folder?.people == [Person(id: "P-1")])
  }

  @Test("a - is known to be none: no decision, no list, not confirmed, no household, no paper, nothing owed")
  func none() throws {
    var folder = Folder()
    folder[.people] = """
      id,identity_number,household,decision_issued,list_month,list_confirmed_on
      P-1,-,-,-,-,-
      P-2,,,,2026-05,-
      """
    folder[.applications] = """
      id,person,purpose,programme_balance,same_purpose_debt,institution_confirmed
      A-1,P-1,training,-,-,-
      """
    #expect(folder.data.status == .complete)
    let people = try #require(folder.data.folder?.people)
    #expect(people[0].household == .known(nil))
    #expect(people[0].identity.reveal(for: .storage).identityNumber == .known(nil))
    let facts = people[0].rehabilitation.reveal(for: .storage)
    #expect(facts.managementDecision == .known(nil) && facts.listEntry == .known(nil))
    let entry = people[1].rehabilitation.reveal(for: .storage).listEntry
    #expect(
      entry == .known(ListEntry(month: .known(try #require(YearMonth("2026-05"))), confirmedOn: .known(nil))))
    let application = try #require(folder.data.folder?.applications.first)
    #expect(application.programmeBalance == .known(.zero) && application.samePurposeDebt == .known(.zero))
    #expect(application.institutionConfirmed == .known(false))
  }

  @Test("where a - says nothing it is refused", arguments: ["birth", "completed", "conduct", "name"])
  func noneRefused(column: String) {
    let (record, faults) = person(column, "-")
    #expect(record == nil)
    #expect(faults.map(\.code) == [.wrongType])
  }

  @Test("a - beside a cell that says more is a fault")
  func contradiction() {
    var folder = Folder()
    folder[.people] = """
      id,decision_issued,decision_months,list_month,list_confirmed_on
      P-1,-,24,,
      P-2,,,-,2026-05-04
      """
    #expect(folder.faults(.people).map(\.code) == [.notApplicable, .notApplicable])
    #expect(folder.data.folder?.people.isEmpty == true)
  }

  @Test(
    "an identifier that could be a name or an identity number is refused and shown by its shape",
    arguments: ["Nguyễn Văn Mẫu", "000000000001", "Mẫu", "a b", String(repeating: "x", count: 33)])
  func personalIdentifiers(cell: String) throws {
    var folder = Folder()
    folder[.people] = "id\n\"\(cell)\"\n"
    let fault = try #require(folder.faults(.people).first)
    #expect(fault.code == .wrongType)
    #expect(!fault.text(.vietnamese).contains(cell) && !fault.text(.english).contains(cell))
  }

  @Test("a cell behind the apostrophe of a spreadsheet is read without it")
  func apostrophe() {
    #expect(person("name", "'=1+1").0?.identity.reveal(for: .storage).name == .known("=1+1"))
  }
}
