import HoaNhapPropertyTesting
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("A disk that fails under the file store")
struct FailingDiskTests {
  private let disk = SimulatedDisk()

  private func open() throws(StoreError) -> FileStore {
    try Ledger.open(disk, .readAndWrite, Ledger.wide)
  }

  @Test("A failed sync: not acknowledged, not visible, and no further commit until the store is reopened")
  func failedSync() async throws {
    let store = try open()
    try await store.commit(Ledger.transaction(1))
    disk.failNext(.synchronise, .error(.system))
    for _ in 1...2 {
      // The second time the disk is well again, and the store still refuses: it cannot know what the disk holds.
      let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
      #expect(error?.code == .io)
    }
    #expect(try await Ledger.state(of: store) == Ledger.state(after: 1))
    #expect(try await store.changes(after: 0, limit: 9).count == 1)
    await store.close()
    // Reopened, the transaction is there wholly or not at all; here the disk has kept it.
    let again = try open()
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 2))
    try await again.commit(Ledger.transaction(3))
  }

  @Test("What a failed sync has made the system forget is written anew when the store is reopened")
  func forgottenSync() async throws {
    for way: UInt64 in 0..<8 {
      let disk = SimulatedDisk()
      let store = try Ledger.open(disk, .readAndWrite, Ledger.wide)
      try await store.commit(Ledger.transaction(1))
      disk.failNext(.synchronise, .lostSync)
      await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
      await store.close()
      let again = try Ledger.open(disk, .readAndWrite, Ledger.wide)
      let count = Int(again.openingReport.head.sequence)
      try await again.commit(Ledger.transaction(count + 1))
      var random = SplitMix64(seed: way)
      let survivor = try Ledger.open(disk.afterPowerLoss(&random))
      #expect(try await Ledger.state(of: survivor) == Ledger.state(after: count + 1))
    }
  }

  @Test("Even a full disk is no clean refusal when the sync reports it")
  func fullAtSync() async throws {
    let store = try open()
    disk.failNext(.synchronise, .error(.full))
    let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(1)) }
    #expect(error?.code == .io)
  }

  @Test("Short writes are carried on until all is written", arguments: [1, 7, 100])
  func shortWrites(size: Int) async throws {
    let store = try open()
    disk.fail { _, operation in operation == .write ? .short(size) : nil }
    try await store.commit(Ledger.transaction(1))
    disk.fail { _, _ in nil }
    #expect(try await disk[Ledger.log] == Ledger.store(1).disk[Ledger.log])
  }

  @Test("A disk that takes nothing and names no cause does not hang the store")
  func writesNothing() async throws {
    let store = try open()
    disk.failNext(.write, .short(0))
    let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(1)) }
    #expect(error?.code == .io)
    try await store.commit(Ledger.transaction(1))
  }

  @Test("A full disk: nothing is written, and the store goes on once there is room")
  func fullDisk() async throws {
    let store = try Ledger.open(disk)
    var number = 1
    disk.capacity = disk.files.values.reduce(0) { $0 + $1.count }
    // What was made ahead is there even on a full disk; the next file is not.
    var error: StoreError?
    while error == nil {
      do throws(StoreError) {
        try await store.commit(Ledger.transaction(number))
        number += 1
      } catch let cause {
        error = cause
      }
    }
    #expect(error?.code == .full && number > 2)
    for room in [1, 15, 16, 17, 500, 2000] {
      disk.capacity = disk.files.values.reduce(0) { $0 + $1.count } + room
      let names = Set(disk.files.keys)
      let error = await #expect(throws: StoreError.self) {
        try await store.commit(Ledger.transaction(number))
      }
      #expect(error?.code == .full)
      #expect(Set(disk.files.keys) == names, "with room for \(room) bytes")
      #expect(try await Ledger.state(of: store) == Ledger.state(after: number - 1))
    }
    disk.capacity = .max
    for _ in 1...4 {
      try await store.commit(Ledger.transaction(number))
      number += 1
    }
    await store.close()
    let again = try Ledger.open(disk)
    #expect(try await Ledger.state(of: again) == Ledger.state(after: number - 1))
    #expect(again.openingReport.unfinishedBytes == 0)
  }

  @Test("A failed write is taken back and the store goes on in a new file")
  func failedWrite() async throws {
    let store = try open()
    try await store.commit(Ledger.transaction(1))
    let before = try #require(disk[Ledger.log])
    let start = disk.operations.count
    // Half of it goes in, then the disk fails.
    disk.fail { number, operation in
      if operation != .write || number < start { return nil }
      return number == start ? .short(400) : number == start + 1 ? .error(.full) : nil
    }
    let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
    #expect(error?.code == .full)
    let end = (before.lastIndex { $0 != 0 } ?? 0) + 1 - FrameHeader.size
    #expect((disk[Ledger.log]?.count ?? .max) <= (end + 7) / 8 * 8)
    try await store.commit(Ledger.transaction(2))
    await store.close()
    let again = try Ledger.open(disk.copy())
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 2))
  }

  @Test(
    "A failed write that cannot be taken back: no further commit until the store is reopened",
    arguments: [SimulatedDisk.Operation.truncate, .synchronise])
  func failedWriteAndCut(cut: SimulatedDisk.Operation) async throws {
    let store = try open()
    try await store.commit(Ledger.transaction(1))
    let start = disk.operations.count
    disk.fail { number, operation in
      if number < start { return nil }
      if operation == .write { return number == start ? .short(40) : .error(.full) }
      return operation == cut ? .error(.system) : nil
    }
    for _ in 1...2 {
      let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
      #expect(error?.code == .io)
      disk.fail { _, _ in nil }
    }
    await store.close()
    let again = try open()
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 1))
    try await again.commit(Ledger.transaction(2))
  }

  @Test("Whatever fails during a compaction, the store is as it was or compacted, and nothing is lost")
  func failureWhileCompacting() async throws {
    func prepared() async throws -> (SimulatedDisk, FileStore) {
      let disk = SimulatedDisk()
      let store = try Ledger.open(disk)
      for number in 1...6 { try await store.commit(Ledger.transaction(number)) }
      return (disk, store)
    }
    let (rehearsal, store) = try await prepared()
    let before = rehearsal.operations.count
    try await store.compact()
    let entries = try await Ledger.entries(7)
    var refused = 0
    for failing in before..<rehearsal.operations.count {
      let (disk, store) = try await prepared()
      disk.fail { number, _ in number == failing ? .error(.system) : nil }
      do { try await store.compact() } catch { refused += 1 }
      disk.fail { _, _ in nil }
      #expect(try await Ledger.state(of: store) == Ledger.state(after: 6), "operation \(failing)")
      // Where nobody can know which manifest is on the disk, the store takes no more; otherwise it goes on.
      let goesOn = (try? await store.commit(Ledger.transaction(7))) != nil
      await store.close()
      let again = try Ledger.open(disk)
      #expect(try await Ledger.state(of: again) == Ledger.state(after: goesOn ? 7 : 6))
      #expect(try await again.changes(after: 0, limit: 99) == Array(entries.prefix(goesOn ? 7 : 6)))
      #expect(try await again.verify().isSound)
    }
    #expect(refused > 5)
  }

  @Test("Whatever fails while a new store is made, it can be made afterwards")
  func failureWhileMaking() async throws {
    _ = try open()
    let count = disk.operations.count
    var told = 0
    for failing in 0..<count {
      let disk = SimulatedDisk()
      disk.fail { number, _ in number == failing ? .error(.system) : nil }
      let opened = try? Ledger.open(disk)
      // The removal of a leftover that is not there may fail; everything else must be told.
      if opened == nil {
        told += 1
      } else {
        #expect(disk.operations[failing] == .remove, "operation \(failing)")
      }
      await opened?.close()
      disk.fail { _, _ in nil }
      let store = try Ledger.open(disk)
      try await store.commit(Ledger.transaction(1))
    }
    #expect(told >= count - 2)
  }
}
