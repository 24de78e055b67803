import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("I.8 — every due date on the commune's transaction day")
struct TransactionDaysTests {
  private func dates(
    _ method: RepaymentMethod = .interestOnly, from start: String = "2026-05-05", months: Int = 12,
    day wanted: Int, leastDays: Int = 1, _ finalDue: TransactionDays.FinalDue = .beforeEnd
  ) throws -> [String] {
    let days = TransactionDays(day: wanted, leastDays: leastDays, finalDue: finalDue)
    let plan = try method.plan(of: Dong(12_000_000), from: day(start), months: months, on: days)
    let terms = try LoanTerms(
      disbursements: money([start: 12_000_000]), rates: rates(["2026-01-01": "12"]),
      principalPlan: plan.principal, interestGrid: plan.interest, deferral: plan.deferral)
    return try Schedule(for: terms).dates
  }

  @Test(
    "the first is the first transaction day at least so many days after the money",
    arguments: [
      (10, 1, "2026-05-10"), (10, 5, "2026-05-10"), (10, 6, "2026-06-10"), (5, 1, "2026-06-05"),
      (5, 31, "2026-06-05"), (5, 32, "2026-07-05"), (31, 1, "2026-05-31"), (31, 27, "2026-06-30"),
    ])
  func first(wanted: Int, leastDays: Int, expected: String) throws {
    #expect(try dates(day: wanted, leastDays: leastDays).first == expected)
  }

  @Test(
    "the last is the last transaction day before the term ends, or on the day of its end",
    arguments: [
      (4, TransactionDays.FinalDue.beforeEnd, "2027-05-04"), (5, .beforeEnd, "2027-04-05"),
      (5, .untilEnd, "2027-05-05"), (6, .beforeEnd, "2027-04-06"), (6, .untilEnd, "2027-04-06"),
    ] as [(Int, TransactionDays.FinalDue, String)])
  func last(wanted: Int, finalDue: TransactionDays.FinalDue, expected: String) throws {
    #expect(try dates(day: wanted, finalDue).last == expected)
  }

  @Test("all dates between are transaction days, in short months the last day")
  func between() throws {
    #expect(
      try dates(from: "2026-11-20", months: 4, day: 31)
        == ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"])
  }

  @Test(
    "principal follows: equal parts, level payments and a grace are counted from the first transaction day")
  func principal() throws {
    #expect(
      try dates(.annuity(), months: 4, day: 10) == ["2026-05-10", "2026-06-10", "2026-07-10", "2026-08-10"])
    var quarterly = RepaymentMethod.equalPrincipal()
    quarterly.everyMonths = 3
    quarterly.interestEveryMonths = 3
    #expect(try dates(quarterly, months: 8, day: 10) == ["2026-07-10", "2026-10-10", "2026-12-10"])
    #expect(try dates(.bullet, months: 8, day: 10) == ["2026-12-10"])
    var grace = RepaymentMethod.equalPrincipal()
    grace.interestGraceMonths = 2
    #expect(try dates(grace, months: 4, day: 10) == ["2026-07-10", "2026-08-10"])
  }

  @Test("a term without a transaction day is refused, and so is a day or a number of days that is none")
  func faults() throws {
    func field(_ months: Int, _ wanted: Int, _ leastDays: Int) -> String? {
      fault { _ = try dates(months: months, day: wanted, leastDays: leastDays) }?.field
    }
    #expect(field(1, 5, 1) == "months")
    #expect(field(1, 4, 1) == nil)
    #expect(field(1, 0, 1) == "transaction_day" && field(1, 32, 1) == "transaction_day")
    #expect(field(24, 5, 0) == "least_days" && field(24, 5, 367) == "least_days" && field(24, 5, 366) == nil)
  }
}

@Suite("Programme loans by another method, on transaction days, with the edition's overdue rate")
struct ProgrammeMethodTests {
  private let lending = rates(["2025-12-01": "6.24"])

