import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V1 — interest is balance × nights × yearly rate / 365")
struct SimpleInterestTests {
  @Test(
    "the register's figures (I.11)",
    arguments: [
      (200_000_000, "6.24", "2026-05-01", "2026-06-01", "77376000/73", 1_059_945),
      (200_000_000, "6.24", "2026-06-01", "2026-07-01", "74880000/73", 1_025_753),
      (10_000_000, "8.112", "2026-06-01", "2026-07-01", "4867200/73", 66_674),
    ] as [(Int64, String, String, String, String, Int64)])
  func figures(amount: Int64, rate: String, from: String, to: String, exact: String, rounded: Int64) throws {
    let schedule = try Schedule(for: simple(amount, rate, from: from, until: to, interest: atMaturity))
    #expect(schedule.totals.interestExact.text == exact)
    #expect(schedule.interests == [rounded])
  }

  @Test("the first worked example: 31 nights, 29 nights, and after July's instalment")
  func workedExample() throws {
    let schedule = try Schedule(for: textbook())
    #expect(schedule.rows.count == 24)
    #expect(schedule.interests[0] == 280_274)
    #expect(schedule.interests[1] == 262_192)
    #expect(schedule.principals[5] == 12_500_000)
    #expect(schedule.interests[6] == 210_205)
    #expect(schedule.explanation().rows[0].interestExact.text == "20460000/73")
    #expect(schedule.rows[5].total == Dong(12_771_233))
    #expect(schedule.maturity == day("2026-01-15"))
  }
}

@Suite("V2 — nights as a share of a year")
struct DayCountTests {
  @Test("actual/365 keeps the divisor in a leap year and counts 29 February")
  func fixed() throws {
    let year = try Schedule(
      for: simple(36_500_000, "6.6", from: "2024-01-01", until: "2025-01-01", interest: atMaturity))
    #expect(year.interests == [2_415_600])
    #expect(year.rows[0].nights == 366)
  }

  @Test("actual/360")
  func actual360() throws {
    let terms = try simple(
      36_000_000, "6.6", from: "2024-01-01", until: "2025-01-01", interest: atMaturity, dayCount: .actual360)
    #expect(try Schedule(for: terms).interests == [2_415_600])
  }

  @Test(
    "30E/360 takes the 31st as the 30th; the nights stay actual",
    arguments: [
      ("2024-01-31", "2024-02-29", 191_400, 29), ("2024-01-30", "2024-03-31", 396_000, 61),
      ("2024-01-30", "2024-01-31", 0, 1), ("2024-02-28", "2024-03-01", 19_800, 2),
    ] as [(String, String, Int64, Int)])
  func thirty(from: String, to: String, interest: Int64, nights: Int) throws {
    let terms = try simple(
      36_000_000, "6.6", from: from, until: to, interest: atMaturity, dayCount: .thirtyE360)
    let schedule = try Schedule(for: terms)
    #expect(schedule.interests == [interest])
    #expect(schedule.rows[0].nights == nights)
  }

  @Test(
    "actual/actual takes 366 for a night whose label lies in a leap year",
    arguments: [(DayAttribution.includeFirst, 73_100), (.includeLast, 73_000)] as [(DayAttribution, Int64)])
  func actualActual(attribution: DayAttribution, interest: Int64) throws {
    let terms = try simple(
      133_590_000, "10", from: "2023-12-31", until: "2024-01-02", interest: atMaturity,
      dayCount: .actualActualISDA, dayAttribution: attribution)
    let schedule = try Schedule(for: terms)
    #expect(schedule.interests == [interest])
    #expect(schedule.explanation().rows[0].segments.count == 1, "the year's end splits no segment")
  }

  @Test(
    "a whole month of the grid bears a twelfth, other nights are over 365",
    arguments: [
      ("2024-01-15", "2024-02-15", 520_000), ("2024-02-15", "2024-03-15", 520_000),
      ("2024-01-15", "2024-02-20", 605_479), ("2024-01-15", "2024-02-14", 512_877),
      ("2024-01-15", "2025-01-15", 6_240_000),
    ] as [(String, String, Int64)])
  func monthly(from: String, to: String, interest: Int64) throws {
    let terms = try simple(
      100_000_000, "6.24", from: from, until: to, interest: atMaturity, dayCount: .monthlyTwelfth)
    #expect(try Schedule(for: terms).interests == [interest])
  }

  @Test("the grid goes back before the first date")
  func gridBothWays() throws {
    let terms = try simple(
      100_000_000, "6.24", from: "2024-01-10", until: "2024-02-15",
      interest: InterestGrid(day: 15, firstDue: day("2024-02-15")), dayCount: .monthlyTwelfth)
    #expect(try Schedule(for: terms).interests == [605_479])
  }

  @Test("a month in which the rate changes is no whole month")
  func brokenMonth() throws {
    let terms = try LoanTerms(
      disbursements: money(["2024-01-15": 36_500_000]),
      rates: rates(["2024-01-15": "6", "2024-02-01": "8"]), principalPlan: bullet("2024-02-15"),
      dayCount: .monthlyTwelfth)
    // 17 nights of 6,000 and 14 of 8,000, where a twelfth would be 182,500 or 243,333.
    #expect(try Schedule(for: terms).interests == [214_000])
  }
}

