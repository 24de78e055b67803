import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// The definition of an open fact, word for word, by trying every combination of values.
enum OpenFactsOracle {
  static func open(
    _ facts: ApplicationDocument, _ book: RuleBook, _ unknown: [AskableFact]
  ) throws -> FactSet {
    var open: FactSet = []
    for (index, asked) in unknown.enumerated() {
      var others = unknown
      others.remove(at: index)
      let isOpen = try some(others[...], facts) { filled in
        guard try book.outcome(for: filled) == .undetermined else { return false }
        return try asked.values(filled).contains { value in
          var answered = filled
          value(&answered)
          return try book.outcome(for: answered) != .undetermined
        }
      }
      if isOpen { open.insert(asked.fact) }
    }
    return open
  }

  static func canBecomeEligible(
    _ facts: ApplicationDocument, _ book: RuleBook, _ unknown: [AskableFact]
  ) throws -> Bool {
    try some(unknown[...], facts) { try book.outcome(for: $0) == .satisfied }
  }

  private static func some(
    _ rest: ArraySlice<AskableFact>, _ facts: ApplicationDocument,
    _ holds: (ApplicationDocument) throws -> Bool
  ) throws -> Bool {
    guard let fact = rest.first else { return try holds(facts) }
    for value in fact.values(facts) {
      var next = facts
      value(&next)
      if try some(rest.dropFirst(), next, holds) { return true }
    }
    return false
  }
}

@Suite("Open facts against their definition, by brute force")
struct OpenFactsOracleTests {
  @Test("Up to three unknown facts of every kind and purpose", arguments: [Basis.all, .enacted])
  func everyKind(_ basis: Basis) async throws {
    let book = RuleBook(.decision08, basis: basis)
    try await forAllNearlyEligible(
      "open facts are those of the definition, \(basis)", cases: 600, moved: 0...2, forgotten: 0...3,
      covering: ["undetermined": 30...100]
    ) { facts, choices in
      let unknown = AskableFact.unknown(in: facts)
      try choices.assume(unknown.count <= 3)
      choices.mark("undetermined", when: try book.outcome(for: facts) == .undetermined)
      try Self.compare(book, facts, unknown)
      let found = try book.openFacts(for: facts)
      try expect(
        found.open.union(found.closed) == unknown.reduce(into: []) { $0.insert($1.fact) }, "the union")
      try expect(found.open.isDisjoint(with: found.closed), "open and closed")
    }
  }

  private static func compare(_ book: RuleBook, _ facts: ApplicationDocument, _ unknown: [AskableFact]) throws
  {
    let found = try book.openFacts(for: facts)
    let open = try OpenFactsOracle.open(facts, book, unknown)
    try expect(found.open == open, "open: \(found.open.paths), by the definition \(open.paths)")
    let canBecome = try OpenFactsOracle.canBecomeEligible(facts, book, unknown)
    try expect(found.canBecomeEligible, equals: canBecome, "can become eligible")
  }

  /// Numbers so small that every combination of them can be tried: a ceiling of 5, of 2 a worker, a share of a half.
  static let small: Edition = {
    var edition = Edition.decision08
    edition.ceilings.establishment = Parameter(
      "ceilings.establishment", "L.4", edition.ceilings.establishment.name, Dong(5), .test, .enacted)
    edition.ceilings.perWorker = Parameter(
      "ceilings.perWorker", "L.5", edition.ceilings.perWorker.name, Dong(2), .test, .enacted)
    edition.conditions.workerShare = Parameter(
      "conditions.workerShare", "C.8", edition.conditions.workerShare.name, Share(1, of: 2), .test, .enacted)
    return edition
  }()

  @Test(
    "The facts that C.8, C.10, L.4 and L.5 share, over all small numbers", arguments: [Basis.all, .enacted])
  func workforce(_ basis: Basis) async throws {
    let book = RuleBook(Self.small, basis: basis)
    let paths: [(FactSet, any WritableKeyPath<ApplicationDocument, Fact<Int64>> & Sendable)] = [
      (.workers, \.workers), (.rehabilitatedWorkers, \.rehabilitatedWorkers),
      (.listedWorkers, \.listedWorkers),
    ]
    let sums: [(FactSet, any WritableKeyPath<ApplicationDocument, Fact<Dong>> & Sendable)] = [
      (.amount, \.amount), (.programmeBalance, \.programmeBalance),
    ]
    try await forAll("open facts that share clauses, \(basis)", cases: 200) { choices in
      var facts = Sample.establishment()
      var unknown: [AskableFact] = []
      for (fact, path) in paths {
        facts[keyPath: path] = choices.fact([0, 1, 2, 3, 4])
        if !facts[keyPath: path].isKnown { unknown.append(.small(fact, path) { $0 }) }
      }
      for (fact, path) in sums {
        facts[keyPath: path] = choices.fact([0, 1, 2, 4, 5, 6].map { Dong($0) })
        if !facts[keyPath: path].isKnown { unknown.append(.small(fact, path, Dong.init)) }
      }
      choices.show("facts", facts) { $0.json.canonicalText }
      try choices.assume(unknown.count <= 4)
      try Self.compare(book, facts, unknown)
    }
  }

  @Test("The facts of an establishment's form, any of them unknown")
  func form() async throws {
    let group: FactSet = [.establishmentType, .insuredWorkers, .capital, .revenue, .members]
    let all = AskableFact.all(.establishment, .production).filter { group.contains($0.fact) }
    try await forAll("open facts of a form", cases: 120) { choices in
      var facts = Sample.establishment()
      for fact in all {
        let values = fact.values(facts)
        if !values.isEmpty { choices.pick(values)(&facts) }
        if choices.chance(60) { fact.forget(&facts) }
      }
      choices.show("facts", facts) { $0.json.canonicalText }
      try Self.compare(RuleBook(), facts, all.filter { $0.isUnknown(facts) })
    }
  }
}

extension AskableFact {
  fileprivate static func small<Value: Sendable>(
    _ fact: FactSet, _ path: any WritableKeyPath<ApplicationDocument, Fact<Value>> & Sendable,
    _ make: @escaping @Sendable (Int64) -> Value
  ) -> AskableFact {
    AskableFact(
      fact: fact, isUnknown: { !$0[keyPath: path].isKnown }, forget: { $0[keyPath: path] = .unknown },
      values: { _ in (0...6).map { number in { $0[keyPath: path] = .known(make(number)) } } })
  }
}

extension Citation {
  /// A text that only a test rests on.
  static let test = Citation("invented for a test")
}
