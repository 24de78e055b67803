import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap month")
struct MonthCommandTests {
  @Test(
    "The sample's month fits one screen and is written into the folder that it names; other files there stay")
  func sample() throws {
    try withFolder { folder in
      let own = try file("mine", in: folder, "ghi chú.txt")
      let printed = run("month", "--out", folder)
      #expect(printed.status == 0)
      #expect(printed.lines.count <= 40)
      for line in printed.lines.dropLast() { #expect(line.count <= 100, "\(line)") }
      #expect(printed.lines.last?.contains(folder) == true)
      for name in ["list.csv", "receipts.jsonl", "obligations.ics", "month.html"] {
        #expect(try !Files.read("\(folder)/\(name)").isEmpty)
      }
      #expect(try Files.read(own) == Array("mine".utf8))
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
        #expect(first.lines.dropLast() == second.lines.dropLast())
        for name in ["list.csv", "receipts.jsonl", "obligations.ics", "month.html"] {
          #expect(try Files.read("\(one)/\(name)") == Files.read("\(other)/\(name)"))
        }
        let shared =
          try first.output + String(decoding: Files.read("\(one)/receipts.jsonl"), as: UTF8.self)
          + String(decoding: Files.read("\(one)/obligations.ics"), as: UTF8.self)
        #expect(!shared.contains("Văn Mẫu") && !shared.contains("Thị Mẫu"))
      }
    }
  }

  @Test("Every receipt of the sample runs again to the same hashes; on another day it does not")
  func receipts() throws {
    try withFolder { folder in
      _ = run("month", "--out", folder)
      let data = "Examples/hoanhap/Data"
      let receipts = folder + "/receipts.jsonl"
      let same = run("receipt", "verify", receipts, "--data", data, "--as-of", "2026-06-03")
      #expect(same.status == 0 && same.lines.count == 41 && same.lines.allSatisfy { $0.hasSuffix("khớp") })
      #expect(run("receipt", "verify", receipts, "--data", data, "--as-of", "2026-06-04").status == 1)
    }
  }

  @Test("English words on request")
  func english() throws {
    try withFolder { folder in
      let printed = run("month", "--out", folder, "--lang", "en")
      #expect(
        printed.output.contains("Written to") && printed.errors.contains("people.csv, line 60, column 4"))
      #expect(printed.lines.count <= 40)
    }
  }

  @Test("Nothing to work with is status 2: no folder, no people, no day")
  func unusable() throws {
    try withFolder { folder in
      #expect(run("month", "--data", "/không/có", "--as-of", "2026-06-03", "--out", folder).status == 2)
      #expect(run("month", "--data", folder, "--as-of", "2026-06-03", "--out", folder + "/ra").status == 2)
      let usage = run("month", "--data", folder, "--out", folder)
      #expect(usage.status == 2 && usage.errors.contains("--as-of"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/ra"))
    }
  }
}
