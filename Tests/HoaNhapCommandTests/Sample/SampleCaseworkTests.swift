import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("The casework of the sample commune is what its play through the public API gives")
struct SampleCaseworkTests {
  static let months = [("Data", "2026-06-03"), ("Data-07", "2026-07-03")]

  /// Set `HOANHAP_RECORD=1` to write the files anew; the run then fails, so that nobody takes it for a check.
  @Test("casework.jsonl, byte for byte", arguments: months)
  func lines(folder: String, day: String) throws {
    let play = try SamplePlay.sample(until: day)
    let lines = try play.records.caseworkLines()
    let path = "\(Sample.path(folder))/casework.jsonl"
    if ProcessInfo.processInfo.environment["HOANHAP_RECORD"] == "1" {
      try Files.write(lines, to: path)
      Issue.record("recorded \(path); read it, then run without HOANHAP_RECORD")
    }
    #expect(try Files.read(path) == lines)
  }

  @Test(
    "Read back it is the same records; a list may name somebody who has moved away since", arguments: months)
  func readBack(folder: String, day: String) throws {
    let read = CommuneRecords.read(try MonthCommand.files(in: Sample.path(folder)))
    let played = try SamplePlay.sample(until: day).records
    #expect(try #require(read.records).caseworkLines() == played.caseworkLines())
    #expect(read.records?.folder == played.folder)
    #expect(!read.faults.contains { $0.file == .casework && $0.severity == .error })
  }

  @Test("Every state of an application occurs in one of the two months, and every kind of record")
  func variety() throws {
    let plays = try Self.months.map { try SamplePlay.sample(until: $0.1) }
    let states = Set(plays.flatMap { $0.cases.map(\.state) })
    #expect(states == Set(CaseState.allCases))
    for play in plays {
      let records = play.records
      #expect(!records.groups.isEmpty && !records.lists.isEmpty && !records.aftercare.isEmpty)
      #expect(!records.groupFiles.isEmpty && !records.capital.isEmpty && !records.difficulties.isEmpty)
      #expect(play.aftercare.contains { !$0.state.signs.isEmpty && !$0.state.tasks.isEmpty })
      #expect(play.aftercare.contains { !$0.state.proposals.isEmpty })
      let states = Set(play.book.statuses(asOf: play.until).map(\.state))
      #expect(states.isSuperset(of: [.open, .done, .doneLate]))
    }
  }
}

/// The folders of the sample.
enum Sample {
  static func path(_ folder: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/hoanhap/\(folder)").path
  }
}

extension SamplePlay {
  /// The play on the sample's tables.
  static func sample(until day: String) throws -> SamplePlay {
    let folders = try ["Data", "Data-07"].map { name in
      try #require(DataFolder.read(try MonthCommand.files(in: Sample.path(name))).folder)
    }
    return try SamplePlay(june: folders[0], july: folders[1], until: try #require(CivilDate(day)))
  }
}
