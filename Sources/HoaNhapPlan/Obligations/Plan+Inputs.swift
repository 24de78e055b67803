import HoaNhapValues

extension Plan {
  /// What has to be done before something of a clause that falls due on a day.
  ///
  /// A duty names the clauses whose deliverable it waits for; it waits for the last one of each that falls due by the day, from
  /// every agency that owes it. What has no date, such as an ongoing duty, keeps nothing waiting.
  func inputs(of clause: Clause, on day: CivilDate, reading: PlanReading) -> [ObligationID] {
    guard let duty = duty(clause) else { return [] }
    return duty.needs.flatMap { need -> [ObligationID] in
      guard let last = lastDue(of: need, by: day, reading: reading),
        let drafts = try? drafts(from: last, to: last, agency: nil, reading: reading)
      else { return [] }
      return drafts.filter { $0.duty.clause == need }.map(\.id)
    }
  }

  /// The last good day of a clause on or before a day; `nil` where it never fell due by then.
  private func lastDue(of clause: Clause, by day: CivilDate, reading: PlanReading) -> CivilDate? {
    guard let duty = duty(clause) else { return nil }
    // What recurs does so within a year; what comes once may lie at the plan's beginning.
    let near = (try? day.adding(years: -2)) ?? from
    for start in [max(near, from), from] {
      guard let days = DateRange(from: start, until: min(day, until ?? day)) else { return nil }
      if let last = obligations(of: duty, in: days, reading: reading).map(\.due.lastDay).max() { return last }
    }
    return nil
  }
}
