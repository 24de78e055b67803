import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// Amendments of parameters chosen at random, with values of the right type.
struct AmendmentGenerator {
  var random: SplitMix64
  let edition = Edition.decision08

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The parameters whose history has no end and does not change any more: for them one change is one difference.
  var keys: [ParameterKey] {
    edition.parameters.filter { $0.rows.last?.until == nil && $0.key != "identity.start" }.map(\.key)
  }

  mutating func day(_ range: ClosedRange<Int>) -> CivilDate {
    CivilDate(dayNumber: date("2026-05-01").dayNumber + random.int(range))!
  }

  mutating func amendment(_ name: String, of keys: [ParameterKey]) throws -> Amendment {
    let from = day(1...3000)
    let until = random.chance(50) ? CivilDate(dayNumber: from.dayNumber + random.int(0...900)) : nil
    return try Amendment(
      AmendmentID(name: name, revision: random.int(1...3))!, programme: "qd-08-2026",
      name: Wording(vi: "Ví dụ \(name)", en: "Invented \(name)"),
      citation: Citation("QĐ \(name)", random.chance(50) ? "Điều \(random.int(1...9))" : ""),
      issuedOn: day(0...2000), from: from, until: until, standing: random.pick(Standing.allCases),
      scope: .all,
      capital: random.chance(20) ? random.pick(CapitalSource.allCases) : nil, checkedOn: day(0...2000),
      changes: keys.map { change($0) })
  }

  mutating func change(_ key: ParameterKey) -> Amendment.Change {
    let row = edition.parameter(key)!.rows.last!
    let number = Int64(random.int(1...28))
    let value: JSONValue =
      switch row.value {
      case .integer: .integer(number)
      case .bool: .bool(random.chance(50))
      case .array: [.integer(number), .integer(number + 3)]
      case .object:
        ["annual_pct": .string("\(number).5"), "reach": .string(random.pick(RateReach.allCases).rawValue)]
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
      place: random.chance(30) ? "khoản \(number)" : nil,
      standing: random.chance(30) ? random.pick(Standing.allCases) : nil)
  }

  /// So many keys, all different.
  mutating func someKeys(_ count: Int) -> [ParameterKey] {
    Array(keys.shuffled(using: &random).prefix(count))
  }
}

@Suite("Laws of amendments, over generated ones")
struct AmendmentLawTests {
  static let base = Edition.decision08

  @Test("The generator reaches every parameter that can be amended")
  func everyKey() throws {
    var generator = AmendmentGenerator(seed: 1)
    let keys = generator.keys
    #expect(keys.count == Edition.parameterKeys.count - 4)
    let amended = try Self.base.amended(by: try generator.amendment("every", of: keys))
    #expect(EditionDifference(from: Self.base, to: amended).entries.count == keys.count)
  }

