import HoaNhap
import HoaNhapFiles

/// The documents of a file or of standard input: one a line, or a single one laid out over many lines.
///
/// Memory stays at one line. Only a first line that is not a whole document makes it look further ahead, up to a limit:
/// then either all of it is one document, or it is lines after all.
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
  private var ahead: [Document] = []
  private var started = false
  private static let lookAhead = 16 << 20

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
    if !ahead.isEmpty { return ahead.removeFirst() }
    return try nextLine()
  }

  private func nextLine() throws(FileError) -> Document? {
    do throws(FileError) {
      while let bytes = try reader.next() {
        if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          return Document(line: reader.lineNumber, bytes: bytes)
        }
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
    guard first.fault == nil, isCutShort(first.bytes) else { return }
    var whole = first.bytes
    while whole.count < Self.lookAhead, let line = try nextLine() {
      ahead.append(line)
      whole.append(UInt8(ascii: "\n"))
      whole += line.bytes
    }
    // Lines that are documents of their own stay lines; a single document may still have a fault of its own.
    if ahead.count > 1, !ahead.dropFirst().contains(where: { isWhole($0.bytes) }) {
      ahead = [Document(line: first.line, bytes: whole)]
    }
  }

  private func isCutShort(_ bytes: [UInt8]) -> Bool {
    do throws(JSONError) {
      _ = try JSONReader.parse(bytes)
      return false
    } catch {
      return error.code == .unexpectedEnd
    }
  }

  /// Whether a line is an object by itself.
  private func isWhole(_ bytes: [UInt8]) -> Bool {
    if case .object? = try? JSONReader.parse(bytes) { true } else { false }
  }
}
