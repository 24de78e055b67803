/// Walks over the bytes of a document once.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Where the scanner is: names and indices, for errors alone.
  private var path: [Step] = []

  private enum Step {
    case key(String)
    case index(Int)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    skipSpace()
    if position == bytes.count { throw error(.empty) }
    let value = try value(depth: 0)
    skipSpace()
    if position < bytes.count { throw error(.trailingText) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try number())
    default: throw error(.unexpectedCharacter)
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    if depth > JSONReader.depth { throw error(.tooDeep) }
    position += 1
    var members: [JSONMember] = []
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return .object(JSONObject(unchecked: []))
    }
    // A hash table pays only for objects with many names.
    var names: Set<[UInt8]> = []
    while true {
      skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw error(.unexpectedCharacter) }
      let start = position
      let key = try string()
      path.append(.key(key))
      let isNew: Bool
      if members.count < 16 {
        isNew = !members.contains { $0.key.utf8.elementsEqual(key.utf8) }
      } else {
        if names.isEmpty { names = Set(members.map { Array($0.key.utf8) }) }
        isNew = names.insert(Array(key.utf8)).inserted
      }
      if !isNew { throw error(.duplicateKey, at: start) }
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw error(.unexpectedCharacter) }
      position += 1
      skipSpace()
      members.append(JSONMember(key, try value(depth: depth)))
      path.removeLast()
      skipSpace()
      let mark = try peek()
      guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "}") else { throw error(.unexpectedCharacter) }
      position += 1
      if mark == UInt8(ascii: "}") { return .object(JSONObject(unchecked: members)) }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    if depth > JSONReader.depth { throw error(.tooDeep) }
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return .array([])
    }
    while true {
      skipSpace()
      path.append(.index(elements.count))
      elements.append(try value(depth: depth))
      path.removeLast()
      skipSpace()
      let mark = try peek()
      guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "]") else { throw error(.unexpectedCharacter) }
      position += 1
      if mark == UInt8(ascii: "]") { return .array(elements) }
    }
  }

  private mutating func number() throws(JSONError) -> Int64 {
    let start = position
    let negative = bytes[position] == UInt8(ascii: "-")
    if negative { position += 1 }
    let first = position
    var value: Int64 = 0
    var overflow = false
    while position < bytes.count, isDigit(bytes[position]) {
      let digit = Int64(bytes[position] - UInt8(ascii: "0"))
      let (ten, a) = value.multipliedReportingOverflow(by: 10)
      // Counting down from zero holds the smallest number too.
      let (next, b) = ten.subtractingReportingOverflow(digit)
      overflow = overflow || a || b
      value = next
      position += 1
    }
    let count = position - first
    if count == 0 { throw position == bytes.count ? error(.unexpectedEnd) : error(.unexpectedCharacter) }
    if count > 1, bytes[first] == UInt8(ascii: "0") { throw error(.leadingZero, at: start) }
    if position < bytes.count {
      let next = bytes[position]
      if next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") { throw error(.notWhole, at: start) }
    }
    if overflow || (!negative && value == .min) { throw error(.numberOutOfRange, at: start) }
    return negative ? value : -value
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      position += 1
    }
    let plain = try text(start..<position)
    if try peek() == UInt8(ascii: "\"") {
      position += 1
      return plain
    }
    return try escapedString(after: plain)
  }

  private mutating func escapedString(after plain: String) throws(JSONError) -> String {
    var result = plain
    while true {
      let byte = try peek()
      if byte == UInt8(ascii: "\"") {
        position += 1
        return result
      }
      if byte < 0x20 { throw error(.controlCharacter) }
      if byte == UInt8(ascii: "\\") {
        result.unicodeScalars.append(try escape())
        continue
      }
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\"),
        bytes[position] >= 0x20
      {
        position += 1
      }
      result += try text(start..<position)
    }
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    let mark = try peek()
    position += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(start)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // Only the first half of a pair can be followed by the second.
      guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw error(.invalidEscape, at: start) }
      position += 2
      let low = try hexadecimal(start)
      guard (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      else { throw error(.invalidEscape, at: start) }
      return scalar
    default: throw error(.invalidEscape, at: start)
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw error(.invalidEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    let slice = bytes[range]
    guard isWellFormedUTF8(slice) else { throw error(.invalidUTF8, at: range.lowerBound) }
    return String(decoding: UnsafeBufferPointer(rebasing: slice), as: UTF8.self)
  }

  private mutating func expect(_ word: StaticString) throws(JSONError) {
    let start = position
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { word in
      position + count <= bytes.count && zip(word, bytes[position..<position + count]).allSatisfy { $0 == $1 }
    }
    if !matches { throw error(.unexpectedCharacter, at: start) }
    position += count
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func error(_ code: JSONError.Code, at place: Int? = nil) -> JSONError {
    let end = min(place ?? position, bytes.count)
    var line = 1
    var column = 1
    for byte in bytes[..<end] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Bytes that continue a scalar are no column of their own.
        column += 1
      }
    }
    var text = ""
    for step in path {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return JSONError(code: code, line: line, column: column, path: text)
  }
}
