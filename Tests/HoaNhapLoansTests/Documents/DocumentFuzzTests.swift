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
  private func value(_ choices: Choices) -> JSONValue {
    switch choices.int(0...9) {
    case 0: .null
    case 1: .bool(choices.bool())
    case 2, 3, 4: .integer(choices.pick(Self.numbers))
    case 5, 6, 7: .string(choices.pick(Self.words))
    case 8: .array(choices.bool() ? [] : [value(choices), value(choices)])
    default: .object([choices.pick(["date", "amount", "from", "custom", "unit"]): value(choices)])
    }
  }

  /// The value with a few of its leaves and branches replaced, dropped or doubled.
  private func mutated(_ document: JSONValue, _ choices: Choices, _ permille: Int, at path: String = "")
    -> JSONValue
  {
    func happens(_ permille: Int) -> Bool { choices.int(1...1000, towards: 1000) <= permille }
    if happens(permille) { return choices.show(path, value(choices)) }
    switch document {
    case .array(let elements):
      var list: [JSONValue] = []
      for (place, element) in elements.enumerated() {
        let path = "\(path)[\(place)]"
        if happens(permille) {
          choices.show(path, "left out")
          continue
        }
        list.append(mutated(element, choices, permille, at: path))
        if happens(permille) { list.append(choices.show("\(path) once more", element)) }
      }
      return .array(list)
    case .object(let object):
      var members: [JSONMember] = []
      for member in object.members {
        let path = path.isEmpty ? member.key : "\(path).\(member.key)"
        if happens(permille / 2) {
          choices.show(path, "left out")
        } else {
          members.append(JSONMember(member.key, mutated(member.value, choices, permille, at: path)))
        }
      }
      return .object(JSONObject(members))
    default: return document
    }
  }

  /// Whether a document is taken; then all that can be asked of it is answered.
  private func run(_ json: JSONValue) throws -> Bool {
    var wrong: [String] = []
    func check(_ holds: Bool, _ what: String) { if !holds { wrong.append(what) } }
    var isTaken = true
    do throws(InputError) {
      let document = try LoanDocument(json: json)
      let schedule = try Schedule(for: document.terms)
      check(!schedule.json(explaining: true).canonicalText.isEmpty, "no text")
      _ = schedule.conventions
      // Every document that was read can be written and read again.
      let again = try LoanDocument(json: try document.json())
      check(try Schedule(for: again.terms).rows == schedule.rows, "other rows when written and read")
      let result = try document.result()
      check(try again.result() == result, "another result when written and read")
      if let day = document.balanceDay { check(try !document.ledger().text(on: day).isEmpty, "no balance") }
    } catch {
      check(!error.wording.vi.isEmpty && !error.wording.en.isEmpty, "no words for \(error.code)")
      isTaken = false
    }
    try expect(wrong.isEmpty, wrong.joined(separator: "; "))
    return isTaken
  }

  /// Tries documents of a kind; both those that are taken and those that are refused are met.
  private func forAllDocuments(
    _ name: String, cases: Int, taken: ClosedRange<Int>, function: String = #function,
    _ document: @escaping (Choices) -> JSONValue
  ) async throws {
    try await forAll(name, cases: cases, covering: ["taken": taken], function: function) { choices in
      let document = document(choices)
      choices.mark("taken", when: try run(choices.show("document", document)))
    }
  }

  @Test("documents with fields changed at random")
  func fields() async throws {
    let whole = try JSONReader.parse(fullDocument)
    try await forAllDocuments("a changed document is read or refused", cases: 6000, taken: 10...90) {
      mutated(whole, $0, $0.pick([10, 40]))
    }
  }

  @Test("documents with events changed at random")
  func events() async throws {
    let whole = try JSONReader.parse(runningDocument)
    try await forAllDocuments("changed events are read or refused", cases: 4000, taken: 10...90) {
      mutated(whole, $0, $0.pick([8, 30]))
    }
  }

  @Test("documents of level payments with fields changed at random")
  func levelPayments() async throws {
    let whole = try JSONReader.parse(levelDocument)
    try await forAllDocuments("changed level payments are read or refused", cases: 2400, taken: 10...90) {
      mutated(whole, $0, $0.pick([8, 30]))
    }
  }

  @Test("level payments of extreme amounts, rates and counts")
  func extremeLevels() async throws {
    try await forAllDocuments("extreme level payments are read or refused", cases: 300, taken: 5...95) {
      source in
      let every = Int64(source.pick([1, 12, 1200]))
      return [
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
    }
  }

  @Test("events of extreme days and amounts")
  func extremeEvents() async throws {
    let days = ["2026-05-05", "2026-05-06", "2027-01-15", "2126-01-01", "9999-12-01", "9999-12-31"]
    try await forAllDocuments("extreme events are read or refused", cases: 2000, taken: 1...95) { source in
      let events: [JSONValue] = source.list(1...5) {
        let amount: JSONValue = .integer(source.pick([1, 1000, 1 << 40, 1 << 62, .max]))
        let date: JSONValue = .string(source.pick(days))
        switch source.int(0...5) {
        case 0: return ["type": "freeze", "from": date, "to": .string(source.pick(days))]
        case 1: return ["type": "write_off", "date": date, "principal": source.bool() ? "all" : amount]
        case 2:
          let rest: JSONValue = ["date": .string(source.pick(days)), "amount": "rest"]
          return ["type": "reschedule", "date": date, "principal": ["custom": [rest]]]
        default: return ["type": "payment", "date": date, "amount": amount]
        }
      }
      return [
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
    }
  }

  @Test("documents of extreme but well-formed values")
  func extremes() async throws {
    let days = Self.words.filter { CivilDate($0) != nil }
    try await forAllDocuments("extreme values are read or refused", cases: 2000, taken: 1...95) { source in
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
      return [
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
    }
  }

  @Test("texts with bytes changed at random")
  func bytes() async throws {
    let whole = Array(fullDocument.utf8)
    try await forAll("a changed text is read or refused", cases: 3000, covering: ["read": 5...90]) {
      choices in
      var bytes = whole
      choices.list(1...3) {
        let place = choices.show("place", choices.number(below: bytes.count))
        bytes[place] = choices.show("byte", UInt8(choices.int(0...255)))
      }
      guard let json = try? JSONReader.parse(bytes) else { return }
      choices.mark("read")
      _ = try run(json)
    }
  }
}
