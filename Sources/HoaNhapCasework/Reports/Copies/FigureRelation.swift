import HoaNhapValues
import HoaNhapPlan
import HoaNhapStorage

/// Numbers that add up to nothing by what they mean, such as a whole less its parts: with all but one of them told, the last one is told.
struct FigureRelation {
  /// The numbers of the report that is to be published.
  var own: [FigureKey]
  /// How many numbers stand in it that are not told for good: those withheld in earlier reports, and the rest of a longer time where it
  /// is about few people.
  var withheldElsewhere = 0
}

extension FigureRelation {
  /// What holds among the figures of one report.
  static func within(_ figures: ReportFigures) -> [FigureRelation] {
    var relations: [FigureRelation] = []
    for definition in figures.catalogue.definitions where figures[FigureKey(definition.code)] != nil {
      for dimension in definition.dimensions {
        let parts = figures.parts(of: definition.code, by: dimension).map(\.key)
        relations.append(FigureRelation(own: [FigureKey(definition.code)] + parts))
      }
    }
    relations.append(
      FigureRelation(own: [.listBefore, .listNew, .listLeft, .listPeople].map { FigureKey($0) }))
    for part in sourceParts(of: figures) {
      relations.append(FigureRelation(own: [FigureKey(.lent, part), FigureKey(.capitalUsed, part)]))
    }
    return relations.map { $0.standing(in: figures) }
  }

  /// What holds between a report and earlier ones: a state goes over into the next by what happened, and what happened in parts of the time
  /// leaves a rest.
  static func between(
    _ figures: ReportFigures, _ earlier: [PublishedFigures], threshold: Int
  ) -> [FigureRelation] {
    var relations: [FigureRelation] = []
    for other in earlier where other.figures.window.to.days(until: figures.window.from) == 1 {
      relations += carried(figures, from: other)
    }
    for other in earlier where other.figures.window.encloses(figures.window) {
      relations += rests(
        of: other.figures, without: [figures.window], beside: [other], in: figures, threshold)
    }
    for parts in disjoint(earlier.filter { figures.window.encloses($0.figures.window) }) {
      let windows = parts.map(\.figures.window)
      relations += rests(of: figures, without: windows, beside: parts, in: figures, threshold)
    }
    return relations
  }

  /// What is left of the happenings of a time outside some windows: where it is about few people, not all the rest may be told.
  private static func rests(
    of long: ReportFigures, without windows: [DataWindow], beside earlier: [PublishedFigures],
    in figures: ReportFigures, _ threshold: Int
  ) -> [FigureRelation] {
    figures.figures.compactMap { figure in
      let key = figure.key
      guard figures.catalogue[key.code]?.time == .flow else { return nil }
      let rest = long[key]?.people(outside: windows) ?? 0
      guard (1..<threshold).contains(rest) else { return nil }
      return FigureRelation(own: [key], withheldElsewhere: 1 + earlier.count { $0.isWithheld(key) })
    }
  }

  /// Every choice of at most three earlier reports whose windows do not overlap: as many as a year's own reports leave room for.
  private static func disjoint(_ earlier: [PublishedFigures]) -> [[PublishedFigures]] {
    var choices: [[PublishedFigures]] = [[]]
    for other in earlier {
      let window = other.figures.window
      choices += choices.filter { choice in
        choice.count < 3
          && choice.allSatisfy { $0.figures.window.to < window.from || window.to < $0.figures.window.from }
      }.map { $0 + [other] }
    }
    return choices.filter { !$0.isEmpty }
  }

  /// How states go over from one window to the next.
  private static func carried(
    _ figures: ReportFigures, from earlier: PublishedFigures
  ) -> [FigureRelation] {
    func relation(_ state: FigureKey, _ own: [FigureKey]) -> FigureRelation {
      FigureRelation(own: own, withheldElsewhere: earlier.isWithheld(state) ? 1 : 0)
    }
    var relations = [relation(FigureKey(.listPeople), [FigureKey(.listBefore)])]
    for part in [nil] + sourceParts(of: figures).map(Optional.some) {
      let debt = FigureKey(.outstanding, part)
      relations.append(
        relation(debt, [debt, FigureKey(.lent, part), FigureKey(.collectedPrincipal, part)]))
      let left = FigureKey(.capitalLeft, part)
      relations.append(
        relation(left, [left, FigureKey(.capitalUsed, part), FigureKey(.collectedPrincipal, part)]))
    }
    return relations.map { $0.standing(in: figures) }
  }

  /// The parts by source that occur in any figure.
  private static func sourceParts(of figures: ReportFigures) -> [FigurePart] {
    Set(figures.figures.compactMap(\.key.part)).filter { $0.dimension == .source }.sorted()
  }

  /// The relation without numbers that the report does not have: they are known to be nothing.
  private func standing(in figures: ReportFigures) -> FigureRelation {
    FigureRelation(own: own.filter { figures[$0] != nil }, withheldElsewhere: withheldElsewhere)
  }
}

extension Figure {
  /// How many people it is about on days outside some windows.
  fileprivate func people(outside windows: [DataWindow]) -> Int {
    Set(
      trace.entries.filter { entry in !windows.contains { $0.contains(entry.day) } }.compactMap(\.subject)
    ).count
  }
}

extension DataWindow {
  /// Whether another window lies in this one and is shorter.
  fileprivate func encloses(_ other: DataWindow) -> Bool {
    self != other && contains(other.from) && contains(other.to)
  }
}
