public import HoaNhapValues

/// The working days of some years, with the reason and the certainty of each day off.
public struct HolidayCalendar: Sendable, Hashable {
  /// The years that it was made for; `nil` where a host's own calendar stands behind it, which is taken for every year.
  public let years: ClosedRange<Int>?
  /// The calendar itself, as time limits and schedules read it.
  public private(set) var workCalendar: WorkCalendar
  /// The days off, earliest first; empty for a host's own calendar.
  public private(set) var daysOff: [DayOff] = []

  private var byDay: [CivilDate: [DayOff]] = [:]
  private var open: Set<CivilDate> = []

  /// A calendar that a host entered itself. Its answers rest on the host's data and count as enacted.
  public init(_ calendar: WorkCalendar) {
    years = nil
    workCalendar = calendar
  }

  init(years: ClosedRange<Int>, weekend: Set<Weekday>) {
    self.years = years
    workCalendar = WorkCalendar(weekend: weekend)
  }

  /// Years are added in order.
  mutating func add(_ year: HolidayYear) {
    for off in year.off.sorted(by: { ($0.day, $0.kind.rawValue) < ($1.day, $1.kind.rawValue) }) {
      daysOff.append(off)
      byDay[off.day, default: []].append(off)
      workCalendar.off.insert(off.day)
    }
    workCalendar.worked.formUnion(year.worked)
    open.formUnion(year.open)
  }

  /// Whether the calendar was made for a day's year.
  public func covers(_ day: CivilDate) -> Bool { years?.contains(day.year) ?? true }

  /// What is kept on a day: none for a working day and for a plain rest day.
  ///
  /// - Complexity: O(1)
  public func reasons(for day: CivilDate) -> [DayOff] { byDay[day] ?? [] }

  /// How certain it is that a day is off, or that it is worked.
  ///
  /// A day that another yearly decision could make off, or worked, is assumed until the decision is entered; so is every day
  /// of a year before the Labour Code of 2019 (2021).
  /// - Throws: ``HolidayFault`` with code `yearNotCovered`.
  /// - Complexity: O(1)
  public func standing(of day: CivilDate) throws(HolidayFault) -> Standing {
    guard covers(day) else { throw HolidayFault(.yearNotCovered, year: day.year) }
    guard years != nil else { return .enacted }
    if day.year < HolidayYear.firstYearOfLaw { return .assumed }
    if let surest = byDay[day]?.map(\.standing).min() { return surest }
    return open.contains(day) ? .assumed : .enacted
  }

  /// A working day found, and how certain it is.
  public struct Found: Sendable, Hashable {
    /// The working day.
    public let day: CivilDate
    /// The least certain of the days that were looked at.
    public let standing: Standing
  }

  /// The last working day on or before a day.
  ///
  /// - Throws: ``HolidayFault`` with code `yearNotCovered` or `noWorkingDay`.
  /// - Complexity: O(days skipped)
  public func workingDay(onOrBefore day: CivilDate) throws(HolidayFault) -> Found {
    try search(from: day, step: -1)
  }

  /// The first working day on or after a day.
  ///
  /// - Throws: ``HolidayFault`` with code `yearNotCovered` or `noWorkingDay`.
  /// - Complexity: O(days skipped)
  public func workingDay(onOrAfter day: CivilDate) throws(HolidayFault) -> Found {
    try search(from: day, step: 1)
  }

  private func search(from day: CivilDate, step: Int) throws(HolidayFault) -> Found {
    var standing = Standing.enacted
    var number = day.dayNumber
    for _ in 0...366 {
      guard let candidate = CivilDate(dayNumber: number) else { break }
      standing = max(standing, try self.standing(of: candidate))
      if workCalendar.isWorkingDay(candidate) { return Found(day: candidate, standing: standing) }
      number += step
    }
    throw HolidayFault(.noWorkingDay, year: day.year)
  }
}
