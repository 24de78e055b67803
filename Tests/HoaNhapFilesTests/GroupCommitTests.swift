import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("Transactions that share a write of the file store")
struct GroupCommitTests {
  private let disk = SimulatedDisk()

  private func put(_ number: Int, _ expected: ExpectedRevision = .absent, _ id: RecordID? = nil)
    -> StoreTransaction
  {
    var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
    transaction.put(
      [UInt8(truncatingIfNeeded: number)], at: RecordKey("a", id ?? RecordID("\(number)")),
      expecting: expected)
    return transaction
  }

  /// What became of each of many commits at once, by its code; `done` for those that went through.
  private func outcomes(_ store: FileStore, _ transactions: [StoreTransaction]) async -> [String: Int] {
    await withTaskGroup(of: String.self) { group in
      for transaction in transactions {
        group.addTask {
          do throws(StoreError) {
            try await store.commit(transaction)
            return "done"
          } catch {
            return error.code.rawValue
          }
        }
      }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  @Test("Those who come while another writes wait together, and then share one sync")
  func share() async throws {
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 1 << 20, tail: .max))
    let before = disk.operations.filter { $0 == .synchronise }.count
    // As long as the right to write is out, nobody writes; all of them are staged before it is given back.
    await store.takeWriting()
    async let outcomes = outcomes(store, (0..<500).map { put($0) })
    while await store.staged < 500 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(try await store.list("a", after: nil, limit: 999).isEmpty)
    try await store.giveWritingBack()
    #expect(await outcomes == ["done": 500])
    let syncs = disk.operations.filter { $0 == .synchronise }.count - before
    #expect(syncs == 1, "\(syncs) syncs for 500 transactions")
    #expect(try await store.changes(after: 0, limit: 999).map(\.sequence) == Array(1...500))
    #expect(try await store.verify().isSound)
  }

  @Test("A failed sync fails everybody who waits, shows nobody anything, and nobody is left waiting")
  func failedSync() async throws {
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 1 << 20, tail: .max))
    try await store.commit(put(1000))
    disk.fail { _, operation in operation == .synchronise ? .error(.system) : nil }
    #expect(await outcomes(store, (0..<100).map { put($0) }) == ["io": 100])
    disk.fail { _, _ in nil }
    #expect(try await store.list("a", after: nil, limit: 999).count == 1)
    #expect(await outcomes(store, [put(1)]) == ["io": 1])
    await store.close()
  }

  @Test("A full disk refuses everybody who waits with nothing written, and all can try again")
  func fullDisk() async throws {
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 64, tail: .max))
    try await store.commit(put(1000))
    disk.capacity = 0
    #expect(await outcomes(store, (0..<50).map { put($0) }) == ["full": 50])
    #expect(try await store.list("a", after: nil, limit: 999).count == 1)
    disk.capacity = .max
    #expect(await outcomes(store, (0..<50).map { put($0) }) == ["done": 50])
    await store.close()
    let again = try Ledger.open(disk.copy())
    #expect(again.openingReport.recordCount == 51)
    #expect(try await again.verify().isSound)
  }

  @Test("Who is refused because of another's write sees that write when reading again")
  func refusedThenReads() async throws {
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 1 << 20, tail: .max))
    try await store.commit(put(0, .absent, "counter"))
    let unseen = await withTaskGroup(of: Bool.self) { group in
      for number in 1...200 {
        group.addTask {
          do throws(StoreError) {
            try await store.commit(put(number, .exactly(1), "counter"))
            return false
          } catch {
            return (try? await store.read(RecordKey("a", "counter"))?.revision) != error.found
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(unseen == 0)
  }

  @Test("Closing waits for what was staged, and refuses what comes after it")
  func closeWaits() async throws {
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 1 << 20, tail: 20))
    async let outcomes = outcomes(store, (0..<100).map { put($0) })
    await Task.yield()
    await store.close()
    let found = await outcomes
    #expect(found.keys.allSatisfy { $0 == "done" || $0 == "closed" })
    #expect(try Ledger.open(disk.copy()).openingReport.recordCount == found["done", default: 0])
  }
}

extension FileStore {
  /// The last transaction that was staged or acknowledged.
  fileprivate var staged: UInt64 { (queue.head ?? state.head).sequence }

  fileprivate func giveWritingBack() throws(StoreError) {
    if let journal = try opened().journal { passWriting(journal) }
  }
}
