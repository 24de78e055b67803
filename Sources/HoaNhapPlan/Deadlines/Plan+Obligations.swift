import HoaNhapValues

/// The days on which a duty falls due.
extension Plan {
  /// What a duty owes in some days, in no order; a report is told once, by its regime.
  func obligations(
    of duty: Duty, in days: DateRange, reading: PlanReading
  ) -> [(due: DueDates, report: ReportPeriod?)] {
    guard let first = days.from, let last = days.until else { return [] }
    let reports = reports.filter { $0.clause == duty.clause }
    // What is due before the first day of a month or year has its last day in the one before.
    let years = first.year...last.year + 1

    var dues: Set<DueDates> = []
    for recurrence in duty.when {
      switch recurrence {
      case .ongoing, .onRequest, .whenItArises, .asTheProvincePlans: break
      case .month(let month): dues.formUnion([DueDates(until: month.lastDay)].compactMap { $0 })
      case .quarter(let quarter):
        dues.formUnion([DueDates(until: quarter.lastMonth.lastDay)].compactMap { $0 })
      case .monthly(let before):
        dues.formUnion(
          Self.months(first, last).compactMap { DueDates(before: before.day, of: $0, reading: reading) })
      case .yearlyIn(let month):
        let months = years.compactMap { YearMonth(year: $0, month: month.month) }
        dues.formUnion(months.compactMap { DueDates(until: $0.lastDay) })
      case .yearly(let before):
        if reports.contains(where: { $0.before == before }) { continue }
        dues.formUnion(years.compactMap { DueDates(before: before, year: $0, reading: reading) })
      }
    }
    let periods = reports.flatMap { report in
      years.compactMap { report.period(dueIn: $0, reading: reading) }
    }
    return dues.filter { days.contains($0.lastDay) }.map { ($0, nil) }
      + periods.filter { days.contains($0.due.lastDay) }.map { ($0.due, $0) }
  }

  /// The months from one day's to the one after another day's.
  private static func months(_ first: CivilDate, _ last: CivilDate) -> [YearMonth] {
    (first.year * 12 + first.month - 1...last.year * 12 + last.month)
      .compactMap { YearMonth(year: $0 / 12, month: $0 % 12 + 1) }
  }
}
