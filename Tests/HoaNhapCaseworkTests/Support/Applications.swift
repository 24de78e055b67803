import HoaNhap

/// Invented applications in which every clause holds on the day; a test changes the facts that it is about.
enum Invented {
  /// A person's production loan. The days of the person's own life look like no other day of the policy.
  static func person(
    _ asOf: String = "2026-06-03", _ change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    var facts = ApplicationDocument(id: "A-1", asOf: date(asOf), borrower: .person, purpose: .production)
    facts.amount = .known(Dong(80_000_000))
    facts.termMonths = .known(60)
    facts.programmeBalance = .known(.zero)
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.birth = .known(PartialDate(date("1987-11-23")))
    facts.route = .known(.compulsory)
    facts.completedOn = .known(date("2023-08-17"))
    facts.managementDecision = .known(
      ManagementDecision(
        issuedOn: .known(date("2023-09-19")), issuer: .known("Chủ tịch Mẫu"), months: .known(24)))
    facts.listEntry = .known(
      ListEntry(month: .known(YearMonth(of: date("2026-05-01"))), confirmedOn: .known(date("2026-05-06"))))
    facts.conductIsGood = .known(true)
    facts.conductRecordedOn = .known(date("2026-05-02"))
    change(&facts)
    return facts
  }

  /// A person's training loan.
  static func training(
    _ asOf: String = "2026-06-03", _ change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    person(asOf) { facts in
      facts.purpose = .training
      facts.amount = .known(Dong(24_000_000))
      facts.termMonths = .unknown
      facts.trainingLevel = .known(.elementary)
      facts.trainingMonths = .known(6)
      facts.institutionConfirmed = .known(true)
      change(&facts)
    }
  }

  /// A cooperative's production loan.
  static func establishment(
    _ asOf: String = "2026-06-03", _ change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    var facts = ApplicationDocument(
      id: "E-1", asOf: date(asOf), borrower: .establishment, purpose: .production)
    facts.amount = .known(Dong(400_000_000))
    facts.termMonths = .known(120)
    facts.programmeBalance = .known(.zero)
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.establishmentType = .known(.cooperative)
    facts.isRegistered = .known(true)
    facts.isOperating = .known(true)
    facts.members = .known(7)
    facts.workers = .known(20)
    facts.rehabilitatedWorkers = .known(2)
    facts.listedWorkers = .known(2)
    facts.planConfirmed = .known(true)
    change(&facts)
    return facts
  }

  private static func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}

/// Châu Sơn's plan with some of its JSON written otherwise, read as another commune's plan is.
func chauSon(_ replacing: [(String, String)]) throws -> Plan {
  var text = Plan.chauSon.json.canonicalText
  for (old, new) in replacing {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    text = parts.joined(separator: new)
  }
  return try Plan(jsonBytes: Array(text.utf8))
}

/// Châu Sơn's plan without some of its clauses.
func chauSon(without clauses: Set<Clause>) throws -> Plan {
  let plan = Plan.chauSon
  return try Plan(
    id: plan.id, commune: plan.commune, from: plan.from, agencies: plan.agencies,
    duties: plan.duties.filter { !clauses.contains($0.clause) }.map { duty in
      Duty(
        duty.clause, lead: duty.lead, with: duty.with, confirm: duty.confirm, to: duty.to, via: duty.via,
        when: duty.when, needs: duty.needs.filter { !clauses.contains($0) }, duty.wording)
    }, reports: plan.reports)
}
