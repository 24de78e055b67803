import HoaNhapPolicy
import HoaNhapValues

/// B.5: the establishment is what its form demands by law: the size of an enterprise, the members of a cooperative.
struct EstablishmentSizeRule: EligibilityRule {
  let header: RuleHeader
  private let enterprise: RuleHeader
  private let workers: Int64
  private let capital: Int64
  private let revenue: Int64
  private let cooperative: Form
  private let union: Form
  private let group: Form

  /// A form that the law measures by its members.
  private struct Form {
    let least: Int64
    let header: RuleHeader

    init(_ least: Cited<Quantity>, standing: Standing) {
      self.least = least.value.count
      header = RuleHeader(
        "B.5", .status, least.citation, standing,
        requirement: Wording(
          vi: "có ít nhất \(least.value.count) thành viên theo loại hình của cơ sở",
          en: "there are at least \(least.value.count) members, as the form of the establishment demands"))
    }
  }

  init(_ edition: Edition) {
    let borrowers = edition.borrowers
    // The form itself is named by the Decision; each form's measure by its own law.
    let form = borrowers.establishmentTypes.latest
    header = RuleHeader(
      "B.5", .status, form,
      requirement: Wording(
        vi: "quy mô hoặc số thành viên đúng với loại hình của cơ sở",
        en: "its size or its members are what its form demands"))
    let insured = borrowers.enterpriseWorkers.latest
    workers = insured.value.count
    capital = borrowers.enterpriseCapital.latest.value.amount
    revenue = borrowers.enterpriseRevenue.latest.value.amount
    enterprise = RuleHeader(
      "B.5", .status, insured.citation, form.standing,
      requirement: Wording(
        vi: "doanh nghiệp có tối đa \(workers) lao động tham gia BHXH, và vốn tối đa \(billions(capital).vi) "
          + "hoặc doanh thu năm trước tối đa \(billions(revenue).vi)",
        en: "the enterprise has at most \(workers) insured workers, and at most \(billions(capital).en) of "
          + "capital or \(billions(revenue).en) of revenue last year"))
    cooperative = Form(borrowers.cooperativeMembers.latest, standing: form.standing)
    union = Form(borrowers.unionMembers.latest, standing: form.standing)
    group = Form(borrowers.groupMembers.latest, standing: form.standing)
  }

  func header(for facts: CaseFacts) -> RuleHeader {
    facts.establishmentType == .known(.smallOrMediumEnterprise) ? enterprise : form(facts)?.header ?? header
  }

  func applies(to facts: CaseFacts) -> Bool {
    facts.borrowerKind == .establishment && facts.establishmentType != .known(.other)
  }

  func outcome(for facts: CaseFacts) -> Outcome {
    switch facts.establishmentType {
    case .unknown: .undetermined
    case .known(.smallOrMediumEnterprise): hasFewWorkers(facts).and(isSmall(facts))
    case .known(.householdBusiness), .known(.other): .satisfied
    case .known(.cooperative): hasMembers(facts, cooperative.least)
    case .known(.cooperativeUnion): hasMembers(facts, union.least)
    case .known(.cooperativeGroup): hasMembers(facts, group.least)
    }
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    guard facts.establishmentType.isKnown else { return Evidence(missing: .establishmentType) }
    if facts.establishmentType == .known(.smallOrMediumEnterprise) {
      return Evidence(missing: missingOfEnterprise(facts)).with(.enterprise)
    }
    guard let least = form(facts)?.least else { return Evidence() }
    return Evidence(
      observed: Measure(facts.members), required: .number(least),
      margin: facts.members.value.map { least - $0 },
      missing: .members
    ).with(.members)
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.establishment }

  private func form(_ facts: CaseFacts) -> Form? {
    switch facts.establishmentType {
    case .known(.cooperative): cooperative
    case .known(.cooperativeUnion): union
    case .known(.cooperativeGroup): group
    default: nil
    }
  }

  private func hasMembers(_ facts: CaseFacts, _ least: Int64) -> Outcome {
    Outcome(facts.members.map { $0 >= least })
  }

  private func hasFewWorkers(_ facts: CaseFacts) -> Outcome {
    Outcome(facts.insuredWorkers.map { $0 <= workers })
  }

  private func isSmallByCapital(_ facts: CaseFacts) -> Outcome {
    Outcome(facts.capital.map { $0.amount <= capital })
  }

  private func isSmallByRevenue(_ facts: CaseFacts) -> Outcome {
    Outcome(facts.revenue.map { $0.amount <= revenue })
  }

  /// The capital or last year's revenue within its bound.
  private func isSmall(_ facts: CaseFacts) -> Outcome { isSmallByCapital(facts).or(isSmallByRevenue(facts)) }

  private func missingOfEnterprise(_ facts: CaseFacts) -> FactSet {
    var missing: FactSet = []
    if hasFewWorkers(facts) == .undetermined { missing.insert(.insuredWorkers) }
    // One of the two within its bound is enough, and then the other can no longer matter.
    if isSmall(facts) == .undetermined {
      if isSmallByCapital(facts) == .undetermined { missing.insert(.capital) }
      if isSmallByRevenue(facts) == .undetermined { missing.insert(.revenue) }
    }
    return missing
  }
}
