import HoaNhapValues

/// One event of a calendar text: an all-day entry with its alarms.
struct CalendarEvent {
  var uid: String
  var day: CivilDate
  var summary: String
  /// The lines of the description.
  var lines: [String]
  var category: String?
  /// Which state is the newer one: a calendar program takes the higher number.
  var sequence = 0
  /// Whether the entry stands; one that need not be done any more is cancelled.
  var isCancelled = false
  /// The days on which it reminds, at eight o'clock in Viet Nam.
  var alarms: [CivilDate] = []

  /// Writes the event; nothing where no day follows its own.
  func write(to writer: inout ContentLines, stamp: CivilDate) {
    guard let end = CivilDate(dayNumber: day.dayNumber + 1) else { return }
    writer.add("BEGIN", raw: "VEVENT")
    writer.add("UID", text: uid)
    writer.add("DTSTAMP", raw: "\(stamp.basic)T000000Z")
    writer.add("DTSTART;VALUE=DATE", raw: day.basic)
    writer.add("DTEND;VALUE=DATE", raw: end.basic)
    writer.add("SEQUENCE", raw: String(sequence))
    writer.add("STATUS", raw: isCancelled ? "CANCELLED" : "CONFIRMED")
    writer.add("SUMMARY", text: summary)
    writer.add("DESCRIPTION", text: lines.joined(separator: "\n"))
    if let category { writer.add("CATEGORIES", text: category) }
    writer.add("TRANSP", raw: "TRANSPARENT")
    for alarm in alarms {
      writer.add("BEGIN", raw: "VALARM")
      writer.add("ACTION", raw: "DISPLAY")
      writer.add("DESCRIPTION", text: summary)
      // 01:00 UTC is 08:00 in Viet Nam, and the same day in both.
      writer.add("TRIGGER;VALUE=DATE-TIME", raw: "\(alarm.basic)T010000Z")
      writer.add("END", raw: "VALARM")
    }
    writer.add("END", raw: "VEVENT")
  }
}

extension CivilDate {
  /// The date as `yyyyMMdd`.
  fileprivate var basic: String { String(text.filter { $0 != "-" }) }
}
