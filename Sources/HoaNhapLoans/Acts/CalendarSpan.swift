public import HoaNhapValues

/// A length of time in whole months and days beyond them, such as 12 months and 15 days.
public struct CalendarSpan: Sendable, Hashable {
  /// Whole months.
  public let months: Int
  /// Days beyond them.
  public let days: Int

  /// Makes a span.
  ///
  /// - Precondition: neither number is negative.
  public init(months: Int = 0, days: Int = 0) {
    precondition(months >= 0 && days >= 0, "a span is not negative")
    self.months = months
    self.days = days
  }

  /// No time at all.
  public static let zero = CalendarSpan()

  /// The time from one day to another; none where the other does not come later.
  public init(from start: CivilDate, to end: CivilDate) {
    guard start < end else {
      self = .zero
      return
    }
    var months = end.monthIndex - start.monthIndex
    if let date = try? start.adding(months: months), end < date { months -= 1 }
    let whole = (try? start.adding(months: months)) ?? start
    self.init(months: months, days: whole.days(until: end))
  }

  /// A share of some months; what is no whole month counts 30 days a month, rounded down, so that half a month is 15.
  ///
  /// Source: Bộ luật Dân sự, Điều 146 (P.9), taken for an end date: assumed.
  init(_ share: Ratio, ofMonths months: Int64) {
    guard let product = try? share.multiplied(by: Ratio(whole: months)) else {
      self.init(months: Int(Int32.max))
      return
    }
    let numerator = max(0, product.numerator)
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: product.denominator)
    // The rest is below the denominator, so the full product divides into less than 30.
    let days = product.denominator.dividingFullWidth(rest.multipliedFullWidth(by: 30)).quotient
    self.init(months: Int(clamping: min(whole, Int64(Int32.max))), days: Int(days))
  }

  /// The day that lies this long after another; the last day there is where it would lie beyond.
  func end(from start: CivilDate) -> CivilDate {
    guard let month = try? start.adding(months: months), let day = try? month.adding(days: days) else {
      return .distantFuture
    }
    return day
  }

  /// The span in words.
  public var wording: Wording {
    if months == 0 { return Wording(vi: "\(days) ngày", en: days == 1 ? "1 day" : "\(days) days") }
    let whole = Wording(vi: "\(months) tháng", en: months == 1 ? "1 month" : "\(months) months")
    if days == 0 { return whole }
    return Wording(
      vi: "\(whole.vi) \(days) ngày", en: "\(whole.en) and \(days) \(days == 1 ? "day" : "days")")
  }
}
