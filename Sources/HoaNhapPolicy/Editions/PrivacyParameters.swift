import HoaNhapValues

/// How personal data are handled (bảo vệ dữ liệu cá nhân).
public struct PrivacyParameters: Sendable, Hashable {
  /// That rehabilitation facts are sensitive.
  public var rehabilitationIsSensitive = Parameter(
    "privacy.rehabilitationIsSensitive", "S.1",
    Wording(vi: "Thông tin về cai nghiện là dữ liệu nhạy cảm", en: "Rehabilitation facts are sensitive data"),
    Condition.required, Citation("Luật 91/2025/QH15 và NĐ 356/2025/NĐ-CP"), .assumed, since: day(2026, 1, 1))
  /// What sensitive data need.
  public var safeguards = Parameter(
    "privacy.safeguards", "S.2", Wording(vi: "Dữ liệu nhạy cảm cần", en: "Sensitive data need"),
    Choice(
      "access rules, log, encryption in transfer, limited storage",
      vi: "quy định truy cập, nhật ký xử lý, mã hóa khi chuyển, lưu trữ có thời hạn",
      en: "access rules, a log of processing, encryption in transfer, limited storage"),
    Citation("Luật 91/2025/QH15"), .enacted, since: day(2026, 1, 1))
  /// Working days in which a data subject is answered.
  public var answer = Parameter(
    "privacy.answer", "S.3",
    Wording(vi: "Trả lời yêu cầu của chủ thể dữ liệu trong", en: "A data subject is answered within"),
    Quantity(2, .workingDays), Citation("NĐ 356/2025/NĐ-CP"), .enacted, since: day(2026, 1, 1))
  /// That every message is neutral about people.
  public var neutralWording = Parameter(
    "privacy.neutralWording", "S.4",
    Wording(vi: "Không kỳ thị người sau cai nghiện", en: "No stigma for people after rehabilitation"),
    Condition.required, Citation("Luật Phòng, chống ma túy"), .enacted)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.rehabilitationIsSensitive), .init(\.safeguards), .init(\.answer), .init(\.neutralWording),
  ]
}
