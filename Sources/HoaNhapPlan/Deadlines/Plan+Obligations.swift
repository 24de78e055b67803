import HoaNhapValues

/// The days on which a duty falls due.
extension Plan {
  /// What a duty owes in some days, in no order; a report is told once, by its regime.
  ///
  /// `opens` is the first day on which it can be done, see ``Deadline/opens``.
  func obligations(
    of duty: Duty, in days: DateRange, reading: PlanReading
  ) -> [(due: DueDates, opens: CivilDate, report: ReportPeriod?)] {
    guard let first = days.from, let last = days.until else { return [] }
    let reports = reports.filter { $0.clause == duty.clause }
    // What is due before the first day of a month or year has its last day in the one before.
    let years = first.year...last.year + 1

    // Two times of one duty that meet on one day are one thing owed, open from the earlier beginning on.
    var dues: [DueDates: CivilDate] = [:]
    func add(_ due: DueDates?, opens: CivilDate) {
      guard let due, days.contains(due.lastDay) else { return }
      dues[due] = min(opens, dues[due] ?? opens)
    }
    for recurrence in duty.when {
      switch recurrence {
      case .ongoing, .onRequest, .whenItArises, .asTheProvincePlans: break
      case .month(let month): add(DueDates(until: month.lastDay), opens: month.firstDay)
      case .quarter(let quarter):
        add(DueDates(until: quarter.lastMonth.lastDay), opens: quarter.firstMonth.firstDay)
      case .monthly(let before):
        for month in Self.months(first, last) {
          let earlier = (try? month.adding(months: -1)).flatMap {
            DueDates(before: before.day, of: $0, reading: reading)
          }
          add(
            DueDates(before: before.day, of: month, reading: reading),
            opens: earlier?.dueBefore ?? month.firstDay)
        }
      case .yearlyIn(let month):
        for month in years.compactMap({ YearMonth(year: $0, month: month.month) }) {
          add(DueDates(until: month.lastDay), opens: month.firstDay)
        }
      case .yearly(let before):
        if reports.contains(where: { $0.before == before }) { continue }
        for year in years {
          let earlier = DueDates(before: before, year: year - 1, reading: reading)
          add(
            DueDates(before: before, year: year, reading: reading), opens: earlier?.dueBefore ?? .distantPast)
        }
      }
    }
    let periods = reports.flatMap { report in
      years.compactMap { report.period(dueIn: $0, reading: reading) }
    }
    return dues.map { ($0, max($1, from), nil) }
      + periods.filter { days.contains($0.due.lastDay) }.map { period in
        // The figures are complete on the day after the last of them.
        let complete = (try? period.window.to.adding(days: 1)) ?? period.window.to
        return (period.due, max(min(complete, period.due.lastDay), from), period)
      }
  }

  /// The months from one day's to the one after another day's.
  private static func months(_ first: CivilDate, _ last: CivilDate) -> [YearMonth] {
    (first.year * 12 + first.month - 1...last.year * 12 + last.month)
      .compactMap { YearMonth(year: $0 / 12, month: $0 % 12 + 1) }
  }
}
