import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Laws of the API, over generated applications on every border")
struct LawsOfTheAPITests {
  @Test("Monotone unknowns: what is settled without a fact stays settled with it")
  func monotone() async throws {
    try await forAllApplications("what is settled without a fact stays settled with it") { facts, _ in
      let after = try Books.all.verdict(for: facts)
      for choice in 0..<Generated.forgettable {
        let less = Generated.forgetting(choice, facts)
        guard less != facts else { continue }
        let before = try Books.all.verdict(for: less)
        if before.outcome != .undetermined {
          try expect(after.outcome == before.outcome, "fact \(choice)")
        }
        for finding in before.findings where finding.outcome != .undetermined {
          let later = after.findings.first { $0.clause == finding.clause }
          try expect(later?.outcome == finding.outcome, "fact \(choice), \(finding.clause)")
        }
      }
    }
  }

  @Test("Every clause that applies is evaluated: the verdict follows from its findings and from nothing else")
  func everyClause() async throws {
    try await forAllApplications("a verdict follows from its findings") { facts, _ in
      let verdict = try Books.all.verdict(for: facts)
      let outcomes = verdict.findings.map(\.outcome)
      let expected: Eligibility =
        outcomes.contains(.unmet) ? .ineligible : outcomes.contains(.undetermined) ? .undetermined : .eligible
      try expect(verdict.outcome == expected)
      try expect(Eligibility(try Books.all.outcome(for: facts)) == expected, "the compact answer is the same")
      // A clause waits for a fact exactly where it cannot be told; the one exception has no cap to wait for.
      for finding in verdict.findings where finding.clause != "L.6" {
        try expect(
          finding.missing.isEmpty == (finding.outcome != .undetermined), "\(finding.clause)")
      }
      try expect(Set(verdict.missing).count == verdict.missing.count)
    }
  }

  @Test("A window keeps its promise: the clauses of time hold at both ends and not a day outside")
  func window() async throws {
    try await forAllApplications("a window holds at both ends and not a day outside") { facts, _ in
      guard let window = try Books.all.verdict(for: facts).window else { return }
      func timeHolds(on day: CivilDate) throws -> Bool {
        var moved = facts
        moved.asOf = day
        return try Books.all.verdict(for: moved).findings.allSatisfy {
          $0.kind != .time || $0.outcome == .satisfied
        }
      }
      if let from = window.from {
        try expect(try timeHolds(on: from))
        try expect(try !timeHolds(on: from.adding(days: -1)))
      }
      if let until = window.until {
        try expect(try timeHolds(on: until))
        try expect(try !timeHolds(on: until.adding(days: 1)))
      }
    }
  }

  @Test("A margin keeps its promise: the observed value plus the margin stands exactly on the border")
  func margin() async throws {
    try await forAllApplications("a margin leads exactly to the border") { facts, _ in
      for finding in try Books.all.verdict(for: facts).findings {
        guard let margin = finding.margin else { continue }
        switch (finding.observed, finding.required) {
        case (.number(let observed), .number(let required)): try expect(observed + margin == required)
        case (.date(let observed), .date(let required)):
          try expect(try observed.adding(days: Int(margin)) == required)
        default: try expect(false, "\(finding.clause) has a margin between values that have none")
        }
      }
    }
  }

  @Test("The same document gives the same bytes, written and read again too")
  func sameBytes() async throws {
    try await forAllApplications("the same document gives the same bytes") { facts, _ in
      let again = try ApplicationDocument(json: try JSONReader.parse(facts.json.canonicalBytes))
      try expect(again == facts)
      let first = try Books.all.verdict(for: facts).json.canonicalBytes
      let second = try Books.all.verdict(for: again).json.canonicalBytes
      try expect(first == second)
    }
  }

  @Test("Basis enacted leaves out exactly the clauses that are not enacted")
  func basis() async throws {
    try await forAllApplications("basis enacted leaves out what is not enacted") { facts, _ in
      let all = try Books.all.verdict(for: facts)
      let enacted = try Books.enacted.verdict(for: facts)
      try expect(enacted.findings == all.findings.filter { $0.standing == .enacted })
    }
  }

  @Test("Every finding has words in both languages, and they never show a birth date or a route")
  func words() async throws {
    try await forAllApplications("every finding has words in both languages") { facts, _ in
      for finding in try Books.all.verdict(for: facts).findings {
        let words = finding.wording
        try expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != words.en)
        try expect(
          !words.vi.contains("…") && !words.en.contains("…"), "\(finding.clause): \(words.en)")
        for route in RehabilitationRoute.allCases where route != .none {
          try expect(!words.en.contains(route.rawValue))
        }
      }
    }
  }
}
