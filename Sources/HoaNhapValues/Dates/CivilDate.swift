/// A day of the civil calendar (ngày dương lịch), proleptic Gregorian, from the year 1 to the year 9999.
///
/// It has no time and no time zone, and its arithmetic is the package's own: the same on every machine. The text form is
/// `yyyy-MM-dd`.
public struct CivilDate: Sendable, Hashable {
  /// Year, month and day side by side, so that comparing dates is comparing numbers.
  @usableFromInline let packed: Int32

  /// Makes a date that is known to exist.
  ///
  /// Inlined where schedules are drawn up: a call for each row took a seventh of their time.
  @inlinable package init(unchecked year: Int, _ month: Int, _ day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// Makes a date; `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, ofYear: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The year, 1 to 9999.
  @inlinable public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  @inlinable public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, 1 to 31.
  @inlinable public var day: Int { Int(packed & 31) }

  /// The first day that the type holds, 0001-01-01.
  public static let distantPast = CivilDate(unchecked: 1, 1, 1)
  /// The last day that the type holds, 9999-12-31.
  public static let distantFuture = CivilDate(unchecked: 9999, 12, 31)

  /// Whether a year has a 29 February.
  @inlinable public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month.
  ///
  /// - Precondition: `month` is 1 to 12.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    precondition((1...12).contains(month), "a month is 1 to 12")
    if month == 2 { return isLeap(year: year) ? 29 : 28 }
    return 30 + (month + (month > 7 ? 1 : 0)) % 2
  }
}

extension CivilDate: Comparable {
  /// Earlier dates come first.
  @inlinable public static func < (a: CivilDate, b: CivilDate) -> Bool { a.packed < b.packed }
}

extension CivilDate: CustomStringConvertible {
  /// Reads `yyyy-MM-dd`; `nil` for any other text and for a day that does not exist.
  public init?(_ text: String) {
    var text = text
    let parsed: (Int, Int, Int)? = text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
        let day = decimal(bytes[8..<10])
      else { return nil }
      return (year, month, day)
    }
    guard let (year, month, day) = parsed else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `yyyy-MM-dd`.
  public var text: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// The same as ``text``.
  public var description: String { text }

  /// The date as people in Viet Nam write it, `dd/MM/yyyy`.
  public var vietnameseText: String { "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))" }
}

/// The value of a run of ASCII digits; `nil` for an empty run or any other byte. Runs here are at most nine long.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
