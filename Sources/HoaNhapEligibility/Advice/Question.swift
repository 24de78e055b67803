public import HoaNhapPolicy
public import HoaNhapValues

/// A question worth asking: about one open fact, what an answer settles, and whom to ask.
public struct Question: Sendable, Hashable {
  /// The fact.
  public let fact: FactSet
  /// Which application it is about: whom to ask, and how, depends on who borrows.
  public let borrowerKind: BorrowerKind
  /// How many clauses that cannot be told now are settled by the least helpful answer.
  public let settlesAtLeast: Int
  /// The final answers (eligible, ineligible) that this fact alone can bring about.
  public let reachableOutcomes: Set<Eligibility>
  /// The clauses that some answer settles at once, in the policy's order.
  public let clauses: [ClauseCode]
  /// Whom to ask, the first one first.
  public let askOf: [Mender]

  /// The fact's path in the application document.
  public var path: String { fact.paths.joined(separator: ", ") }

  /// The question as an officer would ask it.
  public var wording: Wording { QuestionWords.wording(of: fact, borrowerKind) }
}

extension RuleBook {
  /// The open facts of an application as questions, the most useful first.
  ///
  /// A question is better when its least helpful answer settles more of the clauses that cannot be told now, the other
  /// unknown facts staying unknown; then when it can bring about more of the two final answers; then in the order
  /// of ``FactSet``. After each answer ask again: the order can change.
  /// - Throws: ``InputError`` as ``outcome(for:)`` does.
  /// - Complexity: that of ``openFacts(for:)`` and at most six outcomes for each open fact.
  public func questions(for facts: some ApplicationFacts) throws(InputError) -> [Question] {
    let document = ApplicationDocument(facts)
    return questions(about: try openFacts(for: document), document)
  }

  func questions(about facts: OpenFacts, _ document: ApplicationDocument) -> [Question] {
    let probe = ClauseProbe(self)
    let values = Representatives(document: document, bounds: probe.bounds)
    var questions: [Question] = []
    for group in FactGroup.all {
      var open = facts.open.intersection(group.facts)
      guard !open.isEmpty else { continue }
      let waiting = probe.undetermined(among: group.clauses, document)
      while let fact = open.first {
        open.remove(fact)
        questions.append(Question(fact, document, waiting: waiting, values, probe))
      }
    }
    return questions.sorted { a, b in
      (b.settlesAtLeast, b.reachableOutcomes.count, a.fact.rawValue) < (
        a.settlesAtLeast, a.reachableOutcomes.count, b.fact.rawValue
      )
    }
  }
}

extension Question {
  /// Scores a question by trying every answer that it can get.
  fileprivate init(
    _ fact: FactSet, _ document: ApplicationDocument, waiting: [ClauseCode], _ values: Representatives,
    _ probe: ClauseProbe
  ) {
    var least = waiting.count
    var ends: Set<Eligibility> = []
    var settled: Set<ClauseCode> = []
    for value in values.answers(fact) {
      var answered = document
      answered.set(fact, value)
      guard let outcome = probe.outcome(answered) else { continue }
      if outcome != .undetermined { ends.insert(Eligibility(outcome)) }
      let still = probe.undetermined(among: waiting, answered)
      least = min(least, waiting.count - still.count)
      settled.formUnion(waiting.filter { !still.contains($0) })
    }
    self.fact = fact
    borrowerKind = document.borrowerKind
    settlesAtLeast = least
    reachableOutcomes = ends
    clauses = waiting.filter(settled.contains)
    askOf = QuestionWords.askOf(fact, document.borrowerKind)
  }
}
