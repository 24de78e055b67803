/// Days from a first to a last one, both included; an open end is `nil`.
///
/// The text form is `2026-05-01...2034-03-01`, with nothing where an end is open.
public struct DateRange: Sendable, Hashable {
  /// The first day; `nil` where it has no beginning.
  public let from: CivilDate?
  /// The last day, included; `nil` where it has no end.
  public let until: CivilDate?

  /// Makes a range; `nil` where the last day lies before the first.
  public init?(from: CivilDate?, until: CivilDate?) {
    if let from, let until, until < from { return nil }
    self.from = from
    self.until = until
  }

  /// Every day.
  public static let always = DateRange(unchecked: nil, nil)

  /// The days from one on, that one included.
  public static func since(_ day: CivilDate) -> DateRange { DateRange(unchecked: day, nil) }

  init(unchecked from: CivilDate?, _ until: CivilDate?) {
    self.from = from
    self.until = until
  }

  /// Whether a day lies in the range.
  public func contains(_ day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// The days that lie in both; `nil` where there is none.
  public func intersection(_ other: DateRange) -> DateRange? {
    let starts = [from, other.from].compactMap { $0 }
    let ends = [until, other.until].compactMap { $0 }
    return DateRange(from: starts.max(), until: ends.min())
  }

  /// Whether there is a day in both.
  public func overlaps(_ other: DateRange) -> Bool { intersection(other) != nil }
}

extension DateRange: CustomStringConvertible {
  /// Both ends with three dots between.
  public var description: String { "\(from?.text ?? "")...\(until?.text ?? "")" }
}
