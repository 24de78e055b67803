public import HoaNhapValues

/// The last good day of a duty, and the day before which it is due.
public struct DueDates: Sendable, Hashable {
  /// The day before which it is due, not good any more.
  public let dueBefore: CivilDate
  /// The last good day. It is never moved for a rest day.
  public let lastDay: CivilDate

  /// A duty that has until a day, that day included; `nil` where no day follows.
  init?(until lastDay: CivilDate) {
    guard let next = CivilDate(dayNumber: lastDay.dayNumber + 1) else { return nil }
    self.lastDay = lastDay
    dueBefore = next
  }

  /// A duty due before a day of a month, as the reading takes that word.
  ///
  /// A month may not have the day: all of February lies before its "30th", so the last good day is then the month's last.
  init?(before day: Int, of month: YearMonth, reading: PlanReading) {
    let last = min(reading.inclusive ? day : day - 1, month.lastDay.day)
    guard let lastDay = CivilDate(dayNumber: month.firstDay.dayNumber + last - 1) else { return nil }
    self.init(until: lastDay)
  }

  /// A duty due before a day of a year.
  init?(before day: MonthDay, year: Int, reading: PlanReading) {
    guard let month = YearMonth(year: year, month: day.month) else { return nil }
    self.init(before: day.day, of: month, reading: reading)
  }
}
