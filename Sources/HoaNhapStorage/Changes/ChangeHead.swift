public import HoaNhapValues

/// Where a change log ends: the number and the hash of its last entry.
///
/// Written down elsewhere, it is an anchor: a log that was cut behind it, or written anew, no longer holds that entry.
public struct ChangeHead: Sendable, Hashable {
  /// The number of the last entry; 0 for an empty log.
  public var sequence: UInt64
  /// The hash of the last entry; for an empty log, 32 zero bytes.
  public var hash: SHA256Hasher.Digest

  /// Makes a head from its parts.
  public init(sequence: UInt64, hash: SHA256Hasher.Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The end of a log without entries.
  public static let empty = ChangeHead(sequence: 0, hash: .zero)

  /// The largest sequence and revision: 2⁶³ − 1, the largest integer of the package's JSON.
  static let largestNumber = UInt64(Int64.max)
}
