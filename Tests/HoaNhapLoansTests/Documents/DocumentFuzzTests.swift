import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// A document with an event of every type.
private let runningDocument = """
  {"id": "running", "disbursements": [{"date": "2026-05-05", "amount": 20000000}],
   "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}], "interest": {"day": 15},
   "principal": {"every_months": 6, "count": 4}, "overdue": {"transfer_day": 7},
   "events": [{"type": "payment", "date": "2026-07-15", "amount": 900000, "prepay": "reduce_term"},
              {"type": "freeze", "from": "2026-08-15", "to": "2026-10-15"},
              {"type": "reschedule", "date": "2026-11-10", "principal": {"every_months": 3, "count": 5, "unit": 1000}},
              {"type": "payment", "date": "2027-01-15", "amount": 4000000},
              {"type": "write_off", "date": "2028-05-20", "principal": "all", "interest": 1000}],
   "as_of": "2028-06-01"}
  """

/// A document of level payments, with a reschedule onto others.
private let levelDocument = """
  {"id": "level", "day_count": "MONTHLY/12", "disbursements": [{"date": "2026-01-15", "amount": 20000000}],
   "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}, {"from": "2026-12-01", "annual_pct": "6.24"}],
   "interest": {"every_months": 1, "day": 15},
   "principal": {"method": "annuity", "every_months": 1, "count": 24, "first_due": "2026-03-15", "day": 15,
                 "unit": 100, "rounding": "up", "payment": 890000, "on_rate_change": "fixed"},
   "events": [{"type": "payment", "date": "2026-03-15", "amount": 1300000},
              {"type": "reschedule", "date": "2026-06-20",
               "principal": {"method": "annuity", "every_months": 1, "count": 12, "first_due": "2026-07-15",
                             "day": 15}}],
   "as_of": "2027-06-01"}
  """

@Suite("Documents of any content are read or refused, never more")
struct DocumentFuzzTests {
  private static let words = [
    "", "rest", "VND", "6.24", "999999.999999", "0.000001", "-1", "1e9", "0001-01-01", "0001-01-31",
    "9999-12-31", "9999-12-01", "2024-02-29", "2023-02-29", "2026-05-05", "2026-05-06", "2126-01-01",
    "include_last",
    "ACT/ACT-ISDA", "MONTHLY/12", "30E/360", "ACT/365F", "preceding", "following", "adjusted", "up", "down",
    "half_even", "segment", "period", "spread", "maturity", "annuity", "fixed", "recomputed", "\u{0}", "ngày",
  ]
  private static let numbers: [Int64] = [
    .min, -1, 0, 1, 2, 7, 12, 31, 32, 365, 1000, 1200, 1201, 100_000, 1 << 31, 1 << 32, 1 << 62, .max - 1,
    .max,
  ]

  /// A value that is close to what some field asks for, or far from it.
  private func value(_ source: inout SplitMix64) -> JSONValue {
    switch source.int(0...9) {
    case 0: .null
    case 1: .bool(source.chance(50))
    case 2, 3, 4: .integer(source.pick(Self.numbers))
    case 5, 6, 7: .string(source.pick(Self.words))
    case 8: .array(source.chance(50) ? [] : [value(&source), value(&source)])
    default: .object([source.pick(["date", "amount", "from", "custom", "unit"]): value(&source)])
    }
  }

  /// The value with a few of its leaves and branches replaced, dropped or doubled.
  private func mutated(_ document: JSONValue, _ source: inout SplitMix64, _ permille: Int) -> JSONValue {
    if source.int(1...1000) <= permille { return value(&source) }
    switch document {
    case .array(let elements):
      var list: [JSONValue] = []
      for element in elements {
        if source.int(1...1000) <= permille { continue }
        list.append(mutated(element, &source, permille))
        if source.int(1...1000) <= permille { list.append(element) }
      }
      return .array(list)
    case .object(let object):
      var members: [JSONMember] = []
      for member in object.members where source.int(1...1000) > permille / 2 {
        members.append(JSONMember(member.key, mutated(member.value, &source, permille)))
      }
      return .object(JSONObject(members))
    default: return document
    }
  }

