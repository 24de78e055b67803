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
  ///   - restDays: what becomes of a last day that is not worked. A row is listed by its day in the plan, moved or not.
  /// - Throws: ``DeadlineFault``: `input` where `from` lies after `to`, the agency is not the plan's or a day lies after the
  ///   year 9998; `holidays` where a year's holidays are unknown.
  /// - Complexity: O(n log n) in the deadlines listed.
  public func deadlines(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, holidays: HolidayRules = .labourCode,
    reading: PlanReading = PlanReading(), restDays: RestDayRule = .kept
  ) throws(DeadlineFault) -> [Deadline] {
    let drafts = try drafts(from: from, to: to, agency: agency, reading: reading)
    guard let first = drafts.first, let last = drafts.last else { return [] }
    do {
      let years = first.due.lastDay.year...last.due.lastDay.year
      return try Self.finish(drafts, try Self.calendar(for: years, holidays, restDays), restDays)
    } catch {
      throw .holidays(error)
    }
  }

  /// What falls due from one day to another, by a calendar that is at hand: one made once for many questions, or a host's own.
  ///
  /// - Throws: ``DeadlineFault`` as the other form does, and where the calendar does not reach far enough.
  public func deadlines(
    from: CivilDate, to: CivilDate, agency: AgencyID? = nil, calendar: HolidayCalendar,
    reading: PlanReading = PlanReading(), restDays: RestDayRule = .kept
  ) throws(DeadlineFault) -> [Deadline] {
    let drafts = try drafts(from: from, to: to, agency: agency, reading: reading)
    do {
      return try Self.finish(drafts, calendar, restDays)
    } catch {
      throw .holidays(error)
    }
  }

  /// A deadline whose last working day is not known yet.
  struct Draft {
    var id: ObligationID
    let duty: Duty
    let agency: AgencyID?
    let due: DueDates
    let opens: CivilDate
    let report: ReportPeriod?
  }

  /// The holidays of the years, of the year before, and of the one behind where a last day may move into it.
  private static func calendar(
    for years: ClosedRange<Int>, _ holidays: HolidayRules, _ restDays: RestDayRule
  ) throws(HolidayFault) -> HolidayCalendar {
    if restDays == .next,
      let longer = try? holidays.calendar(lookingBackFrom: years.lowerBound...years.upperBound + 1)
    {
      return longer
    }
    return try holidays.calendar(lookingBackFrom: years)
  }

  /// The deadlines of some days, in order.
  func drafts(
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
      let agencies = Set(duty.answerable).filter { agency == nil || $0 == agency }
      guard !agencies.isEmpty else { continue }
      for (due, opens, report) in obligations(of: duty, in: days, reading: reading) {
        drafts += agencies.map { agency in
          let id = ObligationID.make(plan: id, clause: duty.clause, agency: agency, day: due.lastDay)
          return Draft(id: id, duty: duty, agency: agency, due: due, opens: opens, report: report)
        }
      }
    }
    drafts.sort(by: Self.precedes)
    nameApart(&drafts)
    return drafts
  }

  /// Gives the second report of one clause, agency and day an identifier of its own. What shares them stands together.
  private func nameApart(_ drafts: inout [Draft]) {
    var earlier: ObligationID?
    for index in drafts.indices {
      let (plain, draft) = (drafts[index].id, drafts[index])
      if plain == earlier {
        drafts[index].id = ObligationID.make(
          plan: id, clause: draft.duty.clause, agency: draft.agency, day: draft.due.lastDay,
          parts: draft.report?.report.text ?? "-")
      }
      earlier = plain
    }
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

  /// The drafts with their days by a calendar.
  private static func finish(
    _ drafts: [Draft], _ calendar: HolidayCalendar, _ restDays: RestDayRule
  ) throws(HolidayFault) -> [Deadline] {
    var deadlines: [Deadline] = []
    deadlines.reserveCapacity(drafts.count)
    for draft in drafts {
      let (legal, planning, standing) = try restDays.days(for: draft.due.lastDay, in: calendar)
      deadlines.append(
        Deadline(
          id: draft.id, clause: draft.duty.clause, agency: draft.agency, confirm: draft.duty.confirm,
          to: draft.duty.to, via: draft.duty.via, report: draft.report?.report, due: draft.due,
          opens: draft.opens, legalDay: legal, lastWorkingDay: planning, standing: standing,
          window: draft.report?.window, wording: draft.report?.wording ?? draft.duty.wording))
    }
    return deadlines
  }
}
