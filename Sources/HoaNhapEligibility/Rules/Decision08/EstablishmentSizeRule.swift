import HoaNhapPolicy
import HoaNhapValues

/// B.5: the establishment is what its form demands by law: the size of an enterprise, the members of a cooperative.
struct EstablishmentSizeRule: EligibilityRule {
  let header: RuleHeader
  private let workers: Cited<Quantity>
  private let capital: Int64
  private let revenue: Int64
  private let cooperative: Cited<Quantity>
  private let union: Cited<Quantity>
  private let group: Cited<Quantity>

  init(_ edition: Edition) {
    let borrowers = edition.borrowers
    // The form itself is named by the Decision; each form's measure by its own law.
    let form = borrowers.establishmentTypes.latest
    header = RuleHeader("B.5", .status, form)
    workers = borrowers.enterpriseWorkers.latest
    capital = borrowers.enterpriseCapital.latest.value.amount
    revenue = borrowers.enterpriseRevenue.latest.value.amount
    cooperative = borrowers.cooperativeMembers.latest
    union = borrowers.unionMembers.latest
    group = borrowers.groupMembers.latest
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    facts.borrowerKind == .establishment && facts.establishmentType != .known(.other)
  }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    switch facts.establishmentType {
    case .unknown:
      Ruling(.undetermined, observed: .unknown, required: .unknown, missing: .establishmentType)
    case .known(.smallOrMediumEnterprise): enterprise(facts)
    case .known(.cooperative): byMembers(facts, atLeast: cooperative)
    case .known(.cooperativeUnion): byMembers(facts, atLeast: union)
    case .known(.cooperativeGroup): byMembers(facts, atLeast: group)
    case .known(.householdBusiness), .known(.other):
      Ruling(.satisfied, observed: .unknown, required: .unknown)
    }
  }

  private func byMembers(_ facts: some ApplicationFacts, atLeast least: Cited<Quantity>) -> Ruling {
    let members = facts.members
    let count = least.value.count
    return Ruling(
      Outcome(members.map { $0 >= count }), observed: Measure(members), required: .number(count),
      margin: members.value.map { count - $0 }, missing: .members, citation: least.citation
    ).with(.members(count))
  }

  /// At most 200 insured workers, and either the capital or last year's revenue within its bound.
  private func enterprise(_ facts: some ApplicationFacts) -> Ruling {
    let fewWorkers = Outcome(facts.insuredWorkers.map { $0 <= workers.value.count })
    let byCapital = Outcome(facts.capital.map { $0.amount <= capital })
    let byRevenue = Outcome(facts.revenue.map { $0.amount <= revenue })
    let small = byCapital.or(byRevenue)
    var missing: FactSet = []
    if fewWorkers == .undetermined { missing.insert(.insuredWorkers) }
    // One of the two within its bound is enough, and then the other can no longer matter.
    if small == .undetermined {
      if byCapital == .undetermined { missing.insert(.capital) }
      if byRevenue == .undetermined { missing.insert(.revenue) }
    }
    return Ruling(
      fewWorkers.and(small), observed: .unknown, required: .unknown, missing: missing,
      citation: workers.citation
    ).with(.enterprise(workers: workers.value.count, capital: capital, revenue: revenue))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }
}
