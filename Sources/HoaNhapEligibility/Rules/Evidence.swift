public import HoaNhapValues

/// What a rule shows beside its answer: what was observed, what is required, what lies between, which facts it misses.
///
/// It never decides: the answer is ``EligibilityRule/outcome(for:)``, so the two cannot drift apart.
public struct Evidence: Sendable, Hashable, RedactedRecord {
  /// What was observed.
  public var observed: Measure
  /// What is required.
  public var required: Measure
  /// What to add to the observed value to stand exactly on the border; `nil` where that is unknown or means nothing.
  public var margin: Int64?
  /// The unknown facts that the answer waits for; read only where it is undetermined.
  public var missing: FactSet
  /// What the words need beyond that.
  @usableFromInline var detail = EvidenceDetail.none

  /// Makes evidence.
  @inlinable
  public init(
    observed: Measure = .unknown, required: Measure = .unknown, margin: Int64? = nil, missing: FactSet = []
  ) {
    self.observed = observed
    self.required = required
    self.margin = margin
    self.missing = missing
  }

  /// The kind alone.
  public var printedForm: String { "evidence" }

  /// The same evidence with what its words need.
  func with(_ detail: EvidenceDetail) -> Evidence {
    var evidence = self
    evidence.detail = detail
    return evidence
  }
}
