import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite(
  "hoanhap store: a file store filled from a data folder, and the history of an application", .serialized)
struct StoreCommandTests {
  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples/hoanhap/Data")
    .path

  @Test("a store is filled from the sample, again without a change, and gives the records of the folder")
  func fill() async throws {
    try await withFolder { folder in
      let store = folder + "/kho"
      let first = await runApart(
        "store", "fill", store, "--data", Self.sample, "--by", "cb-1", "--as-of", "2026-06-03")
      // Rows that are wrong on purpose are told and left out.
      #expect(first.status == 1 && first.errors.contains("people.csv"))
      #expect(first.output.contains("sửa 0, giữ nguyên 0"))
      let again = await runApart(
        "store", "fill", store, "--data", Self.sample, "--by", "cb-1", "--as-of", "2026-06-04", "--lang", "en"
      )
      #expect(again.output.contains("0 records inserted, 0 updated"))
      #expect(run("store", "verify", store).status == 0)
      let log = run("store", "log", store, "--json")
      #expect(log.status == 0 && log.lines.count == 1)
      #expect(run("store", "log", store).output.contains("2026-06-03"))
    }
  }

  @Test("the history of one application: who, when, why, which fields, and no value")
  func history() async throws {
    try await withFolder { folder in
      let store = folder + "/kho"
      _ = await runApart(
        "store", "fill", store, "--data", Self.sample, "--by", "cb-1", "--as-of", "2026-06-03")
      let history = await runApart("store", "log", store, "--case", "A-001", "--json")
      #expect(history.status == 0)
      let lines = try history.documents
      #expect(lines.contains { $0["collection"] == "applications" && $0["id"] == "A-001" })
      #expect(lines.contains { $0["collection"] == "people" || $0["collection"] == "establishments" })
      #expect(
        lines.allSatisfy { $0["actor"] == "cb-1" && $0["day"] == "2026-06-03" && $0["purpose"] == "transfer" }
      )
      #expect(lines.count < 30)
      let text = await runApart("store", "log", store, "--case", "A-001", "--lang", "en")
      #expect(text.lines.count == lines.count && text.output.contains("applications/A-001 revision 1"))
      let none = await runApart("store", "log", store, "--case", "A-999")
      #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("A-999"))
    }
  }

  @Test(
    "what a call lacks is said",
    arguments: [
      ["store"], ["store", "empty"], ["store", "fill"], ["store", "fill", "x", "--data", "y", "--by", "z"],
      ["store", "fill", "x", "--by", "z", "--as-of", "2026-06-03"], ["store", "log"],
      ["store", "log", "/không/có", "--case", "A-1"], ["store", "verify", "x", "--json"],
    ])
  func usage(words: [String]) async {
    let printed = await runApart(words)
    #expect(printed.status == 2 && !printed.errors.isEmpty)
  }
}
