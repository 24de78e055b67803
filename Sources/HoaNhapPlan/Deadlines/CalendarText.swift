public import HoaNhapValues

/// Deadlines as an iCalendar text, which calendar programs read (RFC 5545).
///
/// Each deadline is an all-day event on its last good day that blocks no time, with alarms at eight o'clock in Viet Nam on the last
/// working day and on as many days before it as are asked for. The same deadlines give the same bytes: the time stamp is the
/// day that the caller names, no clock is read.
///
/// An event keeps its identifier, so that a text written later brings a calendar up to date. From an ``ObligationBook`` each entry
/// raises its `SEQUENCE`: what is done says so in its title and reminds no more, what was waived is cancelled.
public struct CalendarText: Sendable, Hashable {
  /// The text, with CRLF line ends and lines of at most 75 octets.
  public let text: String

  /// Writes a calendar of deadlines, of which nothing is known but that they are due.
  ///
  /// - Parameters:
  ///   - deadlines: what is due.
  ///   - plan: the plan that they come from.
  ///   - asOf: the day of the time stamp.
  ///   - language: the language of the events.
  ///   - reminders: how many days before the last working day to remind.
  /// - Complexity: O(the length of the text)
  public init(
    _ deadlines: [Deadline], of plan: Plan, asOf: CivilDate, language: Language = .vietnamese,
    reminders: Reminders = .onTheDay
  ) {
    let writer = EventWriter(plan: plan, language: language)
    self.init(
      deadlines.map { deadline in
        CalendarEvent(
          uid: deadline.id.text, day: deadline.legalDay,
          summary: writer.summary(deadline.clause, deadline.wording),
          lines: writer.lines(
            deadline.agency, deadline.to, deadline.via, deadline.legalDay, deadline.lastWorkingDay,
            deadline.wording),
          category: deadline.agency.map { plan.name(of: $0)[language] },
          alarms: reminders.days(before: deadline.lastWorkingDay))
      }, of: plan, asOf: asOf, language)
  }

  /// Writes a calendar of what a book holds and where it stands on a day.
  ///
  /// What an event raised without a limit stands on the day of the event and has no alarm.
  /// - Parameters:
  ///   - book: the obligations.
  ///   - plan: the plan that they come from.
  ///   - asOf: the day, which is also that of the time stamp.
  ///   - agency: only what this agency owes; `nil` for everything.
  ///   - language: the language of the events.
  ///   - reminders: how many days before the planning day to remind.
  /// - Complexity: O(the length of the text)
  public init(
    _ book: ObligationBook, of plan: Plan, asOf: CivilDate, owedBy agency: AgencyID? = nil,
    language: Language = .vietnamese, reminders: Reminders = .onTheDay
  ) {
    let writer = EventWriter(plan: plan, language: language)
    self.init(
      book.statuses(asOf: asOf, owedBy: agency).map { writer.event($0, reminders) }, of: plan, asOf: asOf,
      language)
  }

  private init(_ events: [CalendarEvent], of plan: Plan, asOf: CivilDate, _ language: Language) {
    var writer = ContentLines()
    writer.add("BEGIN", raw: "VCALENDAR")
    writer.add("VERSION", raw: "2.0")
    writer.add("PRODID", raw: "-//HoaNhap//Plan deadlines//\(language == .vietnamese ? "VI" : "EN")")
    writer.add("CALSCALE", raw: "GREGORIAN")
    writer.add("METHOD", raw: "PUBLISH")
    writer.add("X-WR-CALNAME", text: "\(ObligationWords.calendar[language]) – \(plan.commune.name)")
    for event in events { event.write(to: &writer, stamp: asOf) }
    writer.add("END", raw: "VCALENDAR")
    text = writer.text
  }
}

/// Puts the words of an event together.
private struct EventWriter {
  let plan: Plan
  let language: Language

  func summary(_ clause: Clause, _ wording: Wording) -> String { "\(clause): \(wording[language])" }

  func lines(
    _ agency: AgencyID?, _ to: [AgencyID], _ via: [AgencyID], _ lastDay: CivilDate?, _ planning: CivilDate?,
    _ wording: Wording
  ) -> [String] {
    func names(_ role: Wording, _ ids: [AgencyID]) -> String? {
      ids.isEmpty
        ? nil : "\(role[language]): \(ids.map { plan.name(of: $0)[language] }.joined(separator: "; "))"
    }
    return [
      agency.flatMap { names(PlanWords.who, [$0]) }, names(PlanWords.to, to), names(PlanWords.via, via),
      lastDay.map { "\(PlanWords.lastDay[language]): \(text($0))" },
      planning.map { "\(PlanWords.lastWorkingDay[language]): \(text($0))" },
      wording[language == .vietnamese ? .english : .vietnamese],
    ].compactMap { $0 }
  }

  /// A day in the form of the language: 04/06/2026 is another day to some who read English.
  private func text(_ day: CivilDate) -> String { language == .vietnamese ? day.vietnameseText : day.text }

  func event(_ status: ObligationStatus, _ reminders: Reminders) -> CalendarEvent {
    let obligation = status.obligation
    var event = CalendarEvent(
      uid: obligation.id.text, day: obligation.lastDay ?? obligation.opens,
      summary: summary(obligation.clause, obligation.wording),
      lines: lines(
        obligation.agency, obligation.to, obligation.via, obligation.lastDay, obligation.planningDay,
        obligation.wording),
      category: obligation.agency.map { plan.name(of: $0)[language] }, sequence: status.sequence)
    var state = status.state.wording[language]
    if let day = status.doneOn { state += " (\(text(day)))" }
    event.lines.insert("\(ObligationWords.state[language]): \(state)", at: 0)
    switch status.state {
    case .open: event.alarms = obligation.planningDay.map(reminders.days(before:)) ?? []
    case .late: event.summary = "\(ObligationWords.late[language]) – \(event.summary)"
    case .done, .doneLate: event.summary = "\(ObligationWords.done[language]) – \(event.summary)"
    case .waived: event.isCancelled = true
    }
    return event
  }
}
