import HoaNhapPolicy
import HoaNhapValues

/// C.7: the establishment is founded and operates under the law.
struct LawfulOperationRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.7", .status, edition.conditions.lawfulOperation.latest,
      requirement: Wording(
        vi: "cơ sở được thành lập và hoạt động hợp pháp",
        en: "the establishment is founded and operates under the law"))
  }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func outcome(for facts: CaseFacts) -> Outcome {
    Outcome(facts.isRegistered).and(Outcome(facts.isOperating))
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    var missing: FactSet = []
    if !facts.isRegistered.isKnown { missing.insert(.registered) }
    if !facts.isOperating.isKnown { missing.insert(.operating) }
    let observed: Measure =
      switch outcome(for: facts) {
      case .satisfied: .flag(true)
      case .unmet: .flag(false)
      case .undetermined: .unknown
      }
    return Evidence(observed: observed, required: .flag(true), missing: missing)
      .with(.lawful(registered: facts.isRegistered.value, operating: facts.isOperating.value))
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.establishment }
}
