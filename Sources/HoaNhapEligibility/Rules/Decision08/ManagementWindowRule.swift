import HoaNhapPolicy
import HoaNhapValues

/// C.3: from the issue of the management decision to the time of borrowing at most ten years, both days included.
struct ManagementWindowRule: EligibilityRule {
  let header: RuleHeader
  let years: Int32

  init(_ edition: Edition) {
    let value = edition.conditions.managementYears.latest
    years = Int32(min(max(value.value.count, 0), 10_000))
    header = RuleHeader(
      "C.3", .time, value,
      requirement: Wording(
        vi:
          "ngày vay nằm trong \(value.value.count) năm kể từ ngày ban hành quyết định quản lý sau cai nghiện",
        en:
          "the day of borrowing lies within \(value.value.count) years of the issue of the management decision"
      ))
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .person }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome {
    switch facts.decisionIssuedOn {
    case .unknown, .known(.some(.unknown)): return .undetermined
    case .known(nil): return .unmet
    case .known(.some(.known(let issuedOn))):
      let asOf = facts.asOf.order
      return Outcome(issuedOn.order <= asOf && asOf <= issuedOn.order(afterYears: years))
    }
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    var evidence = Evidence(observed: .date(facts.asOf))
    evidence.detail = .window(hasDecision: true)
    switch facts.decisionIssuedOn {
    case .unknown: evidence.missing = .managementDecision
    case .known(nil): evidence.detail = .window(hasDecision: false)
    case .known(.some(.unknown)): evidence.missing = .decisionIssuedOn
    case .known(.some(.known(let issuedOn))):
      if let nearest = facts.asOf < issuedOn ? issuedOn : lastDay(from: issuedOn) {
        evidence.required = .date(nearest)
        evidence.margin = Int64(facts.asOf.days(until: nearest))
      }
    }
    return evidence
  }

  func holdingDays(for facts: CaseFacts) -> HoldingDays {
    guard case .known(.some(.known(let issuedOn))) = facts.decisionIssuedOn,
      let range = DateRange(from: issuedOn, until: lastDay(from: issuedOn))
    else { return .none }
    return .days(range)
  }

  /// The last day of the ten years; `nil` where they leave the calendar.
  private func lastDay(from issuedOn: CivilDate) -> CivilDate? { try? issuedOn.adding(years: Int(years)) }
}
