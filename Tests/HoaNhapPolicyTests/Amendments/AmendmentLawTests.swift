import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// Amendments of parameters chosen at random, with values of the right type.
struct AmendmentGenerator {
  let choices: Choices
  let edition = Edition.decision08

  /// The parameters whose history has no end and does not change any more: for them one change is one difference.
  var keys: [ParameterKey] {
    edition.parameters.filter { $0.rows.last?.until == nil && $0.key != "identity.start" }.map(\.key)
  }

  func day(_ range: ClosedRange<Int>) -> CivilDate {
    CivilDate(dayNumber: date("2026-05-01").dayNumber + choices.int(range))!
  }

  func amendment(_ name: String, of keys: [ParameterKey]) throws -> Amendment {
    let from = day(1...3000)
    let until = choices.bool() ? CivilDate(dayNumber: from.dayNumber + choices.int(0...900)) : nil
    let amendment = try Amendment(
      AmendmentID(name: name, revision: choices.int(1...3))!, programme: "qd-08-2026",
      name: Wording(vi: "Ví dụ \(name)", en: "Invented \(name)"),
      citation: Citation("QĐ \(name)", choices.bool() ? "Điều \(choices.int(1...9))" : ""),
      issuedOn: day(0...2000), from: from, until: until, standing: choices.pick(Standing.allCases),
      scope: .all,
      capital: choices.chance(20) ? choices.pick(CapitalSource.allCases) : nil, checkedOn: day(0...2000),
      changes: keys.map { change($0) })
    return choices.show("amendment", amendment) { $0.json.canonicalText }
  }

  func change(_ key: ParameterKey) -> Amendment.Change {
    let row = edition.parameter(key)!.rows.last!
    let number = Int64(choices.int(1...28))
    let value: JSONValue =
      switch row.value {
      case .integer: .integer(number)
      case .bool: .bool(choices.bool())
      case .array: [.integer(number), .integer(number + 3)]
      case .object:
        ["annual_pct": .string("\(number).5"), "reach": .string(choices.pick(RateReach.allCases).rawValue)]
      case .string(let text) where CivilDate(text) != nil: .string(day(0...900).text)
      case .string(let text) where VoteThreshold(text) != nil: .string(">=\(number)/\(number + 3)")
      case .string(let text) where text.contains("/") && key == "conditions.workerShare" || text == "1/2":
        .string("1/\(number)")
      default: .string("word-\(number)")
      }
    let isChoice = value.stringValue?.hasPrefix("word-") == true
    return Amendment.Change(
      key, json: value, unit: row.unit,
      words: isChoice ? Wording(vi: "từ \(number)", en: "word \(number)") : nil,
      place: choices.chance(30) ? "khoản \(number)" : nil,
      standing: choices.chance(30) ? choices.pick(Standing.allCases) : nil)
  }

  /// So many keys, all different.
  func someKeys(_ count: Int) -> [ParameterKey] {
    Array(choices.shuffled(keys).prefix(count))
  }
}

/// Tries a law with a generator of amendments.
private func forAllAmendments(
  _ name: String, cases: Int = 60, covering: KeyValuePairs<String, ClosedRange<Int>> = [:],
  function: String = #function, _ law: @escaping (AmendmentGenerator, Choices) throws -> Void
) async throws {
  try await forAll(name, cases: cases, covering: covering, function: function) { choices in
    try law(AmendmentGenerator(choices: choices), choices)
  }
}

@Suite("Laws of amendments, over generated ones")
struct AmendmentLawTests {
  static let base = Edition.decision08

  @Test("The generator reaches every parameter that can be amended")
  func everyKey() throws {
    let generator = AmendmentGenerator(choices: Choices(seed: 1))
    let keys = generator.keys
    #expect(keys.count == Edition.parameterKeys.count - 4)
    let amended = try Self.base.amended(by: try generator.amendment("every", of: keys))
    #expect(EditionDifference(from: Self.base, to: amended).entries.count == keys.count)
  }

  @Test("Layering and then comparing gives exactly the changes, on exactly their days")
  func diff() async throws {
    try await forAllAmendments("a comparison gives the changes") { generator, choices in
      let amendment = try generator.amendment("a", of: generator.someKeys(choices.int(1...12)))
      let amended = try Self.base.amended(by: amendment)
      let diff = EditionDifference(from: Self.base, to: amended)
      try expect(Set(diff.entries.map(\.key)), equals: Set(amendment.changes.map(\.key)))
      try expect(diff.entries.count, equals: amendment.changes.count)
      try expect(diff.unchanged, equals: Edition.parameterKeys.count - amendment.changes.count)
      for entry in diff.entries {
        let change = amendment.changes.first { $0.key == entry.key }
        let place = "\(entry.key)"
        try expect(entry.new?.value, equals: change?.value, place)
        try expect(entry.old == Self.base.parameter(entry.key)?.rows.last, "the old \(place)")
        try expect(entry.from == amendment.from && entry.until == amendment.until, "the days of \(place)")
        try expect(entry.new?.standing, equals: change?.standing ?? amendment.standing, place)
        let citation = Citation(amendment.citation.law, change?.place ?? amendment.citation.place)
        try expect(entry.new?.citation, equals: citation, place)
      }
      try expect(amended.faults().isEmpty && Self.base == .decision08, "faults")
    }
  }

