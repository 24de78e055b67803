/// One time that the province sets for a clause of a commune's plan.
public struct ProvinceDate: Sendable, Hashable {
  /// The clause of the commune's plan.
  public let clause: Clause
  /// The time.
  public let when: Recurrence
  /// The commune's own time that this one is about; `nil` where the province names none, and it is found by its days.
  public let insteadOf: Recurrence?

  /// Makes a date.
  public init(_ clause: Clause, _ when: Recurrence, insteadOf: Recurrence? = nil) {
    self.clause = clause
    self.when = when
    self.insteadOf = insteadOf
  }
}

/// The times that a text of the province sets for what communes do, written against the clauses of one commune's plan.
///
/// A clause can leave its time to the province ("theo Kế hoạch của tỉnh", plan II.6), and the province can set times for others.
/// ``Plan/merging(_:)`` brings them into the plan.
public struct ProvinceDates: Sendable, Hashable {
  /// The province's text.
  public let source: SourceText
  /// What it sets.
  public let dates: [ProvinceDate]

  /// Makes a set of dates.
  public init(_ source: SourceText, _ dates: [ProvinceDate]) {
    self.source = source
    self.dates = dates
  }
}
