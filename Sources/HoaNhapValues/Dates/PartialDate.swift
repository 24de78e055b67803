/// A date of which only the year, or the year and the month, may be known: birth dates in real lists are like that (B.6).
///
/// The text forms are `1990`, `1990-05` and `1990-05-12`. A partial date is not rounded to a day; what depends on the
/// missing part is answered "unknown".
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// The first day that it can stand for.
  public let earliest: CivilDate
  /// The last day that it can stand for.
  public let latest: CivilDate

  /// A date known to the day.
  public init(_ day: CivilDate) {
    earliest = day
    latest = day
  }

  /// A date known to the month.
  public init(_ month: YearMonth) {
    earliest = month.firstDay
    latest = month.lastDay
  }

  /// A date of which only the year is known; `nil` outside the years 1 to 9999.
  public init?(year: Int) {
    guard (1...9999).contains(year) else { return nil }
    earliest = CivilDate(unchecked: year, 1, 1)
    latest = CivilDate(unchecked: year, 12, 31)
  }

  /// Reads `yyyy`, `yyyy-MM` or `yyyy-MM-dd`; `nil` for any other text.
  public init?(_ text: String) {
    switch text.utf8.count {
    case 4:
      guard let year = decimal(text.utf8) else { return nil }
      self.init(year: year)
    case 7:
      guard let month = YearMonth(text) else { return nil }
      self.init(month)
    default:
      guard let day = CivilDate(text) else { return nil }
      self.init(day)
    }
  }

  /// The day, where it is known; `nil` where only the month or the year is.
  public var day: CivilDate? { earliest == latest ? earliest : nil }

  /// The date to the precision that is known.
  public var description: String {
    if let day { return day.text }
    let month = YearMonth(of: earliest)
    return month == YearMonth(of: latest) ? month.description : padded(earliest.year, 4)
  }
}
