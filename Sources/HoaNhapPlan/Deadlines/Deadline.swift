public import HoaNhapPolicy
public import HoaNhapValues

/// One thing that somebody owes by a day.
public struct Deadline: Sendable, Hashable {
  /// The clause that asks for it.
  public let clause: Clause
  /// Who answers for it; `nil` where the plan names nobody.
  public let agency: AgencyID?
  /// Those who receive it.
  public let to: [AgencyID]
  /// Those through whom it goes.
  public let via: [AgencyID]
  /// The report, where it is one.
  public let report: ReportID?
  /// The last good day, and the day after it.
  public let due: DueDates
  /// The last working day on or before the last good day.
  public let lastWorkingDay: CivilDate
  /// How certain the last working day is: assumed where it rests on holidays that are not decided yet.
  public let standing: Standing
  /// The days whose data a report covers, not cut at the plan's beginning.
  public let window: DataWindow?
  /// What is owed, in a short sentence.
  public let wording: Wording
}

/// Why the deadlines of some days cannot be told.
public enum DeadlineFault: Error, Sendable, Hashable {
  /// What was asked for is wrong.
  case input(InputError)
  /// The holidays of a year are unknown.
  case holidays(HolidayFault)

  /// What is wrong and what would be right.
  public var wording: Wording {
    switch self {
    case .input(let error): error.wording
    case .holidays(let fault): fault.wording
    }
  }
}
