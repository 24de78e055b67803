import HoaNhap
import HoaNhapFiles

/// `hoanhap store`: a file store filled from a data folder, its change log, the history of one application, its integrity.
struct StoreCommand: Command {
  static let name = "store"
  static let help = Wording(
    vi:
      """
      store fill THƯ-MỤC --data THƯ-MỤC --by MÃ --as-of NGÀY
      store log THƯ-MỤC [--case MÃ-HỒ-SƠ] [--json]
      store verify THƯ-MỤC
        ghi thư mục dữ liệu vào kho; nhật ký thay đổi của kho hoặc của một hồ sơ; kiểm tra kho nguyên vẹn
      """,
    en:
      """
      store fill DIR --data FOLDER --by ID --as-of DATE
      store log DIR [--case APPLICATION] [--json]
      store verify DIR
        writes a data folder to a file store; the change log of the store or of one application; its integrity
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let rest = words.dropFirst()
    switch words.first {
    case "fill": return try fill(rest, terminal)
    case "log": return try log(rest, terminal)
    case "verify": return try verify(rest, terminal)
    default:
      throw UsageError(
        vi: "Cần ghi store fill, store log hoặc store verify.",
        en: "Write store fill, store log or store verify.")
    }
  }

  private func fill(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--data", "--by", "--as-of", "--lang"], operands: 1...1)
    let data = try arguments.required(arguments["--data"], "--data")
    let actor = StoreActorID(try arguments.required(arguments["--by"], "--by"))
    let day = try arguments.required(try arguments.date("--as-of"), "--as-of")
    let imported = CommuneRecords.read(try MonthCommand.files(in: data))
    for fault in imported.faults { terminal.error(fault.text(terminal.language)) }
    guard let records = imported.records else { return .badInput }
    let folder = arguments.operands[0]
    let store = try FileStore(folder)
    let saved = try Blocking.run(closing: store) { () async throws(StoreError) in
      try await records.save(to: store, by: actor, on: day)
    }
    terminal.line(
      Wording(
        vi:
          "\(folder): thêm \(saved.inserted) hồ sơ, sửa \(saved.updated), giữ nguyên \(saved.unchanged).",
        en:
          "\(folder): \(saved.inserted) records inserted, \(saved.updated) updated, \(saved.unchanged) as they were."
      ))
    return imported.status == .complete ? .answered : .faultsFound
  }

  private func log(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--case", "--lang"], flags: ["--json"], operands: 1...1)
    let json = arguments.has("--json")
    if let id = arguments["--case"] {
      return try history(of: ApplicationID(id), in: arguments.operands[0], json: json, terminal)
    }
    let inspection = try FileStore.inspect(arguments.operands[0]) { entry in
      if json {
        terminal.line(bytes: entry.line)
      } else {
        terminal.line(entry.wording[terminal.language].printableLine)
      }
    }
    if inspection.isSound { return .answered }
    terminal.error(inspection.wording[terminal.language])
    return .faultsFound
  }

  private func history(
    of id: ApplicationID, in folder: String, json: Bool, _ terminal: Terminal
  ) throws -> ExitStatus {
    let store = try FileStore(folder, access: .readOnly)
    let history = try Blocking.run { () async throws(StoreError) in
      try await CaseHistory(of: id, in: store)
    }
    for line in history.lines {
      if json {
        terminal.line(line.json)
      } else {
        terminal.line(line.wording[terminal.language].printableLine)
      }
    }
    for fault in history.faults {
      terminal.error("\(fault.key?.description ?? ""): \(fault.wording[terminal.language])")
    }
    if history.lines.isEmpty {
      terminal.error(
        Wording(
          vi: "Nhật ký không có hồ sơ vay “\(id.text.printableLine)”.",
          en: "The log has no application “\(id.text.printableLine)”.")[terminal.language])
    }
    return history.lines.isEmpty || !history.faults.isEmpty ? .faultsFound : .answered
  }

  private func verify(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--lang"], operands: 1...1)
    let inspection = try FileStore.inspect(arguments.operands[0]) { _ in }
    terminal.line(inspection.wording)
    return inspection.isSound ? .answered : .faultsFound
  }
}
