import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap month")
struct MonthCommandTests {
  /// The files that a month of the sample is written to.
  static let names = [
    "aftercare.csv", "capital.csv", "list.csv", "list.html", "list.json", "month.html", "obligations.ics",
    "receipts.jsonl", "report.csv", "report.html",
  ]

  @Test(
    "Without a month of one's own it goes through the sample's two months, in at most forty lines of a hundred columns",
    arguments: Language.allCases)
  func sample(language: Language) throws {
    try withFolder { folder in
      let own = try file("mine", in: folder, "ghi chú.txt")
      let printed = run("month", "--out", folder, "--lang", language.rawValue)
      #expect(printed.status == 0)
      #expect(printed.lines.count <= MonthCommand.lines)
      for line in printed.lines where !line.contains(folder) { #expect(line.count <= 100, "\(line)") }
      #expect(printed.lines.filter { $0.contains(folder) }.count == 2)
      for month in [folder, "\(folder)/2026-07"] {
        for name in Self.names { #expect(try !Files.read("\(month)/\(name)").isEmpty, "\(name)") }
      }
      // What it did not write is left alone.
      #expect(try Files.read(own) == Array("mine".utf8))
      let there = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(there == (Self.names + ["2026-07", "ghi chú.txt"]).sorted())
    }
  }

  @Test("What it prints of the sample, line by line", arguments: Language.allCases)
  func golden(language: Language) throws {
    try withFolder { folder in
      let printed = run("month", "--out", folder, "--lang", language.rawValue)
      let text = printed.output.split(separator: folder, omittingEmptySubsequences: false).joined(
        separator: "OUT")
      try expectGolden(text, "month.\(language.rawValue).txt")
    }
  }

  @Test("The second month tells what has changed, by counts alone")
  func changes() throws {
    try withFolder { folder in
      let lines = run("month", "--out", folder).lines
      let start = try #require(lines.firstIndex { $0.hasPrefix("Tháng 07/2026") })
      let second = lines[start...].joined(separator: " ")
      #expect(second.contains("Danh sách: mới 5 · ra 2") && second.contains("giữ nguyên 43"))
      #expect(second.contains("Khoản vay: mới 6, tất toán 1"))
      #expect(!second.contains("P-0") && !second.contains("Mẫu 0"))
    }
  }

  @Test("The faulty rows of the sample are named with file, line and column, and show nothing personal")
  func faults() throws {
    try withFolder { folder in
      let errors = run("month", "--out", folder).errors
      for place in [
        "people.csv, dòng 60, cột 4", "applications.csv, dòng 46, cột 7", "loans.csv", "payments.csv",
      ] {
        #expect(errors.contains(place))
      }
      #expect(!errors.contains("Mẫu") && !errors.contains("31/02/1990"))
    }
  }

  @Test("The same data give the same bytes, and no name leaves the list and the page")
  func deterministic() throws {
    try withFolder { one in
      try withFolder { other in
        let first = run("month", "--out", one)
        let second = run("month", "--out", other)
        func told(_ printed: Printed, _ folder: String) -> [String] {
          printed.lines.filter { !$0.contains(folder) }
        }
        #expect(told(first, one) == told(second, other))
        for name in Self.names {
          #expect(try Files.read("\(one)/\(name)") == Files.read("\(other)/\(name)"))
        }
        var shared = first.output
        for name in [
          "receipts.jsonl", "obligations.ics", "list.json", "capital.csv", "report.csv", "report.html",
        ] {
          shared += try String(decoding: Files.read("\(one)/\(name)"), as: UTF8.self)
        }
        #expect(!shared.contains("Văn Mẫu") && !shared.contains("Thị Mẫu"))
      }
    }
  }

  @Test("Every receipt of the sample runs again to the same hashes; on another day it does not")
  func receipts() throws {
    try withFolder { folder in
      _ = run("month", "--out", folder)
      let receipts = folder + "/receipts.jsonl"
      let same = run("receipt", "verify", receipts, "--data", Sample.path("Data"), "--as-of", "2026-06-03")
      #expect(same.status == 0 && same.lines.count == 41 && same.lines.allSatisfy { $0.hasSuffix("khớp") })
      #expect(
        run("receipt", "verify", receipts, "--data", Sample.path("Data"), "--as-of", "2026-06-04").status == 1
      )
    }
  }

  @Test("English words on request")
  func english() throws {
    try withFolder { folder in
      let printed = run("month", "--out", folder, "--lang", "en")
      #expect(
        printed.output.contains("Written to") && printed.errors.contains("people.csv, line 60, column 4"))
    }
  }

