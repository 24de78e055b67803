/// Working days counted one by one, forwards and backwards.
extension WorkCalendar {
  /// The working day that lies some working days after a day, or before it for a negative number.
  ///
  /// The day itself does not count, whether or not it is worked; none counted is the day itself.
  /// ```swift
  /// try calendar.adding(workingDays: 3, to: received)    // the third working day after it
  /// try calendar.adding(workingDays: -1, to: lastDay)    // the working day before it
  /// ```
  /// - Parameters:
  ///   - count: how many working days; negative for earlier ones.
  ///   - day: the day from which they are counted.
  /// - Throws: ``NoWorkingDay`` where a year has none, or the calendar's end is reached.
  /// - Complexity: O(days passed over)
  public func adding(workingDays count: Int, to day: CivilDate) throws(NoWorkingDay) -> CivilDate {
    let step = count < 0 ? -1 : 1
    var current = day
    for _ in 0..<count.magnitude {
      guard let next = CivilDate(dayNumber: current.dayNumber + step) else { throw NoWorkingDay(near: day) }
      current = step > 0 ? try workingDay(onOrAfter: next) : try workingDay(onOrBefore: next)
    }
    return current
  }

  /// How many working days lie after one day, up to another and including it; negative where the other lies before.
  ///
  /// It undoes ``adding(workingDays:to:)``: from a day to the one found, there are as many working days as were added.
  /// - Complexity: O(days off and days worked that the calendar names)
  public func workingDays(from first: CivilDate, to last: CivilDate) -> Int {
    first <= last
      ? count(after: first.dayNumber, through: last.dayNumber)
      : -count(after: last.dayNumber - 1, through: first.dayNumber - 1)
  }

  /// Whole weeks at once, then what differs from the week.
  private func count(after first: Int, through last: Int) -> Int {
    let days = last - first
    var count = days / 7 * (Weekday.allCases.count - weekend.count)
    for offset in 0..<days % 7 {
      // 1970-01-01, day 0, was a Thursday.
      let index = ((last - offset + 3) % 7 + 7) % 7
      if !weekend.contains(Weekday.allCases[index]) { count += 1 }
    }
    let range = first + 1..<last + 1
    for day in off where !weekend.contains(day.weekday) && !worked.contains(day) {
      if range.contains(day.dayNumber) { count -= 1 }
    }
    for day in worked where weekend.contains(day.weekday) && range.contains(day.dayNumber) { count += 1 }
    return count
  }
}
