import HoaNhapValues

/// For how long the programme lends (thời hạn cho vay).
public struct TermParameters: Sendable, Hashable {
  /// The longest term of a production loan.
  public var production = Parameter(
    "terms.production", "T.1",
    Wording(vi: "Thời hạn vay sản xuất tối đa", en: "Production loan, term at most"),
    Quantity(120, .months), .decision08("thời hạn cho vay"), .enacted)
  /// The disbursement period of a training loan (thời hạn phát tiền vay).
  public var disbursementPeriod = Parameter(
    "terms.disbursementPeriod", "T.2",
    Wording(vi: "Thời hạn phát tiền vay học nghề", en: "Disbursement period of a training loan"),
    Choice(
      "first-receipt-to-course-end",
      vi:
        "từ ngày nhận món vay đầu tiên đến khi kết thúc khóa học, kể cả thời gian nghỉ được bảo lưu kết quả",
      en: "from the first receipt to the end of the course, permitted leave included"),
    .decision08("thời hạn cho vay"), .enacted)
  /// The longest course that counts as short for the repayment period.
  public var shortCourse = Parameter(
    "terms.shortCourse", "T.3",
    Wording(vi: "Khóa học được coi là ngắn đến", en: "A course counts as short up to"),
    Quantity(12, .months),
    .decision22("Điều 8 khoản 1"), .analogous)
  /// The repayment period of a course of up to a year, as a multiple of the disbursement period.
  public var repaymentOfShortCourse = Parameter(
    "terms.repaymentOfShortCourse", "T.3",
    Wording(
      vi: "Thời hạn trả nợ khóa học đến 1 năm, so với thời hạn phát tiền vay, tối đa",
      en: "Repayment period of a course up to a year, of the disbursement period, at most"),
    Quantity(2, .times), .decision22("Điều 8 khoản 1"), .analogous)
  /// The repayment period of a longer course, as a multiple of the disbursement period.
  public var repaymentOfLongCourse = Parameter(
    "terms.repaymentOfLongCourse", "T.3",
    Wording(
      vi: "Thời hạn trả nợ khóa học trên 1 năm, so với thời hạn phát tiền vay, tối đa",
      en: "Repayment period of a longer course, of the disbursement period, at most"),
    Quantity(1, .times), .decision22("Điều 8 khoản 1"), .analogous)
  /// Months after the course before the first payment.
  public var trainingGrace = Parameter(
    "terms.trainingGrace", "T.4",
    Wording(vi: "Ân hạn sau khóa học: mặc định", en: "Grace after the course, unless chosen"),
    Quantity(0, .months), .practice("chương trình học sinh, sinh viên"), .analogous)
  /// The most months after the course before the first payment.
  public var longestTrainingGrace = Parameter(
    "terms.longestTrainingGrace", "T.4",
    Wording(vi: "Ân hạn sau khóa học: tối đa", en: "Grace after the course at most"),
    Quantity(12, .months), .practice("chương trình học sinh, sinh viên"), .analogous)
  /// The longest short-term loan.
  public var short = Parameter(
    "terms.short", "T.5", Wording(vi: "Vay ngắn hạn đến", en: "Short-term up to"), Quantity(12, .months),
    .practice("phân loại thời hạn"), .enacted)
  /// The longest medium-term loan.
  public var medium = Parameter(
    "terms.medium", "T.5", Wording(vi: "Vay trung hạn đến", en: "Medium-term up to"), Quantity(60, .months),
    .practice("phân loại thời hạn"), .enacted)

  /// The built-in values.
  public init() {}

  /// The class of a loan of that many months.
  public func termClass(months: Int64) -> TermClass {
    if months <= short.latest.value.count { return .short }
    return months <= medium.latest.value.count ? .medium : .long
  }

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.production), .init(\.disbursementPeriod), .init(\.shortCourse), .init(\.repaymentOfShortCourse),
    .init(\.repaymentOfLongCourse), .init(\.trainingGrace), .init(\.longestTrainingGrace), .init(\.short),
    .init(\.medium),
  ]
}
