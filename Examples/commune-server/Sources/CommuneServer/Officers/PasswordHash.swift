import CryptoExtras
import Foundation
import HoaNhap
import NIOPosix

/// A password as it is kept: scrypt over a salt, with its cost beside it.
///
/// As text it is `scrypt$COST$PARALLELISM$SALT$KEY`, salt and key in hexadecimal; COST is the power of two, the block size is 8.
struct PasswordHash: Sendable {
  let cost: Int
  let parallelism: Int
  let salt: [UInt8]
  let key: [UInt8]

  /// Shorter or longer passwords are refused where a hash is made.
  static let lengths = 12...256

  init(cost: Int, parallelism: Int, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.parallelism = parallelism
    self.salt = salt
    self.key = key
  }

  /// Makes a hash with a new salt; the default cost is 32 MiB three times over, as OWASP advises.
  ///
  /// - Throws: ``InputError`` for a password that is too short or too long.
  static func make(_ password: String, cost: Int = 15, parallelism: Int = 3) async throws -> PasswordHash {
    guard lengths.contains(password.utf8.count) else {
      throw InputError(
        .outOfRange, field: "password",
        vi: "Mật khẩu dài từ \(lengths.lowerBound) đến \(lengths.upperBound) byte.",
        en: "A password has \(lengths.lowerBound) to \(lengths.upperBound) bytes.")
    }
    let salt = RandomText.bytes(16)
    let key = try await derive(password, cost: cost, parallelism: parallelism, salt: salt)
    return PasswordHash(cost: cost, parallelism: parallelism, salt: salt, key: key)
  }

  /// Reads a hash.
  ///
  /// - Throws: ``InputError`` for what is none, or one that costs too much to check.
  init(text: String, field: String) throws(InputError) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "scrypt", let cost = Int(parts[1]), (4...17).contains(cost),
      let parallelism = Int(parts[2]), (1...4).contains(parallelism), let salt = RandomText.read(parts[3]),
      salt.count >= 8, let key = RandomText.read(parts[4]), key.count == 32
    else {
      throw InputError(
        .wrongType, field: field, vi: "Ở đây phải là dòng do “commune-server hash-password” in ra.",
        en: "A line printed by “commune-server hash-password” belongs here.")
    }
    self.init(cost: cost, parallelism: parallelism, salt: salt, key: key)
  }

  /// The hash as it stands in the file of officers.
  var text: String { "scrypt$\(cost)$\(parallelism)$\(RandomText.write(salt))$\(RandomText.write(key))" }

  /// Whether a password is the one; it takes the same time whatever the password.
  func matches(_ password: String) async -> Bool {
    // Scrypt takes no empty text, and a long one would be work for nothing.
    guard (1...Self.lengths.upperBound).contains(password.utf8.count),
      let found = try? await Self.derive(password, cost: cost, parallelism: parallelism, salt: salt)
    else { return false }
    return found.count == key.count && zip(found, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The work is done away from the threads that serve requests.
  private static func derive(
    _ password: String, cost: Int, parallelism: Int, salt: [UInt8]
  ) async throws -> [UInt8] {
    try await NIOThreadPool.singleton.runIfActive {
      try KDF.Scrypt.deriveKey(
        from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: 8,
        parallelism: parallelism
      ).withUnsafeBytes { Array($0) }
    }
  }
}

/// Random bytes of the system, and their text.
enum RandomText {
  /// So many bytes from the system's generator.
  static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in generator.next() }
  }

  /// A text of so many random bytes.
  static func make(bytes count: Int) -> String { write(bytes(count)) }

  /// Bytes in hexadecimal.
  static func write(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// The bytes that hexadecimal text stands for; `nil` where it stands for none.
  static func read(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    let values = digits.compactMap(\.self)
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }
}
