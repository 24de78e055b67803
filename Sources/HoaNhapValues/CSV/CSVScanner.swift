/// Goes through the bytes of a CSV file, one record at a time.
struct CSVScanner: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  /// The line at which this stands.
  private(set) var line = 1
  let separator: CSVSeparator

  init(_ bytes: [UInt8], separator: CSVSeparator?) {
    self.bytes = bytes
    position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    self.separator = separator ?? Self.separator(ofFirstLine: bytes[position...])
  }

  /// The separator that the first line that is not blank holds more of, outside quotes.
  private static func separator(ofFirstLine bytes: ArraySlice<UInt8>) -> CSVSeparator {
    var (commas, semicolons, isQuoted, isBlank) = (0, 0, false, true)
    for byte in bytes {
      switch byte {
      case ASCII.quote: isQuoted.toggle()
      case ASCII.comma where !isQuoted: commas += 1
      case ASCII.semicolon where !isQuoted: semicolons += 1
      case ASCII.lineFeed where !isQuoted && !isBlank, ASCII.carriageReturn where !isQuoted && !isBlank:
        return semicolons > commas ? .semicolon : .comma
      default: break
      }
      isBlank = isBlank && isSpace(byte)
    }
    return semicolons > commas ? .semicolon : .comma
  }

  /// The next record; `nil` at the end.
  ///
  /// - Parameter header: the columns' names; `nil` where the header itself is read.
  mutating func next(header: [String]?) -> CSVRecord? {
    let bytes = bytes
    return bytes.withUnsafeBufferPointer { buffer in
      var pass = CSVRecordPass(bytes: buffer, position: position, line: line, separator: separator.byte)
      let record = pass.record(header)
      (position, line) = (pass.position, pass.line)
      return record
    }
  }
}

/// Whether a byte makes a line no less blank.
private func isSpace(_ byte: UInt8) -> Bool {
  byte == ASCII.space || byte == ASCII.tab || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
}

/// The reading of one record.
private struct CSVRecordPass {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  var line: Int
  let separator: UInt8

  private var cells: [CSVCell] = []
  private var faults: [CSVFault] = []
  private var header: [String]?

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, line: Int, separator: UInt8) {
    self.bytes = bytes
    self.position = position
    self.line = line
    self.separator = separator
  }

  mutating func record(_ header: [String]?) -> CSVRecord? {
    skipBlankLines()
    guard position < bytes.count else { return nil }
    self.header = header
    cells.reserveCapacity(header?.count ?? 16)
    let start = line
    repeat {
      if position < bytes.count, bytes[position] == ASCII.quote { quotedCell() } else { plainCell() }
    } while takeSeparator()
    takeLineEnd()
    checkCount(line: start)
    return CSVRecord(line: start, cells: cells, faults: faults)
  }

  private mutating func checkCount(line: Int) {
    // A broken quote has most often swallowed the separators that are missing, so one fault is enough.
    guard let header, header.count != cells.count, !faults.contains(where: { $0.severity == .error })
    else { return }
    faults.append(CSVFault(cells.count < header.count ? .tooFewCells : .tooManyCells, line: line))
  }

  // MARK: Cells

  private mutating func plainCell() {
    let start = position
    passToCellEnd()
    let cell = bytes[start..<position]
    if cell.contains(ASCII.quote) { add(.bareQuote, line: line) }
    append(UnsafeBufferPointer(rebasing: cell), line: line)
  }

  private mutating func quotedCell() {
    let (opening, openingLine) = (position, line)
    var unquoted: [UInt8] = []
    var runStart = opening + 1
    position = runStart
    while position < bytes.count {
      guard bytes[position] == ASCII.quote else {
        pass()
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == ASCII.quote {
        unquoted.append(contentsOf: bytes[runStart...position])
        position += 2
        runStart = position
        continue
      }
      let run = UnsafeBufferPointer(rebasing: bytes[runStart..<position])
      position += 1
      if isCellEnd {
        if unquoted.isEmpty {
          append(run, line: openingLine)
        } else {
          unquoted.append(contentsOf: run)
          unquoted.withUnsafeBufferPointer { append($0, line: openingLine) }
        }
        return
      }
      // Over several lines it is likelier that this quote opens a later cell and the first was never closed.
      guard line == openingLine else { break }
      add(.textAfterQuote, line: openingLine)
      passToCellEnd()
      append(UnsafeBufferPointer(rebasing: bytes[(opening + 1)..<position]), line: openingLine)
      return
    }
    add(.unterminatedQuote, line: openingLine)
    (position, line) = (opening + 1, openingLine)
    while position < bytes.count, !isLineEnd { position += 1 }
    append(UnsafeBufferPointer(rebasing: bytes[(opening + 1)..<position]), line: openingLine)
  }

  private mutating func append(_ cell: UnsafeBufferPointer<UInt8>, line: Int) {
    let scan = TextScan(cell)
    if !scan.isUTF8 { add(.invalidUTF8, line: line) }
    if scan.isDecomposed { add(.decomposedText, line: line) }
    cells.append(CSVCell(text: String(decoding: cell, as: UTF8.self), line: line, column: cells.count + 1))
  }

  /// Notes a fault of the cell that is about to be appended.
  private mutating func add(_ code: CSVFault.Code, line: Int) {
    let index = cells.count
    let name = header.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    faults.append(CSVFault(code, line: line, column: index + 1, header: name))
  }

  // MARK: Steps

  private var isLineEnd: Bool {
    bytes[position] == ASCII.lineFeed || bytes[position] == ASCII.carriageReturn
  }

  private var isCellEnd: Bool {
    position == bytes.count || bytes[position] == separator || isLineEnd
  }

  private mutating func passToCellEnd() {
    while !isCellEnd { position += 1 }
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count { pass() }
  }

  /// Passes over one byte, or over a CRLF, and counts lines.
  private mutating func pass() {
    let byte = bytes[position]
    position += 1
    if byte == ASCII.carriageReturn, position < bytes.count, bytes[position] == ASCII.lineFeed {
      position += 1
    }
    if byte == ASCII.carriageReturn || byte == ASCII.lineFeed { line += 1 }
  }

  private mutating func skipBlankLines() {
    while true {
      var end = position
      while end < bytes.count, bytes[end] == ASCII.space || bytes[end] == ASCII.tab { end += 1 }
      guard end == bytes.count || bytes[end] == ASCII.lineFeed || bytes[end] == ASCII.carriageReturn
      else { return }
      position = end
      guard position < bytes.count else { return }
      pass()
    }
  }
}
