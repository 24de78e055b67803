import HoaNhapModels
import HoaNhapPlan
import HoaNhapValues

extension ReportCopy {
  /// Every number, and the records behind it.
  init(full report: PeriodReport, _ own: [FigureKey: Int64], for agency: AgencyID) {
    let figures = report.figures
    self.init(
      report, own, for: agency, isFull: true, value: { key in (figures[key]?.value, false) },
      beside: { other, key in other?.value(beside: key) })
  }

  /// What may be known outside the police.
  init(
    _ report: PeriodReport, _ own: [FigureKey: Int64], for agency: AgencyID,
    after earlier: [PublishedFigures]
  ) {
    let published = report.publishedWithComparisons(after: earlier)
    let others = [published.before, published.yearBefore].compactMap { $0 } + published.years
    self.init(
      report, own, for: agency, isFull: false,
      value: { key in (published.current[key], published.current.isWithheld(key)) },
      beside: { other, key in
        guard let told = others.first(where: { $0.figures.window == other?.window }), !told.isWithheld(key)
        else { return nil }
        return told.figures.value(beside: key)
      })
  }

  private init(
    _ report: PeriodReport, _ own: [FigureKey: Int64], for agency: AgencyID, isFull: Bool,
    value: (FigureKey) -> (value: Int64?, isWithheld: Bool),
    beside: (ReportFigures?, FigureKey) -> Int64?
  ) {
    let figures = report.figures
    scope = figures.scope
    window = figures.window
    asOf = figures.asOf
    self.agency = agency
    plan = report.plan
    years = report.years.map(\.window)
    catalogue = figures.catalogue
    failures = figures.failures.count
    self.isFull = isFull
    var rows: [Row] = []
    for definition in figures.catalogue.definitions {
      guard definition.origin == .records else {
        rows.append(Self.row(definition, own[FigureKey(definition.code)], isFull))
        continue
      }
      let keys = figures.figures.map(\.key).filter { $0.code == definition.code }
      for key in keys.isEmpty ? [FigureKey(definition.code)] : keys {
        let (number, isWithheld) = value(key)
        // Of a part that stands only because somebody is in it not even the name leaves.
        if isWithheld, let part = key.part, part.dimension.fixedParts == nil { continue }
        func comparison(_ with: ReportFigures?) -> FigureComparison? {
          guard let with else { return nil }
          return FigureComparison(
            key, current: number, earlier: beside(with, key),
            isComparable: definition.time != .flow || figures.isComparable(to: with))
        }
        rows.append(
          Row(
            key: key, value: number, isWithheld: isWithheld,
            before: comparison(report.before), yearBefore: comparison(report.yearBefore),
            years: report.years.map { beside($0, key) }))
      }
    }
    self.rows = rows
    intake = report.consolidation.parts.map { Intake($0, isFull: isFull) }
    traces = isFull ? Dictionary(uniqueKeysWithValues: figures.figures.map { ($0.key, $0.trace) }) : [:]
    words = isFull ? report.consolidation.words : [:]
  }

  /// A number that agencies alone know. Small numbers of people are not told outside the police.
  private static func row(_ definition: FigureDefinition, _ value: Int64?, _ isFull: Bool) -> Row {
    let isSmall =
      definition.isAboutPeople
      && value.map { (1..<Int64(PublishedBreakdown.threshold)).contains($0) } ?? false
    let isWithheld = isSmall && !isFull
    return Row(
      key: FigureKey(definition.code), value: isWithheld ? nil : value, isWithheld: isWithheld, before: nil,
      yearBefore: nil, years: [])
  }
}

extension ReportCopy.Intake {
  /// What came in. That a number differs tells nothing of it, but which part of a figure an agency named does: outside the police the
  /// figures alone are named.
  init(_ part: ReportConsolidation.Part, isFull: Bool) {
    func keys(_ state: FigureAgreement.State) -> [FigureKey] {
      var keys: [FigureKey] = []
      for agreement in part.figures where agreement.state == state {
        let key = isFull ? agreement.key : FigureKey(agreement.key.code)
        if !keys.contains(key) { keys.append(key) }
      }
      return keys
    }
    agency = part.agency
    state = part.state
    agreeing = keys(.agrees).count
    differing = keys(.differs)
    leftOut = part.submission == nil ? [] : keys(.missing)
  }
}

extension ReportConsolidation {
  /// What the agencies wrote, by the place where it belongs.
  var words: [NarrativeSlot: [(agency: AgencyID, text: Sensitive<String>)]] {
    var words: [NarrativeSlot: [(agency: AgencyID, text: Sensitive<String>)]] = [:]
    for part in parts {
      for (slot, text) in part.submission?.narrative ?? [:] {
        words[slot, default: []].append((part.agency, text))
      }
    }
    return words
  }
}
