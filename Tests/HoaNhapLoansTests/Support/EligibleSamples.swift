import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Invented applications in which every clause holds; a test changes what it is about.
enum Asked {
  /// A person's production loan on 3 June 2026.
  static func person(
    _ amount: Int64 = 100_000_000, months: Int64 = 60, asOf: String = "2026-06-03",
    with change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    var facts = ApplicationDocument(id: "A-1", asOf: day(asOf), borrower: .person, purpose: .production)
    facts.amount = .known(Dong(amount))
    facts.termMonths = .known(months)
    facts.programmeBalance = .known(.zero)
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.birth = .known(PartialDate(day("1990-05-12")))
    facts.route = .known(.compulsory)
    facts.completedOn = .known(day("2016-02-01"))
    facts.managementDecision = .known(ManagementDecision(issuedOn: .known(day("2024-03-01"))))
    facts.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(day("2026-04-28"))))
    facts.conductIsGood = .known(true)
    change(&facts)
    return facts
  }

  /// A person's training loan on the same day.
  static func training(
    _ amount: Int64 = 24_000_000, studyMonths: Int64 = 6, asOf: String = "2026-06-03",
    with change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    person(amount, asOf: asOf) { facts in
      facts.purpose = .training
      facts.termMonths = .unknown
      facts.trainingLevel = .known(.elementary)
      facts.trainingMonths = .known(studyMonths)
      facts.institutionConfirmed = .known(true)
      change(&facts)
    }
  }

  /// A cooperative's production loan on the same day.
  static func cooperative(
    _ amount: Int64, rehabilitated: Int64 = 2, balance: Int64 = 0
  ) -> ApplicationDocument {
    var facts = ApplicationDocument(
      id: "E-1", asOf: day("2026-06-03"), borrower: .establishment, purpose: .production)
    facts.amount = .known(Dong(amount))
    facts.termMonths = .known(120)
    facts.programmeBalance = .known(Dong(balance))
    facts.samePurposeDebt = .known(.zero)
    facts.needsLoan = .known(true)
    facts.establishmentType = .known(.cooperative)
    facts.isRegistered = .known(true)
    facts.isOperating = .known(true)
    facts.members = .known(7)
    facts.workers = .known(20)
    facts.rehabilitatedWorkers = .known(rehabilitated)
    facts.listedWorkers = .known(rehabilitated)
    facts.planConfirmed = .known(true)
    return facts
  }
}

/// The application as an eligible one; a test whose application is not stops here.
func eligible(
  _ facts: ApplicationDocument, _ edition: Edition = .decision08, basis: Basis = .all,
  usableFor days: Int = EligibleApplication.assumedDaysOfUse
) throws -> EligibleApplication {
  try #require(
    EligibleApplication(try RuleBook(edition, basis: basis).verdict(for: facts), usableFor: days))
}

extension EligibleApplication {
  /// The answer to a draft; all that was asked for on the day of judging where nothing else is said.
  func answer(
    _ amount: Int64? = nil, on date: String? = nil, months: Int? = nil, grace: Int? = nil,
    rates: [RateChange]? = nil, pattern: InstalmentPattern = .bankTable
  ) -> Result<Offer, OfferRefusal> {
    let date = date.map(day) ?? judgedOn
    return offer(
      OfferDraft(
        amount.map { .amount(Dong($0), on: date) } ?? .asked(on: date), months: months, graceMonths: grace,
        rates: rates, form: ProgrammeLoan(workCalendar: .everyDay, pattern: pattern)))
  }
}

extension Result<Offer, OfferRefusal> {
  /// What stands against it: the clause where there is one, else the bound; empty for an offer.
  var against: [String] {
    guard case .failure(let refusal) = self else { return [] }
    return refusal.obstacles.map { $0.clause?.text ?? $0.bound.rawValue }
  }

  var offer: Offer? { try? get() }
}
