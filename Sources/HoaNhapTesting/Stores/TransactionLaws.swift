import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  static let transactions = [
    StoreLaw(name: "transactions.allOrNothing") { store, found in
      try await store.commit(Sample.put("taken", "one"))
      for position in 0..<3 {
        var mixed = Sample.transaction()
        for index in 0..<3 {
          // The one that is refused stands first, in the middle and last.
          let key = index == position ? "taken" : "new-\(index)"
          mixed.put(Sample.content("x"), at: Sample.key(key), expecting: .absent)
        }
        await found.expectRefusal(
          .alreadyExists, of: mixed, by: store, "a transaction whose operation \(position + 1) does not hold")
      }
      for index in 0..<3 {
        found.expect(try await store.glance("new-\(index)"), is: "none", "a part of a refused transaction")
      }
      found.expect(
        try await store.glance("taken"), is: "1:one", "what a refused transaction should have left alone")
      found.expect(
        try await store.list(Sample.collection, after: nil, limit: 10).count, is: 1, "listing after refusals")
      found.expect(try await store.logLength(), is: 1, "the log after refused transactions")
    },
    StoreLaw(name: "transactions.manyRecords") { store, found in
      try await store.commit(Sample.put("old", "one"))
      let other = RecordKey("people", "1")
      let entry = try await store.commit(
        Sample.transaction {
          $0.put(Sample.content("new"), at: Sample.key("new"), expecting: .absent)
          $0.delete(Sample.key("old"), expecting: .exactly(1))
          $0.put(Sample.content("other"), at: other, expecting: .absent)
        })
      found.expect(try await store.glance("new"), is: "1:new", "a put beside a deletion")
      found.expect(try await store.glance("old"), is: "none", "a deletion beside a put")
      found.expect(try await store.read(other)?.revision == 1, "a put in another collection is not there")
      found.expect(
        entry.changes.map(\.key) == [Sample.key("new"), Sample.key("old"), other],
        "the entry lists the writes in another order than the transaction")
    },
    StoreLaw(name: "transactions.invalid") { store, found in
      await found.expectRefusal(
        .invalid, of: Sample.transaction(), by: store, "a transaction without operations")
      var twice = Sample.put("1", "one")
      twice.put(Sample.content("two"), at: Sample.key("1"), expecting: .any)
      await found.expectRefusal(.invalid, of: twice, by: store, "a transaction that names a record twice")
      await found.expectRefusal(.invalid, of: Sample.put("", "x"), by: store, "an empty identifier")
      let long = String(repeating: "x", count: StoreLimits.identifierBytes)
      await found.expectRefusal(.invalid, of: Sample.put(long + "x", "x"), by: store, "a too long identifier")
      try await store.commit(Sample.put(long, "x"))
      found.expect(try await store.glance(long), is: "1:x", "the longest identifier")
      var nobody = Sample.put("2", "x")
      nobody.actor = ""
      await found.expectRefusal(.invalid, of: nobody, by: store, "a transaction without an actor")
      found.expect(try await store.logLength(), is: 1, "the log after invalid transactions")
    },
    StoreLaw(name: "transactions.tooLarge") { store, found in
      let half = [UInt8](repeating: 1, count: StoreLimits.contentBytes / 2)
      var large = Sample.transaction()
      large.put(half, at: Sample.key("1"), expecting: .absent)
      large.put(half + [1], at: Sample.key("2"), expecting: .absent)
      await found.expectRefusal(.tooLarge, of: large, by: store, "more bytes than the limit")
      var many = Sample.transaction()
      for number in 0...StoreLimits.operations {
        many.put([], at: Sample.key("\(number)"), expecting: .absent)
      }
      await found.expectRefusal(.tooLarge, of: many, by: store, "more operations than the limit")
      found.expect(try await store.logLength(), is: 0, "the log after too large transactions")
    },
    StoreLaw(name: "transactions.cancelled") { store, found in
      let outcome = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        do throws(StoreError) {
          _ = try await store.commit(Sample.put("1", "one"))
          return "went through"
        } catch {
          return error.code.rawValue
        }
      }.value
      found.expect(outcome, is: "cancelled", "a commit by a cancelled task")
      found.expect(try await store.glance("1"), is: "none", "after a cancelled commit")
      found.expect(try await store.logLength(), is: 0, "the log after a cancelled commit")
    },
  ]
}
