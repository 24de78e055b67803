public import HoaNhapValues

/// What is different between two schedules, row by row (so sánh hai lịch trả nợ).
///
/// Rows belong together by their nominal dates: the contract's dates, of which a schedule has each once. Numbers of rows
/// are not compared, so that a row put in between changes no other. The difference of a schedule with itself is empty,
/// and a difference put on the rows it starts from gives those it leads to.
public struct ScheduleDifference: Sendable, Hashable {
  /// A row that is new, gone or other than before.
  public struct Row: Sendable, Hashable {
    /// The contract's date.
    public let nominalDate: CivilDate
    /// The row of the first schedule; `nil` where it has none on this date.
    public let before: Schedule.Row?
    /// The row of the second schedule; `nil` where it has none on this date.
    public let after: Schedule.Row?

    /// What became of the row.
    public var change: Change {
      if before == nil { return .added }
      return after == nil ? .removed : .changed
    }
  }

  /// What became of a row.
  public enum Change: String, Sendable, Hashable, CaseIterable {
    /// Only the second schedule has it.
    case added
    /// Only the first schedule has it.
    case removed
    /// Both have it, with other days or amounts.
    case changed
  }

  /// What a schedule comes to.
  public struct Side: Sendable, Hashable {
    /// The name of the loan.
    public let loanID: LoanID?
    /// How many rows there are.
    public let rowCount: Int
    /// The day on which the last payment is due.
    public let maturity: CivilDate
    /// The sums.
    public let totals: Schedule.Totals

    init(_ schedule: Schedule) {
      loanID = schedule.terms.loanID
      rowCount = schedule.rows.count
      maturity = schedule.maturity
      totals = schedule.totals
    }
  }

  /// The first schedule.
  public let before: Side
  /// The second schedule.
  public let after: Side
  /// The rows that are not the same, earliest first.
  public let rows: [Row]

  /// Whether the schedules have the same rows; the terms behind them may still be others.
  public var isEmpty: Bool { rows.isEmpty }

  /// How many rows were added, removed or changed.
  public func count(_ change: Change) -> Int { rows.count { $0.change == change } }

  /// Compares two schedules.
  ///
  /// - Complexity: O(rows of both)
  public init(from first: Schedule, to second: Schedule) {
    before = Side(first)
    after = Side(second)
    var rows: [Row] = []
    Self.merge(first.rows, second.rows, first: \.nominalDate, second: \.nominalDate) { date, old, new in
      if let old, let new, old.isSame(as: new) { return }
      rows.append(Row(nominalDate: date, before: old, after: new))
    }
    self.rows = rows
  }

  /// The rows of the second schedule, from those of the first.
  ///
  /// - Parameter rows: in order of their nominal dates.
  /// - Returns: `nil` where they are not the rows that the difference was drawn from.
  /// - Complexity: O(rows)
  public func applied(to rows: [Schedule.Row]) -> [Schedule.Row]? {
    var result: [Schedule.Row] = []
    var fits = true
    Self.merge(rows, self.rows, first: \.nominalDate, second: \.nominalDate) { _, row, change in
      guard let change else {
        if let row { result.append(row) }
        return
      }
      switch (row, change.before) {
      case (nil, nil): break
      case (let row?, let before?) where row.isSame(as: before): break
      default: fits = false
      }
      if let after = change.after { result.append(after) }
    }
    guard fits else { return nil }
    return result.enumerated().map { $1.numbered($0 + 1) }
  }

  /// Goes through two lists in order of days, together where both have a day.
  private static func merge<First, Second>(
    _ first: [First], _ second: [Second], first date: (First) -> CivilDate,
    second otherDate: (Second) -> CivilDate, _ body: (CivilDate, First?, Second?) -> Void
  ) {
    var one = first[...]
    var two = second[...]
    while true {
      let days = (one.first.map(date), two.first.map(otherDate))
      guard let day = [days.0, days.1].compactMap({ $0 }).min() else { return }
      body(day, days.0 == day ? one.popFirst() : nil, days.1 == day ? two.popFirst() : nil)
    }
  }
}

extension Schedule.Row {
  /// Whether two rows are the same but for their numbers.
  fileprivate func isSame(as other: Schedule.Row) -> Bool { numbered(0) == other.numbered(0) }

  fileprivate func numbered(_ number: Int) -> Schedule.Row {
    var row = Schedule.Row(
      number: number, date: date, nominalDate: nominalDate, nights: nights, principal: principal.amount,
      interest: interest.amount, balanceAfter: balanceAfter.amount)
    row.deferredInterest = deferredInterest
    return row
  }
}
