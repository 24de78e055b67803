extension ImportPlan {
  /// Works out what a sheet would change in some records.
  ///
  /// A row is written where it is clear whose it is: the sheet gives the identifier of a record, or nobody like that is known,
  /// or somebody has decided. Every other row is held back with its proposals; nothing is merged by itself. A row whose record
  /// says all of it already, its paper's number included, counts as unchanged.
  /// - Parameters:
  ///   - reading: the sheet.
  ///   - book: the records.
  ///   - decisions: what somebody has answered about proposals of this sheet.
  ///   - rules: what is accepted beforehand, and how likeness is weighed.
  /// - Complexity: O((r + n) log(r + n)) for r records and n rows.
  public init(
    _ reading: SheetReading, into book: ImportBook, decisions: [ImportDecision] = [],
    rules: ImportRules = ImportRules()
  ) {
    var rows = SheetMatching(reading, book, rules)
    rows.decide(decisions)
    var builder = PlanBuilder(rows, book, rules)
    builder.build()
    let repeated = rows.repeated
    self.init(
      reading: reading,
      faults: reading.faults + rows.faults.faults(reading.columns) + builder.faults.faults(reading.columns),
      new: builder.new, changed: builder.changed, applications: builder.applications,
      unchanged: builder.unchanged,
      repeated: repeated, held: builder.held.sorted { $0.row < $1.row },
      refused: reading.refused + rows.refused + builder.refused, passedOver: rows.passedOver, book: book)
  }
}
