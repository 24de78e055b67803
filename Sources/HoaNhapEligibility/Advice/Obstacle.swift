public import HoaNhapValues

/// What no change can mend, said plainly and before anything else (điều không thể khắc phục).
public struct Obstacle: Sendable, Hashable, RedactedRecord {
  /// What kind it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The years after the management decision are over; no later day will do.
    public static let windowClosed = Code(rawValue: "windowClosed")
    /// The first day on which one clause of time holds lies after the last day of another.
    public static let noCommonDay = Code(rawValue: "noCommonDay")
    /// The establishment has a form that the programme does not lend to.
    public static let formNotCovered = Code(rawValue: "formNotCovered")
    /// The enterprise is larger than a small or medium one.
    public static let enterpriseTooLarge = Code(rawValue: "enterpriseTooLarge")
    /// The ceilings of the edition leave no amount that could be lent.
    public static let noAmountFits = Code(rawValue: "noAmountFits")
    /// A clause for which this advice knows no change.
    public static let noKnownChange = Code(rawValue: "noKnownChange")
  }

  /// What kind it is.
  public let code: Code
  /// The clauses that stay unmet.
  public let clauses: [ClauseCode]
  /// The first day that one clause would allow, where it is known.
  public let firstDay: CivilDate?
  /// The last day that another allows, or allowed, where it is known.
  public let lastDay: CivilDate?

  init(
    _ code: Code, _ clauses: [ClauseCode], firstDay: CivilDate? = nil, lastDay: CivilDate? = nil
  ) {
    self.code = code
    self.clauses = clauses
    self.firstDay = firstDay
    self.lastDay = lastDay
  }

  /// The code and the clauses, no day.
  public var printedForm: String { ([code.rawValue] + clauses.map(\.text)).joined(separator: " ") }

  /// The obstacle in words.
  public var wording: Wording {
    let names = clauses.map(\.text).joined(separator: ", ")
    let first = firstDay.map { Wording(vi: $0.vietnameseText, en: $0.text) }
    let last = lastDay.map { Wording(vi: $0.vietnameseText, en: $0.text) }
    switch code {
    case .windowClosed:
      return Wording(
        vi: "Ngày cuối có thể vay theo quyết định quản lý sau cai nghiện là \(last?.vi ?? "ngày đã qua"); "
          + "sau ngày đó không còn ngày nào khác.",
        en: "The last day to borrow under the management decision was \(last?.en ?? "in the past"); "
          + "no later day will do.")
    case .noCommonDay:
      guard let first, let last else {
        return Wording(
          vi: "Không có ngày nào mà các điều kiện về thời gian cùng đạt.",
          en: "There is no day on which all conditions of time hold.")
      }
      return Wording(
        vi:
          "Sớm nhất là ngày \(first.vi), nhưng ngày cuối có thể vay là \(last.vi): không có ngày nào mà các "
          + "điều kiện về thời gian cùng đạt.",
        en:
          "The earliest day would be \(first.en), but the last day to borrow is \(last.en): there is no day on "
          + "which all conditions of time hold.")
    case .formNotCovered:
      return Wording(
        vi: "Chương trình này không cho vay loại hình của cơ sở.",
        en: "This programme does not lend to the form that the establishment has.")
    case .enterpriseTooLarge:
      return Wording(
        vi: "Quy mô của doanh nghiệp vượt mức của doanh nghiệp nhỏ và vừa; chương trình này không cho vay.",
        en: "The enterprise is larger than a small or medium one; this programme does not lend to it.")
    case .noAmountFits:
      return Wording(
        vi: "Theo các mức vay đang áp dụng, không có số tiền nào có thể cho vay (\(names)).",
        en: "Under the ceilings that apply there is no amount that could be lent (\(names)).")
    default:
      return Wording(
        vi: "Chưa biết việc nào có thể khắc phục điều kiện \(names).",
        en: "No change is known that would mend \(names).")
    }
  }
}
