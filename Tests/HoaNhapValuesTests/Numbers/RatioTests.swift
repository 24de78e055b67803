import HoaNhapValues
import Testing

@Suite("Exact ratios, rates and amounts")
struct RatioTests {
  @Test("A ratio is kept in lowest terms with a positive denominator")
  func lowestTerms() throws {
    #expect(try Ratio(624, 100).text == "156/25")
    #expect(try Ratio(2, -4).text == "-1/2")
    #expect(try Ratio(0, -7).text == "0/1")
    #expect(throws: CalculationError(.divisionByZero, in: "Ratio")) { try Ratio(1, 0) }
    #expect(throws: CalculationError.self) { try Ratio(.min, 1) }
    #expect(throws: CalculationError.self) { try Ratio(1, .min) }
  }

  @Test("Products cancel before they multiply, and overflow is thrown")
  func products() throws {
    let large = Int64.max
    #expect(try Ratio(large, 3).multiplied(by: Ratio(3, large)) == Ratio(1))
    #expect(throws: CalculationError.self) { try Ratio(large, 2).multiplied(by: Ratio(large, 3)) }
  }

  @Test("Comparison is exact where floating point would not be")
  func comparison() throws {
    #expect(try Ratio(1, 3) < Ratio(Int64.max / 3 + 1, Int64.max))
    #expect(try !(Ratio(1, 10) < Ratio(10, 100)))
    #expect(try Ratio(-1, 2) < Ratio(-1, 3))
  }

  @Test(
    "A rate is read from a decimal text and written back",
    arguments: [
      ("6.24", "156/25", "6.24"), ("6.6", "33/5", "6.6"), ("0", "0/1", "0"), ("130", "130/1", "130"),
      ("7.200000", "36/5", "7.2"), ("0.000001", "1/1000000", "0.000001"),
    ])
  func rates(text: String, fraction: String, decimal: String) throws {
    let rate = try #require(Rate(percent: text))
    #expect(rate.annualPercent.text == fraction)
    #expect(rate.decimal == decimal)
  }

  @Test(
    "What is no plain decimal is no rate",
    arguments: ["", ".", "6.", ".5", "-1", "+1", "6,24", "1e2", "6.2400001", "1234567", "6.2.4", " 6", "６"])
  func refused(text: String) {
    #expect(Rate(percent: text) == nil)
  }

  @Test("R.2, R.4, R.5 6.24 % a year is 0.52 % a month, and 8.112 % when overdue")
  func programmeRate() throws {
    let rate = try #require(Rate(percent: "6.24"))
    #expect(try rate.monthlyPercent() == Ratio(52, 100))
    #expect(try rate.scaled(byPercent: Ratio(130)) == Rate(percent: "8.112"))
    #expect(try "\(rate.scaled(byPercent: Ratio(130)))" == "8.112 %")
    #expect(try Rate(annualPercent: Ratio(25, 3)).description == "25/3 %")
  }

  @Test("Exact amounts add, subtract and round once")
  func exactAmounts() throws {
    let third = ExactAmount(WideInteger(1), 3)
    #expect(try third.adding(third).text == "2/3")
    #expect(try third.adding(third).adding(third).text == "1/1")
    #expect(try third.subtracting(third) == .zero)
    #expect(try ExactAmount(WideInteger(20_460_000), 73).rounded(.halfUp) == Dong(280_274))
    #expect(try ExactAmount(Dong(5)).rounded(.down, unit: 2) == Dong(4))
    #expect(throws: CalculationError.self) {
      try ExactAmount(WideInteger(high: .max, low: 0), 1).adding(
        ExactAmount(WideInteger(high: .max, low: 0), 1))
    }
  }
}
