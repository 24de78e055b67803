import HoaNhapValues
import Testing

/// The day number of a civil date written `yyyy-MM-dd`.
func civilDay(_ text: String) throws -> Int {
  try #require(CivilDate(text)).dayNumber
}

@Suite("Lunar calendar: the holidays that follow it (Bộ luật Lao động, Điều 112)")
struct LunarHolidayTests {
  @Test(
    "lunar New Year's Day",
    arguments: [
      (2026, "2026-02-17"), (2027, "2027-02-06"), (2028, "2028-01-26"), (2029, "2029-02-13"),
      (2031, "2031-01-23"), (2032, "2032-02-11"), (2033, "2033-01-31"), (2034, "2034-02-19"),
      (2035, "2035-02-08"), (2036, "2036-01-28"),
    ])
  func newYear(year: Int, expected: String) throws {
    #expect(VietnameseLunarCalendar.newYear(year) == (try civilDay(expected)))
  }

  @Test(
    "New Year's Day by the hour of Việt Nam, where that of China is another day",
    arguments: [
      (1968, "1968-01-29", "1968-01-30"), (1969, "1969-02-16", "1969-02-17"),
      (1985, "1985-01-21", "1985-02-20"),
      (2007, "2007-02-17", "2007-02-18"), (2030, "2030-02-02", "2030-02-03"),
      (2053, "2053-02-18", "2053-02-19"),
    ])
  func newYearApartFromChina(year: Int, expected: String, china: String) throws {
    let newYear = VietnameseLunarCalendar.newYear(year)
    #expect(newYear == (try civilDay(expected)))
    #expect(newYear != (try civilDay(china)))
  }

  @Test(
    "Hùng Kings' day, the 10th of the third month",
    arguments: [
      (2026, "2026-04-26"), (2027, "2027-04-16"), (2028, "2028-04-04"), (2029, "2029-04-23"),
      (2030, "2030-04-12"), (2032, "2032-04-19"), (2033, "2033-04-09"), (2034, "2034-04-28"),
      (2035, "2035-04-17"), (2036, "2036-04-06"),
    ])
  func hungKings(year: Int, expected: String) throws {
    #expect(VietnameseLunarCalendar.hungKings(year) == (try civilDay(expected)))
  }

  @Test("where the third month comes twice, Hùng Kings' day is in the first of the two")
  func hungKingsBesideLeapMonth() throws {
    let ordinary = try civilDay("2031-04-01")
    let leap = try civilDay("2031-05-01")
    #expect(VietnameseLunarCalendar.hungKings(2031) == ordinary)
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: ordinary)?.text == "2031-03-10L")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: leap)?.text == "2031-03n-11L")
  }

  @Test("Hùng Kings' day is the 10th day of an ordinary third month in every year")
  func hungKingsEveryYear() throws {
    for year in VietnameseLunarCalendar.supportedYears {
      let day = try #require(VietnameseLunarCalendar.hungKings(year))
      #expect(
        VietnameseLunarCalendar.lunarDate(dayNumber: day) == LunarDate(year: year, month: 3, day: 10))
    }
  }
}
