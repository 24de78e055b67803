import Foundation
import HoaNhap
import Testing

@testable import BenchmarkCommand

extension ProcessTests {
  @Suite("Rows from other processes")
  struct MergeTests {
    @Test("A row comes through as it was sent", arguments: [Sample.schedule, Sample.commit, Sample.size])
    func message(row: Row) throws {
      let message = try JSONReader.parse(Array(row.message.canonicalText.utf8))
      #expect(Row(message: message) == row)
    }

    @Test("What is no row is none")
    func noRow() {
      #expect(Row(message: ["workload": "schedule"]) == nil)
      #expect(Row(message: "schedule") == nil)
    }

    private static let line = Sample.schedule.message.canonicalText

    @Test("A process of its own gives the rows of its benchmark; other lines are passed over")
    func rows() throws {
      let rows = try isolated("echo Building; echo '\(Self.line)'")
      #expect(rows == [Sample.schedule])
    }

    @Test("It is told how often to measure what")
    func words() throws {
      let fault = try #require(throws: Fault.self) {
        try isolated(#"echo "{\"fault\":{\"en\":\"$*\",\"vi\":\"x\"}}"; exit 1"#)
      }
      #expect(fault.wording.en == "--alone schedule --runs 3")
    }

    @Test(
      "One that fails, says nothing or speaks of something else is a fault",
      arguments: ["exit 3", "kill -9 $$", "true", "echo '\(line)'; echo '\(line)'", "echo '\(line)'; exit 1"])
    func faults(script: String) {
      #expect(throws: Fault.self) { try isolated(script) }
    }

    private func isolated(_ script: String) throws -> [Row] {
      try withScript(script) {
        try Isolated.rows(of: ScheduleBenchmarks.equal, runs: 3, program: $0)
      }
    }

    @Test("The lines of the stores become rows of the table")
    func stores() throws {
      let rows = try StoresBenchmark.rows(
        in: Array(
          """
          {"items":2000,"limit":"SQLite 3.40","limit_ns_per_item":200000,"ns_per_item":125000,"workload":"commit-1"}
          {"items":1,"limit":"SQLite 3.40","limit_ns_per_item":1000000,"ns_per_item":400000000,"workload":"reopen"}
          {"bytes_per_item":193,"items":100000,"workload":"memory"}

          """.utf8))
      let lines = rows.map { ReportLine($0) }
      #expect(rows.map(\.workload) == ["store-commit-1", "store-reopen", "store-memory"])
      #expect(lines.map(\.ratio) == ["0.63", "400.00", nil])
      #expect(lines.map(\.isKept) == [true, nil, nil])
      #expect(rows[0].notes.map(\.en) == ["8000 a second, SQLite 3.40 5000"])
      #expect(rows[1].notes.isEmpty && rows[2].cost == Cost(193, .bytes))
    }

    @Test(
      "Any other line of theirs is refused",
      arguments: [
        "workload items", #"{"workload":"commit-1","items":1}"#,
        #"{"workload":"other","items":1,"ns_per_item":1}"#,
        #"{"workload":"commit-1","items":1,"ns_per_item":0}"#,
        #"{"workload":"commit-1","items":1,"ns_per_item":1,"limit":"x","limit_ns_per_item":0}"#,
      ])
    func storesRefused(line: String) {
      #expect(throws: Fault.self) { try StoresBenchmark.rows(in: Array(line.utf8)) }
    }

    @Test("A package that cannot be built is told by what the build says")
    func build() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "no-package-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let fault = try #require(throws: Fault.self) { try StoresBenchmark(package: folder).rows(runs: 1) }
      #expect(fault.wording.en.contains("the build of store-benchmarks failed"))
    }
  }
}
