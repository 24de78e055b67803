import HoaNhapPolicy
import HoaNhapValues

/// B.2: the person has completed one of the three routes of rehabilitation or treatment.
struct CompletedRouteRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader(
      "B.2", .status, edition.borrowers.routes.latest,
      requirement: Wording(
        vi: "đã hoàn thành cai nghiện hoặc điều trị theo một trong ba hình thức",
        en: "one of the three routes of rehabilitation or treatment is completed"))
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .person }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { isCovered(facts).and(isDone(facts)) }

  func evidence(for facts: CaseFacts) -> Evidence {
    var missing: FactSet = []
    if isCovered(facts) == .undetermined { missing.insert(.route) }
    if isDone(facts) == .undetermined { missing.insert(.completedOn) }
    return Evidence(observed: Measure(facts.route, word: \.word), missing: missing)
      .with(.route(isNone: facts.route == .known(.none), completedOn: facts.completedOn.value))
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(.person) }

  private func isCovered(_ facts: CaseFacts) -> Outcome { Outcome(facts.route.map { $0 != .none }) }

  private func isDone(_ facts: CaseFacts) -> Outcome { Outcome(facts.completedOn.map { $0 <= facts.asOf }) }
}
