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

  /// How many keys were ever written, deleted ones counted.
  package var keyCount: Int { collections.values.reduce(0) { $0 + $1.slots.count } }

  /// How many keys each collection has, deleted ones counted.
  package var keyCounts: [(name: CollectionName, count: Int)] {
    collections.map { ($0.key, $0.value.slots.count) }.sorted { $0.name < $1.name }
  }

  /// Makes room for the keys of a collection, so that no memory is left over from growing.
  package mutating func reserve(_ name: CollectionName, _ count: Int) {
    collections[name, default: CollectionState()].reserve(count)
  }

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
    for (change, content) in zip(entry.changes, contents) where change.kind.changesRecord {
      collections[change.key.collection, default: CollectionState()]
        .write(change.key.id, LatestRevision(change.revision, isDeletion: content == nil), content)
    }
    head = entry.head
  }

  /// Gives every key ever written with its latest revision and what it holds, in the order of the keys' bytes.
  package mutating func forEachKey<Failure: Error>(
    _ body: (RecordKey, LatestRevision, Sensitive<[UInt8]>?) throws(Failure) -> Void
  ) throws(Failure) {
    for name in collections.keys.sorted() {
      guard let ids = collections[name]?.allIDs(), let slots = collections[name]?.slots else { continue }
      for id in ids {
        guard let slot = slots[id] else { continue }
        try body(RecordKey(name, id), slot.latest, slot.content)
      }
    }
  }

  /// Puts back a key that ``forEachKey(_:)`` gave; `false` if it is there already.
  package mutating func restore(
    _ key: RecordKey, _ latest: LatestRevision, _ content: Sensitive<[UInt8]>?
  ) -> Bool {
    let count = collections[key.collection]?.slots.count ?? 0
    collections[key.collection, default: CollectionState()].write(key.id, latest, content)
    return collections[key.collection]?.slots.count == count + 1
  }

  /// Puts back the end of the change log, once all keys are.
  package mutating func restore(_ head: ChangeHead) { self.head = head }

  /// Applies an entry that was read back, or says what is wrong with it and changes nothing.
  ///
  /// The caller has checked the chain; this checks what the entry says against the records and contents.
  package mutating func replay(_ entry: ChangeEntry, contents: [Sensitive<[UInt8]>?]) -> StoreFault? {
    guard entry.changes.count == contents.count else {
      return StoreFault(.unreadableEntry, sequence: entry.sequence)
    }
    var keys = Set<RecordKey>(minimumCapacity: contents.count)
    for (change, fingerprint) in zip(entry.changes, RecordChange.Fingerprint.of(contents)) {
      guard keys.insert(change.key).inserted, change.follows(latest(change.key)) else {
        return StoreFault(.wrongRevision, sequence: entry.sequence, key: change.key)
      }
      guard change.fingerprint == fingerprint else {
        return StoreFault(.contentMismatch, sequence: entry.sequence, key: change.key)
      }
    }
    apply(entry, contents: contents)
    return nil
  }
}

extension RecordChange {
  /// Whether its revision can come after the latest one.
  package func follows(_ latest: LatestRevision?) -> Bool {
    let last = latest?.number ?? 0
    switch kind {
    case .put: return revision == last + 1
    case .delete: return revision == last + 1 && latest?.isDeletion == false
    case .erase: return revision == last + 1 && latest != nil
    case .rewrite: return revision == last + 1 && latest?.isDeletion == false
    case .read, .refuse: return (1...max(1, last)).contains(revision) && latest != nil
    }
  }
}
