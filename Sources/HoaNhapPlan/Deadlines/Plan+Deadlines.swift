public import HoaNhapPolicy
public import HoaNhapValues

extension Plan {
  /// What falls due from one day to another, earliest first.
  ///
  /// A deadline is listed when its last good day lies in those days, both included, and in the plan's own. What is ongoing, on
  /// request or raised by an event has no deadline. Rows sort by last day, clause, agency; a row without an agency comes first.
  ///
  /// ```swift
  /// let june = try Plan.chauSon.deadlines(from: first, to: last, agency: .communePolice)
  /// ```
  /// - Parameters:
  ///   - from: the first day.
  ///   - to: the last day, included.
  ///   - agency: only what this agency answers for; `nil` for everything.
  ///   - holidays: the holidays by which the last working day is found.
  ///   - reading: how the plan's words about times are read.
  /// - Throws: ``DeadlineFault``: `input` where `from` lies after `to`, the agency is not the plan's or a day lies after the
  ///   year 9998; `holidays` where a year's holidays are unknown.
  /// - Complexity: O(n log n) in the deadlines listed.
  public func deadlines(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, holidays: HolidayRules = .labourCode,
    reading: PlanReading = PlanReading()
  ) throws(DeadlineFault) -> [Deadline] {
    let drafts = try drafts(from: from, to: to, agency: agency, reading: reading)
    guard let first = drafts.first, let last = drafts.last else { return [] }
    do {
      let calendar = try holidays.calendar(lookingBackFrom: first.due.lastDay.year...last.due.lastDay.year)
      return try Self.finish(drafts, calendar)
    } catch {
      throw .holidays(error)
    }
  }

  /// What falls due from one day to another, by a calendar that is at hand: one made once for many questions, or a host's own.
  ///
  /// - Throws: ``DeadlineFault`` as the other form does, and where the calendar does not reach far enough.
  public func deadlines(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, calendar: HolidayCalendar,
    reading: PlanReading = PlanReading()
  ) throws(DeadlineFault) -> [Deadline] {
    let drafts = try drafts(from: from, to: to, agency: agency, reading: reading)
    do {
      return try Self.finish(drafts, calendar)
    } catch {
      throw .holidays(error)
    }
  }

  /// A deadline whose last working day is not known yet.
  private struct Draft {
    let duty: Duty
    let agency: AgencyID?
    let due: DueDates
    let report: ReportPeriod?
  }

  private func drafts(
    from: CivilDate, to: CivilDate, agency: AgencyID?, reading: PlanReading
  ) throws(DeadlineFault) -> [Draft] {
    do {
      try require(agency)
    } catch {
      throw .input(error)
    }
    guard from <= to else {
      throw .input(
        InputError(
          .outOfOrder, field: "from", vi: "Ngày đầu \(from) nằm sau ngày cuối \(to); hãy đổi lại.",
          en: "The first day \(from) lies after the last day \(to); exchange them."))
    }
    guard to.year < 9999 else {
      throw .input(
        InputError(
          .outOfRange, field: "to", vi: "Ngày cuối phải trước năm 9999.",
          en: "The last day must lie before the year 9999."))
    }
    guard let days = DateRange(from: max(from, self.from), until: min(to, until ?? to)) else { return [] }
    var drafts: [Draft] = []
    for duty in duties {
      let agencies = duty.answerable.filter { agency == nil || $0 == agency }
      guard !agencies.isEmpty else { continue }
      for (due, report) in obligations(of: duty, in: days, reading: reading) {
        drafts += agencies.map { Draft(duty: duty, agency: $0, due: due, report: report) }
      }
    }
    return drafts.sorted(by: Self.precedes)
  }

  private static func precedes(_ a: Draft, _ b: Draft) -> Bool {
    if a.due.lastDay != b.due.lastDay { return a.due.lastDay < b.due.lastDay }
    if a.duty.clause != b.duty.clause { return a.duty.clause < b.duty.clause }
    if a.agency != b.agency {
      guard let agency = a.agency, let other = b.agency else { return a.agency == nil }
      return agency < other
    }
    // Two reports of one clause on one day.
    guard let report = a.report, let other = b.report else { return a.report == nil && b.report != nil }
    return report.report < other.report
  }

  private static func finish(
    _ drafts: [Draft], _ calendar: HolidayCalendar
  ) throws(HolidayFault) -> [Deadline] {
    var deadlines: [Deadline] = []
    deadlines.reserveCapacity(drafts.count)
    for draft in drafts {
      let found = try calendar.workingDay(onOrBefore: draft.due.lastDay)
      deadlines.append(
        Deadline(
          clause: draft.duty.clause, agency: draft.agency, to: draft.duty.to, via: draft.duty.via,
          report: draft.report?.report, due: draft.due, lastWorkingDay: found.day, standing: found.standing,
          window: draft.report?.window, wording: draft.report?.wording ?? draft.duty.wording))
    }
    return deadlines
  }
}
