import HoaNhapLoans
import HoaNhapValues

/// The loan of the worked example with the rate cut: 100 million from 12 May 2025, 6.6 % and then 6.24 %.
func rateCut(_ list: KeyValuePairs<String, String>? = nil) throws -> LoanTerms {
  try LoanTerms(
    loanID: "02", disbursements: money(["2025-05-12": 100_000_000]),
    rates: rates(list ?? ["2015-06-05": "6.6", "2025-12-01": "6.24"]),
    principalPlan: parts(["2027-05-12": 33_300_000, "2029-05-12": 33_300_000], rest: "2030-05-12"),
    interestGrid: InterestGrid(day: 12, firstDue: day("2025-06-12")))
}

/// A course of three months with money each month, paid back over four.
func study() throws -> LoanTerms {
  try LoanTerms(
    loanID: "study",
    disbursements: money(["2026-05-05": 4_000_000, "2026-06-05": 4_000_000, "2026-07-05": 4_000_000]),
    rates: rates(["2025-12-01": "6.24"]),
    principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 4)),
    deferral: Deferral(until: day("2026-08-05")))
}

/// The textbook loan paid late, frozen for a month, asked for on a day.
func lateLedger() throws -> Ledger {
  try Ledger(
    textbook(), events: fiveOnTime + [payment("2024-07-25", 12_000_000), freeze("2024-09-01", "2024-10-01")])
}

/// A loan with as many rows as a schedule can have.
func longest() throws -> LoanTerms {
  try LoanTerms(
    loanID: "long", disbursements: money(["2026-05-15": 2_000_000_000]), rates: rates(["2025-12-01": "6.24"]),
    principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 1200)))
}
