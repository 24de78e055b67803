import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Times of a plan – the words of `when`")
struct RecurrenceTests {
  @Test(
    "each form reads and writes the same words",
    arguments: [
      "ongoing", "on request", "when it arises", "as the province plans", "month 2026-05", "month 9999-12",
      "quarter 2027-Q2", "quarter 0001-Q1", "monthly before 1", "monthly before 5", "monthly before 31",
      "yearly in month 6", "yearly in month 12", "yearly before 03-20", "yearly before 02-29",
    ])
  func roundTrip(text: String) throws {
    let recurrence = try Recurrence(text)
    #expect(recurrence.text == text)
    #expect(recurrence.description == text)
    #expect(recurrence.wording.vi != recurrence.wording.en)
  }

  @Test("the forms mean what they say")
  func meaning() throws {
    #expect(try Recurrence("monthly before 5") == .monthly(before: 5))
    #expect(try Recurrence("yearly in month 6") == .yearlyIn(6))
    #expect(try Recurrence("yearly before 03-20") == .yearly(before: "03-20"))
    #expect(try Recurrence("quarter 2027-Q2") == .quarter("2027-Q2"))
    #expect(try Recurrence("month 2026-05") == .month(#require(YearMonth(year: 2026, month: 5))))
    #expect(try Recurrence("quarter 2027-Q2").wording.vi == "quý II/2027")
  }

  @Test(
    "other words are refused",
    arguments: [
      "", "Ongoing", "ongoing ", " ongoing", "always", "onrequest", "on  request", "weekly before 5",
      "monthly", "monthly 5",
      "yearly", "yearly on 03-20", "month", "quarter", "thường xuyên", "monthly  before 5",
    ])
  func unknownWord(text: String) throws {
    let error = try #require(throws: InputError.self) { try Recurrence(text, field: "duties[0].when[1]") }
    #expect(error.code == .unknownWord)
    #expect(error.field == "duties[0].when[1]")
    #expect(error.wording.vi != error.wording.en)
  }

  @Test(
    "a day, month or quarter that is none is refused",
    arguments: [
      "month 2026-13", "month 2026-5", "month 26-05", "month 2026-05-01", "month ", "quarter 2027-Q5",
      "quarter 2027-Q0",
      "quarter 2027-2", "quarter 2027-q2", "quarter 27-Q2", "quarter 2027-Q2 ", "monthly before 0",
      "monthly before 32",
      "monthly before 05", "monthly before -1", "monthly before 5.", "monthly before five",
      "yearly in month 13",
      "yearly in month 0", "yearly in month 06", "yearly before 02-30", "yearly before 13-01",
      "yearly before 3-20",
      "yearly before 00-10", "yearly before 20/3", "yearly before ",
    ])
  func notADate(text: String) throws {
    let error = try #require(throws: InputError.self) { try Recurrence(text) }
    #expect(error.code == .notADate)
  }

  @Test("what has a date by the calendar alone, and what has not")
  func dated() throws {
    for text in [
      "month 2026-05", "quarter 2027-Q2", "monthly before 5", "yearly in month 6", "yearly before 03-20",
    ] {
      #expect(try Recurrence(text).isDated)
    }
    for text in ["ongoing", "on request", "when it arises", "as the province plans"] {
      #expect(try !Recurrence(text).isDated)
    }
  }

  @Test(
    "parts of the calendar know their borders",
    arguments: [
      (0, false, false), (1, true, true), (12, true, true),
      (13, true, false), (31, true, false), (32, false, false),
    ])
  func parts(number: Int, isDay: Bool, isMonth: Bool) {
    #expect((DayOfMonth(number) != nil) == isDay)
    #expect((MonthOfYear(number) != nil) == isMonth)
    #expect((YearQuarter(year: 2027, quarter: number) != nil) == (1...4).contains(number))
  }

  @Test(
    "days of the year: 29 February is one, 30 February is none",
    arguments: [
      (2, 29, true), (2, 30, false), (4, 31, false), (12, 31, true), (13, 1, false), (0, 1, false),
      (1, 0, false),
    ])
  func daysOfTheYear(month: Int, day: Int, exists: Bool) {
    #expect((MonthDay(month: month, day: day) != nil) == exists)
  }

  @Test("days of the year and quarters sort by time")
  func order() {
    #expect(("02-28" as MonthDay) < "02-29" && ("03-20" as MonthDay) < "12-01")
    #expect(("2027-Q2" as YearQuarter) < "2027-Q3" && ("2027-Q4" as YearQuarter) < "2028-Q1")
    let quarter: YearQuarter = "2027-Q4"
    #expect(quarter.firstMonth.description == "2027-10" && quarter.lastMonth.description == "2027-12")
  }
}
