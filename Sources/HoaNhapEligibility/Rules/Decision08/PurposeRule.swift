import HoaNhapPolicy
import HoaNhapValues

/// L.1: the loan is for production, or for a person's training at elementary level or under three months.
struct PurposeRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("L.1", .status, edition.ceilings.purposes.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { true }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let ofEstablishment = facts.borrowerKind == .establishment
    if ofEstablishment || facts.purpose == .production {
      return Ruling(
        Outcome(facts.purpose == .production), observed: .word(facts.purpose.rawValue),
        required: ofEstablishment ? .word(LoanPurpose.production.rawValue) : .unknown)
    }
    return Ruling(
      Outcome(facts.trainingLevel.map { $0 != .other }),
      observed: facts.trainingLevel.value.map { .word($0.rawValue) } ?? .unknown, required: .unknown,
      missing: .trainingLevel)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower(facts.borrowerKind)] }
}
