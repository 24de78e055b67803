public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What a difficulty makes agencies owe (IV.3): first the written report, then its consideration and settlement.
extension Difficulty {
  /// The event by which the written report is owed from the day on which the difficulty came up.
  ///
  /// - Parameters:
  ///   - clause: the clause that calls for the report.
  ///   - limit: how long there is for it; the plan says "without delay" and names no limit.
  public func dutyEvent(clause: Clause = "IV.3", limit: TimeLimit? = nil) -> DutyEvent {
    DutyEvent(DutyEventID(id.text), clause: clause, on: cameUpOn, agency: by, limit: limit)
  }

  /// What is owed because of it, as a book of obligations takes it: the report by whoever met the difficulty, and its settlement by the
  /// People's Committee, or whoever the clause names as the one to whom it is reported.
  ///
  /// The settlement is owed from the day of the report on. Both are without a limit where none is given: no text names one.
  /// - Parameters:
  ///   - plan: the plan.
  ///   - calendar: by which limits are counted.
  ///   - clause: the clause that calls for the report.
  ///   - reportLimit: how long there is for the report, from the day on which the difficulty came up.
  ///   - settlementLimit: how long there is for the settlement, from the day of the report.
  /// - Throws: ``DeadlineFault`` as ``Plan/obligations(raisedBy:calendar:reading:)`` does.
  public func obligations(
    under plan: Plan, calendar: HolidayCalendar, clause: Clause = "IV.3", reportLimit: TimeLimit? = nil,
    settlementLimit: TimeLimit? = nil
  ) throws(DeadlineFault) -> [Obligation] {
    var owed = try plan.obligations(
      raisedBy: dutyEvent(clause: clause, limit: reportLimit), calendar: calendar)
    guard let settles = plan.duty(clause)?.to.first else { return owed }
    var last: CivilDate?
    if let settlementLimit {
      do {
        last = try calendar.lastDay(of: settlementLimit, from: reportedOn).day
      } catch {
        throw .holidays(error)
      }
    }
    owed.append(
      try plan.obligation(
        of: clause, agency: settles, raisedBy: DutyEventID("\(id)/settlement"), on: reportedOn, lastDay: last,
        calendar: calendar,
        wording: Wording(
          vi: "Xem xét, giải quyết khó khăn, vướng mắc \(id).",
          en: "Consider and settle the difficulty \(id).")))
    return owed
  }
}
