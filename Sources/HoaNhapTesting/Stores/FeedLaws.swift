import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  static let feed = [
    StoreLaw(name: "feed.everyCommitInOrder") { store, found in
      let committed = try await history(store)
      for limit in [1, 2, committed.count, committed.count + 1] {
        var entries: [ChangeEntry] = []
        while entries.count <= committed.count {
          let page = try await store.changes(after: UInt64(entries.count), limit: limit)
          entries += page
          if page.count < limit { break }
        }
        found.expect(entries == committed, "in pages of \(limit), the log is not what the commits answered")
      }
      found.expect(
        try await store.changes(after: UInt64(committed.count), limit: 1).isEmpty,
        "an entry stands behind the last")
      found.expect(
        try await store.changes(after: UInt64.max, limit: 1).isEmpty,
        "an entry stands behind the largest number")
    },
    StoreLaw(name: "feed.sameAsMemoryStore") { store, found in
      let committed = try await history(store)
      let wanted = try await history(MemoryStore())
      for (entry, reference) in zip(committed, wanted) where !entry.says(reference, seals: found.seals) {
        found.fail("entry \(reference.sequence) is not what StoreTransaction.entry(after:latest:) makes")
      }
    },
    StoreLaw(name: "feed.verifies") { store, found in
      let committed = try await history(store)
      let result = try await store.verify(anchor: committed[2].head)
      found.expect(result.fault == nil, "an honest store does not verify: \(result.wording.en)")
      found.expect(result.soundEntries, is: UInt64(committed.count), "the number of sound entries")
      found.expect(result.head == committed.last?.head, "the end of the log is another")
    },
  ]

  /// Writes the same history to any store.
  private static func history(_ store: some RecordStore) async throws -> [ChangeEntry] {
    var entries: [ChangeEntry] = []
    entries.append(try await store.commit(Sample.put("1", "one")))
    entries.append(
      try await store.commit(
        Sample.transaction {
          $0.actor = "văn-phòng"
          $0.purpose = .monthlyList
          $0.put(Sample.content("two"), at: Sample.key("1"), expecting: .exactly(1))
          $0.put([], at: RecordKey("people", "H\u{1ED3}\n\"1\""), expecting: .any)
        }))
    entries.append(try await store.commit(Sample.delete("1", .any)))
    // Days may go back: the store reads no clock.
    entries.append(
      try await store.commit(
        Sample.transaction {
          $0.day = .distantPast
          $0.put(Sample.content("three"), at: Sample.key("1"), expecting: .absent, fields: ["note"])
        }))
    entries.append(
      try await store.commit(Sample.transaction { $0.read(Sample.key("1"), revision: 4, fields: ["note"]) }))
    entries.append(try await store.commit(Sample.transaction { $0.erase(Sample.key("1"), expecting: .any) }))
    return entries
  }
}

extension ChangeEntry {
  /// Whether it is another entry, or, in a store that seals, the same but for fingerprints and hashes.
  fileprivate func says(_ other: ChangeEntry, seals: Bool) -> Bool {
    guard seals else { return self == other }
    return sequence == other.sequence && actor == other.actor && purpose == other.purpose && day == other.day
      && changes.elementsEqual(other.changes) { mine, theirs in
        mine.kind == theirs.kind && mine.key == theirs.key && mine.revision == theirs.revision
          && mine.fields == theirs.fields && (mine.fingerprint == nil) == (theirs.fingerprint == nil)
      }
  }
}
