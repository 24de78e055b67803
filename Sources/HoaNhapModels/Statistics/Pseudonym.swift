public import HoaNhapValues

/// The key that pseudonyms are made with. It prints as nothing, and whoever has it can find people by their pseudonyms.
public struct PseudonymKey: Sendable, Hashable, RedactedRecord {
  private let bytes: [UInt8]

  /// Takes a key of the host's own, at least 16 random bytes; a new one for each export that must not be joined to another.
  ///
  /// - Throws: ``InputError`` for a shorter one.
  public init(_ bytes: [UInt8]) throws(InputError) {
    guard bytes.count >= 16 else {
      throw InputError(
        .outOfRange, field: "key", vi: "Khóa tạo bí danh cần ít nhất 16 byte ngẫu nhiên.",
        en: "A key for pseudonyms needs at least 16 random bytes.")
    }
    self.bytes = bytes
  }

  /// The pseudonym of an identifier: 32 hexadecimal digits of HMAC-SHA-256.
  public func pseudonym(of identifier: String) -> String {
    String(HMAC.code(of: identifier.utf8, key: bytes).hexadecimal.prefix(32))
  }

  /// Nothing of it.
  public var printedForm: String { "•••" }
}
