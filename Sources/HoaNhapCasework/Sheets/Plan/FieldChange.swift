public import HoaNhapValues

/// One field of a record that an import changes, before and after.
public struct FieldChange: Sendable, Hashable, RedactedRecord {
  /// The field.
  public let field: SheetField
  /// The value before; `nil` where it was not known. Known to be none is `-`.
  public let before: Sensitive<String?>
  /// The value after.
  public let after: Sensitive<String>

  init(_ field: SheetField, before: String?, after: String) {
    self.field = field
    self.before = Sensitive(before)
    self.after = Sensitive(after)
  }

  /// The field, neither value.
  public var printedForm: String { "change of \(field.rawValue)" }
}
