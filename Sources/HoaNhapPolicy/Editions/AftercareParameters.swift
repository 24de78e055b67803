import HoaNhapValues

/// What is done after lending (sau khi giải ngân).
public struct AftercareParameters: Sendable, Hashable {
  /// How far an instalment can be adjusted (điều chỉnh kỳ hạn).
  public var adjustment = Parameter(
    "aftercare.adjustment", "A.1", Wording(vi: "Điều chỉnh kỳ hạn trả nợ", en: "Adjustment of an instalment"),
    Choice(
      "to-next-instalment", vi: "mỗi lần không quá kỳ tiếp theo, không đổi kỳ cuối",
      en: "each time no further than the next instalment, the final date unchanged"),
    Citation("Công văn 597/NHCS-TDNN"), .enacted, since: day(2026, 3, 1))
  /// What becomes overdue (chuyển nợ quá hạn).
  public var overdue = Parameter(
    "aftercare.overdue", "A.2", Wording(vi: "Chuyển nợ quá hạn", en: "Transfer to overdue"),
    Choice("per-instalment", vi: "chỉ phần kỳ hạn chưa trả", en: "only the unpaid instalment"),
    Citation("Công văn 597/NHCS-TDNN"), .enacted)
  /// The longest extension of a short-term loan (gia hạn nợ).
  public var extensionOfShort = Parameter(
    "aftercare.extensionOfShort", "A.3",
    Wording(vi: "Gia hạn nợ, vay ngắn hạn, tối đa", en: "Extension of a short-term loan at most"),
    Quantity(12, .months), Citation("QĐ 54/QĐ-HĐQT năm 2023"), .enacted)
  /// The longest extension of a longer loan, of its first term.
  public var extensionOfLonger = Parameter(
    "aftercare.extensionOfLonger", "A.3",
    Wording(
      vi: "Gia hạn nợ, vay trung và dài hạn, tối đa so với thời hạn cho vay",
      en: "Extension of a longer loan, of its term, at most"),
    Share(1, of: 2), Citation("QĐ 54/QĐ-HĐQT năm 2023"), .enacted)
  /// The longest extension of a training loan, of its repayment period.
  public var extensionOfTraining = Parameter(
    "aftercare.extensionOfTraining", "A.4",
    Wording(
      vi: "Gia hạn nợ, vay học nghề, tối đa so với thời hạn trả nợ",
      en: "Extension of a training loan, of its repayment period, at most"),
    Share(1, of: 2), .practice("chương trình học sinh, sinh viên"), .analogous)
  /// The years of a freeze (khoanh nợ).
  public var freezeYears = Parameter(
    "aftercare.freezeYears", "A.5", Wording(vi: "Khoanh nợ", en: "Freeze"), Bounds(3, 5, .years),
    Citation("QĐ 50/2010/QĐ-TTg và QĐ 08/2021/QĐ-TTg"), .enacted)
  /// Whose rules hold for entrusted local capital.
  public var entrustedRules = Parameter(
    "aftercare.entrustedRules", "A.6", Wording(vi: "Vốn địa phương ủy thác", en: "Entrusted local capital"),
    Choice(
      "entrusting-party", vi: "theo quy định của bên ủy thác", en: "follows the entrusting party's rules"),
    .decree06("Điều 25"), .enacted)
  /// Days from disbursement to the first check.
  public var firstCheck = Parameter(
    "aftercare.firstCheck", "A.7", Wording(vi: "Kiểm tra sau khi cho vay trong", en: "First check within"),
    Quantity(30, .days),
    Citation("Hướng dẫn 727/HD-NHCS năm 2026"), .analogous)
  /// Months without a transaction after which a loan is checked.
  public var idleCheck = Parameter(
    "aftercare.idleCheck", "A.7",
    Wording(
      vi: "Kiểm tra khoản vay không có giao dịch trong", en: "Check of a loan without a transaction for"),
    Quantity(3, .months), Citation("Hướng dẫn 727/HD-NHCS năm 2026"), .analogous)
  /// How often each group is checked, in months.
  public var groupCheck = Parameter(
    "aftercare.groupCheck", "A.7", Wording(vi: "Kiểm tra mỗi tổ mỗi", en: "Each group is checked every"),
    Quantity(12, .months),
    Citation("Hướng dẫn 727/HD-NHCS năm 2026"), .analogous)
  /// The states of a debt (A.8).
  public var states = Parameter(
    "aftercare.states", "A.8", Wording(vi: "Trạng thái nợ", en: "States of a debt"),
    Choice("in-term, overdue, frozen", vi: "trong hạn, quá hạn, khoanh", en: "in term, overdue, frozen"),
    .practice("trạng thái nợ"), .analogous)
  /// Working days in which the bank answers a full dossier.
  public var answer = Parameter(
    "aftercare.answer", "A.9",
    Wording(vi: "Ngân hàng trả lời hồ sơ đầy đủ trong", en: "The bank answers a full dossier within"),
    Quantity(3, .workingDays), .practice("thủ tục cho vay"), .analogous)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.adjustment), .init(\.overdue), .init(\.extensionOfShort), .init(\.extensionOfLonger),
    .init(\.extensionOfTraining), .init(\.freezeYears), .init(\.entrustedRules), .init(\.firstCheck),
    .init(\.idleCheck), .init(\.groupCheck), .init(\.states), .init(\.answer),
  ]
}
