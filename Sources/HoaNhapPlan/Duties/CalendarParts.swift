public import HoaNhapValues

/// A day of the month, 1 to 31, as in "before day 5 of each month".
public struct DayOfMonth: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// The day, 1 to 31.
  public let day: Int

  /// Makes a day of the month; `nil` where there is none such.
  public init?(_ day: Int) {
    guard (1...31).contains(day) else { return nil }
    self.day = day
  }

  /// Makes a day of the month from a literal.
  ///
  /// - Precondition: the literal is 1 to 31.
  public init(integerLiteral day: Int) {
    precondition((1...31).contains(day), "a day of the month is 1 to 31")
    self.day = day
  }
}

/// A month of every year, 1 to 12.
public struct MonthOfYear: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// The month, 1 to 12.
  public let month: Int

  /// Makes a month; `nil` where there is none such.
  public init?(_ month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.month = month
  }

  /// Makes a month from a literal.
  ///
  /// - Precondition: the literal is 1 to 12.
  public init(integerLiteral month: Int) {
    precondition((1...12).contains(month), "a month is 1 to 12")
    self.month = month
  }
}

/// A day of every year. The text form is `MM-dd`.
public struct MonthDay: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Makes a day of the year; `nil` where no year has it. 29 February is one.
  public init?(month: Int, day: Int) {
    guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  /// Reads `MM-dd`; `nil` for any other text.
  public init?(_ text: String) {
    guard let date = CivilDate("2000-" + text) else { return nil }
    month = date.month
    day = date.day
  }

  /// Makes a day of the year from a literal.
  ///
  /// - Precondition: the literal is `MM-dd`.
  public init(stringLiteral text: String) {
    guard let day = MonthDay(text) else { preconditionFailure("“\(text)” is not a day of the year") }
    self = day
  }

  /// Earlier days of the year come first.
  public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }

  /// The day as `MM-dd`.
  public var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}

/// A quarter of a year. The text form is `2027-Q2`.
public struct YearQuarter: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral
{
  /// The first month of the quarter.
  public let firstMonth: YearMonth

  /// Makes a quarter; `nil` where there is none such.
  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let month = YearMonth(year: year, month: quarter * 3 - 2) else {
      return nil
    }
    firstMonth = month
  }

  /// Reads `yyyy-Qn`; `nil` for any other text.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = digits(parts[0], atMost: 4),
      parts[1].first == UInt8(ascii: "Q"), let quarter = digits(parts[1].dropFirst(), atMost: 1)
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  /// Makes a quarter from a literal.
  ///
  /// - Precondition: the literal is `yyyy-Qn`.
  public init(stringLiteral text: String) {
    guard let quarter = YearQuarter(text) else { preconditionFailure("“\(text)” is not a quarter") }
    self = quarter
  }

  /// The year.
  public var year: Int { firstMonth.year }
  /// The quarter, 1 to 4.
  public var quarter: Int { (firstMonth.month + 2) / 3 }
  /// The last month of the quarter.
  public var lastMonth: YearMonth { YearMonth(year: year, month: quarter * 3) ?? firstMonth }

  /// Earlier quarters come first.
  public static func < (a: YearQuarter, b: YearQuarter) -> Bool { a.firstMonth < b.firstMonth }

  /// The quarter as `yyyy-Qn`.
  public var description: String { "\(firstMonth.description.prefix(4))-Q\(quarter)" }
}
