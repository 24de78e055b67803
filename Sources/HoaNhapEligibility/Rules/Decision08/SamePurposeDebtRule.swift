import HoaNhapPolicy
import HoaNhapValues

/// C.5 and C.11: nothing is owed to another programme for the same purpose.
struct SamePurposeDebtRule: EligibilityRule {
  let header: RuleHeader
  let purpose: LoanPurpose

  /// C.5: a person's training.
  static func training(_ edition: Edition) -> SamePurposeDebtRule {
    let source = edition.conditions.noTrainingDebt.latest
    return SamePurposeDebtRule(header: RuleHeader("C.5", .bar, source), purpose: .training)
  }

  /// C.11: production, of a person or an establishment.
  static func production(_ edition: Edition) -> SamePurposeDebtRule {
    let source = edition.conditions.noSamePurposeDebt.latest
    return SamePurposeDebtRule(header: RuleHeader("C.11", .bar, source), purpose: .production)
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    facts.purpose == purpose && (purpose == .production || facts.borrowerKind == .person)
  }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let debt = facts.samePurposeDebt.map(\.amount)
    return Ruling(
      Outcome(debt.map { $0 == 0 }), observed: Measure(debt), required: .number(0),
      margin: debt.value.map { -$0 }, missing: .samePurposeDebt)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower(facts.borrowerKind)] }
}
