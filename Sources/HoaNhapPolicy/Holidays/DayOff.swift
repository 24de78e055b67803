public import HoaNhapValues

/// A day off and what it is owed to: a holiday itself, a day in its stead, or a day worked elsewhere.
public struct DayOff: Sendable, Hashable {
  /// Why the day is off.
  public enum Cause: Sendable, Hashable {
    /// The day belongs to the holiday.
    case holiday
    /// The holiday fell on a weekly rest day, and this day is off in its stead (nghỉ bù).
    case substitute(for: CivilDate)
    /// The day is off beside the holiday because another day is worked (hoán đổi ngày làm việc).
    case exchange(worked: CivilDate)
  }

  /// The day.
  public let day: CivilDate
  /// The holiday that it belongs to.
  public let kind: HolidayKind
  /// Why it is off.
  public let cause: Cause
  /// The law that gives it.
  public let citation: Citation
  /// How certain it is: a day that rests on a computed default is assumed.
  public let standing: Standing

  /// Makes a day off.
  public init(
    _ day: CivilDate, _ kind: HolidayKind, _ cause: Cause, _ citation: Citation, _ standing: Standing
  ) {
    self.day = day
    self.kind = kind
    self.cause = cause
    self.citation = citation
    self.standing = standing
  }

  /// What the day is, in both languages.
  public var wording: Wording {
    let name = kind.wording
    switch cause {
    case .holiday:
      return name
    case .substitute(let holiday):
      return Wording(
        vi: "Nghỉ bù \(name.vi) (ngày \(holiday.vietnameseText) trùng ngày nghỉ hằng tuần)",
        en: "Day in lieu of \(name.en) (\(holiday) fell on a weekly rest day)")
    case .exchange(let worked):
      return Wording(
        vi: "Nghỉ hoán đổi dịp \(name.vi), làm bù ngày \(worked.vietnameseText)",
        en: "Day off beside \(name.en), exchanged for work on \(worked)")
    }
  }
}
