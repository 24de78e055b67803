import HoaNhapPropertyTesting
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

/// The power goes at every single operation that the store asks of the disk, and the disk comes back in many ways.
@Suite("Loss of power under the file store")
struct PowerLossTests {
  private static let commits = 8
  private static let ways: UInt64 = 4

  /// A history over several files of the log: commits, a compaction, commits, a snapshot by itself, a compaction again.
  /// It goes on until the power goes, and returns how many commits were acknowledged.
  private func work(_ disk: SimulatedDisk, from first: Int = 1) async -> Int {
    // Every eight changes a snapshot is made beside the commits.
    let sizes = StoreSizes(segment: 2048, tail: 8)
    guard let store = try? Ledger.open(disk, .readAndWrite, sizes) else { return first - 1 }
    var acknowledged = first - 1
    for number in stride(from: first, through: Self.commits, by: 1) {
      guard (try? await store.commit(Ledger.transaction(number))) != nil else { break }
      acknowledged = number
      if number % 3 == 0 { try? await store.compact() }
    }
    await store.close()
    return acknowledged
  }

  @Test("Everything acknowledged is there, at most the transaction under way besides, and nothing half")
  func everyOperation() async throws {
    let rehearsal = SimulatedDisk()
    #expect(await work(rehearsal) == Self.commits)
    let entries = try await Ledger.entries(Self.commits)
    var points = 0
    // The snapshots are made beside the commits, so that a run can ask for a few operations more than another.
    for moment in 0..<rehearsal.operations.count + 20 {
      for way in 0..<Self.ways {
        let disk = SimulatedDisk()
        disk.fail { number, _ in number == moment ? .powerLoss : nil }
        let acknowledged = await work(disk)
        var random = SplitMix64(seed: UInt64(moment) << 32 | way)
        try await check(
          disk.afterPowerLoss(&random), acknowledged, entries, "moment \(moment), way \(way)",
          goingOn: way == 0)
        points += 1
      }
    }
    #expect(points > 400, "\(points) losses of power")
  }

  @Test("The power may go again while the store is opened after the first loss")
  func again() async throws {
    let entries = try await Ledger.entries(Self.commits)
    var random = SplitMix64(seed: 2026)
    let (sound, ends) = try await Ledger.store(2)
    let bytes = try #require(sound[Ledger.log])
    for length in stride(from: ends[1], to: ends[2], by: 121) {
      func torn() -> SimulatedDisk {
        let disk = sound.copy()
        disk[Ledger.log] = bytes[..<length] + [UInt8](repeating: 0, count: bytes.count - length)
        return disk
      }
      let rehearsal = torn()
      _ = await work(rehearsal, from: 2)
      for moment in 0..<min(40, rehearsal.operations.count) {
        let disk = torn()
        disk.fail { number, _ in number == moment ? .powerLoss : nil }
        let acknowledged = await work(disk, from: 2)
        try await check(
          disk.afterPowerLoss(&random), acknowledged, entries, "length \(length), moment \(moment)")
      }
    }
  }

  @Test("Of transactions that share a write, each that was acknowledged is there, and none is half there")
  func together() async throws {
    func work(_ disk: SimulatedDisk) async -> Set<Int> {
      guard let store = try? Ledger.open(disk) else { return [] }
      return await withTaskGroup(of: Int?.self) { group in
        for number in 1...12 {
          group.addTask { (try? await store.commit(Self.pair(number))) == nil ? nil : number }
        }
        return await group.reduce(into: []) { if let number = $1 { $0.insert(number) } }
      }
    }
    let rehearsal = SimulatedDisk()
    #expect(await work(rehearsal).count == 12)
    for moment in 0..<rehearsal.operations.count + 10 {
      for way in 0..<Self.ways {
        let disk = SimulatedDisk()
        disk.fail { number, _ in number == moment ? .powerLoss : nil }
        let acknowledged = await work(disk)
        var random = SplitMix64(seed: UInt64(moment) << 32 | way)
        let store = try Ledger.open(disk.afterPowerLoss(&random))
        let left = try await Set(store.list("left", after: nil, limit: 99).map(\.key.id))
        let right = try await Set(store.list("right", after: nil, limit: 99).map(\.key.id))
        #expect(left == right, "moment \(moment), way \(way)")
        #expect(left.isSuperset(of: acknowledged.map { RecordID("\($0)") }), "moment \(moment), way \(way)")
        #expect(try await store.verify().isSound)
      }
    }
  }

  @Test("What opening has cut off stays cut off, and what it has kept stays")
  func cutLasts() async throws {
    let (sound, ends) = try await Ledger.store(2)
    let bytes = try #require(sound[Ledger.log])
    for way in 0..<Self.ways {
      let disk = sound.copy()
      disk[Ledger.log] = bytes[..<(ends[2] - 40)] + [UInt8](repeating: 0, count: 40)
      let store = try Ledger.open(disk)
      #expect(store.openingReport.unfinishedBytes > 0)
      var random = SplitMix64(seed: way)
      let again = try Ledger.open(disk.afterPowerLoss(&random))
      #expect(again.openingReport.unfinishedBytes == 0 && again.openingReport.head.sequence == 1)
    }
  }

  private static func pair(_ number: Int) -> StoreTransaction {
    var transaction = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
    for name: CollectionName in ["left", "right"] {
      transaction.put(Ledger.content(number), at: RecordKey(name, RecordID("\(number)")), expecting: .absent)
    }
    return transaction
  }

  private func check(
    _ disk: SimulatedDisk, _ acknowledged: Int, _ entries: [ChangeEntry], _ place: String,
    goingOn: Bool = false
  ) async throws {
    let store = try Ledger.open(disk)
    let count = Int(store.openingReport.head.sequence)
    #expect((acknowledged...acknowledged + 1).contains(count), "\(place): \(count) of \(acknowledged)")
    #expect(try await store.changes(after: 0, limit: 99) == Array(entries.prefix(count)), "\(place)")
    #expect(try await Ledger.state(of: store) == Ledger.state(after: count), "\(place)")
    await store.close()
    #expect(
      try FileStore.inspect(StoreFolder(path: Ledger.folder, system: disk), anchor: nil) { _ in }.isSound)
    // And the store goes on from there.
    if goingOn, count < Self.commits {
      #expect(await work(disk, from: count + 1) == Self.commits, "\(place)")
    }
  }
}
