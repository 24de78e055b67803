public import HoaNhapValues

/// One operation, as the log lists it: which record was written or read, which of its fields, never what it holds.
public struct RecordChange: Sendable, Hashable {
  /// What an operation does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A record was inserted or overwritten.
    case put
    /// A record was deleted.
    case delete
    /// A record was deleted with every version of it that is still kept (xóa dữ liệu).
    case erase
    /// A record was overwritten with less of it, and no version before is kept (xóa một phần dữ liệu).
    case rewrite
    /// A record was read; nothing changed.
    case read
    /// Somebody asked to read a record and was refused; nothing was shown and nothing changed (từ chối cho xem).
    case refuse

    /// Whether the record has a new revision behind it.
    public var changesRecord: Bool { self != .read && self != .refuse }

    /// Whether bytes were written, of which the log has the fingerprint.
    public var hasContent: Bool { self == .put || self == .rewrite }

    /// Whether no version before it can be read any more.
    public var forgetsVersions: Bool { self == .erase || self == .rewrite }
  }

  /// The bytes that a put wrote, by their hash and number.
  public struct Fingerprint: Sendable, Hashable {
    /// SHA-256 of the bytes.
    public var hash: SHA256Hasher.Digest
    /// How many bytes there are.
    public var size: Int

    /// The fingerprint of bytes.
    public init(of content: [UInt8]) {
      hash = SHA256Hasher.hash(content)
      size = content.count
    }

    init(hash: SHA256Hasher.Digest, size: Int) {
      self.hash = hash
      self.size = size
    }

    /// The fingerprints of the contents of a transaction, which are quicker made together; `nil` where there is none.
    package static func of(_ contents: [Sensitive<[UInt8]>?]) -> [Fingerprint?] {
      let bytes = contents.compactMap { $0?.reveal(for: .storage) }
      var hashes = SHA256Hasher.hashes(of: bytes).makeIterator()
      return contents.map { content in
        guard let content, let hash = hashes.next() else { return nil }
        return Fingerprint(hash: hash, size: content.reveal(for: .storage).count)
      }
    }
  }

  /// What was done.
  public var kind: Kind
  /// The record.
  public var key: RecordKey
  /// The revision that a write made, or that was read or refused.
  public var revision: UInt64
  /// The names of the fields that were read, refused or changed; empty where the host did not say.
  public var fields: [String]
  /// The fingerprint of the bytes of a put or a rewriting; `nil` for anything else.
  public var fingerprint: Fingerprint?

  /// Makes a change from its parts.
  public init(
    _ kind: Kind, _ key: RecordKey, revision: UInt64, fields: [String] = [], fingerprint: Fingerprint? = nil
  ) {
    self.kind = kind
    self.key = key
    self.revision = revision
    self.fields = fields
    self.fingerprint = fingerprint
  }

  init(_ operation: StoreTransaction.Operation, revision: UInt64, _ fingerprint: Fingerprint?) {
    self.init(
      operation.kind, operation.key, revision: revision, fields: operation.fields, fingerprint: fingerprint)
  }
}
