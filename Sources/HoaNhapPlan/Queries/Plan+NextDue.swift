public import HoaNhapValues

extension Plan {
  /// The next day on which a duty falls due; `nil` where the plan names none from that day on.
  ///
  /// A duty whose last good day is the day itself can still be met, so it counts: on 4 June the list due before day 05 is
  /// June's, on 5 June it is July's. Days outside the plan's own do not count. No calendar is asked; ``deadlines(from:to:agency:holidays:reading:restDays:)``
  /// tells the last working day too.
  /// - Parameters:
  ///   - duty: a duty of this plan.
  ///   - day: the first last good day that counts.
  ///   - reading: how the plan's words about times are read.
  /// - Complexity: O(months until two years later, or until the last time of the duty that comes once, whichever is later)
  public func nextDue(
    of duty: Duty, onOrAfter day: CivilDate, reading: PlanReading = PlanReading()
  ) -> DueDates? {
    let start = max(day, from)
    // What recurs does so within a year; what comes once may lie further ahead.
    let once = duty.when.compactMap { recurrence -> CivilDate? in
      switch recurrence {
      case .month(let month): month.lastDay
      case .quarter(let quarter): quarter.lastMonth.lastDay
      default: nil
      }
    }
    let horizon = max((try? start.adding(years: 2)) ?? .distantFuture, once.max() ?? start)
    guard let days = DateRange(from: start, until: min(horizon, until ?? horizon)) else { return nil }
    return obligations(of: duty, in: days, reading: reading).map(\.due).min { $0.lastDay < $1.lastDay }
  }
}
