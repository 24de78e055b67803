import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// One fact of an application in which every clause holds, unlearned: which clauses wait, and for which path.
struct Unlearned: Sendable, CustomTestStringConvertible {
  let path: String
  let clauses: [ClauseCode]
  let forget: @Sendable (inout ApplicationDocument) -> Void

  init(
    _ path: String, _ clauses: [ClauseCode], _ forget: @escaping @Sendable (inout ApplicationDocument) -> Void
  ) {
    self.path = path
    self.clauses = clauses
    self.forget = forget
  }

  var testDescription: String { path }

  func check(_ sample: ApplicationDocument) throws {
    var facts = sample
    forget(&facts)
    let verdict = try Books.all.verdict(for: facts)
    let open = verdict.findings.filter { $0.outcome == .undetermined }
    #expect(open.map(\.clause) == clauses)
    #expect(open.allSatisfy { $0.missingPaths == [path] })
    #expect(
      verdict.findings.filter { $0.outcome == .satisfied }.count == verdict.findings.count - clauses.count)
    #expect(verdict.findings.allSatisfy { $0.outcome == .undetermined || $0.missing.isEmpty })
    #expect(verdict.missing == (clauses.isEmpty ? [] : [path]))
    #expect(verdict.outcome == (clauses.isEmpty ? .eligible : .undetermined))
  }
}

