import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Working days counted — Bộ luật Dân sự, Điều 147 and 148 (P.9)")
struct WorkingDayCountTests {
  // Thursday 30 April and Friday 1 May 2026 are off, Monday 4 May too; Saturday 9 May is worked.
  private let calendar = WorkCalendar(
    off: [date("2026-04-30"), date("2026-05-01"), date("2026-05-04")], worked: [date("2026-05-09")])

  @Test(
    "The n-th working day after and before a day; the day itself does not count",
    arguments: [
      (0, "2026-05-01", "2026-05-01"), (1, "2026-04-29", "2026-05-05"), (1, "2026-05-04", "2026-05-05"),
      (5, "2026-04-29", "2026-05-09"), (6, "2026-04-29", "2026-05-11"), (-1, "2026-05-05", "2026-04-29"),
      (-1, "2026-05-11", "2026-05-09"), (-1, "2026-05-10", "2026-05-09"), (-2, "2026-05-11", "2026-05-08"),
      (-6, "2026-05-11", "2026-04-29"), (-1, "2026-05-02", "2026-04-29"),
    ])
  func steps(count: Int, start: String, end: String) throws {
    #expect(try calendar.adding(workingDays: count, to: date(start)) == date(end))
  }

  @Test(
    "Working days between two days: the first does not count, the last does, either way",
    arguments: [
      ("2026-04-29", "2026-04-29", 0), ("2026-04-29", "2026-05-04", 0), ("2026-04-29", "2026-05-05", 1),
      ("2026-05-08", "2026-05-10", 1), ("2026-05-08", "2026-05-11", 2), ("2026-05-11", "2026-05-08", -2),
      ("2026-05-05", "2026-04-29", -1), ("2026-05-05", "2026-04-30", 0), ("2026-05-11", "2026-05-10", 0),
    ])
  func between(first: String, last: String, count: Int) {
    #expect(calendar.workingDays(from: date(first), to: date(last)) == count)
  }

  /// One day after another, by the definition alone.
  private static func slow(_ calendar: WorkCalendar, _ first: CivilDate, _ last: CivilDate) -> Int {
    let (low, high) = (min(first, last).dayNumber, max(first, last).dayNumber)
    // Forwards the first day is left out, backwards the first day of the two that was named.
    let numbers = first <= last ? low + 1..<high + 1 : low..<high
    let count = numbers.compactMap { CivilDate(dayNumber: $0) }.filter(calendar.isWorkingDay).count
    return first <= last ? count : -count
  }

  @Test("Counted by weeks or day by day, 1900 to 2200, in calendars of every kind, it is the same number")
  func oracle() async throws {
    try await forAll("working days counted by weeks are those counted day by day", cases: 400) { choices in
      let start = choices.date(date("1900-01-01")...date("2198-07-14"))
      func day() throws -> CivilDate { try start.adding(days: choices.int(0...899)) }
      var calendar = WorkCalendar(weekend: Set(choices.list(0...3) { choices.pick(Weekday.allCases) }))
      calendar.off = try Set(choices.list(0...29, of: day))
      calendar.worked = try Set(choices.list(0...9, of: day))
      choices.show("calendar", [calendar.off, calendar.worked].map { $0.sorted() })
      choices.show("weekend", calendar.weekend)
      let (a, b) = try (choices.show("a", day()), choices.show("b", day()))
      let count = calendar.workingDays(from: a, to: b)
      try expect(count, equals: Self.slow(calendar, a, b))
      // What was added is found again, and a span is the sum of its parts.
      let steps = choices.show("steps", choices.int(-40...40))
      let end = try calendar.adding(workingDays: steps, to: a)
      try expect(calendar.workingDays(from: a, to: end), equals: steps)
      let middle = try day()
      let (low, high) = (min(a, b), max(a, b))
      if low <= middle, middle <= high {
        let parts =
          calendar.workingDays(from: low, to: middle) + calendar.workingDays(from: middle, to: high)
        try expect(parts, equals: calendar.workingDays(from: low, to: high))
      }
    }
  }

  @Test("At the ends of what dates can hold nothing is guessed")
  func ends() throws {
    #expect(throws: NoWorkingDay.self) { try calendar.adding(workingDays: 1, to: .distantFuture) }
    #expect(throws: NoWorkingDay.self) { try calendar.adding(workingDays: -1, to: .distantPast) }
    #expect(WorkCalendar.everyDay.workingDays(from: .distantPast, to: .distantFuture) == 3_652_058)
    #expect(WorkCalendar.everyDay.workingDays(from: .distantFuture, to: .distantPast) == -3_652_058)
  }

  @Test("A limit of no working days that starts on a rest day ends on the next working day — Điều 148.5")
  func noDays() throws {
    #expect(
      try TimeLimit(0, .workingDays).lastDay(from: date("2026-05-02"), calendar: calendar)
        == date("2026-05-05"))
    #expect(
      try TimeLimit(0, .workingDays).lastDay(from: date("2026-05-05"), calendar: calendar)
        == date("2026-05-05"))
  }

  @Test(
    "In weeks, months and years, over leap days and month ends, without rest days — Điều 148",
    arguments: [
      (2, TimeLimit.Unit.weeks, "2026-12-25", "2027-01-08"), (1, .months, "2027-01-31", "2027-02-28"),
      (1, .months, "2028-01-31", "2028-02-29"), (1, .months, "2027-02-28", "2027-03-28"),
      (12, .months, "2028-02-29", "2029-02-28"), (4, .years, "2028-02-29", "2032-02-29"),
      (100, .years, "2000-02-29", "2100-02-28"), (30, .days, "2026-12-02", "2027-01-01"),
      (15, .days, "2026-02-14", "2026-03-01"), (6, .months, "2026-08-31", "2027-02-28"),
    ])
  func limits(count: Int, unit: TimeLimit.Unit, start: String, end: String) throws {
    #expect(try TimeLimit(count, unit).lastDay(from: date(start), calendar: .everyDay) == date(end))
  }

  @Test("An end is never before its nominal day, never on a rest day, and a day more never ends earlier")
  func law() async throws {
    try await forAll("an end is a working day and never comes early", cases: 300) { choices in
      let unit = choices.show("unit", choices.pick(TimeLimit.Unit.allCases))
      let count = choices.show("count", choices.number(below: 40))
      let start = choices.show("start", choices.date(date("1900-01-01")...date("2198-06-07")))
      let end = try TimeLimit(count, unit).lastDay(from: start, calendar: WorkCalendar())
      try expect(WorkCalendar().isWorkingDay(end))
      try expect(end >= TimeLimit(count, unit).lastDay(from: start, calendar: .everyDay))
      try expect(end <= TimeLimit(count + 1, unit).lastDay(from: start, calendar: WorkCalendar()))
    }
  }
}
