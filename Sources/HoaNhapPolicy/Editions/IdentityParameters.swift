public import HoaNhapValues

/// What the policy is: its text, the plans that carry it out, who lends, what came before (căn cứ).
public struct IdentityParameters: Sendable, Hashable {
  /// The day on which the Decision was signed (ngày ký).
  public var signed = Parameter(
    "identity.signed", "D.1", Wording(vi: "Ngày ký", en: "Signed on"), day(2026, 3, 3),
    .decision08("ngày ký"), .enacted,
    since: day(2026, 3, 3))
  /// The provincial plan that the commune's plan follows.
  public var provincialPlan = Parameter(
    "identity.provincialPlan", "D.2",
    Wording(vi: "Kế hoạch của tỉnh Lạng Sơn", en: "The plan of Lạng Sơn province"),
    Choice("137/KH-UBND", vi: "137/KH-UBND ngày 15/04/2026", en: "137/KH-UBND of 2026-04-15"),
    .plan("căn cứ"), .enacted, since: day(2026, 4, 15))
  /// Who lends (bên cho vay).
  public var lender = Parameter(
    "identity.lender", "D.3", Wording(vi: "Bên cho vay", en: "Lender"),
    Choice("vbsp", vi: "Ngân hàng Chính sách xã hội", en: "Viet Nam Bank for Social Policies"),
    .plan("III.3"), .enacted)
  /// What the predecessor lent to a person; history only.
  public var predecessorPerson = Parameter(
    "identity.predecessorPerson", "D.4",
    Wording(vi: "Chương trình trước: mức vay của một người", en: "The programme before: ceiling of a person"),
    history: timeline(until: day(2026, 4, 30), Cited(Dong(20_000_000), Self.predecessor, .enacted)))
  /// What the predecessor lent to a household; history only.
  public var predecessorHousehold = Parameter(
    "identity.predecessorHousehold", "D.4",
    Wording(vi: "Chương trình trước: mức vay của một hộ", en: "The programme before: ceiling of a household"),
    history: timeline(until: day(2026, 4, 30), Cited(Dong(30_000_000), Self.predecessor, .enacted)))

  /// The built-in values.
  public init() {}

  private static let predecessor = Citation("QĐ 29/2014/QĐ-TTg", "mức vốn cho vay")

  /// Every value as a line of the policy table.
  public var rows: [ParameterRow] { Self.slots.flatMap { $0.read(self).rows } }

  /// The parameters in the order of the register; whatever goes through all of them goes through this list.
  static let slots: [ParameterSlot<Self>] = [
    .init(\.signed), .init(\.provincialPlan), .init(\.lender), .init(\.predecessorPerson),
    .init(\.predecessorHousehold),
  ]
}
