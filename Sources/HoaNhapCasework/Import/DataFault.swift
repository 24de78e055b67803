public import HoaNhapValues

/// Something wrong in a data folder: in which file, where, what is wrong, what would be right.
///
/// It never repeats a personal value: of such a cell it shows the shape alone, as `99/99/9999`.
public struct DataFault: Error, Sendable, Hashable {
  /// How grave a fault is.
  public enum Severity: Sendable, Hashable {
    /// The row, or the file, was left out.
    case error
    /// The row was used; somebody should look.
    case warning
  }

  /// How grave it is.
  public var severity: Severity
  /// The kind of fault.
  public var code: InputError.Code
  /// The file.
  public var file: DataFile
  /// The line, from 1; `nil` where it is about the whole file.
  public var line: Int?
  /// Which cell of its line it is, from 1; `nil` where it is about the whole line.
  public var column: Int?
  /// The column's name as the file's header has it, or the field's path in `commune.json`.
  public var header: String?
  /// The cell's value; for a personal column, and for what could be personal, its shape.
  public var shown: String?
  /// What is wrong and what would be right.
  public var wording: Wording

  /// Makes a fault.
  public init(
    _ severity: Severity, _ code: InputError.Code, file: DataFile, line: Int? = nil, column: Int? = nil,
    header: String? = nil, shown: String? = nil, wording: Wording
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.header = header
    self.shown = shown
    self.wording = wording
  }

  /// The place, the value or its shape, and the words, in one line.
  public func text(_ language: Language) -> String {
    var place = [file.name]
    switch language {
    case .vietnamese:
      if let line { place.append("dòng \(line)") }
      if let column { place.append("cột \(column)") }
    case .english:
      if let line { place.append("line \(line)") }
      if let column { place.append("column \(column)") }
    }
    var text = place.joined(separator: ", ")
    if let header { text += " (\(header))" }
    if let shown { text += " “\(shown)”" }
    return "\(text): \(wording[language])"
  }
}

extension DataFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String { text(.english) }
}

/// What of a cell may be shown.
enum ShownValue {
  private static let longest = 32

  /// The value itself where it can hardly be personal, else its shape.
  static func of(_ text: String, isPersonal: Bool) -> String {
    isPersonal || mayBePersonal(text) ? shape(text) : String(text.prefix(longest))
  }

  /// A text of several words, a long run of digits, or what a terminal or a page could stumble over.
  private static func mayBePersonal(_ text: String) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      digits = isDigit(scalar) ? digits + 1 : 0
      if digits >= 9 { return true }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .unassigned, .privateUse,
        .surrogate:
        return true
      default: break
      }
    }
    return text.unicodeScalars.count > longest
  }

  /// A `9` for each digit, one `a` for each run of letters, marks as they are, one space for each run of spaces.
  static func shape(_ text: String) -> String {
    var shape = ""
    for scalar in text.unicodeScalars.prefix(200) {
      let mark: Character
      if isDigit(scalar) {
        mark = "9"
      } else if scalar.isASCII, (0x21...0x7E).contains(scalar.value), !scalar.properties.isAlphabetic {
        mark = Character(scalar)
      } else {
        mark = scalar.properties.isWhitespace ? " " : "a"
        if shape.last == mark { continue }
      }
      shape.append(mark)
      if shape.count == longest { return shape + "…" }
    }
    return shape
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
