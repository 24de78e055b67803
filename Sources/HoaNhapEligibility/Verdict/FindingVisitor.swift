import HoaNhapPolicy
import HoaNhapValues

/// A verdict in the making: what the rules asked so far have said together.
struct VerdictDraft {
  var findings: [Finding] = []
  var outcome = Outcome.satisfied
  var window: DateRange? = .always

  mutating func add(_ finding: Finding, holding days: HoldingDays) {
    findings.append(finding)
    outcome = outcome.and(finding.outcome)
    switch days {
    case .always: break
    case .days(let days): window = window?.intersection(days)
    case .none: window = nil
    }
  }

  /// A flag that no rule answers for leaves the case to a person.
  mutating func add(_ unhandled: [CaseFlag]) {
    for flag in unhandled {
      let header = RuleHeader(
        flag.code, .bar, .reading("việc phải có người quyết định"), .assumed,
        requirement: Wording(
          vi: "\(flag.name.vi) được người có thẩm quyền xem xét", en: "a person decides about \(flag.name.en)"
        ))
      add(
        Finding(header, .undetermined, Evidence().with(.unhandledFlag), menders: []), holding: .always)
    }
  }
}

/// Asks each rule for its answer and all that it shows.
struct FindingVisitor<Facts>: RuleVisitor {
  let facts: Facts
  var draft: VerdictDraft
  /// One bit for each rule that is asked.
  let asked: UInt64
  private var bit: UInt64 = 1

  init(_ facts: Facts, draft: VerdictDraft, asked: UInt64 = .max) {
    self.facts = facts
    self.draft = draft
    self.asked = asked
  }

  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts {
    defer { bit &<<= 1 }
    guard asked & bit != 0, let finding = try Finding(rule, facts) else { return }
    draft.add(finding, holding: rule.holdingDays(for: facts))
  }
}

extension RuleBook {
  /// What the law's rules say, before anything that a host adds.
  ///
  /// - Throws: ``InputError`` for a negative number, or a required value that does not fit in 63 bits.
  func draft(_ facts: some ApplicationFacts) throws(InputError) -> VerdictDraft {
    let read = CaseFacts(facts)
    try FactsCheck.check(read)
    var draft = VerdictDraft()
    draft.findings.reserveCapacity(headers.count)
    var visitor = FindingVisitor(read, draft: draft, asked: asked)
    try law.visit(&visitor)
    return visitor.draft
  }
}
