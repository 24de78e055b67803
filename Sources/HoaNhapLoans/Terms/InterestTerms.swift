public import HoaNhapValues

/// The days on which interest falls due, up to the maturity and always on it (convention V10).
public struct InterestGrid: Sendable, Hashable {
  /// The months from one date to the next, 1 to 1200.
  public let everyMonths: Int
  /// The wanted day of the month, 1 to 31; `nil` for that of the first date.
  public let day: Int?
  /// The first date; `nil` for one step after the start, or after the study end (convention V19).
  public let firstDue: CivilDate?

  /// Makes a grid.
  public init(everyMonths: Int = 1, day: Int? = nil, firstDue: CivilDate? = nil) {
    self.everyMonths = everyMonths
    self.day = day
    self.firstDue = firstDue
  }

  /// Every month on the day of the start.
  public static let monthly = InterestGrid()
}

/// How the exact interest of a period becomes whole đồng (convention V12).
public struct InterestRounding: Sendable, Hashable {
  /// What is rounded.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The sum of a period, once.
    case period
    /// Each stretch of one balance and one rate, before they are summed.
    case segment
  }

  /// How.
  public let mode: RoundingMode
  /// The đồng that the result is a multiple of; positive.
  public let unit: Int64
  /// What is rounded.
  public let scope: Scope

  /// Makes a rounding.
  public init(_ mode: RoundingMode = .halfUp, unit: Int64 = 1, scope: Scope = .period) {
    self.mode = mode
    self.unit = unit
    self.scope = scope
  }

  /// Half up to one đồng, once a period (I.7).
  public static let halfUpToOneDong = InterestRounding()
}
