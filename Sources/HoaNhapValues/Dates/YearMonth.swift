/// A month of a year, such as the one that a list is drawn up for. The text form is `yyyy-MM`.
public struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// Makes a month; `nil` where there is none such.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that a day lies in.
  public init(of day: CivilDate) {
    year = day.year
    month = day.month
  }

  /// Reads `yyyy-MM`; `nil` for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = decimal(bytes[0..<4]),
      let month = decimal(bytes[5..<7])
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The first day of the month.
  public var firstDay: CivilDate { CivilDate(unchecked: year, month, 1) }
  /// The last day of the month.
  public var lastDay: CivilDate { firstDay.endOfMonth }
  /// Its days.
  public var days: DateRange { DateRange(unchecked: firstDay, lastDay) }

  /// The month some months later, or earlier for a negative number.
  ///
  /// - Throws: ``CalculationError`` with code `dateOutOfRange`.
  public func adding(months: Int) throws(CalculationError) -> YearMonth {
    YearMonth(of: try firstDay.adding(months: months))
  }

  /// Earlier months come first.
  public static func < (a: YearMonth, b: YearMonth) -> Bool {
    (a.year, a.month) < (b.year, b.month)
  }

  /// The month as `yyyy-MM`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}
