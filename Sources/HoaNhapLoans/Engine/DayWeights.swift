import HoaNhapValues

/// The weight of nights under a day count: a whole number, of which a year's fraction is made.
struct DayWeights {
  let dayCount: DayCount
  let attribution: DayAttribution
  /// The wanted day of the grid whose whole months bear a twelfth.
  let wantedDay: Int

  /// What a whole month weighs where it bears a twelfth: a twelfth and a 365th are whole numbers of 4380ths.
  static let month: Int64 = 365

  /// Whether every night weighs one.
  var countsNights: Bool { dayCount == .actual365Fixed || dayCount == .actual360 }

  /// The weight of the nights from one day to a later one, within which balance and rate stay the same.
  func weight(_ from: Int, _ to: Int) -> Int64 {
    switch dayCount {
    case .actual365Fixed, .actual360: return Int64(to - from)
    case .thirtyE360: return Int64(civil(to).thirtyE360Days - civil(from).thirtyE360Days)
    case .actualActualISDA:
      let leap = Int64(leapLabels(before: to) - leapLabels(before: from))
      return leap * 365 + (Int64(to - from) - leap) * 366
    case .monthlyTwelfth:
      let (months, days) = wholeMonths(from, to)
      return Int64(months) * Self.month + Int64(days) * 12
    }
  }

  /// How many nights that begin before a day have their label in a leap year.
  private func leapLabels(before day: Int) -> Int {
    let date = civil(day)
    let shift = attribution == .includeLast && CivilDate.isLeap(year: date.year) ? 1 : 0
    return date.leapYearDaysBefore + shift
  }

  /// The whole months of the grid between two days, and the nights outside them.
  private func wholeMonths(_ from: Int, _ to: Int) -> (months: Int, days: Int) {
    let start = civil(from)
    let end = civil(to)
    let first = start.monthIndex + (gridDay(start) < start.day ? 1 : 0)
    let last = end.monthIndex - (gridDay(end) > end.day ? 1 : 0)
    guard first < last, let opening = gridDate(first), let closing = gridDate(last) else {
      return (0, to - from)
    }
    return (last - first, to - from - opening.days(until: closing))
  }

  private func gridDay(_ date: CivilDate) -> Int {
    min(wantedDay, CivilDate.days(inMonth: date.month, ofYear: date.year))
  }

  private func gridDate(_ index: Int) -> CivilDate? {
    let (year, month) = (index / 12, index % 12 + 1)
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    return CivilDate(year: year, month: month, day: gridDay(first))
  }

  private func civil(_ day: Int) -> CivilDate { CivilDate(clampedDayNumber: day) }
}

extension DayCount {
  /// The weight of a whole year: the least that all shares of a year are whole numbers of.
  var yearWeight: Int64 {
    switch self {
    case .actual365Fixed: 365
    case .actual360, .thirtyE360: 360
    case .actualActualISDA: 365 * 366
    case .monthlyTwelfth: 4380
    }
  }
}

extension CivilDate {
  /// A date from its day number; a number outside the calendar gives the calendar's nearest day.
  init(clampedDayNumber number: Int) {
    self = CivilDate(dayNumber: number) ?? (number < 0 ? .distantPast : .distantFuture)
  }

  /// Days in a calendar of twelve months of thirty days, the 31st taken as the 30th.
  fileprivate var thirtyE360Days: Int { 360 * year + 30 * month + min(day, 30) }

  /// How many days before this one, from the year 1 on, lie in leap years.
  fileprivate var leapYearDaysBefore: Int {
    let past = year - 1
    let leapYears = past / 4 - past / 100 + past / 400
    guard CivilDate.isLeap(year: year), let newYear = CivilDate(year: year, month: 1, day: 1) else {
      return 366 * leapYears
    }
    return 366 * leapYears + newYear.days(until: self)
  }
}
