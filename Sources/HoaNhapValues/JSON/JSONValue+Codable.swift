/// The bridge to the standard library's coding: any decoder that knows lists, named members, texts, whole numbers, truth
/// values and null can hand over a document, and any such encoder can take one.
///
/// A document that is read so has passed through the host's own parser: what that parser lets through, such as a key that
/// stands twice, cannot be found any more. ``JSONReader`` is stricter and names line and column.
extension JSONValue: Codable {
  /// Reads a value from a decoder.
  ///
  /// - Throws: `DecodingError` for a number with a fraction or beyond 64 bits, and for what is no JSON value at all.
  public init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: MemberKey.self) {
      let members = try object.allKeys.map { key in
        JSONMember(key.stringValue, try object.decode(JSONValue.self, forKey: key))
      }
      guard JSONObject.firstRepeatedKey(in: members) == nil else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "a key stands twice"))
      }
      self = .object(JSONObject(members))
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !list.isAtEnd { elements.append(try list.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let flag = try? value.decode(Bool.self) {
        self = .bool(flag)
      } else if let number = try? value.decode(Int64.self) {
        self = .integer(number)
      } else if let text = try? value.decode(String.self) {
        self = .string(text)
      } else {
        throw DecodingError.typeMismatch(
          JSONValue.self,
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "a text, a whole number, true, false, null, a list or an object belongs here"))
      }
    }
  }

  /// Writes the value to an encoder. The order of members and the spacing are the encoder's; the canonical bytes are
  /// ``canonicalBytes``.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: MemberKey.self)
      for member in object.members {
        try container.encode(member.value, forKey: MemberKey(stringValue: member.key))
      }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .integer(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    }
  }
}

/// Any name of a member.
private struct MemberKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
