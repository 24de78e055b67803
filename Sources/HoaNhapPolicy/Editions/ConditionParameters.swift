import HoaNhapValues

/// What must be fulfilled to borrow (điều kiện vay vốn).
public struct ConditionParameters: Sendable, Hashable {
  /// A need to borrow (có nhu cầu vay vốn).
  public var need = Parameter(
    "conditions.need", "C.1", Wording(vi: "Có nhu cầu vay vốn", en: "A need to borrow"), Condition.required,
    .decision08("Điều 4"), .enacted)
  /// Being named in the confirmed list (danh sách được UBND cấp xã xác nhận).
  public var list = Parameter(
    "conditions.list", "C.2",
    Wording(vi: "Có tên trong danh sách được xác nhận", en: "Named in the confirmed list"),
    Condition.required, .decision08("Điều 4"), .enacted)
  /// The years from the issue of the management decision to the time of borrowing.
  public var managementYears = Parameter(
    "conditions.managementYears", "C.3",
    Wording(
      vi: "Thời gian tối đa từ quyết định quản lý sau cai nghiện",
      en: "Time since the management decision at most"),
    Quantity(10, .years), .decision08("Điều 4"), .enacted)
  /// How the last day of those years is found.
  public var managementLastDay = Parameter(
    "conditions.managementLastDay", "C.3",
    Wording(vi: "Ngày cuối của thời gian đó", en: "Last day of that time"),
    Choice(
      "matching-day", vi: "ngày tương ứng, kể cả ngày đó; 29/02 thành 28/02",
      en: "the matching day, included; 29 February becomes 28 February"),
    .civilCode("Điều 148"), .assumed)
  /// Complying well with the law (chấp hành tốt các quy định của pháp luật).
  public var conduct = Parameter(
    "conditions.conduct", "C.4", Wording(vi: "Chấp hành tốt pháp luật", en: "Complies well with the law"),
    Condition.required,
    .decision08("Điều 4"), .enacted)
  /// The form of that judgement.
  public var conductForm = Parameter(
    "conditions.conductForm", "C.4",
    Wording(vi: "Hình thức ghi nhận việc chấp hành", en: "Form of that judgement"),
    Choice(
      "recorded", vi: "nhận xét của công an xã, có ngày và lý do",
      en: "recorded by the commune police, with day and reason"),
    .reading("hình thức ghi nhận"), .assumed)
  /// No balance elsewhere for the same training.
  public var noTrainingDebt = Parameter(
    "conditions.noTrainingDebt", "C.5",
    Wording(
      vi: "Không còn dư nợ chương trình khác cho cùng mục đích học nghề",
      en: "No balance in another programme for the same training"),
    Condition.required, .decision08("Điều 4"), .enacted)
  /// The training institution's confirmation (giấy xác nhận).
  public var institutionConfirmation = Parameter(
    "conditions.institutionConfirmation", "C.6",
    Wording(vi: "Giấy xác nhận của cơ sở đào tạo", en: "The training institution's confirmation"),
    Condition.required, .decision08("Điều 4"), .enacted)
  /// Founded and operating under the law.
  public var lawfulOperation = Parameter(
    "conditions.lawfulOperation", "C.7",
    Wording(vi: "Thành lập và hoạt động hợp pháp", en: "Founded and operating under the law"),
    Condition.required, .decision08("Điều 4"), .enacted)
  /// The share of workers after rehabilitation, with labour contracts.
  public var workerShare = Parameter(
    "conditions.workerShare", "C.8",
    Wording(
      vi: "Tỷ lệ lao động là người sau cai nghiện tối thiểu",
      en: "Workers after rehabilitation, share at least"),
    Share(1, of: 10), .decision08("Điều 4"), .enacted)
  /// A loan plan confirmed where it is carried out.
  public var confirmedPlan = Parameter(
    "conditions.confirmedPlan", "C.9",
    Wording(
      vi: "Phương án vay vốn được UBND cấp xã xác nhận", en: "A loan plan confirmed by the commune"),
    Condition.required, .decision22("Điều 3 khoản 2"), .analogous)
  /// Those workers stand on the list themselves.
  public var listedWorkers = Parameter(
    "conditions.listedWorkers", "C.10",
    Wording(
      vi: "Số lao động sau cai nghiện đó đều có tên trong danh sách", en: "Those workers are on the list"),
    Condition.required, .decision22("Điều 3 khoản 2"), .analogous)
  /// No balance elsewhere for the same purpose.
  public var noSamePurposeDebt = Parameter(
    "conditions.noSamePurposeDebt", "C.11",
    Wording(
      vi: "Không còn dư nợ chương trình khác cho cùng mục đích",
      en: "No balance in another programme for the same purpose"),
    Condition.required, .decision22("Điều 3 khoản 3"), .analogous)
  /// Which of several management decisions counts.
  public var severalDecisions = Parameter(
    "conditions.severalDecisions", "C.12",
    Wording(vi: "Khi có nhiều quyết định quản lý", en: "Where there are several management decisions"),
    Choice("latest", vi: "quyết định mới nhất", en: "the latest one"),
    .reading("nhiều quyết định quản lý"), .assumed)
  /// Under which laws a management decision counts.
  public var decisionLaws = Parameter(
    "conditions.decisionLaws", "C.13",
    Wording(vi: "Quyết định quản lý ban hành theo", en: "Management decisions issued under"),
    Choice("both", vi: "luật năm 2021 và luật năm 2025", en: "the law of 2021 and that of 2025"),
    Citation("Luật 73/2021/QH14 và Luật 120/2025/QH15"), .assumed)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.need), .init(\.list), .init(\.managementYears), .init(\.managementLastDay), .init(\.conduct),
    .init(\.conductForm), .init(\.noTrainingDebt), .init(\.institutionConfirmation), .init(\.lawfulOperation),
    .init(\.workerShare), .init(\.confirmedPlan), .init(\.listedWorkers), .init(\.noSamePurposeDebt),
    .init(\.severalDecisions), .init(\.decisionLaws),
  ]
}
