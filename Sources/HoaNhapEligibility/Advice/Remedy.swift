import HoaNhapPolicy
public import HoaNhapValues

/// What would make an ineligible application eligible (hướng khắc phục).
///
/// ``common`` is needed in any case; of ``alternatives`` one is enough. After a whole way the application is
/// eligible, or undetermined because of facts that are still unknown; with any one change of it left out, it stays ineligible.
public struct Remedy: Sendable, Hashable, RedactedRecord {
  /// What no change can mend, a closed window first. Where there is one, nothing else would help, and no change is named.
  public let obstacles: [Obstacle]
  /// The changes that every way needs, cheapest first.
  public let common: [Change]
  /// What there is to choose from beside them, cheapest first; empty where there is no choice.
  public let alternatives: [[Change]]
  /// The day for which the changes hold: the day of the application, or the first later one on which all clauses of time do.
  public let day: CivilDate
  /// The last day to borrow, and so to have done everything; `nil` where there is none, or it is not known.
  public let lastDay: CivilDate?

  /// Every complete way, cheapest first; empty where nothing helps.
  ///
  /// The cheaper way employs fewer people, then has less to be paid back, then has fewer changes.
  public var ways: [[Change]] {
    if !obstacles.isEmpty { return [] }
    return alternatives.isEmpty ? [common] : alternatives.map { (common + $0).sorted() }
  }

  /// The changes of one kind, those that every way needs first.
  public func changes(of kind: FindingKind) -> [Change] {
    (common + alternatives.joined()).filter { $0.kind == kind }
  }

  /// How much there is of each, never what.
  public var printedForm: String {
    "remedy: \(obstacles.count) obstacles, \(common.count) changes, \(alternatives.count) alternatives"
  }
}

extension RuleBook {
  /// What would make an application eligible; `nil` where it is not ineligible.
  ///
  /// Each clause is turned round with the edition's own values, and every way is judged again before it is given: what
  /// does not lift the answer is named as an obstacle, never proposed.
  /// - Throws: ``InputError`` as ``outcome(for:)`` does, and where a number that a change needs does not fit in 63 bits.
  /// - Complexity: O(clauses); at most three ways, each judged once and once more for each of its changes.
  public func remedy(for facts: some ApplicationFacts) throws(InputError) -> Remedy? {
    guard try outcome(for: facts) == .unmet else { return nil }
    var plan = RemedyPlan(probe: ClauseProbe(self), document: ApplicationDocument(facts))
    return try plan.remedy()
  }
}
