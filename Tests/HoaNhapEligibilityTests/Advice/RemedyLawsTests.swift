import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Laws of remedies, over thousands of generated applications")
struct RemedyLawsTests {
  static let seeds: Range<UInt64> = 1..<2_500
  static let clauses: [ClauseCode] = [
    "D.1", "B.1", "B.2", "B.3", "C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "L.1", "L.3", "L.6", "T.1", "C.11",
    "B.4", "B.5", "C.7", "C.8", "C.9", "C.10", "L.4", "L.5",
  ]

  /// One generated application that is ineligible, with its remedy.
  struct Case: Sendable {
    let seed: UInt64
    let facts: ApplicationDocument
    let remedy: Remedy
  }

  /// The ineligible ones among the generated applications, of two generators in turn, for each basis.
  private static let cases: [Basis: Result<[Case], any Error>] = Dictionary(
    uniqueKeysWithValues: Basis.allCases.map { basis in (basis, Result { try ineligible(basis) }) })

  private static func ineligible(_ basis: Basis) throws -> [Case] {
    let book = RuleBook(.decision08, basis: basis)
    return try seeds.compactMap { seed in
      let facts = application(seed)
      return try book.remedy(for: facts).map { Case(seed: seed, facts: facts, remedy: $0) }
    }
  }

  private static func application(_ seed: UInt64) -> ApplicationDocument {
    seed % 3 == 0
      ? Generated.application(seed: seed)
      : NearlyEligible.application(seed: seed, moved: 1 + Int(seed % 9), forgotten: Int(seed % 5))
  }

  private static func check(
    _ basis: Basis = .all, _ check: (UInt64, ApplicationDocument, Remedy) throws -> Void
  ) throws {
    let cases = try #require(try Self.cases[basis]?.get())
    #expect(cases.count > 1_000, "the generator must leave enough ineligible")
    for one in cases { try check(one.seed, one.facts, one.remedy) }
  }

