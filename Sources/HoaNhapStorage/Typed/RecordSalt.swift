import HoaNhapValues

/// Sixteen bytes that are stored with a record and erased with it.
///
/// The log keeps a fingerprint of what was stored. Without a salt, whoever guesses the few facts of a short record could prove
/// the guess by the fingerprint, even after an erasure; with it they cannot.
public struct RecordSalt: Sendable, Hashable {
  /// The bytes.
  public let bytes: [UInt8]

  /// How many bytes a salt has.
  public static let size = 16

  /// Takes bytes of the host's own, such as fixed ones in a test; `nil` for any other number than ``size``.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.bytes = bytes
  }

  private init(random generator: inout some RandomNumberGenerator) {
    bytes = (0..<Self.size).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A new salt from the system's generator, which is fit for secrets.
  public static func random() -> RecordSalt {
    var generator = SystemRandomNumberGenerator()
    return RecordSalt(random: &generator)
  }

  /// The bytes as 32 hexadecimal digits.
  var text: String { bytes.hexadecimal }
}
