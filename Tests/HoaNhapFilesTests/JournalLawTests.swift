import HoaNhapPropertyTesting
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("A file store and a store in memory hold the same, through closing, compaction and loss of power")
struct JournalLawTests {
  /// What is done with a store.
  private enum Action: CustomStringConvertible {
    case commit([StoreTransaction.Operation])
    case reopen
    case compact
    /// The power goes while nothing is asked of the disk; how the disk comes back follows from a number.
    case losePower(UInt64)

    static func drawn(_ choices: Choices) -> Action {
      switch choices.int(1...100) {
      case ...75: .commit(choices.list(choices.chance(40) ? 1...3 : 1...1) { operation(choices) })
      case ...83: .reopen
      case ...91: .compact
      default: .losePower(choices.word())
      }
    }

    private static func operation(_ choices: Choices) -> StoreTransaction.Operation {
      let key = RecordKey("people", RecordID(choices.pick(["1", "2", "é", "e\u{301}"])))
      let expected = choices.pick([ExpectedRevision.any, .any, .any, .any, .absent, .exactly(1), .exactly(2)])
      let size = choices.pick([0, 1, 40, 505, 600])
      switch choices.int(1...10) {
      case ...6:
        let content = [UInt8](repeating: UInt8(choices.int(0...255)), count: size)
        return .init(key, expecting: expected, content: Sensitive(content))
      case ...8: return .init(key, expecting: expected, content: nil)
      default: return .erasing(key, expecting: expected)
      }
    }

    var description: String {
      switch self {
      case .commit(let operations):
        operations.map { operation in
          let size = operation.content.map { " \($0.reveal(for: .storage).count) bytes" } ?? ""
          return "\(operation.kind) \(operation.key) expecting \(operation.expected)\(size)"
        }.joined(separator: " and ")
      case .reopen: "reopen"
      case .compact: "compact"
      case .losePower: "lose power"
      }
    }
  }

  @Test("Every answer is the same, and so is what is read again after each action")
  func sameAsMemory() async throws {
    try await forAll(
      "a file store is a memory store that lasts", cases: 120,
      covering: ["taken": 60...100, "refused": 30...100, "lost power": 20...100]
    ) { choices in
      let actions = choices.list(1...20) { Action.drawn(choices) }
      choices.show("actions", actions) { $0.map(\.description).joined(separator: "; ") }
      var disk = SimulatedDisk()
      var store = try Ledger.open(disk)
      let memory = MemoryStore()
      for action in actions {
        switch action {
        case .commit(let operations):
          let transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast, operations)
          let expected = await Self.answer(memory, transaction)
          let answer = await Self.answer(store, transaction)
          try expect(answer, equals: expected, "\(action)")
          choices.mark((try? answer.get()) == nil ? "refused" : "taken")
        case .reopen:
          await store.close()
          store = try Ledger.open(disk)
        case .compact: try await store.compact()
        case .losePower(let seed):
          var random = SplitMix64(seed: seed)
          disk = disk.afterPowerLoss(&random)
          store = try Ledger.open(disk)
          choices.mark("lost power")
        }
        let (held, wanted) = try (await Ledger.state(of: store), await Ledger.state(of: memory))
        try expect(held, equals: wanted, "\(action)")
      }
      let log = try await memory.changes(after: 0, limit: 99)
      try expect(try await store.changes(after: 0, limit: 99), equals: log)
      try expect(try await store.verify(anchor: log.last?.head).isSound)
      await store.close()
      let folder = StoreFolder(path: Ledger.folder, system: disk)
      try expect(FileStore.inspect(folder, anchor: log.last?.head) { _ in }.isSound)
    }
  }

  private static func answer(
    _ store: some RecordStore, _ transaction: StoreTransaction
  ) async -> Result<ChangeEntry, StoreError> {
    do throws(StoreError) { return .success(try await store.commit(transaction)) } catch {
      return .failure(error)
    }
  }
}
