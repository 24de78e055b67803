/// A fault in a document or a row that somebody wrote: where it is, what is wrong, what would be right.
///
/// The words never repeat a personal value; the place is enough to find it.
public struct InputError: Error, Sendable, Hashable {
  /// What kind of fault it is. Codes are stable; a host may add its own.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The text is not well-formed JSON or CSV.
    public static let syntax = Code(rawValue: "syntax")
    /// A field that the form does not know.
    public static let unknownField = Code(rawValue: "unknownField")
    /// A field that the form requires is not there.
    public static let missingField = Code(rawValue: "missingField")
    /// A value of another type than the form asks for.
    public static let wrongType = Code(rawValue: "wrongType")
    /// A word that is none of those allowed here.
    public static let unknownWord = Code(rawValue: "unknownWord")
    /// A text that is not a date of the calendar.
    public static let notADate = Code(rawValue: "notADate")
    /// A number outside what is allowed here.
    public static let outOfRange = Code(rawValue: "outOfRange")
    /// A sum or product that does not fit in 63 bits.
    public static let overflow = Code(rawValue: "overflow")
    /// A field or block that does not belong to this kind of document.
    public static let notApplicable = Code(rawValue: "notApplicable")
    /// Entries that must follow one another in time do not.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// Two entries carry the same identifier.
    public static let duplicate = Code(rawValue: "duplicate")
    /// An identifier that refers to nothing.
    public static let unknownReference = Code(rawValue: "unknownReference")
    /// Something that this version does not do.
    public static let unsupported = Code(rawValue: "unsupported")
    /// A rule of the document's conventions is broken.
    public static let convention = Code(rawValue: "convention")
  }

  /// The kind of fault.
  public var code: Code
  /// The field's path, such as `person.birth`; empty for the whole document.
  public var field: String
  /// The line in its file, from 1, where it is known.
  public var line: Int?
  /// The column in its line, from 1, where it is known.
  public var column: Int?
  /// What is wrong and what would be right.
  public var wording: Wording

  /// Makes an error.
  public init(
    _ code: Code, field: String, line: Int? = nil, column: Int? = nil, vi: String, en: String
  ) {
    self.code = code
    self.field = field
    self.line = line
    self.column = column
    self.wording = Wording(vi: vi, en: en)
  }
}

extension InputError: CustomStringConvertible {
  /// The place and the English words, for a developer's log.
  public var description: String {
    let place = [line.map { "line \($0)" }, column.map { "column \($0)" }, field.isEmpty ? nil : field]
    return (place.compactMap { $0 } + [wording.en]).joined(separator: ": ")
  }
}
