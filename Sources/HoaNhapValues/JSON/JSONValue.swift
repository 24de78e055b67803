/// A JSON value as this package knows it: whole numbers only, text kept byte for byte.
///
/// Two texts are equal when their UTF-8 bytes are; `é` in one scalar and in two are different texts. Two objects are
/// equal when they hold the same members, in whatever order.
///
/// A document may hold personal facts, so a printed or dumped value tells its kind and never its content; the content
/// in words is ``canonicalText``.
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number within ±2⁶³.
  case integer(Int64)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named members.
  case object(JSONObject)
}

extension JSONValue {
  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value; `nil` for a value of another kind.
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The number; `nil` for a value of another kind.
  public var integerValue: Int64? { if case .integer(let value) = self { value } else { nil } }

  /// The text; `nil` for a value of another kind.
  public var stringValue: String? { if case .string(let value) = self { value } else { nil } }

  /// The elements; `nil` for a value of another kind.
  public var arrayValue: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The object; `nil` for a value of another kind.
  public var objectValue: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// The member of an object; `nil` where there is none, and for a value that is no object.
  public subscript(key: String) -> JSONValue? { objectValue?[key] }

  /// The element of a list; `nil` outside the list, and for a value that is no list.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

extension JSONValue: Hashable {
  /// Equal kinds with equal content; texts by their UTF-8 bytes, objects whatever the order of their members.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Feeds the kind and the content, texts by their UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null:
      hasher.combine(0)
    case .bool(let value):
      hasher.combine(1)
      hasher.combine(value)
    case .integer(let value):
      hasher.combine(2)
      hasher.combine(value)
    case .string(let value):
      hasher.combine(3)
      value.hashBytes(into: &hasher)
    case .array(let elements):
      hasher.combine(4)
      hasher.combine(elements)
    case .object(let object):
      hasher.combine(5)
      hasher.combine(object)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// Makes a text from a literal.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes a number from a literal.
  public init(integerLiteral value: Int64) { self = .integer(value) }

  /// Makes a truth value from a literal.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Makes a list from a literal.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes an object from a literal.
  ///
  /// - Precondition: no key is given twice.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(JSONObject(members.map { JSONMember($0.0, $0.1) }))
  }
}

extension JSONValue: CustomStringConvertible, CustomReflectable {
  /// The kind of value and its size, never its content.
  public var description: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .integer: "integer"
    case .string: "string"
    case .array(let elements): "array of \(elements.count)"
    case .object(let object): "object of \(object.members.count)"
    }
  }

  /// A mirror without children, so that `dump` shows no content either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}
