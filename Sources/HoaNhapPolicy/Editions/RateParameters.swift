public import HoaNhapValues

/// At what rate the programme lends (lãi suất).
public struct RateParameters: Sendable, Hashable {
  /// What the rate follows.
  public var rule = Parameter(
    "rates.rule", "R.1", Wording(vi: "Lãi suất cho vay", en: "Lending rate"),
    Choice(
      "poor-household", vi: "bằng lãi suất cho vay hộ nghèo từng thời kỳ",
      en: "that of poor households at each time"),
    .decision08("lãi suất"), .enacted)
  /// The overdue rate in per cent of the lending rate.
  public var overduePercent = Parameter(
    "rates.overduePercent", "R.2",
    Wording(vi: "Lãi suất nợ quá hạn so với lãi suất cho vay", en: "Overdue rate, of the lending rate"),
    Quantity(130, .percent), .decree06("Điều 32"), .enacted)
  /// Which lending rate that is taken of after a change.
  public var overdueBase = Parameter(
    "rates.overdueBase", "R.2",
    Wording(vi: "Lãi suất làm gốc sau khi thay đổi", en: "Base of the overdue rate after a change"),
    Choice("in_force", vi: "lãi suất hiện hành", en: "the rate in force"), .reading("lãi suất nợ quá hạn"),
    .assumed)
  /// The rate of poor households in time, with the loans that each change reached.
  public var lending = Parameter(
    "rates.lending", "R.3", Wording(vi: "Lãi suất cho vay hộ nghèo", en: "Rate of poor households"),
    history: timeline(
      (day(2014, 6, 6), Cited(lendingRate("7.2", .newLoans), Citation("QĐ 872/QĐ-TTg năm 2014"), .enacted)),
      (day(2015, 6, 5), Cited(lendingRate("6.6", .newLoans), Citation("QĐ 750/QĐ-TTg năm 2015"), .enacted)),
      (
        day(2025, 12, 1),
        Cited(lendingRate("6.24", .outstandingToo), Citation("QĐ 2553/QĐ-TTg năm 2025"), .enacted)
      )))
  /// The rate before the first dated change; when it began is not known.
  public var before2014 = Parameter(
    "rates.before2014", "R.3",
    Wording(vi: "Lãi suất cho vay hộ nghèo trước 06/6/2014", en: "Rate of poor households before 2014-06-06"),
    history: timeline(
      until: day(2014, 6, 5),
      Cited(lendingRate("7.8", .newLoans), Citation("QĐ 872/QĐ-TTg năm 2014"), .enacted)))
  /// Which loans the change of 2015 reached: its text was not read.
  public var reachOf2015 = Parameter(
    "rates.reachOf2015", "R.4",
    Wording(vi: "Thay đổi lãi suất năm 2015 áp dụng cho", en: "The change of 2015 reaches"),
    Choice("newLoans", vi: "khoản vay mới", en: "new loans"), .reading("phạm vi của QĐ 750/QĐ-TTg"), .assumed)
  /// How a monthly rate is found.
  public var monthly = Parameter(
    "rates.monthly", "R.4", Wording(vi: "Lãi suất tháng", en: "Monthly rate"),
    Choice("twelfth", vi: "đúng một phần mười hai lãi suất năm", en: "exactly a twelfth of the yearly rate"),
    .decision08("lãi suất"), .enacted)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.rule), .init(\.overduePercent), .init(\.overdueBase), .init(\.before2014), .init(\.lending),
    .init(\.reachOf2015), .init(\.monthly),
  ]

  /// The rates of a loan made on a day: the one in force then, and each later change that reaches running balances.
  ///
  /// - Parameter start: the day of the first disbursement.
  /// - Returns: day and rate, earliest first; empty where no rate was in force on `start`.
  /// - Complexity: O(number of changes)
  public func applying(toLoanFrom start: CivilDate) -> [(from: CivilDate, rate: Cited<Rate>)] {
    var list: [(from: CivilDate, rate: Cited<Rate>)] = []
    for entry in lending.history.entries {
      let rate = entry.value.map(\.rate)
      if entry.from <= start {
        list = [(entry.from, rate)]
      } else if entry.value.value.reach == .outstandingToo {
        list.append((entry.from, rate))
      }
    }
    return list.first.map { $0.from <= start } == true ? list : []
  }
}

private func lendingRate(_ percent: String, _ reach: RateReach) -> LendingRate {
  guard let rate = Rate(percent: percent) else { preconditionFailure("\(percent) is no rate") }
  return LendingRate(rate, reach)
}
