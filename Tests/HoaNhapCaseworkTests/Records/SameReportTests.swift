import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@Suite("The same records give the same report, wherever they are kept")
struct SameReportTests {
  /// The sample commune that ships with the command line.
  private func sample() throws -> CommuneRecords {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples/hoanhap/Data")
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases {
      let path = folder.appendingPathComponent(file.name)
      if FileManager.default.fileExists(atPath: path.path) { files[file] = try Array(Data(contentsOf: path)) }
    }
    return try #require(CommuneRecords.read(files).records)
  }

  private func files(_ records: CommuneRecords, _ language: Language) throws -> [MonthFile] {
    try MonthReport(of: records, asOf: try day("2026-06-03")).files(language)
  }

  private func expectSame(_ store: some RecordStore) async throws {
    let records = try sample()
    let saved = try await records.save(to: store, by: "cb-1", on: try day("2026-06-03"))
    #expect(saved.inserted > 150)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.faults.isEmpty)
    let kept = try #require(loaded.records)
    for language in Language.allCases {
      #expect(try files(kept, language) == files(records, language))
    }
    #expect(try kept.caseworkLines() == records.caseworkLines())
  }

  @Test("a store in memory")
  func memory() async throws { try await expectSame(MemoryStore()) }

  @Test("a store in files, opened again and compacted")
  func fileStore() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kho \(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try FileStore(folder)
    try await expectSame(store)
    try await store.compact()
    await store.close()
    let again = try FileStore(folder, access: .readOnly)
    let loaded = try await CommuneRecords.load(from: again)
    for language in Language.allCases {
      #expect(try files(try #require(loaded.records), language) == files(sample(), language))
    }
  }
}
