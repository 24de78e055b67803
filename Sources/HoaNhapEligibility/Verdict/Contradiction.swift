import HoaNhapPolicy
public import HoaNhapValues

/// Facts that cannot stand together (dữ kiện mâu thuẫn).
///
/// It is reported beside the findings and changes none of them: which of the facts is wrong is for a person to say. Only
/// what is certain from what is known is named.
public struct Contradiction: Sendable, Hashable {
  /// What kind of contradiction it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A route completed before the person was born.
    public static let completedBeforeBirth = Code(rawValue: "completedBeforeBirth")
    /// A management decision issued before the person was born.
    public static let issuedBeforeBirth = Code(rawValue: "issuedBeforeBirth")
    /// A list confirmed before the person was born.
    public static let confirmedBeforeBirth = Code(rawValue: "confirmedBeforeBirth")
    /// A judgement recorded before the person was born.
    public static let recordedBeforeBirth = Code(rawValue: "recordedBeforeBirth")
    /// More workers after rehabilitation than workers.
    public static let moreRehabilitatedThanWorkers = Code(rawValue: "moreRehabilitatedThanWorkers")
    /// A list confirmed more than a month before its own month begins.
    public static let confirmedLongBeforeItsMonth = Code(rawValue: "confirmedLongBeforeItsMonth")
  }

  /// What kind it is.
  public let code: Code
  /// The paths of the facts.
  public let facts: [String]

  /// The contradiction in words.
  public var wording: Wording {
    switch code {
    case .completedBeforeBirth:
      Wording(vi: "Ngày hoàn thành cai nghiện trước ngày sinh.", en: "Completion lies before the birth date.")
    case .issuedBeforeBirth:
      Wording(
        vi: "Quyết định quản lý ban hành trước ngày sinh.",
        en: "The management decision lies before the birth date.")
    case .confirmedBeforeBirth:
      Wording(
        vi: "Danh sách được xác nhận trước ngày sinh.", en: "The list was confirmed before the birth date.")
    case .recordedBeforeBirth:
      Wording(
        vi: "Nhận xét chấp hành pháp luật ghi trước ngày sinh.",
        en: "The judgement was recorded before the birth date.")
    case .moreRehabilitatedThanWorkers:
      Wording(
        vi: "Số lao động sau cai nghiện nhiều hơn tổng số lao động.",
        en: "There are more workers after rehabilitation than workers.")
    default:
      Wording(
        vi: "Danh sách được xác nhận sớm hơn một tháng so với ngày đầu của tháng lập danh sách.",
        en: "The list was confirmed more than a month before its own month begins.")
    }
  }

  /// Every contradiction among the known facts of an application.
  static func all(in facts: some ApplicationFacts) -> [Contradiction] {
    facts.borrowerKind == .person ? ofPerson(facts) : ofEstablishment(facts)
  }

  private static func ofPerson(_ facts: some ApplicationFacts) -> [Contradiction] {
    var found: [Contradiction] = []
    let confirmed = facts.listConfirmedOn.value??.value ?? nil
    if let birth = facts.birth.value?.earliest {
      func check(_ day: CivilDate?, _ code: Code, _ path: String) {
        guard let day, day < birth else { return }
        found.append(Contradiction(code: code, facts: ["person.birth", path]))
      }
      check(facts.completedOn.value, .completedBeforeBirth, "person.completed")
      check(facts.decisionIssuedOn.value??.value, .issuedBeforeBirth, "person.management_decision.issued")
      check(confirmed, .confirmedBeforeBirth, "person.list.confirmed_on")
      check(facts.conductRecordedOn.value, .recordedBeforeBirth, "person.conduct.recorded_on")
    }
    if let month = facts.listEntry.value??.month.value, let confirmed,
      let earliest = try? month.firstDay.adding(months: -1), confirmed < earliest
    {
      found.append(
        Contradiction(
          code: .confirmedLongBeforeItsMonth, facts: ["person.list.month", "person.list.confirmed_on"]))
    }
    return found
  }

  private static func ofEstablishment(_ facts: some ApplicationFacts) -> [Contradiction] {
    guard let workers = facts.workers.value, let counted = facts.rehabilitatedWorkers.value,
      counted > workers
    else { return [] }
    return [
      Contradiction(
        code: .moreRehabilitatedThanWorkers,
        facts: ["establishment.workers", "establishment.rehabilitated_workers"])
    ]
  }
}
