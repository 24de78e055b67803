import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V14, V15 — equal parts, the rest last")
struct EqualPartsTests {
  private func terms(
    _ amount: Int64, count: Int, unit: Int64 = 1000, _ rounding: RoundingMode = .down, every: Int = 6
  ) throws -> LoanTerms {
    try LoanTerms(
      disbursements: money(["2026-01-15": amount]), rates: rates(["2026-01-01": "6.24"]),
      principalPlan: .equal(EqualPrincipal(everyMonths: every, count: count, unit: unit, rounding: rounding)))
  }

  private func parts(_ terms: LoanTerms) throws -> [Int64] {
    try Schedule(for: terms).principals.filter { $0 != 0 }
  }

  @Test(
    "a part is amount/n at the unit",
    arguments: [
      (1_000, RoundingMode.down, [33_333_000, 33_333_000, 33_334_000]),
      (100_000, .down, [33_300_000, 33_300_000, 33_400_000]),
      (1_000, .up, [33_334_000, 33_334_000, 33_332_000]),
      (100_000, .halfUp, [33_300_000, 33_300_000, 33_400_000]),
      (1_000_000, .halfEven, [33_000_000, 33_000_000, 34_000_000]),
      (1, .down, [33_333_333, 33_333_333, 33_333_334]),
    ] as [(Int64, RoundingMode, [Int64])])
  func rounding(unit: Int64, mode: RoundingMode, expected: [Int64]) throws {
    #expect(try parts(terms(100_000_000, count: 3, unit: unit, mode)) == expected)
  }

  @Test("a half part goes up, down or to the even neighbour")
  func halfPart() throws {
    #expect(try parts(terms(5_000, count: 2, .halfUp)) == [3_000, 2_000])
    #expect(try parts(terms(5_000, count: 2, .halfEven)) == [2_000, 3_000])
    #expect(try parts(terms(7_000, count: 2, .halfEven)) == [4_000, 3_000])
  }

  @Test("a rest of nothing is refused, a rest of one đồng is not")
  func rest() throws {
    let fault = fault { _ = try terms(2_000, count: 3, .up) }
    #expect(fault?.code == .convention && fault?.field == "principal.unit")
    #expect(try parts(terms(2_001, count: 3, .up)) == [1_000, 1_000, 1])
  }

  @Test("one part is the whole amount, whatever the unit")
  func single() throws {
    #expect(try parts(terms(1_234_567, count: 1, unit: 100_000)) == [1_234_567])
  }

  @Test("limits of count, step and unit")
  func limits() {
    #expect(fault { _ = try terms(1_000_000, count: 0) }?.field == "principal.count")
    #expect(fault { _ = try terms(1_000_000, count: 1201, every: 1) }?.field == "principal.count")
    #expect(fault { _ = try terms(1_000_000_000, count: 1200, every: 1) } == nil)
    #expect(fault { _ = try terms(1_000_000, count: 201, every: 6) }?.code == .outOfRange, "over 1200 months")
    #expect(fault { _ = try terms(1_000_000, count: 200, every: 6) } == nil)
    #expect(fault { _ = try terms(1_000_000, count: 4, every: 0) }?.field == "principal.every_months")
    #expect(fault { _ = try terms(1_000_000, count: 4, unit: 0) }?.field == "principal.unit")
  }

  @Test("amounts are positive and their sum fits")
  func amounts() {
    #expect(fault { _ = try terms(0, count: 1) }?.field == "disbursements[0].amount")
    #expect(fault { _ = try terms(-1, count: 1) }?.field == "disbursements[0].amount")
    let fault = fault {
      _ = try LoanTerms(
        disbursements: money(["2026-01-15": .max, "2026-01-16": 1]), rates: rates(["2026-01-01": "6.24"]),
        principalPlan: bullet("2026-02-15"))
    }
    #expect(fault?.code == .overflow && fault?.field == "disbursements[1].amount")
    #expect(
      HoaNhapLoansTests.fault {
        _ = try LoanTerms(
          disbursements: [], rates: rates(["2026-01-01": "6.24"]), principalPlan: bullet("2026-02-15"))
      }?.field == "disbursements")
  }

  @Test("the largest amount is computed where its interest fits, refused where it does not")
  func largest() throws {
    let free = try simple(.max, "0", from: "2026-01-15", until: "2026-03-15")
    #expect(try Schedule(for: free).totals.paid == Dong(.max))
    let half = try simple(.max / 2, "6.24", from: "2026-01-15", until: "2027-01-15", interest: atMaturity)
    // 4,611,686,018,427,387,903 × 6.24 % = 287,769,207,549,869,005.15.
    #expect(try Schedule(for: half).interests == [287_769_207_549_869_005])
    let dear = try simple(.max, "6.24", from: "2026-01-15", until: "2027-01-15")
    #expect(fault { _ = try Schedule(for: dear) }?.code == .overflow)
    let absurd = try simple(.max, "999999.999999", from: "0001-01-01", until: "0100-12-31")
    #expect(fault { _ = try Schedule(for: absurd) }?.code == .overflow)
  }
}

