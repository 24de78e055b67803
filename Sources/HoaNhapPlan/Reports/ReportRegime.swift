public import HoaNhapValues

/// The kind of identifier that names a report.
public enum ReportTag {}

/// The identifier of a periodic report, such as `six-months`.
public typealias ReportID = Identifier<ReportTag>

extension Identifier where Tag == ReportTag {
  /// The report of the first quarter (báo cáo quý I).
  public static let q1: ReportID = "q1"
  /// The report of the first six months (báo cáo 6 tháng).
  public static let sixMonths: ReportID = "six-months"
  /// The report of the third quarter (báo cáo quý III).
  public static let q3: ReportID = "q3"
  /// The report of the year (báo cáo năm).
  public static let year: ReportID = "year"

  /// The report of a year in both languages; the identifier itself for a plan's own report.
  public func wording(year: Int) -> Wording {
    switch self {
    case .q1: Wording(vi: "Báo cáo quý I/\(year)", en: "Report of quarter I, \(year)")
    case .sixMonths:
      Wording(vi: "Báo cáo 6 tháng đầu năm \(year)", en: "Report of the first six months of \(year)")
    case .q3: Wording(vi: "Báo cáo quý III/\(year)", en: "Report of quarter III, \(year)")
    case .year: Wording(vi: "Báo cáo năm \(year)", en: "Report of the year \(year)")
    default: Wording(vi: "Báo cáo “\(text)” năm \(year)", en: "Report “\(text)” of \(year)")
    }
  }
}

/// How the words of a plan about times are read where they can be read in two ways.
public struct PlanReading: Sendable, Hashable {
  /// Whether "before the 20th" takes the 20th in; by default the last good day is the 19th.
  ///
  /// Source: plan IV.2; both readings are offered, the default is assumed (P.2).
  public var inclusive: Bool
  /// What the report of the third quarter covers; `nil` for what the plan says.
  ///
  /// Source: plan IV.2; the default of Châu Sơn's plan, the quarter, is assumed (P.8).
  public var thirdQuarter: ThirdQuarter?

  /// What the report of the third quarter covers.
  public enum ThirdQuarter: String, Sendable, Hashable, CaseIterable {
    /// The quarter alone, 15 June to 14 September.
    case quarter
    /// The year's first nine months, 15 December to 14 September.
    case nineMonths = "nine-months"

    /// The kind of time.
    public var data: DataKind {
      switch self {
      case .quarter: .quarter
      case .nineMonths: .nineMonths
      }
    }
  }

  /// Makes a reading; the defaults are those of the command line.
  public init(inclusive: Bool = false, thirdQuarter: ThirdQuarter? = nil) {
    self.inclusive = inclusive
    self.thirdQuarter = thirdQuarter
  }
}

/// A periodic report that a plan asks for (chế độ báo cáo): under which clause, before which day, with whose data.
public struct ReportRegime: Sendable, Hashable, Identifiable {
  /// The report.
  public let id: ReportID
  /// The clause that asks for it.
  public let clause: Clause
  /// The day of the year before which it is due.
  public let before: MonthDay
  /// The kind of time that its figures cover.
  public let data: DataKind

  /// Makes a regime.
  public init(_ id: ReportID, clause: Clause, before: MonthDay, data: DataKind) {
    self.id = id
    self.clause = clause
    self.before = before
    self.data = data
  }

  /// The kind of time that its figures cover under a reading.
  public func data(reading: PlanReading) -> DataKind {
    id == .q3 ? reading.thirdQuarter?.data ?? data : data
  }

  /// The report of one year: its deadline and its data.
  ///
  /// The data are those of the last time of its kind that ends before the deadline, and the year is the one in which they
  /// end: a yearly report due before 10 January 2027 is that of 2026.
  /// - Returns: `nil` where the dates lie outside the years 2 to 9998.
  public func period(year: Int, reading: PlanReading = PlanReading()) -> ReportPeriod? {
    guard (2...9998).contains(year) else { return nil }
    // The deadline lies in the year itself, or early in the next one.
    return [year, year + 1].lazy.compactMap { self.period(dueIn: $0, reading: reading) }
      .first { $0.year == year }
  }

  /// The report whose deadline lies in a year.
  func period(dueIn year: Int, reading: PlanReading) -> ReportPeriod? {
    guard let due = DueDates(before: before, year: year, reading: reading),
      let limit = DueDates(before: before, year: year, reading: PlanReading()),
      let data = DataPeriod(data(reading: reading), endingBefore: limit.dueBefore)
    else { return nil }
    return ReportPeriod(report: id, year: data.year, due: due, window: data.window)
  }
}

/// One report of one year: its deadline and the days whose data it covers.
public struct ReportPeriod: Sendable, Hashable {
  /// The report.
  public let report: ReportID
  /// The year that it is about.
  public let year: Int
  /// Its deadline.
  public let due: DueDates
  /// The days whose data it covers, not cut at the plan's beginning.
  public let window: DataWindow
}
