import HoaNhapValues
import Testing

func date(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

@Suite("Civil dates: own proleptic Gregorian arithmetic")
struct CivilDateTests {
  @Test("Every day from 1890 to 2210 follows the one before, in number, text and weekday")
  func everyDay() throws {
    var day = date("1890-01-01")
    var count = 0
    while day < date("2210-01-01") {
      #expect(CivilDate(dayNumber: day.dayNumber) == day)
      #expect(CivilDate(day.text) == day)
      let next = try day.adding(days: 1)
      #expect(day < next && day.days(until: next) == 1)
      #expect(next.weekday.rawValue == day.weekday.rawValue % 7 + 1)
      // The naive successor, written independently.
      let last = [31, CivilDate.isLeap(year: day.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
        day.month - 1]
      let expected =
        day.day < last
        ? (day.year, day.month, day.day + 1)
        : day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
      #expect((next.year, next.month, next.day) == expected)
      day = next
      count += 1
    }
    #expect(count == 116_877)
  }

  @Test("Known days: numbers since 1970-01-01 and weekdays")
  func knownDays() {
    #expect(date("1970-01-01").dayNumber == 0)
    #expect(date("2000-03-01").dayNumber == 11_017)
    #expect(date("0001-01-01").dayNumber == -719_162)
    #expect(date("9999-12-31").dayNumber == 2_932_896)
    #expect(date("2026-05-01").weekday == .friday)
    #expect(date("1600-02-29").weekday == .tuesday)
  }

  @Test(
    "What is no day of the calendar is no date",
    arguments: [
      "2025-02-30", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-01", "2025-01-00", "0000-01-01",
      "2025-1-01",
      "2025-01-1", "2025/01/01", "20250101", "", "2025-01-011", "+025-01-01", "٢٠٢٥-٠١-٠١", "2025-01-0x",
    ])
  func refused(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "V20 Month steps keep the wanted day: 31 → 28, 29, 30 → 31 again",
    arguments: [
      (1, "2025-02-28"), (2, "2025-03-31"), (3, "2025-04-30"), (12, "2026-01-31"), (37, "2028-02-29"),
      (-2, "2024-11-30"), (0, "2025-01-31"),
    ])
  func wantedDay(months: Int, expected: String) throws {
    #expect(try date("2025-01-31").adding(months: months) == date(expected))
  }

  @Test("A wanted day beyond the date's own is reached again in the next long month")
  func wantedDayApart() throws {
    let stub = date("2025-02-28")
    #expect(try stub.adding(months: 1, wantedDay: 31) == date("2025-03-31"))
    #expect(try stub.adding(months: 1) == date("2025-03-28"))
  }

  @Test("29 February plus years ends on 28 February of a common year — Bộ luật Dân sự, Điều 148")
  func years() throws {
    #expect(try date("2016-02-29").adding(years: 10) == date("2026-02-28"))
    #expect(try date("2016-02-29").adding(years: 12) == date("2028-02-29"))
  }

  @Test("Only 29 February moves: other days keep their month and day, also beside it and in other months")
  func yearsOfOtherDays() throws {
    for day in ["2016-01-29", "2016-02-27", "2016-02-28", "2016-03-01", "2016-03-29", "2016-12-29"] {
      for years in [-3, 0, 1, 4, 10] {
        let moved = try date(day).adding(years: years)
        #expect((moved.year, moved.month, moved.day) == (2016 + years, date(day).month, date(day).day))
      }
    }
  }

  @Test("The first and the last year that a step of years can reach")
  func firstAndLastYear() throws {
    #expect(try date("0002-03-04").adding(years: -1) == date("0001-03-04"))
    #expect(try date("0001-03-04").adding(years: 9998) == date("9999-03-04"))
    #expect(throws: CalculationError.self) { try date("0001-03-04").adding(years: -1) }
    #expect(throws: CalculationError.self) { try date("0001-03-04").adding(years: 9999) }
  }

  @Test(
    "The order of a day some years later is that of the day that the step gives, over every day of nine years"
  )
  func orderAfterYears() throws {
    var day = date("2012-01-01")
    while day < date("2021-01-01") {
      for years in 0...21 {
        #expect(try day.order(afterYears: Int32(years)) == day.adding(years: years).order)
      }
      day = try day.adding(days: 1)
    }
    #expect(date("9999-02-28").order(afterYears: 1) > CivilDate.distantFuture.order)
  }

  @Test("Beyond the years 1 to 9999 a step is thrown")
  func outOfRange() {
    #expect(throws: CalculationError.self) { try CivilDate.distantFuture.adding(days: 1) }
    #expect(throws: CalculationError.self) { try CivilDate.distantPast.adding(days: -1) }
    #expect(throws: CalculationError.self) { try date("2025-01-01").adding(days: .max) }
    #expect(throws: CalculationError.self) { try date("2025-01-01").adding(months: .min) }
    #expect(throws: CalculationError.self) { try date("9999-12-01").adding(months: 1) }
    #expect(throws: CalculationError.self) { try date("0001-01-31").adding(months: -1) }
    #expect(throws: CalculationError.self) { try date("2025-01-01").adding(years: .max) }
    #expect(CivilDate(dayNumber: 2_932_897) == nil)
    #expect(CivilDate(dayNumber: -719_163) == nil)
  }

  @Test("The text forms: for machines and for people")
  func texts() {
    #expect(date("2026-05-01").text == "2026-05-01")
    #expect(date("2026-05-01").vietnameseText == "01/05/2026")
    #expect(date("0123-01-02").description == "0123-01-02")
  }
}
