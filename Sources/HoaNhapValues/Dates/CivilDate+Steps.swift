/// Days counted, and steps by days, months and years.
extension CivilDate {
  /// The number of days since 1970-01-01, negative before it.
  ///
  /// - Complexity: O(1)
  public var dayNumber: Int {
    // March-based years put the leap day last (Howard Hinnant, "chrono-compatible low-level date algorithms").
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The date that many days after 1970-01-01; `nil` outside the years 1 to 9999.
  ///
  /// - Complexity: O(1)
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    self.init(unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The number of days, or nights, from this date to a later one; negative to an earlier one.
  public func days(until other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// The date some days later, or earlier for a negative number.
  ///
  /// - Throws: ``CalculationError`` with code `dateOutOfRange`.
  public func adding(days: Int) throws(CalculationError) -> CivilDate {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    guard !overflow, let date = CivilDate(dayNumber: number) else {
      throw CalculationError(.dateOutOfRange, in: "CivilDate.adding(days:)")
    }
    return date
  }

  /// The date some months later on the wanted day, or on the month's last day where it has no such day.
  ///
  /// The wanted day is kept apart from the date, so that 31 → 28 → 31 does not drift (convention V20).
  /// - Parameters:
  ///   - months: how many; negative for earlier.
  ///   - wantedDay: the day of the month to land on, 1 to 31; this date's own day where it is left out.
  /// - Throws: ``CalculationError`` with code `dateOutOfRange`.
  /// - Precondition: `wantedDay` is 1 to 31.
  public func adding(months: Int, wantedDay: Int? = nil) throws(CalculationError) -> CivilDate {
    let wanted = wantedDay ?? day
    precondition((1...31).contains(wanted), "a wanted day is 1 to 31")
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 12, index < 120_000 else {
      throw CalculationError(.dateOutOfRange, in: "CivilDate.adding(months:)")
    }
    let year = index / 12
    let month = index % 12 + 1
    return CivilDate(unchecked: year, month, min(wanted, Self.days(inMonth: month, ofYear: year)))
  }

  /// The same day some years later; 29 February becomes 28 February in a common year.
  ///
  /// Source: Bộ luật Dân sự, Điều 148 (the month's last day where the matching day is missing).
  /// - Throws: ``CalculationError`` with code `dateOutOfRange`.
  public func adding(years: Int) throws(CalculationError) -> CivilDate {
    let (target, overflow) = year.addingReportingOverflow(years)
    guard !overflow, (1...9999).contains(target) else {
      throw CalculationError(.dateOutOfRange, in: "CivilDate.adding(years:)")
    }
    // Only 29 February has no matching day in some years.
    let day = month == 2 && day == 29 && !Self.isLeap(year: target) ? 28 : day
    return CivilDate(unchecked: target, month, day)
  }

  /// A number that orders dates as they follow one another.
  @inlinable package var order: Int32 { packed }

  /// The ``order`` of the same day some years later: for comparing with a date where no date is wanted. A day behind the last
  /// one that a date can hold comes after all of them.
  ///
  /// - Precondition: `years` is 0 to 10,000.
  @inlinable package func order(afterYears years: Int32) -> Int32 {
    let moved = packed &+ years &<< 9
    if packed & 511 != 2 &<< 5 | 29 || Self.isLeap(year: Int(moved &>> 9)) { return moved }
    return moved &- 1
  }

  /// The first day of this date's month.
  public var startOfMonth: CivilDate { CivilDate(unchecked: year, month, 1) }

  /// The last day of this date's month.
  public var endOfMonth: CivilDate {
    CivilDate(unchecked: year, month, Self.days(inMonth: month, ofYear: year))
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (dayNumber + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }
}

/// A day of the week, numbered from Monday as ISO 8601 does.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Thứ hai.
  case monday = 1
  /// Thứ ba.
  case tuesday
  /// Thứ tư.
  case wednesday
  /// Thứ năm.
  case thursday
  /// Thứ sáu.
  case friday
  /// Thứ bảy.
  case saturday
  /// Chủ nhật.
  case sunday

  /// Monday comes first.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
