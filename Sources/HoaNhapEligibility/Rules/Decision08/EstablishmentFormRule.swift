import HoaNhapPolicy
import HoaNhapValues

/// B.4: the establishment has one of the five forms.
struct EstablishmentFormRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "B.4", .status, edition.borrowers.establishmentTypes.latest,
      requirement: Wording(
        vi:
          "cơ sở là doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác hoặc hộ kinh doanh",
        en: "the establishment is a small or medium enterprise, a cooperative, a union of cooperatives, a "
          + "cooperative group or a household business"),
      change: Wording(vi: "Loại hình khác không được vay.", en: "Other forms cannot borrow."))
  }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func outcome(for facts: CaseFacts) -> Outcome { Outcome(facts.establishmentType.map { $0 != .other }) }

  func evidence(for facts: CaseFacts) -> Evidence {
    Evidence(observed: Measure(facts.establishmentType, word: \.word), missing: .establishmentType)
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.establishment }
}
