public import HoaNhapValues

/// Asks each rule for its answer and keeps two bits of it.
@usableFromInline
struct OutcomeVisitor<Facts>: RuleVisitor {
  @usableFromInline let facts: Facts
  /// One bit for each rule that is asked.
  @usableFromInline let asked: UInt64
  @usableFromInline var unmet: UInt64 = 0
  @usableFromInline var undetermined: UInt64 = 0
  /// The bit of the next rule.
  @usableFromInline var bit: UInt64 = 1

  @inlinable
  init(_ facts: Facts, asked: UInt64 = .max) {
    self.facts = facts
    self.asked = asked
  }

  @inlinable var verdict: CompactVerdict { CompactVerdict(unmet: unmet, undetermined: undetermined) }

  @inlinable @inline(__always)
  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts {
    if asked & bit != 0, rule.applies(to: facts) {
      switch try rule.outcome(for: facts) {
      case .satisfied: break
      case .unmet: unmet |= bit
      case .undetermined: undetermined |= bit
      }
    }
    bit &<<= 1
  }
}

/// Writes what is unmet into a caller's buffer.
@usableFromInline
struct UnmetVisitor<Facts>: RuleVisitor {
  @usableFromInline let facts: Facts
  /// One bit for each rule that is asked.
  @usableFromInline let asked: UInt64
  @usableFromInline let row: Int32
  /// The place of the next rule.
  @usableFromInline var place: Int32 = 0
  @usableFromInline var findings: [CompactFinding]

  @inlinable
  init(_ facts: Facts, asked: UInt64, row: Int32, findings: [CompactFinding]) {
    self.facts = facts
    self.asked = asked
    self.row = row
    self.findings = findings
  }

  @inlinable @inline(__always)
  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts {
    if asked >> UInt64(place) & 1 == 1, rule.applies(to: facts), case .unmet = try rule.outcome(for: facts) {
      let evidence = rule.evidence(for: facts)
      findings.append(
        CompactFinding(row: row, rule: place, observed: evidence.observed, required: evidence.required))
    }
    place &+= 1
  }
}

extension RuleSet {
  /// Appends every unmet rule to a buffer, or nothing where a rule cannot answer.
  @inlinable
  func appendUnmet(
    for facts: Facts, asked: UInt64 = .max, row: Int32, to findings: inout [CompactFinding]
  ) throws(InputError) {
    let before = findings.count
    // The buffer moves into the visitor and back, so that it is never copied.
    var visitor = UnmetVisitor(facts, asked: asked, row: row, findings: findings)
    findings = []
    do throws(InputError) {
      try visit(&visitor)
    } catch {
      findings = visitor.findings
      findings.removeSubrange(before...)
      throw error
    }
    findings = visitor.findings
  }
}
