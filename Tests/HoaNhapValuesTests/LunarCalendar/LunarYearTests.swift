import HoaNhapValues
import Testing

@Suite("Lunar calendar: years and leap months")
struct LunarYearTests {
  @Test(
    "the leap month by the hour of Việt Nam",
    arguments: [
      (1984, nil), (1985, 2), (1987, 7), (2004, 2), (2006, 7), (2009, 5), (2012, 4), (2014, 9), (2017, 6),
      (2020, 4), (2023, 2), (2025, 6), (2026, nil), (2028, 5), (2030, nil), (2031, 3), (2033, 11),
      (2034, nil), (2036, 6),
    ] as [(Int, Int?)])
  func leapMonth(year: Int, expected: Int?) throws {
    #expect(try #require(LunarYear(year)).leapMonth == expected)
  }

  @Test("the leap eleventh month of 2033 begins on the day after the solstice and ends before Tết of 2034")
  func leapEleventhMonth() throws {
    let begin = try civilDay("2033-12-22")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: begin - 1)?.text == "2033-11-30L")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: begin)?.text == "2033-11n-01L")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: begin + 29)?.text == "2033-12-01L")
    #expect(VietnameseLunarCalendar.lunarDate(dayNumber: begin + 59)?.text == "2034-01-01L")
  }

  @Test("every month of every year is that of an independent computation", arguments: LunarReference.years)
  func reference(expected: LunarReference.Year) throws {
    let year = try #require(LunarYear(expected.number))
    #expect(year.newYear == (try civilDay(expected.newYear)))
    #expect(year.leapMonth == expected.leapMonth)
    #expect(zip(year.starts, year.starts.dropFirst()).map { $1 - $0 } == expected.lengths)
  }

  @Test("a year has twelve months, or thirteen with a leap month, of 29 or 30 days")
  func shape() throws {
    for number in VietnameseLunarCalendar.supportedYears {
      let year = try #require(LunarYear(number))
      let lengths = zip(year.starts, year.starts.dropFirst()).map { $1 - $0 }
      #expect(lengths.count == (year.leapMonth == nil ? 12 : 13))
      #expect(lengths.allSatisfy { $0 == 29 || $0 == 30 })
    }
  }

  @Test("each year begins where the one before it ends, from 21 January to 19 February")
  func join() throws {
    var end: Int?
    for number in VietnameseLunarCalendar.supportedYears {
      let year = try #require(LunarYear(number))
      if let end { #expect(year.newYear == end) }
      end = year.starts.last
      let civil = try #require(CivilDate(dayNumber: year.newYear))
      #expect(civil.year == number)
      #expect((121...219).contains(civil.month * 100 + civil.day))
    }
  }

  @Test("years outside 1968 to 2100 are refused", arguments: [Int.min, 0, 1967, 2101, Int.max])
  func outside(year: Int) {
    #expect(LunarYear(year) == nil)
    #expect(VietnameseLunarCalendar.newYear(year) == nil)
    #expect(VietnameseLunarCalendar.hungKings(year) == nil)
  }

  @Test("the first and the last year are answered", arguments: [(1968, "1968-01-29"), (2100, "2100-02-09")])
  func inside(year: Int, expected: String) throws {
    #expect(VietnameseLunarCalendar.newYear(year) == (try civilDay(expected)))
  }
}
