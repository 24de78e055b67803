import HoaNhap
import HoaNhapTesting
import Testing

/// A store of one's own: four operations over whatever the host has; here two dictionaries.
actor OwnStore: RecordStore {
  private var records: [RecordKey: StoredRecord] = [:]
  private var latest: [RecordKey: LatestRevision] = [:]
  private var log: [ChangeEntry] = []

  func read(_ key: RecordKey) -> StoredRecord? { records[key] }

  func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) throws(StoreError) -> [StoredRecord] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    let page = records.values.filter { record in
      record.key.collection == collection && (id.map { $0 < record.key.id } ?? true)
    }
    return Array(page.sorted { $0.key.id < $1.key.id }.prefix(limit))
  }

  @discardableResult
  func commit(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    if Task.isCancelled { throw StoreError(.cancelled) }
    // The SDK checks the transaction and makes the entry; the store writes both, or neither.
    let entry = try transaction.entry(after: log.last?.head ?? .empty) { latest[$0] }
    for (change, operation) in zip(entry.changes, transaction.operations) where change.kind.changesRecord {
      latest[change.key] = LatestRevision(change.revision, isDeletion: operation.content == nil)
      records[change.key] = operation.content.map {
        StoredRecord(key: change.key, revision: change.revision, content: $0)
      }
    }
    log.append(entry)
    return entry
  }

  func changes(after sequence: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    return Array(log.dropFirst(Int(min(sequence, UInt64(log.count)))).prefix(limit))
  }
}

@Suite("Handbook: write a store")
struct StoreTests {
  @Test("It keeps the whole contract")
  func conformance() async {
    #expect(await RecordStoreConformance.violations(writers: 50) { OwnStore() } == [])
  }

  @Test("Typed records, revisions and the log come with it")
  func typed() async throws {
    let store = OwnStore()
    let day = CivilDate("2026-06-03")!
    var transaction = StoreTransaction(by: "clerk-3", for: .correction, on: day)
    try transaction.insert(Household(id: "H-01", village: .known("Thôn Mẫu")))
    try await store.commit(transaction)

    let found = try #require(try await store.get(Household.self, "H-01"))
    var changed = found
    changed.record.otherAdults = .known(2)
    var update = StoreTransaction(by: "clerk-3", for: .correction, on: day)
    try update.update(changed, replacing: found.record)
    let entry = try await store.commit(update)
    #expect(entry.changes[0].fields == ["other_adults"])
    #expect(try await store.verify().isSound)
  }
}
