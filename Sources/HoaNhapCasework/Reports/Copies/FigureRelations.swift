import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

/// A number that somebody outside may want to work out: one of a report, or the rest that two reports leave between them.
enum FigureUnknown: Hashable {
  /// A number of one of the reports, by the report's place.
  case figure(Int, FigureKey)
  /// What is left of a number of the first report when the others are taken away.
  case rest(Int, [Int], FigureKey)
}

/// What holds among the numbers of reports by what they mean: sums that come to nothing, whatever the numbers are.
///
/// The reports stand in the order in which they are told; the last one is the one that is to be told.
struct FigureRelations {
  /// Each sum, by its numbers and how they count.
  private(set) var sums: [[(unknown: FigureUnknown, sign: Int64)]] = []
  /// The rests that are about few people.
  private(set) var smallRests: Set<FigureUnknown> = []

  private let reports: [ReportFigures]
  private let threshold: Int

  init(_ reports: [ReportFigures], threshold: Int) {
    self.reports = reports
    self.threshold = threshold
    for place in reports.indices {
      addSplits(place)
      addOpenings(place)
      addRests(place)
    }
  }

  /// Adds a sum of the numbers that are there; one that is not there is known to be nothing.
  private mutating func add(_ terms: [(place: Int, key: FigureKey, sign: Int64)]) {
    let standing = terms.filter { reports[$0.place][$0.key] != nil }
    guard standing.count > 1 else { return }
    sums.append(standing.map { (.figure($0.place, $0.key), $0.sign) })
  }

  // MARK: Within a report

  /// Each split adds up to the whole; a state is that before it and what happened since.
  private mutating func addSplits(_ place: Int) {
    let figures = reports[place]
    for definition in figures.catalogue.definitions {
      for dimension in definition.dimensions {
        let parts = figures.parts(of: definition.code, by: dimension).map { (place, $0.key, Int64(1)) }
        add([(place, FigureKey(definition.code), -1)] + parts)
      }
    }
    add([
      (place, FigureKey(.listBefore), 1), (place, FigureKey(.listNew), 1), (place, FigureKey(.listLeft), -1),
      (place, FigureKey(.listPeople), -1),
    ])
    for part in sources {
      func key(_ code: FigureCode) -> FigureKey { FigureKey(code, part) }
      let (lent, used, back) = (key(.lent), key(.capitalUsed), key(.collectedPrincipal))
      add([(place, lent, 1), (place, used, -1)])
      add([
        (place, key(.outstandingBefore), 1), (place, lent, 1), (place, back, -1),
        (place, key(.outstanding), -1),
      ])
      // What was allocated is about nobody, and told.
      add([
        (place, key(.capitalLeftBefore), 1), (place, used, -1), (place, back, 1),
        (place, key(.capitalLeft), -1),
      ])
      // All that was ever allocated is owed, left or, seldom, written off: each of the first two all but tells the other.
      for (owed, left) in Self.shares { add([(place, key(owed), 1), (place, key(left), 1)]) }
    }
  }

  /// What of the capital is owed, and what is left of it.
  private static let shares: [(owed: FigureCode, left: FigureCode)] = [
    (.outstandingBefore, .capitalLeftBefore), (.outstanding, .capitalLeft),
  ]

  /// Whether a number of the capital that is left says no more than that nobody owes anything, which is told: all that was lent came back.
  func saysThatNobodyOwes(_ place: Int, _ key: FigureKey) -> Bool {
    guard let owed = Self.shares.first(where: { $0.left == key.code })?.owed,
      reports[place][FigureKey(owed, key.part)]?.value ?? 0 == 0
    else { return false }
    // What was written off, or is of a loan that could not be counted, is neither owed nor left.
    let lines = reports[place][key]?.trace.entries ?? []
    return lines.reduce(Int64(0)) { $1.subject == nil ? $0 : $0 &+ $1.amount } == 0
  }

  /// The whole, and the parts by source.
  private var sources: [FigurePart?] {
    let parts = reports.flatMap(\.figures).compactMap(\.key.part).filter { $0.dimension == .source }
    return [nil] + Set(parts).sorted().map(Optional.some)
  }

  // MARK: Between reports

  /// The state at the end of a period is that at the beginning of the next.
  private mutating func addOpenings(_ place: Int) {
    for (other, before) in reports.enumerated()
    where before.window.to.days(until: reports[place].window.from) == 1 {
      for (opening, end) in FigureCode.openings {
        for part in end == .listPeople ? [nil] : sources {
          addRest(place, [other], FigureKey(opening, part), FigureKey(end, part))
        }
      }
    }
  }

  /// What happened in parts of a time leaves a rest; a state of the same evening leaves none but what was recorded later.
  private mutating func addRests(_ place: Int) {
    let window = reports[place].window
    let others = reports.indices.filter { $0 != place }
    let inside = others.filter {
      window.contains(reports[$0].window.from) && window.contains(reports[$0].window.to)
    }
    let choices = disjoint(inside)
    for figure in reports[place].figures {
      let key = figure.key
      let time = reports[place].catalogue[key.code]?.time
      if time == .flow {
        for choice in choices { addRest(place, choice, key) }
      } else {
        for other in others where other < place {
          let same = reports[other].window
          if time == .opening ? same.from == window.from : same.to == window.to {
            addRest(place, [other], key)
          }
        }
      }
    }
  }

  /// A number of a report less the same number of others, or another one of theirs, leaves a rest.
  private mutating func addRest(_ place: Int, _ parts: [Int], _ key: FigureKey, _ other: FigureKey? = nil) {
    let other = other ?? key
    let standing = parts.filter { reports[$0][other] != nil }
    guard reports[place][key] != nil || !standing.isEmpty else { return }
    var sum: [(unknown: FigureUnknown, sign: Int64)] = standing.map { (.figure($0, other), -1) }
    if reports[place][key] != nil { sum.append((.figure(place, key), 1)) }
    // The same records in both: then there is no rest.
    let all = Set(reports[place][key]?.trace.entries ?? [])
    let told = Set(standing.flatMap { reports[$0][other]?.trace.entries ?? [] })
    let rest = all.symmetricDifference(told)
    if !rest.isEmpty {
      let unknown = FigureUnknown.rest(place, parts, key)
      sum.append((unknown, -1))
      let people = Set(rest.compactMap(\.subject)).count
      if (1..<threshold).contains(people) { smallRests.insert(unknown) }
    }
    sums.append(sum)
  }

  /// Every choice of at most three reports whose windows do not overlap: as many as a year's own reports leave room for.
  private func disjoint(_ places: [Int]) -> [[Int]] {
    var choices: [[Int]] = [[]]
    for place in places {
      let window = reports[place].window
      choices += choices.filter { choice in
        choice.count < 3
          && choice.allSatisfy { reports[$0].window.to < window.from || window.to < reports[$0].window.from }
      }.map { $0 + [place] }
    }
    return choices.filter { !$0.isEmpty }
  }
}
