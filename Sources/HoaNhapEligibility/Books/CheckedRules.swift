public import HoaNhapValues

/// Rules that may stand in one book: each has a source, a code of its own and words.
///
/// Checked rules answer by themselves, for a programme that is not this one; together with the law's they make a
/// ``LocalRuleBook``.
///
/// ```swift
/// let rules = try CheckedRules {
///   ResidesInProvince()
///   NotInDispute()
/// }
/// for applicant in applicants { tally.add(rules.compactVerdict(for: applicant).outcome) }
/// ```
public struct CheckedRules<Rules: RuleSet>: Sendable {
  /// What the rules read.
  public typealias Facts = Rules.Facts

  /// The rules.
  public let rules: Rules
  /// What each rule says of itself, in order.
  public let headers: [RuleHeader]
  /// The flags that one of the rules answers for, where it applies.
  public let handledFlags: Set<CaseFlag>

  /// Checks rules and keeps them.
  ///
  /// - Throws: ``RuleBookFaults`` with every fault.
  /// - Complexity: O(rules)
  public init(@RuleBuilder _ rules: () -> Rules) throws(RuleBookFaults) {
    self.rules = rules()
    let list = HeaderVisitor.list(self.rules)
    headers = list.headers
    handledFlags = list.handledFlags
    try RuleBookFaults.check(headers)
  }

  /// The rules one by one, in order.
  public var list: [any EligibilityRule<Facts>] { ListVisitor.list(rules) }

  /// The answer alone, without findings.
  ///
  /// - Returns: two bits a rule; ``CompactVerdict/State/refused`` where a rule could not answer.
  /// - Complexity: O(rules), no allocation.
  @inlinable
  public func compactVerdict(for facts: Facts) -> CompactVerdict { compactVerdict(for: facts, asked: .max) }

  @inlinable
  func compactVerdict(for facts: Facts, asked: UInt64) -> CompactVerdict {
    do throws(InputError) {
      return try rules.outcomes(for: facts, asked: asked)
    } catch {
      return CompactVerdict(state: .refused)
    }
  }

  /// Appends every unmet rule, with what was observed and what is required, to the caller's buffer.
  ///
  /// - Parameters:
  ///   - facts: the application.
  ///   - row: its place in the run, which the findings carry.
  ///   - findings: the buffer; nothing is allocated while it has room.
  /// - Throws: ``InputError`` where a rule cannot answer; the buffer is then as it was.
  /// - Complexity: O(rules)
  @inlinable
  public func appendUnmet(
    for facts: Facts, row: Int32 = 0, to findings: inout [CompactFinding]
  ) throws(InputError) {
    try rules.appendUnmet(for: facts, row: row, to: &findings)
  }
}

extension CheckedRules {
  /// Those of a case's flags that no rule answers for: a rule that does not apply to the case answers for none.
  @usableFromInline
  func unhandled(_ flags: [CaseFlag], of facts: Facts) -> [CaseFlag] {
    if flags.isEmpty { return [] }
    var visitor = HandledFlagVisitor(facts: facts)
    // This visitor throws nothing.
    try? rules.visit(&visitor)
    var seen = visitor.handled
    // A flag that is given twice waits for one decision.
    return flags.filter { seen.insert($0).inserted }
  }
}

/// Gathers the flags that the rules which apply to a case answer for.
private struct HandledFlagVisitor<Facts>: RuleVisitor {
  let facts: Facts
  var handled: Set<CaseFlag> = []

  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) where Rule.Facts == Facts {
    if rule.applies(to: facts) { handled.formUnion(rule.handledFlags) }
  }
}

/// Gathers what rules say of themselves.
struct HeaderVisitor<Facts>: RuleVisitor {
  var headers: [RuleHeader] = []
  var handledFlags: Set<CaseFlag> = []

  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) where Rule.Facts == Facts {
    headers.append(rule.header)
    handledFlags.formUnion(rule.handledFlags)
  }

  static func list(_ rules: some RuleSet<Facts>) -> HeaderVisitor {
    var visitor = HeaderVisitor()
    // This visitor throws nothing.
    try? rules.visit(&visitor)
    return visitor
  }
}

/// Gathers the rules themselves.
struct ListVisitor<Facts>: RuleVisitor {
  var rules: [any EligibilityRule<Facts>] = []

  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) where Rule.Facts == Facts { rules.append(rule) }

  static func list(_ rules: some RuleSet<Facts>) -> [any EligibilityRule<Facts>] {
    var visitor = ListVisitor()
    // This visitor throws nothing.
    try? rules.visit(&visitor)
    return visitor.rules
  }
}
