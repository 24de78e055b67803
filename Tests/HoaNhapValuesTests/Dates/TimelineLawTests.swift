import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Timelines and dates keep their laws, on days of every kind")
struct TimelineLawTests {
  private static let span = date("2014-01-01")...date("2027-12-31")

  @Test(
    "A timeline answers as its entries say, or is refused where two hold or none; the order given is nothing to it"
  )
  func timeline() async throws {
    try await forAll(
      "a timeline answers as its entries say", cases: 1500,
      covering: ["accepted": 20...95, "refused": 5...80]
    ) { choices in
      let start = choices.date(Self.span)
      var from = start
      let entries = try choices.list(1...6) {
        let until = choices.chance(70) ? try from.adding(days: choices.int(0...30)) : nil
        defer { from = (try? from.adding(days: choices.int(1...40))) ?? from }
        return Timeline.Entry(from: from, until: until, choices.int(0...3))
      }
      let gaps: Timeline<Int>.Gaps = choices.show("gaps", choices.pick([.refused, .allowed]))
      choices.show("entries", entries) {
        $0.map { "\($0.from)…\($0.until?.text ?? "") \($0.value)" }.joined(separator: ", ")
      }
      // Which entries hold on a day, where one without an end of its own ends on the eve of the next.
      func holding(on day: CivilDate) -> [Int] {
        zip(entries, entries.dropFirst().map { $0.from as CivilDate? } + [nil]).filter { entry, next in
          entry.from <= day
            && (entry.until.map { day <= $0 } ?? next.map { day < $0 } ?? true)
        }.map(\.0.value)
      }
      let last = entries[entries.count - 1]
      let end = last.until ?? last.from
      let days = try (-1...start.days(until: end) + 1).map { try start.adding(days: $0) }
      let isSound =
        days.allSatisfy { holding(on: $0).count <= 1 }
        && (gaps == .allowed
          || days.allSatisfy { !(start...end).contains($0) || holding(on: $0).count == 1 })
      choices.mark("accepted", when: isSound)
      choices.mark("refused", when: !isSound)
      do {
        let timeline = try Timeline(choices.shuffled(entries), gaps: gaps)
        try expect(isSound, "it was taken")
        for day in days { try expect(timeline.value(on: day), equals: holding(on: day).first, day.text) }
      } catch let fault as Timeline<Int>.Fault {
        try expect(!isSound, "it was refused: \(fault)")
        let day = try choices.assume(fault.day)
        try expect(holding(on: day).count, equals: fault.kind == .overlap ? 2 : 0, day.text)
      }
    }
  }

  @Test("A date is read from its text; steps by days and months come back, and never pass the end of a month")
  func dates() async throws {
    try await forAll("steps of a date come back", cases: 2000) { choices in
      let day = choices.show("day", choices.date(date("0100-01-01")...date("9899-12-31")))
      try expect(CivilDate(day.text), equals: day)
      let days = choices.show("days", choices.int(-36_000...36_000))
      let other = try day.adding(days: days)
      try expect(day.days(until: other), equals: days)
      try expect(try other.adding(days: -days), equals: day)
      try expect(day < other, equals: days > 0)
      let months = choices.show("months", choices.int(-1200...1200))
      let stepped = try day.adding(months: months)
      try expect(
        (stepped.year * 12 + stepped.month) - (day.year * 12 + day.month), equals: months)
      try expect(
        stepped.day, equals: min(day.day, CivilDate.days(inMonth: stepped.month, ofYear: stepped.year)))
      try expect(try stepped.adding(months: -months, wantedDay: day.day), equals: day)
    }
  }
}
