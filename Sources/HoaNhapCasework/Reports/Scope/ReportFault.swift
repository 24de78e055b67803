public import HoaNhapPlan
public import HoaNhapValues

/// Why a report was not made: which clause it rests on, what is wrong, and the way out.
public struct ReportFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The period has not ended.
    public static let periodNotOver = Code(rawValue: "periodNotOver")
    /// The day lies outside the period.
    public static let outsidePeriod = Code(rawValue: "outsidePeriod")
    /// A sum does not fit.
    public static let overflow = Code(rawValue: "overflow")
    /// The access policy does not open totals to the agency.
    public static let noAccess = Code(rawValue: "noAccess")
    /// The agency does not report under the clause.
    public static let notToReport = Code(rawValue: "notToReport")
    /// A figure that the agency does not hand in.
    public static let notItsFigure = Code(rawValue: "notItsFigure")
    /// The officer, or a difficulty's identifier, is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A number below zero, where things are counted.
    public static let negative = Code(rawValue: "negative")
  }

  /// The kind of fault.
  public let code: Code
  /// The clause that the refusal rests on.
  public let clause: Clause
  /// What is wrong and what would be right.
  public let wording: Wording

  init(_ code: Code, _ clause: Clause, vi: String, en: String) {
    self.code = code
    self.clause = clause
    wording = Wording(vi: vi, en: en)
  }

  /// The clause and the English words.
  public var description: String { "\(clause): \(wording.en)" }
}

extension ReportFault {
  static func periodNotOver(_ scope: ReportScope, asOf day: CivilDate) -> ReportFault {
    ReportFault(
      .periodNotOver, scope.clause,
      vi:
        "Kỳ số liệu kết thúc ngày \(scope.window.to.vietnameseText), chưa hết vào ngày \(day.vietnameseText). Hãy lập báo cáo từ ngày đó, hoặc yêu cầu rõ số liệu tạm tính đến một ngày.",
      en:
        "The data end on \(scope.window.to) and are not complete on \(day). Make the report from that day on, or ask by name for preliminary figures until a day."
    )
  }

  static func outsidePeriod(_ scope: ReportScope, _ day: CivilDate) -> ReportFault {
    ReportFault(
      .outsidePeriod, scope.clause,
      vi:
        "Số liệu tạm tính phải đến một ngày từ \(scope.window.from.vietnameseText) đến trước \(scope.window.to.vietnameseText); \(day.vietnameseText) nằm ngoài. Hết kỳ thì lập báo cáo chính thức.",
      en:
        "Preliminary figures go until a day from \(scope.window.from) on and before \(scope.window.to); \(day) is not one. When the period is over, make the report itself."
    )
  }

  static func overflow(_ scope: ReportScope) -> ReportFault {
    ReportFault(
      .overflow, scope.clause, vi: "Có tổng vượt quá số lớn nhất tính được; hãy kiểm tra các số tiền đã ghi.",
      en: "A sum does not fit; look for an amount that was mistyped.")
  }

  static func noAccess(_ scope: ReportScope, _ agency: AgencyID) -> ReportFault {
    ReportFault(
      .noAccess, scope.clause,
      vi:
        "Quy định truy cập không cho \(agency) xem số liệu tổng hợp của toàn xã. Nếu công việc cần, hãy bổ sung quy định.",
      en:
        "The access policy does not open the commune's totals to \(agency). Where a duty needs them, extend the policy."
    )
  }
}
