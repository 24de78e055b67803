import HoaNhap
import HoaNhapFiles

/// The documents of a file or of standard input: one a line, or a single one laid out over many lines.
///
/// Memory stays at one line. Only a first line that is cut short makes it look further ahead, up to a limit: then either all
/// of it is one document, or it is lines after all.
struct DocumentLines {
  /// What stands in one place of the input.
  struct Document {
    /// The line it begins on, from 1.
    let line: Int
    let bytes: [UInt8]
    /// Why the bytes could not be had.
    var fault: InputError?
  }

  private let reader: LineReader
  private var ahead: ArraySlice<Document> = []
  private var started = false
  private static let lookAhead = 16 << 20
  private static let lineFeed = UInt8(ascii: "\n")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The file, as the caller named it.
  let path: String

  init(_ path: String) throws(FileError) {
    self.path = path
    reader = try LineReader(path)
  }

  /// The next document; `nil` at the end. Blank lines are passed over.
  mutating func next() throws(FileError) -> Document? {
    if !started {
      started = true
      try start()
    }
    if let document = ahead.popFirst() { return document }
    return try nextLine()
  }

  private func nextLine() throws(FileError) -> Document? {
    do throws(FileError) {
      while var bytes = try reader.next() {
        // A mark before a first line that is blank belongs to no document.
        if reader.lineNumber == 1, bytes.starts(with: Self.byteOrderMark) { bytes.removeFirst(3) }
        if !Self.isBlank(bytes[...]) { return Document(line: reader.lineNumber, bytes: bytes) }
      }
      return nil
    } catch {
      // A line that is too long is answered in its place, and those after it are still read.
      guard error.code == .tooLarge, error.line != nil else { throw error }
      let fault = InputError(
        .outOfRange, field: "", vi: "Dòng dài quá \(LineReader.defaultLimit) byte.",
        en: "The line is longer than \(LineReader.defaultLimit) bytes.")
      return Document(line: reader.lineNumber, bytes: [], fault: fault)
    }
  }

  private mutating func start() throws(FileError) {
    guard let first = try nextLine() else { return }
    ahead = [first]
    guard first.fault == nil, Self.fault(of: first.bytes)?.code == .unexpectedEnd else { return }
    var (whole, last) = (first.bytes, first.line)
    while whole.count < Self.lookAhead, let line = try nextLine() {
      ahead.append(line)
      // A blank line counts too, so that a fault is told where it stands.
      whole.append(contentsOf: repeatElement(Self.lineFeed, count: min(line.line - last, Self.lookAhead)))
      whole += line.bytes
      last = line.line
    }
    if ahead.count > 1, isOneDocument(whole) { ahead = [Document(line: first.line, bytes: whole)] }
  }

  /// Whether lines, the first of them cut short, are one document laid out over them; it may have a fault of its own.
  ///
  /// They are documents of their own where a line begins with an object and none can stand there, and where the end is missing and a
  /// line is an object by itself.
  private func isOneDocument(_ whole: [UInt8]) -> Bool {
    guard let fault = Self.fault(of: whole) else { return true }
    if fault.code == .unexpectedEnd {
      return !ahead.dropFirst().contains { line in
        line.bytes.first { !Self.isBlank($0) } == UInt8(ascii: "{") && Self.fault(of: line.bytes) == nil
      }
    }
    var (start, line) = (0, 1)
    while line < fault.line, let end = whole[start...].firstIndex(of: Self.lineFeed) {
      (start, line) = (end + 1, line + 1)
    }
    let end = whole[start...].firstIndex(of: Self.lineFeed) ?? whole.endIndex
    let (before, after) = Self.halves(of: whole[start..<end], column: fault.column)
    if !Self.isBlank(after) {
      return !(line > 1 && Self.isBlank(before) && after.first == UInt8(ascii: "{"))
    }
    // The fault is the end of its line: what comes next stands on a later one.
    return whole[end...].first { !Self.isBlank($0) && $0 != Self.lineFeed } != UInt8(ascii: "{")
  }

  private static func fault(of bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONReader.parse(bytes)
      return nil
    } catch {
      return error
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { isBlank($0) } }

  /// A line before and from a column, counted from 1 in Unicode scalars.
  private static func halves(
    of line: ArraySlice<UInt8>, column: Int
  ) -> (before: ArraySlice<UInt8>, after: ArraySlice<UInt8>) {
    var (index, scalars) = (line.startIndex, 0)
    while index < line.endIndex {
      if line[index] & 0xC0 != 0x80 { scalars += 1 }
      if scalars == column { break }
      index += 1
    }
    return (line[..<index], line[index...])
  }
}
