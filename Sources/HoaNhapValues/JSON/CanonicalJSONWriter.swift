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
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer.
  ///
  /// - Parameter capacity: the number of bytes for which to set room aside.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the room, so that one writer can serve many documents.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
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
      bytes.append(ASCII.openBracket)
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(ASCII.comma) }
        write(element)
      }
      bytes.append(ASCII.closeBracket)
    case .object(let object): members(object)
    }
  }

  private mutating func members(_ object: JSONObject) {
    let order = object.canonicalOrder
    bytes.append(ASCII.openBrace)
    for place in object.members.indices {
      if place > 0 { bytes.append(ASCII.comma) }
      let member = object.members[order?[place] ?? place]
      string(member.key)
      bytes.append(ASCII.colon)
      write(member.value)
    }
    bytes.append(ASCII.closeBrace)
  }

  /// Writes a text in quotes, escaped.
  public mutating func string(_ text: String) {
    bytes.append(ASCII.quote)
    text.withBytes { text in
      var runStart = 0
      for index in text.indices {
        let byte = text[index]
        guard byte < 0x20 || byte == ASCII.quote || byte == ASCII.backslash else { continue }
        bytes.append(contentsOf: text[runStart..<index])
        escape(byte)
        runStart = index + 1
      }
      bytes.append(contentsOf: text[runStart...])
    }
    bytes.append(ASCII.quote)
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
      bytes.append(hexadecimalDigit(byte >> 4))
      bytes.append(hexadecimalDigit(byte & 15))
    }
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int64) {
    if value < 0 { bytes.append(ASCII.minus) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(ASCII.zero + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a date as `yyyy-MM-dd`, without quotes.
  public mutating func date(_ date: CivilDate) {
    digits(date.year / 100)
    digits(date.year % 100)
    bytes.append(ASCII.minus)
    digits(date.month)
    bytes.append(ASCII.minus)
    digits(date.day)
  }

  /// Writes a number below 100 with two digits.
  private mutating func digits(_ value: Int) {
    bytes.append(ASCII.zero + UInt8(truncatingIfNeeded: value / 10))
    bytes.append(ASCII.zero + UInt8(truncatingIfNeeded: value % 10))
  }

  /// Writes canonical JSON that was made before, as it is.
  package mutating func literal(_ made: [UInt8]) { bytes.append(contentsOf: made) }

  /// Writes a text of the source code as it is: brackets, commas, known keys, `true`, `false`, `null`.
  public mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
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

/// The lower-case hexadecimal digit of a number below 16.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? ASCII.zero + value : UInt8(ascii: "a") + (value - 10)
}
