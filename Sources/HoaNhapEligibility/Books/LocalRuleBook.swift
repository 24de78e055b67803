import HoaNhapPolicy
public import HoaNhapValues

/// The law's rules and a host's own behind them (quy định của địa phương), for the host's own type.
///
/// The law's clauses are always asked; local rules can only add reasons. They carry citations and standings like the law's
/// and stand in the same verdict, in the same bytes and in the same receipt. Places in a compact verdict go on behind those of
/// ``RuleBook/headers``.
public struct LocalRuleBook<Rules: RuleSet>: Sendable where Rules.Facts: ApplicationFacts {
  /// The host's own type.
  public typealias Facts = Rules.Facts

  /// The law's rules.
  public let law: RuleBook
  /// The host's own.
  public let local: CheckedRules<Rules>
  /// The place of the first of the host's own.
  @usableFromInline let firstLocal: UInt64

  /// - Throws: ``RuleBookFaults`` where both together cannot stand in one book.
  init(law: RuleBook, local: CheckedRules<Rules>) throws(RuleBookFaults) {
    self.law = law
    self.local = local
    firstLocal = UInt64(law.headers.count)
    try RuleBookFaults.check(law.headers + local.headers)
  }

  /// What each rule says of itself, the law's first.
  public var headers: [RuleHeader] { law.headers + local.headers }

  /// The answer alone, without findings: the bulk path.
  ///
  /// - Complexity: O(rules), no allocation.
  @inlinable
  public func compactVerdict(for facts: Facts) -> CompactVerdict {
    var verdict = law.compactVerdict(for: CaseFacts(facts))
    let own = local.compactVerdict(for: facts)
    verdict.unmet |= own.unmet &<< firstLocal
    verdict.undetermined |= own.undetermined &<< firstLocal
    if own.state == .refused { verdict.state = .refused }
    if verdict.state == .answered, !facts.flags.isEmpty, !local.unhandled(facts.flags, of: facts).isEmpty {
      verdict.state = .unhandledFlag
    }
    return verdict
  }

  /// The full answer: every clause evaluated, every reason kept, the law's first.
  ///
  /// - Parameters:
  ///   - facts: the application.
  ///   - salt: for a receipt that leaves the commune; see ``Receipt``.
  /// - Throws: ``InputError`` where a rule cannot answer.
  /// - Complexity: O(rules)
  public func verdict(for facts: Facts, salt: String? = nil) throws(InputError) -> Verdict {
    var draft = try law.draft(facts)
    var visitor = FindingVisitor(facts, draft: draft)
    try local.rules.visit(&visitor)
    draft = visitor.draft
    draft.add(local.unhandled(facts.flags, of: facts))
    return Verdict(draft, facts, book: law, salt: salt)
  }
}
