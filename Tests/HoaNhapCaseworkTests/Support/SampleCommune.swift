import Foundation
import HoaNhap
import Testing

/// The sample commune that ships with the command line, as it stood in one of its two months. Each is read and judged once.
enum SampleCommune: String, CaseIterable {
  /// The first month, 3 June 2026.
  case june = "Data"
  /// The one after it, 3 July 2026.
  case july = "Data-07"

  /// The day of the month.
  func day() throws -> CivilDate {
    try #require(CivilDate(self == .june ? "2026-06-03" : "2026-07-03"))
  }

  /// What its folder holds, faults included.
  func data() throws -> RecordsImport { try (self == .june ? Self.juneMonth : Self.julyMonth).get().data }

  /// Its records.
  func records() throws -> CommuneRecords { try #require(data().records) }

  /// Its report.
  func report() throws -> MonthReport { try (self == .june ? Self.juneMonth : Self.julyMonth).get().report }

  /// The page of its report.
  func page() throws -> String { try (self == .june ? Self.juneMonth : Self.julyMonth).get().page }

  private struct Month {
    let data: RecordsImport
    let report: MonthReport
    let page: String
  }

  private static let juneMonth = Result { try june.make() }
  private static let julyMonth = Result { try july.make() }

  private func make() throws -> Month {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Examples/hoanhap/\(rawValue)")
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases {
      files[file] = try Array(Data(contentsOf: folder.appendingPathComponent(file.name)))
    }
    let data = CommuneRecords.read(files)
    let report = try MonthReport(
      of: try #require(data.records), asOf: try day(), dataFaults: data.faults)
    return Month(data: data, report: report, page: report.html())
  }
}
