public import HoaNhapValues

/// What a figure counts (đơn vị tính). Codes are stable and may grow.
public struct FigureUnit: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a unit from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// People.
  public static let people = FigureUnit(rawValue: "people")
  /// Applications.
  public static let applications = FigureUnit(rawValue: "applications")
  /// Loans.
  public static let loans = FigureUnit(rawValue: "loans")
  /// Money.
  public static let dong = FigureUnit(rawValue: "dong")
  /// Happenings of any other kind.
  public static let times = FigureUnit(rawValue: "times")
  /// Duties of the plan.
  public static let duties = FigureUnit(rawValue: "duties")

  /// The unit in words.
  public var wording: Wording {
    switch self {
    case .people: Wording(vi: "người", en: "people")
    case .applications: Wording(vi: "hồ sơ", en: "applications")
    case .loans: Wording(vi: "khoản vay", en: "loans")
    case .dong: Wording(vi: "đồng", en: "đồng")
    case .times: Wording(vi: "lượt", en: "times")
    case .duties: Wording(vi: "việc", en: "duties")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

/// Whether a figure is a state, and of which evening, or a sum of happenings. The set is closed.
public enum FigureTime: String, Sendable, Hashable, CaseIterable {
  /// The state on the evening before the window's first day (số đầu kỳ).
  case opening
  /// The state at the end of the window's last day (số cuối kỳ).
  case stock
  /// What happened in the window, both ends included (số phát sinh trong kỳ).
  case flow

  /// The word that stands beside a figure.
  public var wording: Wording {
    switch self {
    case .opening: Wording(vi: "đầu kỳ", en: "at the beginning")
    case .stock: Wording(vi: "cuối kỳ", en: "at the end")
    case .flow: Wording(vi: "trong kỳ", en: "in the period")
    }
  }
}

/// Where a figure comes from. The set is closed.
public enum FigureOrigin: String, Sendable, Hashable, CaseIterable {
  /// The commune's records hold what it counts, so that it can be opened down to them.
  case records
  /// Only the agency that does the work knows it; nothing in the records counts it.
  case agency
}
