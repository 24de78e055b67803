import HoaNhapValues

/// What no yearly decision can say. A slip of the pen in a date moves deadlines, so days that cannot be meant are refused.
extension HolidayDecision {
  /// How far from the lunar New Year's Day a day of its festival can lie. No text says so; it catches a mistyped month.
  private static let festivalReach = 10

  /// Every fault; the fields are named as the parameters of the initializer are.
  static func faults(
    year: Int, lunarNewYear: [CivilDate]?, nationalDay: [CivilDate]?, exchanges: [Exchange]
  ) -> [InputError] {
    var faults: [InputError] = []
    if let days = lunarNewYear {
      faults += days.faults(count: 5, year: year, field: "lunarNewYear")
      if faults.isEmpty { faults += festivalFaults(days, year: year) }
    }
    if let days = nationalDay {
      let before = faults.count
      faults += days.faults(count: 2, year: year, field: "nationalDay")
      let september = days.filter { $0.month == 9 }.map(\.day).sorted()
      if faults.count == before, september != [1, 2], september != [2, 3] {
        faults.append(
          InputError(
            .outOfRange, field: "nationalDay", vi: "Phải gồm ngày 2/9 và ngày 1/9 hoặc 3/9.",
            en: "It must be 2 September with 1 or 3 September."))
      }
    }
    let exchanged = exchanges.flatMap { [$0.off, $0.worked] }
    faults += exchanged.faults(count: exchanged.count, year: year, field: "exchanges")
    let holidays = certainHolidays(of: year).union((lunarNewYear ?? []) + (nationalDay ?? []))
    return faults
      + exchanged.filter(holidays.contains).map { day in
        InputError(
          .outOfRange, field: "exchanges", vi: "Ngày \(day.vietnameseText) là ngày lễ nên không hoán đổi.",
          en: "\(day) is a public holiday, and no such day is exchanged.")
      }
  }

  /// The days that are holidays whatever is decided.
  private static func certainHolidays(of year: Int) -> Set<CivilDate> {
    let fixed = [(1, 1), (4, 30), (5, 1), (9, 2)].map { CivilDate(year: year, month: $0, day: $1) }
    let lunar = [VietnameseLunarCalendar.newYear(year), VietnameseLunarCalendar.hungKings(year)]
      .map { $0.flatMap { CivilDate(dayNumber: $0) } }
    return Set((fixed + lunar).compactMap { $0 })
  }

  private static func festivalFaults(_ days: [CivilDate], year: Int) -> [InputError] {
    guard let newYear = VietnameseLunarCalendar.newYear(year), let first = CivilDate(dayNumber: newYear),
      !days.contains(first) || days.contains(where: { abs(first.days(until: $0)) > festivalReach })
    else { return [] }
    return [
      InputError(
        .outOfRange, field: "lunarNewYear",
        vi: "Phải gồm mồng một Tết, \(first.vietnameseText), và các ngày quanh đó.",
        en: "It must take in the lunar New Year's Day, \(first), and days near it.")
    ]
  }
}

extension [CivilDate] {
  /// The faults of a list of days in one year; the first kind that is found.
  fileprivate func faults(count: Int, year: Int, field: String) -> [InputError] {
    if self.count != count {
      return [
        InputError(
          .outOfRange, field: field, vi: "Phải có đúng \(count) ngày, không kể ngày nghỉ bù.",
          en: "There must be exactly \(count) days, days in lieu left out.")
      ]
    }
    if !allSatisfy({ $0.year == year }) {
      return [
        InputError(
          .outOfRange, field: field, vi: "Mọi ngày phải nằm trong năm \(year).",
          en: "Every day must lie in the year \(year).")
      ]
    }
    if Set(self).count != count {
      return [
        InputError(.duplicate, field: field, vi: "Một ngày được ghi hai lần.", en: "A day is named twice.")
      ]
    }
    return []
  }
}
