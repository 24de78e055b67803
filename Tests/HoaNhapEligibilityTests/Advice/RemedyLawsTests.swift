import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Laws of remedies, over thousands of generated applications")
struct RemedyLawsTests {
  static let clauses: [ClauseCode] = [
    "D.1", "B.1", "B.2", "B.3", "C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "L.1", "L.3", "L.6", "T.1", "C.11",
    "B.4", "B.5", "C.7", "C.8", "C.9", "C.10", "L.4", "L.5",
  ]

  private static func application(_ choices: Choices) -> ApplicationDocument {
    choices.chance(33)
      ? Generated.application(choices) : NearlyEligible.application(choices, moved: 1...9, forgotten: 0...4)
  }

  /// Tries a law on generated applications that are ineligible, of two generators in turn.
  private func forAllRemedies(
    _ name: String, _ basis: Basis = .all, seed: UInt64,
    covering: KeyValuePairs<String, ClosedRange<Int>> = [:], function: String = #function,
    _ law: @escaping (ApplicationDocument, Remedy, Choices) throws -> Void
  ) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAll(
      "\(name), \(basis)", cases: 600, seed: seed, covering: covering, function: function
    ) { choices in
      let facts = choices.show("facts", Self.application(choices)) { $0.json.canonicalText }
      let remedy = choices.show("remedy", try choices.assume(try book.remedy(for: facts)))
      try law(facts, remedy, choices)
    }
  }

  @Test("There is a remedy exactly where the answer is a no", arguments: Basis.allCases)
  func exactlyForNo(_ basis: Basis) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAll(
      "a remedy is for a no, \(basis)", cases: 1000, covering: ["a no": 40...95]
    ) { choices in
      let facts = choices.show("facts", Self.application(choices)) { $0.json.canonicalText }
      let isUnmet = try book.outcome(for: facts) == .unmet
      choices.mark("a no", when: isUnmet)
      try expect(try book.remedy(for: facts) != nil, equals: isUnmet, "there is a remedy")
    }
  }

  @Test(
    "Every way makes it eligible, or leaves only unknown facts in the way", arguments: [Basis.all, .enacted])
  func everyWay(_ basis: Basis) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAllRemedies("a way leaves no clause unmet", basis, seed: 1001) { facts, remedy, _ in
      try expect(remedy.ways.isEmpty == !remedy.obstacles.isEmpty)
      for way in remedy.ways {
        let done = facts.applying(way)
        let outcome = try book.outcome(for: done)
        try expect(outcome != .unmet, "\(way)")
        if outcome == .undetermined {
          // Nothing but facts that are still unknown is missing.
          let unknown = AskableFact.unknown(in: done).flatMap { $0.fact.paths }
          try expect(try Set(book.verdict(for: done).missing).isSubset(of: unknown))
        }
        try expect(way.map(\.effort) == way.map(\.effort).sorted())
      }
      try expect(remedy.alternatives.count != 1, "one alternative is none")
    }
  }

  @Test(
    "No change can be left out of a way, and each names the clauses that it alone mends",
    arguments: [Basis.all, .enacted])
  func noneTooMany(_ basis: Basis) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAllRemedies("no change is one too many", basis, seed: 2001) { facts, remedy, _ in
      for (index, way) in remedy.ways.enumerated() {
        for left in way.indices {
          var rest = way
          let change = rest.remove(at: left)
          let without = facts.applying(rest)
          let outcome = try book.outcome(for: without)
          try expect(outcome == .unmet, "without \(change)")
          guard index == 0 else { continue }
          let unmet = try Self.clauses.filter { try book.finding($0, for: without)?.outcome == .unmet }
          try expect(change.clauses.sorted() == unmet.sorted(), "\(change)")
        }
      }
    }
  }

  @Test("One less does not do: a đồng, a worker, a month, a day", arguments: [Basis.all, .enacted])
  func oneLess(_ basis: Basis) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAllRemedies("one less does not do", basis, seed: 3001, covering: ["tried": 40...100]) {
      facts, remedy, choices in
      for way in remedy.ways {
        for (index, change) in way.enumerated() {
          guard let less = facts.applyingOneLess(way, than: index) else { continue }
          choices.mark("tried")
          let outcome = try book.outcome(for: less)
          try expect(outcome == .unmet, "one less of \(change)")
        }
      }
    }
  }

  @Test("Of two ways the cheaper comes first, and no way holds all that another does")
  func order() async throws {
    try await forAllRemedies("the cheaper way comes first", seed: 4001) { _, remedy, _ in
      let ways = remedy.ways
      for (a, b) in zip(remedy.alternatives, remedy.alternatives.dropFirst()) {
        let costs = [a, b].map { way in
          let people = way.filter { $0.effort == .workforce }.compactMap(\.step).reduce(0, +)
          let repaid = way.filter { $0.effort == .repayment }.compactMap(\.step).reduce(0, -)
          return (people, repaid, way.count)
        }
        try expect(costs[0] <= costs[1])
      }
      for (i, a) in ways.enumerated() {
        for (j, b) in ways.enumerated() where i != j {
          let contained = b.allSatisfy { change in
            a.contains { $0.subject == change.subject && $0.to == change.to }
          }
          try expect(!contained, "\(a) holds \(b)")
        }
      }
    }
  }

  @Test("A closed window is the first thing said, and nothing is proposed beside it")
  func closedWindowFirst() async throws {
    try await forAllRemedies("a closed window is said first", seed: 5001, covering: ["closed": 1...60]) {
      facts, remedy, choices in
      let decision = facts.managementDecision.value ?? nil
      guard let issuedOn = decision?.issuedOn.value, facts.borrowerKind == .person,
        try issuedOn.adding(years: 10) < facts.asOf
      else { return }
      choices.mark("closed")
      try expect(remedy.obstacles.first?.code == .windowClosed)
      try expect(remedy.ways.isEmpty && remedy.common.isEmpty)
    }
  }

  @Test("With the values of the Decision every obstacle is one that is named by its kind")
  func namedObstacles() async throws {
    let named: Set<Obstacle.Code> = [.windowClosed, .noCommonDay, .formNotCovered, .enterpriseTooLarge]
    for basis in Basis.allCases {
      try await forAllRemedies("an obstacle is named", basis, seed: 6001) { _, remedy, _ in
        try expect(Set(remedy.obstacles.map(\.code)).isSubset(of: named), "\(remedy.obstacles)")
        for obstacle in remedy.obstacles { try expect(!obstacle.clauses.isEmpty) }
      }
    }
  }

  @Test("The waiting is the shortest: on no earlier day does every clause of time hold")
  func shortestWait() async throws {
    try await forAllRemedies("the waiting is the shortest", seed: 7001) { facts, remedy, _ in
      guard let wait = remedy.common.first(where: { $0.subject == .day }), let days = wait.step else {
        return
      }
      let rest = (remedy.ways.first ?? []).filter { $0.subject != .day }
      for offset in stride(from: 0, to: Int(days), by: max(1, Int(days) / 40)) {
        var earlier = facts.applying(rest)
        earlier.asOf = try facts.asOf.adding(days: offset)
        try expect(try RuleBook().outcome(for: earlier) == .unmet, "\(offset) days")
      }
    }
  }

  @Test(
    "Words exist for every change and obstacle, in both languages, and their numbers are those of the data")
  func words() async throws {
    try await forAllRemedies("words exist", seed: 8001) { _, remedy, _ in
      for change in remedy.ways.joined() {
        let words = change.wording
        try expect(
          words.vi != words.en && words.vi.hasSuffix(".") && words.en.hasSuffix("."),
          "\(change.subject)")
        try expect(words.vi != "Cần thay đổi dữ kiện này.", "\(change)")
        if case .number(let to) = change.to, change.subject != .fact(.samePurposeDebt) {
          try expect(
            words.en.contains("\(to)") || words.en.contains(Dong(to).grouped(.english)),
            words.en)
        }
      }
      for obstacle in remedy.obstacles {
        try expect(obstacle.wording.vi != obstacle.wording.en && !obstacle.wording.vi.isEmpty)
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
