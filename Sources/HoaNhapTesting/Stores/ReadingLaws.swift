import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  static let reading = [
    StoreLaw(name: "reading.emptyStore") { store, found in
      found.expect(try await store.glance("1"), is: "none", "reading from an empty store")
      found.expect(
        try await store.list(Sample.collection, after: nil, limit: 10).count, is: 0, "listing an empty store")
      found.expect(try await store.logLength(), is: 0, "the log of an empty store")
    },
    StoreLaw(name: "reading.bytesComeBack") { store, found in
      let contents: [(String, [UInt8])] = [
        ("empty", []),
        ("every byte", Array(0...255)),
        ("no UTF-8", [0xC3, 0x28, 0xFF, 0x00]),
        ("one MiB", (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }),
      ]
      for (id, content) in contents {
        try await store.commit(
          Sample.transaction { $0.put(content, at: Sample.key(id), expecting: .absent) })
        let read = try await store.read(Sample.key(id))
        found.expect(read?.content == Sensitive(content), "\(id): other bytes came back")
        found.expect(read?.key == Sample.key(id), "\(id): another key came back")
        let listed = try await store.list(Sample.collection, after: nil, limit: 10)
        found.expect(listed.contains { $0 == read }, "\(id): the listing differs from the reading")
      }
    },
    StoreLaw(name: "reading.identifiersAreBytes") { store, found in
      // One letter as one scalar and as two; Swift's own text comparison takes them for equal.
      let composed = "H\u{1ED3}"
      let decomposed = "Ho\u{0302}\u{0300}"
      try await store.commit(Sample.put(composed, "composed"))
      try await store.commit(Sample.put(decomposed, "decomposed"))
      found.expect(try await store.glance(composed), is: "1:composed", "a composed identifier")
      found.expect(try await store.glance(decomposed), is: "1:decomposed", "a decomposed identifier")
      for collection: CollectionName in ["h\u{1ED3}", "ho\u{0302}\u{0300}"] {
        let key = RecordKey(collection, "1")
        try await store.commit(Sample.transaction { $0.put([1], at: key, expecting: .absent) })
        let ids = try await store.list(collection, after: nil, limit: 10).map(\.key)
        found.expect(ids, is: [key], "collections whose names differ in their bytes only")
      }
    },
    StoreLaw(name: "reading.collectionsAreApart") { store, found in
      for collection: CollectionName in ["a", "ab", "b"] {
        try await store.commit(
          Sample.transaction {
            $0.put(Array(collection.text.utf8), at: RecordKey(collection, "b"), expecting: .absent)
          })
      }
      for collection: CollectionName in ["a", "ab", "b"] {
        let records = try await store.list(collection, after: nil, limit: 10)
        found.expect(records.map(\.key.collection), is: [collection], "listing \(collection)")
        found.expect(
          records.map { $0.content.reveal(for: .storage) }, is: [Array(collection.text.utf8)],
          "contents of \(collection)")
      }
      found.expect(
        try await store.read(RecordKey("a", "bb")) == nil, "a/bb is not ab/b, but a record was found")
    },
    StoreLaw(name: "reading.listOrder") { store, found in
      for id in unsorted { try await store.commit(Sample.put(id, "x")) }
      try await store.commit(Sample.delete("gone", .exactly(1)))
      let ids = unsorted.filter { $0 != "gone" }.map { RecordID($0) }.sorted()
      for limit in [1, 2, ids.count - 1, ids.count, ids.count + 1] {
        var listed: [RecordID] = []
        var pages = 0
        while pages <= ids.count {
          let page = try await store.list(Sample.collection, after: listed.last, limit: limit)
          listed += page.map(\.key.id)
          pages += 1
          if page.count < limit { break }
        }
        found.expect(
          listed == ids,
          "in pages of \(limit), the identifiers did not come once each in the order of their bytes")
      }
      let behind = try await store.list(Sample.collection, after: "gone", limit: 1).map(\.key.id)
      let next = ids.first { $0 > "gone" }
      found.expect(behind == [next], "a page behind a deleted identifier began elsewhere")
    },
    StoreLaw(name: "reading.emptyPage") { store, found in
      for limit in [0, -1] {
        do throws(StoreError) {
          _ = try await store.list(Sample.collection, after: nil, limit: limit)
          found.fail("a listing of \(limit) records was not refused")
        } catch {
          found.expect(error.code.rawValue, is: "invalid", "a listing of \(limit) records")
        }
        do throws(StoreError) {
          _ = try await store.changes(after: 0, limit: limit)
          found.fail("a page of \(limit) entries was not refused")
        } catch {
          found.expect(error.code.rawValue, is: "invalid", "a page of \(limit) entries")
        }
      }
    },
  ]

  /// Identifiers that other orders than that of UTF-8 bytes would order otherwise: by letters without case, by Unicode
  /// equivalence, by UTF-16 units, by numbers; and some that text formats stumble over.
  private static let unsorted = [
    "b", "B", "a", "é", "e\u{0301}", "z", "đ", "d", "10", "9", "\u{FFFD}", "\u{10000}", "a/b", "a b", "a\nb",
    "a\u{0}b",
    "\"", "\\", "'; --", "%", "_", "gone", "go", "goner",
  ]
}
