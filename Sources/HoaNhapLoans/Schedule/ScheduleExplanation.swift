public import HoaNhapValues

/// Nights of one balance and one rate, and the exact interest that they bear (đoạn tính lãi).
public struct InterestSegment: Sendable, Hashable {
  /// The day before the first night.
  public let from: CivilDate
  /// The day after the last night.
  public let to: CivilDate
  /// The nights between, whatever the day count makes of them.
  public let nights: Int
  /// The principal that bears interest.
  public let balance: Dong
  /// The rate that applies.
  public let rate: Rate
  /// The interest before rounding.
  public let exact: ExactAmount
}

/// How the interest of a schedule came about: exact fractions and the segments they are summed from.
public struct ScheduleExplanation: Sendable, Hashable {
  /// The interest of one row.
  public struct Row: Sendable, Hashable {
    /// The interest of the period before rounding; `0/1` where only principal is due.
    public let interestExact: ExactAmount
    /// What it is the sum of; empty where only principal is due.
    public let segments: [InterestSegment]
  }

  /// One for each row of the schedule, in the same order.
  public let rows: [Row]
  /// The segments of the study period; empty where there is none.
  public let study: [InterestSegment]
}
