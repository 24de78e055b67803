public import HoaNhapValues

/// What one clause says of one application, with all that helps to change it (kết luận theo từng điều kiện).
public struct Finding: Sendable, Hashable, RedactedRecord {
  /// The clause.
  public let clause: ClauseCode
  /// What kind of thing it asks for.
  public let kind: FindingKind
  /// The answer.
  public let outcome: Outcome
  /// What was observed.
  public let observed: Measure
  /// What is required.
  public let required: Measure
  /// What to add to the observed value to stand exactly on the border: đồng, months, people or days.
  public let margin: Int64?
  /// The unknown facts that leave it undetermined.
  public let missing: FactSet
  /// Who can mend it.
  public let menders: [Mender]
  /// The text that it rests on.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing
  /// What the words need beyond that.
  let detail: RulingDetail

  init(_ header: RuleHeader, _ ruling: Ruling, menders: [Mender]) {
    clause = header.clause
    kind = header.kind
    outcome = ruling.outcome
    observed = ruling.observed
    required = ruling.required
    margin = ruling.margin
    missing = ruling.missing
    self.menders = menders
    citation = ruling.citation ?? header.citation
    standing = header.standing
    detail = ruling.detail
  }

  /// The clause and its outcome.
  public var printedForm: String { "\(clause): \(outcome.rawValue)" }

  /// The finding in words, rendered from its code and data where somebody reads it.
  public var wording: Wording { FindingWords.wording(of: self) }
}
