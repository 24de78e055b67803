public import HoaNhapValues

/// How interest and principal are computed and collected (tính lãi, thu nợ gốc, thu lãi).
public struct InstalmentParameters: Sendable, Hashable {
  /// The divisor of a day's interest, leap years included.
  public var dayBasis = Parameter(
    "instalments.dayBasis", "I.1",
    Wording(vi: "Số ngày quy ước của một năm khi tính lãi", en: "Days of a year for interest"),
    Quantity(365, .days), .circular14("Điều 5"), .enacted)
  /// Which of the first and the last day counts.
  public var dayCount = Parameter(
    "instalments.dayCount", "I.2", Wording(vi: "Cách đếm ngày tính lãi", en: "How the days are counted"),
    Choice("include_first", vi: "tính ngày đầu, bỏ ngày cuối", en: "first day counted, last day not"),
    .circular14("Điều 4 khoản 2"), .assumed)
  /// Interest by whole months, which the bank quotes.
  public var monthlyTwelfth = Parameter(
    "instalments.monthlyTwelfth", "I.3",
    Wording(vi: "Tính lãi theo tháng tròn", en: "Interest by whole months"),
    Choice("offered", vi: "có thể chọn: lãi suất năm chia 12", en: "offered: a twelfth of the yearly rate"),
    .practice("lãi suất tháng"), .assumed)
  /// Months between two collections of interest.
  public var interestEvery = Parameter(
    "instalments.interestEvery", "I.4", Wording(vi: "Thu lãi mỗi", en: "Interest is collected every"),
    Quantity(1, .months),
    .practice("thu lãi"), .analogous)
  /// Months between principal instalments of a medium-term loan.
  public var mediumEvery = Parameter(
    "instalments.mediumEvery", "I.5",
    Wording(vi: "Phân kỳ trả gốc, vay trung hạn, mỗi", en: "Principal of a medium-term loan every"),
    Quantity(24, .months), .practice("phân kỳ trả nợ"), .analogous)
  /// Months between principal instalments of a long-term loan.
  public var longEvery = Parameter(
    "instalments.longEvery", "I.5",
    Wording(vi: "Phân kỳ trả gốc, vay dài hạn, mỗi", en: "Principal of a long-term loan every"),
    Quantity(36, .months), .practice("phân kỳ trả nợ"), .analogous)
  /// What an instalment is rounded down to.
  public var unit = Parameter(
    "instalments.unit", "I.6",
    Wording(vi: "Số tiền mỗi kỳ làm tròn xuống đến", en: "An instalment is rounded down to"),
    Dong(100_000), .practice("phân kỳ trả nợ"), .analogous)
  /// What collected interest is rounded to.
  public var interestUnit = Parameter(
    "instalments.interestUnit", "I.7",
    Wording(vi: "Tiền lãi làm tròn đến (nửa thì lên)", en: "Interest is rounded (half up) to"),
    Dong(1), .reading("làm tròn tiền lãi"), .assumed)
  /// Whether due dates follow the commune's transaction day (ngày giao dịch xã).
  public var transactionDay = Parameter(
    "instalments.transactionDay", "I.8",
    Wording(vi: "Ngày giao dịch xã", en: "The commune's transaction day"),
    Choice("off", vi: "không áp dụng nếu không ghi", en: "not applied unless given"),
    .practice("ngày giao dịch xã"), .analogous)
  /// What becomes of a due date on a day that is not worked.
  public var roll = Parameter(
    "instalments.roll", "I.9", Wording(vi: "Kỳ hạn rơi vào ngày nghỉ", en: "A due date on a rest day"),
    Choice(
      "following, unadjusted", vi: "chuyển sang ngày làm việc kế tiếp, tiền lãi theo ngày hợp đồng",
      en: "moves to the next working day, interest by the contract date"),
    .civilCode("Điều 148 khoản 5"), .assumed)
  /// In which order a payment is used.
  public var allocation = Parameter(
    "instalments.allocation", "I.10", Wording(vi: "Thứ tự thu nợ", en: "Order in which a payment is used"),
    Choice(
      "overdue_principal, overdue_interest, interest_due, principal_due, prepayment",
      vi: "gốc quá hạn, lãi quá hạn, lãi đến hạn, gốc đến hạn, trả trước",
      en: "overdue principal, overdue interest, interest due, principal due, prepayment"),
    .reading("thứ tự thu nợ"), .assumed)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.dayBasis), .init(\.dayCount), .init(\.monthlyTwelfth), .init(\.interestEvery),
    .init(\.mediumEvery), .init(\.longEvery), .init(\.unit), .init(\.interestUnit), .init(\.transactionDay),
    .init(\.roll), .init(\.allocation),
  ]
}
