public import HoaNhapPolicy
public import HoaNhapValues

extension Plan {
  /// What one body, or everybody, owes another from one day to another, earliest first.
  ///
  /// A deadline counts when the first answers for it and the second receives it. What has no date is in
  /// ``duties(of:receivedBy:)``.
  /// - Parameters:
  ///   - agency: who owes it; `nil` for everybody.
  ///   - recipient: who receives it.
  ///   - from: the first day.
  ///   - last: the last day, included.
  ///   - holidays: the holidays by which the last working day is found.
  ///   - reading: how the plan's words about times are read.
  /// - Throws: ``DeadlineFault`` as ``deadlines(from:to:agency:holidays:reading:restDays:)`` does, also where the plan does not name the
  ///   recipient.
  /// - Complexity: O(n log n) in the deadlines of the agency.
  public func deadlines(
    owedBy agency: AgencyID? = nil, receivedBy recipient: AgencyID, from: CivilDate, to last: CivilDate,
    holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading()
  ) throws(DeadlineFault) -> [Deadline] {
    do {
      try require(recipient)
    } catch {
      throw .input(error)
    }
    return try deadlines(from: from, to: last, agency: agency, holidays: holidays, reading: reading)
      .filter { $0.to.contains(recipient) }
  }

  /// The duties that one body answers for and another receives, dated or not, by clause.
  public func duties(of agency: AgencyID, receivedBy recipient: AgencyID) -> [Duty] {
    let query = DutyQuery(from: agency, to: recipient)
    return duties.filter { query.holds(for: $0, in: self) }.sorted { $0.clause < $1.clause }
  }
}
