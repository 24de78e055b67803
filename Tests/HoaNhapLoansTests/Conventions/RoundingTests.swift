import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V12 — interest is rounded once a period")
struct InterestRoundingTests {
  /// At 7.3 % a balance bears 1/5,000 of itself a night.
  private func interest(
    _ amount: Int64, nights: Int, _ mode: RoundingMode, unit: Int64 = 1
  ) throws -> [Int64] {
    let start = day("2026-01-01")
    let terms = try simple(
      amount, "7.3", from: start.text, until: start.later(nights).text, interest: atMaturity,
      rounding: InterestRounding(mode, unit: unit))
    return try Schedule(for: terms).interests
  }

  @Test(
    "a half đồng and its neighbours",
    arguments: [
      (2_499, 0, 0, 1, 0), (2_500, 1, 0, 1, 0), (2_501, 1, 0, 1, 1), (5_000, 1, 1, 1, 1), (7_499, 1, 1, 2, 1),
      (7_500, 2, 1, 2, 2), (12_500, 3, 2, 3, 2), (12_501, 3, 2, 3, 3),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func halves(amount: Int64, halfUp: Int64, down: Int64, up: Int64, halfEven: Int64) throws {
    #expect(try interest(amount, nights: 1, .halfUp) == [halfUp])
    #expect(try interest(amount, nights: 1, .down) == [down])
    #expect(try interest(amount, nights: 1, .up) == [up])
    #expect(try interest(amount, nights: 1, .halfEven) == [halfEven])
  }

  @Test(
    "half a unit of a thousand and its neighbours, a fraction of a đồng counted",
    arguments: [
      (12_499_999, 2_000, 2_000, 3_000, 2_000), (12_500_000, 3_000, 2_000, 3_000, 2_000),
      (12_500_001, 3_000, 2_000, 3_000, 3_000), (15_000_000, 3_000, 3_000, 3_000, 3_000),
      (15_000_001, 3_000, 3_000, 4_000, 3_000), (17_500_000, 4_000, 3_000, 4_000, 4_000),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func units(amount: Int64, halfUp: Int64, down: Int64, up: Int64, halfEven: Int64) throws {
    #expect(try interest(amount, nights: 1, .halfUp, unit: 1000) == [halfUp])
    #expect(try interest(amount, nights: 1, .down, unit: 1000) == [down])
    #expect(try interest(amount, nights: 1, .up, unit: 1000) == [up])
    #expect(try interest(amount, nights: 1, .halfEven, unit: 1000) == [halfEven])
  }

  @Test("an odd unit has its half between two đồng")
  func oddUnit() throws {
    // 7 and 8 đồng of 5: a half lies at 7.5, which 37,500 đồng bear in a night.
    #expect(try interest(37_499, nights: 1, .halfUp, unit: 5) == [5])
    #expect(try interest(37_500, nights: 1, .halfUp, unit: 5) == [10])
    #expect(try interest(37_500, nights: 1, .halfEven, unit: 5) == [10])
    #expect(try interest(12_500, nights: 1, .halfEven, unit: 5) == [0])
  }

  @Test("a unit that no product with the denominator holds is still exact")
  func hugeUnit() throws {
    #expect(try interest(1_000_000, nights: 1, .down, unit: .max) == [0])
    #expect(try interest(1_000_000, nights: 1, .halfUp, unit: .max) == [0])
    #expect(fault { _ = try interest(1_000_000, nights: 1, .up, unit: .max) }?.code == .overflow)
    #expect(fault { _ = try interest(1, nights: 1, .up, unit: 0) }?.field == "interest_rounding.unit")
  }

  @Test("segments are rounded one by one where the scope says so")
  func scope() throws {
    func interest(_ scope: InterestRounding.Scope) throws -> [Int64] {
      let terms = try LoanTerms(
        disbursements: money(["2026-01-01": 2_500]),
        rates: rates(["2026-01-01": "7.3", "2026-01-02": "21.9"]),
        principalPlan: bullet("2026-01-03"), interestRounding: InterestRounding(scope: scope))
      return try Schedule(for: terms).interests
    }
    #expect(try interest(.period) == [2])
    #expect(try interest(.segment) == [3])
  }
}

@Suite("V13 — the rounding residue is reported, not carried")
struct RoundingDriftTests {
  @Test("the totals of the first worked example")
  func textbookTotals() throws {
    let totals = try Schedule(for: textbook()).totals
    #expect(totals.disbursed == Dong(50_000_000))
    #expect(totals.principal == Dong(50_000_000))
    #expect(totals.interest == Dong(4_127_256))
    #expect(totals.deferredInterest == .zero)
    #expect(totals.paid == Dong(54_127_256))
    #expect(totals.interestExact.text == "301290000/73")
    #expect(totals.roundingDrift.text == "-312/73")
  }

  @Test("equal periods are rounded alike: no residue moves into the next")
  func notCarried() throws {
    // Each month's 31 nights bear 0.62 đồng of 100 at 7.3 %.
    let terms = try simple(100, "7.3", from: "2026-07-01", until: "2026-09-01")
    let schedule = try Schedule(for: terms)
    #expect(schedule.interests == [1, 1])
    #expect(schedule.totals.roundingDrift.text == "19/25")
  }
}
