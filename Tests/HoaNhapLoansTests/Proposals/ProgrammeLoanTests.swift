import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("I.2 to I.10 — the terms proposed for a new loan")
struct ProgrammeLoanTests {
  private let lending = rates(["2025-12-01": "6.24"])

  private func production(
    _ amount: Int64, months: Int, _ pattern: InstalmentPattern = .bankTable, on date: String = "2026-05-31"
  ) throws -> LoanTerms {
    try ProgrammeLoan(workCalendar: WorkCalendar(), pattern: pattern).production(
      id: "p", amount: Dong(amount), on: day(date), months: months, rates: lending)
  }

  /// The months after the start on which principal falls due.
  private func months(_ terms: LoanTerms) throws -> [Int] {
    let start = terms.disbursements[0].date
    return try Schedule(for: terms).rows.filter { $0.principal > .zero }.map {
      ($0.nominalDate.year - start.year) * 12 + $0.nominalDate.month - start.month
    }
  }

  @Test(
    "the bank's table of principal dates (I.5)",
    arguments: [
      (1, [1]), (12, [12]), (13, [13]), (24, [24]), (25, [24, 25]), (36, [24, 36]), (48, [24, 48]),
      (60, [24, 48, 60]), (61, [36, 61]), (72, [36, 72]), (73, [36, 72, 73]), (120, [36, 72, 108, 120]),
    ])
  func table(term: Int, dates: [Int]) throws {
    #expect(try months(production(200_000_000, months: term)) == dates)
  }

  @Test("other patterns: every so many months, or own dates")
  func patterns() throws {
    #expect(try months(production(200_000_000, months: 12, .everyMonths(3))) == [3, 6, 9, 12])
    #expect(try months(production(200_000_000, months: 14, .everyMonths(6))) == [6, 12, 14])
    let own = InstalmentPattern.dates([day("2027-01-15"), day("2028-03-20")])
    #expect(try Schedule(for: production(200_000_000, months: 24, own)).maturity == day("2028-03-20"))
  }

  @Test(
    "equal parts rounded down to 100,000 đồng, the rest last (I.6)",
    arguments: [
      (100_000_000, 60, [33_300_000, 33_300_000, 33_400_000]),
      (200_000_000, 120, [50_000_000, 50_000_000, 50_000_000, 50_000_000]),
      (399_999, 120, [399_999]), (400_000, 120, [100_000, 100_000, 100_000, 100_000]),
    ] as [(Int64, Int, [Int64])])
  func parts(amount: Int64, term: Int, expected: [Int64]) throws {
    #expect(try Schedule(for: production(amount, months: term)).principals.filter { $0 > 0 } == expected)
  }

