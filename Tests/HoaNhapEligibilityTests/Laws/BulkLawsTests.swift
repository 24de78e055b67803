import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Bulk equals full: a rule, its finding and its two bits say the same, over generated applications")
struct BulkLawsTests {
  @Test(
    "The bits of a compact verdict are the outcomes of the findings, clause by clause",
    arguments: Basis.allCases)
  func bits(basis: Basis) async throws {
    let book = basis == .all ? Books.all : Books.enacted
    try await forAllApplications("bits are the outcomes of the findings", cases: 599) { facts, _ in
      let verdict = try book.verdict(for: facts)
      let compact = book.compactVerdict(for: facts)
      try expect(compact.state == .answered)
      try expect(compact.outcome == verdict.outcome)
      for (place, header) in book.headers.enumerated() {
        let outcome = verdict.findings.first { $0.clause == header.clause }?.outcome
        try expect(
          (compact.unmet >> UInt64(place) & 1 == 1) == (outcome == .unmet), "\(header.clause)")
        try expect(
          (compact.undetermined >> UInt64(place) & 1 == 1) == (outcome == .undetermined),
          "\(header.clause)")
      }
      try expect(compact.unmet >> UInt64(book.headers.count) == 0)
      try expect(compact.undetermined >> UInt64(book.headers.count) == 0)
    }
  }

  @Test("The one function that decides is asked by both paths: rule by rule, in any order")
  func ruleByRule() async throws {
    let rules = Books.all.rules
    try await forAllApplications("each rule answers alone what the verdict says", cases: 599) {
      facts, choices in
      let verdict = try Books.all.verdict(for: facts)
      var asked: [ClauseCode: Outcome] = [:]
      for rule in choices.shuffled(rules) {
        if let answer = try Self.answer(of: rule, CaseFacts(facts)) { asked[rule.header.clause] = answer }
      }
      let found = Dictionary(uniqueKeysWithValues: verdict.findings.map { ($0.clause, $0.outcome) })
      try expect(asked == found)
    }
  }

  private static func answer<Rule: EligibilityRule>(of rule: Rule, _ facts: Rule.Facts) throws -> Outcome? {
    rule.applies(to: facts) ? try rule.outcome(for: facts) : nil
  }

  @Test("The unmet findings of a bulk run show what the full findings show", arguments: Basis.allCases)
  func unmet(basis: Basis) async throws {
    let book = basis == .all ? Books.all : Books.enacted
    try await forAll("a bulk run shows the unmet findings, \(basis)", cases: 60) { choices in
      let applications = Self.applications(choices)
      var shown: [CompactFinding] = []
      var expected: [CompactFinding] = []
      for (row, facts) in applications.enumerated() {
        try book.appendUnmet(for: CaseFacts(facts), row: Int32(row), to: &shown)
        for finding in try book.verdict(for: facts).findings where finding.outcome == .unmet {
          let place = book.headers.firstIndex { $0.clause == finding.clause } ?? -1
          expected.append(
            CompactFinding(
              row: Int32(row), rule: Int32(place), observed: finding.observed, required: finding.required))
        }
      }
      try expect(shown, equals: expected)
    }
  }

  @Test("A run over many gives each the answer that it gets alone, from an array and from a sequence")
  func runs() async throws {
    try await forAll("a run gives each its own answer", cases: 60) { choices in
      let applications = Self.applications(choices)
      let alone = applications.map { Books.all.compactVerdict(for: $0) }
      var together: [CompactVerdict] = []
      Books.all.appendVerdicts(for: applications, to: &together)
      try expect(together, equals: alone)
      Books.all.appendVerdicts(for: applications.lazy.map { $0 }, to: &together)
      try expect(together, equals: alone + alone, "behind what stands in the buffer")
    }
  }

  private static func applications(_ choices: Choices) -> [ApplicationDocument] {
    choices.list(0...20) { choices.show("facts", Generated.application(choices)) { $0.json.canonicalText } }
  }

  @Test("Facts read once give the compact answer that the application gives")
  func factsReadBefore() async throws {
    try await forAllApplications("facts read once give the same compact answer", cases: 599) { facts, _ in
      try expect(Books.all.compactVerdict(for: CaseFacts(facts)) == Books.all.compactVerdict(for: facts))
    }
  }
}
