package import HoaNhapValues

/// All that a store holds in memory: the records as they are now and the end of the change log.
///
/// It is a pure value, so that the memory store and the file store cannot differ in what they accept.
package struct StoreState: Sendable {
  private var collections: [CollectionName: CollectionState] = [:]
  /// The end of the change log.
  package private(set) var head = ChangeHead.empty

  package init() {}

  /// How many records there are, deleted ones not counted.
  package var recordCount: Int { collections.values.reduce(0) { $0 + $1.count } }

  package func latest(_ key: RecordKey) -> LatestRevision? {
    collections[key.collection]?.slots[key.id]?.latest
  }

  package func record(_ key: RecordKey) -> StoredRecord? {
    guard let slot = collections[key.collection]?.slots[key.id], let content = slot.content else {
      return nil
    }
    return StoredRecord(key: key, revision: slot.latest.number, content: content)
  }

  package mutating func list(
    _ name: CollectionName, after id: RecordID?, limit: Int
  ) throws(StoreError) -> [StoredRecord] {
    try Self.check(limit: limit)
    return collections[name]?.page(of: name, after: id, limit: limit) ?? []
  }

  /// Refuses a page without room.
  package static func check(limit: Int) throws(StoreError) {
    guard limit >= 1 else { throw StoreError(.invalid, cause: .emptyPage) }
  }

  /// Checks a transaction and makes its entry; changes nothing.
  package func entry(for transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    try transaction.entry(after: head) { latest($0) }
  }

  /// Applies an entry that ``entry(for:)`` made, with the contents of its operations in the same order.
  package mutating func apply(_ entry: ChangeEntry, contents: [Sensitive<[UInt8]>?]) {
    for (change, content) in zip(entry.changes, contents) where change.kind != .read {
      collections[change.key.collection, default: CollectionState()]
        .write(change.key.id, LatestRevision(change.revision, isDeletion: content == nil), content)
    }
    head = entry.head
  }

  /// Applies an entry that was read back, or says what is wrong with it and changes nothing.
  ///
  /// The caller has checked the chain; this checks what the entry says against the records and contents.
  package mutating func replay(_ entry: ChangeEntry, contents: [Sensitive<[UInt8]>?]) -> StoreFault? {
    guard entry.changes.count == contents.count else {
      return StoreFault(.unreadableEntry, sequence: entry.sequence)
    }
    var keys: Set<RecordKey> = []
    for (change, content) in zip(entry.changes, contents) {
      guard keys.insert(change.key).inserted, change.follows(latest(change.key)) else {
        return StoreFault(.wrongRevision, sequence: entry.sequence, key: change.key)
      }
      guard change.fingerprint == content.map({ RecordChange.Fingerprint(of: $0.reveal(for: .storage)) })
      else {
        return StoreFault(.contentMismatch, sequence: entry.sequence, key: change.key)
      }
    }
    apply(entry, contents: contents)
    return nil
  }
}

extension RecordChange {
  /// Whether its revision can come after the latest one.
  fileprivate func follows(_ latest: LatestRevision?) -> Bool {
    let last = latest?.number ?? 0
    switch kind {
    case .put: return revision == last + 1
    case .delete: return revision == last + 1 && latest?.isDeletion == false
    case .erase: return revision == last + 1 && latest != nil
    case .read: return (1...max(1, last)).contains(revision) && latest != nil
    }
  }
}
