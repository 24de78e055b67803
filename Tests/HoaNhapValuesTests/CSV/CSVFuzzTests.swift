import HoaNhapValues
import Testing

@Suite("Data folder, CSV: what is written is read back, whatever the bytes the reader answers")
struct CSVFuzzTests {
  private static let pieces = [
    "a", "Nguyễn", "-", "=", "+", "@", "'", "\"", ",", ";", "\n", "\r", "\t", " ", "\u{FEFF}", "𝄞", "0",
    "x y", "\0",
  ]

  private func content(_ random: inout SeededRandom) -> CSVContent {
    switch random.number(below: 6) {
    case 0: return .unknown
    case 1: return .knownNone
    default:
      let text = (0...random.number(below: 4)).map { _ in random.pick(Self.pieces) }.joined()
      return .text(text)
    }
  }

  @Test("Law: every record comes back cell for cell, without a fault", arguments: 0..<16)
  func roundTrip(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<50 {
      let columns = 1 + random.number(below: 5)
      let header = (0..<columns).map { "c\($0)" + random.pick(Self.pieces) }
      let separator = random.pick(CSVSeparator.allCases)
      var writer = CSVWriter(
        separator: separator, lineEnd: random.pick([.lf, .crlf]),
        hasByteOrderMark: random.number(below: 2) == 0)
      let records = (0..<random.number(below: 6)).map { _ in (0..<columns).map { _ in content(&random) } }
      writer.record(header)
      for record in records { writer.record(record) }
      let reader = CSVReader(writer.bytes, separator: columns == 1 ? separator : nil)
      #expect(reader.separator == separator)
      #expect(reader.headerFaults.isEmpty)
      #expect(reader.header.map { Array($0.utf8) } == header.map { Array($0.utf8) })
      let read = Array(reader)
      #expect(read.map { $0.cells.map(\.content) } == records)
      #expect(read.allSatisfy { $0.faults.isEmpty })
    }
  }

  @Test("Random marks and bytes: every line is accounted for once, in order", arguments: 0..<16)
  func anyBytes(seed: Int) {
    var random = SeededRandom(seed: UInt64(500 + seed))
    let marks = Array("a,;\"\n\r \t'-\u{0301}".utf8) + [0xFF, 0xC3]
    for round in 0..<200 {
      let bytes = (0..<random.number(below: 60)).map { _ in
        round % 4 == 0 ? UInt8(truncatingIfNeeded: random.next()) : random.pick(marks)
      }
      let reader = CSVReader(bytes)
      var line = 0
      for record in reader {
        #expect(record.line > line)
        line = record.cells.last?.line ?? .max
        #expect(record.cells.map(\.column) == Array(1...record.cells.count))
        #expect(record.hasErrors || record.cells.count == reader.header.count)
        #expect(record.hasErrors || !record.cells.contains { $0.text.unicodeScalars.contains("\u{FFFD}") })
        for fault in record.faults {
          #expect(fault.line >= record.line && fault.line <= line)
          #expect(fault.column.map { $0 >= 1 && $0 <= record.cells.count } ?? true)
        }
      }
    }
  }

  @Test("Law: a stray quote never silently changes a record without a fault on some record", arguments: 0..<8)
  func strayQuote(seed: Int) {
    var random = SeededRandom(seed: UInt64(900 + seed))
    let lines = (0..<20).map { "\($0),name \($0),note" }
    let clean = CSVReader((["id,name,note"] + lines).joined(separator: "\n"))
    let expected = clean.map { $0.cells.map(\.text) }
    for _ in 0..<100 {
      var broken = lines
      let index = random.number(below: lines.count)
      let place = random.number(below: lines[index].utf8.count + 1)
      broken[index].insert("\"", at: broken[index].utf8.index(broken[index].startIndex, offsetBy: place))
      let records = Array(CSVReader((["id,name,note"] + broken).joined(separator: "\n")))
      #expect(records.count == lines.count)
      for (line, record) in records.enumerated() {
        #expect(record.hasErrors == (line == index))
        if line != index { #expect(record.cells.map(\.text) == expected[line]) }
      }
    }
  }
}
