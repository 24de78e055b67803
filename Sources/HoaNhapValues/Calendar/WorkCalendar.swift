/// Which days are worked: weekly rest days, days off, and days worked against a day off (lịch làm việc).
///
/// A day in `worked` is worked whatever else is said of it; then `off` and `weekend` are not.
public struct WorkCalendar: Sendable, Hashable {
  /// The weekly rest days.
  public var weekend: Set<Weekday>
  /// Days off that are not weekly rest days by themselves: public holidays, substitute days.
  public var off: Set<CivilDate>
  /// Days worked although they would be off.
  public var worked: Set<CivilDate>

  /// Makes a calendar.
  public init(
    weekend: Set<Weekday> = [.saturday, .sunday], off: Set<CivilDate> = [],
    worked: Set<CivilDate> = []
  ) {
    self.weekend = weekend
    self.off = off
    self.worked = worked
  }

  /// A calendar in which every day is worked: it moves nothing.
  public static let everyDay = WorkCalendar(weekend: [])

  /// Whether a day is worked.
  ///
  /// - Complexity: O(1)
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    if worked.contains(day) { return true }
    return !off.contains(day) && !weekend.contains(day.weekday)
  }

  /// The first working day on or after a day.
  ///
  /// - Throws: ``NoWorkingDay`` where none follows within a year, or the calendar's end is reached.
  /// - Complexity: O(days skipped)
  public func workingDay(onOrAfter day: CivilDate) throws(NoWorkingDay) -> CivilDate {
    try search(from: day, step: 1)
  }

  /// The last working day on or before a day.
  ///
  /// - Throws: ``NoWorkingDay`` where none precedes within a year, or the calendar's beginning is reached.
  /// - Complexity: O(days skipped)
  public func workingDay(onOrBefore day: CivilDate) throws(NoWorkingDay) -> CivilDate {
    try search(from: day, step: -1)
  }

  private func search(from day: CivilDate, step: Int) throws(NoWorkingDay) -> CivilDate {
    var number = day.dayNumber
    for _ in 0...366 {
      guard let candidate = CivilDate(dayNumber: number) else { break }
      if isWorkingDay(candidate) { return candidate }
      number += step
    }
    throw NoWorkingDay(near: day)
  }
}

/// A calendar has no working day within a year of the day that was asked for.
public struct NoWorkingDay: Error, Sendable, Hashable {
  /// The day that was asked for.
  public let near: CivilDate

  package init(near: CivilDate) { self.near = near }

  /// What is wrong and what would be right.
  public var wording: Wording {
    Wording(
      vi: "Lịch không có ngày làm việc nào quanh \(near); hãy kiểm tra ngày nghỉ hằng tuần và ngày lễ.",
      en: "The calendar has no working day near \(near); check its rest days and holidays.")
  }
}

extension NoWorkingDay: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
