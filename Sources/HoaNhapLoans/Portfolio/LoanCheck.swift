public import HoaNhapValues

/// Which check follows lending (kiểm tra sau khi cho vay, A.7). Codes are stable and may grow.
public struct LoanCheckKind: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a kind from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Of a new loan, within a time from its disbursement.
  public static let newLoan = LoanCheckKind(rawValue: "newLoan")
  /// Of a loan without a transaction for some time.
  public static let idleLoan = LoanCheckKind(rawValue: "idleLoan")
  /// Of a savings and credit group, once in a time.
  public static let group = LoanCheckKind(rawValue: "group")

  /// What is checked, in words.
  public var wording: Wording {
    switch self {
    case .newLoan: Wording(vi: "kiểm tra khoản vay mới", en: "check of a new loan")
    case .idleLoan:
      Wording(vi: "kiểm tra khoản vay không có giao dịch", en: "check of a loan without a transaction")
    case .group: Wording(vi: "kiểm tra tổ tiết kiệm và vay vốn", en: "check of a savings and credit group")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

/// What is to be said of one check on a day (tình hình kiểm tra, A.7).
public struct LoanCheck: Sendable, Hashable {
  /// Where it stands. The set is closed.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// It has been made.
    case done
    /// It is not called for yet.
    case later
    /// It is to be made now.
    case due
    /// Its last day has passed without it.
    case late
    /// A day that decides is not known; somebody has to look.
    case unknown
  }

  /// Which check.
  public let kind: LoanCheckKind
  /// Where it stands.
  public let status: Status
  /// For a new loan and a group the last day in time, for an idle loan the first on which it counts as idle; `nil` where that
  /// is not known.
  public let day: CivilDate?
  /// The text it rests on.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing

  /// Whether somebody has to do something, or to find out: neither made nor called for later.
  public var isOpen: Bool { status != .done && status != .later }

  /// Whether it is open, or its day comes until another: what belongs on the list of a month that ends on that day.
  public func isCalledFor(until last: CivilDate) -> Bool {
    isOpen || status == .later && (day.map { $0 <= last } ?? true)
  }

  /// The check in words.
  public var wording: Wording {
    let vi = day?.vietnameseText ?? "…"
    let en = day?.text ?? "…"
    let isIdle = kind == .idleLoan
    let state =
      switch status {
      case .done: Wording(vi: "đã kiểm tra", en: "made")
      case .later:
        isIdle
          ? Wording(vi: "tính là không có giao dịch từ \(vi)", en: "counts as idle from \(en) on")
          : Wording(vi: "hạn \(vi)", en: "by \(en)")
      case .due:
        isIdle
          ? Wording(vi: "cần kiểm tra, không có giao dịch từ \(vi)", en: "to be made, idle since \(en)")
          : Wording(vi: "cần kiểm tra trước hết \(vi)", en: "to be made by \(en)")
      case .late: Wording(vi: "quá hạn từ \(vi)", en: "was to be made by \(en)")
      case .unknown:
        Wording(vi: "chưa rõ, cần xem lại hồ sơ (mốc \(vi))", en: "not known, look it up (day \(en))")
      }
    return Wording(vi: "\(kind.wording.vi): \(state.vi)", en: "\(kind.wording.en): \(state.en)")
  }
}
