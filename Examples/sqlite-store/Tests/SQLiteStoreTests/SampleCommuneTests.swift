import Foundation
import HoaNhap
import HoaNhapStorage
import SQLiteStore
import Testing

@Suite("The sample commune in an SQLite database")
struct SampleCommuneTests {
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast

  /// The data that ship with the command line.
  private func sample() throws -> CommuneRecords {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("hoanhap/Data")
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases {
      let path = folder.appendingPathComponent(file.name)
      if FileManager.default.fileExists(atPath: path.path) { files[file] = try Array(Data(contentsOf: path)) }
    }
    return try #require(CommuneRecords.read(files).records)
  }

  private func files(_ records: CommuneRecords) throws -> [MonthFile] {
    try Language.allCases.flatMap { language in
      try MonthReport(of: records, asOf: day).files(language)
    }
  }

  @Test("gives the same report, byte for byte, as the data folder itself")
  func sameReport() async throws {
    let records = try sample()
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "kho-\(UUID().uuidString).sqlite"
    ).path
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let store = try SQLiteStore(path)
    try await records.save(to: store, by: "cb-1", on: day)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.faults.isEmpty)
    let kept = try #require(loaded.records)
    #expect(try files(kept) == files(records))
    #expect(try kept.caseworkLines() == records.caseworkLines())
    // Nothing has changed, so nothing is written.
    let again = try await kept.save(to: store, since: loaded, by: "cb-1", on: day)
    #expect(again.inserted == 0 && again.updated == 0)
    #expect(try await store.verify().isSound)
  }
}
