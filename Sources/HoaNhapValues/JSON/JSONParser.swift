/// One pass over the bytes of a document.
struct JSONParser {
  /// A fault and the byte at which it stands.
  struct Fault: Error {
    var code: JSONError.Code
    var offset: Int
  }

  /// One level of what is being read; as many as there are open brackets.
  private enum Step {
    /// In an object, at no member yet.
    case object
    case member(String)
    case element(Int)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  /// The unescaped bytes of the string being read, kept between strings for its storage.
  var scratch: [UInt8] = []

  private let depthLimit: Int
  private var steps: [Step] = []
  /// Where each key of the open objects begins.
  private var keyOffsets: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: JSONReader.Limits) {
    self.bytes = bytes
    position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    depthLimit = limits.depth
  }

  /// The path of what is being read.
  var pathText: String {
    var text = ""
    for (depth, step) in steps.enumerated() {
      switch step {
      case .object: break
      case .member(let key): text += depth == 0 ? key : "." + key
      case .element(let index): text += "[\(index)]"
      }
    }
    return text
  }

  /// The whole document.
  mutating func document() throws(Fault) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw Fault(code: .empty, offset: position) }
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw fault(.trailingText) }
    return value
  }

  /// The value that begins here. The recursion is bounded by the depth limit.
  mutating func value() throws(Fault) -> JSONValue {
    switch current {
    case ASCII.quote: .string(try string())
    case ASCII.openBrace: .object(try object())
    case ASCII.openBracket: .array(try array())
    case ASCII.minus, ASCII.zero...ASCII.nine: .integer(try integer())
    case UInt8(ascii: "t"): try word("true", .bool(true))
    case UInt8(ascii: "f"): try word("false", .bool(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw fault(.expectedValue)
    }
  }

  private mutating func object() throws(Fault) -> JSONObject {
    var members: [JSONMember] = []
    let firstKey = keyOffsets.count
    guard try openObject() else { return JSONObject(distinct: members) }
    members.reserveCapacity(4)
    repeat {
      keyOffsets.append(position)
      let key = try key()
      // A large object is checked as a whole at its end.
      if members.count < JSONObject.linearLimit, members.contains(where: { $0.key.hasSameBytes(as: key) }) {
        throw Fault(code: .duplicateKey, offset: keyOffsets[keyOffsets.count - 1])
      }
      members.append(JSONMember(key, try value()))
    } while try nextMember()
    defer { keyOffsets.removeSubrange(firstKey...) }
    guard members.count > JSONObject.linearLimit else { return JSONObject(distinct: members) }
    let (object, repeated) = JSONObject.checked(members)
    if let repeated {
      steps.append(.member(members[repeated].key))
      throw Fault(code: .duplicateKey, offset: keyOffsets[firstKey + repeated])
    }
    return object
  }

  private mutating func array() throws(Fault) -> [JSONValue] {
    var elements: [JSONValue] = []
    guard try openArray() else { return elements }
    repeat { elements.append(try value()) } while try nextElement()
    return elements
  }
}

// MARK: - Levels

extension JSONParser {
  /// Goes into an object; whether it has a member, before whose key this then stands.
  private mutating func openObject() throws(Fault) -> Bool {
    try open(.object)
    if take(ASCII.closeBrace) {
      steps.removeLast()
      return false
    }
    return true
  }

  /// The key that begins here; afterwards this stands before its value.
  private mutating func key() throws(Fault) -> String {
    guard current == ASCII.quote else { throw fault(.expectedKey) }
    let key = try string()
    steps[steps.count - 1] = .member(key)
    skipSpace()
    guard take(ASCII.colon) else { throw fault(.expectedColon) }
    skipSpace()
    return key
  }

  /// Goes on after a member's value; whether another member follows.
  private mutating func nextMember() throws(Fault) -> Bool {
    guard try goesOn(until: ASCII.closeBrace) else { return false }
    steps[steps.count - 1] = .object
    return true
  }

  /// Goes into an array; whether it has an element, before which this then stands.
  private mutating func openArray() throws(Fault) -> Bool {
    try open(.element(0))
    if take(ASCII.closeBracket) {
      steps.removeLast()
      return false
    }
    return true
  }

  /// Goes on after an element; whether another follows.
  private mutating func nextElement() throws(Fault) -> Bool {
    guard try goesOn(until: ASCII.closeBracket) else { return false }
    if case .element(let index) = steps[steps.count - 1] { steps[steps.count - 1] = .element(index + 1) }
    return true
  }

  private mutating func open(_ step: Step) throws(Fault) {
    guard steps.count < depthLimit else { throw fault(.tooDeep) }
    position += 1
    steps.append(step)
    skipSpace()
  }

  private mutating func goesOn(until closing: UInt8) throws(Fault) -> Bool {
    skipSpace()
    if take(ASCII.comma) {
      skipSpace()
      return true
    }
    guard take(closing) else { throw fault(.expectedComma) }
    steps.removeLast()
    return false
  }
}

// MARK: - Places

extension JSONParser {
  /// The byte at which the value at a path begins; `nil` where there is none or a fault stands before it.
  mutating func offset(of path: [UInt8]) -> Int? {
    skipSpace()
    return try? find(path, from: 0)
  }

  /// Looks in the value that begins here for the rest of a path; afterwards, if it is not found, this stands behind
  /// the value.
  private mutating func find(_ path: [UInt8], from matched: Int) throws(Fault) -> Int? {
    if matched == path.count, position < bytes.count { return position }
    if current == ASCII.openBrace {
      guard try openObject() else { return nil }
      repeat {
        let name = try key()
        let part = steps.count == 1 ? name : "." + name
        if let found = try findMember(part, path, matched) { return found }
      } while try nextMember()
    } else if current == ASCII.openBracket {
      guard try openArray() else { return nil }
      var index = 0
      repeat {
        if let found = try findMember("[\(index)]", path, matched) { return found }
        index += 1
      } while try nextElement()
    } else {
      _ = try value()
    }
    return nil
  }

  /// Looks in the value that begins here where its part of the path fits, and passes over it where it does not.
  private mutating func findMember(
    _ part: String, _ path: [UInt8], _ matched: Int
  ) throws(Fault) -> Int? {
    let end = matched + part.utf8.count
    let fits =
      path[matched...].starts(with: part.utf8)
      && (end == path.count || path[end] == ASCII.dot || path[end] == ASCII.openBracket)
    if fits { return try find(path, from: end) }
    _ = try value()
    return nil
  }
}
