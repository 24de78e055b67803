import Foundation
import HoaNhap
import HoaNhapFiles

/// `hoanhap month`: one month of a commune, from its records to its list, receipts, calendar and page.
struct MonthCommand: Command {
  static let name = "month"
  static let help = Wording(
    vi:
      "month --data THƯ-MỤC|--store KHO --as-of NGÀY [--previous TỆP|THƯ-MỤC] [--out THƯ-MỤC] [--today NGÀY] [--lang vi|en]\n  công việc một tháng của xã; nếu không nêu tùy chọn: hai tháng của dữ liệu mẫu",
    en:
      "month --data DIR|--store DIR --as-of DATE [--previous FILE|DIR] [--out DIR] [--today DATE] [--lang vi|en]\n  one month of a commune; without options: two months of the sample"
  )

  /// How many lines it prints at most, however many months it goes through.
  static let lines = 40

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--data", "--store", "--as-of", "--previous", "--out", "--today", "--lang"])
    let out = arguments["--out"] ?? "hoanhap-out"
    let today = try arguments.date("--today")
    let asked = try arguments.date("--as-of")
    let previous = try arguments["--previous"].map(Self.list)
    if arguments["--data"] != nil, arguments["--store"] != nil {
      throw UsageError(vi: "Chỉ ghi --data hoặc --store.", en: "Write --data or --store, not both.")
    }
    let source = arguments["--data"].map { Source.folder($0) } ?? arguments["--store"].map { .store($0) }
    if let source {
      guard let asked else {
        throw UsageError(
          vi: "Thiếu --as-of: ngày xét hồ sơ.", en: "--as-of is missing: the day to judge for.")
      }
      return try print(
        Job(source: source, asOf: asked, out: out, today: today, previous: previous), terminal)
    }
    // With a day or a list of its own it is one month of the sample; else the month after it follows.
    let first = Job(
      source: .folder(Self.sample("Data")), asOf: asked ?? Self.firstMonth, out: out, today: today,
      previous: previous)
    guard asked == nil, previous == nil else { return try print(first, terminal) }
    let second = Job(
      source: .folder(Self.sample("Data-07")), asOf: Self.secondMonth, out: "\(out)/2026-07", today: today)
    return try printBoth(first, second, terminal)
  }

  // MARK: One month, or two

  /// One month.
  private func print(_ job: Job, _ terminal: Terminal) throws -> ExitStatus {
    guard let month = try make(job, terminal) else { return .badInput }
    for line in month.report.summary(terminal.language) { terminal.line(line) }
    terminal.line(month.written)
    return .answered
  }

  /// A month and, in a few lines, what has changed in the one after it.
  private func printBoth(_ first: Job, _ second: Job, _ terminal: Terminal) throws -> ExitStatus {
    guard let before = try make(first, terminal) else { return .badInput }
    var next = second
    next.previous = before.list
    guard let after = try make(next, terminal) else { return .badInput }
    let changes = after.report.changes(since: before.report, terminal.language)
    let room = Self.lines - changes.count - 2
    for line in before.report.summary(terminal.language, atMost: room) { terminal.line(line) }
    terminal.line(before.written)
    for line in changes { terminal.line(line) }
    terminal.line(after.written)
    return .answered
  }

  private static let firstMonth = CivilDate("2026-06-03")!
  private static let secondMonth = CivilDate("2026-07-03")!

  /// What is to be made from what, and where it goes.
  private struct Job {
    let source: Source
    let asOf: CivilDate
    let out: String
    let today: CivilDate?
    var previous: ListFile?
  }

  /// A month that was made and written.
  private struct Month {
    let report: MonthReport
    /// Its list, for the month after it.
    let list: ListFile?
    let written: Wording
  }

  /// Reads, judges and writes a month; `nil` where nothing could be done, which was told.
  private func make(_ job: Job, _ terminal: Terminal) throws -> Month? {
    progress("đọc dữ liệu", "reading", terminal)
    let (records, faults) = try job.source.read(terminal)
    guard let records else { return nil }
    progress("xét hồ sơ, lập lịch", "judging, scheduling", terminal)
    let report = try MonthReport(
      of: records, asOf: job.asOf, previousList: job.previous, today: job.today, dataFaults: faults)
    for failure in report.failures {
      terminal.error("\(failure.id): \(failure.error.field): \(failure.error.wording[terminal.language])")
    }
    for fault in report.moneyFaults { terminal.error(fault.text(terminal.language)) }
    progress("ghi kết quả", "writing", terminal)
    try Files.makeFolder(job.out)
    let files = report.files(terminal.language)
    for file in files { try Files.write(file.bytes, to: "\(job.out)/\(file.name)") }
    return Month(
      report: report, list: report.listFile,
      written: Wording(
        vi: "Đã ghi \(files.count) tệp vào \(job.out); mở month.html để xem.",
        en: "Written to \(job.out): \(files.count) files; open month.html to see them."))
  }

  private func progress(_ vi: String, _ en: String, _ terminal: Terminal) {
    if terminal.isInteractive { terminal.error("… \(terminal.language == .vietnamese ? vi : en)") }
  }

  // MARK: Where records come from

  /// Where a commune's records are.
  private enum Source {
    case folder(String)
    case store(String)

    /// The records and what is wrong in them, which is told; no records where nothing can be done.
    func read(_ terminal: Terminal) throws -> (CommuneRecords?, [DataFault]) {
      switch self {
      case .folder(let folder):
        let imported = CommuneRecords.read(try MonthCommand.files(in: folder))
        for fault in imported.faults { terminal.error(fault.text(terminal.language)) }
        return (imported.records, imported.faults)
      case .store(let folder):
        let store = try FileStore(folder, access: .readOnly)
        let loaded = try Blocking.run { () async throws(StoreError) in
          try await CommuneRecords.load(from: store)
        }
        for fault in loaded.faults {
          terminal.error("\(folder): \(fault.place ?? ""): \(fault.wording[terminal.language])")
        }
        return (loaded.records, [])
      }
    }
  }

  /// The data that ship with the command: beside the working directory, else beside this source file.
  private static func sample(_ name: String) -> String {
    let near = "Examples/hoanhap/\(name)"
    if FileManager.default.fileExists(atPath: near) { return near }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(name).path
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

  /// The list of the month before: a file, or the folder that a month was written to.
  private static func list(_ path: String) throws -> ListFile {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = exists && isFolder.boolValue ? "\(path)/\(MonthReport.listFileName)" : path
    let bytes = try Files.read(file)
    let json: JSONValue
    do throws(JSONError) {
      json = try JSONReader.parse(bytes)
    } catch {
      throw UsageError([InputError(error)], in: file)
    }
    do throws(InputError) {
      return try ListFile(json: json)
    } catch {
      throw UsageError([error], in: file)
    }
  }

  /// The applications of a data folder as they are judged on a day, in the order of their receipts.
  static func applications(in folder: String, asOf: CivilDate) throws -> [ApplicationDocument] {
    guard let folder = DataFolder.read(try files(in: folder)).folder else { return [] }
    return try MonthReport(folder: folder, asOf: asOf).applications
  }
}
