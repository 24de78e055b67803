import Foundation
import HoaNhap
import HoaNhapFiles

/// `hoanhap month`: one month of a commune, from its data folder to its list, receipts, calendar and page.
struct MonthCommand: Command {
  static let name = "month"
  static let help = Wording(
    vi:
      "month --data THƯ-MỤC --as-of NGÀY [--out THƯ-MỤC] [--lang vi|en]\n  công việc một tháng của xã; không ghi gì: dữ liệu mẫu",
    en:
      "month --data DIR --as-of DATE [--out DIR] [--lang vi|en]\n  one month of a commune; without options: the sample"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--data", "--as-of", "--out", "--lang"])
    let isSample = arguments["--data"] == nil
    let data = arguments["--data"] ?? Self.sample
    guard let asOf = try arguments.date("--as-of") ?? (isSample ? CivilDate("2026-06-03") : nil) else {
      throw UsageError(vi: "Thiếu --as-of: ngày xét hồ sơ.", en: "--as-of is missing: the day to judge for.")
    }
    let out = arguments["--out"] ?? "hoanhap-out"

    progress("đọc dữ liệu", "reading", terminal)
    let imported = DataFolder.read(try Self.files(in: data))
    for fault in imported.faults { terminal.error(fault.text(terminal.language)) }
    guard let folder = imported.folder else { return .badInput }

    progress("xét hồ sơ, lập lịch", "judging, scheduling", terminal)
    let report = try MonthReport.make(folder: folder, asOf: asOf, dataFaults: imported.faults)
    for failure in report.failures {
      terminal.error("\(failure.id): \(failure.error.field): \(failure.error.wording[terminal.language])")
    }

    progress("ghi kết quả", "writing", terminal)
    try Files.makeFolder(out)
    let files = report.files(terminal.language)
    for file in files { try Files.write(file.bytes, to: "\(out)/\(file.name)") }
    for line in report.summary(terminal.language) { terminal.line(line) }
    let names = files.map(\.name).joined(separator: ", ")
    terminal.line(Wording(vi: "Đã ghi vào \(out): \(names)", en: "Written to \(out): \(names)"))
    return .answered
  }

  /// The data that ship with the command: beside the working directory, else beside this source file.
  private static var sample: String {
    let near = "Examples/hoanhap/Data"
    if FileManager.default.fileExists(atPath: near) { return near }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Data").path
  }

  /// The files of a data folder that are there.
  static func files(in folder: String) throws -> [DataFile: [UInt8]] {
    guard FileManager.default.fileExists(atPath: folder) else { throw FileError(.notFound, path: folder) }
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases {
      let path = "\(folder)/\(file.name)"
      if FileManager.default.fileExists(atPath: path) { files[file] = try Files.read(path) }
    }
    return files
  }

  /// The applications of a data folder as they are judged on a day, in the order of their receipts.
  static func applications(in folder: String, asOf: CivilDate) throws -> [ApplicationDocument] {
    guard let folder = DataFolder.read(try files(in: folder)).folder else { return [] }
    return try MonthReport.make(folder: folder, asOf: asOf).applications
  }

  private func progress(_ vi: String, _ en: String, _ terminal: Terminal) {
    if terminal.isInteractive { terminal.error("… \(terminal.language == .vietnamese ? vi : en)") }
  }
}
