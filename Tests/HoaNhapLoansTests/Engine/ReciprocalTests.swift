import HoaNhapPropertyTesting
import Testing

@testable import HoaNhapLoans

@Suite("Division by multiplication is division")
struct ReciprocalTests {
  private static let divisors: [Int64] = [
    2, 3, 5, 7, 64, 65, 100, 36_000, 36_500, 365_000_000, 4_380_000_000, (1 << 32) - 1, 1 << 32,
    (1 << 32) + 1,
    (1 << 62) - 1, 1 << 62, (1 << 62) + 1, .max - 1, .max,
  ]

  @Test("at the borders of every quotient that is near a border itself", arguments: divisors)
  func borders(divisor: Int64) {
    let reciprocal = Reciprocal(divisor)
    let most = Int64.max / divisor
    for quotient in [0, 1, 2, most / 2, most - 1, most] where (0...most).contains(quotient) {
      let number = quotient * divisor
      for candidate in [number, number == 0 ? 0 : number - 1, number &+ (divisor - 1)] where candidate >= 0 {
        #expect(reciprocal.quotient(candidate) == candidate / divisor)
      }
    }
    #expect(reciprocal.quotient(.max) == .max / divisor)
  }

  @Test("for numbers and divisors of every length")
  func random() async throws {
    try await forAll("a quotient is that of a division", cases: 1000) { choices in
      try choices.list(1...100) {
        let divisor = max(2, Int64(choices.word() >> UInt64(choices.int(1...62))))
        let number = Int64(choices.word() >> UInt64(choices.int(1...63)))
        choices.show("number and divisor", (number, divisor))
        try expect(Reciprocal(divisor).quotient(number), equals: number / divisor)
      }
    }
  }
}
