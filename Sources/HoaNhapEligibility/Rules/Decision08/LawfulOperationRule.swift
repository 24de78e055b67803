import HoaNhapPolicy
import HoaNhapValues

/// C.7: the establishment is founded and operates under the law.
struct LawfulOperationRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("C.7", .status, edition.conditions.lawfulOperation.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .establishment }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let registered = Outcome(facts.isRegistered)
    let operating = Outcome(facts.isOperating)
    var missing: FactSet = []
    if registered == .undetermined { missing.insert(.registered) }
    if operating == .undetermined { missing.insert(.operating) }
    let both = registered.and(operating)
    return Ruling(
      both, observed: both == .undetermined ? .unknown : .flag(both == .satisfied), required: .flag(true),
      missing: missing
    ).with(.lawful(registered: facts.isRegistered.value, operating: facts.isOperating.value))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }
}