  @Test("There is a remedy exactly where the answer is a no", arguments: Basis.allCases)
  func exactlyForNo(_ basis: Basis) throws {
    let remedied = Set(try #require(try Self.cases[basis]?.get()).map(\.seed))
    let book = RuleBook(.decision08, basis: basis)
    for seed in Self.seeds {
      let isUnmet = try book.outcome(for: Self.application(seed)) == .unmet
      #expect(remedied.contains(seed) == isUnmet, "seed \(seed)")
    }
  }

  @Test(
    "Every way makes it eligible, or leaves only unknown facts in the way", arguments: [Basis.all, .enacted])
  func everyWay(_ basis: Basis) throws {
    let book = RuleBook(.decision08, basis: basis)
    try Self.check(basis) { seed, facts, remedy in
      #expect(remedy.ways.isEmpty == !remedy.obstacles.isEmpty, "seed \(seed)")
      for way in remedy.ways {
        let done = facts.applying(way)
        let outcome = try book.outcome(for: done)
        #expect(outcome != .unmet, "seed \(seed): \(way)")
        if outcome == .undetermined {
          // Nothing but facts that are still unknown is missing.
          let unknown = AskableFact.unknown(in: done).flatMap { $0.fact.paths }
          #expect(try Set(book.verdict(for: done).missing).isSubset(of: unknown), "seed \(seed)")
        }
        #expect(way.map(\.effort) == way.map(\.effort).sorted(), "seed \(seed)")
      }
      #expect(remedy.alternatives.count != 1, "seed \(seed): one alternative is none")
    }
  }

  @Test(
    "No change can be left out of a way, and each names the clauses that it alone mends",
    arguments: [Basis.all, .enacted])
  func noneTooMany(_ basis: Basis) throws {
    let book = RuleBook(.decision08, basis: basis)
    try Self.check(basis) { seed, facts, remedy in
      for (index, way) in remedy.ways.enumerated() {
        for left in way.indices {
          var rest = way
          let change = rest.remove(at: left)
          let without = facts.applying(rest)
          let outcome = try book.outcome(for: without)
          #expect(outcome == .unmet, "seed \(seed): without \(change)")
          guard index == 0 else { continue }
          let unmet = try Self.clauses.filter { try book.finding($0, for: without)?.outcome == .unmet }
          #expect(change.clauses.sorted() == unmet.sorted(), "seed \(seed): \(change)")
        }
      }
    }
  }

  @Test("One less does not do: a đồng, a worker, a month, a day", arguments: [Basis.all, .enacted])
  func oneLess(_ basis: Basis) throws {
    let book = RuleBook(.decision08, basis: basis)
    var tried = 0
    try Self.check(basis) { seed, facts, remedy in
      for way in remedy.ways {
        for (index, change) in way.enumerated() {
          guard let less = facts.applyingOneLess(way, than: index) else { continue }
          tried += 1
          let outcome = try book.outcome(for: less)
          #expect(outcome == .unmet, "seed \(seed): one less of \(change)")
        }
      }
    }
    #expect(tried > 1_000)
  }

  @Test("Of two ways the cheaper comes first, and no way holds all that another does")
  func order() throws {
    try Self.check { seed, _, remedy in
      let ways = remedy.ways
      for (a, b) in zip(remedy.alternatives, remedy.alternatives.dropFirst()) {
        let costs = [a, b].map { way in
          let people = way.filter { $0.effort == .workforce }.compactMap(\.step).reduce(0, +)
          let repaid = way.filter { $0.effort == .repayment }.compactMap(\.step).reduce(0, -)
          return (people, repaid, way.count)
        }
        #expect(costs[0] <= costs[1], "seed \(seed)")
      }
      for (i, a) in ways.enumerated() {
        for (j, b) in ways.enumerated() where i != j {
          let contained = b.allSatisfy { change in
            a.contains { $0.subject == change.subject && $0.to == change.to }
          }
          #expect(!contained, "seed \(seed): \(a) holds \(b)")
        }
      }
    }
  }

  @Test("A closed window is the first thing said, and nothing is proposed beside it")
  func closedWindowFirst() throws {
    var closed = 0
    try Self.check { seed, facts, remedy in
      let decision = facts.managementDecision.value ?? nil
      guard let issuedOn = decision?.issuedOn.value, facts.borrowerKind == .person,
        try issuedOn.adding(years: 10) < facts.asOf
      else { return }
      closed += 1
      #expect(remedy.obstacles.first?.code == .windowClosed, "seed \(seed)")
      #expect(remedy.ways.isEmpty && remedy.common.isEmpty, "seed \(seed)")
    }
    #expect(closed > 20)
  }

  @Test("With the values of the Decision every obstacle is one that is named by its kind")
  func namedObstacles() throws {
    let named: Set<Obstacle.Code> = [.windowClosed, .noCommonDay, .formNotCovered, .enterpriseTooLarge]
    for basis in Basis.allCases {
      try Self.check(basis) { seed, _, remedy in
        #expect(Set(remedy.obstacles.map(\.code)).isSubset(of: named), "seed \(seed): \(remedy.obstacles)")
        for obstacle in remedy.obstacles { #expect(!obstacle.clauses.isEmpty, "seed \(seed)") }
      }
    }
  }

  @Test("The waiting is the shortest: on no earlier day does every clause of time hold")
  func shortestWait() throws {
    try Self.check { seed, facts, remedy in
      guard let wait = remedy.common.first(where: { $0.subject == .day }), let days = wait.step else {
        return
      }
      let rest = (remedy.ways.first ?? []).filter { $0.subject != .day }
      for offset in stride(from: 0, to: Int(days), by: max(1, Int(days) / 40)) {
        var earlier = facts.applying(rest)
        earlier.asOf = try facts.asOf.adding(days: offset)
        #expect(try RuleBook().outcome(for: earlier) == .unmet, "seed \(seed), \(offset) days")
      }
    }
  }

  @Test(
    "Words exist for every change and obstacle, in both languages, and their numbers are those of the data")
  func words() throws {
    try Self.check { seed, _, remedy in
      for change in remedy.ways.joined() {
        let words = change.wording
        #expect(
          words.vi != words.en && words.vi.hasSuffix(".") && words.en.hasSuffix("."),
          "seed \(seed): \(change)")
        #expect(words.vi != "Cần thay đổi dữ kiện này.", "seed \(seed): \(change)")
        if case .number(let to) = change.to, change.subject != .fact(.samePurposeDebt) {
          #expect(
            words.en.contains("\(to)") || words.en.contains(Dong(to).grouped(.english)),
            "seed \(seed): \(words.en)")
        }
      }
      for obstacle in remedy.obstacles {
        #expect(obstacle.wording.vi != obstacle.wording.en && !obstacle.wording.vi.isEmpty)
      }
    }
  }
}

extension ApplicationDocument {
  /// The application after a way of which one change goes one step less far; `nil` where it has no steps.
  func applyingOneLess(_ way: [Remedy.Change], than index: Int) -> ApplicationDocument? {
    var done = applying(way)
    let change = way[index]
    switch (change.subject, change.from, change.to) {
    case (.day, _, .date(let day)):
      guard let eve = try? day.adding(days: -1) else { return nil }
      done.asOf = eve
    case (.fact(.amount), _, .number(let to)): done.amount = .known(Dong(to + 1))
    case (.fact(.programmeBalance), _, .number(let to)): done.programmeBalance = .known(Dong(to + 1))
    case (.fact(.samePurposeDebt), _, .number(let to)): done.samePurposeDebt = .known(Dong(to + 1))
    case (.fact(.termMonths), _, .number(let to)): done.termMonths = .known(to + 1)
    case (.fact(.trainingMonths), _, .number(let to)): done.trainingMonths = .known(to - 1)
    case (.fact(.members), _, .number(let to)): done.members = .known(to - 1)
    case (.fact(.listedWorkers), _, .number(let to)): done.listedWorkers = .known(to - 1)
    case (.fact(.workers), _, .number(let to)): done.workers = .known(to - 1)
    case (.fact(.rehabilitatedWorkers), _, .number(let to)):
      done.rehabilitatedWorkers = .known(to - 1)
      done.workers = done.workers.map { $0 - 1 }
    case (.fact(.list), _, .date(let day)), (.fact(.listConfirmedOn), _, .date(let day)):
      guard let late = try? day.adding(days: 1) else { return nil }
      done.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(late)))
    case (.fact(.managementDecision), _, .date(let day)):
      guard let late = try? day.adding(days: 1) else { return nil }
      done.managementDecision = .known(ManagementDecision(issuedOn: .known(late)))
    default: return nil
    }
    return done
  }
}
