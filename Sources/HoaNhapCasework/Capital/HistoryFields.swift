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
    guard let id: Identifier<Tag> = try optionalID(key) else { throw reader.missing(key) }
    return id
  }

  /// An identifier that may be left out.
  func optionalID<Tag>(_ key: String, _: Tag.Type = Tag.self) throws(InputError) -> Identifier<Tag>? {
    guard let text = try reader.string(key) else { return nil }
    guard !text.isEmpty else {
      throw InputError(
        .outOfRange, field: reader.path(of: key), vi: "Mã không được để trống.",
        en: "An identifier is not empty.")
    }
    return Identifier(text)
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type = Word.self
  ) throws(InputError) -> Word where Word.RawValue == String {
    try reader.require(key, try reader.word(key))
  }

  func date(_ key: String) throws(InputError) -> CivilDate {
    try reader.require(key, try reader.date(key))
  }

  /// A text that must be there and not be empty.
  func text(_ key: String) throws(InputError) -> String {
    let id: Identifier<Self> = try id(key)
    return id.text
  }

  func sensitive(_ key: String) throws(InputError) -> Sensitive<String> {
    Sensitive(try reader.require(key, try reader.string(key)))
  }

  func clause(_ key: String) throws(InputError) -> Clause {
    guard let clause = Clause(try reader.require(key, try reader.string(key))) else {
      throw InputError(
        .unknownWord, field: reader.path(of: key),
        vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
        en: "A clause is a Roman numeral and numbers, such as III.1.4.")
    }
    return clause
  }

  /// When the entry was recorded, and by whom.
  func stamp() throws(InputError) -> RecordStamp {
    RecordStamp(on: try date("recorded_on"), by: try id("recorded_by"))
  }

  /// The members that ``stamp()`` reads.
  static func members(of stamp: RecordStamp) -> [JSONMember] {
    [
      JSONMember("recorded_on", .string(stamp.day.text)),
      JSONMember("recorded_by", .string(stamp.officer.text)),
    ]
  }
}
