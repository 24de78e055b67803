public import HoaNhapValues

/// The public holidays of Viet Nam as a law: fixed days, days by the lunar calendar, days that are decided every year.
///
/// ```swift
/// let calendar = try HolidayRules.labourCode.calendar(years: 2026...2031)
/// calendar.workCalendar.isWorkingDay(day)
/// ```
/// A year's decision is data: ``deciding(_:)`` enters one, without a new version of the package.
///
/// Source: Bộ luật Lao động, Điều 111 and Điều 112 (P.10).
public struct HolidayRules: Sendable, Hashable {
  /// The weekly rest days.
  public var weekend: Set<Weekday>
  /// Whether 24 November is off. It is proposed; its adoption is not confirmed, so the default is no.
  public var observesCultureDay: Bool
  /// What was decided, by year.
  public private(set) var decisions: [Int: HolidayDecision]

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - weekend: the weekly rest days.
  ///   - observesCultureDay: whether 24 November is off.
  ///   - decisions: the years decided; of two for one year the last counts.
  public init(
    weekend: Set<Weekday> = [.saturday, .sunday], observesCultureDay: Bool = false,
    decisions: [HolidayDecision] = [.year2026]
  ) {
    self.weekend = weekend
    self.observesCultureDay = observesCultureDay
    self.decisions = [:]
    for decision in decisions { self.decisions[decision.year] = decision }
  }

  /// The Labour Code with what is decided so far: the year 2026.
  public static let labourCode = HolidayRules()

  /// The same rules with one year's decision entered, in the place of an earlier one for that year.
  public func deciding(_ decision: HolidayDecision) -> HolidayRules {
    var rules = self
    rules.decisions[decision.year] = decision
    return rules
  }

  /// The holidays and working days of some years.
  ///
  /// - Throws: ``HolidayFault`` with code `yearOutOfRange` for a year that the lunar calendar does not reach, with code
  ///   `noWorkingDay` where the weekly rest days leave no day for a day in lieu.
  /// - Complexity: O(years)
  public func calendar(years: ClosedRange<Int>) throws(HolidayFault) -> HolidayCalendar {
    var calendar = HolidayCalendar(years: years, weekend: weekend)
    for year in years { calendar.add(try HolidayYear(year, rules: self)) }
    return calendar
  }

  /// The holidays of some years, and of the year before them where it can be told, so that a search for the last working
  /// day may step back over a 1 January.
  ///
  /// - Throws: ``HolidayFault`` as ``calendar(years:)`` does for the years themselves.
  public func calendar(lookingBackFrom years: ClosedRange<Int>) throws(HolidayFault) -> HolidayCalendar {
    if let earlier = try? calendar(years: years.lowerBound - 1...years.upperBound) { return earlier }
    return try calendar(years: years)
  }
}
