import HoaNhapPolicy
import HoaNhapValues

/// B.2: the person has completed one of the three routes of rehabilitation or treatment.
struct CompletedRouteRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("B.2", .status, edition.borrowers.routes.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .person }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let asOf = facts.asOf
    let covered = Outcome(facts.route.map { $0 != .none })
    let done = Outcome(facts.completed.map { $0 <= asOf })
    var missing: FactSet = []
    if covered == .undetermined { missing.insert(.route) }
    if done == .undetermined { missing.insert(.completed) }
    return Ruling(
      covered.and(done), observed: facts.route.value.map { .word($0.rawValue) } ?? .unknown,
      required: .unknown, missing: missing
    ).with(.route(isNone: facts.route == .known(.none), completed: facts.completed.value))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower] }
}
