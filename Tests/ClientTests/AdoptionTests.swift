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

/// A rule over the host's own type, with a fact that only the host knows.
private struct OwnRule: EligibilityRule {
  let header = RuleHeader(
    "X.1", .bar, Citation("Quy chế mẫu 01", "mục 1"), .assumed,
    requirement: Wording(vi: "cơ sở có dưới 10 lao động", en: "the establishment has fewer than 10 workers"),
    change: Wording(vi: "Quy mô hiện lớn hơn.", en: "It is larger now."))
  func outcome(for facts: OwnApplication) -> Outcome { Outcome(facts.workers.map { $0 < 10 }) }
  func menders(for facts: OwnApplication) -> [Mender] { [.establishment] }
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
    let schedule = try Schedule(for: OwnLoan())
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

  @Test("A host's own agency has the shape of ours")
  func others() {
    #expect(AgencyRecord(OwnAgency()).name.vi == "Trưởng thôn")
  }

  @Test("A host's own rule stands behind the law's in one verdict, with its source, its words and its place")
  func localRule() throws {
    let book = try RuleBook().adding { OwnRule() }
    let verdict = try book.verdict(for: OwnApplication())
    let own = try #require(verdict.findings.last)
    #expect(own.clause == "X.1" && own.outcome == .unmet)
    #expect(own.citation.text == "Quy chế mẫu 01, mục 1")
    #expect(own.wording.vi == "Chưa đạt điều kiện: cơ sở có dưới 10 lao động. Quy mô hiện lớn hơn.")
    #expect(book.compactVerdict(for: OwnApplication()).unmet >> 23 == 1)
  }
}
