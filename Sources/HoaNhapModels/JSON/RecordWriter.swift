import HoaNhapEligibility
import HoaNhapValues

/// Collects the members of a record's JSON: what is unknown is left out, what is known to be none is null.
struct RecordWriter {
  private var members: [JSONMember] = []

  var json: JSONValue { .object(JSONObject(members)) }

  mutating func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key, value)) }

  mutating func add<Tag>(_ key: String, _ id: Identifier<Tag>) { add(key, .string(id.text)) }

  mutating func add(_ key: String, optional value: JSONValue?) {
    if let value { add(key, value) }
  }

  mutating func add(_ key: String, _ fact: Fact<JSONValue>) {
    if let value = fact.value { add(key, value) }
  }

  mutating func add(_ key: String, _ fact: Fact<String>) { add(key, fact.map { .string($0) }) }
  mutating func add(_ key: String, _ fact: Fact<Bool>) { add(key, fact.map { .bool($0) }) }
  mutating func add(_ key: String, _ fact: Fact<Int64>) { add(key, fact.map { .integer($0) }) }
  mutating func add(_ key: String, _ fact: Fact<Dong>) { add(key, fact.map { .integer($0.amount) }) }
  mutating func add(_ key: String, _ fact: Fact<CivilDate>) { add(key, fact.map { .string($0.text) }) }

  mutating func add<Word: RawRepresentable>(_ key: String, _ fact: Fact<Word>) where Word.RawValue == String {
    add(key, fact.map { .string($0.rawValue) })
  }

  /// A value that may be known to be none.
  mutating func add<Value>(_ key: String, _ fact: Fact<Value?>, _ json: (Value) -> JSONValue) {
    add(key, fact.map { $0.map(json) ?? .null })
  }
}

extension FieldReader {
  /// An identifier, which must be there and not be empty.
  func id<Tag>(_ key: String, _: Tag.Type = Tag.self) throws(InputError) -> Identifier<Tag> {
    let text = try require(key, try string(key))
    if text.isEmpty {
      throw InputError(
        .outOfRange, field: path(of: key), vi: "Mã không được để trống.", en: "An identifier is not empty.")
    }
    return Identifier(text)
  }

  /// A fact that may be known to be none: absent is unknown, null is none.
  func optional<Value>(
    _ key: String, _ read: () throws(InputError) -> Value?
  ) throws(InputError) -> Fact<Value?> {
    if isNull(key) { return .known(nil) }
    guard let value = try read() else { return .unknown }
    return .known(.some(value))
  }

  func dong(_ key: String) throws(InputError) -> Fact<Dong> { Fact(try integer(key).map(Dong.init)) }
}
