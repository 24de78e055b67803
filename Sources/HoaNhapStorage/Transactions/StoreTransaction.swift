public import HoaNhapValues

/// Which revision a writer believes a record to have.
///
/// A writer who read revision 3 says `.exactly(3)`; the store refuses if somebody else has written since.
public enum ExpectedRevision: Sendable, Hashable {
  /// There is no such record, or it was deleted.
  case absent
  /// The record is there with this revision.
  case exactly(UInt64)
  /// Whatever is there is overwritten or deleted. For imports; two writers who use it overwrite each other.
  case any
}

/// Several writes that a store applies wholly or not at all.
///
/// It names who writes, why and on which day: the store reads no clock and knows no user. A key may stand in one
/// operation only.
public struct StoreTransaction: Sendable, Hashable {
  /// One write.
  public struct Operation: Sendable, Hashable {
    /// The record to write.
    public var key: RecordKey
    /// What the writer believes to be there.
    public var expected: ExpectedRevision
    /// The new bytes; `nil` deletes.
    public var content: Sensitive<[UInt8]>?

    /// Makes a write.
    public init(_ key: RecordKey, expecting expected: ExpectedRevision, content: Sensitive<[UInt8]>?) {
      self.key = key
      self.expected = expected
      self.content = content
    }
  }

  /// Who writes.
  public var actor: StoreActorID
  /// Why.
  public var purpose: ChangePurpose
  /// The as-of day of the change, as the host gives it.
  public var day: CivilDate
  /// The writes, in the order in which the change log lists them.
  public var operations: [Operation]

  /// Makes a transaction, usually empty to begin with.
  public init(
    by actor: StoreActorID, for purpose: ChangePurpose, on day: CivilDate, _ operations: [Operation] = []
  ) {
    self.actor = actor
    self.purpose = purpose
    self.day = day
    self.operations = operations
  }

  /// Adds a write of bytes.
  public mutating func put(_ content: [UInt8], at key: RecordKey, expecting expected: ExpectedRevision) {
    operations.append(Operation(key, expecting: expected, content: Sensitive(content)))
  }

  /// Adds a deletion.
  public mutating func delete(_ key: RecordKey, expecting expected: ExpectedRevision) {
    operations.append(Operation(key, expecting: expected, content: nil))
  }
}
