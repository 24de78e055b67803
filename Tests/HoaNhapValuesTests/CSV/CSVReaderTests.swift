import HoaNhapValues
import Testing

@Suite("Data folder, CSV: RFC 4180 as spreadsheets write it")
struct CSVReaderTests {
  @Test(
    "LF, CRLF and CR end a record, with or without one at the end of the file",
    arguments: ["\n", "\r\n", "\r"], [true, false])
  func lineEnds(end: String, atEnd: Bool) {
    let text = ["id,name", "1,An", "2,Bình"].joined(separator: end) + (atEnd ? end : "")
    let reader = CSVReader(text)
    #expect(reader.header == ["id", "name"])
    #expect(reader.map { $0.cells.map(\.text) } == [["1", "An"], ["2", "Bình"]])
    #expect(reader.map(\.line) == [2, 3])
  }

  @Test("One byte order mark is not part of the first name")
  func mark() {
    let reader = CSVReader([0xEF, 0xBB, 0xBF] + Array("id,name\n1,An\n".utf8))
    #expect(reader.header == ["id", "name"])
    #expect(reader.headerFaults.isEmpty)
    #expect(Array(reader).count == 1)
  }

  @Test(
    "The separator is the one that the header holds more of, outside quotes",
    arguments: [
      ("a,b\n1,2", .comma), ("a;b\n1;2", .semicolon), ("a;b;c,d\n", .semicolon), ("a;b,c,d\n;;;;", .comma),
      (#""a,b,c";d"#, .semicolon), (#""a;b;c",d"#, .comma), ("a", .comma), ("", .comma),
      ("\n \r\na;b\n1,2,3", .semicolon),
      ("\"a\n,,,\";b", .semicolon), ("a\r;;;", .comma),
    ] as [(String, CSVSeparator)])
  func separator(text: String, separator: CSVSeparator) {
    #expect(CSVReader(text).separator == separator)
  }

  @Test("A given separator is taken whatever the header looks like")
  func givenSeparator() {
    let reader = CSVReader("a;b,c\n1;2,3\n", separator: .comma)
    #expect(reader.header == ["a;b", "c"])
    #expect(reader.map { $0.cells.map(\.text) } == [["1;2", "3"]])
  }

  @Test(
    "Quotes hold separators, line breaks and doubled quotes; spaces belong to the cell",
    arguments: [
      (#"1,"a,b""#, ["1", "a,b"]), ("1,\"a\nb\r\nc\"", ["1", "a\nb\r\nc"]),
      (#"1,"say ""x""""#, ["1", #"say "x""#]),
      (#"1,"""#, ["1", ""]), (#"1,"""""#, ["1", "\""]), (" 1 , x ", [" 1 ", " x "]),
      (",", ["", ""]), ("\"\"\";\",2", ["\";", "2"]),
    ] as [(String, [String])])
  func quotes(record: String, cells: [String]) throws {
    let reader = CSVReader("a,b\n" + record + "\r\n9,z\n")
    let records = Array(reader)
    #expect(records.count == 2)
    #expect(records[0].cells.map(\.text) == cells)
    #expect(records.allSatisfy { $0.faults.isEmpty })
    #expect(records[1].cells.map(\.text) == ["9", "z"])
  }

  @Test("Cells know line and column, also behind line breaks within quotes")
  func places() {
    let records = Array(CSVReader("a,b,c\n\n1,\"x\r\ny\n\",\"z\n\"\n2,,\n"))
    #expect(records.map(\.line) == [3, 7])
    #expect(records[0].cells.map(\.line) == [3, 3, 5])
    #expect(records[0].cells.map(\.column) == [1, 2, 3])
    #expect(records[1].cells.map(\.line) == [7, 7, 7])
  }

  @Test("Blank lines are skipped anywhere; an empty cell in quotes is a record")
  func blankLines() {
    let reader = CSVReader("\n  \r\na\n\n\t\n1\n \n\"\"\n\n")
    #expect(reader.header == ["a"])
    #expect(reader.map { $0.cells.map(\.text) } == [["1"], [""]])
    #expect(reader.map(\.line) == [6, 8])
  }

  @Test("A reader can be gone through again, and finds a column by the bytes of its name")
  func again() {
    let reader = CSVReader("mã,tên,te\u{302}n\n1,a,b\n")
    #expect(Array(reader).count == Array(reader).count)
    #expect(reader.index(ofColumn: "tên") == 1)
    #expect(reader.index(ofColumn: "te\u{302}n") == 2)
    #expect(reader.index(ofColumn: "Tên") == nil)
  }

  @Test(
    "An empty cell is unknown, - alone is known to be none, an apostrophe before a formula is taken away",
    arguments: [
      ("", .unknown), ("-", .knownNone), ("--", .text("--")), (" -", .text(" -")), ("'-", .text("-")),
      ("-5", .text("-5")),
      ("'=1+1", .text("=1+1")), ("''=1", .text("'=1")), ("'+84", .text("+84")), ("'@x", .text("@x")),
      ("'0912", .text("'0912")),
      ("'", .text("'")), ("''", .text("''")), ("'x", .text("'x")), ("'\u{301}", .text("'\u{301}")),
      ("=1", .text("=1")),
    ] as [(String, CSVContent)])
  func content(text: String, content: CSVContent) {
    let quoted = "\"" + text + "\""
    #expect(CSVReader("a,b\n\(text),\(quoted)\n").map { $0.cells.map(\.content) } == [[content, content]])
  }

  @Test("A printed cell tells place and kind, never its text")
  func redacted() throws {
    let record = try #require(Array(CSVReader("name,x\nNguyễn,-\n")).first)
    var dumped = ""
    dump(record, to: &dumped)
    for text in ["\(record)", "\(record.cells[0])", String(reflecting: record.cells[0].content), dumped] {
      #expect(!text.contains("Nguy"))
    }
    #expect("\(record.cells[0])" == "line 2, column 1: text")
  }
}
