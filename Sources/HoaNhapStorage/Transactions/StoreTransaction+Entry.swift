import HoaNhapValues

extension StoreTransaction {
  /// Checks this transaction against what a store holds, and makes the entry that its change log gains.
  ///
  /// Every store calls it, so that all refuse for the same causes and write the same bytes. It changes nothing: a store
  /// calls it, writes the records and the entry together, then answers with the entry.
  ///
  /// - Parameters:
  ///   - head: where the store's change log ends.
  ///   - latest: the latest revision of a key, deletions included; `nil` for a key never written.
  /// - Throws: `invalid` or `tooLarge` for a transaction that no store takes; `alreadyExists`, `notFound` or `conflict`
  ///   for the first operation whose expectation does not hold.
  /// - Complexity: one pass over the operations and their bytes.
  public func entry(
    after head: ChangeHead, latest: (RecordKey) throws(StoreError) -> LatestRevision?
  ) throws(StoreError) -> ChangeEntry {
    let changes = try changes(after: head, latest: latest)
    return ChangeEntry(
      sequence: head.sequence + 1, previous: head.hash, actor: actor, purpose: purpose, day: day,
      changes: changes)
  }

  /// The same with the entry's line, which is written only once for both.
  package func entryAndLine(
    after head: ChangeHead, latest: (RecordKey) throws(StoreError) -> LatestRevision?
  ) throws(StoreError) -> (entry: ChangeEntry, line: [UInt8]) {
    let changes = try changes(after: head, latest: latest)
    return ChangeEntry.withLine(
      sequence: head.sequence + 1, previous: head.hash, actor: actor, purpose: purpose, day: day,
      changes: changes)
  }

  private func changes(
    after head: ChangeHead, latest: (RecordKey) throws(StoreError) -> LatestRevision?
  ) throws(StoreError) -> [RecordChange] {
    try validate()
    var revisions: [UInt64] = []
    revisions.reserveCapacity(operations.count)
    for operation in operations {
      let found = try latest(operation.key)
      try operation.check(against: found)
      if !operation.kind.changesRecord, case .exactly(let revision) = operation.expected {
        revisions.append(revision)
        continue
      }
      let (revision, overflow) = (found?.number ?? 0).addingReportingOverflow(1)
      guard !overflow, revision <= ChangeHead.largestNumber else {
        throw StoreError(.tooLarge, key: operation.key)
      }
      revisions.append(revision)
    }
    guard head.sequence < ChangeHead.largestNumber else { throw StoreError(.tooLarge) }
    let fingerprints = RecordChange.Fingerprint.of(operations.map(\.content))
    var changes: [RecordChange] = []
    changes.reserveCapacity(operations.count)
    for (index, operation) in operations.enumerated() {
      changes.append(RecordChange(operation, revision: revisions[index], fingerprints[index]))
    }
    return changes
  }

  /// Refuses what no store takes, whatever it holds.
  func validate() throws(StoreError) {
    guard !operations.isEmpty else { throw StoreError(.invalid, cause: .noOperations) }
    guard operations.count <= StoreLimits.operations else { throw StoreError(.tooLarge) }
    for name in [actor.text, purpose.rawValue] where !(1...StoreLimits.nameBytes).contains(name.utf8.count) {
      throw StoreError(.invalid, cause: .nameLength)
    }
    var keys = Set<RecordKey>(minimumCapacity: operations.count)
    var bytes = 0
    for operation in operations {
      let key = operation.key
      // The key itself may be what is too long, so these errors do not carry it.
      guard (1...StoreLimits.nameBytes).contains(key.collection.text.utf8.count),
        (1...StoreLimits.identifierBytes).contains(key.id.text.utf8.count)
      else { throw StoreError(.invalid, cause: .nameLength) }
      guard keys.insert(key).inserted else { throw StoreError(.invalid, key: key, cause: .keyTwice) }
      guard operation.fields.count <= StoreLimits.fields else { throw StoreError(.tooLarge, key: key) }
      guard operation.fields.allSatisfy({ (1...StoreLimits.nameBytes).contains($0.utf8.count) }) else {
        throw StoreError(.invalid, key: key, cause: .nameLength)
      }
      bytes += operation.content?.reveal(for: .storage).count ?? 0
      guard bytes <= StoreLimits.contentBytes else { throw StoreError(.tooLarge, key: key) }
    }
  }
}

extension StoreTransaction.Operation {
  /// Compares what the writer expects with what is there.
  func check(against latest: LatestRevision?) throws(StoreError) {
    let present = latest.flatMap { $0.isDeletion ? nil : $0.number }
    if !kind.changesRecord { return try checkReading(of: latest) }
    if kind == .erase, expected == .any {
      if latest == nil { throw StoreError(.notFound, key: key) }
      return
    }
    switch expected {
    case .absent:
      if kind != .put { throw StoreError(.invalid, key: key, cause: .deletesNothing) }
      if let present { throw StoreError(.alreadyExists, key: key, found: present) }
    case .exactly(let number):
      guard let present else { throw StoreError(.notFound, key: key, expected: number) }
      guard present == number else {
        throw StoreError(.conflict, key: key, expected: number, found: present)
      }
    case .any:
      if kind != .put, present == nil { throw StoreError(.notFound, key: key) }
    }
  }

  /// A revision that was once written can have been read, though it is not the latest any more.
  private func checkReading(of latest: LatestRevision?) throws(StoreError) {
    guard case .exactly(let revision) = expected else {
      throw StoreError(.invalid, key: key, cause: .readingWithoutRevision)
    }
    guard let latest, revision >= 1, revision <= latest.number,
      !(latest.isDeletion && revision == latest.number)
    else { throw StoreError(.notFound, key: key, expected: revision) }
  }
}
