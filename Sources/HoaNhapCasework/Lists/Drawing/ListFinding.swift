public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapValues

/// Something about a list that somebody should look at before it is confirmed.
///
/// What blocks keeps the version from being confirmed; the rest is to be known. It names a person by identifier alone.
public struct ListFinding: Sendable, Hashable, RedactedRecord {
  /// What kind of finding it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Was on the list, but facts that decide are missing now.
    public static let factsMissing = Code(rawValue: "factsMissing")
    /// Is not taken up, because facts that decide are missing.
    public static let notTakenUp = Code(rawValue: "notTakenUp")
    /// Two records with one identifier.
    public static let sameIdentifier = Code(rawValue: "sameIdentifier")
    /// Two people of the list with one number of an identity paper.
    public static let sameIdentityNumber = Code(rawValue: "sameIdentityNumber")
    /// A statement about somebody whom neither the records nor the list before know.
    public static let unknownPerson = Code(rawValue: "unknownPerson")
    /// A statement of a reason that only the records can give.
    public static let reasonOfRecords = Code(rawValue: "reasonOfRecords")
    /// Two statements about one person.
    public static let statedTwice = Code(rawValue: "statedTwice")
    /// The person's record is gone, and nobody has stated why.
    public static let recordGone = Code(rawValue: "recordGone")
    /// Belongs on the list and is kept off by a statement, without having been on the list before.
    public static let keptOff = Code(rawValue: "keptOff")
    /// The ten years end within the months that count as near (C.3).
    public static let endsSoon = Code(rawValue: "endsSoon")
    /// A list was confirmed with the person on it, but there is no management decision (C.3).
    public static let confirmedWithoutDecision = Code(rawValue: "confirmedWithoutDecision")
    /// Months without a confirmed list lie between this list and the one that it was compared with.
    public static let monthsSkipped = Code(rawValue: "monthsSkipped")
    /// Drawn up after the plan's last day.
    public static let drawnUpLate = Code(rawValue: "drawnUpLate")
  }

  /// The kind of finding.
  public let code: Code
  /// The person; `nil` where it is about the list as a whole.
  public let person: PersonID?
  /// Whether the version cannot be confirmed as it is.
  public let isBlocking: Bool
  /// The names of the fields that it is about; never a value.
  public let fields: [String]
  /// How many there are, such as the days that it is late; 0 where nothing is counted.
  public let count: Int

  /// Makes a finding; a code of this version says itself whether it blocks.
  init(_ code: Code, person: PersonID? = nil, blocks: Bool? = nil, fields: [String] = [], count: Int = 0) {
    self.code = code
    self.person = person
    isBlocking = code.blocks ?? blocks ?? false
    self.fields = fields
    self.count = count
  }

  /// The code and the identifier.
  public var printedForm: String { person.map { "\(code.rawValue) (\($0))" } ?? code.rawValue }
}

extension ListFinding {
  /// What is about the whole list comes first, then by person and code.
  static func precedes(_ a: ListFinding, _ b: ListFinding) -> Bool {
    let (first, second) = (PersonID(a.person?.text ?? ""), PersonID(b.person?.text ?? ""))
    if first != second { return first < second }
    return Identifier<Code>(a.code.rawValue) < Identifier<Code>(b.code.rawValue)
  }
}

extension ListFinding.Code {
  /// Whether a finding of the code blocks; `nil` for one that this version does not know.
  var blocks: Bool? {
    switch self {
    case .factsMissing, .sameIdentifier, .sameIdentityNumber, .unknownPerson, .reasonOfRecords, .statedTwice:
      true
    case .notTakenUp, .recordGone, .keptOff, .endsSoon, .confirmedWithoutDecision, .monthsSkipped,
      .drawnUpLate:
      false
    default: nil
    }
  }
}

extension ListFinding {
  /// The clause of the register that it rests on; `nil` where it rests on the plan's clause alone.
  public var rule: ClauseCode? {
    switch code {
    case .endsSoon, .confirmedWithoutDecision: "C.3"
    case .factsMissing, .notTakenUp: fields == ["management_decision"] ? "C.3" : "B.2"
    case .sameIdentifier, .sameIdentityNumber, .unknownPerson, .recordGone, .keptOff, .monthsSkipped: "C.2"
    default: nil
    }
  }
}
