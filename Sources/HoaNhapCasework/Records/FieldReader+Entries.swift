import HoaNhapPlan
import HoaNhapValues

/// The readings of which every file of casework is made: texts, identifiers, days, lists, clauses, stamps.
extension FieldReader {
  /// A text that must be there and not be empty.
  func filled(_ key: String) throws(InputError) -> String {
    let text = try require(key, try string(key))
    if text.isEmpty {
      throw InputError(
        .outOfRange, field: path(of: key), vi: "Không được để trống.",
        en: "A text belongs here, not an empty one.")
    }
    return text
  }

  /// An identifier that must be there and not be empty.
  func identifier<Tag>(_ key: String, _: Tag.Type = Tag.self) throws(InputError) -> Identifier<Tag> {
    Identifier(try filled(key))
  }

  /// A day that must be there.
  func day(_ key: String) throws(InputError) -> CivilDate { try require(key, try date(key)) }

  /// The texts of a list, none of them empty; none where it is left out.
  func texts(_ key: String) throws(InputError) -> [String] {
    var texts: [String] = []
    for (index, value) in (try array(key) ?? []).enumerated() {
      guard case .string(let text) = value, !text.isEmpty else {
        throw InputError(
          .wrongType, field: "\(path(of: key))[\(index)]", vi: "Ở đây phải là một chuỗi chữ không trống.",
          en: "A text that is not empty belongs here.")
      }
      texts.append(text)
    }
    return texts
  }

  /// The texts of a list that must be there, none of them empty.
  func requiredTexts(_ key: String) throws(InputError) -> [String] {
    _ = try require(key, object[key])
    return try texts(key)
  }

  /// The objects of a list that must be there, each with its path.
  func objects(_ key: String) throws(InputError) -> [FieldReader] {
    var readers: [FieldReader] = []
    for (index, value) in try require(key, try array(key)).enumerated() {
      readers.append(try FieldReader(value, path: "\(path(of: key))[\(index)]"))
    }
    return readers
  }

  /// A clause of a plan, which must be there.
  func clause(_ key: String) throws(InputError) -> Clause {
    guard let clause = Clause(try require(key, try string(key))) else {
      throw InputError(
        .unknownWord, field: path(of: key),
        vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
        en: "A clause is a Roman numeral and numbers, such as III.1.4.")
    }
    return clause
  }

  /// When an entry was recorded, and by whom.
  func stamp() throws(InputError) -> RecordStamp {
    RecordStamp(on: try day("recorded_on"), by: try identifier("recorded_by"))
  }
}
