import Foundation
import HoaNhapStorage
import HoaNhapValues

@testable import HoaNhapFiles

/// A short history of commits, and what a store holds after each of them.
enum Ledger {
  static let folder = "/store"
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
    Array("nội dung \(number) ".utf8)
      + Array(repeating: UInt8(truncatingIfNeeded: number), count: number * 97 % 300)
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

  /// Small files of the log, so that a few commits fill one, and no snapshot but those that a test asks for.
  static let sizes = StoreSizes(segment: 2048, tail: .max)
  /// The whole log of a few commits in one file.
  static let wide = StoreSizes(segment: 8192, tail: .max)

  static let log = "/store/store.00000001.log"
  static let manifest = "/store/store.manifest"

  static func open(
    _ disk: SimulatedDisk, _ access: FileStore.Access = .readAndWrite, _ sizes: StoreSizes = sizes
  ) throws(StoreError) -> FileStore {
    try FileStore(folder, access: access, in: disk, sizes)
  }

  /// A disk with a store of a number of commits whose log is one file, and where each frame ends; the header counts as the
  /// first.
  static func store(_ count: Int) async throws -> (disk: SimulatedDisk, ends: [Int]) {
    let disk = SimulatedDisk()
    let store = try open(disk, .readAndWrite, wide)
    for number in stride(from: 1, through: count, by: 1) { try await store.commit(transaction(number)) }
    await store.close()
    var reader = try FrameReader(disk.open(log, .read), number: 1)
    var ends = [FileHeader.size]
    while case .frame(let header, _, let next) = try reader.step(at: Int64(ends[ends.count - 1])),
      header.kind == .entry
    {
      ends.append(Int(next))
    }
    return (disk.copy(), ends)
  }

  /// The payloads of the entries of a number of commits.
  static func payloads(_ count: Int) async throws -> [[UInt8]] {
    let (disk, ends) = try await store(count)
    let bytes = disk[log] ?? []
    return ends.dropLast().map { start in
      let length = bytes[start...].withUnsafeBytes { $0.number(at: 4) as UInt32 }
      return Array(bytes[(start + FrameHeader.size)...].prefix(Int(length)))
    }
  }

  /// A log of payloads with every checksum right, as the first file of a store, and where each frame begins.
  static func log(_ payloads: [[UInt8]]) -> (bytes: [UInt8], starts: [Int]) {
    var bytes = FileHeader.bytes()
    var starts: [Int] = []
    for (index, payload) in payloads.enumerated() {
      starts.append(bytes.count)
      FrameHeader.append(
        .entry, payload, sequence: UInt64(index + 1), acknowledged: UInt64(index), file: 1,
        offset: Int64(bytes.count), to: &bytes)
    }
    return (bytes, starts)
  }

  /// The manifest of a store with one log.
  static let plainManifest = StoreManifest(logs: [StoreManifest.Log(number: 1, first: 1)]).bytes

  /// A disk with nothing on it but a store whose log has these bytes.
  static func disk(_ bytes: [UInt8]) throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    _ = try disk.makeFolder(folder)
    try disk.synchroniseFolder("/")
    disk[log] = bytes
    disk[manifest] = plainManifest
    return disk
  }
}
