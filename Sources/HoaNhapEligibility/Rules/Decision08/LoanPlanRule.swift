import HoaNhapPolicy
import HoaNhapValues

/// C.9: the commune has confirmed the establishment's loan plan (phương án vay vốn).
struct LoanPlanRule: FlagRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.9", .paper, edition.conditions.confirmedPlan.latest,
      requirement: Wording(
        vi: "phương án vay vốn đã được UBND xã xác nhận",
        en: "the People's Committee has confirmed the loan plan"),
      change: Wording(
        vi: "Cần UBND xã xác nhận phương án.", en: "The People's Committee must confirm the plan."))
  }

  var fact: FactSet { .planConfirmed }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func flag(_ facts: CaseFacts) -> Fact<Bool> { facts.planConfirmed }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.committee }
}
