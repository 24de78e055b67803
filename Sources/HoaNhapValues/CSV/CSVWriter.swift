/// The writer of CSV files that people open in spreadsheets.
///
/// A text that a spreadsheet could take for a formula, since it begins with `=`, `+`, `-`, `@`, a tab or a CR,
/// is written behind an apostrophe; ``CSVCell/content`` takes it away again. The cell `-` that says "known to be none"
/// is written by ``knownNone()`` alone: a person's name `-` becomes `'-`, so that no text can pass for it. Quotes stand where RFC 4180 asks for them, and also around a
/// comma or semicolon that is not the separator and around spaces at either end.
///
/// ```swift
/// var writer = CSVWriter(separator: .semicolon)
/// writer.record(["id", "name", "group"])
/// writer.text("HS1")
/// writer.text(name)
/// writer.knownNone()
/// writer.endRecord()
/// ```
public struct CSVWriter: Sendable {
  /// How a record ends.
  public enum LineEnd: Sendable, Hashable {
    /// CRLF, as RFC 4180 has it.
    case crlf
    /// LF alone.
    case lf
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8]

  private let separator: CSVSeparator
  private let lineEnd: LineEnd
  private var cellCount = 0
  private var recordStart: Int

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - separator: what stands between cells.
  ///   - lineEnd: how a record ends.
  ///   - hasByteOrderMark: whether the file begins with a byte order mark, by which some spreadsheets know UTF-8.
  public init(separator: CSVSeparator = .comma, lineEnd: LineEnd = .crlf, hasByteOrderMark: Bool = false) {
    self.separator = separator
    self.lineEnd = lineEnd
    bytes = hasByteOrderMark ? byteOrderMark : []
    recordStart = bytes.count
  }

  /// Writes a cell with a text that may come from anybody.
  public mutating func text(_ text: String) {
    beginCell()
    text.withBytes { text in
      let isGuarded = FormulaGuard.needsGuard(text)
      guard needsQuotes(text) else {
        if isGuarded { bytes.append(ASCII.apostrophe) }
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(ASCII.quote)
      if isGuarded { bytes.append(ASCII.apostrophe) }
      for byte in text {
        if byte == ASCII.quote { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(ASCII.quote)
    }
  }

  /// Writes a cell with a whole number, without group marks. A negative one has its minus and no apostrophe.
  public mutating func integer(_ value: Int64) {
    beginCell()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes the cell `-`: known to be none.
  public mutating func knownNone() {
    beginCell()
    bytes.append(ASCII.minus)
  }

  /// Writes an empty cell: not known.
  public mutating func unknown() {
    beginCell()
  }

  /// Writes a cell.
  public mutating func cell(_ content: CSVContent) {
    switch content {
    case .unknown: unknown()
    case .knownNone: knownNone()
    case .text(let text): self.text(text)
    }
  }

  /// Ends the record. Without a cell before it nothing is written, since a blank line is no record.
  public mutating func endRecord() {
    guard cellCount > 0 else { return }
    // One empty cell alone would be a blank line.
    if bytes.count == recordStart { bytes += [ASCII.quote, ASCII.quote] }
    if lineEnd == .crlf { bytes.append(ASCII.carriageReturn) }
    bytes.append(ASCII.lineFeed)
    cellCount = 0
    recordStart = bytes.count
  }

  /// Writes a whole record of texts, such as the header.
  public mutating func record(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRecord()
  }

  /// Writes a whole record.
  public mutating func record(_ cells: [CSVContent]) {
    for cell in cells { self.cell(cell) }
    endRecord()
  }

  private mutating func beginCell() {
    if cellCount > 0 { bytes.append(separator.byte) }
    cellCount += 1
  }

  private func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if isBlank(first) || isBlank(last) || text.starts(with: byteOrderMark) { return true }
    return text.contains { byte in
      switch byte {
      case ASCII.quote, ASCII.comma, ASCII.semicolon, ASCII.lineFeed, ASCII.carriageReturn: true
      default: false
      }
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.tab }
}
