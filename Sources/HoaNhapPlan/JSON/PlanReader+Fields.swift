import HoaNhapValues

/// The small readings of which the others are made.
extension PlanReader {
  /// A required text that is not blank.
  mutating func text(_ reader: FieldReader, _ key: String) -> String? {
    take { () throws(InputError) in
      let text = try reader.require(key, try reader.string(key))
      guard !text.isBlank else { throw .blank(reader.path(of: key)) }
      return text
    }
  }

  mutating func wording(_ reader: FieldReader) -> Wording? {
    let vi = text(reader, "vi")
    let en = text(reader, "en")
    guard let vi, let en else { return nil }
    return Wording(vi: vi, en: en)
  }

  /// A text that may be left out, or null.
  mutating func optionalText(_ reader: FieldReader, _ key: String) -> String? {
    reader.has(key) && !reader.isNull(key) ? text(reader, key) : nil
  }

  /// A date that may be left out, or null.
  mutating func optionalDate(_ reader: FieldReader, _ key: String) -> CivilDate? {
    if reader.isNull(key) { return nil }
    return take { () throws(InputError) in try reader.date(key) } ?? nil
  }

  mutating func clause(_ reader: FieldReader) -> Clause? {
    take { () throws(InputError) in
      try Self.clause(try reader.require("clause", try reader.string("clause")), reader.path(of: "clause"))
    }
  }

  static func clause(_ text: String, _ path: String) throws(InputError) -> Clause {
    guard let clause = Clause(text) else {
      throw InputError(
        .unknownWord, field: path, vi: "Điều khoản ghi bằng số La Mã rồi các số, ví dụ III.1.4.",
        en: "A clause is a Roman numeral and numbers, such as III.1.4.")
    }
    return clause
  }

  /// The objects of a list; an entry with a fault is left out, the others are still read.
  mutating func entries<Entry>(
    _ reader: FieldReader, _ key: String, isRequired: Bool = false,
    _ read: (inout PlanReader, FieldReader) -> Entry?
  ) -> [Entry] {
    let values = take { () throws(InputError) in
      let array = try reader.array(key)
      return isRequired ? try reader.require(key, array) : array ?? []
    }
    return (values ?? []).enumerated().compactMap { index, value in
      let path = "\(reader.path(of: key))[\(index)]"
      guard let entry = take({ () throws(InputError) in try FieldReader(value, path: path) }) else {
        return nil
      }
      return read(&self, entry)
    }
  }

  mutating func agencies(_ reader: FieldReader, _ key: String) -> [Located<AgencyID>] {
    list(reader, key) { text, _ throws(InputError) in AgencyID(text) }
  }

  /// The texts of a list that may be left out, each read on its own.
  mutating func list<Value>(
    _ reader: FieldReader, _ key: String, _ read: (String, String) throws(InputError) -> Value
  ) -> [Located<Value>] {
    let values = take { () throws(InputError) in try reader.array(key) ?? [] }
    return (values ?? []).enumerated().compactMap { index, value in
      let path = "\(reader.path(of: key))[\(index)]"
      return take { () throws(InputError) in
        guard case .string(let text) = value else {
          throw InputError(
            .wrongType, field: path, vi: "Ở đây phải là một chuỗi chữ.", en: "A text belongs here.")
        }
        return Located(value: try read(text, path), path: path)
      }
    }
  }
}
