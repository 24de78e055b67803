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

@Suite("What is told of the stores")
struct ComparisonTests {
  private let comparison = Comparison(workload: .oneWriter, items: 2000, ours: 0.25, theirs: 0.4)

  @Test("A line of the table has rates and their ratio")
  func line() {
    #expect(
      comparison.line == "commit, 1 writer              2000          8000          5000          1.60")
  }

  @Test("For another program it is nanoseconds an item, never none")
  func json() {
    #expect(
      comparison.json(against: "SQLite 3.40").canonicalText
        == #"{"items":2000,"limit":"SQLite 3.40","limit_ns_per_item":200000,"ns_per_item":125000,"workload":"commit-1"}"#
    )
    let instant = Comparison(workload: .reopen, items: 1, ours: 0, theirs: 1e-12)
    #expect(instant.json(against: "")["ns_per_item"] == 1)
    #expect(instant.json(against: "")["limit_ns_per_item"] == 1)
  }

  @Test("SQLite tells its version, and the call asks for JSON or not")
  func words() async throws {
    #expect(try await SQLiteContender.version().hasPrefix("3."))
    #expect(try Options(["--json", "--rounds", "2"]).json && !Options([]).json)
    #expect(throws: Options.Fault.self) { try Options(["--rounds"]) }
  }
}
