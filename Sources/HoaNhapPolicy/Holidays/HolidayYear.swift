import HoaNhapValues

/// The days off of one year, worked out from the rules.
struct HolidayYear {
  /// The first year under the Labour Code of 2019; what is computed for an earlier one is only assumed.
  static let firstYearOfLaw = 2021

  let year: Int
  /// Holidays, days exchanged, then days in lieu.
  private(set) var off: [DayOff] = []
  /// Days worked although they would be off.
  let worked: [CivilDate]
  /// Days that another decision than the computed default would make off, or worked.
  private(set) var open: Set<CivilDate> = []

  init(_ year: Int, rules: HolidayRules) throws(HolidayFault) {
    guard let newYear = VietnameseLunarCalendar.newYear(year),
      let hungKings = VietnameseLunarCalendar.hungKings(year),
      let kings = CivilDate(dayNumber: hungKings)
    else { throw HolidayFault(.yearOutOfRange, year: year) }
    self.year = year
    let decision = rules.decisions[year]
    worked = decision?.exchanges.map(\.worked) ?? []

    let fixed = Self.fixedDays(year, hungKings: kings, rules: rules)
    let exchanges = (decision?.exchanges ?? []).map { exchange in
      DayOff(
        exchange.off, exchange.kind, .exchange(worked: exchange.worked),
        decision?.citation ?? Self.holidayLaw, .enacted)
    }
    let festivals = Self.choices(decision?.lunarNewYear, by: decision) {
      (0...4).map { before in Self.run(from: newYear - before, count: 5) }
    }
    let nationals = Self.choices(decision?.nationalDay, by: decision) {
      [Self.september(year, 2...3), Self.september(year, 1...2)]
    }

    // The default is one day of the old year and four of the new, and 3 September beside the 2nd.
    let defaultFestival = festivals.days.first { $0.first?.dayNumber == newYear - 1 } ?? festivals.days[0]
    let holidays =
      fixed
      + defaultFestival.map { DayOff($0, .lunarNewYear, .holiday, festivals.citation, festivals.standing) }
      + nationals.days[0].map { day in
        // 2 September itself is the law's, whatever day is chosen beside it.
        DayOff(day, .nationalDay, .holiday, nationals.citation, day.day == 2 ? .enacted : nationals.standing)
      }
    off = try Self.withSubstitutes(holidays, exchanges, weekend: rules.weekend, year: year)
    if year < Self.firstYearOfLaw { off = off.map { $0.assumed } }

    // A day is settled when it is off, or worked, whichever days are chosen in the end.
    if festivals.days.count > 1 || nationals.days.count > 1 {
      let base = fixed.map(\.day)
      var everywhere: Set<CivilDate>?
      var somewhere: Set<CivilDate> = []
      for festival in festivals.days {
        for national in nationals.days {
          let chosen = (base + festival + national).map {
            DayOff($0, .newYear, .holiday, Self.holidayLaw, .assumed)
          }
          let days = Set(
            try Self.withSubstitutes(chosen, exchanges, weekend: rules.weekend, year: year).map(\.day))
          somewhere.formUnion(days)
          everywhere = everywhere?.intersection(days) ?? days
        }
      }
      open = somewhere.subtracting(everywhere ?? [])
    }
  }

  static let holidayLaw = Citation.labourCode("Điều 112")
  static let substituteLaw = Citation.labourCode("Điều 111.3")
  static let cultureDayProposal = Citation.labourCode("Điều 112, ngày 24/11 đang được đề xuất")

  /// The days that no yearly decision moves.
  private static func fixedDays(_ year: Int, hungKings: CivilDate, rules: HolidayRules) -> [DayOff] {
    var days = [
      (CivilDate(year: year, month: 1, day: 1), HolidayKind.newYear),
      (hungKings, .hungKings),
      (CivilDate(year: year, month: 4, day: 30), .victoryDay),
      (CivilDate(year: year, month: 5, day: 1), .labourDay),
    ].compactMap { day, kind in day.map { DayOff($0, kind, .holiday, holidayLaw, .enacted) } }
    if rules.observesCultureDay, let day = CivilDate(year: year, month: 11, day: 24) {
      days.append(DayOff(day, .cultureDay, .holiday, cultureDayProposal, .assumed))
    }
    return days
  }

  /// The days decided, or all that could be.
  private static func choices(
    _ decided: [CivilDate]?, by decision: HolidayDecision?, otherwise: () -> [[CivilDate]]
  ) -> (days: [[CivilDate]], citation: Citation, standing: Standing) {
    if let decided, let decision { return ([decided], decision.citation, .enacted) }
    return (otherwise(), holidayLaw, .assumed)
  }

  private static func run(from first: Int, count: Int) -> [CivilDate] {
    (first..<first + count).compactMap { CivilDate(dayNumber: $0) }
  }

  private static func september(_ year: Int, _ days: ClosedRange<Int>) -> [CivilDate] {
    days.compactMap { CivilDate(year: year, month: 9, day: $0) }
  }

  /// The holidays, and for each that lies on a rest day the next day that is not yet off, in order of date.
  ///
  /// Two holidays on one rest day give one day in lieu: the law makes up for the rest day.
  private static func withSubstitutes(
    _ holidays: [DayOff], _ exchanges: [DayOff], weekend: Set<Weekday>, year: Int
  ) throws(HolidayFault) -> [DayOff] {
    let sorted = holidays.sorted { $0.day < $1.day }
    var days = sorted + exchanges
    var taken = Set(days.map(\.day.dayNumber))
    var last: CivilDate?
    for holiday in sorted where weekend.contains(holiday.day.weekday) && holiday.day != last {
      last = holiday.day
      var number = holiday.day.dayNumber + 1
      while let candidate = CivilDate(dayNumber: number),
        taken.contains(number) || weekend.contains(candidate.weekday)
      {
        number += 1
        if number > holiday.day.dayNumber + 60 { throw HolidayFault(.noWorkingDay, year: year) }
      }
      guard let day = CivilDate(dayNumber: number) else { throw HolidayFault(.noWorkingDay, year: year) }
      taken.insert(number)
      days.append(
        DayOff(day, holiday.kind, .substitute(for: holiday.day), substituteLaw, holiday.standing))
    }
    return days
  }
}

extension DayOff {
  fileprivate var assumed: DayOff { DayOff(day, kind, cause, citation, .assumed) }
}
