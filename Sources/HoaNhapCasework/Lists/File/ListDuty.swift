public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What a plan asks for one month's list: who draws it up, who confirms it, to whom it goes, by when (P.3).
///
/// The file of the list keeps it, so that later the same history is judged by the same duty, even where the plan has changed since.
public struct ListDuty: Sendable, Hashable {
  /// The month of the list.
  public let month: YearMonth
  /// What is owed, as a book of obligations knows it.
  public let obligation: ObligationID
  /// The clause of the plan.
  public let clause: Clause
  /// Who draws the list up and hands it over.
  public let agency: AgencyID
  /// Those who confirm it; never empty.
  public let confirm: [AgencyID]
  /// Those who receive it; never empty.
  public let to: [AgencyID]
  /// The first day on which it can be drawn up; see ``Deadline/opens``.
  public let opens: CivilDate
  /// The last day on which it is in time.
  public let lastDay: CivilDate
}

extension Plan {
  /// The clause that brings about the monthly list; `nil` where the plan has none.
  ///
  /// It is the one of the deliverable `monthly-list`, else the duty that joins the police and the People's Committee for the bank.
  public func listClause(on day: CivilDate) -> Clause? {
    deliverable("monthly-list")?.clause
      ?? duty(
        joining: [.communePolice, .communePeoplesCommittee], for: .vbspTransactionOffice, onOrAfter: day)?
      .duty.clause
  }

  /// What the plan asks for the list of a month: the one whose last good day lies in it.
  ///
  /// ```swift
  /// let duty = try Plan.chauSon.listDuty(for: june)  // III.1.4, before day 05: the last good day is 4 June
  /// ```
  /// Source: plan III.1 ý 4 (P.3); that "before day 05" ends on the 4th is assumed (P.2), see ``HoaNhapPlan/PlanReading``.
  /// - Parameters:
  ///   - month: the list's month.
  ///   - clause: where the plan asks for it; `nil` for ``listClause(on:)``.
  ///   - agency: who draws it up, where several lead; `nil` for the first.
  ///   - holidays: the holidays by which a last day may move.
  ///   - reading: how the plan's words about times are read.
  ///   - restDays: what becomes of a last day that is not worked.
  /// - Throws: ``ListFault`` with code `noDuty`, `nobodyConfirms`, `nobodyReceives`.
  public func listDuty(
    for month: YearMonth, clause: Clause? = nil, agency: AgencyID? = nil,
    holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading(),
    restDays: RestDayRule = .kept
  ) throws(ListFault) -> ListDuty {
    guard let clause = clause ?? listClause(on: month.firstDay), let duty = duty(clause) else {
      throw ListFault(.noDuty, month: month, clause: nil)
    }
    let deadlines: [Deadline]
    do {
      deadlines = try self.deadlines(
        from: month.firstDay, to: month.lastDay, agency: agency, holidays: holidays, reading: reading,
        restDays: restDays)
    } catch {
      throw ListFault(.noDuty, month: month, clause: clause, cause: error.wording)
    }
    let due = deadlines.filter { $0.clause == clause }
    // Where several lead, the deadlines sort by agency; the plan's first one is meant.
    let lead = agency ?? duty.answerable.first ?? nil
    guard let deadline = due.first(where: { $0.agency == lead }), let lead else {
      throw ListFault(.noDuty, month: month, clause: clause)
    }
    if duty.confirm.isEmpty { throw ListFault(.nobodyConfirms, month: month, clause: clause, rule: "C.2") }
    if duty.to.isEmpty { throw ListFault(.nobodyReceives, month: month, clause: clause) }
    return ListDuty(
      month: month, obligation: deadline.id, clause: clause, agency: lead, confirm: duty.confirm, to: duty.to,
      opens: deadline.opens, lastDay: deadline.legalDay)
  }
}
