import HoaNhapPolicy
import HoaNhapValues

/// Draws up a remedy: the purpose first, then the day, then everything that depends on neither, the ceilings last.
struct RemedyPlan {
  let probe: ClauseProbe
  let original: ApplicationDocument
  /// The application with the changes so far.
  private(set) var document: ApplicationDocument
  private var changes: [Remedy.Change] = []
  private var obstacles: [Obstacle] = []
  private var lastDay: CivilDate?

  init(probe: ClauseProbe, document: ApplicationDocument) {
    self.probe = probe
    original = document
    self.document = document
  }

  mutating func remedy() throws(InputError) -> Remedy {
    choosePurpose()
    chooseDay()
    mendSingleClauses()
    // Nothing else helps, and nothing else is looked for.
    if !obstacles.isEmpty { return blocked() }
    let ways = try CeilingPlan(probe: probe, document: document).ways()
    // Every way is judged before it is proposed.
    let good = ways.filter { way in probe.outcome(document.applying(way)).map { $0 != .unmet } ?? false }
    if good.isEmpty {
      obstacles.append(
        Obstacle(
          ways.isEmpty ? .noAmountFits : .noKnownChange, probe.unmet(document.applying(ways.first ?? []))))
      return blocked()
    }
    return joined(good)
  }

  private func blocked() -> Remedy {
    Remedy(obstacles: obstacles, common: [], alternatives: [], day: document.asOf, lastDay: lastDay)
  }

  /// Notes a change and goes on from the application that it makes.
  private mutating func add(
    _ fact: FactSet, _ to: FactValue, _ kind: FindingKind, _ effort: Effort, _ menders: [Mender]
  ) {
    add(Remedy.Change(.fact(fact), from: document.value(of: fact), to: to, kind, effort, menders))
  }

  private mutating func add(_ change: Remedy.Change) {
    changes.append(change)
    document.apply(change)
  }

  private func isUnmet(_ clause: ClauseCode) -> Bool { probe.isUnmet(clause, document) }

  /// An establishment borrows for production alone (L.1).
  private mutating func choosePurpose() {
    guard document.borrowerKind == .establishment, isUnmet("L.1") else { return }
    add(
      Remedy.Change(
        .purpose, from: .purpose(.training), to: .purpose(.production), .status, .request, [.establishment]))
  }

  private mutating func chooseDay() {
    let plan = DayPlan(probe: probe, document: document)
    lastDay = plan.lastDay
    switch plan.choice {
    case .stay: break
    case .wait(let day):
      add(
        Remedy.Change(
          .day, from: .date(document.asOf), to: .date(day), .time, .waiting,
          [.borrower(document.borrowerKind)]))
    case .never(let obstacle): obstacles.append(obstacle)
    }
  }

  /// The clauses that read no fact of another one.
  private mutating func mendSingleClauses() {
    let borrower = Mender.borrower(document.borrowerKind)
    let today = FactValue.date(document.asOf)
    if isUnmet("B.2"), document.route == .known(.none) {
      let routes = RehabilitationRoute.allCases.filter { $0 != .none }.map(FactValue.route)
      add(.route, .anyOf(routes), .status, .standing, [borrower])
    }
    if isUnmet("C.1") { add(.needsLoan, .flag(true), .status, .request, [borrower]) }
    if isUnmet("C.2") {
      let listed = document.listEntry != .known(nil)
      add(
        listed ? .listConfirmedOn : .list, today, .paper, .paper,
        listed ? [.communePeoplesCommittee] : [.communePolice, .communePeoplesCommittee])
    }
    if document.managementDecision == .known(nil), isUnmet("C.3") {
      add(.managementDecision, today, .paper, .paper, [.communePeoplesCommittee])
    }
    if isUnmet("C.4") { add(.conduct, .flag(true), .status, .standing, [.communePolice]) }
    if isUnmet("C.5") || isUnmet("C.11") {
      add(.samePurposeDebt, .number(0), .bar, .repayment, [borrower])
    }
    if isUnmet("C.6") { add(.institutionConfirmed, .flag(true), .paper, .paper, [.trainingInstitution]) }
    if document.borrowerKind == .person, isUnmet("L.1") {
      let levels = TrainingLevel.allCases.filter { $0 != .other }.map(FactValue.level)
      add(.trainingLevel, .anyOf(levels), .status, .request, [borrower])
    }
    if isUnmet("T.1") { add(.termMonths, .number(probe.bounds.term), .amount, .request, [borrower]) }
    if document.borrowerKind == .establishment { mendEstablishment() }
  }

  private mutating func mendEstablishment() {
    if isUnmet("B.4") { obstacles.append(Obstacle(.formNotCovered, ["B.4"])) }
    if isUnmet("B.5") {
      if let least = document.establishmentType.value.flatMap(probe.bounds.leastMembers) {
        add(.members, .number(least), .status, .standing, [.establishment])
      } else {
        obstacles.append(Obstacle(.enterpriseTooLarge, ["B.5"]))
      }
    }
    if isUnmet("C.7") {
      if document.isRegistered == .known(false) {
        add(.registered, .flag(true), .status, .standing, [.establishment])
      }
      if document.isOperating == .known(false) {
        add(.operating, .flag(true), .status, .standing, [.establishment])
      }
    }
    if isUnmet("C.9") { add(.planConfirmed, .flag(true), .paper, .paper, [.communePeoplesCommittee]) }
  }

  /// The common changes and the alternatives, each with the clauses that it alone mends.
  private func joined(_ alternatives: [[Remedy.Change]]) -> Remedy {
    var shared = alternatives[0]
    for other in alternatives.dropFirst() {
      shared.removeAll { change in !other.contains { $0.isSame(as: change) } }
    }
    let common = (changes + shared).sorted()
    let rest = alternatives.map { way in
      way.filter { change in !shared.contains { $0.isSame(as: change) } }.sorted()
    }
    let choice = alternatives.count > 1 ? rest : []
    return Remedy(
      obstacles: [], common: named(common, in: common + (choice.first ?? [])),
      alternatives: choice.map { named($0, in: common + $0) }, day: document.asOf, lastDay: lastDay)
  }

  /// Changes with the clauses that stay unmet where one alone is left out of a way.
  private func named(_ changes: [Remedy.Change], in way: [Remedy.Change]) -> [Remedy.Change] {
    changes.map { change in
      let without = original.applying(way.filter { !$0.isSame(as: change) })
      var named = change
      named.clauses = probe.unmet(among: Self.clauses(of: change.subject), without)
      return named
    }
  }

  private static func clauses(of subject: Remedy.Change.Subject) -> [ClauseCode] {
    switch subject {
    case .day: FactGroup.clausesOfTheDay
    case .purpose: ["L.1"]
    case .fact(let fact): FactGroup.all.first { $0.facts.contains(fact) }?.clauses ?? []
    }
  }
}
