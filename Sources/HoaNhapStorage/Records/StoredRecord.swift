public import HoaNhapValues

/// A record as a store holds it: its key, its revision and its bytes, which the store never looks into.
public struct StoredRecord: Sendable, Hashable {
  /// Where it stands.
  public var key: RecordKey
  /// How many times it was written, deletions included; the first is 1.
  public var revision: UInt64
  /// The bytes that its host encoded. They are taken for personal, so they print redacted.
  public var content: Sensitive<[UInt8]>

  /// Makes a record from its parts.
  public init(key: RecordKey, revision: UInt64, content: Sensitive<[UInt8]>) {
    self.key = key
    self.revision = revision
    self.content = content
  }
}

/// The latest revision of a key, which a deletion has too.
public struct LatestRevision: Sendable, Hashable {
  /// The number of the revision, from 1.
  public var number: UInt64
  /// Whether that revision was a deletion.
  public var isDeletion: Bool

  /// Makes a latest revision.
  public init(_ number: UInt64, isDeletion: Bool = false) {
    self.number = number
    self.isDeletion = isDeletion
  }
}
