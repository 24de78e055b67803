import HoaNhapPolicy
import HoaNhapValues

/// C.5 and C.11: nothing is owed to another programme for the same purpose.
struct SamePurposeDebtRule: EligibilityRule {
  let header: RuleHeader
  let purpose: LoanPurpose

  /// C.5: a person's training.
  static func training(_ edition: Edition) -> SamePurposeDebtRule {
    SamePurposeDebtRule(
      header: RuleHeader(
        "C.5", .bar, edition.conditions.noTrainingDebt.latest,
        requirement: Wording(
          vi: "không còn nợ chương trình khác cho cùng việc học nghề",
          en: "nothing is owed elsewhere for the same training")),
      purpose: .training)
  }

  /// C.11: production, of a person or an establishment.
  static func production(_ edition: Edition) -> SamePurposeDebtRule {
    SamePurposeDebtRule(
      header: RuleHeader(
        "C.11", .bar, edition.conditions.noSamePurposeDebt.latest,
        requirement: Wording(
          vi: "không còn nợ chương trình khác cho cùng mục đích",
          en: "nothing is owed elsewhere for the same purpose")),
      purpose: .production)
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool {
    facts.purpose == purpose && (purpose == .production || facts.borrowerKind == .person)
  }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { Outcome(facts.samePurposeDebt.map { $0.amount == 0 }) }

  func evidence(for facts: CaseFacts) -> Evidence {
    let debt = facts.samePurposeDebt.map(\.amount)
    return Evidence(
      observed: Measure(debt), required: .number(0), margin: debt.value.map { -$0 }, missing: .samePurposeDebt
    )
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(facts.borrowerKind) }
}
