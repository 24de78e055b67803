import HoaNhapPlan
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("iCalendar lines: folding and escaping of Vietnamese text (RFC 5545, 3.1 and 3.3.11)")
struct FoldingTests {
  private static let letters =
    Array(
      "abc XYZ 0189 ,;:\\\" đĐ ạảãàáậẩẫầấặẳẵằắ ẹẻẽèéệểễềế ịỉĩìí ọỏõòóộổỗồốợởỡờớ ụủũùúựửữừứ ỵỷỹỳý\n"
        .unicodeScalars)
  // Letters made of a base and marks, an emoji of several scalars, a letter beyond the first plane.
  private static let clusters = [
    "e\u{302}\u{323}", "a" + String(repeating: "\u{301}", count: 20), "o\u{31B}\u{309}", "u\u{31B}\u{301}",
    "👩‍🌾", "𠀀", "🇻🇳", "\u{FEFF}", "\u{2028}", "—",
  ]

  private func text(_ choices: Choices) -> String {
    choices.list(0...400) {
      choices.chance(17) ? choices.pick(Self.clusters) : String(choices.pick(Self.letters))
    }.joined()
  }

  /// Undoes the folding byte by byte, then the escaping.
  private func value(of name: String, in calendar: String) throws -> String {
    var bytes: [UInt8] = []
    let all = Array(calendar.utf8)
    var index = 0
    while index < all.count {
      if all[index...].starts(with: [13, 10, 32]) {
        index += 3
      } else {
        bytes.append(all[index])
        index += 1
      }
    }
    let lines = bytes.split(separator: 13).map { $0.first == 10 ? $0.dropFirst() : $0 }
    let prefix = Array("\(name):".utf8)
    let line = try #require(lines.first { $0.starts(with: prefix) })
    var value: [UInt8] = []
    var isEscaped = false
    for byte in line.dropFirst(prefix.count) {
      if isEscaped {
        value.append(byte == UInt8(ascii: "n") ? 10 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        value.append(byte)
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  @Test("what is written is read back, byte for byte; lines have 75 octets and whole letters")
  func roundTrip() async throws {
    try await forAll(
      "what is folded is unfolded again", cases: 300, covering: ["folded thrice": 60...100]
    ) { choices in
      let words = choices.show("words", text(choices))
      let plan = try makePlan([
        Duty("I.1", lead: [.communePolice], when: [.monthly(before: 5)], Wording(vi: words, en: "e"))
      ])
      let deadlines = try plan.deadlines(from: day("2026-06-01"), to: day("2026-06-30"))
      let calendar = CalendarText(deadlines, of: plan, asOf: try day("2026-06-01")).text
      let read = try value(of: "SUMMARY", in: calendar)
      try expect(read.utf8.elementsEqual("I.1: \(words)".utf8), "read back: \(read)")
      var folded = 0
      for line in Array(calendar.utf8).split(separator: 10) {
        try expect(line.last == 13 && line.count <= 76, "a line of \(line.count)")
        try expect(String(validating: line, as: UTF8.self) != nil, "half a letter")
        if line.first == 32 { folded += 1 }
      }
      choices.mark("folded thrice", when: folded > 3)
      // Where a letter was cut, its marks would stand on the space that begins the next line.
      for (end, start) in zip(calendar, calendar.dropFirst()) where end == "\r\n" {
        try expect(start.unicodeScalars.count == 1, "a letter is cut")
      }
    }
  }
}
