import HoaNhap

// A host's own record answers what it knows; every other fact is unknown.
struct Applicant: ApplicationFacts {
  let applicationID: ApplicationID = "A-17"
  let asOf = CivilDate("2026-06-03")!
  let borrowerKind = BorrowerKind.person
  let purpose = LoanPurpose.production
  let amount = Fact.known(Dong(250_000_000))
  let programmeBalance = Fact.known(Dong.zero)
  let birth = Fact.known(PartialDate("1990")!)
}

let verdict = try RuleBook().verdict(for: Applicant())
print(verdict.applicationID, verdict.outcome.wording.en)
for finding in verdict.findings where finding.outcome == .unmet {
  print(finding.clause, finding.wording.vi, "(\(finding.citation))")
}

// A loan of the programme, exact to the đồng: the rates come from the policy, with their decisions.
let start = CivilDate("2026-06-15")!
let loan = try LoanTerms(
  disbursements: [Disbursement(date: start, amount: Dong(50_000_000))],
  rates: Edition.decision08.rates.applying(toLoanFrom: start).map {
    RateChange(from: $0.from, $0.rate.value)
  },
  principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: 4)))
let schedule = try Schedule(for: loan)
print(schedule.rows.count, "rows, interest", schedule.totals.interest, "to", schedule.maturity)
