/// Writes canonical JSON: no space, names sorted by their UTF-8 bytes, the fewest escapes.
///
/// The same value always gives the same bytes, on every machine.
public struct CanonicalJSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer that has written nothing.
  public init() {}

  /// Writes a value with all that is in it.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: literal("null")
    case .bool(let flag): literal(flag ? "true" : "false")
    case .integer(let number): integer(number)
    case .string(let text): string(text)
    case .array(let elements):
      literal("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { literal(",") }
        write(element)
      }
      literal("]")
    case .object(let object):
      literal("{")
      for (index, member) in object.sortedMembers.enumerated() {
        if index > 0 { literal(",") }
        string(member.key)
        literal(":")
        write(member.value)
      }
      literal("}")
    }
  }

  /// Writes a text between quotation marks.
  public mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): literal("\\\"")
      case UInt8(ascii: "\\"): literal("\\\\")
      case 0x08: literal("\\b")
      case 0x09: literal("\\t")
      case 0x0A: literal("\\n")
      case 0x0C: literal("\\f")
      case 0x0D: literal("\\r")
      case 0..<0x20:
        literal("\\u00")
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int64) { bytes.append(contentsOf: String(number).utf8) }

  /// Writes marks as they are.
  public mutating func literal(_ marks: StaticString) {
    marks.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension JSONValue {
  /// The value as canonical JSON.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalJSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value as canonical JSON text.
  public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }
}
