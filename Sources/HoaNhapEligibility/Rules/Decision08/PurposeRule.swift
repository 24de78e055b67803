import HoaNhapPolicy
import HoaNhapValues

/// L.1: the loan is for production, or for a person's training at elementary level or under three months.
struct PurposeRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "L.1", .status, edition.ceilings.purposes.latest,
      requirement: Wording(
        vi: "vay để sản xuất, hoặc để người vay học nghề sơ cấp hay dưới 3 tháng",
        en: "the loan is for production, or for a person's training at elementary level or under 3 months"))
  }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome {
    if facts.purpose == .production { return .satisfied }
    if facts.borrowerKind == .establishment { return .unmet }
    return Outcome(facts.trainingLevel.map { $0 != .other })
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    if facts.borrowerKind == .establishment {
      return Evidence(observed: .word(facts.purpose.word), required: .word(LoanPurpose.production.word))
    }
    if facts.purpose == .production { return Evidence(observed: .word(facts.purpose.word)) }
    return Evidence(observed: Measure(facts.trainingLevel, word: \.word), missing: .trainingLevel)
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(facts.borrowerKind) }
}
