import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V10, V11 — interest dates up to, and always on, the maturity")
struct InterestDatesTests {
  @Test(
    "the last period may be a stub",
    arguments: [
      ("2026-03-14", ["2026-02-15", "2026-03-14"], [31, 27]),
      ("2026-03-15", ["2026-02-15", "2026-03-15"], [31, 28]),
      ("2026-03-16", ["2026-02-15", "2026-03-15", "2026-03-16"], [31, 28, 1]),
      ("2026-02-01", ["2026-02-01"], [17]),
    ] as [(String, [String], [Int])])
  func stub(end: String, dates: [String], nights: [Int]) throws {
    let schedule = try Schedule(for: simple(10_000_000, "6.24", from: "2026-01-15", until: end))
    #expect(schedule.dates == dates)
    #expect(schedule.rows.map(\.nights) == nights)
  }

  @Test("a quarterly grid")
  func quarterly() throws {
    let terms = try simple(
      10_000_000, "6.24", from: "2026-01-15", until: "2026-08-15", interest: InterestGrid(everyMonths: 3))
    #expect(try Schedule(for: terms).dates == ["2026-04-15", "2026-07-15", "2026-08-15"])
  }

  @Test(
    "the first period may be short or long; the first date may lie on another day than the rest",
    arguments: [
      ("2026-01-16", 1, "2026-02-10"), ("2026-01-20", 5, "2026-02-10"), ("2026-03-15", 59, "2026-04-10"),
    ])
  func firstPeriod(first: String, nights: Int, second: String) throws {
    let terms = try simple(
      10_000_000, "6.24", from: "2026-01-15", until: "2026-12-15",
      interest: InterestGrid(day: 10, firstDue: day(first)))
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows[0].nights == nights)
    #expect(Array(schedule.dates[0...1]) == [first, second])
  }

  @Test("the first date lies after the start", arguments: ["2026-01-15", "2026-01-14"])
  func afterStart(first: String) {
    let fault = fault {
      _ = try simple(
        10_000_000, "6.24", from: "2026-01-15", until: "2026-12-15",
        interest: InterestGrid(firstDue: day(first)))
    }
    #expect(fault?.code == .outOfOrder && fault?.field == "interest.first_due")
  }

  @Test("a first date after the maturity leaves the maturity alone")
  func lateFirst() throws {
    let terms = try simple(
      10_000_000, "6.24", from: "2026-01-15", until: "2026-03-15",
      interest: InterestGrid(firstDue: day("2030-01-15")))
    #expect(try Schedule(for: terms).dates == ["2026-03-15"])
  }

  @Test("months and days of a grid have limits")
  func limits() {
    func fault(_ grid: InterestGrid) -> InputError? {
      HoaNhapLoansTests.fault {
        _ = try simple(1_000_000, "6", from: "2026-01-15", until: "2026-03-15", interest: grid)
      }
    }
    #expect(fault(InterestGrid(everyMonths: 0))?.field == "interest.every_months")
    #expect(fault(InterestGrid(everyMonths: 1201))?.field == "interest.every_months")
    #expect(fault(InterestGrid(everyMonths: 1200)) == nil)
    #expect(fault(InterestGrid(day: 0))?.field == "interest.day")
    #expect(fault(InterestGrid(day: 32))?.field == "interest.day")
    #expect(fault(InterestGrid(day: 31)) == nil)
  }
}

@Suite("V19, V20 — default first dates and the wanted day")
struct WantedDayTests {
  @Test("31 becomes 30, 28 or 29 and 31 again, without drift")
  func endOfMonth() throws {
    let terms = try simple(200_000_000, "6.24", from: "2027-10-31", until: "2028-04-30")
    #expect(
      try Schedule(for: terms).dates == [
        "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30",
      ])
  }

  @Test("the day that is wanted: its own field, else the first date's, else the start's")
  func precedence() throws {
    func second(_ grid: InterestGrid) throws -> String {
      try Schedule(
        for: simple(1_000_000, "6", from: "2026-01-15", until: "2026-12-31", interest: grid)
      ).dates[1]
    }
    #expect(try second(InterestGrid()) == "2026-03-15")
    #expect(try second(InterestGrid(firstDue: day("2026-02-20"))) == "2026-03-20")
    #expect(try second(InterestGrid(day: 5)) == "2026-03-05")
    #expect(try second(InterestGrid(day: 5, firstDue: day("2026-02-20"))) == "2026-03-05")
  }

  @Test("defaults lie one step after the start, or after the study end")
  func defaults() throws {
    func dates(_ deferral: Deferral?) throws -> (first: CivilDate, principal: CivilDate?) {
      let schedule = try Schedule(
        for: LoanTerms(
          disbursements: money(["2026-01-31": 12_000_000]), rates: rates(["2026-01-01": "6.24"]),
          principalPlan: .equal(EqualPrincipal(everyMonths: 3, count: 4)), deferral: deferral))
      return (schedule.rows[0].date, schedule.rows.first { $0.principal > .zero }?.date)
    }
    let direct = try dates(nil)
    #expect(direct.first == day("2026-02-28"))
    #expect(direct.principal == day("2026-04-30"))
    let studied = try dates(Deferral(until: day("2026-08-10")))
    #expect(studied.first == day("2026-09-30"), "months count from the study end, on the start's day")
    #expect(studied.principal == day("2026-11-30"))
  }
}
