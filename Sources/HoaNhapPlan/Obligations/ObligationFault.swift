public import HoaNhapValues

/// Why a move in a book of obligations was refused: which obligation, of which clause, and what would be right.
public struct ObligationFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The book does not hold the obligation.
    public static let unknownObligation = Code(rawValue: "unknownObligation")
    /// The obligation comes from another plan than the book's.
    public static let otherPlan = Code(rawValue: "otherPlan")
    /// The day lies before the first on which it can be done.
    public static let notOpenYet = Code(rawValue: "notOpenYet")
    /// The day lies behind that of the entry.
    public static let inFuture = Code(rawValue: "inFuture")
    /// It is done already.
    public static let alreadyDone = Code(rawValue: "alreadyDone")
    /// It was waived already.
    public static let alreadyWaived = Code(rawValue: "alreadyWaived")
    /// Something has to be confirmed or done first.
    public static let blocked = Code(rawValue: "blocked")
    /// The day lies before that on which it was confirmed, or on which what it waits for was done.
    public static let beforeInput = Code(rawValue: "beforeInput")
    /// Another agency owes it.
    public static let wrongAgency = Code(rawValue: "wrongAgency")
    /// The agency does not confirm it.
    public static let notToConfirm = Code(rawValue: "notToConfirm")
    /// The agency has confirmed it already.
    public static let alreadyConfirmed = Code(rawValue: "alreadyConfirmed")
    /// A code, an agency or the officer is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// Days that do not follow one another as they must.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// There is no such entry.
    public static let unknownEntry = Code(rawValue: "unknownEntry")
    /// The entry was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// A reversal is not reversed: what was right is recorded again.
    public static let notReversible = Code(rawValue: "notReversible")
    /// Something done rests on it.
    public static let inUse = Code(rawValue: "inUse")
  }

  /// The kind of fault.
  public let code: Code
  /// The obligation; `nil` where the entry asked for does not exist.
  public let obligation: ObligationID?
  /// Its clause, where it is known.
  public let clause: Clause?
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// The entry, where it is about one.
  public let entry: Int?
  /// What has to be settled, or reversed, first.
  public let blockers: [Blocker]
  /// The day that was passed or not reached, where it is about one.
  public let day: CivilDate?

  init(
    _ code: Code, obligation: ObligationID? = nil, clause: Clause? = nil, agency: AgencyID? = nil,
    entry: Int? = nil, blockers: [Blocker] = [], day: CivilDate? = nil
  ) {
    self.code = code
    self.obligation = obligation
    self.clause = clause
    self.agency = agency
    self.entry = entry
    self.blockers = blockers
    self.day = day
  }

  /// The place and the English words.
  public var description: String { wording.en }

  /// Which obligation it is about, what is wrong, what would be right.
  public var wording: Wording {
    let place = [clause.map(\.text), obligation.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let what = what
    return place.isEmpty ? what : Wording(vi: "\(place): \(what.vi)", en: "\(place): \(what.en)")
  }
}
