public import HoaNhapValues

/// The days of a plan's duties, each with its clause; at first those of Châu Sơn.
public struct PlanDays: Sendable, Hashable {
  /// The month in which the Decision is made known (II.1).
  public var dissemination: YearMonth
  /// The month in which the document on coordination is issued (II.3).
  public var coordination: YearMonth
  /// The quarter of the one-year review (II.6).
  public var firstReview: YearQuarter
  /// The quarter of the five-year review (II.6).
  public var finalReview: YearQuarter
  /// The day of each month before which the list is drawn up (III.1.4).
  public var listBefore: DayOfMonth
  /// The month of each year in which capital needs are reviewed (III.2.2).
  public var needsReview: MonthOfYear
  /// The periodic reports (IV.2).
  public var reports: [ReportRegime]

  /// Châu Sơn's days.
  ///
  /// Source: plan II.1, II.3, II.6, III.1 ý 4, III.2 ý 2, IV.2. That the third quarter's report covers the quarter is assumed (P.8).
  public init() {
    guard let may = YearMonth("2026-05") else { preconditionFailure("a month of the built-in plan") }
    dissemination = may
    coordination = may
    firstReview = "2027-Q2"
    finalReview = "2031-Q2"
    listBefore = 5
    needsReview = 6
    reports = [
      ReportRegime(.q1, clause: "IV.2", before: "03-20", data: .quarter),
      ReportRegime(.sixMonths, clause: "IV.2", before: "06-20", data: .sixMonths),
      ReportRegime(.q3, clause: "IV.2", before: "09-20", data: .quarter),
      ReportRegime(.year, clause: "IV.2", before: "12-20", data: .year),
    ]
  }

  /// What does not fit together in the days themselves.
  func faults() -> [InputError] {
    var faults: [InputError] = []
    if finalReview <= firstReview {
      faults.append(
        InputError(
          .outOfOrder, field: "days.finalReview", vi: "Tổng kết phải sau sơ kết (\(firstReview)).",
          en: "The five-year review comes after the one-year review, \(firstReview)."))
    }
    for (index, report) in reports.enumerated() where report.clause != "IV.2" {
      faults.append(
        InputError(
          .convention, field: "days.reports[\(index)].clause", vi: "Trong mẫu, chế độ báo cáo ở mục IV.2.",
          en: "In the template the reports stand under IV.2."))
    }
    return faults
  }
}
