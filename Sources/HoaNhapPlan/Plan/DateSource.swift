/// Whose text set one time of a duty, where that is not the plan's own.
public struct DateSource: Sendable, Hashable {
  /// The duty's clause.
  public let clause: Clause
  /// The time: one of those of the duty.
  public let when: Recurrence
  /// The text that set it.
  public let source: SourceText

  /// Makes a source of a date.
  public init(_ clause: Clause, _ when: Recurrence, _ source: SourceText) {
    self.clause = clause
    self.when = when
    self.source = source
  }
}
