public import HoaNhapPolicy
public import HoaNhapValues

/// The kind of identifier that names an event.
public enum DutyEventTag {}

/// The identifier that a host gives to an event; it names no person.
public typealias DutyEventID = Identifier<DutyEventTag>

/// Something that calls for a duty without a date: a difficulty came up, somebody who may ask did, or the province set a day.
///
/// A host reports it on its day, and the duty's obligation appears.
///
/// Source: plan II.6 (theo Kế hoạch của tỉnh), IV.2 (báo cáo đột xuất khi có yêu cầu), IV.3 (nếu phát sinh khó khăn, vướng mắc).
public struct DutyEvent: Sendable, Hashable, Identifiable {
  /// The identifier, by which the same event reported again is known.
  public let id: DutyEventID
  /// The clause that it calls for, such as `IV.3`.
  public let clause: Clause
  /// The day on which it came up.
  public let day: CivilDate
  /// Who has to act; `nil` for those whom the clause names.
  public let agency: AgencyID?
  /// How long there is for it; `nil` where nobody set a limit. The plan says "without delay" and names none.
  public let limit: TimeLimit?

  /// Makes an event.
  public init(
    _ id: DutyEventID, clause: Clause, on day: CivilDate, agency: AgencyID? = nil, limit: TimeLimit? = nil
  ) {
    self.id = id
    self.clause = clause
    self.day = day
    self.agency = agency
    self.limit = limit
  }
}

extension Plan {
  /// What an event makes somebody owe: one obligation for each agency that has to act.
  ///
  /// ```swift
  /// let event = DutyEvent("vuong-mac-7", clause: "IV.3", on: day, agency: .economicOffice, limit: TimeLimit(3, .workingDays))
  /// try book.open(Plan.chauSon.obligations(raisedBy: event, calendar: calendar), stamp: stamp)
  /// ```
  /// Its limit is counted by the Civil Code (P.9): the day of the event does not count, and an end on a rest day moves to the next
  /// working day. Without a limit it is never late.
  /// - Throws: ``DeadlineFault``: `input` where the plan has no such clause (`unknownReference`), the clause waits for no event
  ///   (`notApplicable`), the agency is not the plan's, or the day lies outside the plan's own (`outOfRange`); `holidays` where
  ///   the calendar does not reach the end of the limit.
  public func obligations(
    raisedBy event: DutyEvent, calendar: HolidayCalendar, reading: PlanReading = PlanReading()
  ) throws(DeadlineFault) -> [Obligation] {
    let duty: Duty
    do {
      duty = try self.duty(calledBy: event)
    } catch {
      throw .input(error)
    }
    var end: (last: CivilDate, planning: CivilDate)?
    if let limit = event.limit {
      do {
        let last = try calendar.lastDay(of: limit, from: event.day).day
        end = (last, try calendar.workingDay(onOrBefore: last).day)
      } catch {
        throw .holidays(error)
      }
    }
    let agencies: [AgencyID?] = event.agency.map { [$0] } ?? duty.answerable
    return agencies.map { agency in
      Obligation(
        id: ObligationID.make(
          plan: id, clause: duty.clause, agency: agency, day: event.day, parts: "event",
          event.id.text),
        clause: duty.clause, agency: agency, confirm: duty.confirm, to: duty.to, via: duty.via, report: nil,
        event: event.id, opens: event.day, lastDay: end?.last, planningDay: end?.planning,
        needs: inputs(of: duty.clause, on: event.day, reading: reading), wording: duty.wording)
    }
  }

  private func duty(calledBy event: DutyEvent) throws(InputError) -> Duty {
    guard let duty = duty(event.clause) else {
      throw InputError(
        .unknownReference, field: "clause", vi: "Kế hoạch không có nhiệm vụ ở \(event.clause).",
        en: "The plan has no duty at \(event.clause).")
    }
    guard duty.when.contains(where: \.isRaisedByEvents) else {
      let clauses = duties.filter { $0.when.contains(where: \.isRaisedByEvents) }
        .map(\.clause.text).joined(separator: ", ")
      throw InputError(
        .notApplicable, field: "clause",
        vi: "Nhiệm vụ \(event.clause) không phát sinh theo sự việc; có thể chọn: \(clauses).",
        en: "The duty at \(event.clause) is not raised by events; these are: \(clauses).")
    }
    try require(event.agency)
    guard event.day >= from, until.map({ event.day <= $0 }) ?? true else {
      throw InputError(
        .outOfRange, field: "day",
        vi:
          "Ngày \(event.day.vietnameseText) nằm ngoài thời gian thực hiện kế hoạch, từ \(from.vietnameseText).",
        en: "\(event.day) lies outside the plan's days, which begin on \(from).")
    }
    return duty
  }
}
