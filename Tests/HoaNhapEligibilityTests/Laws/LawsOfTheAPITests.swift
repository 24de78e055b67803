import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Laws of the API, over generated applications on every border")
struct LawsOfTheAPITests {
  static let seeds: Range<UInt64> = 1..<300

  @Test("Monotone unknowns: what is settled without a fact stays settled with it")
  func monotone() throws {
    for seed in Self.seeds {
      let more = Generated.application(seed: seed)
      let after = try Books.all.verdict(for: more)
      for choice in 0..<Generated.forgettable {
        let less = Generated.forgetting(choice, more)
        guard less != more else { continue }
        let before = try Books.all.verdict(for: less)
        if before.outcome != .undetermined {
          #expect(after.outcome == before.outcome, "seed \(seed), fact \(choice)")
        }
        for finding in before.findings where finding.outcome != .undetermined {
          let later = after.findings.first { $0.clause == finding.clause }
          #expect(later?.outcome == finding.outcome, "seed \(seed), fact \(choice), \(finding.clause)")
        }
      }
    }
  }

  @Test("Every clause that applies is evaluated: the verdict follows from its findings and from nothing else")
  func everyClause() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      let verdict = try Books.all.verdict(for: facts)
      let outcomes = verdict.findings.map(\.outcome)
      let expected: Eligibility =
        outcomes.contains(.unmet) ? .ineligible : outcomes.contains(.undetermined) ? .undetermined : .eligible
      #expect(verdict.outcome == expected)
      #expect(Eligibility(try Books.all.outcome(for: facts)) == expected, "the compact answer is the same")
      // A clause waits for a fact exactly where it cannot be told; the one exception has no cap to wait for.
      for finding in verdict.findings where finding.clause != "L.6" {
        #expect(
          finding.missing.isEmpty == (finding.outcome != .undetermined), "seed \(seed), \(finding.clause)")
      }
      #expect(Set(verdict.missing).count == verdict.missing.count)
    }
  }

  @Test("A window keeps its promise: the clauses of time hold at both ends and not a day outside")
  func window() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      guard let window = try Books.all.verdict(for: facts).window else { continue }
      func timeHolds(on day: CivilDate) throws -> Bool {
        var moved = facts
        moved.asOf = day
        return try Books.all.verdict(for: moved).findings.allSatisfy {
          $0.kind != .time || $0.outcome == .satisfied
        }
      }
      if let from = window.from {
        #expect(try timeHolds(on: from), "seed \(seed)")
        #expect(try !timeHolds(on: from.adding(days: -1)), "seed \(seed)")
      }
      if let until = window.until {
        #expect(try timeHolds(on: until), "seed \(seed)")
        #expect(try !timeHolds(on: until.adding(days: 1)), "seed \(seed)")
      }
    }
  }

  @Test("A margin keeps its promise: the observed value plus the margin stands exactly on the border")
  func margin() throws {
    for seed in Self.seeds {
      for finding in try Books.all.verdict(for: Generated.application(seed: seed)).findings {
        guard let margin = finding.margin else { continue }
        switch (finding.observed, finding.required) {
        case (.number(let observed), .number(let required)): #expect(observed + margin == required)
        case (.date(let observed), .date(let required)):
          #expect(try observed.adding(days: Int(margin)) == required)
        default: Issue.record("seed \(seed): \(finding.clause) has a margin between values that have none")
        }
      }
    }
  }

  @Test("The same document gives the same bytes, written and read again too")
  func sameBytes() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      let again = try ApplicationDocument(json: try JSONReader.parse(facts.json.canonicalBytes))
      #expect(again == facts)
      let first = try Books.all.verdict(for: facts).json.canonicalBytes
      let second = try Books.all.verdict(for: again).json.canonicalBytes
      #expect(first == second)
    }
  }

  @Test("Basis enacted leaves out exactly the clauses that are not enacted")
  func basis() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      let all = try Books.all.verdict(for: facts)
      let enacted = try Books.enacted.verdict(for: facts)
      #expect(enacted.findings == all.findings.filter { $0.standing == .enacted })
    }
  }

  @Test("Every finding has words in both languages, and they never show a birth date or a route")
  func words() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      for finding in try Books.all.verdict(for: facts).findings {
        let words = finding.wording
        #expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != words.en)
        #expect(
          !words.vi.contains("…") && !words.en.contains("…"), "seed \(seed), \(finding.clause): \(words.en)")
        for route in RehabilitationRoute.allCases where route != .none {
          #expect(!words.en.contains(route.rawValue))
        }
      }
    }
  }
}
