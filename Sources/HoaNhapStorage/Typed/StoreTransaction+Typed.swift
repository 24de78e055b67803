public import HoaNhapValues

extension StoreTransaction {
  /// Adds the insertion of a record that is not there yet.
  ///
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func insert<Record: StorableRecord>(_ record: Record) throws(StoreError) {
    try put(record, expecting: .absent)
  }

  /// Adds the overwriting of a record that was read with a revision.
  ///
  /// - Parameters:
  ///   - revised: the new state, with the revision that was read.
  ///   - old: what was read, so that the log names the fields that changed; without it, it names all.
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func update<Record: StorableRecord>(
    _ revised: Revised<Record>, replacing old: Record? = nil
  ) throws(StoreError) {
    try put(revised.record, expecting: .exactly(revised.revision), replacing: old)
  }

  /// Adds the write of a record.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - expected: what the writer believes to be there.
  ///   - old: what it replaces, so that the log names the fields that changed; without it, it names all.
  ///   - salt: what keeps the log's fingerprint from being guessed.
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func put<Record: StorableRecord>(
    _ record: Record, expecting expected: ExpectedRevision, replacing old: Record? = nil,
    salt: RecordSalt = .random()
  ) throws(StoreError) {
    let key = Record.key(record.recordID)
    let bytes: [UInt8]
    do { bytes = try record.storedBytes(salt: salt) } catch { throw StoreError(undecodable: key, error) }
    put(bytes, at: key, expecting: expected, fields: record.changedFields(from: old))
  }

  /// Adds a partial erasure of a record that was read with a revision: it is overwritten by what may stay of it, and no version before
  /// can be read again.
  ///
  /// - Parameters:
  ///   - revised: what stays, with the revision that was read.
  ///   - fields: the names of the fields that are erased, for the log.
  ///   - salt: what keeps the log's fingerprint from being guessed.
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func rewrite<Record: StorableRecord>(
    _ revised: Revised<Record>, erasing fields: [String], salt: RecordSalt = .random()
  ) throws(StoreError) {
    let key = Record.key(revised.record.recordID)
    let bytes: [UInt8]
    do {
      bytes = try revised.record.storedBytes(salt: salt)
    } catch {
      throw StoreError(undecodable: key, error)
    }
    rewrite(bytes, at: key, expecting: .exactly(revised.revision), fields: fields)
  }

  /// Adds a reading of a record that was read with a revision: which of its fields were shown.
  public mutating func read<Record: StorableRecord>(_ revised: Revised<Record>, fields: [String]) {
    read(Record.key(revised.record.recordID), revision: revised.revision, fields: fields)
  }

  /// Adds a reading of a record that was refused: which of its fields were not shown.
  public mutating func refuse<Record: StorableRecord>(_ revised: Revised<Record>, fields: [String]) {
    refuse(Record.key(revised.record.recordID), revision: revised.revision, fields: fields)
  }

  /// Adds the erasure of a record by its type and identifier.
  public mutating func erase<Record: StorableRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>, expecting expected: ExpectedRevision = .any
  ) {
    erase(Record.key(id), expecting: expected)
  }

  /// Adds the deletion of a record by its type and identifier.
  public mutating func delete<Record: StorableRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>, expecting expected: ExpectedRevision
  ) {
    delete(Record.key(id), expecting: expected)
  }
}
