public import HoaNhapValues

/// What may be lent for, how much, and against what security (mục đích, mức vốn cho vay, bảo đảm tiền vay).
public struct CeilingParameters: Sendable, Hashable {
  /// The purposes.
  public var purposes = Parameter(
    "ceilings.purposes", "L.1", Wording(vi: "Mục đích vay", en: "Purposes"),
    Choice(
      "production, elementary, under3months",
      vi: "sản xuất, kinh doanh, tạo việc làm; học nghề sơ cấp hoặc dưới 3 tháng",
      en: "production, business, jobs; elementary training or training under 3 months"),
    .decision08("phạm vi"), .enacted)
  /// What a training loan pays for.
  public var trainingCosts = Parameter(
    "ceilings.trainingCosts", "L.2", Wording(vi: "Chi phí học nghề được vay", en: "Training costs"),
    Choice(
      "tuition, books, food, housing, travel", vi: "học phí, sách vở và phương tiện học tập, ăn, ở, đi lại",
      en: "tuition, books and means of study, food, housing, travel"),
    .decision22("Điều 5 khoản 1"), .analogous)
  /// The most that a person may owe for production.
  public var person = Parameter(
    "ceilings.person", "L.3",
    Wording(vi: "Mức vay sản xuất tối đa của một người", en: "Ceiling of a person's production loans"),
    Dong(200_000_000), .decision08("mức vốn cho vay"), .enacted)
  /// What that ceiling is compared with.
  public var personBase = Parameter(
    "ceilings.personBase", "L.3", Wording(vi: "Mức đó tính trên", en: "That ceiling is for"),
    Choice("total-balance", vi: "tổng dư nợ trong chương trình", en: "the total balance in the programme"),
    .reading("mức vốn cho vay"), .assumed)
  /// The most that an establishment may owe.
  public var establishment = Parameter(
    "ceilings.establishment", "L.4",
    Wording(vi: "Mức vay tối đa của một cơ sở", en: "Ceiling of an establishment"),
    Dong(2_000_000_000), .decision08("mức vốn cho vay"), .enacted)
  /// The most for each of its workers after rehabilitation.
  public var perWorker = Parameter(
    "ceilings.perWorker", "L.5",
    Wording(
      vi: "Mức vay tối đa của cơ sở trên mỗi lao động sau cai nghiện",
      en: "Ceiling for each worker after rehabilitation"),
    Dong(200_000_000), .decision22("Điều 6 khoản 2"), .analogous)
  /// The most for each month of training: the cap of the student programme.
  public var trainingMonth = Parameter(
    "ceilings.trainingMonth", "L.6",
    Wording(vi: "Mức vay học nghề tối đa mỗi tháng", en: "Ceiling for each month of training"),
    history: timeline(
      (day(2016, 1, 9), Cited(Dong(1_250_000), .decision22("Điều 6 khoản 1"), .analogous)),
      (day(2017, 6, 15), Cited(Dong(1_500_000), .decision22("Điều 6 khoản 1"), .analogous)),
      (day(2019, 12, 1), Cited(Dong(2_500_000), .decision22("Điều 6 khoản 1"), .analogous)),
      (day(2022, 5, 19), Cited(Dong(4_000_000), .decision22("Điều 6 khoản 1"), .analogous))))
  /// The cap's own history, as enacted for students.
  public var studentMonth = Parameter(
    "ceilings.studentMonth", "L.6",
    Wording(
      vi: "Mức vay mỗi tháng của chương trình học sinh, sinh viên", en: "The student programme's monthly cap"),
    history: timeline(
      (day(2016, 1, 9), Cited(Dong(1_250_000), Citation("QĐ 07/2016/QĐ-TTg"), .enacted)),
      (day(2017, 6, 15), Cited(Dong(1_500_000), Citation("QĐ 751/QĐ-TTg năm 2017"), .enacted)),
      (day(2019, 12, 1), Cited(Dong(2_500_000), Citation("QĐ 1656/QĐ-TTg năm 2019"), .enacted)),
      (day(2022, 5, 19), Cited(Dong(4_000_000), Citation("QĐ 05/2022/QĐ-TTg"), .enacted))))
  /// Through whom a person borrows.
  public var personMethod = Parameter(
    "ceilings.personMethod", "L.7",
    Wording(vi: "Phương thức cho vay đối với người sau cai nghiện", en: "How a person borrows"),
    Choice(
      "household",
      vi: "thông qua hộ gia đình; trực tiếp nếu không thành viên nào khác đủ 18 tuổi và có năng lực",
      en: "through the household; directly where no other member is 18 and able"),
    .decision22("Điều 4 khoản 1"), .analogous)
  /// From which age a borrower acts alone in most cases.
  public var actsAloneFrom = Parameter(
    "ceilings.actsAloneFrom", "L.8",
    Wording(
      vi: "Tuổi tự mình giao dịch trong phần lớn trường hợp", en: "Acts alone in most cases from the age of"),
    Quantity(15, .years), .civilCode("Điều 21"), .enacted)
  /// The full age.
  public var fullAge = Parameter(
    "ceilings.fullAge", "L.8", Wording(vi: "Tuổi thành niên", en: "Full age"), Quantity(18, .years),
    .civilCode("Điều 21"),
    .enacted)
  /// How an establishment borrows.
  public var establishmentMethod = Parameter(
    "ceilings.establishmentMethod", "L.9",
    Wording(vi: "Phương thức cho vay đối với cơ sở", en: "How an establishment borrows"),
    Choice("direct", vi: "ngân hàng cho vay trực tiếp", en: "the bank lends directly"),
    .decision22("Điều 4 khoản 2"), .analogous)
  /// The amount above which an establishment gives security.
  public var unsecured = Parameter(
    "ceilings.unsecured", "L.10",
    Wording(vi: "Cơ sở vay trên mức này phải có bảo đảm", en: "An establishment gives security above"),
    Dong(100_000_000), .decision22("Điều 10"), .analogous)

  /// The built-in values.
  public init() {}

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.purposes), .init(\.trainingCosts), .init(\.person), .init(\.personBase), .init(\.establishment),
    .init(\.perWorker), .init(\.trainingMonth), .init(\.studentMonth), .init(\.personMethod),
    .init(\.actsAloneFrom), .init(\.fullAge), .init(\.establishmentMethod), .init(\.unsecured),
  ]
}
