import HoaNhap
import Testing

@Suite("The summary: at most 38 lines of 100 columns, nobody's name")
struct SummaryTests {
  @Test("it fits, names nobody and tells the counts", arguments: Language.allCases)
  func small(language: Language) throws {
    let lines = try Folder.month.report().summary(language)
    #expect(lines.count <= MonthReport.summaryLines)
    let text = lines.joined(separator: "\n")
    for secret in ["Nguyễn", "Trần", "0000000000", "1990", "P-1", "H-9"] { #expect(!text.contains(secret)) }
    let amounts =
      language == .vietnamese ? ["464.000.000", "64.000.000"] : ["464,000,000", "64,000,000"]
    for amount in amounts { #expect(text.contains(amount)) }
    #expect(lines.allSatisfy { $0.count <= MonthReport.summaryColumns })
  }

  @Test("it says whom most applications wait for, and by when")
  func acting() throws {
    let report = try Folder.month.report()
    let vi = report.summary().joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(vi.contains("Ai giải quyết: Công an xã, mục III.1.4, chậm nhất 04/06/2026 (1)"))
    #expect(
      report.summary(.english).contains {
        $0.contains("Who can mend it: Commune police, III.1.4, by 2026-06-04 (1)")
      })
    let quiet = try Folder().report().summary()
    #expect(!quiet.contains { $0.contains("Ai giải quyết") })
  }

  @Test(
    "a long plan and a long, wide or hostile name of the commune do not widen it",
    arguments: Language.allCases)
  func large(language: Language) throws {
    let agencies = (0..<60).map {
      AgencyRecord(AgencyID("a\($0)"), Wording(vi: "Cơ quan \($0) rất dài tên", en: "Agency \($0)"))
    }
    let duty = Duty(
      "II.1", lead: agencies.map(\.id), when: [.month(try #require(YearMonth("2026-06")))],
      Wording(vi: String(repeating: "việc ", count: 80), en: String(repeating: "duty ", count: 80)))
    let plan = try Plan(
      id: "x", commune: Commune(name: "x", province: "x"), from: try day("2026-05-01"), agencies: agencies,
      duties: [duty])
    var folder = try #require(Folder.month.data.folder)
    folder.settings.commune = Commune(
      name: "Xã\u{1B}[31m\r\n" + String(repeating: "漢", count: 90), province: "\u{202E}x")
    let report = try MonthReport(folder: folder, asOf: try day("2026-06-03"), plan: plan)
    let lines = report.summary(language)
    #expect(lines.count == 38 && MonthReport.summaryLines == 38)
    for line in lines {
      let wide = line.unicodeScalars.filter { $0 == "漢" }.count
      #expect(line.count + wide <= MonthReport.summaryColumns)
      #expect(
        !line.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        })
    }
    #expect(lines.contains { $0.contains(language == .vietnamese ? "việc nữa" : "more, see") })
  }
}
