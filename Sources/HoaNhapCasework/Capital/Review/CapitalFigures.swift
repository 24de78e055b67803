import HoaNhapLoans
import HoaNhapPolicy
public import HoaNhapValues

/// The headline figures of a review, kept so that next year's can be held against them (số liệu chính của đợt rà soát).
///
/// Amounts that are not known are left out, never zero.
public struct CapitalFigures: Sendable, Hashable {
  /// The day that they stand for.
  public let asOf: CivilDate
  /// The figures by name, each at most once; what is not known is not there.
  public let values: [Name: Int64]

  /// The names. The set is closed by what a review tells; numbers and đồng.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Firm needs.
    case needs
    /// Their sum.
    case firm
    /// Needs that lack facts.
    case undeterminedNeeds = "undetermined_needs"
    /// The sum of those of them that say an amount.
    case undetermined
    /// What is available.
    case available
    /// What was handed out.
    case lent
    /// Principal that came back.
    case returned
    /// What is left now.
    case left
    /// What is missing at the end of what is looked ahead to.
    case missing
    /// People on the confirmed list.
    case listed
    /// What they could need for production at most.
    case bound
    /// What the next year is projected to need.
    case projected

    /// Whether it is an amount in đồng.
    public var isAmount: Bool { self != .needs && self != .undeterminedNeeds && self != .listed }

    /// The name in words.
    public var wording: Wording {
      switch self {
      case .needs: Wording(vi: "Số nhu cầu chắc chắn", en: "Firm needs")
      case .firm: Wording(vi: "Nhu cầu vốn chắc chắn", en: "Firm demand")
      case .undeterminedNeeds: Wording(vi: "Số nhu cầu chưa đủ dữ kiện", en: "Needs that lack facts")
      case .undetermined: Wording(vi: "Nhu cầu vốn chưa đủ dữ kiện", en: "Demand that lacks facts")
      case .available: Wording(vi: "Vốn đã bố trí", en: "Available capital")
      case .lent: Wording(vi: "Đã giải ngân", en: "Handed out")
      case .returned: Wording(vi: "Gốc đã thu hồi", en: "Principal repaid")
      case .left: Wording(vi: "Còn lại", en: "Left")
      case .missing: Wording(vi: "Còn thiếu đến cuối kỳ", en: "Missing at the end")
      case .listed: Wording(vi: "Số người trong danh sách đã xác nhận", en: "People on the confirmed list")
      case .bound: Wording(vi: "Mức trần vay sản xuất", en: "Upper bound for production")
      case .projected: Wording(vi: "Dự kiến nhu cầu năm sau", en: "Projected for the next year")
      }
    }
  }

  /// Makes figures that a host kept in another form.
  public init(asOf day: CivilDate, _ values: [Name: Int64]) {
    asOf = day
    self.values = values
  }

  /// The figures as JSON: `{"as_of", "needs", "firm", …}`.
  public var json: JSONValue {
    .object(
      JSONObject(
        [JSONMember("as_of", .string(asOf.text))]
          + Name.allCases.compactMap { name in
            values[name].map { JSONMember(name.rawValue, .integer($0)) }
          }))
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let fields = try HistoryFields(json)
    try fields.reader.allow(["as_of"] + Name.allCases.map(\.rawValue))
    var values: [Name: Int64] = [:]
    for name in Name.allCases {
      values[name] = try fields.reader.integer(name.rawValue, in: Int64.min...Int64.max)
    }
    self.init(asOf: try fields.date("as_of"), values)
  }

  /// These figures beside earlier ones.
  public func compared(with earlier: CapitalFigures) -> [CapitalComparison] {
    Name.allCases.map { CapitalComparison(name: $0, before: earlier.values[$0], now: values[$0]) }
  }
}

/// One figure of two reviews.
public struct CapitalComparison: Sendable, Hashable {
  /// Which.
  public let name: CapitalFigures.Name
  /// In the earlier review; `nil` where it did not know it.
  public let before: Int64?
  /// In this one; `nil` where it does not know it.
  public let now: Int64?

  /// By how much it grew; `nil` where one is not known, or the difference does not fit.
  public var change: Int64? {
    guard let before, let now else { return nil }
    let (difference, overflow) = now.subtractingReportingOverflow(before)
    return overflow ? nil : difference
  }
}