  @Test("Layering and then comparing gives exactly the changes, on exactly their days", arguments: 1...60)
  func diff(seed: Int) throws {
    var generator = AmendmentGenerator(seed: UInt64(seed))
    let amendment = try generator.amendment("a", of: generator.someKeys(generator.random.int(1...12)))
    let amended = try Self.base.amended(by: amendment)
    let diff = EditionDifference(from: Self.base, to: amended)
    #expect(Set(diff.entries.map(\.key)) == Set(amendment.changes.map(\.key)))
    #expect(diff.entries.count == amendment.changes.count)
    #expect(diff.unchanged == Edition.parameterKeys.count - amendment.changes.count)
    for entry in diff.entries {
      let change = try #require(amendment.changes.first { $0.key == entry.key })
      #expect(entry.new?.value == change.value && entry.old == Self.base.parameter(entry.key)?.rows.last)
      #expect(entry.from == amendment.from && entry.until == amendment.until)
      #expect(entry.new?.standing == change.standing ?? amendment.standing)
      #expect(
        entry.new?.citation == Citation(amendment.citation.law, change.place ?? amendment.citation.place))
    }
    #expect(amended.faults().isEmpty && Self.base == .decision08)
  }

  @Test(
    "Two amendments of different parameters give one edition, name included, in either order",
    arguments: 1...60)
  func commute(seed: Int) throws {
    var generator = AmendmentGenerator(seed: UInt64(seed))
    let keys = generator.someKeys(10)
    let a = try generator.amendment("a", of: Array(keys[..<5]))
    let b = try generator.amendment("b", of: Array(keys[5...]))
    let ab = try Self.base.amended(by: a).amended(by: b)
    #expect(try ab == Self.base.amended(by: b).amended(by: a))
    #expect(EditionDifference(from: Self.base, to: ab).entries.count == 10)
  }

  @Test("Before its first day and after its last one an amendment changes nothing", arguments: 1...60)
  func outside(seed: Int) throws {
    var generator = AmendmentGenerator(seed: UInt64(seed))
    let amendment = try generator.amendment("a", of: generator.someKeys(8))
    let amended = try Self.base.amended(by: amendment)
    func content(_ edition: Edition, _ day: CivilDate) -> [[JSONValue]] {
      edition.rows(on: day).map { [.string($0.key.text), $0.value, .string($0.citation.text)] }
    }
    let eve = CivilDate(dayNumber: amendment.from.dayNumber - 1)!
    #expect(content(amended, eve) == content(Self.base, eve))
    #expect(content(amended, amendment.from) != content(Self.base, amendment.from))
    if let until = amendment.until {
      let after = CivilDate(dayNumber: until.dayNumber + 1)!
      #expect(content(amended, until) != content(Self.base, until))
      #expect(content(amended, after) == content(Self.base, after))
    }
  }

  @Test("Written and read again it is the same, to the byte", arguments: 1...60)
  func roundTrip(seed: Int) throws {
    var generator = AmendmentGenerator(seed: UInt64(seed))
    let amendment = try generator.amendment("a", of: generator.someKeys(6))
    let bytes = amendment.json.canonicalBytes
    let read = try Amendment(jsonBytes: bytes, for: Self.base)
    #expect(read == amendment && read.json.canonicalBytes == bytes)
    #expect(try Self.base.amended(by: read) == Self.base.amended(by: amendment))
  }

  @Test(
    "The edition of a case has, as its last value, what the consolidated edition has on the day of judging",
    arguments: 1...40)
  func caseAgainstConsolidated(seed: Int) throws {
    var generator = AmendmentGenerator(seed: UInt64(seed))
    let keys = generator.someKeys(6)
    let amendments = try (1...4).map { index in
      try generator.amendment("a\(index)", of: Array(keys.shuffled(using: &generator.random).prefix(3)))
    }
    // Two that begin on one day and share a parameter make no book; that is tested elsewhere.
    guard let book = try? EditionBook([Self.base], amendments: amendments) else { return }
    var kept: [EditionReading: Edition] = [:]
    for _ in 1...20 {
      let day = generator.day(0...4000)
      let capital = generator.random.pick(CapitalSource.allCases)
      let choice = book.edition(for: day, capital: capital)
      let whole = try #require(book.consolidated(on: day, capital: capital))
      for key in keys where key != "rates.lending" {
        let last = try #require(choice.judgedUnder.parameter(key)?.rows.last)
        let then = try #require(whole.parameter(key)?.rows.first { $0.holds(on: day) })
        #expect(last.value == then.value && last.citation == then.citation, "\(key) on \(day)")
      }
      // One reading, one edition: what is made of it can be kept.
      let judged = choice.judgedUnder
      #expect(judged.id == choice.reading.id)
      #expect(kept.updateValue(judged, forKey: choice.reading) ?? judged == judged)
      // On every day on which the answer is said to hold it is the same.
      for other in [choice.holds.from, choice.holds.until].compactMap({ $0 })
      where Self.base.inForce.contains(other) {
        #expect(
          book.edition(appliedOn: day, judgedOn: other, capital: capital).judgedUnder == choice.judgedUnder)
      }
      #expect(
        try book.edition(pinnedTo: choice.judgedUnder.id, judgedOn: day).judgedUnder.id
          == choice.judgedUnder.id)
    }
  }

  @Test("Whatever the bytes, reading an amendment answers or lists its faults", arguments: 1...200)
  func fuzz(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = try sampleBytes("vi-du-99-2027")
    for _ in 0..<random.int(1...6) {
      let place = random.int(0...bytes.count - 1)
      switch random.int(0...2) {
      case 0: bytes[place] = UInt8(random.int(0...255))
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[random.int(0...bytes.count - 1)], at: place)
      }
    }
    do throws(AmendmentFaults) {
      let read = try Amendment(jsonBytes: bytes, for: Self.base)
      #expect(throws: Never.self) { try Self.base.amended(by: read) }
    } catch {
      #expect(!error.faults.isEmpty)
    }
  }
}
