import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  /// What the law on personal data asks of a store: readings that are logged, erasures that leave nothing.
  static let processing = [
    StoreLaw(name: "processing.readingChangesNothing") { store, found in
      try await store.commit(Sample.put("1", "one"))
      let entry = try await store.commit(reading("1", revision: 1))
      found.expect(
        entry.changes == [RecordChange(.read, Sample.key("1"), revision: 1, fields: ["note"])],
        "the log does not tell the reading as it was")
      found.expect(try await store.glance("1"), is: "1:one", "after a reading")
      try await store.commit(Sample.put("1", "two", .exactly(1)))
      try await store.commit(reading("1", revision: 1))
      found.expect(try await store.glance("1"), is: "2:two", "after a reading of an earlier revision")
      found.expect(try await store.logLength(), is: 4, "the log after readings")
    },
    StoreLaw(name: "processing.readingOfNothingIsRefused") { store, found in
      await found.expectRefusal(.notFound, of: reading("1", revision: 1), by: store, "a reading of nothing")
      try await store.commit(Sample.put("1", "one"))
      await found.expectRefusal(
        .notFound, of: reading("1", revision: 2), by: store, "a reading of a revision that is still to come")
      try await store.commit(Sample.delete("1", .any))
      await found.expectRefusal(
        .notFound, of: reading("1", revision: 2), by: store, "a reading of a deletion")
      found.expect(try await store.logLength(), is: 2, "the log after refused readings")
    },
    StoreLaw(name: "processing.erasureLeavesNothing") { store, found in
      try await store.commit(Sample.put("1", "one"))
      let entry = try await store.commit(erasure("1", .exactly(1)))
      found.expect(
        entry.changes == [RecordChange(.erase, Sample.key("1"), revision: 2)],
        "the log does not tell the erasure")
      found.expect(try await store.glance("1"), is: "none", "after an erasure")
      found.expect(
        try await store.list(Sample.collection, after: nil, limit: 9).isEmpty, "an erased record is listed")
      try await store.commit(Sample.put("1", "again"))
      found.expect(try await store.glance("1"), is: "3:again", "inserted again after an erasure")
    },
    StoreLaw(name: "processing.whatWasDeletedCanBeErased") { store, found in
      await found.expectRefusal(.notFound, of: erasure("1", .any), by: store, "an erasure of nothing")
      try await store.commit(Sample.put("1", "one"))
      try await store.commit(Sample.delete("1", .any))
      await found.expectRefusal(
        .notFound, of: erasure("1", .exactly(2)), by: store, "an erasure of a revision that is a deletion")
      let entry = try await store.commit(erasure("1", .any))
      found.expect(entry.changes.map(\.revision), is: [3], "the revision of an erasure after a deletion")
      let result = try await store.verify()
      found.expect(result.fault == nil, "a log with an erasure does not verify: \(result.wording.en)")
    },
    StoreLaw(name: "processing.refusalChangesNothing") { store, found in
      await found.expectRefusal(.notFound, of: refusal("1", revision: 1), by: store, "a refusal of nothing")
      try await store.commit(Sample.put("1", "one"))
      let entry = try await store.commit(refusal("1", revision: 1))
      found.expect(
        entry.changes == [RecordChange(.refuse, Sample.key("1"), revision: 1, fields: ["note"])],
        "the log does not tell the refusal as it was")
      found.expect(try await store.glance("1"), is: "1:one", "after a refusal")
      found.expect(try await store.logLength(), is: 2, "the log after a refusal")
      let result = try await store.verify()
      found.expect(result.fault == nil, "a log with a refusal does not verify: \(result.wording.en)")
    },
    StoreLaw(name: "processing.partialErasureKeepsTheRest") { store, found in
      await found.expectRefusal(
        .notFound, of: rewriting("1", "less", .any), by: store, "a partial erasure of nothing")
      await found.expectRefusal(
        .invalid, of: rewriting("1", "less", .absent), by: store, "a partial erasure of what is not there")
      try await store.commit(Sample.put("1", "one"))
      await found.expectRefusal(
        .conflict, of: rewriting("1", "less", .exactly(2)), by: store, "a partial erasure of another revision"
      )
      let entry = try await store.commit(rewriting("1", "less", .exactly(1)))
      let change = entry.changes.first
      found.expect(
        change?.kind == .rewrite && change?.revision == 2 && change?.fields == ["note"]
          && change?.fingerprint != nil,
        "the log does not tell the partial erasure as it was")
      found.expect(try await store.glance("1"), is: "2:less", "after a partial erasure")
      try await store.commit(Sample.put("1", "more", .exactly(2)))
      found.expect(try await store.glance("1"), is: "3:more", "written after a partial erasure")
      let result = try await store.verify()
      found.expect(result.fault == nil, "a log with a partial erasure does not verify: \(result.wording.en)")
    },
  ]

  private static func refusal(_ id: String, revision: UInt64) -> StoreTransaction {
    Sample.transaction { $0.refuse(Sample.key(id), revision: revision, fields: ["note"]) }
  }

  private static func rewriting(
    _ id: String, _ text: String, _ expected: ExpectedRevision
  ) -> StoreTransaction {
    Sample.transaction {
      $0.rewrite(Sample.content(text), at: Sample.key(id), expecting: expected, fields: ["note"])
    }
  }

  private static func reading(_ id: String, revision: UInt64) -> StoreTransaction {
    Sample.transaction { $0.read(Sample.key(id), revision: revision, fields: ["note"]) }
  }

  private static func erasure(_ id: String, _ expected: ExpectedRevision) -> StoreTransaction {
    Sample.transaction { $0.erase(Sample.key(id), expecting: expected) }
  }
}
