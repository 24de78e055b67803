import HoaNhapLoans
import HoaNhapValues

/// A date that is known to exist.
func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is no date") }
  return date
}

/// A rate that is known to be one.
func percent(_ text: String) -> Rate {
  guard let rate = Rate(percent: text) else { preconditionFailure("\(text) is no rate") }
  return rate
}

/// Money on days: `["2024-01-15": 50_000_000]`.
func money(_ list: KeyValuePairs<String, Int64>) -> [Disbursement] {
  list.map { Disbursement(date: day($0.key), amount: Dong($0.value)) }
}

/// Rates from days: `["2015-06-05": "6.6"]`.
func rates(_ list: KeyValuePairs<String, String>) -> [RateChange] {
  list.map { RateChange(from: day($0.key), percent($0.value)) }
}

/// Parts on days and the day of the rest.
func parts(_ list: KeyValuePairs<String, Int64>, rest: String) -> PrincipalPlan {
  .custom(
    CustomPrincipal(
      parts: list.map { CustomPrincipal.Part(date: day($0.key), amount: Dong($0.value)) },
      restDue: day(rest)))
}

/// Everything on one day.
func bullet(_ date: String) -> PrincipalPlan { parts([:], rest: date) }

/// The loan of the first worked example: 50 million at 6.6 %, four half-yearly parts, interest on the 15th.
func textbook(
  dayCount: DayCount = .actual365Fixed, dayAttribution: DayAttribution = .includeFirst,
  rates list: [RateChange]? = nil, rounding: InterestRounding = .halfUpToOneDong
) throws -> LoanTerms {
  try LoanTerms(
    loanID: "01", disbursements: money(["2024-01-15": 50_000_000]),
    rates: list ?? rates(["2015-06-05": "6.6"]),
    principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: 4, firstDue: day("2024-07-15"))),
    interestGrid: InterestGrid(day: 15, firstDue: day("2024-02-15")), interestRounding: rounding,
    dayCount: dayCount, dayAttribution: dayAttribution)
}

/// A loan of one amount at one rate with everything due at the end.
func simple(
  _ amount: Int64, _ rate: String, from start: String, until end: String,
  interest: InterestGrid = .monthly, rounding: InterestRounding = .halfUpToOneDong,
  dayCount: DayCount = .actual365Fixed, dayAttribution: DayAttribution = .includeFirst,
  calendar: DueCalendar? = nil, finalTransactionDay: Int? = nil
) throws(InputError) -> LoanTerms {
  try LoanTerms(
    disbursements: money([start: amount]), rates: rates([start: rate]), principalPlan: bullet(end),
    interestGrid: interest, interestRounding: rounding, dayCount: dayCount, dayAttribution: dayAttribution,
    dueCalendar: calendar, finalTransactionDay: finalTransactionDay)
}

/// A grid so wide that interest falls due at maturity alone.
let atMaturity = InterestGrid(everyMonths: 1200)

/// The fault that a closure throws, `nil` where it throws none.
func fault(_ body: () throws -> Void) -> InputError? {
  do {
    try body()
    return nil
  } catch {
    return error as? InputError
  }
}

extension Schedule {
  var dates: [String] { rows.map(\.date.text) }
  var interests: [Int64] { rows.map(\.interest.amount) }
  var principals: [Int64] { rows.map(\.principal.amount) }
}
