import HoaNhapValues
import Testing

@Suite("Working days and time limits — Bộ luật Dân sự, Điều 146 to 148 (P.9)")
struct WorkCalendarTests {
  // 2026-05-01 is a Friday; the Thursday before is off too, as is the Monday after.
  private let calendar = WorkCalendar(
    off: [date("2026-04-30"), date("2026-05-01"), date("2026-05-04")], worked: [date("2026-05-09")])

  @Test("Rest days and days off are not worked; a day worked against a day off is")
  func days() {
    #expect(calendar.isWorkingDay(date("2026-04-29")))
    #expect(!calendar.isWorkingDay(date("2026-05-01")))
    #expect(!calendar.isWorkingDay(date("2026-05-02")))
    #expect(calendar.isWorkingDay(date("2026-05-09")))
    #expect(WorkCalendar.everyDay.isWorkingDay(date("2026-05-02")))
  }

  @Test("The next and the last working day, the day itself included")
  func search() throws {
    #expect(try calendar.workingDay(onOrAfter: date("2026-04-30")) == date("2026-05-05"))
    #expect(try calendar.workingDay(onOrBefore: date("2026-05-04")) == date("2026-04-29"))
    #expect(try calendar.workingDay(onOrAfter: date("2026-05-05")) == date("2026-05-05"))
    #expect(try calendar.adding(workingDays: 3, to: date("2026-04-29")) == date("2026-05-07"))
  }

  @Test("A calendar without a working day is an error, never a search without end")
  func none() {
    let never = WorkCalendar(weekend: Set(Weekday.allCases))
    #expect(throws: NoWorkingDay(near: date("2026-05-01"))) {
      try never.workingDay(onOrAfter: date("2026-05-01"))
    }
    #expect(throws: NoWorkingDay.self) { try never.workingDay(onOrBefore: .distantPast) }
  }

  @Test(
    "The first day does not count; a month ends on the matching day or its last; a rest day moves the end",
    arguments: [
      (3, TimeLimit.Unit.days, "2026-05-05", "2026-05-08"), (30, .days, "2026-04-02", "2026-05-05"),
      (1, .months, "2026-01-31", "2026-03-02"), (1, .weeks, "2026-05-05", "2026-05-12"),
      (2, .workingDays, "2026-04-29", "2026-05-06"), (1, .years, "2024-02-29", "2025-02-28"),
      (0, .days, "2026-05-01", "2026-05-05"),
    ])
  func limits(count: Int, unit: TimeLimit.Unit, start: String, end: String) throws {
    #expect(try TimeLimit(count, unit).lastDay(from: date(start), calendar: calendar) == date(end))
  }

  @Test("A limit beyond the calendar's end is an error")
  func beyond() {
    #expect(throws: TimeLimit.Fault.self) {
      try TimeLimit(1, .days).lastDay(from: .distantFuture, calendar: .everyDay)
    }
    #expect(throws: TimeLimit.Fault.self) {
      try TimeLimit(.max, .weeks).lastDay(from: date("2026-01-01"), calendar: .everyDay)
    }
  }

  @Test(
    "Where the time is not continuous a year is 365 days, half a year 180, a month 30, half a month 15 — Điều 146"
  )
  func lengths() throws {
    #expect(try TimeLength.years(2).days() == 730)
    #expect(try TimeLength.halfYear.days() == 180)
    #expect(try TimeLength.months(5).days() == 150)
    #expect(try TimeLength.halfMonth.days() == 15)
    #expect(throws: CalculationError.self) { try TimeLength.years(.max).days() }
  }
}
