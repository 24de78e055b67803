import Foundation
import HoaNhapStorage
import HoaNhapValues

@testable import HoaNhapFiles

/// A short history of commits, and what a store holds after each of them.
enum Ledger {
  static let folder = "/store"
  static let journal = "/store/store.journal"
  static let key = RecordKey("loans", "Hộ 1")

  /// Commit number n, from 1. Each writes one record anew and one beside it, and deletes another now and then, so that a half
  /// transaction would show.
  static func transaction(_ number: Int) -> StoreTransaction {
    var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
    transaction.put(content(number), at: key, expecting: number == 1 ? .absent : .exactly(UInt64(number - 1)))
    transaction.put(content(number), at: RecordKey("people", RecordID("\(number)")), expecting: .absent)
    if number > 2 {
      transaction.delete(RecordKey("people", RecordID("\(number - 2)")), expecting: .exactly(1))
    }
    return transaction
  }

  /// Sizes that make frames of more than one sector.
  static func content(_ number: Int) -> [UInt8] {
    Array("nội dung \(number) ".utf8) + Array(repeating: UInt8(number), count: number * 97 % 300)
  }

  /// The state of a store after a number of commits, made independently of any store.
  static func state(after count: Int) -> [RecordKey: [UInt8]] {
    guard count > 0 else { return [:] }
    var state = [key: content(count)]
    for number in max(1, count - 1)...count {
      state[RecordKey("people", RecordID("\(number)"))] = content(number)
    }
    return state
  }

  /// What a store holds.
  static func state(of store: some RecordStore) async throws -> [RecordKey: [UInt8]] {
    var state: [RecordKey: [UInt8]] = [:]
    for collection: CollectionName in ["loans", "people"] {
      try await store.forEachRecord(in: collection) { state[$0.key] = $0.content.reveal(for: .storage) }
    }
    return state
  }

  /// The entries that a number of commits make, in any honest store.
  static func entries(_ count: Int) async throws -> [ChangeEntry] {
    let store = MemoryStore()
    var entries: [ChangeEntry] = []
    for number in stride(from: 1, through: count, by: 1) {
      entries.append(try await store.commit(transaction(number)))
    }
    return entries
  }

  /// The journal of a number of commits, and where each frame ends; the header counts as the first.
  static func journal(_ count: Int) async throws -> (bytes: [UInt8], ends: [Int]) {
    let disk = SimulatedDisk()
    let store = try FileStore(folder, access: .readAndWrite, in: disk)
    var ends = [disk[journal]?.count ?? 0]
    for number in stride(from: 1, through: count, by: 1) {
      try await store.commit(transaction(number))
      ends.append(disk[journal]?.count ?? 0)
    }
    return (disk[journal] ?? [], ends)
  }

  /// A disk with nothing on it but a journal.
  static func disk(_ bytes: [UInt8]) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    _ = try disk.makeFolder(folder)
    try disk.synchroniseFolder("/")
    disk[journal] = bytes
    return disk
  }
}
