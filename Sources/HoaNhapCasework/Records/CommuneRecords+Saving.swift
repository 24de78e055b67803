public import HoaNhapStorage
public import HoaNhapValues

/// What a save did.
public struct SavedRecords: Sendable, RedactedRecord {
  /// How many records were inserted.
  public internal(set) var inserted = 0
  /// How many were overwritten.
  public internal(set) var updated = 0
  /// How many were as they are already.
  public internal(set) var unchanged = 0
  /// What the store holds now, as far as it was read and written here: the next save goes on from it.
  public internal(set) var state: LoadedRecords

  /// How many of each.
  public var printedForm: String { "\(inserted) inserted, \(updated) updated, \(unchanged) unchanged" }
}

extension CommuneRecords {
  /// Brings a store to these records. Only what is new or changed is written, each record under its revision.
  ///
  /// It is written in as few transactions as ``StoreLimits`` allow, referred records before those that refer to them; each goes in
  /// wholly or not at all. A save that was stopped between two is finished by the next one. A record that is not among these is left
  /// alone: a deletion or an erasure is an act of its own.
  /// - Parameters:
  ///   - store: where they go.
  ///   - loaded: what was read before these records were changed. A record that somebody else wrote since is then a conflict, not
  ///     overwritten; without it the store is read now.
  ///   - actor: who writes.
  ///   - purpose: why.
  ///   - day: the as-of day.
  /// - Throws: `conflict`, `alreadyExists` or `notFound` with the record; `undecodable` for one whose stored state could not be read
  ///   and that would be overwritten unseen, and for one that could not be read back; nothing is written then; `invalid` for a record that stands twice; what ``RecordStore/commit(_:)`` throws.
  /// - Complexity: O(records), and without `loaded` reads the store once.
  @discardableResult
  public func save(
    to store: some RecordStore, since loaded: LoadedRecords? = nil, by actor: StoreActorID,
    for purpose: ChangePurpose = .transfer, on day: CivilDate
  ) async throws(StoreError) -> SavedRecords {
    let before: LoadedRecords
    if let loaded {
      before = loaded
    } else {
      before = try await Self.load(from: store, settings: folder.settings)
    }
    var saving = try Saving(self, since: before, by: actor, for: purpose, on: day)
    // All of them are made before the first is committed, so that a record that cannot be kept stops the others too.
    var transactions: [StoreTransaction] = []
    while let transaction = try saving.next() { transactions.append(transaction) }
    for transaction in transactions { try await store.commit(transaction) }
    return saving.result
  }
}

/// Cuts what is new or changed into transactions.
private struct Saving {
  private(set) var result: SavedRecords
  private let empty: StoreTransaction
  /// What is stored, by its key.
  private var stored: [RecordKey: any JSONRecord] = [:]
  private let unreadable: [RecordKey: StoreError]
  private let waiting: [any JSONRecord]
  private var place = 0
  /// A write that had no room in the transaction before.
  private var left: StoreTransaction.Operation?

  init(
    _ records: CommuneRecords, since loaded: LoadedRecords, by actor: StoreActorID,
    for purpose: ChangePurpose, on day: CivilDate
  ) throws(StoreError) {
    empty = StoreTransaction(by: actor, for: purpose, on: day)
    unreadable = Dictionary(
      loaded.faults.compactMap { fault in
        fault.code == .notFound ? nil : fault.key.map { ($0, fault) }
      }, uniquingKeysWith: { first, _ in first })
    for place in RecordPlace.all {
      for record in place.records(loaded.found) where loaded.revisions[record.key] != nil {
        stored[record.key] = record
      }
    }
    waiting = RecordPlace.all.flatMap { $0.records(records) }
    var keys: Set<RecordKey> = []
    for record in waiting where !keys.insert(record.key).inserted {
      throw StoreError(.invalid, key: record.key, cause: .standsTwice)
    }
    result = SavedRecords(state: loaded)
    result.state.found = records
    result.state.hasSettings = true
  }

  /// The next transaction; `nil` at the end.
  mutating func next() throws(StoreError) -> StoreTransaction? {
    var transaction = empty
    var bytes = 0
    while transaction.operations.count < StoreLimits.operations {
      guard let operation = try nextOperation() else { break }
      let size = operation.content?.reveal(for: .storage).count ?? 0
      guard transaction.operations.isEmpty || bytes + size <= StoreLimits.contentBytes else {
        left = operation
        break
      }
      bytes += size
      transaction.operations.append(operation)
    }
    return transaction.operations.isEmpty ? nil : transaction
  }

  /// The write of the next record that is new or changed.
  private mutating func nextOperation() throws(StoreError) -> StoreTransaction.Operation? {
    if let operation = left {
      left = nil
      return operation
    }
    while place < waiting.count {
      let record = waiting[place]
      place += 1
      if let operation = try operation(record) { return operation }
    }
    return nil
  }

  private mutating func operation<Record: JSONRecord>(
    _ record: Record
  ) throws(StoreError) -> StoreTransaction.Operation? {
    let key = record.key
    if let fault = unreadable[key] { throw fault }
    var transaction = empty
    let revision = result.state.revisions[key]
    let old = stored[key] as? Record
    // What was read and not touched since is equal to itself; writing both out to see it takes most of a save.
    if let old = old as? any Equatable, old.isEqual(to: record) {
      result.unchanged += 1
      return nil
    }
    try transaction.put(record, expecting: revision.map { .exactly($0) } ?? .absent, replacing: old)
    guard old == nil || !transaction.operations[0].fields.isEmpty else {
      result.unchanged += 1
      return nil
    }
    // What could not be read back is refused while it can still be mended.
    if let content = transaction.operations[0].content {
      _ = try Revised<Record>(StoredRecord(key: key, revision: 1, content: content))
    }
    if revision == nil { result.inserted += 1 } else { result.updated += 1 }
    result.state.revisions[key] = (revision ?? 0) + 1
    return transaction.operations[0]
  }
}

extension Equatable {
  fileprivate func isEqual(to other: Any) -> Bool { self == other as? Self }
}

extension Wording {
  fileprivate static let standsTwice = Wording(
    vi: "Hồ sơ này có mặt hai lần trong dữ liệu cần lưu; hãy bỏ một.",
    en: "This record stands twice among those to save; leave one out.")
}
