/// Reads a file or standard input line by line; memory stays at one line and one buffer, however long the file is.
///
/// A line ends with LF or CRLF, which are not part of it; the last one may go without. Lines are bytes: whether they are
/// UTF-8 is for their reader to say.
public final class LineReader {
  /// The number of the line read last, from 1; 0 before the first.
  public private(set) var lineNumber = 0

  private let file: SystemFile
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line begins.
  private var start = 0
  private var atEnd = false

  /// How many bytes are asked of the system at once.
  private static let chunk = 64 << 10
  /// The longest line unless the caller says otherwise: 16 MiB.
  public static let defaultLimit = 16 << 20

  /// Opens a file, a pipe, or standard input for the path `-`.
  ///
  /// - Parameters:
  ///   - path: the file; `-` reads standard input.
  ///   - limit: the most bytes a line may have.
  public init(_ path: String, limit: Int = defaultLimit) throws(FileError) {
    self.path = path
    self.limit = limit
    file = try SystemFile(reading: path)
  }

  /// The next line; `nil` at the end.
  ///
  /// - Throws: `tooLarge` with the line's number for a line over the limit, and the system's causes. After `tooLarge` the
  ///   next call goes on with the line that follows.
  public func next() throws(FileError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        start = end + 1
        return try finish(line)
      }
      if buffer.count - start > limit + 1 {
        try skipLine()
        throw FileError(.tooLarge, path: path, line: lineNumber)
      }
      if atEnd {
        guard start < buffer.count else { return nil }
        let line = buffer[start...]
        start = buffer.count
        return try finish(line)
      }
      searched = buffer.count - start
      try fill()
    }
  }

  private func finish(_ line: ArraySlice<UInt8>) throws(FileError) -> [UInt8] {
    lineNumber += 1
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard line.count <= limit else { throw FileError(.tooLarge, path: path, line: lineNumber) }
    return Array(line)
  }

  /// Passes over the rest of a line without keeping it.
  private func skipLine() throws(FileError) {
    lineNumber += 1
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return
      }
      start = buffer.count
      if atEnd { return }
      try fill()
    }
  }

  /// Moves the begun line to the front and reads on behind it.
  private func fill() throws(FileError) {
    buffer.removeSubrange(..<start)
    start = 0
    let more = try file.readNext(Self.chunk)
    if more.isEmpty { atEnd = true }
    buffer.append(contentsOf: more)
  }
}
