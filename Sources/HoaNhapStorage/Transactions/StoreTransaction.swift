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

/// Several writes that a store applies wholly or not at all, and readings that its log has to tell.
///
/// It names who writes or reads, why and on which day: the store reads no clock and knows no user. A key may stand in one
/// operation only.
public struct StoreTransaction: Sendable, Hashable {
  /// One write, or one reading to be logged.
  public struct Operation: Sendable, Hashable {
    /// What is done.
    public let kind: RecordChange.Kind
    /// The record.
    public var key: RecordKey
    /// What the writer believes to be there; for a reading or its refusal, the revision that was asked for.
    public var expected: ExpectedRevision
    /// The names of the fields that are read, refused or changed; empty where they are not told apart.
    public var fields: [String]
    /// The new bytes of a put or a rewriting; `nil` for anything else.
    public private(set) var content: Sensitive<[UInt8]>?

    /// A write of bytes, or a deletion where there are none.
    public init(
      _ key: RecordKey, expecting expected: ExpectedRevision, content: Sensitive<[UInt8]>?,
      fields: [String] = []
    ) {
      self.init(content == nil ? .delete : .put, key, expected, fields, content)
    }

    /// A deletion that takes every kept version of the record with it.
    public static func erasing(_ key: RecordKey, expecting expected: ExpectedRevision) -> Operation {
      Operation(.erase, key, expected, [], nil)
    }

    /// A write that takes every earlier version of the record with it.
    public static func rewriting(
      _ key: RecordKey, expecting expected: ExpectedRevision, content: Sensitive<[UInt8]>, fields: [String]
    ) -> Operation {
      Operation(.rewrite, key, expected, fields, content)
    }

    /// A reading, for the log alone.
    public static func reading(_ key: RecordKey, revision: UInt64, fields: [String]) -> Operation {
      Operation(.read, key, .exactly(revision), fields, nil)
    }

    /// A reading that was refused, for the log alone.
    public static func refusal(_ key: RecordKey, revision: UInt64, fields: [String]) -> Operation {
      Operation(.refuse, key, .exactly(revision), fields, nil)
    }

    /// The same operation with other bytes, for a store that transforms contents on their way.
    ///
    /// - Precondition: the operation has bytes.
    public func holding(_ bytes: [UInt8]) -> Operation {
      precondition(content != nil, "an operation without bytes gets none")
      var operation = self
      operation.content = Sensitive(bytes)
      return operation
    }

    private init(
      _ kind: RecordChange.Kind, _ key: RecordKey, _ expected: ExpectedRevision, _ fields: [String],
      _ content: Sensitive<[UInt8]>?
    ) {
      self.kind = kind
      self.key = key
      self.expected = expected
      self.fields = fields
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
  ///
  /// - Parameters:
  ///   - content: the bytes.
  ///   - key: where they go.
  ///   - expected: what the writer believes to be there.
  ///   - fields: the names of the fields that change, for the log.
  public mutating func put(
    _ content: [UInt8], at key: RecordKey, expecting expected: ExpectedRevision, fields: [String] = []
  ) {
    operations.append(Operation(key, expecting: expected, content: Sensitive(content), fields: fields))
  }

  /// Adds a deletion.
  public mutating func delete(_ key: RecordKey, expecting expected: ExpectedRevision) {
    operations.append(Operation(key, expecting: expected, content: nil))
  }

  /// Adds an erasure: the record is deleted, and no version of it that a store still keeps can be read again.
  ///
  /// The log keeps its entries, which hold no values, so the chain can still be checked. A record that was deleted before can be
  /// erased too, with ``ExpectedRevision/any``. When the bytes leave the disk is the store's to say.
  public mutating func erase(_ key: RecordKey, expecting expected: ExpectedRevision) {
    operations.append(.erasing(key, expecting: expected))
  }

  /// Adds a partial erasure: the record is overwritten by what may stay of it, and no version before can be read again.
  ///
  /// - Parameters:
  ///   - content: what stays.
  ///   - key: the record.
  ///   - expected: what the writer believes to be there.
  ///   - fields: the names of the fields that are erased, for the log.
  public mutating func rewrite(
    _ content: [UInt8], at key: RecordKey, expecting expected: ExpectedRevision, fields: [String]
  ) {
    operations.append(
      .rewriting(key, expecting: expected, content: Sensitive(content), fields: fields))
  }

  /// Adds a reading: which revision of a record, which of its fields.
  public mutating func read(_ key: RecordKey, revision: UInt64, fields: [String]) {
    operations.append(.reading(key, revision: revision, fields: fields))
  }

  /// Adds a reading that was refused: which revision of a record, which of its fields were not shown.
  public mutating func refuse(_ key: RecordKey, revision: UInt64, fields: [String]) {
    operations.append(.refusal(key, revision: revision, fields: fields))
  }
}
