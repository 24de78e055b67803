public import HoaNhapPolicy
public import HoaNhapPlan
public import HoaNhapValues

/// Which report, and which days its figures cover (kỳ báo cáo).
///
/// ```swift
/// let scope = try Plan.chauSon.scope(of: .q1, year: 2027)
/// ```
public struct ReportScope: Sendable, Hashable {
  /// What kind of report it is. The set is that of the plan.
  public enum Kind: Sendable, Hashable {
    /// One of the periodic reports, of a year (IV.2).
    case periodic(ReportID, year: Int)
    /// A report on request, asked for on a day (IV.2).
    case onRequest(askedOn: CivilDate)
    /// A review after so many years (II.6).
    case review(years: Int)
  }

  /// What kind of report it is.
  public let kind: Kind
  /// The clause that asks for it.
  public let clause: Clause
  /// The days whose data it covers, both ends included. They are not cut at the Decision's first day.
  public let window: DataWindow
  /// The last good day; `nil` where nobody set one.
  public let lastDay: CivilDate?
  /// Those who report.
  public let by: [AgencyID]
  /// Through whom it goes.
  public let via: [AgencyID]
  /// Who receives it.
  public let to: [AgencyID]

  /// Makes a scope; a host most often asks its plan for one.
  public init(
    _ kind: Kind, clause: Clause, window: DataWindow, lastDay: CivilDate?, by: [AgencyID], via: [AgencyID],
    to: [AgencyID]
  ) {
    self.kind = kind
    self.clause = clause
    self.window = window
    self.lastDay = lastDay
    self.by = by
    self.via = via
    self.to = to
  }

  /// What stands for the report in documents, the same for one report always: `q1-2027`, `review-1`; for one on request with the day on which it
  /// was asked for and its data's first and last.
  public var name: String {
    switch kind {
    case .periodic(let report, let year): "\(report)-\(year)"
    case .onRequest(let day): "on-request-\(day)-\(window.from)-\(window.to)"
    case .review(let years): "review-\(years)"
    }
  }

  /// What the report is called.
  public var wording: Wording {
    switch kind {
    case .periodic(let report, let year): report.wording(year: year)
    case .onRequest(let day):
      Wording(
        vi: "Báo cáo đột xuất theo yêu cầu ngày \(day.vietnameseText)", en: "Report as requested on \(day)")
    case .review(let years):
      years == 1
        ? Wording(vi: "Báo cáo sơ kết 01 năm", en: "One-year review")
        : Wording(vi: "Báo cáo tổng kết \(years < 10 ? "0" : "")\(years) năm", en: "\(years)-year review")
    }
  }
}

extension Plan {
  /// A periodic report of a year, due or not.
  ///
  /// - Throws: ``InputError`` as ``period(of:year:reading:)`` does.
  public func scope(
    of report: ReportID, year: Int, reading: PlanReading = PlanReading()
  ) throws(InputError) -> ReportScope {
    let period = try period(of: report, year: year, reading: reading)
    let clause = self.report(report)?.clause
    let duty = clause.flatMap(duty)
    return ReportScope(
      .periodic(report, year: period.year), clause: clause ?? "IV.2", window: period.window,
      lastDay: period.due.lastDay, by: duty?.answerable.compactMap { $0 } ?? [], via: duty?.via ?? [],
      to: duty?.to ?? [])
  }

  /// The scope of a report on request.
  public func scope(of request: RequestedReport) -> ReportScope {
    ReportScope(
      .onRequest(askedOn: request.askedOn), clause: request.clause, window: request.window,
      lastDay: request.lastDay, by: request.by, via: request.via, to: request.to)
  }

  /// A review after some years since the Decision: 1 and 5 in the plan of Châu Sơn.
  ///
  /// Its figures run from the Decision's first day to the eve of the anniversary, which lies in the quarter that the plan names;
  /// both ends are a reading, since the plan names the quarter alone (assumed). It is drawn up by whoever answers for the reports.
  /// - Parameters:
  ///   - years: after how many years.
  ///   - since: the first day of the Decision.
  /// - Throws: ``InputError`` with code `unknownReference` where the plan asks for no review in the quarter of that day.
  public func review(after years: Int, since: CivilDate = Edition.inForceFrom) throws(InputError)
    -> ReportScope
  {
    let end = (try? since.adding(years: years)).flatMap { try? $0.adding(days: -1) }
    guard years > 0, let end, let window = DataWindow(from: since, to: end),
      let found = reviewDuty(on: end)
    else {
      throw InputError(
        .unknownReference, field: "years",
        vi: "Kế hoạch không có sơ kết, tổng kết sau \(years) năm; hãy chọn số năm mà kế hoạch ghi.",
        en: "The plan asks for no review after \(years) years; choose the years that it names.")
    }
    let reporting = reports.first.flatMap { duty($0.clause) }
    return ReportScope(
      .review(years: years), clause: found.duty.clause, window: window,
      lastDay: found.quarter.lastMonth.lastDay, by: reporting?.answerable.compactMap { $0 } ?? [],
      via: reporting?.via ?? [], to: reporting?.to ?? [])
  }

  /// The duty that falls due in the quarter of a day, and the quarter.
  private func reviewDuty(on day: CivilDate) -> (duty: Duty, quarter: YearQuarter)? {
    for duty in duties {
      for case .quarter(let quarter) in duty.when
      where quarter.firstMonth.firstDay <= day && day <= quarter.lastMonth.lastDay { return (duty, quarter) }
    }
    return nil
  }
}
