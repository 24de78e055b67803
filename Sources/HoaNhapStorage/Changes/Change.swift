public import HoaNhapValues

/// One write, as the change log lists it: which record became which revision, never what it holds.
public struct Change: Sendable, Hashable {
  /// What a write does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A record was inserted or overwritten.
    case put
    /// A record was deleted.
    case delete
  }

  /// The bytes that a put wrote, by their hash and number.
  public struct Fingerprint: Sendable, Hashable {
    /// SHA-256 of the bytes.
    public var hash: SHA256.Digest
    /// How many bytes there are.
    public var size: Int

    /// The fingerprint of bytes.
    public init(of content: [UInt8]) {
      hash = SHA256.hash(content)
      size = content.count
    }

    init(hash: SHA256.Digest, size: Int) {
      self.hash = hash
      self.size = size
    }
  }

  /// The record.
  public var key: RecordKey
  /// The revision that the write made.
  public var revision: UInt64
  /// The fingerprint of the bytes of a put; `nil` for a deletion.
  public var fingerprint: Fingerprint?

  /// What the write did.
  public var kind: Kind { fingerprint == nil ? .delete : .put }

  /// Makes a change from its parts.
  public init(key: RecordKey, revision: UInt64, fingerprint: Fingerprint?) {
    self.key = key
    self.revision = revision
    self.fingerprint = fingerprint
  }

  init(_ operation: StoreTransaction.Operation, revision: UInt64) {
    self.init(
      key: operation.key, revision: revision,
      fingerprint: operation.content.map { Fingerprint(of: $0.reveal(for: .storage)) })
  }
}
