import HoaNhapStorage
import HoaNhapValues

extension StoreLaw {
  static let concurrency = [
    StoreLaw(name: "concurrency.everyWriterCounts") { store, found in
      let writers = found.writers
      let sequences = await withTaskGroup(of: UInt64?.self) { group in
        for number in 0..<writers {
          group.addTask { try? await store.commit(Sample.put("\(number)", "x")).sequence }
        }
        return await group.reduce(into: [UInt64]()) { if let number = $1 { $0.append(number) } }
      }
      found.expect(
        sequences.sorted() == (0..<writers).map { UInt64($0 + 1) },
        "\(writers) writers of different records did not get the numbers 1 to \(writers)")
      found.expect(
        try await store.list(Sample.collection, after: nil, limit: writers + 1).count, is: writers,
        "records after \(writers) writers")
      let result = try await store.verify()
      found.expect(result.fault == nil, "the log of \(writers) writers does not verify: \(result.wording.en)")
    },
    StoreLaw(name: "concurrency.oneWinner") { store, found in
      try await store.commit(Sample.put("1", "x"))
      let codes = await withTaskGroup(of: String.self) { group in
        for number in 0..<found.writers {
          group.addTask {
            do throws(StoreError) {
              _ = try await store.commit(Sample.put("1", "\(number)", .exactly(1)))
              return "won"
            } catch {
              return error.code.rawValue
            }
          }
        }
        return await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      }
      let wanted = ["won": 1, "conflict": found.writers - 1].filter { $0.value > 0 }
      found.expect(
        codes == wanted, "of writers with the same revision, one must win and the others conflict: \(codes)")
    },
    StoreLaw(name: "concurrency.noUpdateIsLost") { store, found in
      try await store.commit(counter(0, .absent))
      let writers = min(found.writers, 32)
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<writers {
          group.addTask {
            // Each round one of those who try succeeds, so nobody tries more often than there are writers.
            for _ in 0..<writers {
              guard let record = try? await store.read(Sample.key("counter")) else { continue }
              let value = number(in: record)
              if (try? await store.commit(counter(value + 1, .exactly(record.revision)))) != nil { return }
            }
          }
        }
      }
      let record = try await store.read(Sample.key("counter"))
      found.expect(
        record.map(number) ?? -1, is: writers, "a counter that each of \(writers) writers raised by 1")
    },
    StoreLaw(name: "concurrency.noPartIsSeen") { store, found in
      try await store.commit(pair(0, .absent))
      let rounds = 50
      async let writing: Void = {
        for round in 1...rounds { try await store.commit(pair(round, .any)) }
      }()
      var torn = 0
      var last: UInt64 = 0
      var goesBack = 0
      for _ in 0..<rounds {
        let records = try await store.list("pairs", after: nil, limit: 2)
        if Set(records.map { $0.content.reveal(for: .storage) }).count != 1 || records.count != 2 {
          torn += 1
        }
        if let revision = records.first?.revision {
          if revision < last { goesBack += 1 }
          last = revision
        }
      }
      try await writing
      found.expect(torn, is: 0, "listings that saw a part of a transaction")
      found.expect(goesBack, is: 0, "listings that saw an older state than the one before")
    },
  ]

  private static func counter(_ value: Int, _ expected: ExpectedRevision) -> StoreTransaction {
    Sample.transaction { $0.put(Array(String(value).utf8), at: Sample.key("counter"), expecting: expected) }
  }

  private static func number(in record: StoredRecord) -> Int {
    Int(String(decoding: record.content.reveal(for: .storage), as: UTF8.self)) ?? -1
  }

  /// Two records that one transaction makes equal.
  private static func pair(_ value: Int, _ expected: ExpectedRevision) -> StoreTransaction {
    Sample.transaction {
      for id: RecordID in ["left", "right"] {
        $0.put(Array(String(value).utf8), at: RecordKey("pairs", id), expecting: expected)
      }
    }
  }
}
