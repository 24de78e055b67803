import HoaNhapPolicy
import HoaNhapValues

/// C.6: the training institution has confirmed the course (giấy xác nhận).
struct InstitutionRule: FlagRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.6", .paper, edition.conditions.institutionConfirmation.latest,
      requirement: Wording(
        vi: "cơ sở đào tạo đã xác nhận việc học", en: "the training institution has confirmed the course"),
      change: Wording(
        vi: "Cần giấy xác nhận của cơ sở đào tạo.", en: "The institution's paper is needed."))
  }

  var fact: FactSet { .institutionConfirmed }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .person && facts.purpose == .training }

  func flag(_ facts: CaseFacts) -> Fact<Bool> { facts.institutionConfirmed }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.institution }
}
