import Foundation
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import StoreBenchmarks

@Suite("The workloads of the stores")
struct WorkloadTests {
  private let workloads = Workloads(parent: NSTemporaryDirectory(), people: 1200)

  @Test("Both stores hold what every workload wrote")
  func workload() async throws {
    // Each workload counts and reads back what it wrote.
    _ = try await workloads.oneWriter(FileStoreContender.self)
    _ = try await workloads.oneWriter(SQLiteContender.self)
    _ = try await workloads.manyWriters(FileStoreContender.self)
    _ = try await workloads.manyWriters(SQLiteContender.self)
    try await bulk(FileStoreContender.self)
    try await bulk(SQLiteContender.self)
  }

  private func bulk<Store: Contender>(_ kind: Store.Type) async throws {
    let folder = NSTemporaryDirectory() + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try await workloads.bulk(kind, in: folder)
    _ = try await workloads.reopen(kind, in: folder)
    let store = try Store(folder: folder)
    try await workloads.expect(store, count: 1200)
    try await store.close()
  }

  @Test("SQLite writes as it is compared: a write-ahead log, full synchronisation")
  func settings() async throws {
    let folder = NSTemporaryDirectory() + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let settings = try await SQLiteContender(folder: folder).synchronous()
    #expect(settings.journal == "wal" && settings.level == 2)
  }

  @Test("A person's record is as long as the table says, and never the same as another's")
  func people() {
    let sizes = (0..<1000).map { People.content($0).count }
    #expect(sizes.allSatisfy { (350...500).contains($0) })
    #expect(Set((0..<1000).map(People.content)).count == 1000)
  }
}
