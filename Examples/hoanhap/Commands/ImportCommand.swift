import Foundation
import HoaNhap
import HoaNhapFiles

/// `hoanhap import`: a sheet as a commune keeps it, into a file store: preview, apply, undo.
struct ImportCommand: Command {
  static let name = "import"
  static let help = Wording(
    vi:
      """
      import TỆP.csv --into THƯ-MỤC --as-of NGÀY [--birth-years 1940-2014] [--event-years 1990-2026] [--serial-dates 1900|1904]
             [--slash có|không] [--unit dong|thousand|million] [--map "TÊN CỘT=trường;…"] [--decisions TỆP]
             [--accept certain,…] [--values] [--json] [--apply --by MÃ --journal TỆP]
      import --undo TỆP --into KHO --as-of NGÀY --by MÃ
        xem trước bảng tính sẽ thay đổi gì trong kho hoặc thư mục dữ liệu; --apply ghi vào kho; --undo hoàn tác
      """,
    en:
      """
      import FILE.csv --into DIR --as-of DATE [--birth-years 1940-2014] [--event-years 1990-2026] [--serial-dates 1900|1904]
             [--slash yes|no] [--unit dong|thousand|million] [--map "HEADER=field;…"] [--decisions FILE]
             [--accept certain,…] [--values] [--json] [--apply --by ID --journal FILE]
      import --undo FILE --into STORE --as-of DATE --by ID
        what a sheet would change in a store or a data folder; --apply writes to the store; --undo takes it back
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words,
      valued: [
        "--into", "--as-of", "--birth-years", "--event-years", "--serial-dates", "--slash", "--unit", "--map",
        "--decisions", "--accept", "--by", "--journal", "--undo", "--lang",
      ], flags: ["--apply", "--json", "--values"], operands: 0...1)
    let folder = try arguments.required(arguments["--into"], "--into")
    let day = try arguments.required(try arguments.date("--as-of"), "--as-of")
    if let journal = arguments["--undo"] {
      return try undo(journal, in: folder, on: day, arguments, terminal)
    }
    guard let path = arguments.operands.first else {
      throw UsageError(vi: "Cần ghi tên tệp bảng tính CSV.", en: "Name the sheet, a CSV file.")
    }
    let reading = try SheetReading(try Files.read(path), try ImportOptions.sheet(arguments, asOf: day))
    let plan = ImportPlan(
      reading, into: try Self.book(folder), decisions: try ImportOptions.decisions(arguments),
      rules: try ImportOptions.rules(arguments))
    let showing: ImportPlan.Showing = arguments.has("--values") ? .values : .places
    if arguments.has("--json") {
      for line in plan.json(showing: showing) { terminal.line(line) }
    } else {
      for line in plan.lines(terminal.language, showing: showing) { terminal.line(line) }
    }
    return arguments.has("--apply") ? try apply(plan, to: folder, on: day, arguments, terminal) : .answered
  }

  /// The records of a store or of a data folder; none where there is nothing yet.
  private static func book(_ folder: String) throws -> ImportBook {
    if isDataFolder(folder) {
      guard let data = DataFolder.read(try MonthCommand.files(in: folder)).folder else {
        throw UsageError(
          vi: "\(folder): thư mục dữ liệu không đọc được; chạy hoanhap month để xem lỗi.",
          en: "\(folder): the data folder cannot be read; run hoanhap month to see why.")
      }
      return ImportBook(people: data.people, applications: data.applications)
    }
    do throws(StoreError) {
      let store = try FileStore(folder, access: .readOnly)
      return try Blocking.run { () async throws(StoreError) in try await ImportBook(reading: store) }
    } catch {
      if error.code == .noStore { return ImportBook(people: []) }
      throw error
    }
  }

  private static func isDataFolder(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(DataFile.people.name)")
  }

  private func apply(
    _ plan: ImportPlan, to folder: String, on day: CivilDate, _ arguments: Arguments, _ terminal: Terminal
  ) throws -> ExitStatus {
    let actor = StoreActorID(try arguments.required(arguments["--by"], "--by"))
    let path = try arguments.required(arguments["--journal"], "--journal")
    guard !Self.isDataFolder(folder) else {
      throw UsageError(
        vi: "\(folder) là thư mục dữ liệu: chỉ xem trước được; --apply ghi vào một kho.",
        en: "\(folder) is a data folder: it can be previewed against; --apply writes to a store.")
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw UsageError(
        vi: "\(path): đã có; nhật ký của lần nhập trước không bị ghi đè.",
        en: "\(path): it is there already; an earlier journal is not overwritten.")
    }
    guard plan.isReady else {
      throw UsageError(
        vi: "Chưa nhập gì vì còn cột chưa rõ; hãy trả lời bằng --map.",
        en: "Nothing was imported, since columns wait for an answer; give it with --map.")
    }
    // What cannot be taken back must not be written.
    try Self.write(ImportJournal(day: day), to: path)
    let store = try FileStore(folder)
    let journal: ImportJournal
    do throws(ImportFault) {
      journal = try Blocking.run(closing: store) { () async throws(ImportFault) in
        try await plan.apply(to: store, by: actor, on: day)
      }
    } catch {
      try Self.write(error.journal, to: path)
      throw UsageError(vi: error.wording.vi, en: error.wording.en)
    }
    try Self.write(journal, to: path)
    let count = journal.entries.count
    if arguments.has("--json") {
      terminal.line(["kind": "applied", "entries": .integer(Int64(count))])
    } else {
      terminal.line(
        Wording(
          vi: "Đã ghi \(count) bản ghi vào \(folder); hoàn tác: --undo \(path)",
          en: "Wrote \(count) records to \(folder); to undo: --undo \(path)"))
    }
    return .answered
  }

  private static func write(_ journal: ImportJournal, to path: String) throws {
    try Files.write(Array(try journal.lines().joined(separator: [UInt8(ascii: "\n")])), to: path)
  }

  private func undo(
    _ path: String, in folder: String, on day: CivilDate, _ arguments: Arguments, _ terminal: Terminal
  ) throws -> ExitStatus {
    let actor = StoreActorID(try arguments.required(arguments["--by"], "--by"))
    let journal = try ImportJournal(
      lines: try Files.read(path).split(separator: UInt8(ascii: "\n")).map(Array.init))
    let store = try FileStore(folder)
    let undo = try Blocking.run(closing: store) { () async throws(StoreError) in
      try await journal.undo(in: store, by: actor, on: day)
    }
    terminal.line(
      Wording(
        vi: "Đã hoàn tác \(undo.undone) bản ghi; \(undo.already) vốn như cũ; giữ lại \(undo.refused.count).",
        en: "Took back \(undo.undone) records; \(undo.already) were as before; left \(undo.refused.count)."))
    for refused in undo.refused {
      terminal.line("  \(refused.key): \(refused.reason.wording[terminal.language])")
    }
    return undo.refused.isEmpty ? .answered : .faultsFound
  }
}
