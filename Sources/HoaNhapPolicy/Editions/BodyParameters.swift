import HoaNhapValues

/// Where the capital comes from, and through whom it is lent.
public struct BodyParameters: Sendable, Hashable {
  /// The sources that the plan names.
  public var capital = Parameter(
    "bodies.capital", "K.1", Wording(vi: "Nguồn vốn", en: "Sources of capital"),
    Choice(
      "central, entrusted", vi: "ngân sách trung ương; ngân sách địa phương ủy thác",
      en: "central budget; local budget entrusted through the bank"),
    .plan("III.1, III.2"), .enacted)
  /// The bank's own capital.
  public var mobilised = Parameter(
    "bodies.mobilised", "K.1", Wording(vi: "Vốn huy động của ngân hàng", en: "Capital that the bank raises"),
    Choice("mobilised", vi: "có thể dùng", en: "may be used"), .practice("nguồn vốn"), .analogous)
  /// The bodies that are entrusted.
  public var entrusted = Parameter(
    "bodies.entrusted", "K.2", Wording(vi: "Tổ chức nhận ủy thác", en: "Entrusted bodies"),
    Choice(
      "farmers, women, veterans, youth",
      vi: "Hội Nông dân, Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh, Đoàn Thanh niên",
      en: "Farmers' Union, Women's Union, Veterans' Association, Youth Union"),
    .practice("tổ chức nhận ủy thác"), .enacted)
  /// The bank's codes for them.
  public var codes = Parameter(
    "bodies.codes", "K.2",
    Wording(vi: "Mã của các tổ chức đó; cho vay trực tiếp", en: "Their codes; direct lending"),
    Choice("11, 12, 13, 14; 99", vi: "11, 12, 13, 14; 99", en: "11, 12, 13, 14; 99"),
    .practice("mã tổ chức nhận ủy thác"), .analogous)
  /// The size of a savings and credit group (Tổ tiết kiệm và vay vốn).
  public var groupSize = Parameter(
    "bodies.groupSize", "K.3", Wording(vi: "Số thành viên của một tổ", en: "Members of a group"),
    Bounds(5, 60, .members),
    .practice("tổ tiết kiệm và vay vốn"), .analogous)
  /// How many of a group's members must be present where it chooses (bình xét).
  public var meetingQuorum = Parameter(
    "bodies.meetingQuorum", "K.3",
    Wording(vi: "Số thành viên dự họp bình xét", en: "Members present where a group chooses"),
    VoteThreshold.atLeast(2, of: 3), .reading("bình xét: số người dự họp"), .assumed)
  /// How many of those present must vote for an application.
  public var meetingMajority = Parameter(
    "bodies.meetingMajority", "K.3",
    Wording(vi: "Số phiếu đồng ý trong số người dự họp", en: "Votes for it among those present"),
    VoteThreshold.moreThan(1, of: 2), .reading("bình xét: biểu quyết"), .assumed)
  /// Whether an objection that was left open keeps an application from being chosen.
  public var objectionsSettled = Parameter(
    "bodies.objectionsSettled", "K.3",
    Wording(
      vi: "Ý kiến không đồng ý được giải quyết trước", en: "Objections are settled before it is chosen"),
    Condition.required, .reading("bình xét: ý kiến không đồng ý"), .assumed)
  /// The communes of the country.
  public var communes = Parameter(
    "bodies.communes", "K.4", Wording(vi: "Số xã, phường, đặc khu", en: "Communes, wards and special zones"),
    Choice("3321", vi: "3.321 thuộc 34 tỉnh, thành phố", en: "3,321 in 34 provinces"),
    Citation("NĐ 06/2026/NĐ-CP"), .enacted)
  /// Who has no remit over rehabilitation data.
  public var rehabilitationData = Parameter(
    "bodies.rehabilitationData", "K.5",
    Wording(vi: "Dữ liệu về cai nghiện thuộc", en: "Rehabilitation data are with"),
    Choice(
      "communePolice", vi: "công an xã, không thuộc phòng văn hóa – xã hội",
      en: "the commune police, not the culture-social office"),
    Citation("NĐ 150/2025/NĐ-CP"), .enacted)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.capital), .init(\.mobilised), .init(\.entrusted), .init(\.codes), .init(\.groupSize),
    .init(\.meetingQuorum), .init(\.meetingMajority), .init(\.objectionsSettled), .init(\.communes),
    .init(\.rehabilitationData),
  ]
}
