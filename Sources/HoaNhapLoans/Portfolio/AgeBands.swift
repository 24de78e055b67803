public import HoaNhapValues

/// The ages by which what is behind is shown: bands of days since the oldest unpaid due date (nhóm theo số ngày chậm trả).
public struct AgeBands: Sendable, Hashable {
  /// The last day of each band but the open one at the end, in order.
  public let lastDays: [Int]

  /// 1–10, 11–30, 31–90, 91–180, 181–360 days, and more. No text at hand gives bands for these loans: assumed.
  public static let assumed = AgeBands(unchecked: [10, 30, 90, 180, 360])

  /// Makes bands; `nil` unless every last day is positive and greater than the one before.
  public init?(lastDays: [Int]) {
    var previous = 0
    for day in lastDays {
      guard day > previous else { return nil }
      previous = day
    }
    self.lastDays = lastDays
  }

  private init(unchecked lastDays: [Int]) { self.lastDays = lastDays }

  /// How many bands there are, the open one included.
  public var count: Int { lastDays.count + 1 }

  /// The place of the band that a number of days falls in; `nil` where nothing is behind.
  ///
  /// - Complexity: O(bands)
  public func place(ofDays days: Int) -> Int? {
    guard days > 0 else { return nil }
    var place = 0
    while place < lastDays.count, days > lastDays[place] { place += 1 }
    return place
  }

  /// The first day of a band, and its last; `nil` for a band without an end.
  ///
  /// - Precondition: there is such a band.
  public func days(of place: Int) -> (first: Int, last: Int?) {
    (place == 0 ? 1 : lastDays[place - 1] + 1, place < lastDays.count ? lastDays[place] : nil)
  }

  /// A band in words.
  ///
  /// - Precondition: there is such a band.
  public func wording(of place: Int) -> Wording {
    let days = days(of: place)
    guard let last = days.last else {
      return Wording(vi: "từ \(days.first) ngày", en: "\(days.first) days or more")
    }
    return Wording(vi: "\(days.first) đến \(last) ngày", en: "\(days.first) to \(last) days")
  }
}
