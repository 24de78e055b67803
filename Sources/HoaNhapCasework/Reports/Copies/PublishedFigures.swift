public import HoaNhapModels
public import HoaNhapValues
import HoaNhapPlan

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
/// The threshold and the rule are assumed: no text names them (S.2).
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
  /// - Complexity: O((figures + relations)²) at worst, O(figures) where nothing is small.
  public init(
    _ figures: ReportFigures, after earlier: [PublishedFigures] = [],
    threshold: Int = PublishedBreakdown.threshold
  ) {
    self.figures = figures
    var withholding = Withholding(figures, threshold: threshold)
    withholding.withholdSmall()
    withholding.close(
      FigureRelation.within(figures) + FigureRelation.between(figures, earlier, threshold: threshold))
    withheld = withholding.withheld
  }

  /// The number; `nil` where it is withheld or there is none.
  public subscript(key: FigureKey) -> Int64? { isWithheld(key) ? nil : figures[key]?.value }

  /// Whether a number is there and is not told.
  public func isWithheld(_ key: FigureKey) -> Bool { withheld.contains(key) }

  /// The numbers that are there, told or not, in their order.
  public var keys: [FigureKey] { figures.figures.map(\.key) }

  /// Which report, and how much is withheld.
  public var printedForm: String { "published \(figures.printedForm), \(withheld.count) withheld" }
}

/// Decides, step by step, which numbers are not told.
private struct Withholding {
  let figures: ReportFigures
  let threshold: Int
  private(set) var withheld: Set<FigureKey> = []

  init(_ figures: ReportFigures, threshold: Int) {
    self.figures = figures
    self.threshold = threshold
  }

  /// Withholds what is small, and beside it what each split needs.
  mutating func withholdSmall() {
    for definition in figures.catalogue.definitions where definition.isAboutPeople {
      let whole = FigureKey(definition.code)
      guard let figure = figures[whole] else { continue }
      if (1..<threshold).contains(figure.people) { withheld.insert(whole) }
      for dimension in definition.dimensions {
        let parts = figures.parts(of: definition.code, by: dimension)
        let breakdown = PublishedBreakdown(
          parts.map { ($0.key.description, $0.people) }, threshold: threshold)
        if breakdown.total == .withheld { withheld.insert(whole) }
        for (part, published) in zip(parts, breakdown.parts) where published.count == .withheld {
          withheld.insert(part.key)
        }
      }
    }
  }

  /// Withholds more, until nothing that is withheld stands alone in a relation, and amounts go with the counts that they belong to.
  mutating func close(_ relations: [FigureRelation]) {
    var isSettled = false
    while !isSettled {
      isSettled = !withholdAmounts()
      for relation in relations where isTold(relation) {
        guard let next = next(in: relation) else { continue }
        withheld.insert(next)
        isSettled = false
      }
    }
  }

  /// Whether all of a relation but one number is told.
  private func isTold(_ relation: FigureRelation) -> Bool {
    let own = relation.own.count { withheld.contains($0) }
    return own + relation.withheldElsewhere == 1
  }

  /// The number to withhold beside the one that is withheld: the next that is about anybody, from the first again after the last. That it
  /// was chosen by its size would tell its size.
  private func next(in relation: FigureRelation) -> FigureKey? {
    let start = relation.own.firstIndex { withheld.contains($0) } ?? -1
    let order = relation.own.dropFirst(start + 1) + relation.own.prefix(start + 1)
    return order.first { key in !withheld.contains(key) && (figures[key]?.people ?? 0) > 0 }
  }

  /// Withholds the amounts of counts that are withheld.
  private mutating func withholdAmounts() -> Bool {
    let before = withheld.count
    for definition in figures.catalogue.definitions {
      guard let count = definition.countedBy else { continue }
      for key in figures.keys(of: definition.code) where withheld.contains(FigureKey(count, key.part)) {
        withheld.insert(key)
      }
    }
    return withheld.count > before
  }
}

extension ReportFigures {
  /// The names of a figure's numbers, the whole and its parts.
  fileprivate func keys(of code: FigureCode) -> [FigureKey] {
    figures.map(\.key).filter { $0.code == code }
  }
}
