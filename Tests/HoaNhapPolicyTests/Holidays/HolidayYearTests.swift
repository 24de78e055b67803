import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("P.10 – Public holidays of a year (Bộ luật Lao động, Điều 111 and 112)")
struct HolidayYearTests {
  @Test(
    "eleven holidays, days in lieu in order of date, nothing else off – P.10, P.11",
    arguments: HolidayVector.all)
  func wholeYear(vector: HolidayVector) throws {
    let calendar = try HolidayRules.labourCode.calendar(years: vector.year...vector.year)
    func holidays(_ kind: HolidayKind) -> [CivilDate] {
      calendar.daysOff.filter { $0.kind == kind && $0.cause == .holiday }.map(\.day)
    }
    #expect(holidays(.newYear) == (try days(vector.year, "01-01")))
    #expect(holidays(.lunarNewYear) == (try days(vector.year, vector.lunarNewYear)))
    #expect(holidays(.hungKings) == (try days(vector.year, vector.hungKings)))
    #expect(holidays(.victoryDay) == (try days(vector.year, "04-30")))
    #expect(holidays(.labourDay) == (try days(vector.year, "05-01")))
    #expect(holidays(.nationalDay) == (try days(vector.year, vector.nationalDay)))
    #expect(holidays(.cultureDay).isEmpty)

    var substitutes: [CivilDate: CivilDate] = [:]
    for off in calendar.daysOff {
      if case .substitute(let holiday) = off.cause { substitutes[off.day] = holiday }
    }
    var expected: [CivilDate: CivilDate] = [:]
    for (off, holiday) in vector.substitutes {
      expected[try day("\(vector.year)-\(off)")] = try day("\(vector.year)-\(holiday)")
    }
    #expect(substitutes == expected)

    // Day by day against the vector, not against the rules.
    let off = try Set(
      days(vector.year, "01-01 04-30 05-01 \(vector.lunarNewYear) \(vector.hungKings) \(vector.nationalDay)")
        + (vector.year == 2026 ? days(2026, "08-31") : []) + Array(expected.keys))
    let saturdayWorked = try day("2026-08-22")
    var number = try day("\(vector.year)-01-01").dayNumber
    while let date = CivilDate(dayNumber: number), date.year == vector.year {
      let isRest = date.weekday >= .saturday && date != saturdayWorked
      #expect(calendar.workCalendar.isWorkingDay(date) == !(isRest || off.contains(date)), "\(date)")
      number += 1
    }
  }

  @Test("2026: 31 August is off against Saturday 22 August, which is worked – P.10")
  func exchange2026() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    let off = try #require(calendar.reasons(for: try day("2026-08-31")).first)
    #expect(off.cause == .exchange(worked: try day("2026-08-22")))
    #expect(off.kind == .nationalDay)
    #expect(off.standing == .enacted)
    #expect(calendar.workCalendar.isWorkingDay(try day("2026-08-22")))
    #expect(!calendar.workCalendar.isWorkingDay(try day("2026-08-23")))
    #expect(try calendar.workingDay(onOrBefore: day("2026-08-31")).day == day("2026-08-28"))
    #expect(try calendar.workingDay(onOrBefore: day("2026-08-23")).day == day("2026-08-22"))
    #expect(try calendar.workingDay(onOrAfter: day("2026-08-29")).day == day("2026-09-03"))
  }

  @Test(
    "two holidays that follow each other on rest days give two working days – Điều 111.3 (2033-04-30, 05-01)")
  func twoInLieu() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2033...2033)
    #expect(try calendar.workingDay(onOrAfter: day("2033-04-30")).day == day("2033-05-04"))
    #expect(try calendar.workingDay(onOrBefore: day("2033-05-03")).day == day("2033-04-29"))
  }

  @Test("a substitute never takes the place of the next holiday – Điều 111.3 (2028-04-30 is a Sunday)")
  func substituteAfterHoliday() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2028...2028)
    #expect(calendar.reasons(for: try day("2028-05-01")).map(\.cause) == [.holiday])
    #expect(calendar.reasons(for: try day("2028-05-02")).map(\.kind) == [.victoryDay])
    #expect(calendar.workCalendar.isWorkingDay(try day("2028-05-03")))
  }

  @Test("Hùng Kings is in the ordinary third month of 2031, never the leap one – P.10")
  func leapThirdMonth() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2031...2031)
    let kings = calendar.daysOff.filter { $0.kind == .hungKings }
    #expect(kings.map(\.day) == [try day("2031-04-01")])
  }

  @Test("24 November is off only where the switch is on, and then assumed – P.10", arguments: [false, true])
  func cultureDay(isObserved: Bool) throws {
    let rules = HolidayRules(observesCultureDay: isObserved)
    let calendar = try rules.calendar(years: 2026...2027)
    #expect(calendar.workCalendar.isWorkingDay(try day("2026-11-24")) == !isObserved)
    #expect(calendar.daysOff.contains { $0.kind == .cultureDay } == isObserved)
    #expect(try calendar.standing(of: day("2027-11-24")) == (isObserved ? .assumed : .enacted))
  }

  @Test("with Sunday alone as rest day only a Sunday gives a day in lieu, on a Saturday too – Điều 111.3")
  func sundayAlone() throws {
    let calendar = try HolidayRules(weekend: [.sunday]).calendar(years: 2033...2033)
    // 30 April 2033 is a Saturday, 1 May a Sunday.
    #expect(calendar.reasons(for: try day("2033-05-02")).map(\.kind) == [.labourDay])
    #expect(calendar.workCalendar.isWorkingDay(try day("2033-05-03")))
    #expect(calendar.workCalendar.isWorkingDay(try day("2033-04-23")))
    let none = try HolidayRules(weekend: []).calendar(years: 2033...2033)
    #expect(none.daysOff.count == 11)
  }

  @Test("years of one span and years one by one say the same")
  func spans() throws {
    let together = try HolidayRules.labourCode.calendar(years: 2026...2036)
    var one: [DayOff] = []
    for year in 2026...2036 { one += try HolidayRules.labourCode.calendar(years: year...year).daysOff }
    #expect(together.daysOff == one)
    #expect(together.daysOff.map(\.day) == together.daysOff.map(\.day).sorted())
    #expect(Set(together.daysOff.map(\.day)) == together.workCalendar.off)
  }

  @Test(
    "in every year that can be told: eleven holidays, one day in lieu for each rest day among them, none shared"
  )
  func laws() throws {
    for year in 1968...2100 {
      let calendar = try HolidayRules(decisions: []).calendar(years: year...year)
      let holidays = calendar.daysOff.filter { $0.cause == .holiday }
      let others = calendar.daysOff.filter { $0.cause != .holiday }
      #expect(holidays.count == 11, "\(year)")
      let rest = Set(holidays.map(\.day).filter { $0.weekday >= .saturday })
      #expect(others.count == rest.count, "\(year)")
      #expect(Set(others.map(\.day)).count == others.count)
      #expect(others.allSatisfy { $0.day.weekday < .saturday && $0.day.year == year })
      #expect(Set(others.map(\.day)).isDisjoint(with: holidays.map(\.day)))
    }
  }
}
