import HoaNhapPolicy
import HoaNhapValues

/// C.2: the person stands on a list that the People's Committee has confirmed by the day of borrowing, of any month.
struct ConfirmedListRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "C.2", .paper, edition.conditions.list.latest,
      requirement: Wording(
        vi: "có tên trong danh sách đã được UBND xã xác nhận",
        en: "the name stands on a list that the People's Committee has confirmed"))
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .person }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome {
    switch facts.listConfirmedOn {
    case .unknown, .known(.some(.unknown)): .undetermined
    case .known(nil), .known(.some(.known(nil))): .unmet
    case .known(.some(.known(let day?))): Outcome(day <= facts.asOf)
    }
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    var evidence = Evidence(required: .date(facts.asOf))
    switch facts.listConfirmedOn {
    case .unknown: evidence.missing = .list
    case .known(nil): evidence.detail = .list(entry: false)
    case .known(.some(.unknown)): evidence.missing = .listConfirmedOn
    case .known(.some(.known(let day))):
      if let day { evidence.observed = .date(day) }
      evidence.detail = .list(entry: true)
    }
    return evidence
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.policeAndCommittee }
}
