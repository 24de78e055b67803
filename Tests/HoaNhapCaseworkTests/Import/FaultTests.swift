import HoaNhap
import Testing

@Suite("Faults of the data folder: where, what, what would be right, and the rest is read")
struct FaultTests {
  @Test("a fault names file, line, column, header, value or shape, and what belongs there")
  func place() throws {
    var folder = Folder()
    folder[.people] = "Mã,Ngày sinh\nP-1,1990\n\nP-2,31/02/1990\n"
    let fault = try #require(folder.data.faults.first)
    #expect(fault.file == .people && fault.line == 4 && fault.column == 2 && fault.header == "Ngày sinh")
    #expect(fault.shown == "99/99/9999")
    #expect(fault.text(.vietnamese).hasPrefix("people.csv, dòng 4, cột 2 (Ngày sinh) “99/99/9999”: "))
    #expect(fault.text(.english).hasPrefix("people.csv, line 4, column 2 (Ngày sinh) “99/99/9999”: "))
    #expect(folder.data.folder?.people.map(\.id) == ["P-1"])
    #expect(
      folder.data.rowCounts
        == folder.data.rowCounts.filter { $0.file == .people && $0.rows == 2 && $0.leftOut == 1 })
  }

  @Test("every faulty cell of a row is told, not the first alone")
  func allCells() {
    var folder = Folder()
    folder[.people] = "id,birth,route,completed\nP-1,x,y,z\n"
    #expect(folder.data.faults.map(\.column) == [2, 3, 4])
  }

  @Test("an identifier that stands twice: the second row is left out")
  func duplicate() throws {
    var folder = Folder()
    folder[.people] = "id,birth\nP-1,1990\nP-1,1991\n"
    let fault = try #require(folder.data.faults.first)
    #expect(fault.code == .duplicate && fault.line == 3 && fault.wording.en.contains("Line 2"))
    #expect(folder.data.folder?.people.count == 1)
  }

  @Test("what refers to nothing, and what refers to a row left out, is left out and says why")
  func references() throws {
    var folder = Folder()
    folder[.people] = "id,birth\nP-1,31/02/1990\n"
    folder[.applications] =
      "id,person,establishment,purpose\nA-1,P-1,,production\nA-2,P-9,,production\nA-3,,E-1,production\n"
    let faults = folder.faults(.applications)
    #expect(faults.map(\.code) == [.unknownReference, .unknownReference, .unknownReference])
    #expect(faults[0].wording.en.contains("Line 2 of people.csv"))
    #expect(faults[1].wording.en.contains("people.csv has no such id"))
    #expect(faults[2].column == 3)
    #expect(folder.data.folder?.applications.isEmpty == true)
  }

  @Test("a household that is not there is a warning; the person stays, the household is unknown")
  func looseReference() throws {
    var folder = Folder()
    folder[.people] = "id,household\nP-1,H-9\n"
    folder[.households] = "id\nH-1\n"
    #expect(folder.data.faults.map(\.severity) == [.warning])
    #expect(folder.data.folder?.people.first?.household == .unknown)
    #expect(folder.data.status == .complete)
    folder.files[.households] = nil
    #expect(folder.data.faults.isEmpty)
  }

  @Test("one of person and establishment, not both and not none")
  func borrower() {
    var folder = Folder()
    folder[.people] = "id\nP-1\n"
    folder[.establishments] = "id\nE-1\n"
    folder[.applications] = """
      id,person,establishment,purpose
      A-1,P-1,E-1,production
      A-2,,,production
      A-3,-,E-1,production
      """
    #expect(folder.data.faults.map(\.code) == [.notApplicable, .missingField])
    #expect(folder.data.folder?.applications.map(\.id) == ["A-3"])
  }

  @Test("training cells are for a person's training loan alone")
  func trainingCells() {
    var folder = Folder()
    folder[.people] = "id\nP-1\n"
    folder[.applications] = """
      id,person,purpose,training_level,training_months,institution_confirmed
      A-1,P-1,production,elementary,6,yes
      A-2,P-1,production,-,-,-
      A-3,P-1,production,,,
      A-4,P-1,training,elementary,6,yes
      """
    #expect(folder.data.faults.map(\.code) == [.notApplicable, .notApplicable, .notApplicable])
    #expect(folder.data.folder?.applications.map(\.id) == ["A-2", "A-3", "A-4"])
  }

  @Test("broken quotes, rows that are too short or too long, and bytes that are not UTF-8 cost their own row")
  func brokenRows() {
    var folder = Folder()
    folder.files[.people] =
      Array("id,name\nP-1,\"a\nP-2\nP-3,b,c\nP-4,".utf8) + [0xFF] + Array("\nP-5,d\n".utf8)
    #expect(folder.data.folder?.people.map(\.id) == ["P-5"])
    let codes = folder.data.faults.map(\.code.rawValue)
    #expect(codes == ["csv.unterminatedQuote", "csv.tooFewCells", "csv.tooManyCells", "csv.invalidUTF8"])
  }

  @Test("letters and marks written apart are a warning, the row is read")
  func decomposed() {
    var folder = Folder()
    folder[.people] = "id,name\nP-1,Ma\u{302}\u{303}u\n"
    #expect(folder.data.faults.map(\.severity) == [.warning])
    #expect(folder.data.folder?.people.count == 1)
  }

  @Test(
    "a loan's terms that do not hold are told in the loan's row",
    arguments: [
      ("V-1,P-1,,production,50000000,2026-04-30,36,,,", "disbursed_on"),
      ("V-1,P-1,qd-29-2014,production,50000000,2024-04-30,36,,,", "rates"),
      ("V-1,P-1,qd-29-2014,production,50000000,2024-04-30,36,2025-01-01=6.6,,", "rates"),
      ("V-1,P-1,qd-29-2014,production,50000000,2024-04-30,36,x=6.6,,", "rates"),
      ("V-1,P-1,,training,50000000,2026-05-04,36,,,", "study_until"),
      ("V-1,P-1,,production,50000000,2026-05-04,0,,,", "term_months"),
      ("V-1,P-1,,production,50000000,,36,,,", "disbursed_on"),
      ("V-1,P-1,,production,,2026-05-04,36,,,", "amount"),
      ("V-1,P-1,,production,0,2026-05-04,36,,,", "amount"),
      ("V-1,P-1,,production,50000000,2026-05-04,36,,,2026-05-03", "settled_on"),
    ])
  func loanTerms(row: String, column: String) {
    var folder = Folder()
    folder[.people] = "id\nP-1\n"
    folder[.loans] =
      "id,person,programme,purpose,amount,disbursed_on,term_months,rates,study_until,settled_on\n\(row)\n"
    #expect(folder.data.faults.map(\.header) == [column])
    #expect(folder.data.folder?.loans.isEmpty == true)
  }

  @Test("payments: an unknown loan, a day before the loan, nothing paid")
  func payments() {
    var folder = Folder.month
    folder[.payments] = """
      id,loan,date,amount
      PT-1,V-9,2026-05-20,1000
      PT-2,V-4,2026-05-03,1000
      PT-3,V-4,2026-05-20,0
      PT-4,V-4,2026-05-20,1000
      """
    #expect(folder.faults(.payments).map(\.code) == [.unknownReference, .outOfOrder, .outOfRange])
    #expect(folder.data.folder?.payments.map(\.id) == ["PT-4"])
  }

  @Test(
    "commune.json: every fault is told with its field, and nothing is done without it",
    arguments: [
      (#"{"plan":"chau-son"}"#, "name"), (#"{"name":"x"}"#, "plan"),
      (#"{"name":"x","plan":"other"}"#, "plan"),
      (#"{"name":"x","plan":{}}"#, "plan.plan"), (#"{"name":"x","plan":"chau-son","color":1}"#, "color"),
      (#"{"name":"x","plan":"chau-son","transaction_day":32}"#, "transaction_day"),
      (#"{"name":"x","plan":"chau-son","calendar":{"weekend":[8]}}"#, "calendar.weekend"),
      (#"{"name":"x","plan":"chau-son","calendar":{"weekend":[1,2,3,4,5,6,7]}}"#, "calendar.weekend"),
      (#"{"name":"x","plan":"chau-son","calendar":{"off":["2026-02-30"]}}"#, "calendar.off"),
      ("{", nil),
    ] as [(String, String?)])
  func commune(text: String, field: String?) {
    var folder = Folder()
    folder[.commune] = text
    #expect(folder.data.status == .unusable)
    #expect(folder.faults(.commune).contains { $0.header == field })
  }

  @Test("a required file that is missing leaves nothing to do, but the other files are checked")
  func missingFiles() {
    var folder = Folder()
    folder.files[.commune] = nil
    folder[.people] = "id,birth\nP-1,x\n"
    #expect(folder.data.status == .unusable)
    #expect(folder.data.faults.map(\.file) == [.commune, .people])
    #expect(DataFolder.read([:]).faults.map(\.file) == [.commune, .people])
  }

  @Test("a whole plan stands in for its name")
  func ownPlan() throws {
    var folder = Folder()
    let json = Plan.chauSon.json.canonicalText
    folder[.commune] = #"{"name":"x","plan":\#(json)}"#
    #expect(folder.data.folder?.settings.plan == .chauSon)
  }

  @Test("nothing in a fault steers a terminal")
  func control() {
    var folder = Folder()
    folder[.commune] = #"{"name": "x", "plan": "chau-son", "a\u001b[2Jb": 1}"#
    folder[.people] = "id\u{1B},\u{1B}[31mnote\u{202E},birth\nP\u{1B}[2J,,\u{1B}x\n"
    #expect(folder.data.faults.count == 4)
    for fault in folder.data.faults {
      for language in Language.allCases {
        #expect(!fault.text(language).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test(
    "a value that could be personal is shown by its shape, in whatever column it stands",
    arguments: ["Nguyễn Văn Mẫu", "000000000001", "Mẫu Văn 7", "abc 12/05/1990 xyz"])
  func shapes(cell: String) throws {
    var folder = Folder()
    folder[.people] = "id\nP-1\n"
    folder[.applications] = "id,person,purpose,received_on\nA-1,P-1,training,\(cell)\n"
    let fault = try #require(folder.data.faults.first)
    #expect(fault.shown?.isEmpty == false)
    #expect(!fault.text(.english).contains(cell) && !fault.text(.vietnamese).contains(cell))
    #expect(!fault.text(.english).contains("Mẫu") && !fault.text(.english).contains("1990-05"))
  }
}
