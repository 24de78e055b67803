import HoaNhapValues
import Testing

@testable import HoaNhapPropertyTesting

@Suite("Shrinking: a planted fault is found and its simplest example reported")
struct ShrinkingTests {
  private func failure(
    _ name: String = "law", cases: Int = 200, seed: UInt64 = 1, budget: Int = 4000,
    _ property: @escaping (Choices) async throws -> Void
  ) async -> PropertyFailure? {
    await Search(
      name: name, test: TestName(file: "Module/File.swift", function: "test(seed:)"), cases: cases,
      seed: seed,
      budget: budget, property: property
    ).failure()
  }

  @Test(
    "A list with a number from 100 on shrinks to that number alone", arguments: 1...20 as ClosedRange<UInt64>)
  func list(seed: UInt64) async throws {
    let failure = await failure(seed: seed) { choices in
      let numbers = choices.show("numbers", choices.list(0...20) { choices.int(-1000...1000) })
      try expect(numbers.allSatisfy { $0 < 100 })
    }
    #expect(failure?.example == ["numbers: [100]"])
    #expect(failure?.isMinimal == true && (failure?.shrinks ?? 0) > 0)
  }

  @Test("So it does where the list is counted by hand", arguments: 1...20 as ClosedRange<UInt64>)
  func loop(seed: UInt64) async throws {
    let failure = await failure(seed: seed) { choices in
      var numbers: [Int] = []
      for _ in 0..<choices.int(0...20) { numbers.append(choices.int(0...1000)) }
      choices.show("numbers", numbers)
      try expect(numbers.allSatisfy { $0 < 100 })
    }
    #expect(failure?.example == ["numbers: [100]"])
  }

  @Test("A sum, a pair that is the same, lists in lists", arguments: 1...10 as ClosedRange<UInt64>)
  func shapes(seed: UInt64) async throws {
    let sum = await failure(seed: seed) { choices in
      let (one, other) = (choices.int(0...1000), choices.int(0...1000))
      choices.show("sum", [one, other])
      try expect(one + other <= 1000)
    }
    #expect(sum?.example == ["sum: [1, 1000]"])
    let twice = await failure(cases: 2000, seed: seed) { choices in
      let numbers = choices.show("numbers", choices.list(0...9) { choices.int(5...60) })
      try expect(Set(numbers).count, equals: numbers.count)
    }
    #expect(twice?.example == ["numbers: [5, 5]"])
    let nested = await failure(seed: seed) { choices in
      let lists = choices.show(
        "lists", choices.list(0...6) { choices.list(0...6) { choices.pick(["a", "b", "c"]) } })
      try expect(lists.flatMap { $0 }.count < 3)
    }
    // Which of the lists keep an element is chance; three elements are left, and no empty list.
    let left = nested?.example.first ?? ""
    #expect(left.filter { $0 == "a" }.count == 3 && !left.contains("b") && !left.contains("[]"), "\(left)")
  }

