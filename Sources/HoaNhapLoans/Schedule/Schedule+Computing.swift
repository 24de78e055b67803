public import HoaNhapValues

extension Schedule {
  /// Computes the schedule of checked terms.
  ///
  /// - Parameters:
  ///   - terms: the terms.
  ///   - freezes: nights that bear no interest, in any order; they may overlap.
  /// - Throws: ``InputError`` where a sum does not fit (`overflow`), or where the calendar has no working day near a due
  ///   date or moves one before the start (`convention`).
  /// - Complexity: O(rows + disbursements + rates)
  public init(for terms: LoanTerms, freezes: [LoanEvent.Freeze] = []) throws(InputError) {
    self = try Self.drawn(from: terms, freezes)
  }

  /// Checks a host's own loan and computes its schedule.
  ///
  /// - Throws: ``InputError`` that names the field as the loan document does.
  /// - Complexity: O(rows + disbursements + rates)
  public init(for contract: some LoanContract) throws(InputError) {
    self = try Self.drawn(from: try LoanTerms.checked(contract), [])
  }

  private static func drawn(
    from terms: consuming LoanTerms, _ freezes: [LoanEvent.Freeze]
  ) throws(InputError) -> Schedule {
    if freezes.isEmpty, let plain = PlainLoan(terms), let drawn = plain.drawn() {
      return plain.schedule(terms, drawn)
    }
    return try ScheduleBuilder.schedule(terms, freezes: freezes)
  }

  /// The exact fractions and the segments behind every row.
  ///
  /// They are counted anew where they are asked for, so that a schedule which nobody questions does not hold them. Ask
  /// once for all rows.
  /// - Complexity: O(rows + segments)
  public func explanation() -> ScheduleExplanation {
    do {
      return try ScheduleBuilder.explanation(terms, freezes: freezes)
    } catch {
      preconditionFailure("the terms of a schedule have a schedule")
    }
  }
}