@Suite("V16 — principal dates of their own")
struct PrincipalDatesTests {
  @Test("between interest dates there is a row of principal alone, and the period goes on")
  func between() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-01-15": 20_000_000]), rates: rates(["2026-01-01": "7.3"]),
      principalPlan: parts(["2026-03-01": 10_000_000], rest: "2026-04-15"))
    let schedule = try Schedule(for: terms)
    #expect(schedule.dates == ["2026-02-15", "2026-03-01", "2026-03-15", "2026-04-15"])
    let row = schedule.rows[1]
    #expect(row.nights == 0 && row.interest == .zero && row.principal == Dong(10_000_000))
    #expect(row.balanceAfter == Dong(10_000_000))
    // 14 nights of 4,000 and 14 of 2,000.
    #expect(schedule.rows[2].interest == Dong(84_000))
    #expect(schedule.rows[2].nights == 28)
    let explanation = schedule.explanation()
    #expect(explanation.rows[1].segments.isEmpty)
    #expect(explanation.rows[1].interestExact.text == "0/1")
    #expect(explanation.rows[2].segments.map(\.to) == [day("2026-03-01"), day("2026-03-15")])
  }

  @Test("own parts leave something for the last date", arguments: [(9_999_999, true), (10_000_000, false)])
  func rest(part: Int64, isGood: Bool) {
    let fault = fault {
      _ = try LoanTerms(
        disbursements: money(["2026-01-15": 10_000_000]), rates: rates(["2026-01-01": "6.24"]),
        principalPlan: parts(["2026-03-01": part], rest: "2026-04-15"))
    }
    #expect((fault == nil) == isGood)
    if let fault { #expect(fault.code == .convention && fault.field == "principal.custom[0].amount") }
  }

  @Test("own dates increase and own amounts are positive")
  func order() {
    func fault(_ list: KeyValuePairs<String, Int64>, rest: String) -> InputError? {
      HoaNhapLoansTests.fault {
        _ = try LoanTerms(
          disbursements: money(["2026-01-15": 10_000_000]), rates: rates(["2026-01-01": "6.24"]),
          principalPlan: parts(list, rest: rest))
      }
    }
    #expect(
      fault(["2026-03-01": 1, "2026-03-01": 1], rest: "2026-04-15")?.field == "principal.custom[1].date")
    #expect(
      fault(["2026-03-01": 1, "2026-03-02": 1], rest: "2026-03-02")?.field == "principal.custom[2].date")
    #expect(fault(["2026-03-01": 0], rest: "2026-04-15")?.field == "principal.custom[0].amount")
    #expect(fault([:], rest: "2126-01-16")?.field == "principal.custom[0].date")
    #expect(fault([:], rest: "2126-01-15") == nil, "1200 months")
  }
}

@Suite("V17, V18 — all money is handed out before the first principal date")
struct DisbursedFirstTests {
  private func terms(
    _ disbursements: [Disbursement], first: String, until study: String? = nil
  ) throws -> LoanTerms {
    try LoanTerms(
      disbursements: disbursements, rates: rates(["2026-01-01": "6.24"]),
      principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: 4, firstDue: day(first))),
      deferral: study.map { Deferral(until: day($0)) })
  }

  @Test(
    "the day before is early enough, the day itself is not",
    arguments: [("2026-03-14", true), ("2026-03-15", false)])
  func principal(date: String, isGood: Bool) {
    let fault = fault {
      _ = try terms(money(["2026-01-15": 30_000_000, date: 20_000_000]), first: "2026-03-15")
    }
    #expect((fault == nil) == isGood)
    if let fault { #expect(fault.code == .convention && fault.field == "principal.first_due") }
  }

  @Test("the same holds of the study end", arguments: [("2026-03-14", true), ("2026-03-15", false)])
  func study(date: String, isGood: Bool) {
    let fault = fault {
      _ = try terms(
        money(["2026-01-15": 30_000_000, date: 20_000_000]), first: "2026-09-15", until: "2026-03-15")
    }
    #expect((fault == nil) == isGood)
    if let fault { #expect(fault.code == .convention && fault.field == "deferral.until") }
  }

  @Test(
    "the first principal date lies after the study end",
    arguments: [("2026-03-15", false), ("2026-03-16", true)])
  func afterStudy(first: String, isGood: Bool) {
    let fault = fault { _ = try terms(money(["2026-01-15": 30_000_000]), first: first, until: "2026-03-15") }
    #expect((fault == nil) == isGood)
  }

  @Test(
    "so does the first date of the caller's own", arguments: [("2026-03-15", false), ("2026-03-16", true)])
  func ownDateAfterStudy(first: String, isGood: Bool) {
    let fault = fault {
      _ = try LoanTerms(
        disbursements: money(["2026-01-15": 30_000_000]), rates: rates(["2026-01-01": "6.24"]),
        principalPlan: parts([first: 1_000_000], rest: "2026-09-15"),
        deferral: Deferral(until: day("2026-03-15")))
    }
    #expect((fault == nil) == isGood)
    if let fault { #expect(fault.code == .convention && fault.field == "principal.custom[0].date") }
  }

  @Test("disbursements do not go back in time; two on one day are fine")
  func order() {
    let back = money(["2026-01-15": 1_000_000, "2026-01-14": 1_000_000])
    #expect(fault { _ = try terms(back, first: "2026-09-15") }?.field == "disbursements[1].date")
    let together = money(["2026-01-15": 1_000_000, "2026-01-15": 1_000_000])
    #expect(fault { _ = try terms(together, first: "2026-09-15") } == nil)
  }

  @Test("instalments are parts of the whole planned amount (V18)")
  func wholeAmount() throws {
    let terms = try terms(money(["2026-01-15": 30_000_000, "2026-03-01": 20_000_000]), first: "2026-07-15")
    #expect(
      try Schedule(for: terms).principals.filter { $0 > 0 } == Array(repeating: 12_500_000, count: 4))
    #expect(terms.amount == Dong(50_000_000))
  }
}
