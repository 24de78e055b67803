// A client's view: one plain import, no test hook, every protocol adopted from outside.
import HoaNhap
import Testing

private struct OwnApplication: ApplicationFacts {
  var applicationID: ApplicationID = "OWN-1"
  var asOf = CivilDate("2026-06-03")!
  var borrowerKind = BorrowerKind.establishment
  var purpose = LoanPurpose.production
  // Facts of its own, under the names of the protocol; everything else stays unknown.
  var workers: Fact<Int64> = .known(11)
  var rehabilitatedWorkers: Fact<Int64> = .known(1)
}

private struct OwnLoan: LoanContract {
  var disbursements = [Disbursement(date: CivilDate("2024-01-15")!, amount: Dong(50_000_000))]
  var rates = [RateChange(from: CivilDate("2015-06-05")!, Rate(percent: "6.6")!)]
  var principalPlan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 6, count: 4))
}

private struct OwnAgency: Agency {
  let id: AgencyID = "hamletHead"
  let name = Wording(vi: "Trưởng thôn", en: "Hamlet head")
}

private struct OwnRule: EligibilityRule {
  let header = RuleHeader("X.1", .bar, Citation("Quy chế của xã", "mục 1"), .assumed)
  func applies(to facts: some ApplicationFacts) -> Bool { true }
  func ruling(on facts: some ApplicationFacts) -> Ruling {
    Ruling(Outcome(facts.workers.map { $0 < 100 }), observed: .unknown, required: .unknown)
  }
  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }
}

@Suite("A client adopts the protocols with one plain import")
struct AdoptionTests {
  @Test("A host's own application gets a verdict; what it does not hold is unknown")
  func application() throws {
    let verdict = try RuleBook().verdict(for: OwnApplication())
    #expect(verdict.outcome == .ineligible)
    let share = try #require(verdict.findings.first { $0.clause == "C.8" })
    #expect(share.outcome == .unmet && share.required == .number(2) && share.margin == 1)
    #expect(verdict.findings.first { $0.clause == "B.4" }?.outcome == .undetermined)
  }

  @Test("A host's own loan gets a schedule, exact to the đồng")
  func loan() throws {
    let schedule = try Schedule.make(for: OwnLoan())
    #expect(schedule.rows.count == 24)
    #expect(schedule.rows[0].interest == Dong(280_274))
    #expect(schedule.totals.interest == Dong(4_127_256))
  }

  @Test("A host's own loan has a ledger; what it owes on a day, and what would settle it")
  func ledger() throws {
    let day = CivilDate("2024-02-20")!
    var ledger = try Ledger(for: OwnLoan())
    try ledger.append(.payment(LoanEvent.Payment(date: CivilDate("2024-02-15")!, amount: Dong(280_274))))
    let state = try ledger.state(on: day)
    #expect(state.outstandingPrincipal == Dong(50_000_000) && state.paidInterest == Dong(280_274))
    // Five nights: 50,000,000 × 5 × 0.066 / 365 = 45,205.48.
    #expect(try ledger.settlementQuote(on: day).total == Dong(50_045_205))
    #expect(try ledger.remainingInstalments(on: day).count == 4)
    #expect(ledger.conventions.contains { $0.convention == .allocation })
  }

  @Test("A host's own agency and rule have the shape of ours")
  func others() {
    #expect(AgencyRecord(OwnAgency()).name.vi == "Trưởng thôn")
    #expect(OwnRule().ruling(on: OwnApplication()).outcome == .satisfied)
  }
}
