import HoaNhapPlan
import HoaNhapValues

/// Reads the fields that dated entries have in common: identifiers, words, days, stamps and free text.
struct HistoryFields {
  let reader: FieldReader

  init(_ json: JSONValue, path: String = "") throws(InputError) {
    reader = try FieldReader(json, path: path)
  }

  init(_ reader: FieldReader) { self.reader = reader }

  /// An identifier, which must be there and not be empty.
  func id<Tag>(_ key: String, _: Tag.Type = Tag.self) throws(InputError) -> Identifier<Tag> {
    try reader.identifier(key)
  }

  /// An identifier that may be left out, but not be empty.
  func optionalID<Tag>(_ key: String, _: Tag.Type = Tag.self) throws(InputError) -> Identifier<Tag>? {
    try reader.string(key) == nil ? nil : try id(key)
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type = Word.self
  ) throws(InputError) -> Word where Word.RawValue == String {
    try reader.require(key, try reader.word(key))
  }

  func date(_ key: String) throws(InputError) -> CivilDate { try reader.day(key) }

  /// A text that must be there and not be empty.
  func text(_ key: String) throws(InputError) -> String { try reader.filled(key) }

  func sensitive(_ key: String) throws(InputError) -> Sensitive<String> {
    Sensitive(try reader.require(key, try reader.string(key)))
  }

  func clause(_ key: String) throws(InputError) -> Clause { try reader.clause(key) }

  /// When the entry was recorded, and by whom.
  func stamp() throws(InputError) -> RecordStamp { try reader.stamp() }

  /// The members that ``stamp()`` reads.
  static func members(of stamp: RecordStamp) -> [JSONMember] {
    [
      JSONMember("recorded_on", .string(stamp.day.text)),
      JSONMember("recorded_by", .string(stamp.officer.text)),
    ]
  }
}
