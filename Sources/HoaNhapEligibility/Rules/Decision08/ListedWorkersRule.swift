import HoaNhapPolicy
import HoaNhapValues

/// C.10: the workers after rehabilitation whom the establishment counts stand on the list themselves.
struct ListedWorkersRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.10", .paper, edition.conditions.listedWorkers.latest,
      requirement: Wording(
        vi: "các lao động sau cai nghiện đó đều có tên trong danh sách",
        en: "all those workers stand on the confirmed list"))
  }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func outcome(for facts: CaseFacts) -> Outcome {
    guard let counted = facts.rehabilitatedWorkers.value else { return .undetermined }
    if counted == 0 { return .satisfied }
    return Outcome(facts.listedWorkers.map { $0 >= counted })
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    let listed = facts.listedWorkers
    let counted = facts.rehabilitatedWorkers
    var missing: FactSet = []
    if !listed.isKnown { missing.insert(.listedWorkers) }
    if !counted.isKnown { missing.insert(.rehabilitatedWorkers) }
    var margin: Int64?
    if let listed = listed.value, let counted = counted.value { margin = counted - listed }
    return Evidence(observed: Measure(listed), required: Measure(counted), margin: margin, missing: missing)
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.policeAndCommittee }
}
