import HoaNhapValues
public import HoaNhapPlan

extension DataWindow {
  /// How many months from a 15th to a 14th it covers; `nil` for any other days.
  ///
  /// Source: NĐ 09/2019/NĐ-CP, Điều 12 (P.7).
  public var dataMonths: Int? {
    guard from.day == 15, to.day == 14 else { return nil }
    let months = (to.year - from.year) * 12 + to.month - from.month
    return months > 0 ? months : nil
  }

  /// The same window a year before; `nil` where the calendar does not reach it.
  ///
  /// The 29th of February becomes the 28th.
  public var aYearBefore: DataWindow? {
    guard let from = try? from.adding(years: -1), let to = try? to.adding(years: -1) else { return nil }
    return DataWindow(from: from, to: to)
  }

  /// The window of the same length that ends on the eve of this one; `nil` where the calendar does not reach it.
  ///
  /// It covers as many months where this one covers whole ones, as many days otherwise.
  public var before: DataWindow? {
    guard let to = try? from.adding(days: -1) else { return nil }
    let first =
      dataMonths.map { try? from.adding(months: -$0) }
      ?? (try? from.adding(days: -(from.days(until: self.to) + 1)))
    return first.flatMap { DataWindow(from: $0, to: to) }
  }

  /// Whether what happened in it can be held against what happened in another: both cover as many whole months, or as many days.
  ///
  /// A quarter is never held against nine months (P.8).
  public func isComparable(to other: DataWindow) -> Bool {
    if let months = dataMonths { return months == other.dataMonths }
    return other.dataMonths == nil && from.days(until: to) == other.from.days(until: other.to)
  }

  /// The years of data that it lies in, the first and the last cut to it: what stands side by side in a review (II.6).
  var dataYears: [DataWindow] {
    var windows: [DataWindow] = []
    var year = DataPeriod(.year, containing: from)
    while let current = year?.window, current.from <= to {
      if let window = DataWindow(from: max(from, current.from), to: min(to, current.to)) {
        windows.append(window)
      }
      year = year?.next
    }
    return windows
  }
}
