import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("iCalendar of a book: updates by SEQUENCE (RFC 5545)")
struct BookCalendarTests {
  /// The properties of each event, unfolded.
  private func events(_ book: ObligationBook, _ asOf: String, _ reminders: Reminders = .onTheDay) throws
    -> [[String]]
  {
    let text = CalendarText(
      book, of: .chauSon, asOf: try day(asOf), owedBy: .communePolice, reminders: reminders
    ).text
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    var events: [[String]] = []
    for line in lines {
      if line == "BEGIN:VEVENT" { events.append([]) }
      if !events.isEmpty { events[events.count - 1].append(line) }
    }
    return events
  }

  @Test("each entry raises the number; what is done says so and reminds no more; what is waived is cancelled")
  func life() throws {
    var book = try chauSonBook("2026-06-01", "2026-06-30")
    let open = try events(book, "2026-06-01", [3, 0])[0]
    #expect(open.contains("SEQUENCE:0") && open.contains("STATUS:CONFIRMED"))
    #expect(open.contains("UID:chau-son/III.1.4/communePolice/2026-06-04"))
    #expect(
      open.filter { $0.hasPrefix("TRIGGER") } == [
        "TRIGGER;VALUE=DATE-TIME:20260601T010000Z", "TRIGGER;VALUE=DATE-TIME:20260604T010000Z",
      ])

    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    #expect(try events(book, "2026-06-02")[0].contains("SEQUENCE:1"))
    try book.complete(list, on: day("2026-06-03"), stamp: stamp("2026-06-03"))
    let done = try events(book, "2026-06-03")[0]
    #expect(done.contains("SEQUENCE:2") && done.contains("STATUS:CONFIRMED"))
    #expect(done.contains { $0.hasPrefix("SUMMARY:ĐÃ XONG – III.1.4") })
    #expect(done.contains { $0.hasPrefix("DESCRIPTION:Tình trạng: đã thực hiện (03/06/2026)\\n") })
    #expect(!done.contains("BEGIN:VALARM"))
    // The same identifier, whatever happened.
    #expect(done.contains("UID:chau-son/III.1.4/communePolice/2026-06-04"))

    try book.reverse(entry: 2, reason: "nhầm", stamp: stamp("2026-06-04"))
    let again = try events(book, "2026-06-04")[0]
    #expect(again.contains("SEQUENCE:3") && again.contains("BEGIN:VALARM"))
    let late = try events(book, "2026-06-05")[0]
    #expect(late.contains { $0.hasPrefix("SUMMARY:QUÁ HẠN – ") } && !late.contains("BEGIN:VALARM"))
    try book.waive(list, reason: "không có ai", stamp: stamp("2026-06-06"))
    let waived = try events(book, "2026-06-06")[0]
    #expect(waived.contains("SEQUENCE:4") && waived.contains("STATUS:CANCELLED"))
    // The reason stays in the book: a calendar is shown to many.
    #expect(!waived.contains { $0.contains("không có ai") })
  }

  @Test(
    "what an event raised stands on its limit's end, or without a limit on its own day and without an alarm")
  func events() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    var book = ObligationBook(of: .chauSon)
    for (name, limit) in [("a", TimeLimit(3, .workingDays)), ("b", nil)] {
      let event = DutyEvent(
        DutyEventID(name), clause: "IV.3", on: try day("2026-08-27"), agency: .communePolice, limit: limit)
      try book.open(Plan.chauSon.obligations(raisedBy: event, calendar: calendar), stamp: stamp("2026-08-27"))
    }
    let found = try events(book, "2026-08-27")
    #expect(found[0].contains("DTSTART;VALUE=DATE:20260904") && found[0].contains("BEGIN:VALARM"))
    #expect(found[1].contains("DTSTART;VALUE=DATE:20260827") && !found[1].contains("BEGIN:VALARM"))
    #expect(found[1].contains("UID:chau-son/IV.3/communePolice/2026-08-27/event/b"))
  }

  @Test("a book and bare deadlines name the same events")
  func same() throws {
    func uids(_ text: String) -> [Substring] {
      text.replacing("\r\n ", with: "").split(separator: "\r\n").filter { $0.hasPrefix("UID") }.sorted()
    }
    let deadlines = try Plan.chauSon.deadlines(from: day("2026-05-01"), to: day("2027-12-31"))
    let asOf = try day("2026-05-01")
    let book = CalendarText(try chauSonBook("2026-05-01", "2027-12-31"), of: .chauSon, asOf: asOf)
    #expect(uids(book.text) == uids(CalendarText(deadlines, of: .chauSon, asOf: asOf).text))
  }
}
