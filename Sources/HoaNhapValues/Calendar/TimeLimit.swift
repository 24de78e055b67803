/// A time limit for an act, counted as the Civil Code does (thời hạn).
///
/// The day it starts from does not count; a limit in months or years ends on the matching day, or on the month's last; an
/// end on a day that is not worked moves to the next one that is. It is for acts: the ends of conditions such as the ten
/// years of C.3 are never moved.
///
/// Source: Bộ luật Dân sự, Điều 147 and Điều 148 (P.9).
public struct TimeLimit: Sendable, Hashable {
  /// In what the limit is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Calendar days.
    case days
    /// Working days.
    case workingDays
    /// Weeks of seven days.
    case weeks
    /// Months.
    case months
    /// Years.
    case years
  }

  /// How many units.
  public let count: Int
  /// The unit.
  public let unit: Unit

  /// Makes a limit.
  ///
  /// - Precondition: `count` is not negative.
  public init(_ count: Int, _ unit: Unit) {
    precondition(count >= 0, "a time limit is not negative")
    self.count = count
    self.unit = unit
  }

  /// Why a limit has no end that can be named.
  public enum Fault: Error, Sendable, Hashable {
    /// The end lies outside the dates that the package holds.
    case date(CalculationError)
    /// The calendar has no working day near it.
    case calendar(NoWorkingDay)

    /// What is wrong and what would be right.
    public var wording: Wording {
      switch self {
      case .date(let error): error.wording
      case .calendar(let fault): fault.wording
      }
    }
  }

  /// The last day on which the act is in time.
  ///
  /// - Parameters:
  ///   - start: the day of the event that starts the limit; it does not count.
  ///   - calendar: tells which days are worked.
  /// - Throws: ``Fault``.
  public func lastDay(from start: CivilDate, calendar: WorkCalendar) throws(Fault) -> CivilDate {
    let end: CivilDate
    do {
      switch unit {
      case .workingDays:
        // Only a limit of no working days can end on a rest day, that of its start.
        end = try calendar.workingDay(onOrAfter: try calendar.adding(workingDays: count, to: start))
      default: end = try calendar.workingDay(onOrAfter: try nominalEnd(from: start))
      }
    } catch let fault as NoWorkingDay {
      throw .calendar(fault)
    } catch let fault as CalculationError {
      throw .date(fault)
    } catch {
      preconditionFailure("no other error is thrown here")
    }
    return end
  }

  private func nominalEnd(from start: CivilDate) throws(CalculationError) -> CivilDate {
    switch unit {
    case .days, .workingDays: return try start.adding(days: count)
    case .weeks:
      let (days, overflow) = count.multipliedReportingOverflow(by: 7)
      if overflow { throw CalculationError(.dateOutOfRange, in: "TimeLimit") }
      return try start.adding(days: days)
    case .months: return try start.adding(months: count)
    case .years: return try start.adding(years: count)
    }
  }
}

/// The length of a time that is not counted continuously: a year is 365 days, a month 30.
///
/// Source: Bộ luật Dân sự, Điều 146 (P.9). It gives a length, never an end date.
public enum TimeLength: Sendable, Hashable {
  /// Years of 365 days.
  case years(Int)
  /// Half a year of six months, 180 days.
  case halfYear
  /// Months of 30 days.
  case months(Int)
  /// Half a month of 15 days.
  case halfMonth

  /// The length in days.
  ///
  /// - Throws: ``CalculationError`` with code `overflow`.
  public func days() throws(CalculationError) -> Int {
    switch self {
    case .years(let count): try Self.product(count, 365)
    case .halfYear: 180
    case .months(let count): try Self.product(count, 30)
    case .halfMonth: 15
    }
  }

  private static func product(_ count: Int, _ days: Int) throws(CalculationError) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: days)
    if overflow { throw CalculationError(.overflow, in: "TimeLength.days") }
    return product
  }
}

extension TimeLimit.Fault: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
