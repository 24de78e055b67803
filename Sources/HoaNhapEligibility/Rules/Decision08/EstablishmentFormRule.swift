import HoaNhapPolicy
import HoaNhapValues

/// B.4: the establishment has one of the five forms.
struct EstablishmentFormRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("B.4", .status, edition.borrowers.establishmentTypes.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .establishment }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let type = facts.establishmentType
    return Ruling(
      Outcome(type.map { $0 != .other }), observed: type.value.map { .word($0.rawValue) } ?? .unknown,
      required: .unknown, missing: .establishmentType)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }
}
