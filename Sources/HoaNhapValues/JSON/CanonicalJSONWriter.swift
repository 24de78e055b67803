/// The writer of canonical JSON: the same value always gives the same bytes.
///
/// No insignificant space; keys in the order of their UTF-8 bytes at every level; the escapes `\"`, `\\`, `\b`, `\f`,
/// `\n`, `\r`, `\t` and lower-case `\u00xx` for the rest below U+0020; everything else as it is.
///
/// ``write(_:)`` writes any value canonically. The other calls are for callers who write a form of their own without
/// building values: there the caller answers for brackets, commas and the order of keys.
///
/// ```swift
/// var writer = CanonicalJSONWriter()
/// writer.literal(#"{"amount":"#)
/// writer.integer(50_000_000)
/// writer.literal(#","code":"#)
/// writer.string("HS1")
/// writer.literal("}")
/// ```
public struct CanonicalJSONWriter: Sendable {
  /// Room for what is written; only the first ``count`` bytes count. It is filled in place: appending to an array piece by
  /// piece costs more than the pieces.
  private var room: [UInt8]

  /// The number of bytes written so far.
  public private(set) var count = 0

  /// What was written so far.
  ///
  /// - Complexity: O(*n*), since the bytes are copied out.
  public var bytes: [UInt8] { Array(room[..<count]) }

  /// Makes a writer.
  ///
  /// - Parameter capacity: the number of bytes for which to set room aside.
  public init(capacity: Int = 0) {
    room = [UInt8](repeating: 0, count: max(capacity, 64))
  }

  /// Forgets what was written and keeps the room, so that one writer can serve many documents.
  public mutating func removeAll() { count = 0 }

  /// Hands what was written so far to a reader, without copying it.
  public func withBytes<Result, Fault: Error>(
    _ read: (UnsafeBufferPointer<UInt8>) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try room.withUnsafeBufferPointer { room throws(Fault) in
      try read(UnsafeBufferPointer(rebasing: room[..<count]))
    }
  }

  @inline(__always)
  private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    if room.count - count < source.count { grow(by: source.count) }
    room.withUnsafeMutableBufferPointer { room in
      // There is room, so it has an address.
      room.baseAddress.unsafelyUnwrapped.advanced(by: count).update(from: start, count: source.count)
    }
    count += source.count
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if room.count == count { grow(by: 1) }
    room[count] = byte
    count += 1
  }

  @inline(never)
  private mutating func grow(by needed: Int) {
    room.append(contentsOf: repeatElement(0, count: max(room.count, needed)))
  }

  /// Writes a value canonically.
  ///
  /// - Complexity: O(*n*) in the bytes written, and O(*m* log *m*) comparisons of keys for an object of *m* members
  ///   that do not stand in order yet.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .bool(let value): literal(value ? "true" : "false")
    case .integer(let value): integer(value)
    case .string(let value): string(value)
    case .array(let elements):
      append(ASCII.openBracket)
      for (index, element) in elements.enumerated() {
        if index > 0 { append(ASCII.comma) }
        write(element)
      }
      append(ASCII.closeBracket)
    case .object(let object): members(object)
    }
  }

  private mutating func members(_ object: JSONObject) {
    let order = object.canonicalOrder
    append(ASCII.openBrace)
    for place in object.members.indices {
      if place > 0 { append(ASCII.comma) }
      let member = object.members[order?[place] ?? place]
      string(member.key)
      append(ASCII.colon)
      write(member.value)
    }
    append(ASCII.closeBrace)
  }

  /// Writes a text in quotes, escaped.
  public mutating func string(_ text: String) { text.withBytes { string($0) } }

  /// Writes a text of the source code in quotes, escaped.
  package mutating func string(_ text: StaticString) { text.withUTF8Buffer { string($0) } }

  @inline(__always)
  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    // Nearly every text is plain, and finding that out without a branch is quick.
    var special = false
    for byte in text { special = Self.isSpecial(byte) ? true : special }
    if special { escaped(text) } else { quoted(text) }
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    let length = text.count + 2
    if room.count - count < length { grow(by: length) }
    room.withUnsafeMutableBufferPointer { room in
      let place = UnsafeMutableBufferPointer(rebasing: room[count..<count + length])
      place[0] = ASCII.quote
      if let start = text.baseAddress {
        place.baseAddress.unsafelyUnwrapped.advanced(by: 1).update(from: start, count: text.count)
      }
      place[length - 1] = ASCII.quote
    }
    count += length
  }

  private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(ASCII.quote)
    var runStart = 0
    for index in text.indices where Self.isSpecial(text[index]) {
      append(UnsafeBufferPointer(rebasing: text[runStart..<index]))
      escape(text[index])
      runStart = index + 1
    }
    append(UnsafeBufferPointer(rebasing: text[runStart...]))
    append(ASCII.quote)
  }

  /// Whether a byte is written as an escape.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case ASCII.quote: literal(#"\""#)
    case ASCII.backslash: literal(#"\\"#)
    case 0x08: literal(#"\b"#)
    case 0x0C: literal(#"\f"#)
    case ASCII.lineFeed: literal(#"\n"#)
    case ASCII.carriageReturn: literal(#"\r"#)
    case ASCII.tab: literal(#"\t"#)
    default:
      literal(#"\u00"#)
      append(hexadecimalDigit(byte >> 4))
      append(hexadecimalDigit(byte & 15))
    }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int64) {
    // Twenty places hold every number and its sign; they are filled from the end and appended at once.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { places in
      var start = places.count
      var rest = value.magnitude
      repeat {
        start -= 1
        places[start] = ASCII.zero + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        start -= 1
        places[start] = ASCII.minus
      }
      append(UnsafeBufferPointer(rebasing: places[start...]))
    }
  }

  /// Writes a date as a text of the form `yyyy-MM-dd`.
  public mutating func date(_ date: CivilDate) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 12) { places in
      func write(_ value: Int, at place: Int) {
        places[place] = ASCII.zero + UInt8(truncatingIfNeeded: value / 10)
        places[place + 1] = ASCII.zero + UInt8(truncatingIfNeeded: value % 10)
      }
      places[0] = ASCII.quote
      write(date.year / 100, at: 1)
      write(date.year % 100, at: 3)
      places[5] = ASCII.minus
      write(date.month, at: 6)
      places[8] = ASCII.minus
      write(date.day, at: 9)
      places[11] = ASCII.quote
      append(UnsafeBufferPointer(places))
    }
  }

  /// Writes a hash as a text of 64 lower-case hexadecimal digits.
  package mutating func digest(_ digest: SHA256Hasher.Digest) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 66) { places in
      places[0] = ASCII.quote
      digest.writeDigits(to: UnsafeMutableBufferPointer(rebasing: places[1..<65]))
      places[65] = ASCII.quote
      append(UnsafeBufferPointer(places))
    }
  }

  /// Writes canonical JSON that was made before, as it is, from one of its bytes on.
  package mutating func literal(_ made: [UInt8], from start: Int = 0) {
    made.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Writes a text of the source code as it is: brackets, commas, known keys, `true`, `false`, `null`.
  public mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }
}

extension JSONValue {
  /// The value as canonical JSON in UTF-8.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalJSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value as canonical JSON.
  public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }
}
