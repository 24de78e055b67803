import HoaNhapPolicy
import HoaNhapValues

/// C.1: there is a need to borrow (có nhu cầu vay vốn).
struct NeedRule: FlagRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.1", .status, edition.conditions.need.latest,
      requirement: Wording(vi: "có nhu cầu vay vốn", en: "there is a need to borrow"),
      change: Wording(vi: "Hồ sơ ghi là không cần vay.", en: "The application says that no loan is needed."))
  }

  var fact: FactSet { .needsLoan }

  func flag(_ facts: CaseFacts) -> Fact<Bool> { facts.needsLoan }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(facts.borrowerKind) }
}
