import Foundation
import HoaNhap
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap import")
struct ImportCommandTests {
  private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Documentation/Samples/danh-sach-mau.csv").path

  private let years = ["--birth-years", "1940-2014"]

  @Test("the sample: a preview that writes nothing, with faults grouped and the doubtful held")
  func preview() async throws {
    try await withFolder { folder in
      let store = "\(folder)/kho"
      let printed = await runApart(
        "import", Self.sample, "--into", store, "--as-of", "2026-06-03", "--birth-years", "1940-2014",
        "--json")
      #expect(printed.status == 0, "\(printed.errors)")
      let documents = try printed.documents
      let head = try #require(documents.first)
      #expect(head["new"] == 1 && head["held"] == 4 && head["refused"] == 2 && head["ready"] == true)
      let codes = documents.filter { $0["kind"] == "fault" }.map { $0["code"]?.stringValue ?? "" }
      #expect(Set(codes) == ["notADate", "scientificNumber", "lostZeros"])
      #expect(!printed.output.contains("Mẫu 0"))
      #expect(!FileManager.default.fileExists(atPath: store))
    }
  }

  @Test("apply with a journal, again without a change, and undo")
  func apply() async throws {
    try await withFolder { folder in
      let (store, journal) = ("\(folder)/kho", "\(folder)/nhat-ky.jsonl")
      let sheet = try file(
        "Họ và tên;Năm sinh;Số tiền;Mục đích\nVi Mẫu;1980;50 triệu;sản xuất\nLý Văn Mẫu;1981;;\n", in: folder,
        "bang.csv")
      let applied = await runApart(
        "import", sheet, "--into", store, "--as-of", "2026-06-03", "--apply", "--by", "mau", "--journal",
        journal)
      #expect(applied.status == 0, "\(applied.errors)")
      #expect(run("store", "verify", store).status == 0)
      let again = await runApart("import", sheet, "--into", store, "--as-of", "2026-06-03", "--json")
      #expect(try again.documents.first?["new"] == 0 && again.documents.first?["held"] == 2)
      let overwriting = await runApart(
        "import", sheet, "--into", store, "--as-of", "2026-06-03", "--apply", "--by", "mau", "--journal",
        journal)
      #expect(overwriting.status == 2)
      let undone = await runApart(
        "import", "--undo", journal, "--into", store, "--as-of", "2026-06-04", "--by", "mau", "--lang", "en")
      #expect(
        undone.status == 0 && undone.output.contains("Took back 3 records"),
        "\(undone.output)\(undone.errors)")
      #expect(
        try await runApart("import", sheet, "--into", store, "--as-of", "2026-06-03", "--json").documents
          .first?["new"] == 2)
    }
  }

  @Test("a decision from a file settles a held row")
  func decisions() throws {
    try withFolder { folder in
      let sheet = try file(
        "Họ và tên;Năm sinh\nVi Mẫu Na;12/05/1980\nVI MAU NA;12/05/1980\n", in: folder, "bang.csv")
      let options = ["import", sheet, "--into", "\(folder)/kho", "--as-of", "2026-06-03", "--json"]
      let held = try run(options).documents.filter { $0["kind"] == "held" }
      let key = try #require(held.first?["row"]?.stringValue)
      let other = try #require(held.first?["proposals"]?[0]?["other_row"]?.stringValue)
      let decisions = try file(#"{"row":"\#(key)","other_row":"\#(other)","same":true}"#, in: folder)
      #expect(try run(options + ["--decisions", decisions]).documents.first?["new"] == 1)
      let broken = try file(#"{"row":"\#(key)"}"#, in: folder, "hong.jsonl")
      #expect(run(options + ["--decisions", broken]).status == 2)
    }
  }

  @Test("a data folder can be previewed against and is not written; open columns are not applied")
  func refusals() throws {
    try withFolder { folder in
      _ = try file("id,name,birth\nP-1,Vi Mẫu Na,1980-05-12\n", in: folder, "people.csv")
      _ = try file(
        #"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#, in: folder, "commune.json")
      let sheet = try file("Họ và tên;Năm sinh;Thời hạn\nVi Mẫu Na;12/05/1980;24\n", in: folder, "bang.csv")
      let options = ["import", sheet, "--into", folder, "--as-of", "2026-06-03"]
      let preview = run(options)
      #expect(preview.status == 0 && preview.output.contains("P-1") && !preview.output.contains("Vi Mẫu"))
      #expect(run(options + ["--values"]).status == 0)
      let apply = ["--apply", "--by", "mau", "--journal", "\(folder)/nhat-ky.jsonl"]
      #expect(run(options + apply).status == 2)
      let store = ["import", sheet, "--into", "\(folder)/kho", "--as-of", "2026-06-03"] + apply
      #expect(run(store).status == 2 && run(store).errors.contains("--map"))
      #expect(run(options + ["--map", "Thời hạn=tháng"]).status == 2)
      #expect(run(options + ["--map", "Thời hạn=decision_months"]).status == 0)
      #expect(run("import", sheet, "--into", folder).status == 2)
      let workbook = try file("PK\u{3}\u{4}", in: folder, "bang.xlsx")
      #expect(run("import", workbook, "--into", folder, "--as-of", "2026-06-03").status == 2)
    }
  }
}
