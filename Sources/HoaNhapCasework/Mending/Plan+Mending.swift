public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

extension Plan {
  /// Who can mend a finding and by when; `nil` where it is satisfied, or only time can mend it.
  ///
  /// The finding names roles, the plan says what those bodies owe: whoever writes another plan gets another answer. See
  /// ``HoaNhapPlan/Plan/duty(joining:for:onOrAfter:reading:)`` for the rule. For an undetermined finding the bodies are those who
  /// keep the missing facts.
  ///
  /// ```swift
  /// for finding in verdict.findings {
  ///   if let mending = plan.answer(to: finding, asOf: verdict.asOf, calendar: calendar) { print(mending.wording.vi) }
  /// }
  /// ```
  /// - Parameters:
  ///   - finding: what a clause says of an application.
  ///   - asOf: the day it was judged for; a duty that falls due on this day still counts.
  ///   - calendar: the calendar by which the last working day is found.
  ///   - reading: how the plan's words about times are read.
  ///   - lender: the body that judges the dossier, as the plan calls it.
  /// - Complexity: O(duties)
  public func answer(
    to finding: Finding, asOf: CivilDate, calendar: HolidayCalendar, reading: PlanReading = PlanReading(),
    lender: AgencyID = .vbspTransactionOffice
  ) -> Mending? {
    answer(to: finding, asOf: asOf, reading: reading, lender: lender) { day in
      try? calendar.workingDay(onOrBefore: day)
    }
  }

  /// Who can mend a finding and by when, by the holidays of the years that turn out to be needed.
  public func answer(
    to finding: Finding, asOf: CivilDate, holidays: HolidayRules = .labourCode,
    reading: PlanReading = PlanReading(), lender: AgencyID = .vbspTransactionOffice
  ) -> Mending? {
    var lookup = WorkingDayLookup(holidays)
    return answer(to: finding, asOf: asOf, reading: reading, lender: lender) { lookup.last(onOrBefore: $0) }
  }

  /// One answer for each finding of a verdict that somebody can mend, in the order of the findings.
  public func answers(
    to verdict: Verdict, calendar: HolidayCalendar, reading: PlanReading = PlanReading(),
    lender: AgencyID = .vbspTransactionOffice
  ) -> [Mending] {
    verdict.findings.compactMap {
      answer(to: $0, asOf: verdict.asOf, calendar: calendar, reading: reading, lender: lender)
    }
  }

  /// One answer for each finding of a verdict, by the holidays of the years that turn out to be needed.
  public func answers(
    to verdict: Verdict, holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading(),
    lender: AgencyID = .vbspTransactionOffice
  ) -> [Mending] {
    var lookup = WorkingDayLookup(holidays)
    return verdict.findings.compactMap { finding in
      answer(to: finding, asOf: verdict.asOf, reading: reading, lender: lender) {
        lookup.last(onOrBefore: $0)
      }
    }
  }

  private func answer(
    to finding: Finding, asOf: CivilDate, reading: PlanReading, lender: AgencyID,
    lastWorkingDay: (CivilDate) -> HolidayCalendar.Found?
  ) -> Mending? {
    let roles = finding.roles.map { $0 == .vbspTransactionOffice ? Mender(rawValue: lender.text) : $0 }
    guard finding.outcome != .satisfied, !roles.isEmpty else { return nil }
    let bodies = roles.filter { !$0.isPrivate || agency($0.agencyID) != nil }.map(\.agencyID)
    let match =
      bodies.isEmpty
      ? nil : duty(joining: bodies, for: lender, onOrAfter: asOf, reading: reading)
    return Mending(
      clause: finding.clause, outcome: finding.outcome, agencies: bodies.compactMap(agency),
      unnamed: bodies.filter { agency($0) == nil }, others: roles.filter { !bodies.contains($0.agencyID) },
      duty: match.map { mendingDuty($0, lastWorkingDay) })
  }

  private func mendingDuty(
    _ match: DutyMatch, _ lastWorkingDay: (CivilDate) -> HolidayCalendar.Found?
  ) -> MendingDuty {
    let duty = match.duty
    return MendingDuty(
      clause: duty.clause, tie: match.tie, acting: duty.answerable.compactMap { $0 }.compactMap(agency),
      confirming: duty.confirm.compactMap(agency), via: duty.via.compactMap(agency),
      to: duty.to.compactMap(agency), when: duty.when, due: match.due,
      lastWorkingDay: match.due.flatMap { lastWorkingDay($0.lastDay) }, wording: duty.wording)
  }
}

/// Last working days by the holidays of a law; the calendar of a year is made once.
private struct WorkingDayLookup {
  private let holidays: HolidayRules
  private var calendars: [Int: HolidayCalendar?] = [:]

  init(_ holidays: HolidayRules) { self.holidays = holidays }

  /// `nil` where the holidays of the year are not known.
  mutating func last(onOrBefore day: CivilDate) -> HolidayCalendar.Found? {
    let calendar = calendars[day.year] ?? (try? holidays.calendar(lookingBackFrom: day.year...day.year))
    calendars[day.year] = .some(calendar)
    return try? calendar?.workingDay(onOrBefore: day)
  }
}

extension Mender {
  /// The agency of a plan that has this role, where the plan names it.
  var agencyID: AgencyID { AgencyID(rawValue) }

  /// Whether it is no public body, so that a plan need not name it.
  var isPrivate: Bool { [.borrower, .establishment, .trainingInstitution].contains(self) }
}
