public import HoaNhapValues

extension RecordStore {
  /// The record of a type with this identifier and its revision; `nil` where there is none.
  public func get<Record: StorableRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>
  ) async throws(StoreError) -> Revised<Record>? {
    guard let stored = try await read(Record.key(id)) else { return nil }
    return try Revised(stored)
  }

  /// The next records of a type, in the order of their identifiers' UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - type: the type of the records.
  ///   - id: the identifier behind which the page begins; `nil` for the first page.
  ///   - limit: the most records to return, at least 1.
  public func page<Record: StorableRecord>(
    of type: Record.Type, after id: Identifier<Record.RecordTag>? = nil, limit: Int
  ) async throws(StoreError) -> [Revised<Record>] {
    var page: [Revised<Record>] = []
    for stored in try await list(Record.collection, after: id.map { RecordID($0.text) }, limit: limit) {
      page.append(try Revised(stored))
    }
    return page
  }

  /// All records of a type, in the order of their identifiers' UTF-8 bytes.
  ///
  /// It reads page after page: what others write meanwhile may or may not be among them.
  ///
  /// - Complexity: memory for all of them; use ``page(of:after:limit:)`` for large collections.
  public func all<Record: StorableRecord>(_: Record.Type) async throws(StoreError) -> [Revised<Record>] {
    var all: [Revised<Record>] = []
    try await forEachRecord(in: Record.collection) { stored throws(StoreError) in
      all.append(try Revised(stored))
    }
    return all
  }

  /// Inserts a record that is not there yet, and returns it with its revision.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - actor: who writes.
  ///   - purpose: why.
  ///   - day: the as-of day.
  /// - Throws: `alreadyExists` and what ``commit(_:)`` throws.
  @discardableResult
  public func insert<Record: StorableRecord>(
    _ record: Record, by actor: StoreActorID, for purpose: ChangePurpose, on day: CivilDate
  ) async throws(StoreError) -> Revised<Record> {
    try await put(record, expecting: .absent, by: actor, for: purpose, on: day)
  }

  /// Overwrites a record that was read with a revision, and returns it with its new revision.
  ///
  /// - Parameters:
  ///   - revised: the new state, with the revision that was read.
  ///   - old: what was read, so that the log names the fields that changed; without it, it names all.
  ///   - actor: who writes.
  ///   - purpose: why.
  ///   - day: the as-of day.
  /// - Throws: `conflict` if somebody else has written since, and what ``commit(_:)`` throws.
  @discardableResult
  public func update<Record: StorableRecord>(
    _ revised: Revised<Record>, replacing old: Record? = nil, by actor: StoreActorID,
    for purpose: ChangePurpose, on day: CivilDate
  ) async throws(StoreError) -> Revised<Record> {
    try await put(
      revised.record, expecting: .exactly(revised.revision), replacing: old, by: actor, for: purpose,
      on: day)
  }

  /// Writes a record and returns it with its new revision.
  ///
  /// - Throws: what ``commit(_:)`` throws.
  @discardableResult
  public func put<Record: StorableRecord>(
    _ record: Record, expecting expected: ExpectedRevision, replacing old: Record? = nil,
    by actor: StoreActorID, for purpose: ChangePurpose, on day: CivilDate
  ) async throws(StoreError) -> Revised<Record> {
    var transaction = StoreTransaction(by: actor, for: purpose, on: day)
    try transaction.put(record, expecting: expected, replacing: old)
    let entry = try await commit(transaction)
    // One operation gives one change: the contract of the entry.
    return Revised(record, revision: entry.changes[0].revision)
  }

  /// Deletes a record.
  ///
  /// - Throws: `notFound`, `conflict` and what ``commit(_:)`` throws.
  public func delete<Record: StorableRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>, expecting expected: ExpectedRevision,
    by actor: StoreActorID, for purpose: ChangePurpose, on day: CivilDate
  ) async throws(StoreError) {
    var transaction = StoreTransaction(by: actor, for: purpose, on: day)
    transaction.delete(Record.key(id), expecting: expected)
    try await commit(transaction)
  }
}
