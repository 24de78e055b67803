import HoaNhapPlan
import Testing

@Suite("Clauses of a plan – mục, khoản, ý")
struct ClauseTests {
  @Test(
    "a clause reads and writes the same text",
    arguments: [
      "I", "II.3", "III.1.4", "IV.2", "IX.10", "XIV.1", "XL.99", "MMMCMXCIX.1", "I.1.1.1.1.1.1.1",
      "II.999999",
    ])
  func roundTrip(text: String) throws {
    let clause = try #require(Clause(text))
    #expect(clause.text == text)
    #expect(clause.description == text)
  }

  @Test(
    "any other text is refused",
    arguments: [
      "", ".", "III.", ".1", "III..1", "iii.1", "IIII.1", "VX", "IVIV", "IC", "MMMM", "3.1", "III.01",
      "III.0", "III.-1",
      "III.a", "III.1 ", " III.1", "III 1", "III.1.x", "III.1000000", "I.1.1.1.1.1.1.1.1", "Ⅲ.1", "III.١",
    ])
  func refused(text: String) { #expect(Clause(text) == nil) }

  @Test("clauses sort by their parts: numeral, then numbers")
  func order() {
    let sorted: [Clause] = [
      "I", "II.1", "II.6", "II.10", "III.1", "III.1.4", "III.1.10", "III.2.1", "IV.2", "V", "IX.1",
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.map(\.parts[0]) == [1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 9])
  }

  @Test("every numeral up to 3999 reads back, and no two are alike")
  func numerals() throws {
    var seen: Set<String> = []
    for number in 1...3999 {
      // Made by hand from thousands, hundreds, tens and ones.
      let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
      let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
      let hundreds = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"]
      let text =
        String(repeating: "M", count: number / 1000) + hundreds[number / 100 % 10] + tens[number / 10 % 10]
        + ones[number % 10]
      #expect(Clause(text)?.parts == [number])
      #expect(seen.insert(text).inserted)
    }
  }
}
