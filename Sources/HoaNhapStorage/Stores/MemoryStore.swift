public import HoaNhapValues

/// A store that lives as long as the program: for tests, previews and work that is saved elsewhere.
///
/// It keeps the contract of ``RecordStore`` but for durability.
public actor MemoryStore: RecordStore {
  private var state = StoreState()
  private var log: [ChangeEntry] = []

  /// Makes an empty store.
  public init() {}

  /// The record with this key.
  ///
  /// - Complexity: O(1).
  public func read(_ key: RecordKey) throws(StoreError) -> StoredRecord? { state.record(key) }

  /// The next records of a collection.
  ///
  /// - Complexity: O(log n + limit), and once O(n + m log m) after m new identifiers.
  public func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) throws(StoreError) -> [StoredRecord] {
    try state.list(collection, after: id, limit: limit)
  }

  /// Applies a transaction wholly or not at all.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    if Task.isCancelled { throw StoreError(.cancelled) }
    let entry = try state.entry(for: transaction)
    state.apply(entry, contents: transaction.operations.map(\.content))
    log.append(entry)
    return entry
  }

  /// The next entries of the change log.
  public func changes(after sequence: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    try StoreState.check(limit: limit)
    let start = Int(min(sequence, UInt64(log.count)))
    return Array(log[start...].prefix(limit))
  }
}
