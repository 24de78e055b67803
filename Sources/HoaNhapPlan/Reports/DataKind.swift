public import HoaNhapValues

/// The kind of time that a report's figures cover (thời gian chốt số liệu). The set is that of the decree.
///
/// Source: NĐ 09/2019/NĐ-CP, Điều 12 (P.7).
public enum DataKind: String, Sendable, Hashable, CaseIterable {
  /// From the 15th of the month before to the 14th.
  case month
  /// From the 15th of the month before the quarter to the 14th of its last month.
  case quarter
  /// From 15 December to 14 June.
  case sixMonths = "six-months"
  /// From 15 December to 14 September.
  case nineMonths = "nine-months"
  /// From 15 December to 14 December.
  case year

  /// How many months a time of this kind covers.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .sixMonths: 6
    case .nineMonths: 9
    case .year: 12
    }
  }

  /// How many times of this kind a year has; six and nine months are only counted from its beginning.
  public var countInYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .sixMonths, .nineMonths, .year: 1
    }
  }
}

/// Days from a first to a last one, both included, whose data a report covers.
public struct DataWindow: Sendable, Hashable, CustomStringConvertible {
  /// The first day.
  public let from: CivilDate
  /// The last day, included.
  public let to: CivilDate

  /// Makes a window; `nil` where the last day lies before the first.
  public init?(from: CivilDate, to: CivilDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }

  /// Whether a day lies in the window.
  public func contains(_ day: CivilDate) -> Bool { from <= day && day <= to }

  /// Both ends with three dots between.
  public var description: String { "\(from)...\(to)" }
}