@Suite("V3, V5 — which nights a rate applies to")
struct NightLabelTests {
  private func cut(_ attribution: DayAttribution, on date: String) throws -> Schedule {
    try Schedule(
      for: LoanTerms(
        disbursements: money(["2025-11-12": 100_000_000]), rates: rates(["2015-06-05": "6.6", date: "6.24"]),
        principalPlan: bullet("2025-12-12"), dayAttribution: attribution))
  }

  @Test("the second worked example: 19 nights at 6.6 %, 11 at 6.24 %, rounded once")
  func workedExample() throws {
    let schedule = try cut(.includeFirst, on: "2025-12-01")
    #expect(schedule.interests == [531_616])
    let segments = schedule.explanation().rows[0].segments
    #expect(segments.map(\.nights) == [19, 11])
    #expect(segments.map(\.to) == [day("2025-12-01"), day("2025-12-12")])
    #expect(segments.map(\.rate.annualPercent.text) == ["33/5", "156/25"])
  }

  @Test("with the last day included the night before the cut has its label: 18 and 12")
  func includeLast() throws {
    let schedule = try cut(.includeLast, on: "2025-12-01")
    #expect(schedule.interests == [530_630])
    #expect(schedule.explanation().rows[0].segments.map(\.nights) == [18, 12])
  }

  @Test("a cut on the first day leaves nothing of the old rate, one on the last day nothing of the new")
  func borders() throws {
    #expect(try cut(.includeFirst, on: "2025-11-12").explanation().rows[0].segments.map(\.nights) == [30])
    #expect(try cut(.includeFirst, on: "2025-11-13").explanation().rows[0].segments.map(\.nights) == [1, 29])
    #expect(try cut(.includeFirst, on: "2025-12-11").explanation().rows[0].segments.map(\.nights) == [29, 1])
    #expect(try cut(.includeFirst, on: "2025-12-12").explanation().rows[0].segments.map(\.nights) == [30])
    #expect(try cut(.includeLast, on: "2025-12-12").explanation().rows[0].segments.map(\.nights) == [29, 1])
    #expect(try cut(.includeLast, on: "2025-12-13").explanation().rows[0].segments.map(\.nights) == [30])
  }

  @Test("a change to the same rate splits nothing")
  func sameRate() throws {
    let terms = try LoanTerms(
      disbursements: money(["2025-11-12": 100_000_000]),
      rates: rates(["2015-06-05": "6.6", "2025-12-01": "6.60"]), principalPlan: bullet("2025-12-12"))
    #expect(try Schedule(for: terms).explanation().rows[0].segments.map(\.nights) == [30])
  }
}

@Suite("V4 — money counts for the night of its own day")
struct SameDayMoneyTests {
  /// Ten million bear 2,000 đồng a night at 7.3 %.
  private func loan() throws -> Schedule {
    try Schedule(
      for: LoanTerms(
        disbursements: money(["2026-01-15": 10_000_000, "2026-02-15": 10_000_000]),
        rates: rates(["2026-01-01": "7.3"]),
        principalPlan: parts(["2026-03-15": 5_000_000], rest: "2026-04-15")
      ))
  }

  @Test("a disbursement on an interest date bears interest from that day on")
  func disbursement() throws {
    let schedule = try loan()
    #expect(schedule.interests == [62_000, 112_000, 93_000])
    #expect(schedule.rows.map(\.balanceAfter.amount) == [20_000_000, 15_000_000, 0])
  }

  @Test("a repayment stops bearing interest on its own day")
  func repayment() throws {
    let segments = try loan().explanation().rows[2].segments
    #expect(segments.map(\.balance.amount) == [15_000_000])
    #expect(segments.map(\.from) == [day("2026-03-15")])
  }
}

@Suite("V6, V7 — the rates of the loan")
struct OwnRatesTests {
  @Test("a rate after maturity changes nothing")
  func later() throws {
    let one = try Schedule(for: textbook())
    let two = try Schedule(
      for: textbook(rates: rates(["2015-06-05": "6.6", "2026-01-15": "60"])))
    #expect(one.rows == two.rows)
  }

  @Test("the first disbursement day has a rate, on the day itself or before")
  func coverage() throws {
    for (from, isCovered) in [("2024-01-14", true), ("2024-01-15", true), ("2024-01-16", false)] {
      let fault = fault { _ = try textbook(rates: rates([from: "6.6"])) }
      #expect((fault == nil) == isCovered)
      if let fault { #expect(fault.code == .convention && fault.field == "rates") }
    }
    #expect(fault { _ = try textbook(rates: []) }?.field == "rates")
  }

  @Test("a rate of zero is allowed, a negative one is not")
  func zero() throws {
    let free = try Schedule(for: textbook(rates: rates(["2024-01-15": "0"])))
    #expect(free.totals.interest == .zero)
    #expect(free.totals.interestExact.text == "0/1")
    let negative = RateChange(from: day("2024-01-15"), Rate(annualPercent: try Ratio(-1, 2)))
    #expect(fault { _ = try textbook(rates: [negative]) }?.field == "rates[0].annual_pct")
  }

  @Test("rates follow one another in time", arguments: ["2015-06-05", "2015-06-04"])
  func order(second: String) {
    let list = [
      RateChange(from: day("2015-06-05"), percent("6.6")), RateChange(from: day(second), percent("6")),
    ]
    let fault = fault { _ = try textbook(rates: list) }
    #expect(fault?.code == .outOfOrder && fault?.field == "rates[1].from")
  }
}
