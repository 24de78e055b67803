import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V24, V25 — the study period")
struct StudyTests {
  /// Nine monthly parts of four million from 5 May 2026, study end 5 February 2027, eighteen instalments.
  private func training(_ deferral: Deferral) throws -> Schedule {
    let start = day("2026-05-05")
    return try Schedule(
      for: LoanTerms(
        disbursements: try (0..<9).map {
          Disbursement(date: try start.adding(months: $0), amount: Dong(4_000_000))
        },
        rates: rates(["2025-12-01": "6.24"]),
        principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 18)), deferral: deferral))
  }

  @Test("the third worked example: 944,376.99 rounded once, spread over 18 rows")
  func workedExample() throws {
    let schedule = try training(Deferral(until: day("2027-02-05")))
    #expect(schedule.studyInterest?.interest == Dong(944_377))
    #expect(schedule.studyInterest?.interestExact.text == "68939520/73")
    #expect(schedule.rows.map(\.deferredInterest.amount) == Array(repeating: 52_465, count: 17) + [52_472])
    #expect(schedule.rows[0].date == day("2027-03-05"))
    #expect(schedule.rows[0].total == Dong(2_224_792))
    #expect(schedule.totals.interest == Dong(2_715_170))
    #expect(schedule.totals.deferredInterest == Dong(944_377))
    #expect(schedule.totals.paid == Dong(38_715_170))
    #expect(schedule.totals.roundingDrift.text == "50/73")
    #expect(schedule.explanation().study.map(\.balance.amount) == (1...9).map { $0 * 4_000_000 })
  }

  @Test("it can be collected on the first interest date or at maturity")
  func collection() throws {
    let first = try training(Deferral(until: day("2027-02-05"), interest: .firstDue))
    #expect(first.rows.map(\.deferredInterest.amount) == [944_377] + Array(repeating: 0, count: 17))
    let last = try training(Deferral(until: day("2027-02-05"), interest: .maturity))
    #expect(last.rows.map(\.deferredInterest.amount) == Array(repeating: 0, count: 17) + [944_377])
  }

  @Test("shares are rounded down to their unit, the remainder is last")
  func unit() throws {
    let schedule = try training(Deferral(until: day("2027-02-05"), spreadUnit: 1000))
    #expect(schedule.rows.map(\.deferredInterest.amount) == Array(repeating: 52_000, count: 17) + [60_377])
    let huge = try training(Deferral(until: day("2027-02-05"), spreadUnit: .max))
    #expect(huge.rows.map(\.deferredInterest.amount) == Array(repeating: 0, count: 17) + [944_377])
    #expect(
      fault { _ = try training(Deferral(until: day("2027-02-05"), spreadUnit: 0)) }?.field
        == "deferral.spread_unit")
  }

  @Test("rows of principal alone carry no share")
  func principalRows() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-05-05": 36_500_000]), rates: rates(["2025-12-01": "7.3"]),
      principalPlan: parts(["2026-08-20": 500_000], rest: "2026-10-05"),
      deferral: Deferral(until: day("2026-08-05")))
    // 92 nights of 7,300, over two interest dates.
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows.map(\.deferredInterest.amount) == [0, 335_800, 335_800])
  }

  @Test("study interest is rounded once even where segments are rounded one by one")
  func roundedOnce() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-01-01": 2_500, "2026-01-02": 5_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: bullet("2026-02-03"), interestRounding: InterestRounding(scope: .segment),
      deferral: Deferral(until: day("2026-01-03")))
    // Half a đồng and one and a half are two; rounded apart they would be three.
    #expect(try Schedule(for: terms).studyInterest?.interest == Dong(2))
  }

  @Test("the study end never moves, though due dates do")
  func doesNotRoll() throws {
    // 8 August 2026 is a Saturday, 8 September a Tuesday.
    let terms = try LoanTerms(
      disbursements: money(["2026-05-08": 36_500_000]), rates: rates(["2025-12-01": "7.3"]),
      principalPlan: bullet("2026-09-08"), deferral: Deferral(until: day("2026-08-08")),
      dueCalendar: DueCalendar(WorkCalendar(), roll: .following))
    let schedule = try Schedule(for: terms)
    #expect(schedule.studyInterest?.until == day("2026-08-08"))
    #expect(schedule.rows.map(\.nights) == [31])
  }
}

@Suite("The conventions that a schedule names")
struct AppliedConventionTests {
  private func codes(_ schedule: Schedule) -> [String] { schedule.conventions.map(\.convention.rawValue) }

  @Test("the worked example names its switches and leaves out what did not arise")
  func textbookConventions() throws {
    let schedule = try Schedule(for: textbook())
    #expect(
      codes(schedule) == [
        "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V10", "V11", "V12", "V13", "V14", "V15", "V16",
        "V17",
        "V18", "V20",
      ])
    let settings = Dictionary(
      uniqueKeysWithValues: schedule.conventions.map { ($0.convention.rawValue, $0.setting) })
    #expect(settings["V2"] == "ACT/365F")
    #expect(settings["V3"] == "include_first")
    #expect(settings["V12"] == "half_up, unit 1, period")
    #expect(settings["V14"] == "down, unit 1000")
    #expect(settings["V20"] == "day 15")
  }

  @Test("a calendar, a study period, default dates and a transaction day are named where they are used")
  func others() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-05-05": 10_000_000]), rates: rates(["2025-12-01": "6.24"]),
      principalPlan: bullet("2027-02-08"), deferral: Deferral(until: day("2026-08-08")),
      dueCalendar: DueCalendar(WorkCalendar(), roll: .following, accrual: .unadjusted),
      finalTransactionDay: 7)
    let list = try Schedule(for: terms).conventions
    let named = list.map { "\($0.convention.rawValue) \($0.setting ?? "")" }
    for expected in [
      "V19 ", "V21 following", "V22 unadjusted", "V24 until 2026-08-08", "V25 spread, spread_unit 1",
      "V36 transaction_day 7",
    ] {
      #expect(named.contains(expected))
    }
    #expect(!list.contains { $0.convention == .equalParts })
  }

  @Test("the law's own count is enacted, any other an assumption")
  func standing() throws {
    func standing(_ dayCount: DayCount) throws -> Standing? {
      try Schedule(for: textbook(dayCount: dayCount)).conventions.first { $0.convention == .dayCount }?
        .standing
    }
    #expect(try standing(.actual365Fixed) == .enacted)
    #expect(try standing(.monthlyTwelfth) == .assumed)
  }
}
