public import HoaNhapStorage
public import HoaNhapValues

/// Something that a record says otherwise than the records beside it: which one, in which field, which value, and the way out.
///
/// It names identifiers alone. Nothing else is stopped by it: every other record, and every other check, stands.
public struct RecordFault: Error, Sendable, Hashable {
  /// How grave it is: an error cannot be true beside the other records, a warning should be looked at.
  public let severity: DataFault.Severity
  /// The kind of fault.
  public let code: InputError.Code
  /// The record.
  public let key: RecordKey
  /// The field's path in the record's JSON.
  public let field: String
  /// The identifier that stands there, or its shape where it could be personal; `nil` where the fault is about more than one value.
  public let shown: String?
  /// What is wrong and what would be right.
  public let wording: Wording

  init(
    _ severity: DataFault.Severity, _ code: InputError.Code, _ key: RecordKey, _ field: String,
    shown: String? = nil, _ wording: Wording
  ) {
    self.severity = severity
    self.code = code
    self.key = key
    self.field = field
    self.shown = shown.map { ShownValue.of($0, isPersonal: false) }
    self.wording = wording
  }

  /// The record, the field, the value and the words, in one line.
  public func text(_ language: Language) -> String {
    let value = shown.map { " “\($0)”" } ?? ""
    return "\(key) (\(field))\(value): \(wording[language])"
  }
}

extension RecordFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String { text(.english) }
}
