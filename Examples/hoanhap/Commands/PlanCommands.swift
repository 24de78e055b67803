import HoaNhap
import HoaNhapFiles

/// The plan that a command is about: Châu Sơn's, or the one in `--plan`.
func plan(_ arguments: Arguments) throws -> Plan {
  guard let path = arguments["--plan"] else { return .chauSon }
  return try Plan(jsonBytes: try Files.read(path))
}

/// `hoanhap matrix`: the responsibility matrix.
struct MatrixCommand: Command {
  static let name = "matrix"
  static let help = Wording(
    vi:
      "matrix [--plan TỆP] [--agency MÃ] [--html TỆP] [--lang vi|en] [--json]\n  ma trận phân công trách nhiệm",
    en:
      "matrix [--plan FILE] [--agency ID] [--html FILE] [--lang vi|en] [--json]\n  the responsibility matrix")

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--plan", "--agency", "--html", "--lang"], flags: ["--json"])
    let matrix = try plan(arguments).matrix(agency: arguments["--agency"].map { AgencyID($0) })
    if let path = arguments["--html"] {
      try Files.write(Array(matrix.html(terminal.language).utf8), to: path)
    }
    if arguments.has("--json") {
      for row in matrix.json { terminal.line(row) }
    } else {
      terminal.line(matrix.text(terminal.language))
    }
    return .answered
  }
}

/// `hoanhap period`: a report's deadline and data window.
struct PeriodCommand: Command {
  static let name = "period"
  static let help = Wording(
    vi: """
      period --report q1|six-months|q3|year --year NĂM [--plan TỆP] [--q3 quarter|nine-months] [--inclusive] [--json]
        hạn và kỳ số liệu của một báo cáo
      """,
    en: """
      period --report q1|six-months|q3|year --year YEAR [--plan FILE] [--q3 quarter|nine-months] [--inclusive] [--json]
        a report's deadline and data window
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--report", "--year", "--plan", "--q3", "--lang"], flags: ["--inclusive", "--json"])
    let report = ReportID(try arguments.required(arguments["--report"], "--report"))
    let text = try arguments.required(arguments["--year"], "--year")
    guard let year = Int(text) else {
      throw UsageError(vi: "--year: “\(text)” không phải là một năm.", en: "--year: “\(text)” is not a year.")
    }
    let reading = PlanReading(
      inclusive: arguments.has("--inclusive"), thirdQuarter: try arguments.word("--q3"))
    let period = try plan(arguments).period(of: report, year: year, reading: reading)
    let day = period.due.lastDay
    let calendar = try HolidayRules.labourCode.calendar(lookingBackFrom: day.year...day.year)
    if arguments.has("--json") {
      terminal.line(try period.json(calendar: calendar))
    } else {
      let working = try period.lastWorkingDay(in: calendar).day
      terminal.line(period.wording)
      terminal.line(
        Wording(
          vi: "Nộp chậm nhất \(day.vietnameseText) (ngày làm việc cuối: \(working.vietnameseText)).",
          en: "Due by \(day) (last working day: \(working))."))
    }
    return .answered
  }
}

/// `hoanhap plan lint` and `hoanhap plan export`.
struct PlanCommand: Command {
  static let name = "plan"
  static let help = Wording(
    vi:
      "plan lint TỆP [--json]\nplan export [--plan TỆP]\n  kiểm tra kế hoạch của một xã; in kế hoạch thành JSON để sửa",
    en:
      "plan lint FILE [--json]\nplan export [--plan FILE]\n  checks a commune's plan; prints a plan as JSON to start from"
  )

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    switch words.first {
    case "lint": return try lint(words.dropFirst(), terminal)
    case "export":
      let arguments = try Arguments(words.dropFirst(), valued: ["--plan", "--lang"])
      terminal.line(try plan(arguments).json)
      return .answered
    default:
      throw UsageError(vi: "Cần ghi plan lint hoặc plan export.", en: "Write plan lint or plan export.")
    }
  }

  private func lint(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: ["--lang"], flags: ["--json"], operands: 1...1)
    let findings = PlanLinter(try Plan(jsonBytes: try Files.read(arguments.operands[0]))).findings()
    for finding in findings {
      if arguments.has("--json") {
        terminal.line(finding.json)
      } else {
        let place = finding.clause?.text ?? finding.agency?.text ?? "—"
        terminal.line("\(place)  \(finding.wording[terminal.language]) \(finding.mend[terminal.language])")
      }
    }
    return findings.isEmpty ? .answered : .faultsFound
  }
}