  private func run(_ json: JSONValue) throws -> Bool {
    do {
      let document = try LoanDocument(json: json)
      let schedule = try Schedule(for: document.terms)
      let text = schedule.json(explaining: true).canonicalText
      #expect(!text.isEmpty)
      _ = schedule.conventions
      // Every document that was read can be written and read again.
      let again = try LoanDocument(json: try document.json())
      #expect(try Schedule(for: again.terms).rows == schedule.rows)
      let result = try document.result()
      #expect(try again.result() == result)
      if let day = document.balanceDay { #expect(try !document.ledger().text(on: day).isEmpty) }
      return true
    } catch {
      #expect(!error.wording.vi.isEmpty && !error.wording.en.isEmpty)
      return false
    }
  }

  @Test("documents with fields changed at random", arguments: 1...4)
  func fields(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(3000 + seed))
    let whole = try JSONReader.parse(fullDocument)
    var accepted = 0
    for round in 0..<1500 {
      if try run(mutated(whole, &source, round % 2 == 0 ? 10 : 40)) { accepted += 1 }
    }
    #expect(accepted > 150 && accepted < 1350, "\(accepted) accepted: both kinds are met")
  }

  @Test("documents with events changed at random", arguments: 1...4)
  func events(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(3500 + seed))
    let whole = try JSONReader.parse(runningDocument)
    var accepted = 0
    for round in 0..<1000 {
      if try run(mutated(whole, &source, round % 2 == 0 ? 8 : 30)) { accepted += 1 }
    }
    #expect(accepted > 100 && accepted < 900, "\(accepted) accepted: both kinds are met")
  }

  @Test("documents of level payments with fields changed at random", arguments: 1...4)
  func levelPayments(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(3800 + seed))
    let whole = try JSONReader.parse(levelDocument)
    var accepted = 0
    for round in 0..<600 {
      if try run(mutated(whole, &source, round % 2 == 0 ? 8 : 30)) { accepted += 1 }
    }
    #expect(accepted > 60 && accepted < 540, "\(accepted) accepted: both kinds are met")
  }

  @Test("level payments of extreme amounts, rates and counts", arguments: 1...2)
  func extremeLevels(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(6500 + seed))
    var accepted = 0
    for _ in 0..<150 {
      let every = Int64(source.pick([1, 12, 1200]))
      let document: JSONValue = [
        "disbursements": [
          ["date": "2026-01-15", "amount": .integer(source.pick([1, 1000, 1 << 40, 1 << 62, .max]))]
        ],
        "rates": [
          [
            "from": "0001-01-01",
            "annual_pct": .string(source.pick(["0", "0.000001", "6.24", "999999.999999"])),
          ],
          ["from": "2027-01-15", "annual_pct": .string(source.pick(["0", "6.24", "999999.999999"]))],
        ],
        "interest": ["every_months": .integer(every)],
        "principal": [
          "method": "annuity", "every_months": .integer(every),
          "count": .integer(Int64(source.pick([1, 2, 24, 120]))),
          "unit": .integer(source.pick([1, 1000, .max])),
          "rounding": .string(source.pick(RoundingMode.allCases).rawValue),
          "on_rate_change": .string(source.pick(Annuity.OnRateChange.allCases).rawValue),
        ],
        "day_count": .string(source.pick(DayCount.allCases).rawValue),
      ]
      if try run(document) { accepted += 1 }
    }
    #expect(accepted > 10, "\(accepted) accepted")
  }

  @Test("events of extreme days and amounts", arguments: 1...4)
  func extremeEvents(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(6000 + seed))
    let days = ["2026-05-05", "2026-05-06", "2027-01-15", "2126-01-01", "9999-12-01", "9999-12-31"]
    var accepted = 0
    for _ in 0..<500 {
      var events: [JSONValue] = []
      for _ in 0..<source.int(1...5) {
        let amount: JSONValue = .integer(source.pick([1, 1000, 1 << 40, 1 << 62, .max]))
        let date: JSONValue = .string(source.pick(days))
        switch source.int(0...5) {
        case 0: events.append(["type": "freeze", "from": date, "to": .string(source.pick(days))])
        case 1:
          events.append(["type": "write_off", "date": date, "principal": source.chance(50) ? "all" : amount])
        case 2:
          let rest: JSONValue = ["date": .string(source.pick(days)), "amount": "rest"]
          events.append(["type": "reschedule", "date": date, "principal": ["custom": [rest]]])
        default: events.append(["type": "payment", "date": date, "amount": amount])
        }
      }
      let document: JSONValue = [
        "disbursements": [
          ["date": "2026-05-05", "amount": .integer(source.pick([1, 1 << 40, 1 << 62, .max]))]
        ],
        "rates": [
          ["from": "0001-01-01", "annual_pct": .string(source.pick(["0", "6.24", "999999.999999"]))]
        ],
        "interest": ["every_months": .integer(Int64(source.int(1...1200)))],
        "principal": ["every_months": .integer(Int64(source.int(1...600))), "count": 1],
        "day_count": .string(source.pick(DayCount.allCases).rawValue),
        "overdue": [
          "multiplier_pct": .string(source.pick(["130", "999999.999999"])),
          "transfer_day": .integer(Int64(source.int(1...31))),
        ],
        "events": .array(events), "as_of": .string(source.pick(days)),
      ]
      if try run(document) { accepted += 1 }
    }
    #expect(accepted > 10, "\(accepted) accepted")
  }

  @Test("documents of extreme but well-formed values", arguments: 1...4)
  func extremes(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(4000 + seed))
    let days = Self.words.filter { CivilDate($0) != nil }
    var accepted = 0
    for _ in 0..<500 {
      let first = source.pick(days)
      let last = source.pick(days)
      let plan: JSONValue =
        source.chance(50)
        ? ["custom": [["date": .string(last), "amount": "rest"]]]
        : [
          "every_months": .integer(Int64(source.int(1...1200))),
          "count": .integer(Int64(source.int(1...1200))),
          "unit": .integer(source.pick([1, 1000, .max])), "rounding": .string(source.pick(["up", "down"])),
        ]
      let document: JSONValue = [
        "disbursements": [
          ["date": .string(first), "amount": .integer(source.pick([1, 1 << 40, 1 << 62, .max]))]
        ],
        "rates": [
          [
            "from": "0001-01-01",
            "annual_pct": .string(source.pick(["0", "6.24", "0.000001", "999999.999999"])),
          ]
        ],
        "interest": ["every_months": .integer(Int64(source.int(1...24)))], "principal": plan,
        "day_count": .string(source.pick(DayCount.allCases).rawValue),
        "day_attribution": .string(source.pick(DayAttribution.allCases).rawValue),
        "interest_rounding": ["mode": .string(source.pick(RoundingMode.allCases).rawValue)],
      ]
      if try run(document) { accepted += 1 }
    }
    #expect(accepted > 10, "\(accepted) accepted")
  }

  @Test("texts with bytes changed at random", arguments: 1...2)
  func bytes(seed: Int) throws {
    var source = SplitMix64(seed: UInt64(5000 + seed))
    for _ in 0..<1500 {
      var bytes = Array(fullDocument.utf8)
      for _ in 0..<source.int(1...3) { bytes[source.int(0...bytes.count - 1)] = UInt8(source.int(0...255)) }
      guard let json = try? JSONReader.parse(bytes) else { continue }
      _ = try run(json)
    }
  }
}
