import HoaNhapStorage
import Testing

@testable import HoaNhapFiles

@Suite("A disk that fails under the file store")
struct FailingDiskTests {
  private let disk = SimulatedDisk()

  private func open() throws(StoreError) -> FileStore {
    try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
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
    let (bytes, _) = try await Ledger.journal(1)
    #expect(disk[Ledger.journal] == bytes)
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
    let store = try open()
    try await store.commit(Ledger.transaction(1))
    let before = try #require(disk[Ledger.journal])
    let (bytes, _) = try await Ledger.journal(2)
    for room in [0, 1, 15, 16, 17, bytes.count - before.count - 1] {
      disk.capacity = before.count + room
      let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
      #expect(error?.code == .full)
      #expect(disk[Ledger.journal] == before, "with room for \(room) bytes")
      #expect(try await Ledger.state(of: store) == Ledger.state(after: 1))
    }
    disk.capacity = bytes.count
    try await store.commit(Ledger.transaction(2))
    #expect(disk[Ledger.journal] == bytes)
  }

  @Test("A failed write that cannot be taken back: no further commit until the store is reopened")
  func failedWriteAndCut() async throws {
    let store = try open()
    try await store.commit(Ledger.transaction(1))
    disk.capacity = (disk[Ledger.journal]?.count ?? 0) + 40
    disk.failNext(.truncate, .error(.system))
    for _ in 1...2 {
      let error = await #expect(throws: StoreError.self) { try await store.commit(Ledger.transaction(2)) }
      #expect(error?.code == .io)
      disk.capacity = .max
    }
    await store.close()
    let again = try open()
    #expect(again.openingReport.unfinishedBytes == 40)
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 1))
    try await again.commit(Ledger.transaction(2))
  }

  @Test("Whatever fails while a new store is made, it can be made afterwards")
  func failureWhileMaking() async throws {
    _ = try open()
    let count = disk.operations.count
    for failing in 0..<count {
      let disk = SimulatedDisk()
      disk.fail { number, _ in number == failing ? .error(.system) : nil }
      // The removal of a leftover that is not there may fail; everything else must be told.
      let opened = try? FileStore(Ledger.folder, access: .readAndWrite, in: disk)
      #expect((opened != nil) == (disk.operations[failing] == .remove), "operation \(failing)")
      await opened?.close()
      disk.fail { _, _ in nil }
      let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
      try await store.commit(Ledger.transaction(1))
    }
  }
}
