public import HoaNhapValues

/// Asks each rule for its answer and keeps two bits of it.
///
/// It looks at the facts where they lie, for the length of one call: copying them would cost more than asking a rule.
@usableFromInline
struct OutcomeVisitor<Facts>: RuleVisitor {
  @usableFromInline let facts: UnsafePointer<Facts>
  /// One bit for each rule that is asked.
  @usableFromInline let asked: UInt64
  @usableFromInline var unmet: UInt64 = 0
  @usableFromInline var undetermined: UInt64 = 0
  /// The bit of the next rule.
  @usableFromInline var bit: UInt64 = 1

  @inlinable
  init(_ facts: UnsafePointer<Facts>, asked: UInt64) {
    self.facts = facts
    self.asked = asked
  }

  @inlinable var verdict: CompactVerdict { CompactVerdict(unmet: unmet, undetermined: undetermined) }

  @inlinable @inline(__always)
  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts {
    if asked & bit != 0, rule.applies(to: facts.pointee) {
      // Two selects rather than a branch: which answer comes next cannot be foretold.
      let outcome = try rule.outcome(for: facts.pointee)
      unmet |= outcome.isUnmet ? bit : 0
      undetermined |= outcome.isUndetermined ? bit : 0
    }
    bit &<<= 1
  }
}

/// Asks each rule for its answer and shows what is unmet, into a caller's buffer.
///
/// One pass: what a rule has just read is at hand for what it shows.
@usableFromInline
struct UnmetVisitor<Facts>: RuleVisitor {
  @usableFromInline let facts: UnsafePointer<Facts>
  /// The buffer, where it lies, for the length of one call.
  @usableFromInline let findings: UnsafeMutablePointer<[CompactFinding]>
  @usableFromInline let row: Int32
  /// One bit for each rule that is asked; the lowest is the next rule's.
  @usableFromInline var asked: UInt64
  /// The place of the next rule.
  @usableFromInline var place: Int32 = 0

  @inlinable
  init(
    _ facts: UnsafePointer<Facts>, asked: UInt64, row: Int32,
    findings: UnsafeMutablePointer<[CompactFinding]>
  ) {
    self.facts = facts
    self.asked = asked
    self.row = row
    self.findings = findings
  }

  @inlinable @inline(__always)
  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts {
    if asked & 1 == 1, rule.applies(to: facts.pointee), try rule.outcome(for: facts.pointee).isUnmet {
      let evidence = rule.evidence(for: facts.pointee)
      findings.pointee.append(
        CompactFinding(row: row, rule: place, observed: evidence.observed, required: evidence.required))
    }
    asked &>>= 1
    place &+= 1
  }
}

extension RuleSet {
  /// The answers of the rules that are asked.
  @inlinable @inline(__always)
  func outcomes(for facts: Facts, asked: UInt64 = .max) throws(InputError) -> CompactVerdict {
    try withUnsafePointer(to: facts) { facts throws(InputError) in
      var visitor = OutcomeVisitor(facts, asked: asked)
      try visit(&visitor)
      return visitor.verdict
    }
  }

  /// Appends every unmet rule to a buffer, or nothing where a rule cannot answer.
  @inlinable
  func appendUnmet(
    for facts: Facts, asked: UInt64 = .max, row: Int32, to findings: inout [CompactFinding]
  ) throws(InputError) {
    let kept = findings.count
    do throws(InputError) {
      try withUnsafePointer(to: facts) { facts throws(InputError) in
        try withUnsafeMutablePointer(to: &findings) { findings throws(InputError) in
          var visitor = UnmetVisitor(facts, asked: asked, row: row, findings: findings)
          try visit(&visitor)
        }
      }
    } catch {
      findings.removeLast(findings.count - kept)
      throw error
    }
  }
}
