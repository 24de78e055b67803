public import HoaNhapValues

extension Schedule {
  /// Computes the schedule of checked terms.
  ///
  /// - Throws: ``InputError`` where a sum does not fit (`overflow`), or where the calendar has no working day near a due
  ///   date or moves one before the start (`convention`).
  /// - Complexity: O(rows + disbursements + rates)
  public static func make(for terms: LoanTerms) throws(InputError) -> Schedule {
    if let plain = PlainLoan(terms) { return plain.schedule() }
    return try ScheduleBuilder.schedule(terms)
  }

  /// Checks a host's own loan and computes its schedule.
  ///
  /// - Throws: ``InputError`` that names the field as the loan document does.
  /// - Complexity: O(rows + disbursements + rates)
  public static func make(for contract: some LoanContract) throws(InputError) -> Schedule {
    try make(for: try LoanTerms(of: contract))
  }

  /// The exact fractions and the segments behind every row.
  ///
  /// They are counted anew where they are asked for, so that a schedule which nobody questions does not hold them. Ask
  /// once for all rows.
  /// - Complexity: O(rows + segments)
  public func explanation() -> ScheduleExplanation {
    do {
      return try ScheduleBuilder.explanation(terms)
    } catch {
      preconditionFailure("the terms of a schedule have a schedule")
    }
  }
}
