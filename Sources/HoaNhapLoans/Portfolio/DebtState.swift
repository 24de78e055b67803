public import HoaNhapValues

/// The state of a debt on a day (trạng thái nợ, A.8), and the two ends beside it. The set is closed.
public enum DebtState: String, Sendable, Hashable, CaseIterable {
  /// Nothing has been handed out yet.
  case upcoming
  /// No principal is overdue (trong hạn).
  case inTerm
  /// A part of the principal is overdue, and that part alone (quá hạn; A.2).
  case overdue
  /// The day lies in a freeze (khoanh nợ), whatever is overdue.
  case frozen
  /// Closed, or everything has been paid.
  case settled

  /// The state in words.
  public var wording: Wording {
    switch self {
    case .upcoming: Wording(vi: "chưa giải ngân", en: "not disbursed yet")
    case .inTerm: Wording(vi: "trong hạn", en: "in term")
    case .overdue: Wording(vi: "quá hạn", en: "overdue")
    case .frozen: Wording(vi: "khoanh nợ", en: "frozen")
    case .settled: Wording(vi: "đã tất toán", en: "settled")
    }
  }
}
