import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  static let revisions = [
    StoreLaw(name: "revisions.grow") { store, found in
      let entry = try await store.commit(Sample.put("1", "one"))
      found.expect(entry.changes.map(\.revision), is: [1], "the first revision")
      try await store.commit(Sample.put("1", "two", .exactly(1)))
      try await store.commit(Sample.put("1", "three", .any))
      found.expect(try await store.glance("1"), is: "3:three", "after three writes")
    },
    StoreLaw(name: "revisions.outliveDeletion") { store, found in
      try await store.commit(Sample.put("1", "one"))
      let deletion = try await store.commit(Sample.delete("1", .exactly(1)))
      found.expect(deletion.changes.map(\.revision), is: [2], "the revision of a deletion")
      found.expect(try await store.glance("1"), is: "none", "after a deletion")
      try await store.commit(Sample.put("1", "again"))
      found.expect(try await store.glance("1"), is: "3:again", "inserted again after a deletion")
      await found.expectRefusal(
        .conflict, of: Sample.put("1", "old", .exactly(1)), by: store, "a revision from before the deletion")
    },
    StoreLaw(name: "revisions.staleWriteIsRefused") { store, found in
      try await store.commit(Sample.put("1", "one"))
      try await store.commit(Sample.put("1", "two", .exactly(1)))
      for stale in [Sample.put("1", "late", .exactly(1)), Sample.delete("1", .exactly(1))] {
        let error = await found.expectRefusal(.conflict, of: stale, by: store, "a stale revision")
        found.expect(error?.expected == 1 && error?.found == 2, "a conflict names both revisions")
        found.expect(error?.key == Sample.key("1"), "a conflict names the record")
      }
      await found.expectRefusal(
        .conflict, of: Sample.put("1", "early", .exactly(3)), by: store, "a revision that is still to come")
      found.expect(try await store.glance("1"), is: "2:two", "after refused writes")
      found.expect(try await store.logLength(), is: 2, "the log after refused writes")
    },
    StoreLaw(name: "revisions.presence") { store, found in
      await found.expectRefusal(
        .notFound, of: Sample.put("1", "x", .exactly(1)), by: store, "an update of nothing")
      await found.expectRefusal(
        .notFound, of: Sample.delete("1", .exactly(1)), by: store, "a deletion of nothing")
      await found.expectRefusal(
        .notFound, of: Sample.delete("1", .any), by: store, "a deletion of anything where there is nothing")
      await found.expectRefusal(
        .invalid, of: Sample.delete("1", .absent), by: store, "a deletion of what is said to be absent")
      try await store.commit(Sample.put("1", "one", .any))
      await found.expectRefusal(.alreadyExists, of: Sample.put("1", "two"), by: store, "a second insertion")
      try await store.commit(Sample.delete("1", .any))
      await found.expectRefusal(
        .notFound, of: Sample.put("1", "x", .exactly(2)), by: store, "an update of what was deleted")
      await found.expectRefusal(.notFound, of: Sample.delete("1", .any), by: store, "a second deletion")
      found.expect(try await store.logLength(), is: 2, "the log after refused writes")
    },
  ]
}
