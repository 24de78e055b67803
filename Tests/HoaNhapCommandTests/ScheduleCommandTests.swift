import Foundation
import HoaNhap
import HoaNhapFiles
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap schedule: sources, settlement, pictures, comparison")
struct ScheduleExplanationCommandTests {
  private let loan = """
    {"id":"01","disbursements":[{"date":"2024-01-15","amount":50000000}],
     "rates":[{"from":"2015-06-05","annual_pct":"6.6"}],
     "interest":{"every_months":1,"day":15,"first_due":"2024-02-15"},
     "principal":{"every_months":6,"count":4,"first_due":"2024-07-15","unit":1000}}
    """

  @Test("--cite names the source of each rate and what each convention is about, in text and as data")
  func cite() throws {
    try withFolder { folder in
      let path = try file(loan, in: folder)
      let text = run("schedule", "--loan", path, "--cite").output
      #expect(text.contains("[1] QĐ 750/QĐ-TTg năm 2015, đã ban hành, hiệu lực từ 05/06/2015"))
      #expect(text.contains("V4 Tiền nhận hoặc trả ngày nào thì tính từ đêm của ngày đó (giả định)"))
      let plain = try #require(try run("schedule", "--loan", path, "--json").documents.first)
      let cited = try #require(try run("schedule", "--loan", path, "--json", "--cite").documents.first)
      #expect(cited["schedule"] == plain["schedule"] && plain["explanation"] == nil)
      #expect(cited["explanation"]?["rows"]?[0]?["segments"]?[0]?["source"]?["kind"] == "policy")
    }
  }

  @Test("--settle quotes what pays the loan off, in the text and on the page")
  func settle() throws {
    try withFolder { folder in
      let path = try file(loan, in: folder)
      let page = folder + "/page.html"
      let printed = run("schedule", "--loan", path, "--settle", "2024-02-15", "--lang", "en", "--html", page)
      #expect(printed.output.contains("What pays the loan off on 2024-02-15"))
      #expect(printed.output.contains("50,280,274"))
      #expect(String(decoding: try Files.read(page), as: UTF8.self).contains("<td>50,280,274</td>"))
      #expect(run("schedule", "--loan", path, "--settle", "2024-02-30").status == 2)
      #expect(run("schedule", "--loan", path, "--settle", "2024-02-15", "--json").status == 2)
    }
  }

  @Test("--svg draws one loan; a page holds several")
  func pictures() throws {
    try withFolder { folder in
      let line = loan.replacingOccurrences(of: "\n", with: "")
      let (svg, page) = (folder + "/loan.svg", folder + "/loans.html")
      #expect(run("schedule", "--loan", try file(loan, in: folder), "--svg", svg).status == 0)
      #expect(String(decoding: try Files.read(svg), as: UTF8.self).hasPrefix("<svg xmlns="))
      let lines = try file("\(line)\n\(line)\n", in: folder)
      let refused = run("schedule", "--loan", lines, "--svg", folder + "/other.svg")
      #expect(refused.status == 2 && refused.errors.contains("--html"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/other.svg"))
      #expect(run("schedule", "--loan", lines, "--html", page).status == 0)
      let html = String(decoding: try Files.read(page), as: UTF8.self)
      #expect(html.contains("<article id=\"loan-1\"") && html.contains("<article id=\"loan-2\""))
    }
  }

  @Test("--compare tells two schedules apart; each file holds one loan, and no other output goes with it")
  func compare() throws {
    try withFolder { folder in
      let first = try file(loan, in: folder)
      let second = try file(
        loan.replacingOccurrences(of: "\"count\":4", with: "\"count\":5"), in: folder, "second.json")
      let text = run("schedule", "--loan", first, "--compare", second)
      #expect(text.status == 0 && text.output.contains("19 dòng thay đổi, 6 dòng thêm, 0 dòng bớt"))
      let json = try run("schedule", "--loan", first, "--compare", second, "--json").documents
      #expect(json.first?["comparison"]?["rows"]?.arrayValue?.count == 25)
      let same = run("schedule", "--loan", first, "--compare", first, "--lang", "en")
      #expect(same.output.contains("Both schedules have the same rows."))
      for other in [
        ["--explain"], ["--cite"], ["--svg", "x"], ["--html", "x"], ["--settle", "2024-02-15"],
      ] {
        #expect(run(["schedule", "--loan", first, "--compare", second] + other).status == 2, "\(other)")
      }
      #expect(run("schedule", "--compare", "-").status == 2)
      let line = loan.replacingOccurrences(of: "\n", with: "")
      _ = try file("\(line)\n\(line)\n", in: folder, "second.json")
      #expect(run("schedule", "--loan", first, "--compare", second).errors.contains("second.json"))
      _ = try file(line.replacingOccurrences(of: "6.6", with: "x"), in: folder, "second.json")
      let wrong = run("schedule", "--loan", first, "--compare", second)
      #expect(wrong.status == 2 && wrong.errors.contains("rates[0].annual_pct"))
    }
  }
}
