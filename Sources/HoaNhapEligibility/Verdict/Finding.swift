public import HoaNhapValues

/// What one clause says of one application, with all that helps to change it (kết luận theo từng điều kiện).
public struct Finding: Sendable, Hashable, RedactedRecord {
  /// What the clause says of itself: code, kind, source, words.
  public let header: RuleHeader
  /// The answer.
  public let outcome: Outcome
  /// Who can mend it.
  public let menders: [Mender]
  /// What the clause shows beside its answer.
  let evidence: Evidence
  /// The names of missing facts that only the host knows.
  let hostFacts: [FactName]

  /// Facts are missing only where the answer waits for them.
  init(
    _ header: RuleHeader, _ outcome: Outcome, _ evidence: Evidence, menders: [Mender],
    hostFacts: [FactName] = []
  ) {
    self.header = header
    self.outcome = outcome
    self.menders = menders
    self.evidence = evidence
    self.hostFacts = hostFacts
    missing = outcome == .undetermined ? evidence.missing : []
  }

  /// What one rule finds; `nil` where it does not apply.
  init?<Rule: EligibilityRule>(_ rule: Rule, _ facts: Rule.Facts) throws(InputError) {
    guard rule.applies(to: facts) else { return nil }
    let outcome = try rule.outcome(for: facts)
    let evidence = rule.evidence(for: facts)
    let ofHost = outcome == .undetermined ? evidence.missing.subtracting(.law) : []
    self.init(
      rule.header(for: facts), outcome, evidence, menders: rule.menders(for: facts),
      hostFacts: ofHost.isEmpty ? [] : ofHost.members.compactMap(rule.name(of:)))
  }

  /// The clause.
  public var clause: ClauseCode { header.clause }
  /// What kind of thing it asks for.
  public var kind: FindingKind { header.kind }
  /// What was observed.
  public var observed: Measure { evidence.observed }
  /// What is required.
  public var required: Measure { evidence.required }
  /// What to add to the observed value to stand exactly on the border: đồng, months, people or days.
  public var margin: Int64? { evidence.margin }
  /// The unknown facts that leave it undetermined.
  public let missing: FactSet
  /// The text that it rests on.
  public var citation: Citation { header.citation }
  /// How certain that is.
  public var standing: Standing { header.standing }

  /// What the words need beyond that.
  var detail: EvidenceDetail { evidence.detail }

  /// The paths of the unknown facts that leave it undetermined, a host's own behind the law's.
  public var missingPaths: [String] { missing.paths + hostFacts.map(\.path) }

  /// The clause and its outcome.
  public var printedForm: String { "\(clause): \(outcome.rawValue)" }

  /// What the clause asks for in this case, as the middle of a sentence.
  public var requirement: Wording { FindingWords.requirement(self) }

  /// What would change it where it is unmet, what is to be known where it is undetermined; empty where it is satisfied.
  public var remark: Wording { FindingWords.remark(self) }

  /// The finding in words, rendered from its code and data where somebody reads it.
  public var wording: Wording { FindingWords.wording(of: self) }
}
