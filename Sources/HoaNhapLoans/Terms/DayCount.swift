/// How nights become a share of a year (convention V2).
public enum DayCount: String, Sendable, Hashable, CaseIterable {
  /// Actual nights over 365, in leap years too: the law's own count.
  ///
  /// Source: Thông tư 14/2017/TT-NHNN, Điều 5.
  case actual365Fixed = "ACT/365F"
  /// Actual nights over 360.
  case actual360 = "ACT/360"
  /// Months of thirty days, the 31st taken as the 30th, over 360.
  case thirtyE360 = "30E/360"
  /// A night in a leap year over 366, any other over 365.
  case actualActualISDA = "ACT/ACT-ISDA"
  /// A whole month of the interest grid bears a twelfth; every other night is over 365.
  case monthlyTwelfth = "MONTHLY/12"
}

/// Which of the two days beside a night gives it its label (convention V3).
///
/// Source: Thông tư 14/2017/TT-NHNN, Điều 4.2, allows both.
public enum DayAttribution: String, Sendable, Hashable, CaseIterable {
  /// The first day of a period counts, its last does not: the night d → d+1 is labelled d.
  case includeFirst = "include_first"
  /// The first day of a period does not count, its last does: the night d → d+1 is labelled d+1.
  case includeLast = "include_last"
}
