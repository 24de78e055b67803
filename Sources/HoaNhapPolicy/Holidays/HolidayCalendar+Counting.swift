public import HoaNhapValues

/// Working days counted and time limits ended, with how certain the answer is.
extension HolidayCalendar {
  /// A number of working days, and how certain it is.
  public struct Count: Sendable, Hashable {
    /// The working days; negative where they are counted backwards.
    public let days: Int
    /// The least certain of the days that were looked at.
    public let standing: Standing

    /// No day at all, which is certain.
    public static let zero = Count(days: 0, standing: .enacted)
  }

  /// The working day that lies some working days after a day, or before it for a negative number.
  ///
  /// The day itself does not count; none counted is the day itself.
  /// - Throws: ``HolidayFault`` with code `yearNotCovered` or `noWorkingDay`.
  /// - Complexity: O(days passed over)
  public func adding(workingDays count: Int, to day: CivilDate) throws(HolidayFault) -> Found {
    let step = count < 0 ? -1 : 1
    var found = Found(day: day, standing: .enacted)
    for _ in 0..<count.magnitude {
      guard let next = CivilDate(dayNumber: found.day.dayNumber + step) else {
        throw HolidayFault(.dateOutOfRange, year: day.year)
      }
      let working = step > 0 ? try workingDay(onOrAfter: next) : try workingDay(onOrBefore: next)
      found = Found(day: working.day, standing: max(found.standing, working.standing))
    }
    return found
  }

  /// How many working days lie after one day, up to another and including it; negative where the other lies before.
  ///
  /// - Throws: ``HolidayFault`` with code `yearNotCovered`.
  /// - Complexity: O(days between)
  public func workingDays(from first: CivilDate, to last: CivilDate) throws(HolidayFault) -> Count {
    let numbers =
      first <= last
      ? first.dayNumber + 1..<last.dayNumber + 1 : last.dayNumber..<first.dayNumber
    var standing = Standing.enacted
    for number in numbers {
      guard let day = CivilDate(dayNumber: number) else { break }
      standing = max(standing, try self.standing(of: day))
    }
    return Count(days: workCalendar.workingDays(from: first, to: last), standing: standing)
  }

  /// The last day on which an act is in time, and how certain it is.
  ///
  /// The standing is that of the days looked at; that the law counts so is enacted.
  ///
  /// Source: Bộ luật Dân sự, Điều 147 and Điều 148 (P.9).
  /// - Parameters:
  ///   - limit: the time limit.
  ///   - start: the day of the event that starts it; it does not count.
  /// - Throws: ``HolidayFault`` with code `yearNotCovered`, `noWorkingDay` or, behind the year 9999, `dateOutOfRange`.
  public func lastDay(of limit: TimeLimit, from start: CivilDate) throws(HolidayFault) -> Found {
    if limit.unit == .workingDays {
      let end = try adding(workingDays: limit.count, to: start)
      let moved = try workingDay(onOrAfter: end.day)
      return Found(day: moved.day, standing: max(end.standing, moved.standing))
    }
    // Every day worked, a limit ends where it nominally does.
    guard let end = try? limit.lastDay(from: start, calendar: .everyDay) else {
      throw HolidayFault(.dateOutOfRange, year: start.year)
    }
    return try workingDay(onOrAfter: end)
  }
}
