/// The answer of a whole book to one application in twenty-four bytes: one bit a rule and answer, no findings, no words.
///
/// Bit *n* speaks of the book's rule *n*, counted from 0 in the order of the book's headers.
public struct CompactVerdict: Sendable, Hashable {
  /// The rules that are unmet.
  public var unmet: UInt64
  /// The rules that cannot be told.
  public var undetermined: UInt64
  /// What keeps the case from an answer by rules alone.
  public var state: State

  /// Whether rules alone can answer.
  public enum State: UInt8, Sendable, Hashable {
    /// They can.
    case answered
    /// A flag of the case is handled by no rule: it is never eligible.
    case unhandledFlag
    /// A number of the facts cannot be used; the full path names it.
    case refused
  }

  /// Makes a verdict in which nothing is unmet or undetermined yet.
  @inlinable
  public init(unmet: UInt64 = 0, undetermined: UInt64 = 0, state: State = .answered) {
    self.unmet = unmet
    self.undetermined = undetermined
    self.state = state
  }

  /// The answer; `nil` where a number of the facts cannot be used.
  @inlinable
  public var outcome: Eligibility? {
    switch state {
    case .refused: nil
    case .answered: unmet != 0 ? .ineligible : undetermined != 0 ? .undetermined : .eligible
    case .unhandledFlag: unmet != 0 ? .ineligible : .undetermined
    }
  }
}

/// One unmet rule of one application in a bulk run: which, what was observed, what is required.
public struct CompactFinding: Sendable, Hashable {
  /// The application's place in the run, from 0.
  public var row: Int32
  /// The rule's place in the book, from 0.
  public var rule: Int32
  /// What was observed.
  public var observed: Measure
  /// What is required.
  public var required: Measure

  /// Makes a finding.
  @inlinable
  public init(row: Int32, rule: Int32, observed: Measure, required: Measure) {
    self.row = row
    self.rule = rule
    self.observed = observed
    self.required = required
  }
}
