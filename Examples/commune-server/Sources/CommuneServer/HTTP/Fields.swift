import HoaNhap

/// Reads the fields of a JSON object, a form or a query; every fault names the field.
struct Fields {
  let path: String
  let object: JSONObject

  init(_ value: JSONValue, path: String = "") throws(InputError) {
    guard let object = value.objectValue else {
      throw InputError(
        .wrongType, field: path, vi: "Ở đây phải là một đối tượng JSON {…}.",
        en: "A JSON object {…} belongs here.")
    }
    self.path = path
    self.object = object
  }

  /// Refuses every name but these, so that a mistyped one is never passed over.
  func allow(_ names: [String]) throws(InputError) {
    for member in object.members where !names.contains(member.key) {
      throw InputError(
        .unknownField, field: place(member.key),
        vi: "Không có trường này; các trường được dùng: \(names.joined(separator: ", ")).",
        en: "There is no such field; these are used: \(names.joined(separator: ", ")).")
    }
  }

  /// The place of a field.
  func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// A text; `nil` where it is left out.
  func text(_ name: String) throws(InputError) -> String? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.stringValue else {
      throw InputError(
        .wrongType, field: place(name), vi: "Ở đây phải là một chuỗi chữ.", en: "A text belongs here.")
    }
    return text
  }

  /// A whole number, which a form or a query writes as text; `nil` where it is left out.
  func number(_ name: String, in range: ClosedRange<Int>) throws(InputError) -> Int? {
    guard let value = object[name], !value.isNull else { return nil }
    let number = value.integerValue.map { Int(clamping: $0) } ?? value.stringValue.flatMap { Int($0) }
    guard let number, range.contains(number) else {
      throw InputError(
        .outOfRange, field: place(name),
        vi: "Ở đây phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound).",
        en: "A whole number from \(range.lowerBound) to \(range.upperBound) belongs here.")
    }
    return number
  }

  /// A day; `nil` where it is left out.
  func day(_ name: String) throws(InputError) -> CivilDate? {
    guard let text = try text(name) else { return nil }
    guard let day = CivilDate(text) else {
      throw InputError(
        .notADate, field: place(name), vi: "Không phải là một ngày có thật; hãy ghi yyyy-mm-dd.",
        en: "Not a day of the calendar; write yyyy-mm-dd.")
    }
    return day
  }

  /// The elements of a list; none where it is left out.
  func list(_ name: String) throws(InputError) -> [JSONValue] {
    guard let value = object[name], !value.isNull else { return [] }
    guard let elements = value.arrayValue else {
      throw InputError(
        .wrongType, field: place(name), vi: "Ở đây phải là một danh sách […].", en: "A list […] belongs here."
      )
    }
    return elements
  }

  /// The longest reason, in characters: it is kept for good.
  static let longestReason = 500
  /// The longest words for a place of a report, in characters: they are kept for good, and printed.
  static let longestWords = 10_000

  /// A reason in words, of a bounded length; `nil` where it is left out.
  func reason(_ name: String) throws(InputError) -> String? {
    guard let reason = try text(name) else { return nil }
    guard reason.count <= Self.longestReason else {
      throw InputError(
        .outOfRange, field: place(name), vi: "Lý do dài nhất \(Self.longestReason) ký tự.",
        en: "A reason has at most \(Self.longestReason) characters.")
    }
    return reason
  }

  /// A code, written like an identifier; `nil` where it is left out.
  func code(_ name: String) throws(InputError) -> String? {
    guard let code = try text(name) else { return nil }
    try RecordIdentifier.check(code, field: place(name))
    return code
  }

  /// An amount of money in đồng, not negative; `nil` where it is left out.
  func amount(_ name: String) throws(InputError) -> Dong? {
    try number(name, in: 0...Int(Int64.max)).map { Dong(Int64($0)) }
  }

  /// A word out of a closed set; `nil` where it is left out.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _: Word.Type = Word.self
  ) throws(InputError) -> Word? {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError(
        .unknownWord, field: place(name), vi: "Ở đây phải là một trong: \(words).",
        en: "One of these belongs here: \(words).")
    }
    return word
  }

  /// What must not be left out.
  func require<Value>(_ name: String, _ value: Value?) throws(InputError) -> Value {
    guard let value else {
      throw InputError(
        .missingField, field: place(name), vi: "Thiếu trường bắt buộc “\(name)”.",
        en: "The required field “\(name)” is missing.")
    }
    return value
  }
}
