import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("The next best question: what settles most, how to ask it, and whom")
struct QuestionTests {
  private func questions(_ facts: ApplicationDocument) throws -> [Question] {
    try RuleBook().questions(for: facts)
  }

  @Test("One question for each open fact, and none once the answer stands")
  func onePerFact() async throws {
    try await forAllNearlyEligible(
      "what is asked is what is open", cases: 200, moved: 1...1, forgotten: 0...5
    ) {
      facts, _ in
      let open = try RuleBook().openFacts(for: facts).open
      let asked = try questions(facts).map(\.fact)
      try expect(asked.reduce(into: FactSet()) { $0.insert($1) } == open, "\(asked.map(\.paths))")
      try expect(Set(asked).count == asked.count, "asked twice: \(asked.map(\.paths))")
    }
    #expect(try questions(Sample.person()).isEmpty)
    #expect(try questions(Sample.person { $0.needsLoan = .known(false) }).isEmpty)
  }

  @Test("The birth date comes first: it settles B.1 and B.3 together")
  func birthFirst() throws {
    let asked = try questions(
      Sample.person {
        $0.conductIsGood = .unknown
        $0.birth = .unknown
        $0.needsLoan = .unknown
      })
    #expect(asked.map(\.fact) == [.birth, .needsLoan, .conduct])
    #expect(asked.map(\.settlesAtLeast) == [2, 1, 1])
    #expect(asked[0].clauses == ["B.1", "B.3"])
  }

  @Test("A fact that may settle nothing comes after one that settles something for certain")
  func worstCase() throws {
    // Any amount up to the ceiling leaves L.3 open while the balance is unknown.
    let asked = try questions(
      Sample.person {
        $0.amount = .unknown
        $0.programmeBalance = .unknown
        $0.conductIsGood = .unknown
      })
    #expect(asked.map(\.fact) == [.conduct, .amount, .programmeBalance])
    #expect(asked.map(\.settlesAtLeast) == [1, 0, 0])
  }

  @Test("The number of workers after rehabilitation settles C.8, C.10 and L.5 at once")
  func workers() throws {
    let first = try #require(
      try questions(
        Sample.establishment {
          $0.rehabilitatedWorkers = .unknown
          $0.planConfirmed = .unknown
        }
      ).first)
    #expect(first.fact == .rehabilitatedWorkers)
    #expect(first.settlesAtLeast == 3)
    #expect(first.clauses == ["C.8", "C.10", "L.5"])
    #expect(first.askOf == [.establishment])
  }

  @Test("The last unknown fact can bring about both answers")
  func ends() throws {
    let asked = try questions(Sample.training { $0.institutionConfirmed = .unknown })
    #expect(asked.map(\.reachableOutcomes) == [[.eligible, .ineligible]])
    let two = try questions(
      Sample.training {
        $0.institutionConfirmed = .unknown
        $0.conductIsGood = .unknown
      })
    #expect(two.map(\.reachableOutcomes) == [[.ineligible], [.ineligible]])
  }

  @Test("Score and order hold against every value of each fact, by brute force")
  func oracle() async throws {
    try await forAllNearlyEligible(
      "a question's score is that of all its answers", cases: 500, moved: 0...1, forgotten: 1...4,
      covering: ["asked": 30...100]
    ) { facts, choices in
      let asked = try questions(facts)
      choices.mark("asked", when: !asked.isEmpty)
      for question in asked {
        guard let fact = AskableFact.unknown(in: facts).first(where: { $0.fact == question.fact }) else {
          return try expect(false, "\(question.path) is known")
        }
        let expected = try Self.score(fact, facts)
        try expect(question.settlesAtLeast, equals: expected.least, question.path)
        try expect(Set(question.reachableOutcomes), equals: expected.ends, question.path)
      }
      for (a, b) in zip(asked, asked.dropFirst()) {
        let before = (a.settlesAtLeast, a.reachableOutcomes.count, -Int(a.fact.rawValue))
        let after = (b.settlesAtLeast, b.reachableOutcomes.count, -Int(b.fact.rawValue))
        try expect(before > after, "\(a.path) before \(b.path)")
      }
    }
  }

  private static func score(
    _ fact: AskableFact, _ facts: ApplicationDocument
  ) throws -> (least: Int, ends: Set<Eligibility>) {
    func open(_ facts: ApplicationDocument) throws -> (Set<ClauseCode>, Eligibility) {
      let book = RuleBook()
      let open = try RemedyLawsTests.clauses.filter {
        try book.finding($0, for: facts)?.outcome == .undetermined
      }
      return (Set(open), Eligibility(try book.outcome(for: facts)))
    }
    let before = try open(facts).0
    var least = Int.max
    var ends: Set<Eligibility> = []
    for value in fact.values(facts) {
      var answered = facts
      value(&answered)
      let (still, outcome) = try open(answered)
      least = min(least, before.subtracting(still).count)
      if outcome != .undetermined { ends.insert(outcome) }
    }
    return (least, ends)
  }

  @Test("Every question has polite words in both languages, and somebody to ask")
  func words() {
    for (kind, purpose) in [
      (BorrowerKind.person, LoanPurpose.production), (.person, .training), (.establishment, .production),
    ] {
      for fact in AskableFact.all(kind, purpose).map(\.fact) {
        let facts = Sample.unknown(kind, purpose, fact)
        guard let question = try? RuleBook().questions(for: facts).first(where: { $0.fact == fact }) else {
          continue
        }
        let words = question.wording
        #expect(words.vi.hasPrefix("Xin ") || words.vi.hasPrefix("Kính đề nghị "), "\(question.path)")
        #expect(words.vi != words.en && words.en.count > 20, "\(question.path)")
        #expect(!question.askOf.isEmpty)
      }
    }
  }

  @Test(
    "Whom to ask: the police for the list and the judgement, the institution for its paper, the bank for the balance"
  )
  func whom() throws {
    func asks(_ facts: ApplicationDocument) throws -> [Mender]? { try questions(facts).first?.askOf }
    #expect(try asks(Sample.person { $0.listEntry = .unknown }) == [.communePolice])
    #expect(try asks(Sample.person { $0.conductIsGood = .unknown }) == [.communePolice])
    #expect(try asks(Sample.training { $0.institutionConfirmed = .unknown }) == [.trainingInstitution])
    #expect(
      try asks(Sample.person { $0.programmeBalance = .unknown }) == [.vbspTransactionOffice, .borrower])
    #expect(try asks(Sample.establishment { $0.planConfirmed = .unknown }) == [.communePeoplesCommittee])
    #expect(try asks(Sample.person { $0.amount = .unknown }) == [.borrower])
  }
}

extension Sample {
  /// A sample of a kind with one fact forgotten, of a form for which the fact matters.
  static func unknown(_ kind: BorrowerKind, _ purpose: LoanPurpose, _ fact: FactSet) -> ApplicationDocument {
    var facts = kind == .establishment ? establishment() : purpose == .training ? training() : person()
    let enterprise: FactSet = [.insuredWorkers, .capital, .revenue]
    if enterprise.contains(fact) {
      facts.establishmentType = .known(.smallOrMediumEnterprise)
      facts.insuredWorkers = .known(20)
      if fact == .capital { facts.revenue = .known(Dong(.max)) }
      if fact == .revenue { facts.capital = .known(Dong(.max)) }
    }
    AskableFact.all(kind, purpose).first { $0.fact == fact }?.forget(&facts)
    return facts
  }
}