  @Test("Two amendments of different parameters give one edition, name included, in either order")
  func commute() async throws {
    try await forAllAmendments("two amendments in either order") { generator, _ in
      let keys = generator.someKeys(10)
      let a = try generator.amendment("a", of: Array(keys[..<5]))
      let b = try generator.amendment("b", of: Array(keys[5...]))
      let ab = try Self.base.amended(by: a).amended(by: b)
      try expect(try ab == Self.base.amended(by: b).amended(by: a))
      try expect(EditionDifference(from: Self.base, to: ab).entries.count, equals: 10)
    }
  }

  @Test("Before its first day and after its last one an amendment changes nothing")
  func outside() async throws {
    try await forAllAmendments("nothing changes outside", covering: ["it ends": 30...70]) {
      generator, choices in
      let amendment = try generator.amendment("a", of: generator.someKeys(8))
      let amended = try Self.base.amended(by: amendment)
      func content(_ edition: Edition, _ day: CivilDate) -> [[JSONValue]] {
        edition.rows(on: day).map { [.string($0.key.text), $0.value, .string($0.citation.text)] }
      }
      func isSame(on day: CivilDate) -> Bool { content(amended, day) == content(Self.base, day) }
      let eve = CivilDate(dayNumber: amendment.from.dayNumber - 1)!
      try expect(isSame(on: eve), "the eve")
      try expect(!isSame(on: amendment.from), "the first day")
      guard let until = amendment.until else { return }
      choices.mark("it ends")
      let after = CivilDate(dayNumber: until.dayNumber + 1)!
      try expect(!isSame(on: until), "the last day")
      try expect(isSame(on: after), "the day after")
    }
  }

  @Test("Written and read again it is the same, to the byte")
  func roundTrip() async throws {
    try await forAllAmendments("an amendment comes back from its bytes") { generator, _ in
      let amendment = try generator.amendment("a", of: generator.someKeys(6))
      let bytes = amendment.json.canonicalBytes
      let read = try Amendment(jsonBytes: bytes, for: Self.base)
      try expect(read == amendment && read.json.canonicalBytes == bytes)
      try expect(try Self.base.amended(by: read) == Self.base.amended(by: amendment), "its edition")
    }
  }

  @Test(
    "The edition of a case has, as its last value, what the consolidated edition has on the day of judging")
  func caseAgainstConsolidated() async throws {
    try await forAllAmendments(
      "a case is judged as the consolidated edition has it", cases: 40, covering: ["a book": 40...100]
    ) { generator, choices in
      let keys = generator.someKeys(6)
      let amendments = try (1...4).map { index in
        try generator.amendment("a\(index)", of: Array(choices.shuffled(keys).prefix(3)))
      }
      // Two that begin on one day and share a parameter make no book; that is tested elsewhere.
      guard let book = try? EditionBook([Self.base], amendments: amendments) else { return }
      choices.mark("a book")
      var kept: [EditionReading: Edition] = [:]
      try choices.rounds(20) {
        let day = choices.show("day", generator.day(0...4000))
        let capital = choices.show("capital", choices.pick(CapitalSource.allCases))
        let choice = book.edition(for: day, capital: capital)
        guard let whole = book.consolidated(on: day, capital: capital) else {
          return try expect(false, "no consolidated edition")
        }
        for key in keys where key != "rates.lending" {
          let last = choice.judgedUnder.parameter(key)?.rows.last
          let then = whole.parameter(key)?.rows.first { $0.holds(on: day) }
          try expect(last != nil && then != nil, "\(key) on \(day)")
          try expect(last?.value, equals: then?.value, "\(key) on \(day)")
          try expect(last?.citation, equals: then?.citation, "\(key) on \(day)")
        }
        // One reading, one edition: what is made of it can be kept.
        let judged = choice.judgedUnder
        try expect(judged.id == choice.reading.id, "the reading")
        try expect(kept.updateValue(judged, forKey: choice.reading) ?? judged == judged, "one reading")
        // On every day on which the answer is said to hold it is the same.
        for other in [choice.holds.from, choice.holds.until].compactMap({ $0 })
        where Self.base.inForce.contains(other) {
          let then = book.edition(appliedOn: day, judgedOn: other, capital: capital)
          try expect(then.judgedUnder == choice.judgedUnder, "judged on \(other)")
        }
        let pinned = try book.edition(pinnedTo: choice.judgedUnder.id, judgedOn: day)
        try expect(pinned.judgedUnder.id == choice.judgedUnder.id, "pinned")
      }
    }
  }

  @Test("Whatever the bytes, reading an amendment answers or lists its faults")
  func fuzz() async throws {
    let sample = try sampleBytes("vi-du-99-2027")
    try await forAll("an amendment is read or refused", cases: 200) { choices in
      var bytes = sample
      choices.list(1...6) {
        let place = choices.show("place", choices.number(below: bytes.count))
        switch choices.int(0...2) {
        case 0: bytes[place] = choices.show("byte", UInt8(choices.int(0...255)))
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[choices.number(below: bytes.count)], at: place)
        }
      }
      let read: Amendment
      do throws(AmendmentFaults) { read = try Amendment(jsonBytes: bytes, for: Self.base) } catch {
        return try expect(!error.faults.isEmpty, "refused without a fault")
      }
      _ = try Self.base.amended(by: read)
    }
  }
}
