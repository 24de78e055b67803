/// One value of a JSON document in the strict form of the package: whole numbers alone, text byte for byte.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number of 64 bits.
  case integer(Int64)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named values.
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// Texts are equal when their bytes are; objects when they have the same members, in any order.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let x), .bool(let y)): x == y
    case (.integer(let x), .integer(let y)): x == y
    case (.string(let x), .string(let y)): x.utf8.elementsEqual(y.utf8)
    case (.array(let x), .array(let y)): x == y
    case (.object(let x), .object(let y)): x == y
    default: false
    }
  }

  /// Feeds the canonical form's parts, so that equal values hash equally.
  public func hash(into hasher: inout Hasher) {
    for byte in canonicalBytes { hasher.combine(byte) }
  }
}

/// One named value of an object.
public struct JSONMember: Sendable {
  /// The name.
  public let key: String
  /// The value.
  public let value: JSONValue

  /// Makes a member.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// Named values in the order they were written; names are compared by their bytes.
public struct JSONObject: Sendable, Equatable {
  /// The members, in order.
  public let members: [JSONMember]

  /// Makes an object.
  ///
  /// - Precondition: no two members have the same name.
  public init(_ members: [JSONMember]) {
    self.members = members
    let sorted = sortedMembers
    for (a, b) in zip(sorted, sorted.dropFirst()) {
      precondition(!a.key.utf8.elementsEqual(b.key.utf8), "an object names each member once")
    }
  }

  /// Members that are known to have names of their own.
  init(unchecked members: [JSONMember]) { self.members = members }

  /// The value of a name; `nil` where there is no such member.
  ///
  /// - Complexity: O(members)
  public subscript(_ key: String) -> JSONValue? {
    members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// The members in the order of their names' UTF-8 bytes.
  var sortedMembers: [JSONMember] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Equal when both have the same members, in any order.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    a.members.count == b.members.count
      && zip(a.sortedMembers, b.sortedMembers).allSatisfy {
        $0.key.utf8.elementsEqual($1.key.utf8) && $0.value == $1.value
      }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object from a literal.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(members.map { JSONMember($0.0, $0.1) })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int64) { self = .integer(number) }
  /// `true` or `false`.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Named values.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(JSONObject(members.map { JSONMember($0.0, $0.1) }))
  }
}
