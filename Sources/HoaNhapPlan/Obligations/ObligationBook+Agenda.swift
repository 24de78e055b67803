public import HoaNhapPolicy
public import HoaNhapValues

/// What is owed in a week, what is late, of what to remind.
extension ObligationBook {
  /// What is to do around a day.
  public struct Agenda: Sendable, Hashable {
    /// What is late, the oldest first.
    public let late: [ObligationStatus]
    /// What is open and belongs to the week of the day, Monday to Sunday.
    public let thisWeek: [ObligationStatus]
    /// What is open and belongs to the week after.
    public let nextWeek: [ObligationStatus]
    /// What an event raised without a limit and nobody has done.
    public let withoutLimit: [ObligationStatus]
  }

  /// What is late on a day, and what is owed in its week and the next.
  ///
  /// An obligation belongs to each week that its days from the planning day to the last day touch; a holiday may put the two in
  /// different weeks, and then it is shown in both.
  /// - Parameters:
  ///   - day: the day.
  ///   - agency: only what this agency owes; `nil` for everything.
  public func agenda(asOf day: CivilDate, owedBy agency: AgencyID? = nil) -> Agenda {
    let statuses = statuses(asOf: day, owedBy: agency)
    let monday = day.dayNumber - (day.weekday.rawValue - 1)
    func open(in numbers: ClosedRange<Int>) -> [ObligationStatus] {
      statuses.filter { status in
        guard status.state == .open, let last = status.obligation.lastDay else { return false }
        let planning = status.obligation.planningDay ?? last
        return numbers.overlaps(planning.dayNumber...last.dayNumber)
      }
    }
    return Agenda(
      late: statuses.filter { $0.state == .late }, thisWeek: open(in: monday...monday + 6),
      nextWeek: open(in: monday + 7...monday + 13),
      withoutLimit: statuses.filter {
        $0.state == .open && $0.obligation.lastDay == nil && $0.obligation.opens <= day
      })
  }

  /// By how many working days something is late, or was done late; 0 where it is in time.
  ///
  /// - Parameters:
  ///   - status: the status on a day.
  ///   - day: that day.
  ///   - calendar: tells which days are worked.
  /// - Throws: ``HolidayFault`` where the calendar does not reach the days.
  public func workingDaysLate(
    _ status: ObligationStatus, asOf day: CivilDate, calendar: HolidayCalendar
  ) throws(HolidayFault) -> HolidayCalendar.Count {
    guard status.daysLate > 0, let last = status.obligation.lastDay else { return .zero }
    return try calendar.workingDays(from: last, to: status.doneOn ?? day)
  }

  /// The reminders of some days, the earliest first: of what is not settled when the first of them begins.
  ///
  /// - Parameters:
  ///   - from: the first day.
  ///   - last: the last day, included; a last day before the first gives nothing.
  ///   - agency: only what this agency owes; `nil` for everything.
  ///   - reminders: how many days before.
  public func reminders(
    from: CivilDate, to last: CivilDate, owedBy agency: AgencyID? = nil, _ reminders: Reminders
  ) -> [Reminder] {
    statuses(asOf: from, owedBy: agency).filter { !$0.state.isSettled }
      .flatMap { status -> [Reminder] in
        guard let planning = status.obligation.planningDay else { return [] }
        return reminders.days(before: planning).filter { from <= $0 && $0 <= last }
          .map { Reminder(day: $0, status: status) }
      }
      .sorted { a, b in
        a.day == b.day ? a.status.obligation.id < b.status.obligation.id : a.day < b.day
      }
  }
}
