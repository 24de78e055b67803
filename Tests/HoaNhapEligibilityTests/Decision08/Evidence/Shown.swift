import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// What one clause shows of one application: a line of the specification.
struct Shown: Sendable, CustomTestStringConvertible {
  let clause: ClauseCode
  let outcome: Outcome
  let observed: Measure
  let required: Measure
  let margin: Int64?
  let missing: [String]
  let who: [Mender]
  let facts: ApplicationDocument

  init(
    _ clause: ClauseCode, _ outcome: Outcome, _ observed: Measure, _ required: Measure,
    _ margin: Int64? = nil,
    missing: [String] = [], who: [Mender], _ facts: ApplicationDocument
  ) {
    self.clause = clause
    self.outcome = outcome
    self.observed = observed
    self.required = required
    self.margin = margin
    self.missing = missing
    self.who = who
    self.facts = facts
  }

  var testDescription: String { "\(clause) \(outcome.rawValue)" }

  func check() throws {
    let found = try #require(try finding(clause, facts))
    #expect(found.outcome == outcome)
    #expect(found.observed == observed)
    #expect(found.required == required)
    #expect(found.margin == margin)
    #expect(found.missingPaths == missing)
    #expect(found.menders == who)
    // The finding that is asked for alone is the one of the verdict.
    #expect(try Books.all.finding(clause, for: facts) == found)
  }
}

/// A date as a finding shows it.
func on(_ day: String) -> Measure { .date(date(day)) }
