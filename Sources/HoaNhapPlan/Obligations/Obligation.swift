public import HoaNhapPolicy
public import HoaNhapValues

/// One thing that somebody owes: a duty of the plan in one period, or raised by one event (việc phải làm).
///
/// What was done with it is kept apart, in an ``ObligationBook``.
public struct Obligation: Sendable, Hashable, Identifiable {
  /// The identifier.
  public let id: ObligationID
  /// The clause that asks for it.
  public let clause: Clause
  /// Who answers for it; `nil` where the plan names nobody.
  public let agency: AgencyID?
  /// Those who confirm it before it goes to whom it is for.
  public let confirm: [AgencyID]
  /// Those who receive it.
  public let to: [AgencyID]
  /// Those through whom it goes.
  public let via: [AgencyID]
  /// The report, where it is one.
  public let report: ReportID?
  /// The event that raised it; `nil` where the calendar did.
  public let event: DutyEventID?
  /// The first day on which it can be done.
  public let opens: CivilDate
  /// The last day on which it is in time; `nil` where there is no limit.
  public internal(set) var lastDay: CivilDate?
  /// The working day to plan with, never after the last day; `nil` where there is no limit.
  public internal(set) var planningDay: CivilDate?
  /// What has to be done before it.
  public let needs: [ObligationID]
  /// What is owed, in a short sentence.
  public let wording: Wording
}

extension Plan {
  /// What is owed from one day to another, as a book of obligations takes it.
  ///
  /// These are the deadlines of ``deadlines(from:to:agency:holidays:reading:restDays:)``, each with what it waits for.
  /// - Throws: ``DeadlineFault`` as that does.
  /// - Complexity: O(n log n) in the deadlines, and a search of two years for each clause that one waits for.
  public func obligations(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, holidays: HolidayRules = .labourCode,
    reading: PlanReading = PlanReading(), restDays: RestDayRule = .kept
  ) throws(DeadlineFault) -> [Obligation] {
    try deadlines(
      from: from, to: to, agency: agency, holidays: holidays, reading: reading, restDays: restDays
    ).map { obligation(of: $0, reading: reading) }
  }

  /// The same by a calendar that is at hand.
  ///
  /// - Throws: ``DeadlineFault``, also where the calendar does not reach far enough.
  public func obligations(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, calendar: HolidayCalendar,
    reading: PlanReading = PlanReading(), restDays: RestDayRule = .kept
  ) throws(DeadlineFault) -> [Obligation] {
    try deadlines(
      from: from, to: to, agency: agency, calendar: calendar, reading: reading, restDays: restDays
    ).map { obligation(of: $0, reading: reading) }
  }

  private func obligation(of deadline: Deadline, reading: PlanReading) -> Obligation {
    Obligation(
      id: deadline.id, clause: deadline.clause, agency: deadline.agency, confirm: deadline.confirm,
      to: deadline.to, via: deadline.via, report: deadline.report, event: nil, opens: deadline.opens,
      lastDay: deadline.legalDay, planningDay: deadline.lastWorkingDay,
      needs: inputs(of: deadline.clause, on: deadline.due.lastDay, reading: reading),
      wording: deadline.wording)
  }
}
