public import HoaNhapValues

/// Who may borrow (đối tượng vay vốn).
public struct BorrowerParameters: Sendable, Hashable {
  /// The age that a person has reached (từ đủ 12 tuổi).
  public var minimumAge = Parameter(
    "borrowers.minimumAge", "B.1", Wording(vi: "Tuổi tối thiểu", en: "Minimum age"), Quantity(12, .years),
    .decision08("đối tượng"), .enacted)
  /// The routes that count (B.2).
  public var routes = Parameter(
    "borrowers.routes", "B.2",
    Wording(vi: "Hình thức cai nghiện, điều trị đã hoàn thành", en: "Completed routes that count"),
    Choice(
      "voluntary, compulsory, substitution",
      vi: "tự nguyện, bắt buộc, điều trị bằng thuốc thay thế",
      en: "voluntary, compulsory, substitution treatment"),
    .decision08("đối tượng"), .enacted)
  /// The age for a production loan, where the text speaks of workers.
  public var minimumWorkingAge = Parameter(
    "borrowers.minimumWorkingAge", "B.3",
    Wording(vi: "Tuổi tối thiểu khi vay sản xuất", en: "Minimum age for a production loan"),
    Quantity(15, .years), .labourCode("Điều 3 khoản 1"), .assumed)
  /// The forms of establishments that may borrow (B.4).
  public var establishmentTypes = Parameter(
    "borrowers.establishmentTypes", "B.4",
    Wording(vi: "Loại hình cơ sở được vay", en: "Forms of establishments"),
    Choice(
      "sme, cooperative, cooperativeUnion, cooperativeGroup, householdBusiness",
      vi: "doanh nghiệp nhỏ và vừa, hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác, hộ kinh doanh",
      en: "small and medium enterprises, cooperatives, their unions, cooperative groups, household businesses"
    ),
    .decision08("đối tượng"), .enacted)
  /// The most insured workers of a small or medium enterprise, on yearly average.
  public var enterpriseWorkers = Parameter(
    "borrowers.enterpriseWorkers", "B.5",
    Wording(vi: "Doanh nghiệp nhỏ và vừa: lao động tham gia BHXH tối đa", en: "SME: insured workers at most"),
    Quantity(200, .people), .enterpriseLaw("Điều 4"), .enacted)
  /// The most capital of a small or medium enterprise, unless its revenue is within bounds.
  public var enterpriseCapital = Parameter(
    "borrowers.enterpriseCapital", "B.5",
    Wording(vi: "Doanh nghiệp nhỏ và vừa: tổng nguồn vốn tối đa", en: "SME: capital at most"),
    Dong(100_000_000_000), .enterpriseLaw("Điều 4"), .enacted)
  /// The most revenue of the year before, unless the capital is within bounds.
  public var enterpriseRevenue = Parameter(
    "borrowers.enterpriseRevenue", "B.5",
    Wording(
      vi: "Doanh nghiệp nhỏ và vừa: doanh thu năm trước tối đa", en: "SME: last year's revenue at most"),
    Dong(300_000_000_000), .enterpriseLaw("Điều 4"), .enacted)
  /// The fewest official members of a cooperative.
  public var cooperativeMembers = Parameter(
    "borrowers.cooperativeMembers", "B.5",
    Wording(vi: "Hợp tác xã: thành viên chính thức tối thiểu", en: "Cooperative: official members at least"),
    Quantity(5, .members), .cooperativeLaw("Điều 4"), .enacted)
  /// The fewest cooperatives of a union.
  public var unionMembers = Parameter(
    "borrowers.unionMembers", "B.5",
    Wording(vi: "Liên hiệp hợp tác xã: hợp tác xã tối thiểu", en: "Cooperative union: cooperatives at least"),
    Quantity(3, .members), .cooperativeLaw("Điều 4"), .enacted)
  /// The fewest members of a cooperative group.
  public var groupMembers = Parameter(
    "borrowers.groupMembers", "B.5",
    Wording(vi: "Tổ hợp tác: thành viên tối thiểu", en: "Cooperative group: members at least"),
    Quantity(2, .members), .cooperativeLaw("Điều 4"), .enacted)
  /// What is made of a birth date of which only a part is known.
  public var partialBirthDates = Parameter(
    "borrowers.partialBirthDates", "B.6",
    Wording(vi: "Ngày sinh chỉ có năm hoặc tháng, năm", en: "Birth dates of which only a part is known"),
    Choice(
      "unknown", vi: "chưa kết luận nếu phần thiếu quyết định kết quả",
      en: "undetermined where the missing part decides"),
    .practice("ngày sinh chỉ có năm"), .analogous)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.minimumAge), .init(\.routes), .init(\.minimumWorkingAge), .init(\.establishmentTypes),
    .init(\.enterpriseWorkers), .init(\.enterpriseCapital), .init(\.enterpriseRevenue),
    .init(\.cooperativeMembers), .init(\.unionMembers), .init(\.groupMembers), .init(\.partialBirthDates),
  ]
}
