import HoaNhap
import Testing

// A record as a commune's system already has it.
struct ClientRow {
  var number: Int
  var birthYear: Int?
  var askedFor: Int64?
  var owesAlready: Int64?
}

extension ClientRow: ApplicationFacts {
  var applicationID: ApplicationID { ApplicationID("HS-\(number)") }
  var asOf: CivilDate { CivilDate("2026-06-03")! }
  var borrowerKind: BorrowerKind { .person }
  var purpose: LoanPurpose { .production }
  // What the row does not say stays unknown: nothing here turns "no value" into zero.
  var amount: Fact<Dong> { Fact(askedFor.map(Dong.init)) }
  var programmeBalance: Fact<Dong> { Fact(owesAlready.map(Dong.init)) }
  var birth: Fact<PartialDate> { Fact(birthYear.flatMap { PartialDate("\($0)") }) }
}

// A loan as the bank's system has it.
struct BankLoan: LoanContract {
  var disbursements = [Disbursement(date: CivilDate("2026-06-15")!, amount: Dong(50_000_000))]
  var rates = [RateChange(from: CivilDate("2025-12-01")!, Rate(percent: "6.24")!)]
  var principalPlan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 6, count: 4))
}

@Suite("Handbook: adopt the protocols on your own types")
struct AdoptingTests {
  @Test("A row of one's own gets a verdict; what it does not hold is named as missing")
  func verdict() throws {
    let row = ClientRow(number: 17, birthYear: 1990, askedFor: 250_000_000, owesAlready: 0)
    let verdict = try RuleBook().verdict(for: row)
    let unmet = verdict.findings.filter { $0.outcome == .unmet }
    #expect(unmet.map(\.clause) == ["L.3"])
    #expect(verdict.outcome == .ineligible)
    #expect(verdict.findings.contains { $0.clause == "C.2" && $0.outcome == .undetermined })
  }

  @Test("What is left out by mistake makes nobody eligible")
  func nothing() throws {
    let verdict = try RuleBook().verdict(for: ClientRow(number: 18))
    #expect(verdict.outcome == .undetermined)
  }

  @Test("A loan of one's own gets a schedule and a ledger")
  func loan() throws {
    let schedule = try Schedule(for: BankLoan())
    #expect(schedule.rows.count == 24 && schedule.totals.principal == Dong(50_000_000))

    var ledger = try Ledger(for: BankLoan())
    try ledger.append(.payment(LoanEvent.Payment(date: CivilDate("2026-07-15")!, amount: Dong(256_438))))
    #expect(try ledger.state(on: CivilDate("2026-07-16")!).paidInterest == Dong(256_438))
  }
}
