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
  public static func == (a: Self, b: Self) -> Bool {
    a.text.withBytes { a in b.text.withBytes { b in a.elementsEqual(b) } }
  }

  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.text.withBytes { a in b.text.withBytes { b in a.lexicographicallyPrecedes(b) } }
  }

  /// Feeds the UTF-8 bytes, so that equal bytes hash equally.
  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  /// The text.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier from a literal.
  public init(stringLiteral text: String) { self.init(text) }
}
