import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("P.9, P.10 – Working days counted over holidays, and how certain the count is")
struct HolidayCountTests {
  private func calendar(_ years: ClosedRange<Int>) throws -> HolidayCalendar {
    try HolidayRules.labourCode.calendar(years: years)
  }

  @Test(
    "the n-th working day over the decided festival of 2026 and the computed one of 2027 – P.9, P.10",
    arguments: [
      (1, "2026-02-13", "2026-02-23", Standing.enacted), (-1, "2026-02-23", "2026-02-13", .enacted),
      (3, "2026-08-27", "2026-09-04", .enacted), (-1, "2026-08-24", "2026-08-22", .enacted),
      (1, "2027-02-03", "2027-02-04", .assumed), (1, "2027-02-04", "2027-02-12", .assumed),
      (-2, "2027-02-15", "2027-02-04", .assumed), (3, "2027-06-14", "2027-06-17", .enacted),
      (0, "2027-02-06", "2027-02-06", .enacted),
    ])
  func steps(count: Int, start: String, end: String, standing: Standing) throws {
    let found = try calendar(2026...2027).adding(workingDays: count, to: day(start))
    #expect(found.day == (try day(end)))
    #expect(found.standing == standing)
  }

  @Test(
    "working days between two days",
    arguments: [
      ("2026-02-13", "2026-02-23", 1, Standing.enacted), ("2026-02-23", "2026-02-13", -1, .enacted),
      ("2027-02-03", "2027-02-12", 2, .assumed), ("2026-12-31", "2027-01-01", 0, .enacted),
      ("2026-08-21", "2026-09-03", 7, .enacted), ("2027-06-14", "2027-06-14", 0, .enacted),
    ])
  func between(first: String, last: String, days: Int, standing: Standing) throws {
    let count = try calendar(2026...2027).workingDays(from: day(first), to: day(last))
    #expect(count.days == days)
    #expect(count.standing == standing)
  }

  @Test("what was added is found again, in any decade that can be told")
  func law() async throws {
    try await forAll("what was added is found again", cases: 340) { choices in
      let year = choices.show("year", choices.int(1970...2098, towards: 2026))
      let calendar = try calendar(year - 1...year + 1)
      let middle = try day("\(year)-07-01").dayNumber
      let start = try choices.assume(CivilDate(dayNumber: middle + choices.int(-180...180)))
      let steps = choices.int(-60...60)
      choices.show("start and steps", (start, steps))
      let end = try calendar.adding(workingDays: steps, to: start).day
      try expect(try calendar.workingDays(from: start, to: end).days, equals: steps)
      try expect(steps == 0 || calendar.workCalendar.isWorkingDay(end), "\(end) is no working day")
    }
  }

  @Test(
    "a time limit ends by the Civil Code, and is as certain as its end – P.9",
    arguments: [
      // Three working days after Thursday 27 August 2026: 28 August, then 3 and 4 September.
      (TimeLimit(3, .workingDays), "2026-08-27", "2026-09-04", Standing.enacted),
      (TimeLimit(30, .days), "2026-08-02", "2026-09-03", .enacted),
      (TimeLimit(1, .months), "2027-01-05", "2027-02-12", .assumed),
      (TimeLimit(1, .weeks), "2027-02-25", "2027-03-04", .enacted),
      (TimeLimit(1, .years), "2026-05-01", "2027-05-04", .enacted),
      (TimeLimit(0, .workingDays), "2026-05-02", "2026-05-04", .enacted),
    ])
  func limits(limit: TimeLimit, start: String, end: String, standing: Standing) throws {
    let found = try calendar(2026...2027).lastDay(of: limit, from: day(start))
    #expect(found.day == (try day(end)))
    #expect(found.standing == standing)
  }

  @Test("a year that the calendar does not reach is refused, and so is an end behind the year 9999")
  func refused() throws {
    let calendar = try calendar(2027...2027)
    #expect(throws: HolidayFault(.yearNotCovered, year: 2028)) {
      try calendar.adding(workingDays: 1, to: day("2027-12-31"))
    }
    #expect(throws: HolidayFault(.yearNotCovered, year: 2026)) {
      try calendar.workingDays(from: day("2027-01-04"), to: day("2026-12-31"))
    }
    #expect(throws: HolidayFault(.yearNotCovered, year: 2037)) {
      try calendar.lastDay(of: TimeLimit(10, .years), from: day("2027-06-14"))
    }
    let own = HolidayCalendar(.everyDay)
    #expect(throws: HolidayFault(.dateOutOfRange, year: 2027)) {
      try own.lastDay(of: TimeLimit(9000, .years), from: day("2027-06-14"))
    }
    #expect(throws: HolidayFault(.dateOutOfRange, year: 9999)) {
      try own.adding(workingDays: 1, to: .distantFuture)
    }
    #expect(HolidayFault(.dateOutOfRange, year: 2027).wording.vi.contains("9999"))
  }

  @Test(
    "a year from 1900 to 2200 is told by the lunar calendar or refused, never guessed – P.11",
    arguments: [
      (1900, false), (1967, false), (1968, true), (2100, true), (2101, false), (2200, false),
    ])
  func borders(year: Int, isTold: Bool) throws {
    if isTold {
      #expect(try calendar(year...year).daysOff.count >= 11)
    } else {
      #expect(throws: HolidayFault(.yearOutOfRange, year: year)) { try calendar(year...year) }
    }
  }
}
