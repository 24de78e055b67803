public import HoaNhapValues

/// Deadlines as an iCalendar text, which calendar programs read (RFC 5545).
///
/// Each deadline is an all-day event on its last good day, with an alarm at eight o'clock in Viet Nam on the last working day.
/// The same deadlines give the same bytes: the time stamp is the day that the caller names, no clock is read.
public struct CalendarText: Sendable, Hashable {
  /// The text, with CRLF line ends and lines of at most 75 octets.
  public let text: String

  /// Writes a calendar.
  ///
  /// - Parameters:
  ///   - deadlines: what is due.
  ///   - plan: the plan that they come from.
  ///   - asOf: the day of the time stamp.
  ///   - language: the language of the events.
  /// - Complexity: O(the length of the text)
  public init(_ deadlines: [Deadline], of plan: Plan, asOf: CivilDate, language: Language = .vietnamese) {
    var writer = ContentLines()
    writer.add("BEGIN", raw: "VCALENDAR")
    writer.add("VERSION", raw: "2.0")
    writer.add("PRODID", raw: "-//HoaNhap//Plan deadlines//\(language == .vietnamese ? "VI" : "EN")")
    writer.add("CALSCALE", raw: "GREGORIAN")
    var used: Set<Identifier<Self>> = []
    for deadline in deadlines {
      var uid = "\(plan.id)/\(deadline.clause)/\(deadline.agency?.text ?? "-")/\(deadline.due.lastDay)"
      // Two reports of one clause may fall due on one day: the later row names its report too.
      if !used.insert(Identifier(uid)).inserted { uid += "/\(deadline.report?.text ?? "-")" }
      Self.event(deadline, uid, plan, asOf, language, &writer)
    }
    writer.add("END", raw: "VCALENDAR")
    text = writer.text
  }

  private static func event(
    _ deadline: Deadline, _ uid: String, _ plan: Plan, _ asOf: CivilDate, _ language: Language,
    _ writer: inout ContentLines
  ) {
    let summary = "\(deadline.clause): \(deadline.wording[language])"
    func names(_ role: Wording, _ ids: [AgencyID]) -> String? {
      ids.isEmpty
        ? nil : "\(role[language]): \(ids.map { plan.name(of: $0)[language] }.joined(separator: "; "))"
    }
    let lines = [
      deadline.agency.flatMap { names(PlanWords.who, [$0]) }, names(PlanWords.to, deadline.to),
      names(PlanWords.via, deadline.via),
      "\(PlanWords.lastDay[language]): \(deadline.due.lastDay.vietnameseText)",
      "\(PlanWords.lastWorkingDay[language]): \(deadline.lastWorkingDay.vietnameseText)",
      deadline.wording[language == .vietnamese ? .english : .vietnamese],
    ]
    writer.add("BEGIN", raw: "VEVENT")
    writer.add("UID", text: uid)
    writer.add("DTSTAMP", raw: "\(asOf.basic)T000000Z")
    writer.add("DTSTART;VALUE=DATE", raw: deadline.due.lastDay.basic)
    writer.add("DTEND;VALUE=DATE", raw: deadline.due.dueBefore.basic)
    writer.add("SUMMARY", text: summary)
    writer.add("DESCRIPTION", text: lines.compactMap { $0 }.joined(separator: "\n"))
    if let agency = deadline.agency { writer.add("CATEGORIES", text: plan.name(of: agency)[language]) }
    writer.add("TRANSP", raw: "TRANSPARENT")
    writer.add("BEGIN", raw: "VALARM")
    writer.add("ACTION", raw: "DISPLAY")
    writer.add("DESCRIPTION", text: summary)
    // 01:00 UTC is 08:00 in Viet Nam, and the same day in both.
    writer.add("TRIGGER;VALUE=DATE-TIME", raw: "\(deadline.lastWorkingDay.basic)T010000Z")
    writer.add("END", raw: "VALARM")
    writer.add("END", raw: "VEVENT")
  }
}

extension CivilDate {
  /// The date as `yyyyMMdd`.
  fileprivate var basic: String { String(text.filter { $0 != "-" }) }
}
