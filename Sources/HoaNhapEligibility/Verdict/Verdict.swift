public import HoaNhapPolicy
public import HoaNhapValues

/// The answer to one application on one day, with every reason.
public struct Verdict: Sendable, Hashable, RedactedRecord {
  /// The application.
  public let applicationID: ApplicationID
  /// The day it was judged for.
  public let asOf: CivilDate
  /// The answer: any clause unmet makes it ineligible; else any undetermined leaves it undetermined.
  public let outcome: Eligibility
  /// Which clauses were asked.
  public let basis: Basis
  /// The edition that the values come from.
  public let edition: EditionID
  /// The first and last day on which all clauses of kind time hold, other facts unchanged; `nil` where there is no such
  /// day or it cannot be told.
  public let window: DateRange?
  /// The paths of the unknown facts that leave a clause undetermined; empty once a clause is unmet.
  public let missing: [String]
  /// Every clause that applies, in the policy's order, satisfied ones too.
  public let findings: [Finding]
  /// Facts that cannot stand together; they change no finding.
  public let contradictions: [Contradiction]
  /// The proof of input and result (biên nhận).
  public let receipt: Receipt

  /// The application, the day and the answer.
  public var printedForm: String { "verdict on \(applicationID), \(asOf): \(outcome.rawValue)" }
}

/// Whether an application can be granted.
public enum Eligibility: String, Sendable, Hashable, CaseIterable {
  /// Every clause holds.
  case eligible
  /// A clause does not hold, whatever is still unknown.
  case ineligible
  /// No clause fails, but one depends on a fact that is not known.
  case undetermined

  /// The answer that follows from all clauses together.
  public init(_ outcome: Outcome) {
    switch outcome {
    case .satisfied: self = .eligible
    case .unmet: self = .ineligible
    case .undetermined: self = .undetermined
    }
  }

  /// The answer in words.
  public var wording: Wording {
    switch self {
    case .eligible: Wording(vi: "đủ điều kiện", en: "eligible")
    case .ineligible: Wording(vi: "chưa đủ điều kiện", en: "not eligible yet")
    case .undetermined: Wording(vi: "chưa đủ dữ kiện để kết luận", en: "more facts are needed")
    }
  }
}

extension RuleBook {
  /// What one clause says, for work that asks less than a whole application does, such as drawing up a list.
  ///
  /// - Returns: `nil` where the book has no such clause, or it does not apply.
  /// - Throws: ``InputError`` where a required value does not fit in 63 bits.
  /// - Complexity: O(rules)
  public func finding(_ clause: ClauseCode, for facts: some ApplicationFacts) throws(InputError) -> Finding? {
    for rule in rules where rule.header.clause == clause && rule.applies(to: facts) {
      return Finding(rule.header, try rule.ruling(on: facts), menders: rule.menders(for: facts))
    }
    return nil
  }

  /// On which days one clause holds, other facts unchanged; `nil` where the book has no such clause, or it does not apply.
  public func holdingDays(of clause: ClauseCode, for facts: some ApplicationFacts) -> HoldingDays? {
    for rule in rules where rule.header.clause == clause && rule.applies(to: facts) {
      return rule.holdingDays(for: facts)
    }
    return nil
  }

  /// The full answer: every clause evaluated, every reason kept.
  ///
  /// - Parameters:
  ///   - facts: the application.
  ///   - salt: for a receipt that leaves the commune; see ``Receipt``.
  /// - Throws: ``InputError`` for a negative number, or a required value that does not fit in 63 bits.
  /// - Complexity: O(rules)
  public func verdict(
    for facts: some ApplicationFacts, salt: String? = nil
  ) throws(InputError) -> Verdict {
    try FactsCheck.check(facts)
    var findings: [Finding] = []
    findings.reserveCapacity(rules.count)
    var outcome = Outcome.satisfied
    var window: DateRange? = .always
    for rule in rules where rule.applies(to: facts) {
      let ruling = try rule.ruling(on: facts)
      findings.append(Finding(rule.header, ruling, menders: rule.menders(for: facts)))
      outcome = outcome.and(ruling.outcome)
      switch rule.holdingDays(for: facts) {
      case .always: break
      case .days(let days): window = window?.intersection(days)
      case .none: window = nil
      }
    }
    return Verdict(
      facts, book: self, outcome: Eligibility(outcome), window: window, findings: findings,
      contradictions: Contradiction.all(in: facts), salt: salt)
  }
}

extension Verdict {
  fileprivate init(
    _ facts: some ApplicationFacts, book: RuleBook, outcome: Eligibility, window: DateRange?,
    findings: [Finding], contradictions: [Contradiction], salt: String?
  ) {
    applicationID = facts.applicationID
    asOf = facts.asOf
    self.outcome = outcome
    basis = book.basis
    edition = book.edition.id
    self.window = window
    missing = outcome == .ineligible ? [] : Self.missingPaths(findings)
    self.findings = findings
    self.contradictions = contradictions
    let result = Self.codes(
      id: applicationID, asOf: asOf, outcome: outcome, basis: basis, edition: edition, window: window,
      missing: missing, findings: findings, contradictions: contradictions)
    receipt = Receipt(
      edition: edition, basis: basis, input: ApplicationDocument(facts).json, result: result, salt: salt)
  }

  /// Each path once, in the order of clauses and of the facts in a clause.
  private static func missingPaths(_ findings: [Finding]) -> [String] {
    var seen: FactSet = []
    var paths: [String] = []
    for finding in findings {
      let new = finding.missing.subtracting(seen)
      paths += new.paths
      seen.formUnion(new)
    }
    return paths
  }
}
