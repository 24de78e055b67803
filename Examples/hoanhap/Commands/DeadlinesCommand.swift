import HoaNhap
import HoaNhapFiles

/// `hoanhap deadlines`: what is due in some days.
struct DeadlinesCommand: Command {
  static let name = "deadlines"
  static let help = Wording(
    vi: """
      deadlines --from NGÀY --to NGÀY [--plan TỆP] [--agency MÃ] [--recipient MÃ] [--ics TỆP] [--html TỆP] [--json]
        việc đến hạn; --recipient: chỉ những việc gửi đến cơ quan đó; --html: sơ đồ Gantt, vòng năm và bảng
        [--holidays TỆP] lịch nghỉ đã quyết định; [--rest-days kept|previous|next] khi hạn rơi vào ngày nghỉ
        [--inclusive] kể cả ngày ghi trong “trước ngày”; [--remind 7,1] nhắc trước trong lịch; [--today NGÀY] vạch ngày xem
      """,
    en: """
      deadlines --from DATE --to DATE [--plan FILE] [--agency ID] [--recipient ID] [--ics FILE] [--html FILE] [--json]
        what is due; --recipient: only what that body receives; --html: Gantt chart, year wheel and table
        [--holidays FILE] holidays decided; [--rest-days kept|previous|next] where a last day is not worked
        [--inclusive] "before the 5th" takes the 5th in; [--remind 7,1] days before, in the calendar; [--today DATE] a line
      """)

  private static let valued: Set<String> = [
    "--from", "--to", "--plan", "--agency", "--recipient", "--ics", "--html", "--lang", "--holidays",
    "--rest-days", "--remind", "--today",
  ]

  func run(_ words: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    let arguments = try Arguments(words, valued: Self.valued, flags: ["--json", "--inclusive"])
    let from = try arguments.required(try arguments.date("--from"), "--from")
    let to = try arguments.required(try arguments.date("--to"), "--to")
    let today = try arguments.date("--today")
    let plan = try plan(arguments)
    let page = try PlanCalendarPage(
      plan, from: from, to: to, agency: arguments["--agency"].map { AgencyID($0) },
      recipient: arguments["--recipient"].map { AgencyID($0) }, today: today,
      holidays: try arguments["--holidays"].map { try HolidayRules(jsonBytes: try Files.read($0)) }
        ?? .labourCode,
      reading: PlanReading(inclusive: arguments.has("--inclusive")),
      restDays: try arguments.word("--rest-days") ?? .kept)
    if let path = arguments["--ics"] {
      let calendar = CalendarText(
        page.deadlines, of: plan, asOf: from, language: terminal.language,
        reminders: try Self.reminders(arguments))
      try Files.write(Array(calendar.text.utf8), to: path)
    }
    if let path = arguments["--html"] { try Files.write(Array(page.html.utf8), to: path) }
    for deadline in page.deadlines {
      if arguments.has("--json") {
        terminal.line(deadline.json)
      } else {
        terminal.line(Self.text(deadline, plan, terminal.language))
      }
    }
    return .answered
  }

  /// The days of `--remind`, with the planning day itself.
  private static func reminders(_ arguments: Arguments) throws(UsageError) -> Reminders {
    guard let text = arguments["--remind"] else { return .onTheDay }
    let days = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard let reminders = Reminders(daysBefore: days.map { $0 ?? -1 } + [0]) else {
      throw UsageError(
        vi: "--remind: ghi các số ngày từ 0 đến 366, cách nhau bằng dấu phẩy, ví dụ 7,1.",
        en: "--remind: numbers of days from 0 to 366 with commas between, such as 7,1.")
    }
    return reminders
  }

  /// A day on which nobody works is no day to plan with, so the last working day stands behind it.
  private static func text(_ deadline: Deadline, _ plan: Plan, _ language: Language) -> String {
    func text(_ day: CivilDate) -> String { language == .vietnamese ? day.vietnameseText : day.text }
    let agency = deadline.agency.map { plan.name(of: $0)[language] } ?? "—"
    let working = Wording(
      vi: " (ngày làm việc cuối cùng: \(text(deadline.lastWorkingDay)))",
      en: " (last working day: \(text(deadline.lastWorkingDay)))")
    return "\(text(deadline.legalDay))  \(deadline.clause)  \(agency): \(deadline.wording[language])"
      + (deadline.lastWorkingDay == deadline.legalDay ? "" : working[language])
  }
}
