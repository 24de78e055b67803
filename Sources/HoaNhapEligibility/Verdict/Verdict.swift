public import HoaNhapPolicy
public import HoaNhapValues

/// The answer to one application on one day, with every reason.
public struct Verdict: Sendable, Hashable, RedactedRecord {
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
  /// Every clause that applies, in the policy's order, satisfied ones too; behind them a host's own.
  public let findings: [Finding]
  /// Facts that cannot stand together; they change no finding.
  public let contradictions: [Contradiction]
  /// What was judged.
  public let document: ApplicationDocument
  /// The law's rules that were asked, with their edition; a host's own rules stand in the findings alone.
  public let book: RuleBook
  /// The salt of the receipt, where one was given.
  let salt: String?

  init(_ draft: VerdictDraft, _ facts: some ApplicationFacts, book: RuleBook, salt: String?) {
    outcome = Eligibility(draft.outcome)
    basis = book.basis
    edition = book.editionID
    self.book = book
    window = draft.window
    missing = outcome == .undetermined ? Self.missingPaths(draft.findings) : []
    findings = draft.findings
    contradictions = Contradiction.all(in: facts)
    document = ApplicationDocument(facts)
    self.salt = salt
  }

  /// The application.
  public var applicationID: ApplicationID { document.applicationID }
  /// The day it was judged for.
  public var asOf: CivilDate { document.asOf }

  /// The proof of input and result (biên nhận); it is computed where it is asked for.
  ///
  /// - Complexity: O(*n*) in the bytes of the document and of the verdict, which are hashed.
  public var receipt: Receipt {
    Receipt(
      edition: edition, basis: basis, input: document.json.canonicalBytes,
      result: canonicalBytes(words: false), salt: salt)
  }

  /// The application, the day and the answer.
  public var printedForm: String { "verdict on \(applicationID), \(asOf): \(outcome.rawValue)" }

  /// Each path once, in the order of clauses and of the facts in a clause.
  private static func missingPaths(_ findings: [Finding]) -> [String] {
    var seen: FactSet = []
    var paths: [String] = []
    for finding in findings where finding.outcome == .undetermined {
      let new = finding.missing.subtracting(seen)
      paths += new.paths
      seen.formUnion(new.intersection(.law))
      for name in finding.hostFacts where !paths.contains(name.path) { paths.append(name.path) }
    }
    return paths
  }
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
    var draft = try draft(facts)
    var seen: Set<CaseFlag> = []
    draft.add(facts.flags.filter { seen.insert($0).inserted })
    return Verdict(draft, facts, book: self, salt: salt)
  }

  /// What one clause says, for work that asks less than a whole application does, such as drawing up a list.
  ///
  /// - Returns: `nil` where the book has no such clause, or it does not apply.
  /// - Throws: ``InputError`` for a negative number, or a required value that does not fit in 63 bits.
  /// - Complexity: O(rules)
  public func finding(_ clause: ClauseCode, for facts: some ApplicationFacts) throws(InputError) -> Finding? {
    let read = CaseFacts(facts)
    try FactsCheck.check(read)
    for rule in rules where rule.header.clause == clause { return try Finding(rule, read) }
    return nil
  }

  /// On which days one clause holds, other facts unchanged; `nil` where the book has no such clause, or it does not apply.
  public func holdingDays(of clause: ClauseCode, for facts: some ApplicationFacts) -> HoldingDays? {
    let read = CaseFacts(facts)
    for rule in rules where rule.header.clause == clause {
      return Self.holdingDays(of: rule, read)
    }
    return nil
  }

  private static func holdingDays<Rule: EligibilityRule>(of rule: Rule, _ facts: Rule.Facts) -> HoldingDays? {
    rule.applies(to: facts) ? rule.holdingDays(for: facts) : nil
  }
}
