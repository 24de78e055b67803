public import HoaNhapValues

/// What happens to a due date on a day that is not worked (convention V21).
public struct DueCalendar: Sendable, Hashable {
  /// Where such a due date goes.
  public enum Roll: String, Sendable, Hashable, CaseIterable {
    /// To the next working day, into the next month if needed.
    case following
    /// To the working day before.
    case preceding
    /// Nowhere.
    case none
  }

  /// What the interest follows when a due date moves (convention V22).
  public enum Accrual: String, Sendable, Hashable, CaseIterable {
    /// The moved date: interest runs to it and the next period starts there.
    case adjusted
    /// The contract's date: only the payment moves.
    case unadjusted
  }

  /// Which days are worked.
  public let workCalendar: WorkCalendar
  /// Where a due date goes.
  public let roll: Roll
  /// What the interest follows.
  public let accrual: Accrual

  /// Makes a calendar of due dates.
  public init(_ workCalendar: WorkCalendar, roll: Roll = .none, accrual: Accrual = .adjusted) {
    self.workCalendar = workCalendar
    self.roll = roll
    self.accrual = accrual
  }
}
