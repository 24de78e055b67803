import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

/// Every bit of every file of a small store is turned, one at a time.
@Suite("One bit turned anywhere in a file store")
struct BitFlipTests {
  /// A store with every kind of file: a log without contents, a snapshot, a log with contents, a manifest.
  private func store() async throws -> (SimulatedDisk, [ChangeEntry]) {
    let disk = SimulatedDisk()
    let store = try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 600, tail: .max))
    for number in 1...4 {
      try await store.commit(small(number))
      if number == 3 { try await store.compact() }
    }
    let entries = try await store.changes(after: 0, limit: 99)
    await store.close()
    return (disk.copy(), entries)
  }

  private func small(_ number: Int) -> StoreTransaction {
    var transaction = StoreTransaction(by: "o", for: .lending, on: .distantPast)
    if number == 3 {
      transaction.delete(RecordKey("a", "1"), expecting: .any)
    } else {
      transaction.put(
        [UInt8](repeating: UInt8(number), count: 5), at: RecordKey("a", RecordID("\(number % 2)")),
        expecting: .any)
    }
    return transaction
  }

  @Test("It is refused with the place named, or it is in bytes that hold nothing and everything is there")
  func everyBit() async throws {
    let (sound, entries) = try await store()
    let names = sound.files.keys.filter { $0 != "/store/store.lock" }.sorted()
    #expect(names.count == 4)
    let expected = try await contents(of: Ledger.open(sound.copy(), .readOnly))
    var refused = 0
    var harmless = 0
    for name in names {
      let bytes = try #require(sound[name])
      for bit in 0..<bytes.count * 8 {
        let disk = sound.copy()
        disk[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
        do throws(StoreError) {
          let store = try Ledger.open(disk, .readOnly)
          harmless += 1
          let found = try await contents(of: store)
          if found != expected { Issue.record("\(name) bit \(bit): other records") }
          if try await store.changes(after: 0, limit: 99) != entries {
            Issue.record("\(name) bit \(bit): another log")
          }
        } catch {
          refused += 1
          let codes: [StoreError.Code] = [.damaged, .foreign, .newerVersion, .olderVersion]
          if !codes.contains(error.code) || error.place != name {
            Issue.record("\(name) bit \(bit): \(error)")
          }
          if error.code == .damaged, error.offset == nil { Issue.record("\(name) bit \(bit): no offset") }
        }
      }
    }
    // What is harmless: the mark behind the last entry, which is 32 bytes, and the zeros made ahead behind it.
    let total = names.reduce(0) { $0 + (sound[$1]?.count ?? 0) * 8 }
    #expect(refused + harmless == total)
    #expect(harmless == free(sound, names) * 8, "\(refused) refused, \(harmless) harmless of \(total)")
  }

  /// How many bytes hold nothing that was acknowledged: those of the mark and behind it, in the last file of the log.
  private func free(_ disk: SimulatedDisk, _ names: [String]) -> Int {
    names.compactMap { disk[$0] }.reduce(0) { sum, bytes in
      let marker = Array("HNa2".utf8)
      let start = stride(from: 0, to: bytes.count - 3, by: 8).first { Array(bytes[$0..<($0 + 4)]) == marker }
      return sum + (start.map { bytes.count - $0 } ?? 0)
    }
  }

  private func contents(of store: FileStore) async throws(StoreError) -> [StoredRecord] {
    try await store.list("a", after: nil, limit: 99)
  }
}
