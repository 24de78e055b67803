import HoaNhapPolicy
import HoaNhapValues

/// C.4: the person complies well with the law (chấp hành tốt các quy định của pháp luật).
///
/// No text measures it: it is the recorded judgement of the commune police.
struct ConductRule: FlagRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.4", .status, edition.conditions.conduct.latest,
      requirement: Wording(
        vi: "được công an xã nhận xét là chấp hành tốt pháp luật",
        en: "the commune police record good compliance with the law"),
      change: Wording(
        vi: "Kết quả thay đổi khi công an xã ghi nhận xét mới.",
        en: "It changes when the police record a new judgement."))
  }

  var fact: FactSet { .conduct }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .person }

  func flag(_ facts: CaseFacts) -> Fact<Bool> { facts.conductIsGood }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.police }
}
