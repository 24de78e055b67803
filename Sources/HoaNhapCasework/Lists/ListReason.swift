public import HoaNhapValues

/// Why a person is not, or cannot yet be said to be, on the list. Codes are stable and may grow.
public struct ListReason: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a reason from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The ten years since the management decision are over (C.3).
  public static let tenYearsOver = ListReason(rawValue: "tenYearsOver")
  /// There is no management decision (C.3).
  public static let noDecision = ListReason(rawValue: "noDecision")
  /// The management decision is issued on a later day (C.3).
  public static let decisionLater = ListReason(rawValue: "decisionLater")
  /// No route has been completed (B.2).
  public static let noRoute = ListReason(rawValue: "noRoute")
  /// The route is completed on a later day (B.2).
  public static let completedLater = ListReason(rawValue: "completedLater")
  /// The route is not known.
  public static let routeUnknown = ListReason(rawValue: "routeUnknown")
  /// The day of completion is not known.
  public static let completionUnknown = ListReason(rawValue: "completionUnknown")
  /// The management decision, or its day, is not known.
  public static let decisionUnknown = ListReason(rawValue: "decisionUnknown")
  /// The records do not hold the person any more.
  public static let notInRecords = ListReason(rawValue: "notInRecords")

  /// Lives in another commune now (chuyển nơi cư trú).
  public static let movedAway = ListReason(rawValue: "movedAway")
  /// Comes under management again (thuộc diện quản lý trở lại).
  public static let underManagementAgain = ListReason(rawValue: "underManagementAgain")
  /// Has died.
  public static let died = ListReason(rawValue: "died")
  /// What was recorded of the route or of conduct was not right, and was put right.
  public static let recordCorrected = ListReason(rawValue: "recordCorrected")

  /// Whether the records tell it, so that nobody needs to state it; any other reason is the police's to give.
  public var followsFromRecords: Bool {
    switch self {
    case .tenYearsOver, .noDecision, .decisionLater, .noRoute, .completedLater, .routeUnknown,
      .completionUnknown, .decisionUnknown, .notInRecords:
      true
    default: false
    }
  }

  /// The reason in words.
  public var wording: Wording {
    switch self {
    case .tenYearsOver:
      Wording(
        vi: "đã quá 10 năm kể từ quyết định quản lý",
        en: "the ten years since the management decision are over")
    case .noDecision: Wording(vi: "không có quyết định quản lý", en: "there is no management decision")
    case .decisionLater:
      Wording(vi: "quyết định quản lý ban hành sau ngày này", en: "the management decision is of a later day")
    case .noRoute: Wording(vi: "chưa hoàn thành hình thức nào", en: "no route has been completed")
    case .completedLater: Wording(vi: "hoàn thành sau ngày này", en: "completed on a later day")
    case .routeUnknown: Wording(vi: "chưa ghi hình thức cai nghiện", en: "the route is not recorded")
    case .completionUnknown:
      Wording(vi: "chưa ghi ngày hoàn thành", en: "the day of completion is not recorded")
    case .decisionUnknown:
      Wording(
        vi: "chưa ghi ngày quyết định quản lý", en: "the day of the management decision is not recorded")
    case .notInRecords:
      Wording(vi: "hồ sơ không còn người này", en: "the records do not hold the person any more")
    case .movedAway: Wording(vi: "chuyển nơi cư trú", en: "moved to another commune")
    case .underManagementAgain:
      Wording(vi: "thuộc diện quản lý trở lại", en: "under management again")
    case .died: Wording(vi: "đã mất", en: "has died")
    case .recordCorrected:
      Wording(
        vi: "đính chính hồ sơ về quá trình hoặc nhận xét",
        en: "the record of the route or of conduct was corrected")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
