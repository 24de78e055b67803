public import HoaNhapValues

/// Finds the records of a type by something that they hold: loans by person, applications by state, duties by due day.
///
/// It reads the collection once and then follows the log, so it works with every store and needs no index there. Each question
/// first takes in what was committed since the last one: an answer is as new as the store. It holds keys and identifiers in memory,
/// not the records. Questions may overlap: each knows at least what was committed before it was asked, and none brings back an older state.
/// A record that cannot be read as its type is found by nothing and stands in the way of no other one: ``faults()``
/// tells of it.
///
/// ```swift
/// let byBorrower = RecordIndex(of: Loan.self, in: store) { [$0.borrower.id] }
/// let loans = try await byBorrower.records(with: "P-001")
/// ```
/// A store that has indices of its own, such as an SQL database, can answer the same questions itself.
public actor RecordIndex<Record: StorableRecord, Key: Hashable & Comparable & Sendable> {
  private let store: any RecordStore
  private let keys: @Sendable (Record) -> [Key]
  private var identifiers: [Key: Set<Identifier<Record.RecordTag>>] = [:]
  /// What is known of each record, deleted ones too, so that an older state never replaces a newer one.
  private var known: [Identifier<Record.RecordTag>: (revision: UInt64, keys: [Key])] = [:]
  /// Why a record could not be read, by its identifier.
  private var unreadable: [Identifier<Record.RecordTag>: StoreError] = [:]
  /// The number of the last entry that was taken in; `nil` before the first question.
  private var sequence: UInt64?

  /// Makes an index; nothing is read before the first question.
  ///
  /// - Parameters:
  ///   - type: the type of the records.
  ///   - store: where they are.
  ///   - keys: what a record is found by: nothing, one thing or several. The same record always gives the same.
  public init(of type: Record.Type, in store: any RecordStore, by keys: @escaping @Sendable (Record) -> [Key])
  {
    self.store = store
    self.keys = keys
  }

  /// The identifiers of the records with a key, in order.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  /// - Complexity: O(entries since the last question + results); the first question reads the collection.
  public func identifiers(with key: Key) async throws(StoreError) -> [Identifier<Record.RecordTag>] {
    try await follow()
    return (identifiers[key] ?? []).sorted()
  }

  /// The records with a key, in the order of their identifiers, as they are now.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  public func records(with key: Key) async throws(StoreError) -> [Revised<Record>] {
    try await read(identifiers(with: key))
  }

  /// The records with a key in a range, such as days, in the order of the keys and then of their identifiers.
  ///
  /// A record with several such keys comes once, at the first.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  /// - Complexity: O(different keys) beside that of ``identifiers(with:)``
  public func records(in range: ClosedRange<Key>) async throws(StoreError) -> [Revised<Record>] {
    try await follow()
    var seen: Set<Identifier<Record.RecordTag>> = []
    var found: [Identifier<Record.RecordTag>] = []
    for key in identifiers.keys.filter({ range.contains($0) }).sorted() {
      for id in (identifiers[key] ?? []).sorted() where seen.insert(id).inserted { found.append(id) }
    }
    return try await read(found)
  }

  /// How many records there are with each key.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  public func counts() async throws(StoreError) -> [Key: Int] {
    try await follow()
    return identifiers.mapValues(\.count)
  }

  /// What could not be read, in the order of the identifiers: each with its key and field, never with a value.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  /// - Complexity: O(entries since the last question + faults); the first question reads the collection.
  public func faults() async throws(StoreError) -> [StoreError] {
    try await follow()
    return unreadable.sorted { $0.key < $1.key }.map(\.value)
  }

  private func read(_ ids: [Identifier<Record.RecordTag>]) async throws(StoreError) -> [Revised<Record>] {
    var records: [Revised<Record>] = []
    for id in ids {
      do throws(StoreError) {
        // What was deleted since the index was asked is not there any more.
        if let record = try await store.get(Record.self, id) { records.append(record) }
      } catch {
        // It was overwritten since by what cannot be read; the next question takes it in.
        guard error.isOfOneRecord else { throw error }
      }
    }
    return records
  }

  /// Takes in what was committed since.
  private func follow() async throws(StoreError) {
    if sequence == nil { try await begin() }
    while let last = sequence {
      let page = try await store.changes(after: last, limit: pageSize)
      guard let end = page.last?.sequence else { return }
      var changed: [RecordID: UInt64] = [:]
      for entry in page {
        for change in entry.changes
        where change.kind.changesRecord && change.key.collection == Record.collection {
          changed[change.key.id] = change.revision
        }
      }
      for (id, revision) in changed { try await refresh(Identifier(id.text), revision) }
      // Another question may have gone on meanwhile: never back.
      sequence = max(sequence ?? 0, end)
    }
  }

  /// Reads the collection. The log is followed from before it was read, so nothing is missed.
  private func begin() async throws(StoreError) {
    var last: UInt64 = 0
    while true {
      let page = try await store.changes(after: last, limit: pageSize)
      guard let end = page.last?.sequence else { break }
      last = end
    }
    try await store.forEachRecord(in: Record.collection) { stored throws(StoreError) in
      try take(Identifier(stored.key.id.text), stored.revision) { () throws(StoreError) in
        try Revised<Record>(stored)
      }
    }
    sequence = max(sequence ?? 0, last)
  }

  private func refresh(
    _ id: Identifier<Record.RecordTag>, _ revision: UInt64
  ) async throws(StoreError) {
    let stored = try await store.read(Record.key(id))
    try take(id, max(revision, stored?.revision ?? 0)) { () throws(StoreError) in
      try stored.map { stored throws(StoreError) in try Revised<Record>(stored) }
    }
  }

  /// Takes in what became of a record: what it is, that it is not there, or why it cannot be read.
  private func take(
    _ id: Identifier<Record.RecordTag>, _ revision: UInt64,
    _ read: () throws(StoreError) -> Revised<Record>?
  ) throws(StoreError) {
    do throws(StoreError) {
      replace(id, revision, try read().map { keys($0.record) } ?? [], nil)
    } catch {
      guard error.isOfOneRecord else { throw error }
      replace(id, revision, [], error)
    }
  }

  /// Two questions may read at once; whichever comes back later must not bring an older state.
  private func replace(
    _ id: Identifier<Record.RecordTag>, _ revision: UInt64, _ keys: [Key], _ fault: StoreError?
  ) {
    if let old = known[id] {
      guard old.revision <= revision else { return }
      for key in old.keys {
        identifiers[key]?.remove(id)
        if identifiers[key]?.isEmpty == true { identifiers[key] = nil }
      }
    }
    known[id] = (revision, keys)
    unreadable[id] = fault
    for key in keys { identifiers[key, default: []].insert(id) }
  }
}
