import HoaNhapPlan
import HoaNhapEligibility
import HoaNhapModels
import HoaNhapStorage
import HoaNhapValues

/// The monthly list (III.1.4): the list of a day is the latest one that was confirmed by then.
extension FigureCount {
  mutating func countList() {
    let steps = listSteps
    // Without a confirmed list nobody can say how many people stand on it.
    guard !steps.isEmpty else {
      tally.leaveOut([.listBefore, .listNew, .listLeft, .listPeople])
      return
    }
    var people: Set<PersonID> = []
    var hasBegun = false
    func stand(_ code: FigureCode, on day: CivilDate) {
      for person in people { tally.add(code, Self.line(person, on: day)) }
    }
    for step in steps {
      if !hasBegun, step.day >= window.from {
        stand(.listBefore, on: eve)
        hasBegun = true
      }
      let next = Set(step.version.rows.map(\.person))
      if hasBegun {
        for person in next.subtracting(people) { tally.add(.listNew, Self.line(person, on: step.day)) }
        for person in people.subtracting(next) {
          tally.add(.listLeft, Self.line(person, on: step.day), [Self.reason(person, step.version)])
        }
      }
      people = next
    }
    if !hasBegun { stand(.listBefore, on: eve) }
    stand(.listPeople, on: end)
  }

  private static func line(_ person: PersonID, on day: CivilDate) -> FigureTrace.Entry {
    FigureTrace.Entry(Person.key(person), 1, on: day, about: Person.key(person))
  }

  /// Why somebody left; unknown where a correction took them off without a word.
  private static func reason(_ person: PersonID, _ version: ListVersion) -> FigurePart {
    let departure = version.departures.first { $0.person == person }
    return FigurePart(.reason, departure.map { .known($0.reason.rawValue) } ?? .unknown)
  }

  /// The lists that took the place of one another until the window's end, each on the day of its confirmation.
  private var listSteps: [(day: CivilDate, version: ListVersion)] {
    let confirmed = records.lists.flatMap { $0.versions(on: asOf) }
      .compactMap { version in version.confirmedOn.map { (day: $0, version: version) } }
      .filter { $0.day <= end }
      .sorted { a, b in
        (a.day, a.version.month, a.version.number) < (b.day, b.version.month, b.version.number)
      }
    var steps: [(day: CivilDate, version: ListVersion)] = []
    for step in confirmed {
      // An earlier month's list that is confirmed late takes no later one's place.
      if let last = steps.last?.version,
        (step.version.month, step.version.number) < (last.month, last.number)
      {
        continue
      }
      steps.append(step)
    }
    return steps
  }
}
