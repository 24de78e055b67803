import HoaNhapStorage
import Testing

@testable import HoaNhapFiles

/// The power goes at every single operation that the store asks of the disk, and the disk comes back in many ways.
@Suite("Loss of power under the file store")
struct PowerLossTests {
  private static let commits = 4
  private static let ways: UInt64 = 12

  /// Opens and commits until the power goes; returns how many commits were acknowledged.
  private func work(_ disk: SimulatedDisk, from first: Int) async -> Int {
    guard let store = try? FileStore(Ledger.folder, access: .readAndWrite, in: disk) else { return first - 1 }
    var acknowledged = first - 1
    for number in first...Self.commits {
      guard (try? await store.commit(Ledger.transaction(number))) != nil else { break }
      acknowledged = number
    }
    return acknowledged
  }

  @Test("Everything acknowledged is there, at most the transaction under way besides, and nothing half")
  func everyOperation() async throws {
    let rehearsal = SimulatedDisk()
    #expect(await work(rehearsal, from: 1) == Self.commits)
    let entries = try await Ledger.entries(Self.commits)
    for moment in 0..<rehearsal.operations.count {
      for way in 0..<Self.ways {
        let disk = SimulatedDisk()
        disk.fail { number, _ in number == moment ? .powerLoss : nil }
        let acknowledged = await work(disk, from: 1)
        var random = SeededRandom(state: UInt64(moment) << 32 | way)
        try await check(disk.afterPowerLoss(&random), acknowledged, entries, "moment \(moment), way \(way)")
      }
    }
  }

  @Test("The power may go again while the store is opened after the first loss")
  func again() async throws {
    let entries = try await Ledger.entries(Self.commits)
    var random = SeededRandom(state: 2026)
    let (bytes, ends) = try await Ledger.journal(2)
    for length in stride(from: ends[1], to: bytes.count, by: 61) {
      let rehearsal = try Ledger.disk(Array(bytes[..<length]))
      let before = rehearsal.operations.count
      _ = await work(rehearsal, from: 2)
      for moment in before..<rehearsal.operations.count {
        let disk = try Ledger.disk(Array(bytes[..<length]))
        disk.fail { number, _ in number == moment ? .powerLoss : nil }
        let acknowledged = await work(disk, from: 2)
        try await check(
          disk.afterPowerLoss(&random), acknowledged, entries, "length \(length), moment \(moment)")
      }
    }
  }

  @Test("What opening has cut off stays cut off")
  func cutLasts() async throws {
    let (bytes, ends) = try await Ledger.journal(2)
    for way in 0..<Self.ways {
      let disk = try Ledger.disk(Array(bytes.dropLast(9)))
      let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
      #expect(store.openingReport.unfinishedBytes > 0)
      var random = SeededRandom(state: way)
      #expect(disk.afterPowerLoss(&random)[Ledger.journal] == Array(bytes[..<ends[1]]))
    }
  }

  private func check(
    _ disk: SimulatedDisk, _ acknowledged: Int, _ entries: [ChangeEntry], _ place: String
  ) async throws {
    let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    let count = Int(store.openingReport.head.sequence)
    #expect((acknowledged...acknowledged + 1).contains(count), "\(place): \(count) of \(acknowledged)")
    #expect(try await store.changes(after: 0, limit: 99) == Array(entries.prefix(count)), "\(place)")
    #expect(try await Ledger.state(of: store) == Ledger.state(after: count), "\(place)")
    await store.close()
    if count < Self.commits { #expect(await work(disk, from: count + 1) == Self.commits, "\(place)") }
  }
}
