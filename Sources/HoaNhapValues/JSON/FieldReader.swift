/// Reads the fields of one JSON object, each by its name and type, and names the field in every fault.
///
/// The documents of the package are strict: a key that the form does not know is a fault, so that a mistyped key is never
/// taken for an unknown fact.
package struct FieldReader {
  /// The path of the object, empty at the root.
  package let path: String
  package let object: JSONObject

  package init(_ value: JSONValue, path: String = "") throws(InputError) {
    guard case .object(let object) = value else {
      throw InputError(
        .wrongType, field: path, vi: "Ở đây phải là một đối tượng JSON {…}.",
        en: "A JSON object {…} belongs here.")
    }
    self.path = path
    self.object = object
  }

  /// The path of a field of this object.
  package func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Refuses every key but these.
  package func allow(_ keys: [String]) throws(InputError) {
    if let fault = unknownFields(besides: keys).first { throw fault }
  }

  /// A fault for each key but these.
  package func unknownFields(besides keys: [String]) -> [InputError] {
    object.members.compactMap { member in
      if keys.contains(where: { $0.utf8.elementsEqual(member.key.utf8) }) { return nil }
      return InputError(
        .unknownField, field: path(of: member.key),
        vi: "Mẫu không có trường này; các trường được dùng: \(keys.joined(separator: ", ")).",
        en: "The form has no such field; it has: \(keys.joined(separator: ", ")).")
    }
  }

  package func has(_ key: String) -> Bool { object[key] != nil }

  package func isNull(_ key: String) -> Bool { object[key] == .null }

  package func wrongType(_ key: String, vi: String, en: String) -> InputError {
    InputError(.wrongType, field: path(of: key), vi: "Ở đây phải là \(vi).", en: "\(en) belongs here.")
  }

  package func missing(_ key: String) -> InputError {
    InputError(
      .missingField, field: path(of: key), vi: "Thiếu trường bắt buộc “\(key)”.",
      en: "The required field “\(key)” is missing.")
  }

  package func string(_ key: String) throws(InputError) -> String? {
    guard let value = object[key] else { return nil }
    guard case .string(let text) = value else { throw wrongType(key, vi: "một chuỗi chữ", en: "A text") }
    return text
  }

  package func bool(_ key: String) throws(InputError) -> Bool? {
    guard let value = object[key] else { return nil }
    guard case .bool(let flag) = value else {
      throw wrongType(key, vi: "true hoặc false", en: "true or false")
    }
    return flag
  }

  package func integer(
    _ key: String, in range: ClosedRange<Int64> = 0...Int64.max
  ) throws(InputError) -> Int64? {
    guard let value = object[key] else { return nil }
    guard case .integer(let number) = value else {
      throw wrongType(key, vi: "một số nguyên", en: "A whole number")
    }
    guard range.contains(number) else {
      throw InputError(
        .outOfRange, field: path(of: key),
        vi: "Số phải từ \(range.lowerBound) đến \(range.upperBound).",
        en: "The number must be from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  package func date(_ key: String) throws(InputError) -> CivilDate? {
    guard let text = try string(key) else { return nil }
    guard let date = CivilDate(text) else { throw notADate(key) }
    return date
  }

  package func notADate(_ key: String, orPart: Bool = false) -> InputError {
    InputError(
      .notADate, field: path(of: key),
      vi: "Không phải là một ngày có thật; hãy ghi yyyy-mm-dd\(orPart ? ", yyyy-mm hoặc yyyy" : "").",
      en: "Not a day of the calendar; write yyyy-mm-dd\(orPart ? ", yyyy-mm or yyyy" : "").")
  }

  /// A word out of a closed set.
  package func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type = Word.self
  ) throws(InputError) -> Word? where Word.RawValue == String {
    guard let text = try string(key) else { return nil }
    for word in Word.allCases where word.rawValue.utf8.elementsEqual(text.utf8) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    throw InputError(
      .unknownWord, field: path(of: key), vi: "Chỉ nhận một trong các từ: \(words).",
      en: "One of these words belongs here: \(words).")
  }

  package func objectField(_ key: String) throws(InputError) -> FieldReader? {
    guard let value = object[key] else { return nil }
    return try FieldReader(value, path: path(of: key))
  }

  package func array(_ key: String) throws(InputError) -> [JSONValue]? {
    guard let value = object[key] else { return nil }
    guard case .array(let elements) = value else {
      throw wrongType(key, vi: "một danh sách […]", en: "A list […]")
    }
    return elements
  }

  /// The value of a field that must be there.
  package func require<Value>(_ key: String, _ value: Value?) throws(InputError) -> Value {
    guard let value else { throw missing(key) }
    return value
  }
}
