import HoaNhapValues

/// When lists, reviews and reports are due (chế độ báo cáo).
public struct ReportingParameters: Sendable, Hashable {
  /// The day of the month before which a report is due.
  public var reportBefore = Parameter(
    "reporting.reportBefore", "P.1",
    Wording(
      vi: "Báo cáo quý I, 6 tháng, quý III, năm nộp trước",
      en: "Reports of March, June, September, December due before"),
    Quantity(20, .dayOfMonth), .plan("IV.2"), .enacted)
  /// Whether that day itself is still in time.
  public var inclusive = Parameter(
    "reporting.inclusive", "P.2", Wording(vi: "“Trước ngày” nghĩa là", en: "“Before” means"),
    Choice("exclusive", vi: "chậm nhất là ngày liền trước", en: "the day before at the latest"),
    .reading("trước ngày"), .assumed)
  /// The day of the month before which the list is drawn up.
  public var listBefore = Parameter(
    "reporting.listBefore", "P.3",
    Wording(vi: "Danh sách hằng tháng lập trước", en: "The monthly list is drawn up before"),
    Quantity(5, .dayOfMonth), .plan("III.1 ý 4"), .enacted)
  /// The month in which capital needs are reviewed.
  public var needsReview = Parameter(
    "reporting.needsReview", "P.4",
    Wording(
      vi: "Rà soát nhu cầu vốn hằng năm vào tháng", en: "Capital needs are reviewed each year in month"),
    Choice("6", vi: "tháng 6, hoặc khi có yêu cầu", en: "June, or on request"), .plan("III.2 ý 2"), .enacted)
  /// When the plan is made known and the coordination document issued.
  public var launch = Parameter(
    "reporting.launch", "P.5",
    Wording(vi: "Quán triệt và ban hành văn bản phối hợp", en: "Dissemination and coordination document"),
    Choice("2026-05", vi: "tháng 5/2026", en: "May 2026"), .plan("II.1, II.3"), .enacted)
  /// When the reviews are held.
  public var reviews = Parameter(
    "reporting.reviews", "P.6",
    Wording(vi: "Sơ kết 1 năm; tổng kết 5 năm", en: "One-year and five-year reviews"),
    Choice(
      "2027-Q2, 2031-Q2", vi: "quý II/2027; quý II/2031; theo kế hoạch của tỉnh",
      en: "quarter II of 2027; quarter II of 2031; as the province plans"),
    .plan("II.6"), .enacted)
  /// The day of the month on which a period's data begin; they end on the day before.
  public var dataFrom = Parameter(
    "reporting.dataFrom", "P.7",
    Wording(
      vi: "Kỳ số liệu bắt đầu từ ngày của tháng trước kỳ",
      en: "A period's data begin, in the month before it, on"),
    Quantity(15, .dayOfMonth), .decree09("Điều 12"), .enacted)
  /// That the plan's reports use these windows.
  public var dataUse = Parameter(
    "reporting.dataUse", "P.7",
    Wording(vi: "Báo cáo theo Kế hoạch dùng kỳ số liệu đó", en: "The plan's reports use those windows"),
    Condition.required, .reading("kỳ số liệu"), .assumed)
  /// What the report of quarter III covers.
  public var thirdQuarter = Parameter(
    "reporting.thirdQuarter", "P.8",
    Wording(vi: "Báo cáo quý III gồm số liệu của", en: "The report of quarter III covers"),
    Choice("quarter", vi: "quý III", en: "the quarter"), .reading("báo cáo quý III"), .assumed)
  /// What becomes of a time limit that ends on a rest day.
  public var timeLimits = Parameter(
    "reporting.timeLimits", "P.9",
    Wording(vi: "Thời hạn kết thúc vào ngày nghỉ", en: "A time limit that ends on a rest day"),
    Choice(
      "following", vi: "kéo dài đến ngày làm việc kế tiếp; ngày đầu không tính",
      en: "runs to the next working day; the first day does not count"),
    .civilCode("Điều 147, Điều 148"), .enacted)
  /// The public holidays.
  public var holidays = Parameter(
    "reporting.holidays", "P.10", Wording(vi: "Ngày nghỉ lễ, tết", en: "Public holidays"),
    Choice(
      "labour-code-112",
      vi: "1/1; Tết Nguyên đán 5 ngày; Giỗ Tổ Hùng Vương; 30/4; 1/5; Quốc khánh 2 ngày",
      en: "1 January; lunar New Year, 5 days; Hùng Kings; 30 April; 1 May; 2 September and one day beside it"),
    .labourCode("Điều 112"), .enacted)
  /// Which days are taken until the yearly decision is known.
  public var holidayDefaults = Parameter(
    "reporting.holidayDefaults", "P.10",
    Wording(
      vi: "Khi chưa có quyết định hằng năm: Tết; Quốc khánh",
      en: "Until the yearly decision: New Year; National Day"),
    Choice(
      "eve-and-four; 2-3 September", vi: "ngày cuối năm âm lịch và 4 ngày đầu năm; 2 và 3/9",
      en: "the eve and the first four days; 2 and 3 September"),
    .reading("ngày nghỉ lễ, tết"), .assumed)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.reportBefore), .init(\.inclusive), .init(\.listBefore), .init(\.needsReview), .init(\.launch),
    .init(\.reviews), .init(\.dataFrom), .init(\.dataUse), .init(\.thirdQuarter), .init(\.timeLimits),
    .init(\.holidays), .init(\.holidayDefaults),
  ]
}
