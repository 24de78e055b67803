public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapValues

/// Why a move of a month's list was refused: of which month, under which clause, and what would be right.
public struct ListFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The plan asks for no list in the month.
    public static let noDuty = Code(rawValue: "noDuty")
    /// The plan names nobody who confirms the list.
    public static let nobodyConfirms = Code(rawValue: "nobodyConfirms")
    /// The plan names nobody to whom the list goes.
    public static let nobodyReceives = Code(rawValue: "nobodyReceives")
    /// The draft is of another month.
    public static let otherMonth = Code(rawValue: "otherMonth")
    /// The day lies before the first on which the list can be drawn up.
    public static let notOpenYet = Code(rawValue: "notOpenYet")
    /// The day lies behind that of the entry.
    public static let inFuture = Code(rawValue: "inFuture")
    /// The entry's day lies before that of the entry before it.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// Another agency draws the list up and hands it over.
    public static let wrongAgency = Code(rawValue: "wrongAgency")
    /// The agency does not confirm the list.
    public static let notToConfirm = Code(rawValue: "notToConfirm")
    /// The list does not go to the agency.
    public static let notReceiver = Code(rawValue: "notReceiver")
    /// The access policy does not let the agency read the list.
    public static let notToRead = Code(rawValue: "notToRead")
    /// There is no such version.
    public static let unknownVersion = Code(rawValue: "unknownVersion")
    /// A later version has taken its place.
    public static let superseded = Code(rawValue: "superseded")
    /// Somebody has confirmed the version, so it cannot be drawn up anew before it is handed over.
    public static let confirmationGiven = Code(rawValue: "confirmationGiven")
    /// Nothing was handed over that could be corrected.
    public static let notHandedOver = Code(rawValue: "notHandedOver")
    /// The version was handed over: what is wrong in it is corrected with a reason.
    public static let reasonForCorrection = Code(rawValue: "reasonForCorrection")
    /// Findings of the version keep it from being confirmed.
    public static let findingsBlock = Code(rawValue: "findingsBlock")
    /// The agency has confirmed the version already.
    public static let alreadyConfirmed = Code(rawValue: "alreadyConfirmed")
    /// The version is not confirmed by all who confirm.
    public static let notConfirmed = Code(rawValue: "notConfirmed")
    /// The version went to the agency already.
    public static let alreadyHandedOver = Code(rawValue: "alreadyHandedOver")
    /// The day lies before that of the step before it.
    public static let beforeStep = Code(rawValue: "beforeStep")
    /// A code of a reason or the officer is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// There is no such move.
    public static let unknownMove = Code(rawValue: "unknownMove")
    /// The move was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// A move of this kind is not reversed.
    public static let notReversible = Code(rawValue: "notReversible")
    /// A later move rests on it.
    public static let inUse = Code(rawValue: "inUse")
  }

  /// The kind of fault.
  public let code: Code
  /// The list's month.
  public let month: YearMonth
  /// The clause of the plan; `nil` where the plan has none for the list.
  public let clause: Clause?
  /// The clause of the register that it rests on too; `nil` where it rests on the plan's alone.
  public let rule: ClauseCode?
  /// The version, where it is about one.
  public let version: Int?
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// The agencies that would be right.
  public let expected: [AgencyID]
  /// The day that was passed or not reached, where it is about one.
  public let day: CivilDate?
  /// The move, where it is about one.
  public let move: Int?
  /// The findings that block.
  public let findings: [ListFinding]
  /// What kept the plan's days from being told.
  let cause: Wording?

  init(
    _ code: Code, month: YearMonth, clause: Clause?, rule: ClauseCode? = nil, version: Int? = nil,
    agency: AgencyID? = nil, expected: [AgencyID] = [], day: CivilDate? = nil, move: Int? = nil,
    findings: [ListFinding] = [], cause: Wording? = nil
  ) {
    self.code = code
    self.month = month
    self.clause = clause
    self.rule = rule
    self.version = version
    self.agency = agency
    self.expected = expected
    self.day = day
    self.move = move
    self.findings = findings
    self.cause = cause
  }

  /// The place and the English words.
  public var description: String { wording.en }

  /// Which list it is about, under which clause, what is wrong, what would be right.
  public var wording: Wording {
    let clauses = [clause?.text, rule?.text].compactMap { $0 }.joined(separator: ", ")
    let place = clauses.isEmpty ? "" : " (\(clauses))"
    let what = what
    return Wording(
      vi: "Danh sách tháng \(month.vietnameseText)\(place): \(what.vi)",
      en: "List of \(month)\(place): \(what.en)")
  }
}
