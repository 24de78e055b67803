import HoaNhapPolicy
import HoaNhapValues

/// Facts that some clause reads together, and the clauses that read them.
///
/// No clause reads facts of two groups. So whether a group's clauses can hold does not depend on another group, and a
/// search goes through one small group at a time instead of through all facts at once.
struct FactGroup: Sendable {
  let facts: FactSet
  let clauses: [ClauseCode]

  /// The groups in the order of their first clause. D.1 reads no fact, only the day.
  static let all = [
    FactGroup(facts: .birth, clauses: ["B.1", "B.3"]),
    FactGroup(facts: [.route, .completedOn], clauses: ["B.2"]),
    FactGroup(facts: .needsLoan, clauses: ["C.1"]),
    FactGroup(facts: [.list, .listConfirmedOn], clauses: ["C.2"]),
    FactGroup(facts: [.managementDecision, .decisionIssuedOn], clauses: ["C.3"]),
    FactGroup(facts: .conduct, clauses: ["C.4"]),
    FactGroup(facts: .samePurposeDebt, clauses: ["C.5", "C.11"]),
    FactGroup(facts: .institutionConfirmed, clauses: ["C.6"]),
    FactGroup(facts: .trainingLevel, clauses: ["L.1"]),
    FactGroup(facts: .termMonths, clauses: ["T.1"]),
    FactGroup(
      facts: [.establishmentType, .insuredWorkers, .capital, .revenue, .members], clauses: ["B.4", "B.5"]),
    FactGroup(facts: [.registered, .operating], clauses: ["C.7"]),
    FactGroup(facts: .planConfirmed, clauses: ["C.9"]),
    FactGroup(
      facts: [.amount, .programmeBalance, .trainingMonths, .workers, .listedWorkers, .rehabilitatedWorkers],
      clauses: ["L.3", "L.6", "C.8", "C.10", "L.4", "L.5"]),
  ]

  /// The clauses that depend on the day of borrowing.
  static let clausesOfTheDay: [ClauseCode] = ["D.1", "B.1", "B.2", "B.3", "C.2", "C.3", "L.6"]
}

extension FactSet {
  /// The first member; `nil` for the empty set.
  var first: FactSet? {
    rawValue == 0 ? nil : FactSet(rawValue: rawValue & (~rawValue &+ 1))
  }

  /// The facts that some clause reads for such an application.
  static func facts(of kind: BorrowerKind, _ purpose: LoanPurpose) -> FactSet {
    let every: FactSet = [.needsLoan, .samePurposeDebt, .termMonths, .amount, .programmeBalance]
    let person: FactSet = [
      .birth, .route, .completedOn, .list, .listConfirmedOn, .managementDecision, .decisionIssuedOn, .conduct,
    ]
    let training: FactSet = [.trainingLevel, .institutionConfirmed, .trainingMonths]
    let establishment: FactSet = [
      .establishmentType, .insuredWorkers, .capital, .revenue, .members, .registered, .operating, .workers,
      .planConfirmed, .listedWorkers, .rehabilitatedWorkers,
    ]
    if kind == .establishment { return every.union(establishment) }
    return every.union(purpose == .training ? person.union(training) : person)
  }
}

extension ApplicationDocument {
  /// The facts of its kind and purpose that are not known, or known only in part.
  ///
  /// An entry that is unknown as a whole counts once; of an entry that is known, its unknown part.
  var unknownFacts: FactSet {
    var unknown: FactSet = []
    var rest = FactSet.facts(of: borrowerKind, purpose)
    while let fact = rest.first {
      rest.remove(fact)
      let isUnknown =
        switch fact {
        case .birth: birth.value?.day == nil
        case .list: !listEntry.isKnown
        case .listConfirmedOn: listEntry.value??.confirmedOn.isKnown == false
        case .managementDecision: !managementDecision.isKnown
        case .decisionIssuedOn: managementDecision.value??.issuedOn.isKnown == false
        default: value(of: fact) == .unknown
        }
      if isUnknown { unknown.insert(fact) }
    }
    return unknown
  }
}
