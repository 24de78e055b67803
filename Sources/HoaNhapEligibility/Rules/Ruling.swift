public import HoaNhapValues

/// What was observed, or what is required: a number, a date, a flag or a word; unknown is a value of its own.
public enum Measure: Sendable, Hashable, RedactedRecord {
  /// Not known, or not a single value.
  case unknown
  /// A number: đồng, months or people.
  case number(Int64)
  /// A date.
  case date(CivilDate)
  /// A yes or no.
  case flag(Bool)
  /// A word of the document.
  case word(String)

  /// The kind of value, never the value: it can be a person's route or date.
  public var printedForm: String {
    switch self {
    case .unknown: "unknown"
    case .number: "number"
    case .date: "date"
    case .flag: "flag"
    case .word: "word"
    }
  }

  /// The measure of a fact that may not be known.
  init(_ fact: Fact<Int64>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = .number(value)
    }
  }

  /// The measure of a fact that may not be known.
  init(_ fact: Fact<Bool>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = .flag(value)
    }
  }
}

/// What one rule finds in one application, without words and without memory of its own.
public struct Ruling: Sendable, Hashable, RedactedRecord {
  /// The answer.
  public var outcome: Outcome
  /// What was observed.
  public var observed: Measure
  /// What is required.
  public var required: Measure
  /// What to add to the observed value to stand exactly on the border; `nil` where that is unknown or means nothing.
  public var margin: Int64?
  /// The unknown facts that leave it undetermined; empty where it is settled.
  public var missing: FactSet
  /// The text that it rests on, where that differs from the rule's own.
  public var citation: Citation?
  /// What the words need beyond that.
  var detail = RulingDetail.none

  /// Makes a ruling. Facts are missing only where it is undetermined.
  public init(
    _ outcome: Outcome, observed: Measure, required: Measure, margin: Int64? = nil,
    missing: FactSet = [], citation: Citation? = nil
  ) {
    self.outcome = outcome
    self.observed = observed
    self.required = required
    self.margin = margin
    self.missing = outcome == .undetermined ? missing : []
    self.citation = citation
  }

  /// The outcome alone.
  public var printedForm: String { "ruling: \(outcome.rawValue)" }

  /// The same ruling with what its words need.
  func with(_ detail: RulingDetail) -> Ruling {
    var ruling = self
    ruling.detail = detail
    return ruling
  }
}
