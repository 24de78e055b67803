public import HoaNhapValues

/// How long each kind of data is kept after a case is closed (thời hạn lưu trữ; S.2: only as long as needed).
///
/// No text that was read names a time, so there is no default: a host gives its own, or keeps nothing by rule.
public struct RetentionPolicy: Sendable, Hashable {
  /// Months after the close of the case, by category.
  public var months: [DataCategory: Int]

  /// Makes a policy.
  ///
  /// - Throws: ``InputError`` for months below zero, which names the category.
  public init(months: [DataCategory: Int]) throws(InputError) {
    for (category, count) in months.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count < 0 {
      throw InputError(
        .outOfRange, field: "months.\(category.rawValue)", vi: "Số tháng lưu trữ không được âm.",
        en: "The months of keeping are not negative.")
    }
    self.months = months
  }

  /// The last day on which data of a category are kept; `nil` where the policy does not say, or the day leaves the calendar.
  public func keptUntil(_ category: DataCategory, closedOn day: CivilDate) -> CivilDate? {
    months[category].flatMap { try? day.adding(months: $0) }
  }

  /// The categories of a closed case that are to be erased on a day, by their codes.
  public func due(on day: CivilDate, closedOn closed: CivilDate) -> [DataCategory] {
    months.keys.filter { category in keptUntil(category, closedOn: closed).map { $0 < day } ?? false }
      .sorted { $0.rawValue < $1.rawValue }
  }
}
