import HoaNhap
import HoaNhapFiles

/// `hoanhap period`: a report's deadline and data window, and the periods of data themselves.
struct PeriodCommand: Command {
  static let name = "period"
  static let help = Wording(
    vi: """
      period --report q1|six-months|q3|year --year NĂM [--plan TỆP] [--q3 quarter|nine-months] [--inclusive] [--json]
        hạn và kỳ số liệu của một báo cáo
      period --report on-request --from NGÀY --to NGÀY --asked-on NGÀY [--last-day NGÀY] [--plan TỆP] [--json]
        báo cáo đột xuất: người yêu cầu nêu kỳ số liệu
      period --kind month|quarter|six-months|nine-months|year --year NĂM [--number SỐ] [--json]
        kỳ số liệu của tháng, quý, 6 tháng, 9 tháng, năm
      period --day NGÀY [--json]
        một ngày thuộc những kỳ số liệu nào
      """,
    en: """
      period --report q1|six-months|q3|year --year YEAR [--plan FILE] [--q3 quarter|nine-months] [--inclusive] [--json]
        a report's deadline and data window
      period --report on-request --from DATE --to DATE --asked-on DATE [--last-day DATE] [--plan FILE] [--json]
        a report out of turn: whoever asks names the data
      period --kind month|quarter|six-months|nine-months|year --year YEAR [--number N] [--json]
        the data of a month, quarter, half year, nine months or year
      period --day DATE [--json]
        the periods that a day belongs to
      """)

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    if words.contains(where: { $0 == "--day" || $0.hasPrefix("--day=") }) {
      let arguments = try Arguments(words, valued: ["--day", "--lang"], flags: ["--json"])
      let day = try arguments.required(try arguments.date("--day"), "--day")
      for period in DataPeriod.all(containing: day) { show(period, arguments, terminal) }
      return .answered
    }
    if words.contains(where: { $0 == "--kind" || $0.hasPrefix("--kind=") }) {
      return try kind(words, terminal)
    }
    let isOnRequest = zip(words, words.dropFirst()).contains { $0 == "--report" && $1 == "on-request" }
    if isOnRequest || words.contains("--report=on-request") { return try onRequest(words, terminal) }
    return try report(words, terminal)
  }

  private func report(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--report", "--year", "--plan", "--q3", "--lang"], flags: ["--inclusive", "--json"])
    let report = ReportID(try arguments.required(arguments["--report"], "--report"))
    let year = try arguments.required(try arguments.integer("--year"), "--year")
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

  private func onRequest(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--report", "--from", "--to", "--asked-on", "--last-day", "--plan", "--lang"],
      flags: ["--json"])
    func date(_ option: String) throws -> CivilDate {
      try arguments.required(try arguments.date(option), option)
    }
    let report = try plan(arguments).requestedReport(
      from: date("--from"), to: date("--to"), askedOn: date("--asked-on"),
      lastDay: arguments.date("--last-day"))
    if arguments.has("--json") { terminal.line(report.json) } else { terminal.line(report.wording) }
    return .answered
  }

  private func kind(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(
      words, valued: ["--kind", "--year", "--number", "--lang"], flags: ["--json"])
    let kind = try arguments.required(try arguments.word("--kind", DataKind.self), "--kind")
    let year = try arguments.required(try arguments.integer("--year"), "--year")
    let number = try arguments.integer("--number")
    if let number {
      guard let period = DataPeriod(kind, year: year, number: number) else { throw Self.noPeriod(kind) }
      show(period, arguments, terminal)
      return .answered
    }
    let periods = (1...kind.countInYear).compactMap { DataPeriod(kind, year: year, number: $0) }
    guard !periods.isEmpty else { throw Self.noPeriod(kind) }
    for period in periods { show(period, arguments, terminal) }
    return .answered
  }

  private static func noPeriod(_ kind: DataKind) -> UsageError {
    UsageError(
      vi: "Không có kỳ này: năm từ 2 đến 9999, số từ 1 đến \(kind.countInYear).",
      en: "There is no such period: years are 2 to 9999, numbers 1 to \(kind.countInYear).")
  }

  private func show(_ period: DataPeriod, _ arguments: Arguments, _ terminal: Terminal) {
    if arguments.has("--json") {
      terminal.line(period.json)
    } else {
      let (name, window) = (period.wording, period.window)
      terminal.line(
        Wording(
          vi: "\(name.vi): số liệu từ \(window.from.vietnameseText) đến \(window.to.vietnameseText)",
          en: "\(name.en): data from \(window.from) to \(window.to)"))
    }
  }
}
