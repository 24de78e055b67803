import HoaNhapValues
import Testing

@Suite("Data folder, CSV: what is written opens in a spreadsheet as text")
struct CSVWriterTests {
  private func written(_ text: String) -> String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.text("x")
    writer.text(text)
    writer.endRecord()
    return String(decoding: writer.bytes.dropFirst(2).dropLast(), as: UTF8.self)
  }

  @Test(
    "A text that a spreadsheet could take for a formula gets an apostrophe, others do not",
    arguments: [
      ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("-", "'-"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("'=1", "''=1"), ("''-", "'''-"),
      ("Nguyễn Văn A", "Nguyễn Văn A"), ("a=1", "a=1"), ("0912", "0912"), ("'0912", "'0912"), ("'", "'"),
      ("", ""),
    ])
  func guarded(text: String, cell: String) {
    #expect(written(text).utf8.elementsEqual(cell.utf8), "\(text)")
  }

  @Test(
    "Quotes stand where something within could end the cell, or where space at an end could get lost",
    arguments: [
      ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""),
      ("\"", "\"\"\"\""), (" a", "\" a\""), ("a ", "\"a \""), (" ", "\" \""),
      ("=\"x\",1", "\"'=\"\"x\"\",1\""),
      ("\u{FEFF}x", "\"\u{FEFF}x\""), ("a b", "a b"),
    ])
  func quoted(text: String, cell: String) {
    #expect(written(text).utf8.elementsEqual(cell.utf8), "\(text)")
  }

  @Test(
    "Separator, line end and byte order mark are as chosen; none, unknown and numbers have calls of their own"
  )
  func choices() {
    func fill(_ writer: CSVWriter) -> [UInt8] {
      var writer = writer
      writer.record(["id", "tên"])
      writer.integer(-5)
      writer.knownNone()
      writer.endRecord()
      writer.unknown()
      writer.text("-")
      writer.endRecord()
      writer.record([.text("a"), .unknown] as [CSVContent])
      return writer.bytes
    }
    #expect(fill(CSVWriter()) == Array("id,tên\r\n-5,-\r\n,'-\r\na,\r\n".utf8))
    #expect(
      fill(CSVWriter(separator: .semicolon, lineEnd: .lf, hasByteOrderMark: true))
        == [0xEF, 0xBB, 0xBF] + Array("id;tên\n-5;-\n;'-\na;\n".utf8))
  }

  @Test("A record of one empty cell is not a blank line, and no record is written without a cell")
  func emptyRecords() {
    var writer = CSVWriter(lineEnd: .lf)
    writer.record(["a"])
    writer.endRecord()
    writer.unknown()
    writer.endRecord()
    writer.record([] as [String])
    writer.text(" ")
    writer.endRecord()
    #expect(writer.bytes == Array("a\n\"\"\n\" \"\n".utf8))
    #expect(CSVReader(writer.bytes).map { $0.cells.map(\.content) } == [[.unknown], [.text(" ")]])
  }

  @Test("A text cannot pass for none", arguments: ["-", "'-", "''-"])
  func noForgery(text: String) {
    var writer = CSVWriter()
    writer.record(["name"])
    writer.text(text)
    writer.endRecord()
    writer.knownNone()
    writer.endRecord()
    #expect(CSVReader(writer.bytes).map(\.cells[0].content) == [.text(text), .knownNone])
  }
}
