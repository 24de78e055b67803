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
    /// A duty of which nobody says when.
    public static let timeMissing = Code(rawValue: "timeMissing")
    /// A duty that falls due before what it waits for.
    public static let dueBeforeInput = Code(rawValue: "dueBeforeInput")
    /// A date before the plan's first day.
    public static let dateBeforeStart = Code(rawValue: "dateBeforeStart")
    /// A date after the plan's last day.
    public static let dateAfterEnd = Code(rawValue: "dateAfterEnd")
  }

  /// The kind of finding.
  public let code: Code
  /// The clause; `nil` where it is about the plan as a whole.
  public let clause: Clause?
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// What was found.
  public let wording: Wording
  /// What would mend it.
  public let mend: Wording

  /// Makes a finding.
  public init(_ code: Code, clause: Clause? = nil, agency: AgencyID? = nil, _ wording: Wording, mend: Wording)
  {
    self.code = code
    self.clause = clause
    self.agency = agency
    self.wording = wording
    self.mend = mend
  }

  /// The finding as a line of JSON shows it.
  public var json: JSONValue {
    .object([
      "code": .string(code.rawValue), "clause": clause.map { .string($0.text) } ?? .null,
      "agency": agency.map { .string($0.text) } ?? .null, "vi": .string(wording.vi),
      "en": .string(wording.en),
      "mend": .object(["vi": .string(mend.vi), "en": .string(mend.en)]),
    ])
  }
}
