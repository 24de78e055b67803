/// A place in a text.
public struct JSONPosition: Sendable, Hashable {
  /// The line, from 1. A line ends with LF, CRLF or a CR alone.
  public var line: Int
  /// The column, from 1, counted in Unicode scalars; a byte order mark at the start has no column.
  public var column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of a byte.
  ///
  /// - Complexity: O(`offset`).
  init(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var (line, lineStart) = (1, bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0)
    for index in 0..<offset {
      let byte = bytes[index]
      let endsLine =
        byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn
          && !(index + 1 < bytes.count && bytes[index + 1] == ASCII.lineFeed)
      if endsLine { (line, lineStart) = (line + 1, index + 1) }
    }
    var column = 1
    // A byte that continues a scalar is no column of its own.
    for index in lineStart..<max(offset, lineStart) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    self.init(line: line, column: column)
  }
}

/// Why bytes are not a JSON document of this package's kind: what, where, and what would be right.
///
/// It names keys, never values, since a value may be personal.
public struct JSONError: Error, Sendable, Hashable {
  /// What kind of fault it is. The texts are stable.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing but space.
    public static let empty = Code(rawValue: "empty")
    /// The text ends before the value does.
    public static let unexpectedEnd = Code(rawValue: "unexpectedEnd")
    /// Something follows the value.
    public static let trailingText = Code(rawValue: "trailingText")
    /// A value was due.
    public static let expectedValue = Code(rawValue: "expectedValue")
    /// A key in quotes was due.
    public static let expectedKey = Code(rawValue: "expectedKey")
    /// A colon was due after a key.
    public static let expectedColon = Code(rawValue: "expectedColon")
    /// A comma or the closing bracket was due after a value.
    public static let expectedComma = Code(rawValue: "expectedComma")
    /// A text without its closing quote.
    public static let unterminatedString = Code(rawValue: "unterminatedString")
    /// A raw character below U+0020 in a text.
    public static let controlCharacter = Code(rawValue: "controlCharacter")
    /// A backslash with something that JSON does not know.
    public static let invalidEscape = Code(rawValue: "invalidEscape")
    /// Half of a `\u` pair without its other half.
    public static let unpairedSurrogate = Code(rawValue: "unpairedSurrogate")
    /// Bytes that are not UTF-8.
    public static let invalidUTF8 = Code(rawValue: "invalidUTF8")
    /// A minus without digits.
    public static let invalidNumber = Code(rawValue: "invalidNumber")
    /// A number that begins with a needless zero.
    public static let leadingZero = Code(rawValue: "leadingZero")
    /// A number with a fraction or an exponent.
    public static let notWhole = Code(rawValue: "notWhole")
    /// A number that does not fit in 64 bits.
    public static let numberOutOfRange = Code(rawValue: "numberOutOfRange")
    /// A key that stands twice in one object.
    public static let duplicateKey = Code(rawValue: "duplicateKey")
    /// More levels of nesting than allowed.
    public static let tooDeep = Code(rawValue: "tooDeep")
  }

  /// The kind of fault.
  public var code: Code
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in Unicode scalars.
  public var column: Int
  /// The field's path, such as `person.birth` or `rates[1].from`; empty at the root.
  public var path: String
  /// What is wrong and what would be right.
  public var wording: Wording

  /// Makes an error.
  public init(code: Code, line: Int, column: Int, path: String, wording: Wording) {
    self.code = code
    self.line = line
    self.column = column
    self.path = path
    self.wording = wording
  }
}

extension JSONError: CustomStringConvertible {
  /// The place and the English words, for a developer's log.
  public var description: String {
    "line \(line): column \(column): \(path.isEmpty ? "" : "\(path): ")\(wording.en)"
  }
}

extension InputError {
  /// The same fault as a fault of a document; its code is `syntax.` and the reader's code.
  public init(_ error: JSONError) {
    self.init(
      Code(rawValue: "syntax.\(error.code.rawValue)"), field: error.path, line: error.line,
      column: error.column, vi: error.wording.vi, en: error.wording.en)
  }
}
