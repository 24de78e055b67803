import HoaNhap
import Testing

@Suite("What a month is written as: list, receipts, calendar")
struct OutputTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("the same records give the same bytes, in any process and any order of files")
  func determinism() throws {
    let first = try Folder.month.report()
    let second = try Folder.month.report()
    for language in Language.allCases { #expect(first.files(language) == second.files(language)) }
    #expect(
      first.files().map(\.name) == [
        "list.csv", "list.json", "list.html", "capital.csv", "receipts.jsonl", "obligations.ics",
        "aftercare.csv", "month.html", "report.html", "report.csv",
      ])
  }

  @Test("the list names those who are on it, wait for it or leave it, and nobody else")
  func list() throws {
    let bytes = try Folder.month.report().list.csv()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let records = Array(CSVReader(bytes))
    #expect(records.map { $0.cells[1].text } == ["P-1", "P-2", "P-3", "P-4", "P-5", "P-7"])
    #expect(records.allSatisfy { $0.faults.isEmpty })
    #expect(
      records[0].cells.map(\.text) == [
        "06/2026", "P-1", "Nguyễn Văn Mẫu", "000000000001", "12/05/1990", "bắt buộc", "01/02/2024",
        "01/03/2024",
        "01/03/2034", "đã xác nhận", "", "04/05/2026",
      ])
    #expect(records[1].cells[4].text == "1985")
    #expect(records[1].cells[11].content == .knownNone)
    #expect(records[2].cells[10].text == "đã quá 10 năm kể từ quyết định quản lý")
    let english = Array(CSVReader(try Folder.month.report().list.csv(.english)))
    #expect(english[0].cells[4].text == "1990-05-12" && english[0].cells[9].text == "confirmed")
  }

  @Test("the list's own headers are read again as people", arguments: Language.allCases)
  func readAgain(language: Language) throws {
    var folder = Folder()
    folder.files[.people] = try Folder.month.report().list.csv(language)
    let people = try #require(folder.data.folder?.people)
    #expect(people.count == 6)
    #expect(people[0].identity.reveal(for: .storage).name == .known("Nguyễn Văn Mẫu"))
  }

  @Test(
    "a name that a spreadsheet could take for a formula has an apostrophe before it",
    arguments: ["=HYPERLINK(\"x\")", "+1", "-1", "@x", "\tx"])
  func formulas(name: String) throws {
    let person = Person(
      id: "P-1", identity: PersonIdentity(name: .known(name)),
      rehabilitation: Rehabilitation(listEntry: .known(ListEntry(month: .unknown, confirmedOn: .unknown))))
    let list = MonthlyList([person], asOf: try day("2026-06-03"))
    let record = try #require(Array(CSVReader(list.csv())).first)
    #expect(record.cells[2].text == "'" + name)
    #expect(record.cells[2].content == .text(name))
  }

  @Test("the receipts are canonical, one a line, in the order of the applications")
  func receipts() throws {
    let report = try Folder.month.report()
    let lines = text(report.receiptLines).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == report.decisions.count + 1 && lines.last == "")
    for (line, decision) in zip(lines, report.decisions) {
      #expect(try JSONReader.parse(Array(line.utf8)).canonicalText == line)
      #expect(decision.verdict.receipt.json.canonicalText == line)
    }
    #expect(!text(report.receiptLines).contains("P-1"))
  }

  @Test("the calendar has one event an obligation")
  func calendar() throws {
    let report = try Folder.month.report()
    let events = text(report.calendar()).split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }
    #expect(events.count == report.obligations.count)
    #expect(
      text(report.calendar(.english))
        == CalendarText(report.obligations, of: report.plan, asOf: report.asOf, language: .english).text)
  }

  @Test("nothing that is printed of a report, a folder or a fault is personal")
  func redaction() throws {
    let data = Folder.month.data
    let report = try Folder.month.report()
    var printed = "\(report) \(String(reflecting: report)) \(data) \(report.list.entries) \(report.decisions)"
    dump(report, to: &printed)
    dump(data, to: &printed)
    dump(report.decisions, to: &printed)
    dump(report.loans, to: &printed)
    for secret in ["Mẫu", "0000000000", "1990", "compulsory"] {
      #expect(!printed.contains(secret), "\(secret)")
    }
  }
}
