public import HoaNhapValues

/// One month, quarter, half year, nine months or year of data, named by its year and its number in it.
///
/// A period's window ends on a 14th and the next begins on the 15th, so months follow one another without gap or overlap,
/// and so do quarters and years.
///
/// Source: NĐ 09/2019/NĐ-CP, Điều 12 (P.7). That the plan's reports use these windows is assumed.
public struct DataPeriod: Sendable, Hashable {
  /// The kind of time.
  public let kind: DataKind
  /// The year in which the window ends.
  public let year: Int
  /// Which of the year's periods of this kind, from 1.
  public let number: Int
  /// The days whose data it covers.
  public let window: DataWindow

  /// Makes a period.
  ///
  /// - Parameters:
  ///   - kind: the kind of time.
  ///   - year: the year in which the window ends, 2 to 9999.
  ///   - number: the month, 1 to 12; the quarter, 1 to 4; 1 for the others.
  /// - Returns: `nil` where there is no such period.
  public init?(_ kind: DataKind, year: Int, number: Int = 1) {
    guard (2...9999).contains(year), (1...kind.countInYear).contains(number),
      let to = CivilDate(year: year, month: kind.months * number, day: 14),
      let from = try? to.adding(months: -kind.months, wantedDay: 15),
      let window = DataWindow(from: from, to: to)
    else { return nil }
    self.kind = kind
    self.year = year
    self.number = number
    self.window = window
  }

  /// The period of a kind that a day belongs to.
  ///
  /// - Returns: `nil` for six or nine months where the day lies in the rest of the year, and at the ends of what dates can hold.
  public init?(_ kind: DataKind, containing day: CivilDate) {
    // From the 15th on a day counts for the next month, so for the next year from 15 December on.
    let month = day.month + (day.day >= 15 ? 1 : 0)
    let year = month > 12 ? day.year + 1 : day.year
    let number = (month > 12 ? 0 : month - 1) / kind.months + 1
    self.init(kind, year: year, number: number)
  }

  /// Every period that a day belongs to, the shortest first: its month, quarter and year, and the half year and the nine months
  /// where they have begun and not ended.
  ///
  /// - Complexity: O(1)
  public static func all(containing day: CivilDate) -> [DataPeriod] {
    DataKind.allCases.compactMap { DataPeriod($0, containing: day) }
  }

  /// The last period of a kind whose window ends before a day.
  public init?(_ kind: DataKind, endingBefore day: CivilDate) {
    for year in [day.year, day.year - 1] {
      for number in (1...kind.countInYear).reversed() {
        if let period = DataPeriod(kind, year: year, number: number), period.window.to < day {
          self = period
          return
        }
      }
    }
    return nil
  }
}

extension DataPeriod {
  /// The period that follows without a gap; `nil` for six and nine months, which begin once a year, and at the end of what dates
  /// can hold.
  public var next: DataPeriod? {
    guard kind.countInYear > 1 || kind == .year else { return nil }
    return number < kind.countInYear
      ? DataPeriod(kind, year: year, number: number + 1) : DataPeriod(kind, year: year + 1)
  }

  /// The period in both languages, without its days.
  public var wording: Wording {
    switch kind {
    case .month: Wording(vi: "Tháng \(number)/\(year)", en: "Month \(number) of \(year)")
    case .quarter:
      Wording(vi: "Quý \(romanQuarter(number))/\(year)", en: "Quarter \(romanQuarter(number)) of \(year)")
    case .sixMonths: Wording(vi: "6 tháng đầu năm \(year)", en: "First six months of \(year)")
    case .nineMonths: Wording(vi: "9 tháng đầu năm \(year)", en: "First nine months of \(year)")
    case .year: Wording(vi: "Năm \(year)", en: "Year \(year)")
    }
  }

  /// The period as a line of JSON shows it.
  public var json: JSONValue {
    .object(
      [
        "kind": .string(kind.rawValue), "year": .integer(Int64(year)), "number": .integer(Int64(number)),
        "data_from": .string(window.from.text), "data_to": .string(window.to.text),
      ], wording)
  }
}
