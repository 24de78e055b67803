public import HoaNhapPlan
import HoaNhapModels
public import HoaNhapValues

/// A report as one agency gets it: figures, comparisons, places for words (bản báo cáo).
///
/// The police's copy has every number and the records behind it. Any other copy has what ``PublishedFigures`` lets out, and no record; of a
/// withheld part such as a reason for leaving, which stands only because somebody is in it, not even the name.
///
/// ```swift
/// let report = try PeriodReport(of: records, for: scope, asOf: today)
/// let own = report.copy(for: .communePolice)
/// let outgoing = report.copy(for: .communePeoplesCommittee)
/// print(outgoing.text())
/// ```
public struct ReportCopy: Sendable, Hashable, RedactedRecord {
  /// One number of the table.
  public struct Row: Sendable, Hashable {
    /// Which number.
    public let key: FigureKey
    /// The number; `nil` where it is not told, or nobody can tell it.
    public let value: Int64?
    /// Whether there is a number that is not told.
    public let isWithheld: Bool
    /// Beside the period before; `nil` where it is not compared.
    public let before: FigureComparison?
    /// Beside the same period of the year before; `nil` where it is not compared.
    public let yearBefore: FigureComparison?
    /// The numbers of the years of a review, in their order; `nil` where one is not told. Empty for any other report.
    public let years: [Int64?]
  }

  /// What came in from one agency, without its numbers.
  public struct Intake: Sendable, Hashable {
    /// The agency.
    public let agency: AgencyID
    /// Where its part stands.
    public let state: ReportConsolidation.State
    /// How many of its figures agree, and the names of those that differ or are missing.
    public let agreeing: Int
    /// Those that differ from the records'.
    public let differing: [FigureKey]
    /// Those that it left out.
    public let leftOut: [FigureKey]
  }

  /// The report.
  public let scope: ReportScope
  /// The days that were counted.
  public let window: DataWindow
  /// The day on which they were counted.
  public let asOf: CivilDate
  /// For whom it is.
  public let agency: AgencyID
  /// The plan that names the agencies.
  public let plan: Plan
  /// The years of a review, in their order; empty for any other report.
  public let years: [DataWindow]
  /// The numbers, in the order of the catalogue.
  public let rows: [Row]
  /// What came in, one line for each agency that reports.
  public let intake: [Intake]
  /// How many loans could not be computed.
  public let failures: Int
  /// What the figures mean.
  public let catalogue: FigureCatalogue
  /// The records behind the numbers; empty in a copy that leaves the police.
  let traces: [FigureKey: FigureTrace]
  /// What the agencies wrote, in their order; empty in a copy that leaves the police.
  let words: [NarrativeSlot: [(agency: AgencyID, text: Sensitive<String>)]]

  /// Whether it holds every number and the records behind them.
  public let isFull: Bool

  /// Whether the figures end before the report's own last day.
  public var isPreliminary: Bool { window != scope.window }

  /// The row of a number.
  public subscript(key: FigureKey) -> Row? { rows.first { $0.key == key } }

  /// The rows of a topic, in the order of the catalogue.
  func rows(of topic: FigureTopic) -> [Row] {
    rows.filter { catalogue[$0.key.code]?.topic == topic }
  }

  /// Which report, for whom.
  public var printedForm: String { "copy of \(scope.name) for \(agency)" }
}

extension ReportCopy {
  /// Two copies are equal when they tell the same.
  public static func == (a: ReportCopy, b: ReportCopy) -> Bool {
    a.scope == b.scope && a.window == b.window && a.asOf == b.asOf && a.agency == b.agency
      && a.plan == b.plan && a.years == b.years && a.rows == b.rows && a.intake == b.intake
      && a.failures == b.failures
      && a.traces == b.traces && a.isFull == b.isFull && a.catalogue == b.catalogue
      && a.words.mapValues { $0.map(\.text) } == b.words.mapValues { $0.map(\.text) }
      && a.words.mapValues { $0.map(\.agency) } == b.words.mapValues { $0.map(\.agency) }
  }

  /// Feeds the report, the reader and the numbers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scope)
    hasher.combine(agency)
    hasher.combine(rows)
  }
}
