public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

/// The figures of a report as they may leave the commune police: small numbers of people are withheld (số liệu được phép cung cấp).
///
/// Withheld is every number about fewer people than the threshold, the amounts that belong to it, and whatever else it could be worked out
/// from: another part, the whole, a figure that goes over into the next period, a half year of which a quarter was told. Everybody
/// outside the police gets the same numbers, so that two copies laid side by side tell no more than one.
///
/// ```swift
/// let quarter = PublishedFigures(first)
/// let half = PublishedFigures(figures, after: [quarter])
/// ```
/// What is withheld follows from no sums of what is told, exactly. The threshold and the rule are
/// assumed: no text names them (S.2).
public struct PublishedFigures: Sendable, Hashable, RedactedRecord {
  /// The figures, small numbers included: for the police.
  let figures: ReportFigures
  private let withheld: Set<FigureKey>

  /// Decides what may be told.
  ///
  /// - Parameters:
  ///   - figures: the figures of the report.
  ///   - earlier: what was told of earlier reports. What was told cannot be taken back, so they are to be given all.
  ///   - threshold: the least number of people that is told.
  /// - Complexity: O(*n*²) in the figures of all reports where many are withheld.
  public init(
    _ figures: ReportFigures, after earlier: [PublishedFigures] = [],
    threshold: Int = PublishedBreakdown.threshold
  ) {
    self.figures = figures
    var withholding = Withholding(figures, after: earlier, threshold: threshold)
    withholding.withholdSmall()
    withholding.withholdMore()
    withheld = withholding.withheld
  }

  /// The number; `nil` where it is withheld or there is none.
  public subscript(key: FigureKey) -> Int64? { isWithheld(key) ? nil : figures[key]?.value }

  /// Whether a number is there and is not told.
  public func isWithheld(_ key: FigureKey) -> Bool { withheld.contains(key) }

  /// The days that were counted.
  public var window: DataWindow { figures.window }

  /// The numbers that are there, told or not, in their order.
  public var keys: [FigureKey] { figures.figures.map(\.key) }

  /// Which report, and how much is withheld.
  public var printedForm: String { "published \(figures.printedForm), \(withheld.count) withheld" }
}
