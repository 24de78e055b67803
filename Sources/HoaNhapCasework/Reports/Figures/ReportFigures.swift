import HoaNhapLoans
import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
import HoaNhapStorage
public import HoaNhapValues

/// All figures of one report, each with the records behind it (số liệu của kỳ báo cáo).
///
/// ```swift
/// let scope = try Plan.chauSon.scope(of: .q1, year: 2027)
/// let figures = try ReportFigures(of: records, for: scope, asOf: today)
/// figures[FigureKey(.lent)]?.value
/// ```
/// It is a pure function of the records and the day: what happened in the window counts, as far as it was recorded by the day. The order of
/// the records does not matter. A figure that happened in quarters adds up over them; a state is that of the window's last day.
public struct ReportFigures: Sendable, Hashable, RedactedRecord {
  /// The report.
  public let scope: ReportScope
  /// The days that were counted: those of the report, or fewer where the figures are preliminary.
  public let window: DataWindow
  /// The day on which they were counted; what was recorded later is not among them.
  public let asOf: CivilDate
  /// The figures, in the order of the catalogue, each whole before its parts.
  public let figures: [Figure]
  /// Loans that could not be folded: what they add to debt and collection is missing.
  public let failures: [CaseFailure]
  /// What the figures mean.
  public let catalogue: FigureCatalogue

  private let places: [FigureKey: Int]

  /// Whether they end before the report's own last day.
  public var isPreliminary: Bool { window != scope.window }

  /// The figure of a name; `nil` where there is none: nothing of that part occurred.
  public subscript(key: FigureKey) -> Figure? { places[key].map { figures[$0] } }

  /// The parts of a figure along one dimension, in their order.
  public func parts(of code: FigureCode, by dimension: FigureDimension) -> [Figure] {
    figures.filter { $0.key.code == code && $0.key.part?.dimension == dimension }
  }

  init(
    scope: ReportScope, window: DataWindow, asOf: CivilDate, figures: [Figure], failures: [CaseFailure],
    catalogue: FigureCatalogue
  ) {
    self.scope = scope
    self.window = window
    self.asOf = asOf
    self.figures = figures
    self.failures = failures
    self.catalogue = catalogue
    var places: [FigureKey: Int] = [:]
    for (place, figure) in figures.enumerated() { places[figure.key] = place }
    self.places = places
  }

  /// Which report, nobody's facts.
  public var printedForm: String { "figures of \(scope.name), \(window)" }
}

extension ReportFigures {
  /// Counts the figures of a report whose days are over.
  ///
  /// - Parameters:
  ///   - records: everything that the commune keeps.
  ///   - scope: the report.
  ///   - asOf: the day on which it is made; that of the last data or later.
  ///   - edition: the edition whose programme and checks are counted.
  ///   - catalogue: which figures there are.
  /// - Throws: ``ReportFault`` with code `periodNotOver`, or `overflow` where a sum does not fit.
  /// - Complexity: one pass over the records, and the folding of each loan.
  public init(
    of records: CommuneRecords, for scope: ReportScope, asOf: CivilDate, edition: Edition = .decision08,
    catalogue: FigureCatalogue = .standard
  ) throws(ReportFault) {
    guard scope.window.to <= asOf else { throw .periodNotOver(scope, asOf: asOf) }
    try self.init(
      counting: records, scope: scope, window: scope.window, asOf: asOf, edition: edition,
      catalogue: catalogue)
  }

  /// Counts the figures of a report whose days are not over, until a day: preliminary figures (số liệu tạm tính).
  ///
  /// They say so wherever they are shown, and are never handed in as the report.
  /// - Parameters:
  ///   - records: everything that the commune keeps.
  ///   - scope: the report.
  ///   - day: the last day that counts; from the window's first day to the eve of its last.
  ///   - edition: the edition whose programme and checks are counted.
  ///   - catalogue: which figures there are.
  /// - Throws: ``ReportFault`` with code `outsidePeriod`, or `overflow`.
  public static func preliminary(
    of records: CommuneRecords, for scope: ReportScope, until day: CivilDate,
    edition: Edition = .decision08, catalogue: FigureCatalogue = .standard
  ) throws(ReportFault) -> ReportFigures {
    guard day < scope.window.to, let window = DataWindow(from: scope.window.from, to: day) else {
      throw .outsidePeriod(scope, day)
    }
    return try ReportFigures(
      counting: records, scope: scope, window: window, asOf: day, edition: edition, catalogue: catalogue)
  }

  /// Counts any days within or beside the report's own, as comparisons and the years of a review need them.
  init(
    counting records: CommuneRecords, scope: ReportScope, window: DataWindow, asOf: CivilDate,
    edition: Edition, catalogue: FigureCatalogue
  ) throws(ReportFault) {
    // Money is what was handed out, by the files where there are some.
    var counted = records
    counted.folder = records.recordedMoney(on: asOf).folder
    var count = FigureCount(
      records: counted, window: window, asOf: asOf, edition: edition, tally: FigureTally(catalogue))
    count.run()
    let figures: [Figure]
    do throws(CalculationError) {
      figures = try count.tally.figures()
    } catch {
      throw .overflow(scope)
    }
    self.init(
      scope: scope, window: window, asOf: asOf, figures: figures, failures: count.failures,
      catalogue: catalogue)
  }
}