  @Test(
    "A month of one's own: the folder and the day; the list of the month before as a file or as the folder it was written to"
  )
  func ownMonth() throws {
    try withFolder { folder in
      let (june, out) = ("\(folder)/06", "\(folder)/07")
      // July's tables without its casework: the list before is then known from the file alone.
      let data = "\(folder)/xã"
      try Files.makeFolder(data)
      // Their bytes alone: the owner of the repository may be another account.
      for name in try FileManager.default.contentsOfDirectory(atPath: Sample.path("Data-07"))
      where name != "casework.jsonl" {
        try Files.write(Files.read("\(Sample.path("Data-07"))/\(name)"), to: "\(data)/\(name)")
      }
      let first = run("month", "--data", Sample.path("Data"), "--as-of", "2026-06-03", "--out", june)
      #expect(first.status == 0 && !FileManager.default.fileExists(atPath: "\(june)/2026-07"))
      func page(after previous: String?) throws -> String {
        let words = ["month", "--data", data, "--as-of", "2026-07-03", "--out", out]
        #expect(run(words + (previous.map { ["--previous", $0] } ?? [])).status == 0)
        return String(decoding: try Files.read("\(out)/month.html"), as: UTF8.self)
      }
      #expect(try !page(after: nil).contains("So với tháng 06/2026"))
      let month = try page(after: june)
      #expect(month.contains("So với tháng 06/2026"))
      #expect(try page(after: "\(june)/list.json") == month)
    }
  }

  @Test("A file store gives what the folder gives that it was filled from")
  func store() async throws {
    try await withFolder { folder in
      let data = Sample.path("Data-07")
      let records = try #require(CommuneRecords.read(try MonthCommand.files(in: data)).records)
      let kept = "\(folder)/kho"
      let store = try FileStore(kept)
      try await records.save(to: store, by: "cb-1", on: records.lists[0].duty.lastDay)
      await store.close()
      let asOf = ["--as-of", "2026-07-03"]
      let one = run(["month", "--data", data, "--out", "\(folder)/a"] + asOf)
      let other = await runApart(["month", "--store", kept, "--out", "\(folder)/b"] + asOf)
      #expect(one.status == 0 && other.status == 0 && other.errors.isEmpty)
      #expect(one.lines.dropLast() == other.lines.dropLast())
      for name in Self.names where name != "month.html" {
        #expect(try Files.read("\(folder)/a/\(name)") == Files.read("\(folder)/b/\(name)"), "\(name)")
      }
    }
  }

  @Test("Nothing to work with is status 2: no folder, no people, no day, no store, two sources")
  func unusable() throws {
    try withFolder { folder in
      let asOf = ["--as-of", "2026-06-03", "--out", "\(folder)/ra"]
      #expect(run(["month", "--data", "/không/có"] + asOf).status == 2)
      #expect(run(["month", "--data", folder] + asOf).status == 2)
      #expect(run(["month", "--store", "/không/có"] + asOf).status == 2)
      let both = run(["month", "--data", folder, "--store", folder] + asOf)
      #expect(both.status == 2 && both.errors.contains("--store"))
      let usage = run("month", "--data", folder, "--out", "\(folder)/ra")
      #expect(usage.status == 2 && usage.errors.contains("--as-of"))
      #expect(run("month", "--as-of", "2026-06-31").status == 2)
      #expect(!FileManager.default.fileExists(atPath: folder + "/ra"))
    }
  }

  @Test("A list of the month before that is none is refused with its place, and nothing is written")
  func unusableList() throws {
    try withFolder { folder in
      let out = "\(folder)/ra"
      func month(_ text: String) throws -> Printed {
        run("month", "--previous", try file(text, in: folder, "cũ.json"), "--out", out)
      }
      let broken = try month("{\"month\": \"2026-05\",\n ")
      #expect(broken.status == 2 && broken.errors.contains("cũ.json:2"))
      let other = try month("{\"month\": 5}")
      #expect(other.status == 2 && other.errors.contains("cũ.json: "))
      #expect(run("month", "--previous", "\(folder)/không có.json", "--out", out).status == 2)
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }

  @Test("--today warns of values of the policy that were checked too long ago")
  func today() throws {
    try withFolder { folder in
      #expect(run("month", "--as-of", "2026-06-03", "--today", "2027-06-01", "--out", folder).status == 0)
      let page = String(decoding: try Files.read("\(folder)/month.html"), as: UTF8.self)
      #expect(page.contains("giá trị của chính sách cần đối chiếu lại"))
    }
  }
}