  @Test("A day that is too late shrinks to the first day that is")
  func day() async throws {
    let (first, limit) = try (#require(CivilDate("2001-01-01")), #require(CivilDate("2016-06-02")))
    let late = await failure { choices in
      let day = choices.show("day", choices.date(first...CivilDate(year: 2030, month: 12, day: 31)!))
      try expect(day <= limit)
    }
    // One more year on New Year's Day is fewer choices above zero than the day after the limit.
    #expect(late?.example == ["day: 2016-06-03"] || late?.example == ["day: 2017-01-01"])
    let leap = await failure(cases: 5000) { choices in
      let day = choices.show("day", choices.date(first...CivilDate(year: 2030, month: 12, day: 31)!))
      try expect(day.month != 2 || day.day != 29)
    }
    #expect(leap?.example == ["day: 2004-02-29"])
  }

  @Test("A look-up that forgets the last day of an entry is shown by one entry of one day")
  func timeline() async throws {
    let start = try #require(CivilDate("2020-01-01"))
    let failure = await failure(cases: 3000) { choices in
      var from = start
      let entries = try choices.list(1...5) {
        let until = try from.adding(days: choices.int(0...40))
        let entry = (from, until)
        from = try until.adding(days: 1)
        return entry
      }
      choices.show("entries", entries.map { "\($0.0)…\($0.1)" })
      let day = choices.show("day", try start.adding(days: choices.int(0...200)))
      let right = entries.contains { $0.0 <= day && day <= $0.1 }
      let wrong = entries.contains { $0.0 <= day && day < $0.1 }
      try expect(wrong, equals: right)
    }
    #expect(failure?.example == ["entries: [\"2020-01-01…2020-01-01\"]", "day: 2020-01-01"])
    #expect(failure?.problem.hasPrefix("false is not true (\(#fileID):") == true)
  }

  @Test("The same seed gives the same report; the seed of the report meets the case first")
  func deterministic() async throws {
    func run(_ seed: UInt64, cases: Int = 500) async -> PropertyFailure? {
      await failure(cases: cases, seed: seed) { choices in
        let numbers = choices.show("numbers", choices.list(0...9) { choices.int(0...9999) })
        try expect(numbers.reduce(0, +) < 60_000)
      }
    }
    let first = try #require(await run(5))
    #expect(await run(5)?.description == first.description)
    let alone = try #require(await run(first.seed, cases: 1))
    #expect(alone.number == 1 && alone.example == first.example && alone.shrinks == first.shrinks)
    #expect(
      first.number > 1
        && first.command
          == "HOANHAP_SEED=\(first.seed) HOANHAP_CASES=1 swift test --filter '^Module\\..*\\btest\\(.*/File\\.swift'"
    )
  }

