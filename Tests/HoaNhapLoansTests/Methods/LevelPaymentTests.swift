import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("M1 — the level payment is the exact annuity, rounded once")
struct LevelPaymentTests {
  private func level(
    _ amount: Int64, _ rate: String, _ count: Int, every: Int = 1, unit: Int64 = 1,
    _ rounding: RoundingMode = .halfUp
  ) throws -> Int64 {
    try Annuity(everyMonths: every, count: count, unit: unit, rounding: rounding)
      .levelPayment(of: Dong(amount), at: percent(rate)).amount
  }

  @Test(
    "known annuities",
    arguments: [
      // 1.01¹² = 1.12682503…: 120,000 × 1.12682503 / 0.12682503 = 1,066,185.46.
      (12_000_000, "12", 12, 1, 1_066_185),
      // 1.01³ = 1.030301: 30,000 × 1.030301 / 0.030301 = 1,020,066.33.
      (3_000_000, "12", 3, 1, 1_020_066),
      // A quarter at 8 % a year is 2 %: 1,575,742.52.
      (6_000_000, "8", 4, 3, 1_575_743),
      // The programme's rate over five years: 1,944,459.51.
      (100_000_000, "6.24", 60, 1, 1_944_460),
    ] as [(Int64, String, Int, Int, Int64)])
  func known(amount: Int64, rate: String, count: Int, every: Int, expected: Int64) throws {
    #expect(try level(amount, rate, count, every: every) == expected)
  }

  @Test(
    "without interest it is an equal part",
    arguments: [
      (RoundingMode.halfUp, 333_333), (.up, 333_334), (.down, 333_333), (.halfEven, 333_333),
    ] as [(RoundingMode, Int64)])
  func free(rounding: RoundingMode, expected: Int64) throws {
    #expect(try level(1_000_000, "0", 3, rounding) == expected)
  }

  // Two payments at 1 %: P·1.01² / 2.01, so that 10,050 gives 5,100.5 and 20,100 gives 10,201 exactly.
  @Test(
    "a half is a half: no bound decides it, the exact sum does",
    arguments: [
      (10_050, RoundingMode.halfUp, 5101), (10_050, .down, 5100), (10_050, .up, 5101),
      (10_050, .halfEven, 5100), (10_049, .halfUp, 5100), (10_051, .halfEven, 5101), (20_100, .up, 10_201),
      (20_100, .down, 10_201), (20_101, .up, 10_202), (20_099, .down, 10_200),
    ] as [(Int64, RoundingMode, Int64)])
  func halves(amount: Int64, rounding: RoundingMode, expected: Int64) throws {
    #expect(try level(amount, "12", 2, rounding) == expected)
  }

  @Test("one payment is the amount and its interest")
  func single() throws {
    #expect(try level(10_050, "12", 1) == 10_151)
    #expect(try level(10_050, "12", 1, .down) == 10_150)
  }

  @Test(
    "it comes to a multiple of the unit",
    arguments: [
      (1000, RoundingMode.halfUp, 1_066_000), (1000, .up, 1_067_000), (100_000, .halfUp, 1_100_000),
      (100_000, .down, 1_000_000), (5_000_000, .down, 0),
    ] as [(Int64, RoundingMode, Int64)])
  func units(unit: Int64, rounding: RoundingMode, expected: Int64) throws {
    #expect(try level(12_000_000, "12", 12, unit: unit, rounding) == expected)
  }

  @Test("what cannot be a payment is refused by its field")
  func faults() throws {
    #expect(fault { _ = try level(0, "12", 12) }?.field == "amount")
    #expect(fault { _ = try level(1, "12", 0) }?.field == "principal.count")
    #expect(fault { _ = try level(1, "12", 1201) }?.field == "principal.count")
    #expect(fault { _ = try level(1, "12", 12, every: 0) }?.field == "principal.every_months")
    #expect(fault { _ = try level(1, "12", 12, unit: 0) }?.field == "principal.unit")
    #expect(fault { _ = try level(.max, "12", 1) }?.code == .overflow)
    #expect(try level(.max, "0", 1) == .max)
    let negative = Rate(annualPercent: try Ratio(-1))
    #expect(
      fault { _ = try Annuity(count: 2).levelPayment(of: Dong(1), at: negative) }?.field == "annual_pct")
  }

  @Test("payments, amounts and rates of every size agree with present values in whole numbers")
  func agreement() async throws {
    try await forAll("a level payment is that of whole numbers", cases: 480, covering: ["fits": 50...100]) {
      choices in
      let size = choices.pick([1, 20, 30, 40, 62])
      let amount = choices.show("amount", Int64(choices.int(1...(1 << size))))
      let rate = choices.show(
        "rate", choices.pick(["0", "0.000001", "0.01", "6.24", "12", "97.531", "5000", "999999.999999"]))
      let count = choices.show("count", choices.pick([1, 2, 3, 12, 60, choices.int(1...120)]))
      let every = choices.show("months", choices.pick([1, 1, 3, 12, 1200]))
      let unit = choices.show("unit", choices.pick([1, 1, 1000, 100_000]) as Int64)
      for rounding in RoundingMode.allCases {
        let expected = levelPayment(
          of: amount, percent: percent(rate).annualPercent, everyMonths: every, count: count, unit: unit,
          rounding)
        guard let expected else { continue }
        let found = try level(amount, rate, count, every: every, unit: unit, rounding)
        try expect(found, equals: expected, rounding.rawValue)
        choices.mark("fits")
      }
    }
  }

  @Test("a payment on the border of two units is decided exactly, on both sides")
  func borders() async throws {
    try await forAll("a border is decided exactly", cases: 80) { choices in
      // Two payments at r = k/100: P·(100+k)² / (100·(200+k)) is whole for P = 100·(200+k)·m.
      let k = choices.show("k", Int64(choices.int(1...30)))
      let whole = 100 * (200 + k) * choices.show("m", Int64(choices.int(1...100_000)))
      let exact = whole / (100 * (200 + k)) * (100 + k) * (100 + k)
      let rate = String(k * 12)
      for (amount, up, down) in [
        (whole, exact, exact), (whole + 1, exact + 1, exact), (whole - 1, exact, exact - 1),
      ] {
        try expect(try level(amount, rate, 2, .up), equals: up, "\(amount) up")
        try expect(try level(amount, rate, 2, .down), equals: down, "\(amount) down")
      }
    }
  }
}
