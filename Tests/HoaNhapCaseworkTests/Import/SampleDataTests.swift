import Foundation
import HoaNhap
import Testing

@Suite("The sample data that ship with the command line")
struct SampleDataTests {
  private func files() throws -> [DataFile: [UInt8]] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples/hoanhap/Data")
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases where file != .casework {
      files[file] = try Array(Data(contentsOf: folder.appendingPathComponent(file.name)))
    }
    return files
  }

  @Test("the rows that are wrong on purpose are told, each at its place, and no other")
  func faults() throws {
    let data = DataFolder.read(try files())
    #expect(data.status == .partial)
    #expect(
      data.faults.map { "\($0.file.name) \($0.line ?? 0) \($0.column ?? 0) \($0.code.rawValue)" } == [
        "people.csv 60 4 notADate", "people.csv 61 1 duplicate", "applications.csv 43 2 unknownReference",
        "applications.csv 44 2 unknownReference", "applications.csv 45 7 outOfRange",
        "applications.csv 46 7 wrongType", "applications.csv 47 4 unknownWord",
        "loans.csv 26 3 unknownReference",
        "payments.csv 95 2 unknownReference", "payments.csv 96 3 notADate",
      ])
    #expect(data.leftOut == data.faults.count)
  }

  @Test("the month is varied: every outcome, every status, every state, clauses of every kind")
  func variety() throws {
    let report = try MonthReport(
      folder: try #require(DataFolder.read(try files()).folder), asOf: try day("2026-06-03"))
    for outcome in Eligibility.allCases { #expect(report.count(outcome) >= 5, "\(outcome)") }
    for status in LoanState.Status.allCases {
      #expect(report.portfolio.total.count(status) >= 1, "\(status)")
    }
    for state in ListState.allCases { #expect(report.list.count(state) >= 3, "\(state)") }
    let unmet = report.decisions.flatMap(\.verdict.findings).filter { $0.outcome == .unmet }
    for kind in FindingKind.allCases { #expect(unmet.contains { $0.kind == kind }, "\(kind)") }
    #expect(report.failures.isEmpty)
    #expect(report.decisions.allSatisfy { $0.refusal == nil })
    for language in Language.allCases { #expect(report.summary(language).count <= MonthReport.summaryLines) }
  }
}
