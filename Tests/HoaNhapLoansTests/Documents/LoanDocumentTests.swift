import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// A document that names every field of the form.
let fullDocument = """
  {"id": "full", "note": "for illustration", "currency": "VND", "day_count": "ACT/360",
   "day_attribution": "include_last",
   "disbursements": [{"date": "2026-05-05", "amount": 20000000}, {"date": "2026-06-05", "amount": 16500000}],
   "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}, {"from": "2026-12-01", "annual_pct": "6.24"}],
   "interest": {"every_months": 1, "day": 15, "first_due": "2026-09-15"},
   "interest_rounding": {"mode": "half_even", "unit": 10, "scope": "segment"},
   "principal": {"every_months": 6, "count": 4, "first_due": "2027-01-15", "day": 15, "unit": 1000,
                 "rounding": "half_up"},
   "deferral": {"until": "2026-08-15", "interest": "first_due", "spread_unit": 100},
   "calendar": {"weekend": [7], "holidays": ["2026-09-02"], "roll": "following", "accrual": "unadjusted"},
   "overdue": {"multiplier_pct": "125.5", "mode": "at_maturity", "base": "at_disbursement", "transfer_day": 7},
   "final_due": {"transaction_day": 25},
   "allocation": ["interest_due", "principal_due", "overdue_principal", "overdue_interest", "prepayment"],
   "events": [], "as_of": "2026-06-01"}
  """

func document(_ text: String) throws -> LoanDocument { try LoanDocument(json: JSONReader.parse(text)) }

