import HoaNhapPolicy
import HoaNhapValues

/// C.3: from the issue of the management decision to the time of borrowing at most ten years, both days included.
struct ManagementWindowRule: EligibilityRule {
  let header: RuleHeader
  let years: Int

  init(_ edition: Edition) {
    let value = edition.conditions.managementYears.latest
    header = RuleHeader("C.3", .time, value)
    years = Int(clamping: value.value.count)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .person }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    compared(facts).with(.window(years: years, hasDecision: facts.managementDecision != .known(nil)))
  }

  private func compared(_ facts: some ApplicationFacts) -> Ruling {
    let observed = Measure.date(facts.asOf)
    switch facts.managementDecision {
    case .unknown:
      return Ruling(.undetermined, observed: observed, required: .unknown, missing: .managementDecision)
    case .known(nil):
      return Ruling(.unmet, observed: observed, required: .unknown)
    case .known(let decision?):
      guard let issued = decision.issued.value else {
        return Ruling(.undetermined, observed: observed, required: .unknown, missing: .decisionIssued)
      }
      let last = lastDay(from: issued)
      let nearest = facts.asOf < issued ? issued : last
      return Ruling(
        Outcome(issued <= facts.asOf && facts.asOf <= last ?? .distantFuture), observed: observed,
        required: nearest.map(Measure.date) ?? .unknown,
        margin: nearest.map { Int64(facts.asOf.days(until: $0)) })
    }
  }

  func holdingDays(for facts: some ApplicationFacts) -> HoldingDays {
    guard case .known(let decision?) = facts.managementDecision, let issued = decision.issued.value,
      let range = DateRange(from: issued, until: lastDay(from: issued))
    else { return .none }
    return .days(range)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [] }

  /// The last day of the ten years; `nil` where they leave the calendar.
  private func lastDay(from issued: CivilDate) -> CivilDate? { try? issued.adding(years: years) }
}
