public import HoaNhapValues

/// Something that a plan leaves open, or that does not fit together: what it is and what would mend it.
///
/// A plan with findings can still be used; what cannot be used at all is refused when it is made (``PlanFaults``).
public struct PlanFinding: Sendable, Hashable {
  /// What kind of finding it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    // Faults.
    /// Nobody leads the duty.
    public static let leadMissing = Code(rawValue: "leadMissing")
    /// Two or more lead the duty, and it is not a report that each makes for itself.
    public static let severalLeads = Code(rawValue: "severalLeads")
    /// Something is delivered and nobody receives it.
    public static let receiverMissing = Code(rawValue: "receiverMissing")
    /// An agency that no duty names.
    public static let agencyUnnamed = Code(rawValue: "agencyUnnamed")
    /// A yearly report of which nobody says whose data it covers.
    public static let reportWithoutPeriod = Code(rawValue: "reportWithoutPeriod")
    /// A report whose day the duty does not name.
    public static let reportWithoutDay = Code(rawValue: "reportWithoutDay")
    /// A report whose day comes before its data are complete, so that it covers an earlier time than its name says.
    public static let reportBeforeData = Code(rawValue: "reportBeforeData")
    /// A duty of which nobody says when.
    public static let timeMissing = Code(rawValue: "timeMissing")
    /// A duty that falls due before what it waits for.
    public static let dueBeforeInput = Code(rawValue: "dueBeforeInput")
    /// A date before the plan's first day.
    public static let dateBeforeStart = Code(rawValue: "dateBeforeStart")
    /// A date after the plan's last day.
    public static let dateAfterEnd = Code(rawValue: "dateAfterEnd")
    /// A date that was past when the plan was signed.
    public static let dateBeforeSigning = Code(rawValue: "dateBeforeSigning")
    /// A plan signed before a text that it carries out was issued.
    public static let signedBeforeSource = Code(rawValue: "signedBeforeSource")

    // Questions.
    /// A list or report is confirmed or passed on before its only day, and nobody says by when.
    public static let stepWithoutDay = Code(rawValue: "stepWithoutDay")
    /// A duty with a day waits for one that has none.
    public static let inputWithoutDay = Code(rawValue: "inputWithoutDay")
    /// A time is left to the province, and no date of the province is entered.
    public static let provinceDateOpen = Code(rawValue: "provinceDateOpen")
    /// A day that not every month, or not every year, has.
    public static let dayNotAlways = Code(rawValue: "dayNotAlways")
    /// A body confirms what it makes itself.
    public static let confirmsOwnWork = Code(rawValue: "confirmsOwnWork")
    /// A body delivers to itself.
    public static let deliversToItself = Code(rawValue: "deliversToItself")
    /// A body both leads and takes part.
    public static let leadsAndTakesPart = Code(rawValue: "leadsAndTakesPart")
    /// A body that has to act is not among those who get the plan.
    public static let actsWithoutPlan = Code(rawValue: "actsWithoutPlan")
    /// A duty delivers to somebody, and no deliverable is named though the plan names others.
    public static let deliverableMissing = Code(rawValue: "deliverableMissing")
    /// A report whose data are not those that its name says.
    public static let dataUnusual = Code(rawValue: "dataUnusual")
    /// Days of the year whose data no report covers.
    public static let dataGap = Code(rawValue: "dataGap")
    /// The plan bears no day.
    public static let planUndated = Code(rawValue: "planUndated")
    /// Obligations begin before the Decision is in force.
    public static let beginsBeforeDecision = Code(rawValue: "beginsBeforeDecision")

    /// The codes that ask; all others, a host's own too, are faults.
    static let questions: Set<Code> = [
      .stepWithoutDay, .inputWithoutDay, .provinceDateOpen, .dayNotAlways, .confirmsOwnWork,
      .deliversToItself,
      .leadsAndTakesPart, .actsWithoutPlan, .deliverableMissing, .dataUnusual, .dataGap, .planUndated,
      .beginsBeforeDecision,
    ]
  }

  /// How much a finding weighs.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// The duty cannot be carried out as it is written: who, to whom or when is missing or does not fit.
    case fault
    /// It can be meant so; somebody should say.
    case question

    /// The level in both languages.
    public var wording: Wording {
      switch self {
      case .fault: Wording(vi: "thiếu sót", en: "fault")
      case .question: Wording(vi: "cần làm rõ", en: "question")
      }
    }
  }

  /// The kind of finding.
  public let code: Code
  /// Where it is in the plan's JSON, such as `duties[3].lead`; empty for the whole plan.
  public let path: String
  /// The clause; `nil` where it is about the plan as a whole.
  public let clause: Clause?
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// What was found.
  public let wording: Wording
  /// What would mend it.
  public let mend: Wording

  /// Makes a finding.
  public init(
    _ code: Code, path: String = "", clause: Clause? = nil, agency: AgencyID? = nil,
    _ wording: Wording, mend: Wording
  ) {
    self.code = code
    self.path = path
    self.clause = clause
    self.agency = agency
    self.wording = wording
    self.mend = mend
  }

  /// How much it weighs, by its code.
  public var level: Level { Code.questions.contains(code) ? .question : .fault }

  /// The finding as a line of JSON shows it.
  public var json: JSONValue {
    .object(
      [
        "code": .string(code.rawValue), "level": .string(level.rawValue), "path": .string(path),
        "clause": clause.map { .string($0.text) } ?? .null,
        "agency": agency.map { .string($0.text) } ?? .null,
        "mend": .object([:], mend),
      ], wording)
  }
}