  @Test("interest every month by the contract's dates, payable on the next working day (I.4, I.9)")
  func interest() throws {
    let terms = try production(200_000_000, months: 120)
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows.count == 120)
    #expect(schedule.rows[0].nominalDate == day("2026-06-30"))
    #expect(schedule.rows[1].nominalDate == day("2026-07-31"))
    // 31 October 2026 is a Saturday.
    #expect(schedule.rows[4].nominalDate == day("2026-10-31"))
    #expect(schedule.rows[4].date == day("2026-11-02"))
    #expect(schedule.rows[1].interest == Dong(1_059_945))
    #expect(schedule.rows[4].interest == Dong(1_059_945))
    #expect(schedule.rows[0].interest == Dong(1_025_753))
    #expect(terms.dueCalendar?.accrual == .unadjusted)
    #expect(terms.dayAttribution == .includeFirst)
    #expect(terms.overdueTerms.multiplierPercent == Ratio(whole: 130))
    #expect(terms.allocation == AllocationStep.standardOrder)
  }

  @Test("a proposal is written out as a document and read back")
  func document() throws {
    let terms = try production(200_000_000, months: 60)
    let again = try LoanDocument(json: try LoanDocument(terms).json()).terms
    #expect(try Schedule(for: again).rows == Schedule(for: terms).rows)
  }

  @Test("the transaction day moves the last date back (I.8)")
  func transactionDay() throws {
    let proposer = ProgrammeLoan(workCalendar: .everyDay, transactionDay: 25)
    let terms = try proposer.production(
      amount: Dong(50_000_000), on: day("2026-08-04"), months: 72, rates: lending)
    #expect(terms.nominalMaturity == day("2032-07-25"))
  }

  @Test("a training loan: nothing in the study period, then monthly interest and the pattern (T.2 to T.4)")
  func training() throws {
    let money = money(["2026-05-05": 8_000_000, "2026-09-05": 8_000_000])
    let terms = try ProgrammeLoan(workCalendar: .everyDay).training(
      disbursements: money, studyEnd: day("2027-02-05"), repaymentMonths: 18, rates: lending)
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows.count == 18)
    #expect(schedule.rows[0].date == day("2027-03-05"))
    #expect(schedule.principals.filter { $0 > 0 } == [16_000_000])
    #expect(schedule.maturity == day("2028-08-05"))
    #expect(terms.deferral == Deferral(until: day("2027-02-05")))
    #expect(schedule.rows.allSatisfy { $0.deferredInterest > .zero })
  }

  @Test("a grace after the course lengthens the first interest period (T.4)", arguments: [0, 12])
  func grace(months: Int) throws {
    let terms = try ProgrammeLoan(workCalendar: .everyDay, pattern: .everyMonths(6)).training(
      disbursements: money(["2026-05-05": 8_000_000]), studyEnd: day("2027-02-05"), repaymentMonths: 12,
      graceMonths: months, rates: lending)
    let schedule = try Schedule(for: terms)
    let base = day("2027-02-05")
    #expect(schedule.rows[0].date == (try base.adding(months: months + 1)))
    #expect(schedule.rows[0].nights == base.days(until: schedule.rows[0].date))
    #expect(schedule.maturity == (try base.adding(months: months + 12)))
  }

  @Test("a grace has its limits, a term too")
  func limits() {
    func training(_ grace: Int) -> InputError? {
      fault {
        _ = try ProgrammeLoan(workCalendar: .everyDay).training(
          disbursements: money(["2026-05-05": 8_000_000]), studyEnd: day("2027-02-05"), repaymentMonths: 12,
          graceMonths: grace, rates: lending)
      }
    }
    #expect(training(-1)?.field == "grace_months")
    #expect(training(13)?.field == "grace_months")
    #expect(training(12) == nil)
    #expect(fault { _ = try production(1_000_000, months: 0) }?.field == "months")
    #expect(fault { _ = try production(1_000_000, months: 1201) }?.field == "months")
    #expect(fault { _ = try production(1_000_000, months: 12, .everyMonths(0)) }?.field == "every_months")
    #expect(fault { _ = try production(1_000_000, months: 12, .dates([])) }?.field == "dates")
    #expect(fault { _ = try production(0, months: 12) }?.field == "disbursements[0].amount")
  }

  @Test("a host's own policy is followed, a choice that is not known is refused")
  func overrides() throws {
    var policy = InstalmentParameters()
    policy.unit = Parameter(
      "instalments.unit", "I.6", policy.unit.name, Dong(1_000_000), .practice("x"), .assumed)
    policy.roll = Parameter(
      "instalments.roll", "I.9", policy.roll.name, Choice("preceding, adjusted", vi: "x", en: "x"),
      .reading("x"), .assumed)
    policy.dayCount = Parameter(
      "instalments.dayCount", "I.2", policy.dayCount.name, Choice("include_last", vi: "x", en: "x"),
      .reading("x"), .assumed)
    let terms = try ProgrammeLoan(policy: policy, workCalendar: .everyDay).production(
      amount: Dong(100_000_000), on: day("2026-05-31"), months: 60, rates: lending)
    #expect(
      try Schedule(for: terms).principals.filter { $0 > 0 } == [33_000_000, 33_000_000, 34_000_000])
    #expect(terms.dueCalendar?.roll == .preceding && terms.dueCalendar?.accrual == .adjusted)
    #expect(terms.dayAttribution == .includeLast)
    for word in ["", "following", "sometimes, adjusted", "following, adjusted, none"] {
      policy.roll = Parameter(
        "instalments.roll", "I.9", policy.roll.name, Choice(word, vi: "x", en: "x"), .reading("x"), .assumed)
      let proposer = ProgrammeLoan(policy: policy, workCalendar: .everyDay)
      let fault = fault {
        _ = try proposer.production(
          amount: Dong(100_000_000), on: day("2026-05-31"), months: 60, rates: lending)
      }
      #expect(fault?.field == "I.9")
    }
  }
}
