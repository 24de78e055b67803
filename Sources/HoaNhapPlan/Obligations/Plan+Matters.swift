public import HoaNhapPolicy
public import HoaNhapValues

extension Plan {
  /// What one matter makes an agency owe under a clause, such as the bank's answer to one dossier (việc phát sinh từ một hồ sơ).
  ///
  /// A duty that goes on all the time has no day in the plan. A single matter has one: the time that the law or the bank's rules give for it.
  /// The caller says the day, because the plan does not.
  ///
  /// ```swift
  /// let last = try calendar.lastDay(of: TimeLimit(3, .workingDays), from: received).day
  /// let answer = try plan.obligation(
  ///   of: "III.3.2", agency: .vbspTransactionOffice, raisedBy: "A-001/decision", on: received, lastDay: last, calendar: calendar,
  ///   wording: words)
  /// ```
  /// - Parameters:
  ///   - clause: a clause of the plan, of any recurrence.
  ///   - agency: who has to act; one of the plan's.
  ///   - event: the matter, by which the same obligation asked for again is known; it names no person.
  ///   - day: the day on which it came up.
  ///   - lastDay: the last day on which it is in time; `nil` where nobody set a limit. It is not moved.
  ///   - calendar: gives the working day to plan with.
  ///   - wording: what is owed, in a short sentence that names no person.
  /// - Throws: ``DeadlineFault``: `input` where the plan has no such clause or agency (`unknownReference`), or the last day lies
  ///   before the day (`outOfRange`); `holidays` where the calendar does not reach the last day.
  public func obligation(
    of clause: Clause, agency: AgencyID, raisedBy event: DutyEventID, on day: CivilDate, lastDay: CivilDate?,
    calendar: HolidayCalendar, wording: Wording
  ) throws(DeadlineFault) -> Obligation {
    guard let duty = duty(clause) else {
      throw .input(
        InputError(
          .unknownReference, field: "clause", vi: "Kế hoạch không có nhiệm vụ ở \(clause).",
          en: "The plan has no duty at \(clause)."))
    }
    do {
      try require(agency)
    } catch {
      throw .input(error)
    }
    var planningDay: CivilDate?
    if let lastDay {
      guard day <= lastDay else {
        throw .input(
          InputError(
            .outOfRange, field: "last_day",
            vi: "Hạn \(lastDay.vietnameseText) đứng trước ngày phát sinh \(day.vietnameseText).",
            en: "The last day \(lastDay) lies before the day \(day)."))
      }
      do {
        planningDay = try calendar.workingDay(onOrBefore: lastDay).day
      } catch {
        throw .holidays(error)
      }
    }
    return Obligation(
      id: ObligationID.make(
        plan: id, clause: clause, agency: agency, day: day, parts: "event", event.text),
      clause: clause, agency: agency, confirm: [], to: duty.to, via: duty.via, report: nil, event: event,
      opens: day, lastDay: lastDay, planningDay: planningDay, needs: [], wording: wording)
  }
}
