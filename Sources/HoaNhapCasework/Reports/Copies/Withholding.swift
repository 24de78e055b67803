import HoaNhapModels
import HoaNhapPlan
import HoaNhapValues

/// Decides, step by step, which numbers of a report are not told.
struct Withholding {
  private let figures: ReportFigures
  private let earlier: [PublishedFigures]
  private let threshold: Int
  private(set) var withheld: Set<FigureKey> = []

  init(_ figures: ReportFigures, after earlier: [PublishedFigures], threshold: Int) {
    self.figures = figures
    self.earlier = earlier
    self.threshold = threshold
  }

  /// The place of the report behind the earlier ones.
  private var place: Int { earlier.count }

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
    withholdAmounts()
  }

  /// Withholds more, until nothing that is withheld follows from what is told.
  mutating func withholdMore() {
    let relations = FigureRelations(earlier.map(\.figures) + [figures], threshold: threshold)
    var numbers: [FigureUnknown: Int] = [:]
    var unknowns: [FigureUnknown] = []
    let sums = relations.sums.map { sum in
      sum.map { term -> (number: Int, sign: Int64) in
        let number = numbers[term.unknown] ?? unknowns.count
        if number == unknowns.count {
          numbers[term.unknown] = number
          unknowns.append(term.unknown)
        }
        return (number, term.sign)
      }
    }
    let secrets = unknowns.map { isSecret($0, relations) }
    let families = families(sums, unknowns.count).map { family in family.map { sums[$0] } }
    // A count that is withheld takes its amounts with it, which stand in sums of their own.
    var before = -1
    while before != withheld.count {
      before = withheld.count
      for family in families {
        while let next = exposure(in: family, unknowns, secrets) {
          withheld.insert(next)
          withholdAmounts()
        }
      }
    }
  }

  /// The number to withhold so that a secret of some sums does not follow; `nil` where none follows, or nothing is left to withhold.
  private func exposure(
    in sums: [[(number: Int, sign: Int64)]], _ unknowns: [FigureUnknown], _ secrets: [Bool]
  ) -> FigureKey? {
    let open = sums.map { sum in
      sum.reduce(into: [Int: Int64]()) { row, term in
        if !isTold(unknowns[term.number]) { row[term.number] = term.sign }
      }
    }
    for secret in FigureElimination(open).determined.sorted() where secrets[secret] {
      if let next = next(to: secret, in: sums, unknowns) { return next }
    }
    return nil
  }

  /// Whether somebody outside has been told a number, or is told it by this report.
  private func isTold(_ unknown: FigureUnknown) -> Bool {
    switch unknown {
    case .figure(place, let key): !withheld.contains(key)
    case .figure(let other, let key): !earlier[other].isWithheld(key)
    case .rest: false
    }
  }

  /// Whether a number must not follow: what was withheld, and a rest about few people.
  private func isSecret(_ unknown: FigureUnknown, _ relations: FigureRelations) -> Bool {
    switch unknown {
    case .figure(let place, let key): !relations.saysThatNobodyOwes(place, key)
    case .rest: relations.smallRests.contains(unknown)
    }
  }

  /// A number of this report to withhold beside one that would follow: the nearest by the sums in which both stand. That it was chosen
  /// by its size would tell its size.
  private func next(
    to secret: Int, in sums: [[(number: Int, sign: Int64)]], _ unknowns: [FigureUnknown]
  ) -> FigureKey? {
    var reached: Set<Int> = [secret]
    var border: Set<Int> = [secret]
    while !border.isEmpty {
      let near = sums.filter { sum in sum.contains { border.contains($0.number) } }.joined()
      for term in near {
        if case .figure(place, let key) = unknowns[term.number], !withheld.contains(key),
          figures[key]?.people ?? 0 > 0
        {
          return key
        }
      }
      // Told numbers lead no further.
      border = Set(near.map(\.number).filter { !isTold(unknowns[$0]) }).subtracting(reached)
      reached.formUnion(border)
    }
    return nil
  }

  /// The sums that have to do with one another, by the numbers in them.
  private func families(_ sums: [[(number: Int, sign: Int64)]], _ count: Int) -> [[Int]] {
    var roots = Array(0..<count)
    func root(_ number: Int) -> Int {
      var number = number
      while roots[number] != number {
        roots[number] = roots[roots[number]]
        number = roots[number]
      }
      return number
    }
    for sum in sums {
      for term in sum.dropFirst() { roots[root(term.number)] = root(sum[0].number) }
    }
    var families: [Int: [Int]] = [:]
    for (index, sum) in sums.enumerated() { families[root(sum[0].number), default: []].append(index) }
    return families.values.sorted { $0[0] < $1[0] }
  }

  /// Withholds the amounts of counts that are withheld.
  private mutating func withholdAmounts() {
    for definition in figures.catalogue.definitions {
      guard let count = definition.countedBy else { continue }
      for key in figures.figures.map(\.key)
      where key.code == definition.code && withheld.contains(FigureKey(count, key.part)) {
        withheld.insert(key)
      }
    }
  }
}
