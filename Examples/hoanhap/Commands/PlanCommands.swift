import HoaNhap
import HoaNhapFiles

/// The plan that a command is about: Châu Sơn's, or the one in `--plan`.
func plan(_ arguments: Arguments) throws -> Plan {
  guard let path = arguments["--plan"] else { return .chauSon }
  return try readPlan(path)
}

/// The plan of a file.
///
/// - Throws: ``UsageError`` with every fault of the file, each with its place.
func readPlan(_ path: String) throws -> Plan {
  let bytes = try Files.read(path)
  do throws(PlanFaults) {
    return try Plan(jsonBytes: bytes)
  } catch {
    throw UsageError(error.faults, in: path)
  }
}

/// `hoanhap deadlines`: what is due in some days.
struct DeadlinesCommand: Command {
  static let name = "deadlines"
  static let help = Wording(
    vi: """
      deadlines --from NGÀY --to NGÀY [--plan TỆP] [--agency MÃ] [--recipient MÃ] [--ics TỆP] [--json]
        việc đến hạn; --recipient: chỉ những việc gửi đến cơ quan đó
      """,
    en: """
      deadlines --from DATE --to DATE [--plan FILE] [--agency ID] [--recipient ID] [--ics FILE] [--json]
        what is due; --recipient: only what that body receives
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--from", "--to", "--plan", "--agency", "--recipient", "--ics", "--lang"],
      flags: ["--json"])
    let from = try arguments.required(try arguments.date("--from"), "--from")
    let to = try arguments.required(try arguments.date("--to"), "--to")
    let plan = try plan(arguments)
    let agency = arguments["--agency"].map { AgencyID($0) }
    let deadlines =
      try arguments["--recipient"].map {
        try plan.deadlines(owedBy: agency, receivedBy: AgencyID($0), from: from, to: to)
      } ?? plan.deadlines(from: from, to: to, agency: agency)
    if let path = arguments["--ics"] {
      let calendar = CalendarText(deadlines, of: plan, asOf: from, language: terminal.language)
      try Files.write(Array(calendar.text.utf8), to: path)
    }
    for deadline in deadlines {
      if arguments.has("--json") {
        terminal.line(deadline.json)
      } else {
        terminal.line(Self.text(deadline, plan, terminal.language))
      }
    }
    return .answered
  }

  static func text(_ deadline: Deadline, _ plan: Plan, _ language: Language) -> String {
    let day = language == .vietnamese ? deadline.due.lastDay.vietnameseText : deadline.due.lastDay.text
    let agency = deadline.agency.map { plan.name(of: $0)[language] } ?? "—"
    return "\(day)  \(deadline.clause)  \(agency): \(deadline.wording[language])"
  }
}
