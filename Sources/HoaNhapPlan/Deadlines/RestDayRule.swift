import HoaNhapPolicy
public import HoaNhapValues

/// What becomes of a deadline whose last good day is not worked.
///
/// The plan says nothing of it. The default keeps the day and plans with the working day before it; the Civil Code's rule for time
/// limits (Điều 148.5) would give the next working day. That either holds for the plan's deadlines is assumed.
public enum RestDayRule: String, Sendable, Hashable, CaseIterable {
  /// The last day stays, and the work is planned for the working day before it.
  case kept
  /// The last day becomes the working day before.
  case previous
  /// The last day becomes the next working day (Bộ luật Dân sự, Điều 148.5).
  case next

  /// The rule in both languages.
  public var wording: Wording {
    switch self {
    case .kept: Wording(vi: "giữ nguyên hạn", en: "the day is kept")
    case .previous: Wording(vi: "lùi về ngày làm việc trước", en: "moved to the working day before")
    case .next: Wording(vi: "dời sang ngày làm việc tiếp theo", en: "moved to the next working day")
    }
  }

  /// The last day under the rule, the working day to plan with, and how certain both are.
  ///
  /// - Throws: ``HolidayFault`` where the calendar does not reach far enough.
  func days(
    for lastDay: CivilDate, in calendar: HolidayCalendar
  ) throws(HolidayFault) -> (legal: CivilDate, planning: CivilDate, standing: Standing) {
    switch self {
    case .kept:
      let found = try calendar.workingDay(onOrBefore: lastDay)
      return (lastDay, found.day, found.standing)
    case .previous:
      let found = try calendar.workingDay(onOrBefore: lastDay)
      return (found.day, found.day, found.standing)
    case .next:
      let found = try calendar.workingDay(onOrAfter: lastDay)
      return (found.day, found.day, found.standing)
    }
  }
}
