// The smallest host: one import, one verdict. What it weighs and how fast it starts is what embedding costs.
import HoaNhap

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
let unmet = verdict.findings.filter { $0.outcome == .unmet }.map(\.clause.text)
print(verdict.applicationID, verdict.outcome.rawValue, unmet.joined(separator: " "))
