/// An identifier that cannot be mixed up with one of another kind.
///
/// Identifiers compare by their bytes, not by Unicode equivalence: `é` written as one scalar or as two are two
/// identifiers, as they are two in a file.
public struct Identifier<Tag>: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The text as it was given, byte for byte.
  public let text: String

  /// Makes an identifier from its text.
  public init(_ text: String) { self.text = text }

  /// Two identifiers are equal when their UTF-8 bytes are.
  public static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// Feeds the UTF-8 bytes, so that equal bytes hash equally.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(0xFF as UInt8)
  }

  /// The text.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier from a literal.
  public init(stringLiteral text: String) { self.init(text) }
}
