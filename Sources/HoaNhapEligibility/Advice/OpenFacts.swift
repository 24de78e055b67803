import HoaNhapPolicy
public import HoaNhapValues

/// Which unknown facts can still change the answer, and which no longer can (dữ kiện còn có ý nghĩa).
///
/// A fact that is unknown is **open** when there are values for the other unknown facts with which the answer is
/// undetermined without it, and some value of it gives another answer. An entry of which only a part is known (a birth
/// year, a list entry whose confirmation is unknown) counts as unknown in its unknown part.
///
/// That is less than what a clause misses: as soon as the other facts cannot all hold together, asking for one of them is
/// asking in vain, though its clause still waits for it.
public struct OpenFacts: Sendable, Hashable {
  /// The unknown facts that can still change the answer.
  public let open: FactSet
  /// The unknown facts of the application's kind and purpose that no longer can; those that no clause reads are left out.
  public let closed: FactSet
  /// Whether there are values for the unknown facts with which the application is eligible.
  public let canBecomeEligible: Bool
}

extension RuleBook {
  /// Which unknown facts of an application can still change the answer.
  ///
  /// - Throws: ``InputError`` as ``outcome(for:)`` does.
  /// - Complexity: O(facts) outcomes, at most 400: only facts that a clause reads together are tried together.
  public func openFacts(for facts: some ApplicationFacts) throws(InputError) -> OpenFacts {
    let outcome = try outcome(for: facts)
    let document = ApplicationDocument(facts)
    let unknown = document.unknownFacts
    if outcome != .undetermined {
      return OpenFacts(open: [], closed: unknown, canBecomeEligible: outcome == .satisfied)
    }
    let result = OpenFactSearch(probe: ClauseProbe(self), document: document, unknown: unknown).result()
    // A flag waits for a person; no fact takes its place.
    if facts.flags.isEmpty { return result }
    return OpenFacts(open: result.open, closed: result.closed, canBecomeEligible: false)
  }
}

/// The search for open facts, group by group.
///
/// Groups share no fact and no clause, so the whole can hold exactly when each group can. A fact is open when every other
/// group can hold and its own group allows what the definition asks. In a group, values that stand for all
/// values (``Representatives``) are tried together: at most 24 at once, among the facts of an establishment's form.
struct OpenFactSearch {
  let probe: ClauseProbe
  let document: ApplicationDocument
  let unknown: FactSet
  let values: Representatives

  init(probe: ClauseProbe, document: ApplicationDocument, unknown: FactSet) {
    self.probe = probe
    self.document = document
    self.unknown = unknown
    values = Representatives(document: document, bounds: probe.bounds)
  }

  func result() -> OpenFacts {
    // The document with every group filled in so that nothing in it is unmet, where that can be.
    var filled = document
    var stuck: FactSet = []
    for group in FactGroup.all {
      let facts = group.facts.intersection(unknown)
      guard !facts.isEmpty else { continue }
      let fits = first(facts, in: filled) { candidate in
        guard let outcome = probe.outcome(candidate), outcome != .unmet else { return false }
        filled = candidate
        return true
      }
      if !fits { stuck.formUnion(facts) }
    }
    var open: FactSet = []
    for group in FactGroup.all {
      let facts = group.facts.intersection(unknown)
      // Where another group cannot hold, nothing in this one matters any more.
      guard !facts.isEmpty, stuck.isSubset(of: facts) else { continue }
      open.formUnion(openFacts(of: facts, filled))
    }
    return OpenFacts(
      open: open, closed: unknown.subtracting(open),
      canBecomeEligible: stuck.isEmpty && probe.outcome(filled) == .satisfied)
  }

  /// The open facts of one group, the others being filled in.
  private func openFacts(of facts: FactSet, _ filled: ApplicationDocument) -> FactSet {
    var base = filled
    var rest = facts
    while let fact = rest.first {
      rest.remove(fact)
      base.set(fact, document.value(of: fact))
    }
    var open: FactSet = []
    rest = facts
    while let fact = rest.first {
      rest.remove(fact)
      let isOpen = first(facts.subtracting(fact), in: base) { candidate in
        probe.outcome(candidate) == .undetermined && changes(candidate, with: fact)
      }
      if isOpen { open.insert(fact) }
    }
    return open
  }

  /// Whether some value of the fact gives another answer than "undetermined".
  private func changes(_ candidate: ApplicationDocument, with fact: FactSet) -> Bool {
    values.answers(fact).contains { value in
      var answered = candidate
      answered.set(fact, value)
      guard let outcome = probe.outcome(answered) else { return false }
      return outcome != .undetermined
    }
  }

  /// Whether some way to fill in the facts is accepted; stops at the first.
  private func first(
    _ facts: FactSet, in document: ApplicationDocument, where accept: (ApplicationDocument) -> Bool
  ) -> Bool {
    guard let fact = facts.first else { return accept(document) }
    return values.fitting(fact).contains { value in
      var next = document
      next.set(fact, value)
      return first(facts.subtracting(fact), in: next, where: accept)
    }
  }
}
