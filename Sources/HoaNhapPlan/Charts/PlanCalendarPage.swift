public import HoaNhapPolicy
public import HoaNhapValues

/// What falls due, drawn: bars over the days asked for, each year as a wheel, and a table of every deadline.
///
/// One page in both languages that needs nothing else: no script, no font, no picture from anywhere. It prints on A4, and holds no
/// personal data. No clock is read: a line for the day of viewing is drawn where that day is given.
public struct PlanCalendarPage: Sendable {
  /// What falls due in the days asked for, as the bars and the table show it.
  public let deadlines: [Deadline]
  private let plan: Plan
  private let from: CivilDate
  private let to: CivilDate
  private let today: CivilDate?
  private let agency: AgencyID?
  private let recipient: AgencyID?
  private let years: [(year: Int, deadlines: [Deadline])]

  /// At most so many years are drawn as wheels, the first of those asked for.
  public static let mostWheels = 6

  /// Finds what falls due.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - from: the first day of the bars and the table.
  ///   - to: their last day, included. Wheels show whole years.
  ///   - agency: only what this agency answers for; `nil` for everything.
  ///   - recipient: only what this body receives; `nil` for everything.
  ///   - today: a day to draw a line at; `nil` for none.
  ///   - holidays: the holidays by which working days are found.
  ///   - reading: how the plan's words about times are read.
  ///   - restDays: what becomes of a last day that is not worked.
  /// - Throws: ``DeadlineFault`` as ``Plan/deadlines(from:to:agency:holidays:reading:restDays:)`` does.
  public init(
    _ plan: Plan, from: CivilDate, to: CivilDate, agency: AgencyID? = nil, recipient: AgencyID? = nil,
    today: CivilDate? = nil, holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading(),
    restDays: RestDayRule = .kept
  ) throws(DeadlineFault) {
    do {
      try plan.require(recipient)
    } catch {
      throw .input(error)
    }
    func find(_ from: CivilDate, _ to: CivilDate) throws(DeadlineFault) -> [Deadline] {
      try plan.deadlines(
        from: from, to: to, agency: agency, holidays: holidays, reading: reading, restDays: restDays
      )
      .filter { deadline in recipient.map(deadline.to.contains) ?? true }
    }
    self.plan = plan
    self.from = from
    self.to = to
    self.today = today
    self.agency = agency
    self.recipient = recipient
    deadlines = try find(from, to)
    var years: [(year: Int, deadlines: [Deadline])] = []
    for year in Set(deadlines.map(\.legalDay.year)).sorted().prefix(Self.mostWheels) {
      func month(_ first: Int, to last: Int, of year: Int) throws(DeadlineFault) -> [Deadline] {
        guard let from = YearMonth(year: year, month: first), let to = YearMonth(year: year, month: last)
        else { return [] }
        return try find(from.firstDay, to.lastDay)
      }
      // A last day may move over a year's end; where the other year cannot be told, nothing moves from it.
      let before = restDays == .next ? try? month(12, to: 12, of: year - 1) : nil
      let after = restDays == .previous ? try? month(1, to: 1, of: year + 1) : nil
      years.append((year, try (before ?? []) + month(1, to: 12, of: year) + (after ?? [])))
    }
    self.years = years
  }

  /// The page.
  public var html: String {
    let place = [plan.commune.name, plan.commune.province].filter { !$0.isEmpty }.joined(separator: ", ")
    let who = agency.map { plan.name(of: $0) }
    let scope: HTML = who.map { "<p>\(PlanWords.who): \($0)</p>\n" } ?? ""
    let receiver: HTML = recipient.map { "<p>\(PlanWords.to): \(plan.name(of: $0))</p>\n" } ?? ""
    let page = HTML.page(
      .vietnamese, title: "\(ChartWords.title.vi) – \(place)", style: CalendarPageStyle.css,
      body: """
        \(HTML.languageSwitch)
        <div class="page">
        <header>
        <h1>\(ChartWords.title)</h1>
        <p>\(place): \(from) – \(to). \(ChartWords.dates)</p>
        \(scope)\(receiver)</header>
        <main>
        \(sections)</main>
        </div>
        """)
    return page.text
  }

  private var sections: HTML {
    guard !deadlines.isEmpty else { return "<p>\(ChartWords.none)</p>\n\(undated)" }
    let gantt = GanttChart(deadlines, of: plan, from: from, to: to, today: today).html
    let wheels = years.map { YearWheel($0.deadlines, of: plan, year: $0.year).html }
    return """
      <section id="gantt"><h2>\(ChartWords.gantt)</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="\(ChartWords.gantt.vi) / \(ChartWords.gantt.en)">
      \(gantt)</div></section>
      <section id="wheel"><h2>\(ChartWords.wheel)</h2>
      \(HTML.joined(wheels))</section>
      \(table)\(undated)
      """
  }

  private var table: HTML {
    let columns = [
      PlanWords.lastDay, PlanWords.lastWorkingDay, PlanWords.clause, PlanWords.who, PlanWords.duty,
      PlanWords.to,
      PlanWords.via,
    ]
    let head = HTML.joined(columns.map { "<th scope=\"col\">\($0)</th>" as HTML })
    let rows = HTML.joined(deadlines.map(row), separator: "\n")
    let note: HTML =
      deadlines.contains { $0.standing != .enacted } ? "<p class=\"note\">\(ChartWords.assumed)</p>\n" : ""
    return """
      <section id="table"><h2>\(ChartWords.table)</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="\(ChartWords.table.vi) / \(ChartWords.table.en)">
      <table><thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows)
      </tbody></table></div>
      \(note)</section>

      """
  }

  private func row(_ deadline: Deadline) -> HTML {
    func names(_ ids: [AgencyID]) -> HTML {
      ids.isEmpty ? "–" : HTML.joined(ids.map { "\(plan.name(of: $0))" as HTML }, separator: "; ")
    }
    let star = deadline.standing == .enacted ? "" : "*"
    let who: HTML = deadline.agency.map { "\(plan.name(of: $0))" } ?? "\(PlanWords.noLead)"
    return """
      <tr><th scope="row">\(deadline.legalDay)</th><td>\(deadline.lastWorkingDay)\(star)</td><td>\(deadline.clause.text)</td>\
      <td>\(who)</td><td>\(deadline.wording)</td><td>\(names(deadline.to))</td><td>\(names(deadline.via))</td></tr>
      """
  }

  /// What the calendar does not bring: a picture of dates must not make it forgotten.
  private var undated: HTML {
    let duties = plan.duties.filter { duty in
      !duty.when.contains(where: \.isDated) && (agency.map { duty.answerable.contains($0) } ?? true)
        && (recipient.map(duty.to.contains) ?? true)
    }
    if duties.isEmpty { return "" }
    let items = duties.sorted { $0.clause < $1.clause }.map { duty -> HTML in
      let when = HTML.joined(duty.when.map { "\($0.wording)" as HTML }, separator: ", ")
      return "<li><b>\(duty.clause.text)</b> \(duty.wording) <small>(\(when))</small></li>"
    }
    return """
      <section id="undated"><h2>\(ChartWords.undated)</h2>
      <ul>
      \(HTML.joined(items, separator: "\n"))
      </ul></section>

      """
  }
}
