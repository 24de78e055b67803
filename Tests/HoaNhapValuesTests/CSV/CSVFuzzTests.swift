import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Data folder, CSV: what is written is read back, whatever the bytes the reader answers")
struct CSVFuzzTests {
  private static let pieces = [
    "a", "Nguyễn", "-", "=", "+", "@", "'", "\"", ",", ";", "\n", "\r", "\t", " ", "\u{FEFF}", "𝄞", "0",
    "x y", "\0",
  ]

  private func content(_ choices: Choices) -> CSVContent {
    switch choices.number(below: 6) {
    case 0: .unknown
    case 1: .knownNone
    default: .text(choices.list(1...4) { choices.pick(Self.pieces) }.joined())
    }
  }

  @Test("Law: every record comes back cell for cell, without a fault")
  func roundTrip() async throws {
    try await forAll("what a writer writes, a reader reads", cases: 800) { choices in
      let columns = choices.int(1...5)
      let header = (0..<columns).map { "c\($0)" + choices.pick(Self.pieces) }
      let separator = choices.pick(CSVSeparator.allCases)
      var writer = CSVWriter(
        separator: separator, lineEnd: choices.pick([.lf, .crlf]), hasByteOrderMark: choices.bool())
      let records = choices.list(0...5) { (0..<columns).map { _ in content(choices) } }
      writer.record(header)
      for record in records { writer.record(record) }
      choices.show("file", String(decoding: writer.bytes, as: UTF8.self))
      let reader = CSVReader(writer.bytes, separator: columns == 1 ? separator : nil)
      try expect(reader.separator, equals: separator)
      try expect(reader.headerFaults.isEmpty)
      try expect(reader.header.map { Array($0.utf8) }, equals: header.map { Array($0.utf8) })
      let read = Array(reader)
      try expect(read.map { $0.cells.map(\.content) }, equals: records)
      try expect(read.allSatisfy { $0.faults.isEmpty })
    }
  }

  @Test("Random marks and bytes: every line is accounted for once, in order")
  func anyBytes() async throws {
    let marks = Array("a,;\"\n\r \t'-\u{0301}".utf8) + [0xFF, 0xC3]
    try await forAll("every line is accounted for once, in order", cases: 3200) { choices in
      let areBytes = choices.chance(25)
      let bytes = choices.list(0...59) {
        areBytes ? UInt8(choices.number(below: 256)) : choices.pick(marks)
      }
      choices.show("bytes", bytes)
      let reader = CSVReader(bytes)
      var line = 0
      for record in reader {
        try expect(record.line > line)
        line = record.cells.last?.line ?? .max
        try expect(record.cells.map(\.column), equals: Array(1...record.cells.count))
        try expect(record.hasErrors || record.cells.count == reader.header.count)
        try expect(record.hasErrors || !record.cells.contains { $0.text.unicodeScalars.contains("\u{FFFD}") })
        for fault in record.faults {
          try expect(fault.line >= record.line && fault.line <= line)
          try expect(fault.column.map { $0 >= 1 && $0 <= record.cells.count } ?? true)
        }
      }
    }
  }

  @Test("Law: a stray quote never silently changes a record without a fault on some record")
  func strayQuote() async throws {
    let lines = (0..<20).map { "\($0),name \($0),note" }
    let clean = CSVReader((["id,name,note"] + lines).joined(separator: "\n"))
    let expected = clean.map { $0.cells.map(\.text) }
    try await forAll("a stray quote is a fault of its own line alone", cases: 800) { choices in
      var broken = lines
      let index = choices.show("line", choices.number(below: lines.count))
      let place = choices.show("place", choices.int(0...lines[index].utf8.count))
      broken[index].insert("\"", at: broken[index].utf8.index(broken[index].startIndex, offsetBy: place))
      let records = Array(CSVReader((["id,name,note"] + broken).joined(separator: "\n")))
      try expect(records.count, equals: lines.count)
      for (line, record) in records.enumerated() {
        try expect(record.hasErrors, equals: line == index)
        if line != index { try expect(record.cells.map(\.text), equals: expected[line]) }
      }
    }
  }
}
