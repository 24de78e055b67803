import HoaNhapValues
import Testing

@Suite("Đồng: whole amounts with checked arithmetic")
struct DongTests {
  @Test("Sums, differences and products are exact")
  func exact() throws {
    #expect(try Dong(200_000_000).adding(Dong(1)) == Dong(200_000_001))
    #expect(try Dong(1).subtracting(Dong(2)) == Dong(-1))
    #expect(try Dong(4_000_000).multiplied(by: 9) == Dong(36_000_000))
    #expect(try Dong.sum([Dong(1), Dong(2), Dong(3)]) == Dong(6))
    #expect(try Dong.sum([]) == .zero)
  }

  @Test("What does not fit in 63 bits is thrown, never wrapped, never a trap")
  func overflow() {
    let error = CalculationError(.overflow, in: "Dong.adding")
    #expect(throws: error) { try Dong(.max).adding(Dong(1)) }
    #expect(throws: CalculationError.self) { try Dong(.min).subtracting(Dong(1)) }
    #expect(throws: CalculationError.self) { try Dong(.max).multiplied(by: 2) }
    #expect(throws: CalculationError.self) { try Dong.sum([Dong(.max), Dong(1)]) }
    #expect(!error.wording.vi.isEmpty && !error.wording.en.isEmpty)
  }

  @Test(
    "A product with a ratio is rounded once, to the unit asked for",
    arguments: [
      (RoundingMode.down, Int64(1), Int64(3)), (.up, 1, 4), (.halfUp, 1, 4), (.halfEven, 1, 4),
      (.down, 10, 0),
      (.up, 10, 10), (.halfUp, 10, 0),
    ])
  func rounded(mode: RoundingMode, unit: Int64, expected: Int64) throws {
    // 7 × 1/2 = 3.5
    #expect(try Dong(7).multiplied(by: Ratio(1, 2), unit: unit, rounding: mode) == Dong(expected))
  }

  @Test(
    "Halves go up, down or to the even neighbour as the mode says",
    arguments: [
      (RoundingMode.halfUp, Int64(5), Int64(3)), (.halfEven, 5, 2), (.halfEven, 7, 4), (.halfUp, 4, 2),
      (.down, 5, 2), (.up, 5, 3), (.halfUp, -5, -2), (.halfEven, -5, -2), (.down, -5, -3), (.up, -5, -2),
    ])
  func halves(mode: RoundingMode, doubled: Int64, expected: Int64) throws {
    #expect(try Dong(doubled).multiplied(by: Ratio(1, 2), rounding: mode) == Dong(expected))
  }

  @Test(
    "The text form has dots as group marks",
    arguments: [
      (Int64(0), "0"), (999, "999"), (1000, "1.000"), (200_000_000, "200.000.000"),
      (-1_234_567, "-1.234.567"),
      (Int64.min, "-9.223.372.036.854.775.808"), (Int64.max, "9.223.372.036.854.775.807"),
    ])
  func grouped(amount: Int64, text: String) {
    #expect(Dong(amount).grouped == text)
    #expect(Dong(text: text) == Dong(amount))
    #expect("\(Dong(amount))" == text + " đ")
  }

  @Test(
    "An amount is read with or without dots, and never from a misplaced dot",
    arguments: [
      ("200000000", Int64(200_000_000)), ("200.000.000", 200_000_000), ("0", 0), ("-5", -5), ("1.5", nil),
      ("12.00", nil), ("1.0000", nil), (".000", nil), ("1..000", nil), ("1.000.00", nil), ("", nil),
      ("-", nil),
      ("1e6", nil), ("1,000", nil), ("１", nil), ("9223372036854775808", nil), ("0000.000", nil),
      ("1000.000", nil),
      ("1.000.", nil),
    ] as [(String, Int64?)])
  func read(text: String, expected: Int64?) {
    #expect(Dong(text: text) == expected.map { Dong($0) })
  }
}
