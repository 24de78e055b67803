public import HoaNhapPolicy
public import HoaNhapValues

/// One thing that somebody owes by a day.
public struct Deadline: Sendable, Hashable, Identifiable {
  /// The identifier, the same whatever days were asked for.
  public let id: ObligationID
  /// The clause that asks for it.
  public let clause: Clause
  /// Who answers for it; `nil` where the plan names nobody.
  public let agency: AgencyID?
  /// Those who confirm what is delivered.
  public let confirm: [AgencyID]
  /// Those who receive it.
  public let to: [AgencyID]
  /// Those through whom it goes.
  public let via: [AgencyID]
  /// The report, where it is one.
  public let report: ReportID?
  /// The last good day, and the day after it.
  public let due: DueDates
  /// The first day on which it can be done; assumed, since the plan names no beginning.
  ///
  /// It is the day after the one before fell due, the day after a report's data end, or the first day of a month or quarter; never
  /// before the plan's own first day.
  public let opens: CivilDate
  /// The day until which it can be done under the rule for rest days: ``due``'s last day, unless the rule moves it.
  public let legalDay: CivilDate
  /// The working day to plan with: the last on or before the legal day.
  public let lastWorkingDay: CivilDate
  /// How certain the working day is, and the legal day where it was moved: assumed where it rests on holidays that are not decided yet.
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

extension DeadlineFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String {
    switch self {
    case .input(let error): error.description
    case .holidays(let fault): fault.description
    }
  }
}
