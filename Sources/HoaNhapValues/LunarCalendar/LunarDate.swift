/// A day of the Vietnamese lunar calendar (ngày âm lịch), such as 10 tháng 3 năm 2031.
///
/// A value exists only for a day that the calendar has, in the lunar years 1968 to 2100. The text form is `2031-03-10L`,
/// and `2031-03n-10L` in a leap month (tháng nhuận); texts sort as the days do.
public struct LunarDate: Sendable, Hashable {
  /// The lunar year, numbered as the civil year in which it begins.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// Whether the month is the second one of its number (tháng nhuận).
  public let isLeapMonth: Bool
  /// The day of the month, 1 to 30.
  public let day: Int

  /// Makes a date that is known to exist.
  init(unchecked year: Int, _ month: Int, isLeapMonth: Bool, day: Int) {
    self.year = year
    self.month = month
    self.isLeapMonth = isLeapMonth
    self.day = day
  }

  /// Makes a date; `nil` where the supported calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: the lunar year, 1968 to 2100.
  ///   - month: the month, 1 to 12.
  ///   - isLeapMonth: whether the leap month of that number is meant; few years have one.
  ///   - day: the day of the month, 1 to 29 or 30.
  /// - Complexity: works out the lunar year, some tens of microseconds.
  public init?(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
    guard LunarYear(year)?.dayNumber(month: month, isLeapMonth: isLeapMonth, day: day) != nil
    else { return nil }
    self.init(unchecked: year, month, isLeapMonth: isLeapMonth, day: day)
  }
}

extension LunarDate: Comparable {
  /// Earlier days come first; a leap month comes after the ordinary month of its number.
  public static func < (a: LunarDate, b: LunarDate) -> Bool {
    (a.year, a.month, a.isLeapMonth ? 1 : 0, a.day) < (b.year, b.month, b.isLeapMonth ? 1 : 0, b.day)
  }
}

extension LunarDate: LosslessStringConvertible {
  /// Reads `yyyy-MM-ddL` or `yyyy-MMn-ddL`; `nil` for any other text and for a day that the calendar does not have.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isLeapMonth = bytes.count == 12
    let dash = isLeapMonth ? 8 : 7
    guard bytes.count == dash + 4, bytes[4] == UInt8(ascii: "-"), bytes[dash] == UInt8(ascii: "-"),
      bytes[dash + 3] == UInt8(ascii: "L"), !isLeapMonth || bytes[7] == UInt8(ascii: "n"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[(dash + 1)...(dash + 2)])
    else { return nil }
    self.init(year: year, month: month, isLeapMonth: isLeapMonth, day: day)
  }

  /// The date as `2031-03-10L`, in a leap month as `2031-03n-10L`.
  public var text: String {
    "\(padded(year, 4))-\(padded(month, 2))\(isLeapMonth ? "n" : "")-\(padded(day, 2))L"
  }

  /// The same as ``text``.
  public var description: String { text }
}
