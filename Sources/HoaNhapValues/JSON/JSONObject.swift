/// One named member of a JSON object.
public struct JSONMember: Sendable, Hashable {
  /// The name.
  public let key: String
  /// What stands under it.
  public let value: JSONValue

  /// Makes a member.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }

  /// Equal keys, by their UTF-8 bytes, with equal values.
  public static func == (a: JSONMember, b: JSONMember) -> Bool {
    a.key.hasSameBytes(as: b.key) && a.value == b.value
  }

  /// Feeds the key's bytes and the value.
  public func hash(into hasher: inout Hasher) {
    key.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}

/// The members of a JSON object in the order in which they were read or given; no key stands twice.
///
/// Keys are compared by their UTF-8 bytes. Equality and hashing do not depend on the order.
public struct JSONObject: Sendable {
  /// The members in their order.
  public let members: [JSONMember]

  /// The members' indices in the order of their keys, kept only where going through all of them would be slow.
  private let order: [Int]

  /// Up to so many members a search goes through them one after another.
  static let linearLimit = 16

  /// Makes an object.
  ///
  /// - Precondition: no key is given twice. For keys that come from outside, ask ``firstRepeatedKey(in:)`` before.
  /// - Complexity: O(*n* log *n*) comparisons of keys.
  public init(_ members: [JSONMember]) {
    let (object, repeated) = Self.checked(members)
    precondition(repeated == nil, "an object's key stands once")
    self = object
  }

  /// The index of the first member whose key stands earlier too; `nil` where every key is different.
  ///
  /// - Complexity: O(*n* log *n*) comparisons of keys.
  public static func firstRepeatedKey(in members: [JSONMember]) -> Int? { checked(members).repeated }

  /// An object, and the first member whose key stands earlier too, in which case the object is of no use.
  static func checked(_ members: [JSONMember]) -> (object: JSONObject, repeated: Int?) {
    guard members.count > linearLimit else {
      let repeated = members.indices.first { index in
        members[..<index].contains { $0.key.hasSameBytes(as: members[index].key) }
      }
      return (JSONObject(distinct: members), repeated)
    }
    let order = Self.order(of: members)
    var repeated: Int?
    // Equal keys stand side by side in the order, the earlier member first.
    for (a, b) in zip(order, order.dropFirst()) where members[a].key.hasSameBytes(as: members[b].key) {
      repeated = min(repeated ?? b, b)
    }
    return (JSONObject(members: members, order: order), repeated)
  }

  /// Makes an object of few members that are known to have different keys.
  init(distinct members: [JSONMember]) {
    self.init(members: members, order: [])
  }

  private init(members: [JSONMember], order: [Int]) {
    self.members = members
    self.order = order
  }

  private static func order(of members: [JSONMember]) -> [Int] {
    members.indices.sorted { a, b in
      if members[a].key.precedesByBytes(members[b].key) { return true }
      return a < b && members[a].key.hasSameBytes(as: members[b].key)
    }
  }

  /// The members' indices in the order of their keys' bytes; `nil` where the members already stand so.
  var canonicalOrder: [Int]? {
    if zip(members, members.dropFirst()).allSatisfy({ $0.key.precedesByBytes($1.key) }) { return nil }
    return order.isEmpty ? Self.order(of: members) : order
  }

  /// The value under a key, which is compared by its UTF-8 bytes.
  ///
  /// - Complexity: O(log *n*) comparisons of keys where there are more than sixteen members.
  public subscript(key: String) -> JSONValue? {
    guard !order.isEmpty else {
      return members.first { $0.key.hasSameBytes(as: key) }?.value
    }
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if members[order[middle]].key.precedesByBytes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < order.count else { return nil }
    let found = members[order[low]]
    return found.key.hasSameBytes(as: key) ? found.value : nil
  }
}

extension JSONObject: Hashable {
  /// The same members in any order.
  public static func == (a: JSONObject, b: JSONObject) -> Bool {
    guard a.members.count == b.members.count else { return false }
    // Most often both stand in the same order, so the member at the same place is tried first.
    return zip(a.members, b.members).allSatisfy { mine, other in
      mine.key.hasSameBytes(as: other.key) ? mine.value == other.value : b[mine.key] == mine.value
    }
  }

  /// Feeds the members in the order of their keys.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    for index in canonicalOrder ?? Array(members.indices) { hasher.combine(members[index]) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object from a literal.
  ///
  /// - Precondition: no key is given twice.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self.init(members.map { JSONMember($0.0, $0.1) })
  }
}
