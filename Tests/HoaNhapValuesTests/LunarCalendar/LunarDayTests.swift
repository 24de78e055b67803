import HoaNhapValues
import Testing

@Suite("Lunar calendar: days")
struct LunarDayTests {
  @Test(
    "every day goes there and back, and the next day is the next lunar day",
    arguments: [1968, 1985, 2007, 2031, 2033, 2100])
  func everyDay(number: Int) throws {
    let year = try #require(LunarYear(number))
    var before: LunarDate?
    for day in year.starts[0]..<(try #require(year.starts.last)) {
      let date = try #require(VietnameseLunarCalendar.lunarDate(dayNumber: day))
      #expect(date.year == number)
      #expect(VietnameseLunarCalendar.dayNumber(of: date) == day)
      #expect(LunarDate(date.text) == date)
      if let before {
        #expect(before < date)
        #expect(before.text.utf8.lexicographicallyPrecedes(date.text.utf8))
        #expect(date.day == before.day + 1 || date.day == 1 && (29...30).contains(before.day))
      }
      before = date
    }
  }

  @Test("both sides of every border of two months, in every year")
  func borders() throws {
    for number in VietnameseLunarCalendar.supportedYears {
      let year = try #require(LunarYear(number))
      for start in year.starts.dropFirst().dropLast() {
        let last = try #require(year.lunarDate(dayNumber: start - 1))
        let first = try #require(year.lunarDate(dayNumber: start))
        #expect(first.day == 1 && last.day >= 29 && last < first)
        #expect(year.dayNumber(month: last.month, isLeapMonth: last.isLeapMonth, day: last.day) == start - 1)
        #expect(year.dayNumber(month: first.month, isLeapMonth: first.isLeapMonth, day: 1) == start)
        if first.isLeapMonth {
          #expect(first.month == last.month && !last.isLeapMonth)
        } else {
          #expect(first.month == last.month + 1)
        }
      }
    }
  }

  @Test("days at the turn of the civil year, which the old lunar year still holds")
  func civilYearEnd() throws {
    for year in 1969...2101 {
      let day = try civilDay("\(year)-01-01")
      for near in (day - 2)...(day + 2) {
        let date = try #require(VietnameseLunarCalendar.lunarDate(dayNumber: near))
        #expect(date.year == year - 1)
        #expect(date.month >= 11)
      }
    }
  }

  @Test("the first and the last day of the calendar, and the days outside")
  func ends() throws {
    let first = try civilDay("1968-01-29")
    let last = try civilDay("2101-01-28")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: first)?.text == "1968-01-01L")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: last)?.text == "2100-12-29L")
    for day in [first - 1, last + 1, first - 400, last + 400, Int.min, Int.max] {
      #expect(VietnameseLunarCalendar.lunarDate(dayNumber: day) == nil)
    }
  }

  @Test(
    "a date that the calendar does not have cannot be made",
    arguments: [
      (2031, 4, true, 1), (2030, 3, true, 1), (2030, 0, false, 1), (2030, 13, false, 1),
      (2030, 1, false, 0), (2030, 1, false, 31), (2033, 11, true, 30), (1967, 12, false, 1),
      (2101, 1, false, 1),
      (Int.max, Int.max, true, Int.max), (Int.min, Int.min, false, Int.min),
    ])
  func impossible(year: Int, month: Int, isLeapMonth: Bool, day: Int) {
    #expect(LunarDate(year: year, month: month, isLeapMonth: isLeapMonth, day: day) == nil)
  }

  @Test("the 30th exists in a long month and not in a short one")
  func lastDay() {
    #expect(LunarDate(year: 2033, month: 11, day: 30) != nil)
    #expect(LunarDate(year: 2033, month: 11, isLeapMonth: true, day: 29) != nil)
    #expect(LunarDate(year: 2033, month: 2, day: 30) != nil)
    #expect(LunarDate(year: 2033, month: 3, day: 29) != nil)
    #expect(LunarDate(year: 2033, month: 3, day: 30) == nil)
  }

  @Test("the text form says whether the month is leap")
  func text() throws {
    let ordinary = try #require(LunarDate(year: 2031, month: 3, day: 9))
    let leap = try #require(LunarDate(year: 2031, month: 3, isLeapMonth: true, day: 9))
    #expect("\(ordinary)" == "2031-03-09L")
    #expect("\(leap)" == "2031-03n-09L")
    #expect(LunarDate("2031-03n-09L") == leap)
    #expect(ordinary < leap)
    #expect(ordinary != leap)
  }

  @Test(
    "any other text is refused",
    arguments: [
      "", "2031-03-09", "2031-03-09l", "2031-03N-09L", "2031-3-09L", "2031-03-9L", "2031-03-09L ",
      " 2031-03-09L",
      "2031/03/09L", "2031-04n-09L", "2031-03x-09L", "2031-13-01L", "2031-01-31L", "1967-12-01L",
      "2101-01-01L",
      "+031-03-09L", "2031-03-0９L", "2031-03n09L-",
    ])
  func otherText(text: String) {
    #expect(LunarDate(text) == nil)
  }
}