@Suite("The loan document")
struct LoanDocumentTests {
  @Test("every field is read")
  func everyField() throws {
    let document = try document(fullDocument)
    let terms = document.terms
    #expect(document.asOf == day("2026-06-01"))
    #expect(terms.loanID == "full")
    #expect(terms.dayCount == .actual360)
    #expect(terms.dayAttribution == .includeLast)
    #expect(terms.disbursements == money(["2026-05-05": 20_000_000, "2026-06-05": 16_500_000]))
    #expect(terms.rates == rates(["2015-06-05": "6.6", "2026-12-01": "6.24"]))
    #expect(terms.interestGrid == InterestGrid(everyMonths: 1, day: 15, firstDue: day("2026-09-15")))
    #expect(terms.interestRounding == InterestRounding(.halfEven, unit: 10, scope: .segment))
    #expect(
      terms.principalPlan
        == .equal(
          EqualPrincipal(
            everyMonths: 6, count: 4, firstDue: day("2027-01-15"), day: 15, unit: 1000, rounding: .halfUp)))
    #expect(terms.deferral == Deferral(until: day("2026-08-15"), interest: .firstDue, spreadUnit: 100))
    #expect(
      terms.dueCalendar
        == DueCalendar(
          WorkCalendar(weekend: [.sunday], off: [day("2026-09-02")]), roll: .following, accrual: .unadjusted))
    #expect(
      terms.overdueTerms
        == OverdueTerms(
          multiplierPercent: try Ratio(251, 2), mode: .atMaturity, base: .atDisbursement, transferDay: 7))
    #expect(terms.finalTransactionDay == 25)
    #expect(terms.allocation.first == .interestDue)
  }

  @Test("what is left out has the default of the conventions")
  func defaults() throws {
    let terms = try document(
      """
      {"disbursements": [{"date": "2026-05-05", "amount": 4000}], "rates": [{"from": "2026-05-05",
       "annual_pct": "6.24"}], "interest": {}, "principal": {"every_months": 6, "count": 2}, "calendar": {}}
      """
    ).terms
    #expect(terms.loanID == nil)
    #expect(terms.interestGrid == .monthly)
    #expect(
      terms.principalPlan == .equal(EqualPrincipal(everyMonths: 6, count: 2, unit: 1000, rounding: .down)))
    #expect(terms.interestRounding == .halfUpToOneDong)
    #expect(terms.dueCalendar == DueCalendar(WorkCalendar(weekend: []), roll: .none, accrual: .adjusted))
    #expect(terms.overdueTerms == .standard)
    #expect(terms.allocation == AllocationStep.standardOrder)
  }

  @Test("the result of a small loan, byte for byte")
  func result() throws {
    let text = """
      {"id": "small", "disbursements": [{"date": "2026-01-15", "amount": 10000000}],
       "rates": [{"from": "2026-01-01", "annual_pct": "7.3"}], "interest": {},
       "principal": {"custom": [{"date": "2026-02-15", "amount": 4000000}, {"date": "2026-03-15", "amount": "rest"}]}}
      """
    let schedule = try Schedule(for: document(text).terms)
    let row1 = """
      {"balance_after":6000000,"date":"2026-02-15","days":31,"deferred_interest":0,"interest":62000,\
      "interest_exact":"62000/1","n":1,"nominal_date":"2026-02-15","principal":4000000,"total":4062000}
      """
    let row2 = """
      {"balance_after":0,"date":"2026-03-15","days":28,"deferred_interest":0,"interest":33600,\
      "interest_exact":"33600/1","n":2,"nominal_date":"2026-03-15","principal":6000000,"total":6033600}
      """
    let totals = """
      {"deferred_interest":0,"disbursed":10000000,"interest":95600,"interest_exact":"95600/1","paid":10095600,\
      "principal":10000000,"rounding_drift":"0/1"}
      """
    #expect(
      schedule.json().canonicalText == """
        {"schedule":{"currency":"VND","id":"small","maturity":"2026-03-15","model":"hoanhap/1",\
        "rows":[\(row1),\(row2)],"totals":\(totals)}}
        """)
    let segment = """
      "segments":[{"annual_pct":"73/10","balance":6000000,"days":28,"exact":"33600/1","from":"2026-02-15",\
      "to":"2026-03-15"}]
      """
    #expect(schedule.json(explaining: true).canonicalText.contains(segment))
  }

  @Test("a study period has its own block, a loan without a name has a null")
  func deferralBlock() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-01-05": 36_500_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: bullet("2026-03-05"), deferral: Deferral(until: day("2026-02-05")))
    let text = try Schedule(for: terms).json().canonicalText
    #expect(
      text.contains(
        "\"deferral\":{\"interest\":226300,\"interest_exact\":\"226300/1\",\"until\":\"2026-02-05\"}"))
    #expect(text.contains("\"id\":null"))
    let explained = try Schedule(for: terms).json(explaining: true).canonicalText
    #expect(explained.contains("\"interest_exact\":\"226300/1\",\"segments\":[{\"annual_pct\":\"73/10\""))
  }

  @Test("a document written out in full gives the same schedule and is written the same again")
  func roundTrip() async throws {
    try await forAll("a document of terms comes back", cases: 600) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(choices.chance(33) ? generator.nextAnnuity() : generator.next())
      let schedule = try choices.assume(try? Schedule(for: terms))
      let written = try LoanDocument(terms, asOf: day("2026-01-01")).json()
      choices.show("document", written)
      let again = try LoanDocument(json: JSONReader.parse(written.canonicalText))
      try expect(again.json(), equals: written)
      try expect(again.asOf == day("2026-01-01"))
      try expect(
        Schedule(for: again.terms).json(explaining: true), equals: schedule.json(explaining: true))
    }
  }

  @Test("days worked against a weekend survive a form that does not know them")
  func workedDays() throws {
    let calendar = WorkCalendar(off: [day("2026-08-31")], worked: [day("2026-08-22")])
    let terms = try simple(
      36_500_000, "6.24", from: "2026-06-22", until: "2026-08-31",
      calendar: DueCalendar(calendar, roll: .following))
    let schedule = try Schedule(for: terms)
    #expect(schedule.dates == ["2026-07-22", "2026-08-22", "2026-09-01"])
    let again = try LoanDocument(json: try LoanDocument(terms).json()).terms
    #expect(try Schedule(for: again).rows == schedule.rows)
  }

  @Test("a rate without a short decimal is not written")
  func unwritable() throws {
    let third = RateChange(from: day("2026-01-01"), Rate(annualPercent: try Ratio(19, 3)))
    let terms = try LoanTerms(
      disbursements: money(["2026-01-15": 1_000_000]), rates: [third], principalPlan: bullet("2026-02-15"))
    #expect(fault { _ = try LoanDocument(terms).json() }?.field == "rates[0].annual_pct")
    #expect(try Schedule(for: terms).interests == [5_379])
  }
}
