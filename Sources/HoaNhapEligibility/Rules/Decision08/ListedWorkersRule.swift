import HoaNhapPolicy
import HoaNhapValues

/// C.10: the workers after rehabilitation whom the establishment counts stand on the list themselves.
struct ListedWorkersRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("C.10", .paper, edition.conditions.listedWorkers.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .establishment }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let listed = facts.listedWorkers
    let counted = facts.rehabilitatedWorkers
    var outcome = Outcome.undetermined
    var margin: Int64?
    if let listed = listed.value, let counted = counted.value {
      outcome = Outcome(listed >= counted)
      margin = counted - listed
    } else if counted == .known(0) {
      outcome = .satisfied
    }
    var missing: FactSet = []
    if !listed.isKnown { missing.insert(.listedWorkers) }
    if !counted.isKnown { missing.insert(.rehabilitatedWorkers) }
    return Ruling(
      outcome, observed: Measure(listed), required: Measure(counted), margin: margin, missing: missing)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] {
    [.communePolice, .communePeoplesCommittee]
  }
}
