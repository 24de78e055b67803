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
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func update<Record: StorableRecord>(_ revised: Revised<Record>) throws(StoreError) {
    try put(revised.record, expecting: .exactly(revised.revision))
  }

  /// Adds the write of a record.
  ///
  /// - Throws: `undecodable` if the record cannot be written as bytes.
  public mutating func put<Record: StorableRecord>(
    _ record: Record, expecting expected: ExpectedRevision
  ) throws(StoreError) {
    let key = Record.key(record.recordID)
    let bytes: [UInt8]
    do { bytes = try record.storedBytes() } catch { throw StoreError(undecodable: key, error) }
    put(bytes, at: key, expecting: expected)
  }

  /// Adds the deletion of a record by its type and identifier.
  public mutating func delete<Record: StorableRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>, expecting expected: ExpectedRevision
  ) {
    delete(Record.key(id), expecting: expected)
  }
}