@Suite("QĐ 08/2026/QĐ-TTg — each fact unknown: the clauses that wait for it, and no other")
struct UnknownFactsTests {
  @Test(
    "B.1, B.2, B.3, C.1, C.2, C.3, C.4, L.3, T.1, C.11 Of a person's production loan",
    arguments: [
      Unlearned("person.birth", ["B.1", "B.3"]) { $0.birth = .unknown },
      Unlearned("person.route", ["B.2"]) { $0.route = .unknown },
      Unlearned("person.completed", ["B.2"]) { $0.completedOn = .unknown },
      Unlearned("needs_loan", ["C.1"]) { $0.needsLoan = .unknown },
      Unlearned("person.list", ["C.2"]) { $0.listEntry = .unknown },
      Unlearned("person.list.confirmed_on", ["C.2"]) {
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .unknown))
      },
      Unlearned("person.management_decision", ["C.3"]) { $0.managementDecision = .unknown },
      Unlearned("person.management_decision.issued", ["C.3"]) {
        $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown))
      },
      Unlearned("person.conduct.good", ["C.4"]) { $0.conductIsGood = .unknown },
      Unlearned("person.conduct.recorded_on", []) { $0.conductRecordedOn = .unknown },
      Unlearned("amount", ["L.3"]) { $0.amount = .unknown },
      Unlearned("programme_balance", ["L.3"]) { $0.programmeBalance = .unknown },
      Unlearned("term_months", ["T.1"]) { $0.termMonths = .unknown },
      Unlearned("same_purpose_debt", ["C.11"]) { $0.samePurposeDebt = .unknown },
    ])
  func person(fact: Unlearned) throws { try fact.check(Sample.person()) }

  @Test(
    "B.1, C.5, C.6, L.1, L.6 Of a person's training loan",
    arguments: [
      Unlearned("person.birth", ["B.1"]) { $0.birth = .unknown },
      Unlearned("same_purpose_debt", ["C.5"]) { $0.samePurposeDebt = .unknown },
      Unlearned("training.institution_confirmed", ["C.6"]) { $0.institutionConfirmed = .unknown },
      Unlearned("training.level", ["L.1"]) { $0.trainingLevel = .unknown },
      Unlearned("training.months", ["L.6"]) { $0.trainingMonths = .unknown },
      Unlearned("amount", ["L.6"]) { $0.amount = .unknown },
      Unlearned("programme_balance", []) { $0.programmeBalance = .unknown },
      Unlearned("term_months", []) { $0.termMonths = .unknown },
    ])
  func training(fact: Unlearned) throws { try fact.check(Sample.training()) }

  @Test(
    "C.1, T.1, C.11, B.4, B.5, C.7, C.8, C.9, C.10, L.4, L.5 Of a cooperative's loan",
    arguments: [
      Unlearned("needs_loan", ["C.1"]) { $0.needsLoan = .unknown },
      Unlearned("term_months", ["T.1"]) { $0.termMonths = .unknown },
      Unlearned("same_purpose_debt", ["C.11"]) { $0.samePurposeDebt = .unknown },
      Unlearned("establishment.type", ["B.4", "B.5"]) { $0.establishmentType = .unknown },
      Unlearned("establishment.members", ["B.5"]) { $0.members = .unknown },
      Unlearned("establishment.registered", ["C.7"]) { $0.isRegistered = .unknown },
      Unlearned("establishment.operating", ["C.7"]) { $0.isOperating = .unknown },
      Unlearned("establishment.workers", ["C.8"]) { $0.workers = .unknown },
      Unlearned("establishment.rehabilitated_workers", ["C.8", "C.10", "L.5"]) {
        $0.rehabilitatedWorkers = .unknown
      },
      Unlearned("establishment.plan_confirmed", ["C.9"]) { $0.planConfirmed = .unknown },
      Unlearned("establishment.listed_workers", ["C.10"]) { $0.listedWorkers = .unknown },
      Unlearned("amount", ["L.4", "L.5"]) { $0.amount = .unknown },
      Unlearned("programme_balance", ["L.4", "L.5"]) { $0.programmeBalance = .unknown },
      Unlearned("establishment.insured_workers", []) { $0.insuredWorkers = .unknown },
      Unlearned("establishment.capital", []) { $0.capital = .unknown },
      Unlearned("establishment.revenue", []) { $0.revenue = .unknown },
    ])
  func cooperative(fact: Unlearned) throws { try fact.check(Sample.establishment()) }

  @Test(
    "B.5 Of an enterprise: one of capital and revenue within its bound is enough",
    arguments: [
      Unlearned("establishment.insured_workers", ["B.5"]) { $0.insuredWorkers = .unknown },
      Unlearned("establishment.members", []) { $0.members = .unknown },
      Unlearned("establishment.capital", []) { $0.capital = .unknown },
      Unlearned("establishment.revenue", []) { $0.revenue = .unknown },
      Unlearned("establishment.capital", ["B.5"]) {
        $0.capital = .unknown
        $0.revenue = .known(Dong(300_000_000_001))
      },
      Unlearned("establishment.revenue", ["B.5"]) {
        $0.revenue = .unknown
        $0.capital = .known(Dong(100_000_000_001))
      },
    ])
  func enterprise(fact: Unlearned) throws {
    try fact.check(
      Sample.establishment {
        $0.establishmentType = .known(.smallOrMediumEnterprise)
        $0.insuredWorkers = .known(200)
        $0.capital = .known(Dong(100_000_000_000))
        $0.revenue = .known(Dong(300_000_000_000))
      })
  }

  static let blanks: [(BorrowerKind, LoanPurpose, [String])] = [
    (
      .person, .production,
      [
        "person.birth", "person.route", "person.completed", "needs_loan", "person.list",
        "person.management_decision", "person.conduct.good", "amount", "programme_balance", "term_months",
        "same_purpose_debt",
      ]
    ),
    (
      .person, .training,
      [
        "person.birth", "person.route", "person.completed", "needs_loan", "person.list",
        "person.management_decision", "person.conduct.good", "same_purpose_debt",
        "training.institution_confirmed", "training.level", "amount", "training.months",
      ]
    ),
    (
      .establishment, .production,
      [
        "needs_loan", "term_months", "same_purpose_debt", "establishment.type", "establishment.registered",
        "establishment.operating", "establishment.workers", "establishment.rehabilitated_workers",
        "establishment.plan_confirmed", "establishment.listed_workers", "amount", "programme_balance",
      ]
    ),
  ]

  @Test(
    "With nothing known, every fact is named once, in the order of the clauses and of the facts of each",
    arguments: blanks)
  func nothingKnown(kind: BorrowerKind, purpose: LoanPurpose, paths: [String]) throws {
    let blank = ApplicationDocument(id: "N-1", asOf: date("2026-06-03"), borrower: kind, purpose: purpose)
    let verdict = try Books.all.verdict(for: blank)
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.missing == paths)
  }

  @Test("Once a clause is unmet no fact is missing any more, though clauses still wait")
  func nothingMissingOnceUnmet() throws {
    let verdict = try Books.all.verdict(
      for: Sample.person {
        $0.needsLoan = .known(false)
        $0.amount = .unknown
      })
    #expect(verdict.outcome == .ineligible)
    #expect(verdict.missing == [])
    #expect(verdict.findings.first { $0.clause == "L.3" }?.missingPaths == ["amount"])
  }
}
