import HoaNhapValues
import Testing

@Suite("Data folder, CSV: a fault belongs to its record")
struct CSVFaultTests {
  /// Reads a faulty record between two good ones, which must be read whatever the fault.
  private func fault(in record: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws
    -> CSVRecord
  {
    let bytes = Array("id,name,note\n1,An,x\n".utf8) + record + Array("\n3,\"Chi, C\",z\n".utf8)
    let records = Array(CSVReader(bytes))
    try #require(records.count == 3, sourceLocation: sourceLocation)
    for (record, name) in [(records[0], "An"), (records[2], "Chi, C")] {
      #expect(record.faults.isEmpty && record.cells.count == 3, sourceLocation: sourceLocation)
      #expect(record.cells[1].text == name, sourceLocation: sourceLocation)
    }
    return records[1]
  }

  @Test(
    "A broken record names line, cell and column, and the others are read",
    arguments: [
      (#"2,Bình "B",y"#, .bareQuote, 2, "name"), (#"2,B",y"#, .bareQuote, 2, "name"),
      (#"2,"Bình"x,y"#, .textAfterQuote, 2, "name"),
      (#"2,"Bình" ,y"#, .textAfterQuote, 2, "name"), (#""2"",a,b"#, .unterminatedQuote, 1, "id"),
      (#""2"a,b,c"#, .textAfterQuote, 1, "id"),
      (#"2,"Bình,y"#, .unterminatedQuote, 2, "name"), (#"2,Bình,"y"#, .unterminatedQuote, 3, "note"),
      ("2,Bình", .tooFewCells, nil, nil), ("2", .tooFewCells, nil, nil),
      ("2,Bình,y,z", .tooManyCells, nil, nil),
      ("2,Bình,,", .tooManyCells, nil, nil),
    ] as [(String, CSVFault.Code, Int?, String?)])
  func structure(record: String, code: CSVFault.Code, column: Int?, header: String?) throws {
    let faulty = try fault(in: Array(record.utf8))
    #expect(faulty.hasErrors)
    #expect(faulty.faults.count == 1)
    let fault = try #require(faulty.faults.first)
    #expect((fault.code, fault.severity, fault.line) == (code, .error, 3))
    #expect(fault.column == column && fault.header == header)
    #expect(!fault.wording.vi.isEmpty && !fault.wording.en.isEmpty)
    #expect(!fault.description.contains("Bình") && !fault.wording.vi.contains("Bình"))
  }

  @Test("An unclosed quote at the end of the file costs its own line alone")
  func unterminatedAtEnd() {
    let records = Array(CSVReader("a,b\n1,\"x\n2,y\n3,z"))
    #expect(records.map(\.line) == [2, 3, 4])
    #expect(records.map(\.hasErrors) == [true, false, false])
    #expect(records[0].faults.map(\.code) == [.unterminatedQuote])
    #expect(Array(CSVReader("a\n\"")).map { $0.faults.map(\.code) } == [[.unterminatedQuote]])
  }

  @Test("Cells beyond the header have no name")
  func beyondHeader() {
    let faults = Array(CSVReader("a,b\n1,2,x\"y\n"))[0].faults
    #expect(faults.map(\.code) == [.bareQuote])
    #expect(faults[0].column == 3 && faults[0].header == nil)
  }

  @Test(
    "Bytes that are not UTF-8 are a fault of their cell",
    arguments: [[0xC3], [0xFF], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) throws {
    for quote in [[], Array("\"".utf8)] {
      let faulty = try fault(
        in: Array("2,".utf8) + quote + Array("Bình".utf8) + bytes + quote + Array(",y".utf8))
      #expect(faulty.faults.map(\.code) == [.invalidUTF8])
      #expect(faulty.faults[0].column == 2 && faulty.hasErrors)
      #expect(faulty.cells.map(\.text)[2] == "y")
    }
  }

  @Test(
    "Marks written apart from their letters are a warning, and the text stays as it is",
    arguments: [
      "\u{0300}", "\u{0301}", "\u{0302}", "\u{0303}", "\u{0306}", "\u{0309}", "\u{031B}", "\u{0323}",
    ])
  func decomposed(mark: String) throws {
    for text in ["a\(mark)", "Nguye\(mark)n", "ê\(mark)", "e\u{0302}\(mark)", "Đ\(mark)"] {
      let record = try fault(in: Array("2,\(text),y".utf8))
      #expect(record.faults.map(\.code) == [.decomposedText])
      #expect(record.faults[0].severity == .warning && record.faults[0].column == 2)
      #expect(record.faults[0].header == "name" && !record.hasErrors)
      #expect(record.cells[1].text.utf8.elementsEqual(text.utf8))
    }
  }

  @Test(
    "Composed text, marks without a letter and other marks are no warning",
    arguments: [
      "Nguyễn Thị Ánh Đào ượ", "\u{0301}", "1\u{0301}", " \u{0301}x", "a\u{0304}", "a\u{0308}", "ǹ", "",
    ])
  func composed(text: String) throws {
    #expect(try fault(in: Array("2,\(text),y".utf8)).faults.isEmpty)
  }

  @Test(
    "The header has faults of its own",
    arguments: [
      ("", [.missingHeader]), ("\n \n", [.missingHeader]), ("\u{FEFF}", [.missingHeader]), ("a,b", []),
      ("a,b,a", [.duplicateHeader]),
      ("a,A,ê,e\u{302}", [.decomposedText]), ("a,,b,", [.unnamedColumn, .unnamedColumn]),
      ("a,\"b", [.unterminatedQuote]),
      ("a,b\"", [.bareQuote]),
    ] as [(String, [CSVFault.Code])])
  func header(text: String, codes: [CSVFault.Code]) {
    let faults = CSVReader(text).headerFaults
    #expect(faults.map(\.code) == codes)
    #expect(
      faults.allSatisfy { ($0.severity == .warning) == [.unnamedColumn, .decomposedText].contains($0.code) })
  }

  @Test("A repeated name is placed at the second column that has it")
  func duplicateHeaderPlace() {
    let faults = CSVReader("\na,b,\"c\",a\n").headerFaults
    #expect(faults.map(\.column) == [4])
    #expect(faults.map(\.line) == [2])
    #expect(faults.map(\.header) == ["a"])
  }
}
