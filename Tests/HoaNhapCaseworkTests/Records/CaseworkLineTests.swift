import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("casework.jsonl: what no table has, a line of JSON a record")
struct CaseworkLineTests {
  private func read(_ lines: String) -> RecordsImport {
    var folder = Folder.month
    folder[.casework] = lines
    return CommuneRecords.read(folder.files)
  }

  @Test("what is written is read again, and written again gives the same bytes")
  func roundTrip() throws {
    let records = try communeRecords()
    let lines = try records.caseworkLines()
    var folder = Folder.month
    folder.files[.casework] = lines
    let data = CommuneRecords.read(folder.files)
    #expect(data.records == records)
    #expect(data.status == Folder.month.data.status)
    #expect(try data.records?.caseworkLines() == lines)
  }

  @Test("lines stand in the order of collection and identifier, whatever their order was")
  func order() throws {
    let records = try communeRecords()
    let lines = try records.caseworkLines().split(separator: UInt8(ascii: "\n"))
    let keys = try lines.map { line in
      let object = try FieldTexts(line)
      return [object["collection"], object["record"]]
    }
    #expect(
      keys.map { $0[0] } == [
        "capital", "case-files", "difficulties", "group-files", "groups", "groups", "list-files",
        "loan-files", "obligations", "report-submissions",
      ])
    var folder = Folder.month
    folder.files[.casework] = Array(lines.reversed().joined(separator: Array("\r\n\r\n".utf8)))
    let data = CommuneRecords.read(folder.files)
    #expect(try data.records?.caseworkLines() == records.caseworkLines())
    #expect(data.rowCounts.last == data.rowCounts.first { $0.file == .casework })
    #expect(data.rowCounts.last?.rows == 10)
  }

  @Test("a folder without the file has the tables alone")
  func absent() throws {
    let data = CommuneRecords.read(Folder.month.files)
    #expect(data.records?.folder == Folder.month.data.folder)
    #expect(data.faults == Folder.month.data.faults)
    #expect(data.rowCounts == Folder.month.data.rowCounts)
    #expect(data.records?.groups == [] && data.records?.duties == nil)
  }

  @Test("each faulty line is told with its line and field and left out, and every other one is read")
  func faults() throws {
    let data = read(
      """
      {"collection": "groups", "record": {"id": "TK-1"}}
      {"collection": "groups", "record": {"id": "TK-2", "members": "mười"}}

      {"collection": "groups", "record": {"id": "TK-3", "chief": "Nguyễn Văn Mẫu"}}
      {"collection": "people", "record": {"id": "P-9"}}
      {"collection": "visits", "record": {}}
      {"record": {"id": "TK-4"}}
      {"collection": "groups"}
      {"collection": "groups", "record": {"id": "TK-1"}}
      {"collection": "groups", "record": {"id": "TK-5"}
      {"collection": "groups", "record": {"id": "TK-6"}, "note": "x"}
      [1]
      {"collection": "groups", "record": {"id": "TK-7"}}
      """)
    #expect(data.records?.groups.map(\.id) == ["TK-1", "TK-7"])
    #expect(
      data.faults.filter { $0.file == .casework }.map {
        "\($0.line ?? 0) \($0.header ?? "-") \($0.code.rawValue)"
      } == [
        "2 record.members wrongType", "4 record.chief unknownField", "5 collection notApplicable",
        "6 collection unknownWord", "7 collection missingField", "8 record missingField",
        "9 record duplicate", "10 record syntax.unexpectedEnd", "11 note unknownField", "12 - wrongType",
      ])
    #expect(data.rowCounts.last?.rows == 12 && data.rowCounts.last?.leftOut == 10)
    #expect(data.status == .partial)
    #expect(!data.faults.map(\.description).joined().contains("Nguyễn"))
    #expect(data.faults.first { $0.line == 5 }?.wording.en.contains("people.csv") == true)
  }

  @Test("a book of another plan is refused")
  func otherPlan() throws {
    var records = CommuneRecords(folder: try communeRecords().folder)
    records.duties = ObligationBook(of: try chauSon([(#""plan":"chau-son""#, #""plan":"xa-khac""#)]))
    let data = read(String(decoding: try records.caseworkLines(), as: UTF8.self))
    #expect(data.records?.duties == nil)
    let faults = data.faults.filter { $0.file == .casework }
    #expect(faults.map { "\($0.line ?? 0) \($0.header ?? "")" } == ["1 record.plan"])
  }

  @Test(
    "a line about an application, a borrower or a loan that is not there is left out and says which field")
  func references() throws {
    let records = try communeRecords()
    var folder = Folder.month
    folder[.casework] = String(decoding: try records.caseworkLines(), as: UTF8.self)
    // The rows of A-1, its borrower P-1 and of V-4 go, each once.
    func read(without rows: [DataFile: String]) -> [String] {
      var folder = folder
      for (file, id) in rows {
        folder[file] = folder[file].split(separator: "\n").filter { !$0.hasPrefix("\(id),") }
          .joined(separator: "\n")
      }
      return CommuneRecords.read(folder.files).faults.filter { $0.file == .casework }.map {
        "\($0.line ?? 0) \($0.header ?? "") \($0.code.rawValue) \($0.severity == .error)"
      }
    }
    #expect(read(without: [:]) == [])
    #expect(read(without: [.applications: "A-1"]) == ["2 record.id unknownReference true"])
    #expect(read(without: [.loans: "V-4"]) == ["8 record.loan unknownReference true"])
    // Without the borrower the application goes too; the list stays and says whom it names.
    #expect(
      read(without: [.people: "P-1"]) == [
        "2 record.id unknownReference true", "2 record.borrower unknownReference true",
        "7 record.moves[0].rows[0].person unknownReference false",
      ])
    #expect(
      read(without: [.people: "P-1", .loans: "V-4"]).count == 4)
  }

  @Test("a line that refers to a row left out says on which line that row stands")
  func leftOutRow() throws {
    var folder = Folder.month
    folder[.casework] = String(decoding: try communeRecords().caseworkLines(), as: UTF8.self)
    folder[.applications] = folder[.applications].replacing("100.000.000", with: "nhiều")
    let data = CommuneRecords.read(folder.files)
    let fault = try #require(data.faults.first { $0.file == .casework })
    #expect(fault.line == 2 && fault.wording.en.contains("Line 2 of applications.csv"))
    #expect(data.records?.cases == [])
    #expect(data.records?.lists.count == 1)
  }

  @Test("a case whose application is another borrower's is left out")
  func otherBorrower() throws {
    var folder = Folder.month
    let lines = String(decoding: try communeRecords().caseworkLines(), as: UTF8.self)
    folder[.casework] = lines.replacing(#""borrower":"P-1""#, with: #""borrower":"P-2""#)
    let data = CommuneRecords.read(folder.files)
    let fault = try #require(data.faults.first { $0.file == .casework })
    #expect(fault.header == "record.borrower" && fault.code == .convention && fault.severity == .error)
    #expect(data.records?.cases == [])
  }

  @Test("a group's file without the group is read, with a warning")
  func groupFile() {
    let data = read(
      #"{"collection":"group-files","record":{"group":"TK-9","kept_from":"2026-05-01","entries":[]}}"#)
    let faults = data.faults.filter { $0.file == .casework }
    #expect(faults.map(\.severity) == [.warning] && faults[0].header == "record.group")
    #expect(data.records?.groupFiles.map(\.group) == ["TK-9"])
  }

  @Test("the lines serve nothing where the folder cannot be used")
  func unusable() throws {
    var folder = Folder.month
    folder.files[.people] = nil
    folder.files[.casework] = try communeRecords().caseworkLines()
    let data = CommuneRecords.read(folder.files)
    #expect(data.records == nil && data.status == .unusable)
    #expect(data.faults.contains { $0.file == .people } && !data.faults.contains { $0.file == .casework })
  }

  @Test("whatever the bytes, the reader answers")
  func anyBytes() throws {
    var random = SplitMix64(seed: 1)
    let good = try communeRecords().caseworkLines()
    for _ in 0..<200 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var folder = Folder.month
      folder.files[.casework] = bytes
      let data = CommuneRecords.read(folder.files)
      #expect(data.records?.folder.people.count == 7)
      for fault in data.faults where fault.file == .casework { #expect(fault.line != nil) }
    }
  }
}

/// The members of a line as texts.
private struct FieldTexts {
  private let object: JSONObject

  init(_ line: some Sequence<UInt8>) throws {
    guard case .object(let object) = try JSONReader.parse(line) else { throw NoObject() }
    self.object = object
  }

  struct NoObject: Error {}

  subscript(key: String) -> String {
    guard let value = object[key] else { return "" }
    if case .string(let text) = value { return text }
    return value.canonicalText
  }
}