  @Test("An error that is thrown is a failure, named in the report; shrinking does not stray to another")
  func errors() async throws {
    struct Broken: Error {}
    struct Other: Error {}
    let failure = await failure { choices in
      let number = choices.show("number", choices.int(0...1000))
      if number > 500 { throw Broken() }
      if number > 490 { throw Other() }
    }
    let other = try #require(failure)
    #expect(
      (other.example == ["number: 501"] && other.problem == "it threw Broken: Broken()")
        || (other.example == ["number: 491"] && other.problem == "it threw Other: Other()"))
  }

  @Test("A property that is not tried is told: no case, no choice at all, or hardly a case that fits")
  func cannotDraw() async {
    let none = await failure { _ in try expect(true) }
    #expect(none?.problem == "it draws no choice, so every case is the same one")
    #expect(await failure(cases: 0) { _ = $0.bool() }?.problem == "it asks for 0 cases")
    let rare = await failure(cases: 10) { choices in try choices.assume(choices.word() == 0) }
    #expect(rare?.problem == "it left out 41 cases and could draw only 0 of 10 that fit")
    // Where code begins to refuse most of what it took, its law is a law of nothing.
    let few = await failure(cases: 100) { choices in try choices.assume(choices.chance(20)) }
    #expect(few?.problem.hasPrefix("it left out 221 cases") == true)
    #expect(await failure { choices in try choices.assume(choices.bool()) } == nil)
  }

  @Test("The budget ends a search, and the report says so")
  func budget() async {
    let failure = await failure(budget: 7) { choices in
      let numbers = choices.show("numbers", choices.list(0...40) { choices.word() })
      try expect(numbers.count < 3)
    }
    #expect(failure?.attempts == 7 && failure?.isMinimal == false)
    #expect(failure?.description.contains("in 7 runs (stopped)") == true)
  }

  @Test("A small budget does for a long list of which one number counts", arguments: [3, 150, 599])
  func smallBudget(place: Int) async {
    let failure = await failure(budget: 100) { choices in
      let numbers = (0..<600).map { _ in choices.int(0...1000) }
      choices.show("others, that one", (numbers.reduce(0, +) - numbers[place], numbers[place]))
      try expect(numbers[place] < 500)
    }
    #expect(failure?.example == ["others, that one: (0, 500)"])
  }

  @Test("A failure that does not come again is told as what it is")
  func flaky() async {
    var isFirst = true
    let failure = await failure { choices in
      choices.show("number", choices.int(0...9))
      defer { isFirst = false }
      try expect(!isFirst, "first")
    }
    #expect(failure?.problem.contains("it depends on more than its choices") == true)
  }

  @Test("So is one that comes again as another")
  func changing() async {
    struct Later: Error {}
    var isFirst = true
    let failure = await failure { choices in
      choices.show("number", choices.int(0...9))
      defer { isFirst = false }
      try expect(!isFirst, "first")
      throw Later()
    }
    #expect(failure?.problem.hasPrefix("first (") == true)
    #expect(failure?.problem.contains("it depends on more than its choices") == true)
  }

  @Test("What no single case shows is met again by as many cases: a missed share, hardly a case that fits")
  func commands() async {
    let share = await Search(
      name: "law", test: TestName(file: "Module/File.swift", function: "test()"), cases: 400, seed: 7,
      covering: ["even": 0...10], property: { $0.mark("even", when: $0.bool()) }
    ).failure()
    let test = "swift test --filter '^Module\\..*\\btest\\(.*/File\\.swift'"
    #expect(share?.command == "HOANHAP_SEED=7 HOANHAP_CASES=400 \(test)")
    let rare = await failure(cases: 10) { choices in try choices.assume(choices.word() == 0) }
    #expect(rare?.command.hasPrefix("HOANHAP_SEED=1 HOANHAP_CASES=10 swift test") == true)
    // An environment that names a number of cases would hide that the property itself asks for none.
    let none = await failure(cases: 0) { _ = $0.bool() }
    #expect(none?.command.hasPrefix("swift test") == true)
  }

  @Test(
    "A share is compared as it is, not rounded",
    arguments: [(201, 50, true), (200, 50, false), (198, 49, true)])
  func shares(count: Int, percent: Int, isBeyond: Bool) async {
    var number = 0
    let failure = await Search(
      name: "law", test: TestName(file: "M/F.swift", function: "f()"), cases: 400,
      covering: ["early": 0...percent],
      property: { choices in
        _ = choices.bool()
        number += 1
        choices.mark("early", when: number <= count)
      }
    ).failure()
    #expect((failure != nil) == isBeyond)
  }

  @Test("Kinds of cases that must be met are counted")
  func covering() async {
    func run(_ percent: ClosedRange<Int>) async -> PropertyFailure? {
      await Search(
        name: "law", test: TestName(file: "M/F.swift", function: "f()"), cases: 400,
        covering: ["even": percent],
        property: { $0.mark("even", when: $0.int(0...99) % 2 == 0) }
      ).failure()
    }
    #expect(await run(40...60) == nil)
    #expect(
      await run(0...10)?.problem.hasSuffix("of 400 cases are \"even\", not 0 to 10 in a hundred") == true)
  }

  @Test("What holds is tried as often as it says, and not more")
  func holds() async throws {
    var cases = 0
    let failure = await failure(cases: 123) { choices in
      cases += 1
      try expect(choices.int(0...5) >= 0)
    }
    #expect(failure == nil && cases == 123)
  }

  @Test("The settings of the environment are whole numbers, and what is none is told")
  func settings() throws {
    let settings = try Settings { ["HOANHAP_SEED": "18446744073709551615", "HOANHAP_CASES": "7"][$0] }
    #expect(settings.seed == .max && settings.cases == 7)
    let none = try Settings { _ in nil }
    #expect(none.seed == nil && none.cases == nil)
    for (name, text) in [
      ("HOANHAP_SEED", "-1"), ("HOANHAP_SEED", "x"), ("HOANHAP_CASES", "0"), ("HOANHAP_CASES", ""),
    ] {
      let fault = #expect(throws: Settings.Fault.self) { try Settings { $0 == name ? text : nil } }
      #expect(fault?.problem.hasPrefix("\(name) is \"\(text)\";") == true)
    }
  }
}
