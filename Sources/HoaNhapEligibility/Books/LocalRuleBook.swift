import HoaNhapPolicy
public import HoaNhapValues

/// The law's rules and a host's own behind them (quy định của địa phương), for the host's own type.
///
/// The law's clauses are always asked; local rules can only add reasons. Where the law's book leaves out what is not enacted
/// (``Basis/enacted``), so does this one. Local rules carry citations and standings like the law's
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
  /// One bit for each of the host's own that is asked.
  @usableFromInline let asked: UInt64

  /// - Throws: ``RuleBookFaults`` where both together cannot stand in one book.
  init(law: RuleBook, local: CheckedRules<Rules>) throws(RuleBookFaults) {
    self.law = law
    self.local = local
    firstLocal = UInt64(law.headers.count)
    asked = law.basis.bits(of: local.headers)
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
    let own = local.compactVerdict(for: facts, asked: asked)
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
    var visitor = FindingVisitor(facts, draft: draft, asked: asked)
    try local.rules.visit(&visitor)
    draft = visitor.draft
    draft.add(local.unhandled(facts.flags, of: facts))
    return Verdict(draft, facts, book: law, salt: salt)
  }

  /// Appends one compact verdict for each application, in order.
  ///
  /// - Parameters:
  ///   - applications: the applications, of the host's own type.
  ///   - verdicts: the caller's buffer; nothing is allocated while it has room.
  /// - Complexity: O(applications × rules)
  @inlinable
  public func appendVerdicts(for applications: some Sequence<Facts>, to verdicts: inout [CompactVerdict]) {
    for application in applications { verdicts.append(compactVerdict(for: application)) }
  }

  /// Runs a case again under the law's rules and the host's own, and compares it with a receipt.
  ///
  /// A receipt names the law's edition, not the host's rules: whoever keeps it keeps them too.
  /// - Returns: the first difference; `nil` where both hashes are reproduced.
  /// - Throws: ``InputError`` where the receipt names another edition or basis than this book's, or a rule cannot answer.
  public func difference(of receipt: Receipt, from facts: Facts) throws(InputError) -> Receipt.Difference? {
    guard receipt.edition == law.editionID, receipt.basis == law.basis else {
      throw InputError(
        .unknownReference, field: receipt.edition == law.editionID ? "basis" : "edition",
        vi:
          "Biên nhận theo \(receipt.edition), \(receipt.basis.rawValue); bộ quy tắc này là \(law.editionID), \(law.basis.rawValue).",
        en:
          "The receipt is of \(receipt.edition), \(receipt.basis.rawValue); this book is \(law.editionID), \(law.basis.rawValue)."
      )
    }
    return receipt.difference(from: try verdict(for: facts, salt: receipt.salt))
  }
}