  private func production(
    months: Int = 60, _ change: (inout ProgrammeLoan) -> Void = { _ in }
  ) throws -> LoanTerms {
    var proposer = ProgrammeLoan(workCalendar: .everyDay)
    change(&proposer)
    return try proposer.production(
      amount: Dong(100_000_000), on: day("2026-05-05"), months: months, rates: lending)
  }

  @Test("level payments of the programme's rate")
  func annuity() throws {
    let terms = try production { $0.method = .annuity() }
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows.count == 60)
    // 1,944,459.51 from the exact annuity.
    #expect(Set(schedule.totalsOfRows.dropLast()) == [1_944_460])
    let again = try LoanDocument(json: try LoanDocument(terms).json()).terms
    #expect(try Schedule(for: again).rows == schedule.rows)
  }

  @Test("interest falls due as the policy says, whatever the method's own step (I.4)")
  func interest() throws {
    let terms = try production(months: 6) {
      var method = RepaymentMethod.interestOnly
      method.interestEveryMonths = 3
      $0.method = method
    }
    #expect(try Schedule(for: terms).rows.count == 6)
  }

  @Test("the bank's table on transaction days: the months are counted from the first one (I.5, I.8)")
  func table() throws {
    let terms = try production { $0.transactionDays = TransactionDays(day: 10) }
    let schedule = try Schedule(for: terms)
    #expect(schedule.dates.first == "2026-05-10" && schedule.maturity == day("2031-04-10"))
    #expect(
      schedule.rows.filter { $0.principal > .zero }.map(\.date.text)
        == ["2028-04-10", "2030-04-10", "2031-04-10"])
    #expect(schedule.rows.allSatisfy { $0.date.day == 10 } && schedule.rows.count == 60)
    let short = try Schedule(
      for: production(months: 12) { $0.transactionDays = TransactionDays(day: 10) })
    #expect(short.principals.filter { $0 > 0 } == [100_000_000])
  }

  @Test("with transaction days for all, the final date is not moved once more (V36)")
  func finalDay() throws {
    let terms = try production {
      $0.transactionDay = 10
      $0.transactionDays = TransactionDays(day: 10)
    }
    #expect(terms.finalTransactionDay == nil && terms.nominalMaturity == day("2031-04-10"))
  }

  @Test("a training loan has its study period; a method may not add a grace on interest to it")
  func training() throws {
    func terms(_ grace: Int) throws -> LoanTerms {
      var method = RepaymentMethod.annuity()
      method.interestGraceMonths = grace
      return try ProgrammeLoan(workCalendar: .everyDay, method: method).training(
        disbursements: money(["2026-05-05": 8_000_000, "2026-09-05": 8_000_000]), studyEnd: day("2027-02-05"),
        repaymentMonths: 12, rates: lending)
    }
    let schedule = try Schedule(for: terms(0))
    #expect(schedule.rows.count == 12 && schedule.rows.allSatisfy { $0.deferredInterest > .zero })
    #expect(Set(schedule.rows.dropLast().map { $0.principal.amount + $0.interest.amount }).count == 1)
    #expect(fault { _ = try terms(1) }?.field == "grace_on_interest")
  }

  @Test("the overdue rate is the edition's of the day of the money, its base too (R.2)")
  func overdue() throws {
    #expect(try production().overdueTerms == .standard)
    var rates = RateParameters()
    rates.overduePercent = Parameter(
      "rates.overduePercent", "R.2", rates.overduePercent.name, Quantity(150, .percent), .practice("x"),
      .assumed)
    rates.overdueBase = Parameter(
      "rates.overdueBase", "R.2", rates.overdueBase.name, Choice("at_disbursement", vi: "x", en: "x"),
      .reading("x"), .assumed)
    let terms = try production { [rates] in $0.ratePolicy = rates }
    #expect(
      terms.overdueTerms == OverdueTerms(multiplierPercent: Ratio(whole: 150), base: .atDisbursement))
    rates.overdueBase = Parameter(
      "rates.overdueBase", "R.2", rates.overdueBase.name, Choice("sometimes", vi: "x", en: "x"),
      .reading("x"), .assumed)
    #expect(fault { _ = try production { [rates] in $0.ratePolicy = rates } }?.field == "R.2")
  }
}
