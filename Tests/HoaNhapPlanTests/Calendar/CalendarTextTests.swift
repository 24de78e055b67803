import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("iCalendar of deadlines (RFC 5545)")
struct CalendarTextTests {
  private func calendar(
    _ from: String, _ to: String, of plan: Plan = .chauSon, language: Language = .vietnamese
  ) throws -> String {
    let deadlines = try plan.deadlines(from: day(from), to: day(to))
    return CalendarText(deadlines, of: plan, asOf: try day("2026-06-03"), language: language).text
  }

  /// The content lines with their folds undone.
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, bytes[index] == 13, bytes[index + 1] == 10 {
        if index + 2 < bytes.count, bytes[index + 2] == 32 {
          index += 3
          continue
        }
        lines.append([])
        index += 2
        continue
      }
      lines[lines.count - 1].append(bytes[index])
      index += 1
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("one event: identity, stamp, an exclusive end, an alarm on the last working day")
  func event() throws {
    let lines = lines(try calendar("2026-10-04", "2026-10-04"))
    #expect(
      lines.prefix(4) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HoaNhap//Plan deadlines//VI", "CALSCALE:GREGORIAN",
      ])
    #expect(lines.contains("UID:chau-son/III.1.4/communePolice/2026-10-04"))
    #expect(lines.contains("DTSTAMP:20260603T000000Z"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20261004"))
    #expect(lines.contains("DTEND;VALUE=DATE:20261005"))
    // 4 October 2026 is a Sunday.
    #expect(lines.contains("TRIGGER;VALUE=DATE-TIME:20261002T010000Z"))
    #expect(
      lines.filter { $0 == "BEGIN:VEVENT" }.count == 1 && lines.filter { $0 == "END:VALARM" }.count == 1)
    #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
  }

  @Test("days are written as the language of the calendar writes them", arguments: Language.allCases)
  func days(language: Language) throws {
    let lines = lines(try calendar("2026-10-04", "2026-10-04", language: language))
    let expected = [
      Language.vietnamese: "Hạn cuối: 04/10/2026\\nNgày làm việc cuối cùng: 02/10/2026\\n",
      .english: "Last day: 2026-10-04\\nLast working day: 2026-10-02\\n",
    ]
    let words = try #require(expected[language])
    #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") && $0.contains(words) })
  }

  @Test("lines end in CRLF, have 75 octets at most, and cut no letter", arguments: Language.allCases)
  func folding(language: Language) throws {
    let text = try calendar("2026-05-01", "2027-12-31", language: language)
    let bytes = Array(text.utf8)
    #expect(bytes.suffix(2) == [13, 10])
    for (index, byte) in bytes.enumerated() {
      if byte == 10 { #expect(bytes[index - 1] == 13) }
      if byte == 13 { #expect(bytes[index + 1] == 10) }
    }
    var isFolded = false
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      #expect(line.count - 1 <= 75)
      if line.first == 32 { isFolded = true }
      // Each physical line is whole UTF-8 by itself.
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(isFolded)
  }

  @Test("every identity is its own")
  func identities() throws {
    let uids = lines(try calendar("2026-05-01", "2031-12-31")).filter { $0.hasPrefix("UID:") }
    #expect(uids.count == 216)
    #expect(Set(uids).count == 216)
    #expect(uids.contains("UID:chau-son/II.1/-/2026-05-31"))
  }

  @Test("two reports of one clause on one day are two events")
  func sameDay() throws {
    let plan = try makePlan(
      [duty("I.1", to: [.communePeoplesCommittee], when: [.yearly(before: "09-20")])],
      reports: [
        ReportRegime("nine-months", clause: "I.1", before: "09-20", data: .nineMonths),
        ReportRegime(.q3, clause: "I.1", before: "09-20", data: .quarter),
      ])
    let uids = lines(try calendar("2026-09-01", "2026-09-30", of: plan)).filter { $0.hasPrefix("UID:") }
    #expect(uids == ["UID:test/I.1/communePolice/2026-09-19", "UID:test/I.1/communePolice/2026-09-19/q3"])
  }

  @Test("text from a plan is escaped and cannot begin a line of its own")
  func escaping() throws {
    let wild = "a\\b;c,d\r\nEND:VCALENDAR\u{0}\te"
    let plan = try Plan(
      id: "p;q", commune: Commune(name: "A", province: "B"), from: day("2026-05-01"),
      agencies: [AgencyRecord("a", Wording(vi: wild, en: wild))],
      duties: [Duty("I.1", lead: ["a"], when: [.monthly(before: 5)], Wording(vi: wild, en: wild))])
    let lines = lines(try calendar("2026-06-01", "2026-06-30", of: plan))
    #expect(lines.contains("SUMMARY:I.1: a\\\\b\\;c\\,d\\nEND:VCALENDARe"))
    #expect(lines.contains("UID:p\\;q/I.1/a/2026-06-04"))
    #expect(lines.filter { $0 == "END:VCALENDAR" }.count == 1)
  }

  @Test("the same deadlines give the same bytes; none give an empty calendar")
  func deterministic() throws {
    #expect(try calendar("2026-05-01", "2026-12-31") == (try calendar("2026-05-01", "2026-12-31")))
    #expect(
      lines(try calendar("2026-01-01", "2026-01-31")).filter { $0.hasPrefix("BEGIN") } == ["BEGIN:VCALENDAR"])
  }
}
