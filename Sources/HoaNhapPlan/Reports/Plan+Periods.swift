public import HoaNhapPolicy
public import HoaNhapValues

extension ReportPeriod {
  /// The last working day on or before the last good day, and how certain it is.
  ///
  /// - Throws: ``HolidayFault`` where the calendar does not reach the day.
  public func lastWorkingDay(in calendar: HolidayCalendar) throws(HolidayFault) -> HolidayCalendar.Found {
    try calendar.workingDay(onOrBefore: due.lastDay)
  }

  /// The report and its data in a short sentence.
  public var wording: Wording {
    let name = report.wording(year: year)
    return Wording(
      vi: "\(name.vi), số liệu từ \(window.from.vietnameseText) đến \(window.to.vietnameseText).",
      en: "\(name.en), data from \(window.from) to \(window.to).")
  }
}

extension Plan {
  /// One report of one year: its deadline and the days whose data it covers, whether or not it is owed already.
  ///
  /// - Parameters:
  ///   - report: one of the plan's reports.
  ///   - year: the year that it is about.
  ///   - reading: how the plan's words about times are read.
  /// - Throws: ``InputError`` with code `unknownWord` for a report that the plan does not ask for, `outOfRange` for the year.
  public func period(
    of report: ReportID, year: Int, reading: PlanReading = PlanReading()
  ) throws(InputError) -> ReportPeriod {
    guard let regime = self.report(report) else {
      let known = reports.map(\.id.text).joined(separator: ", ")
      throw InputError(
        .unknownWord, field: "report", vi: "Kế hoạch không có báo cáo này; các báo cáo: \(known).",
        en: "The plan asks for no such report; it has: \(known).")
    }
    guard let period = regime.period(year: year, reading: reading) else {
      throw InputError(
        .outOfRange, field: "year", vi: "Năm báo cáo phải từ 2 đến 9998.",
        en: "The year of a report is from 2 to 9998.")
    }
    return period
  }

  /// The reports whose data a day belongs to, earliest deadline first.
  public func periods(covering day: CivilDate, reading: PlanReading = PlanReading()) -> [ReportPeriod] {
    reports.flatMap { report in
      [day.year, day.year + 1].compactMap { report.period(year: $0, reading: reading) }
    }
    .filter { $0.window.contains(day) }
    .sorted { ($0.due.lastDay, $0.report.text) < ($1.due.lastDay, $1.report.text) }
  }
}
