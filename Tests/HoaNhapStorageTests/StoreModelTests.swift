import HoaNhapPropertyTesting
import HoaNhapStorage
import HoaNhapValues
import Testing

@Suite("A store does what its contract says, whatever is asked of it")
struct StoreModelTests {
  /// Asks a store for made-up transactions, and after each compares it with the model.
  private func check(_ store: some RecordStore, _ choices: Choices) async throws {
    let transactions = choices.list(1...16) {
      choices.list(choices.chance(40) ? 1...3 : 1...1) { StoreCommand.drawn(choices) }
    }
    choices.show("transactions", transactions) { $0.map { "\($0)" }.joined(separator: "; ") }
    var model = StoreModel()
    for commands in transactions {
      let transaction = StoreTransaction(
        by: "office", for: .correction, on: .distantPast, commands.map(model.operation))
      let expected = model.commit(commands)
      do {
        let entry = try await store.commit(transaction)
        try expect(expected == nil, "\(commands) was taken")
        try expect(entry.changes, equals: model.log[model.log.count - 1])
        choices.mark("taken")
      } catch let error as StoreError {
        try expect(error.code, equals: expected, "\(commands)")
        choices.mark("refused")
      }
      for key in StoreCommand.keys {
        let record = try await store.read(key)
        let slot = model.slots[key].flatMap { $0.content == nil ? nil : $0 }
        try expect(record?.revision, equals: slot?.revision, "\(key)")
        try expect(record?.content.reveal(for: .storage), equals: slot?.content, "\(key)")
      }
      try expect(try await store.changes(after: 0, limit: 99).map(\.changes), equals: model.log)
    }
    for collection: CollectionName in ["people", "loans", "nothing"] {
      let records = model.records(of: collection)
      for limit in [1, 2, 9] {
        let page = try await store.list(collection, after: records.first?.id, limit: limit)
        try expect(page.map(\.key.id), equals: Array(records.dropFirst().prefix(limit).map(\.id)))
      }
      try expect(
        try await store.list(collection, after: nil, limit: 9).map(\.revision),
        equals: records.map(\.slot.revision))
    }
    try expect(try await store.verify().isSound)
  }

  @Test("The memory store, over transactions of every kind, against a dictionary")
  func memoryStore() async throws {
    try await forAll(
      "a memory store is its dictionary", cases: 150, covering: ["taken": 60...100, "refused": 40...100]
    ) { try await check(MemoryStore(), $0) }
  }

  @Test(
    "A flawed store is shown by a history of one transaction to three",
    arguments: [
      (FlawedStore.Flaw.ignoresExpectations, 2), (.appliesHalf, 2), (.normalisesIdentifiers, 1),
      (.listsAsText, 2),
      (.forgetsDeletions, 3), (.readsContentAsText, 1), (.leavesDeletionsOutOfLog, 2),
      (.losesCollections, 1), (.takesReadingsForDeletions, 2), (.keepsErasedRecords, 2),
    ])
  func flawedStore(flaw: FlawedStore.Flaw, most: Int) async throws {
    let failure = await #expect(throws: PropertyFailure.self) {
      try await forAll("a flawed store is its dictionary", cases: 400) { choices in
        try await check(FlawedStore(flaw), choices)
      }
    }
    let report = try #require(failure)
    let transactions = report.example[0].split(separator: "; ").count
    #expect(transactions <= most && report.isMinimal, "\(report)")
  }
}
