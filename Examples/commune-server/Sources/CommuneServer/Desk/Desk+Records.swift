import HoaNhap
import SQLiteStore

extension Desk {
  /// Everything that the commune keeps, with the revision of each record, for work that nobody looks at.
  ///
  /// - Throws: ``StoreError`` where the store or any record cannot be read: what is counted without it would be wrong.
  func everything() async throws -> (records: CommuneRecords, loaded: LoadedRecords) {
    let loaded = try await CommuneRecords.load(from: store, settings: settings)
    if let fault = loaded.faults.first { throw fault }
    guard let records = loaded.records else { throw Problem(.unavailable) }
    return (records, loaded)
  }

  /// A reading that is not of one record through its own fields, such as a list's copy or a report's figures, is logged here before
  /// anything of it is shown.
  ///
  /// - Parameter readings: the names of the fields by the record that was read; records that are not there are passed over.
  func log(
    _ readings: [RecordKey: Set<String>], revisions: [RecordKey: UInt64], for purpose: ReadingPurpose,
    as officer: Officer
  ) async throws(StoreError) {
    let purpose = ChangePurpose(rawValue: purpose.rawValue)
    var transaction = StoreTransaction(by: officer.actor, for: purpose, on: today)
    for (key, fields) in readings.sorted(by: { $0.key < $1.key }) {
      guard let revision = revisions[key] else { continue }
      if transaction.operations.count == StoreLimits.operations {
        try await store.commit(transaction)
        transaction = StoreTransaction(by: officer.actor, for: purpose, on: today)
      }
      transaction.read(key, revision: revision, fields: fields.sorted())
    }
    if !transaction.operations.isEmpty { try await store.commit(transaction) }
  }

  /// Refuses where somebody else has written what an officer read.
  func check(_ expected: ExpectedRevision, is revision: UInt64?) throws(Problem) {
    guard expected == (revision.map { .exactly($0) } ?? .absent) else { throw Problem(.changedMeanwhile) }
  }
}
