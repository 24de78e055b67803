public import HoaNhapPlan
public import HoaNhapValues

/// Why an entry was not taken into a file after lending: what it is about, the clause, what is wrong, the way out. The file is then as it was.
public struct AftercareFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The entry is about another loan, or the loan's record has another first disbursement than the file.
    public static let otherLoan = Code(rawValue: "otherLoan")
    /// The day lies before the loan was first disbursed.
    public static let beforeDisbursement = Code(rawValue: "beforeDisbursement")
    /// The day lies behind that on which the loan was settled.
    public static let afterSettlement = Code(rawValue: "afterSettlement")
    /// The loan is settled: there is nothing to propose, to decide or to recover.
    public static let settledLoan = Code(rawValue: "settledLoan")
    /// The plan does not give the agency this part.
    public static let notNamed = Code(rawValue: "notNamed")
    /// The day lies behind that of the entry.
    public static let inFuture = Code(rawValue: "inFuture")
    /// The days of the file would go back.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// The day lies before that of the entry it answers.
    public static let beforeEntry = Code(rawValue: "beforeEntry")
    /// A day that is still to come was asked for, and this one is not.
    public static let pastDay = Code(rawValue: "pastDay")
    /// An amount is negative, or does not go with what was found.
    public static let amount = Code(rawValue: "amount")
    /// A proposal of the kind waits already.
    public static let secondProposal = Code(rawValue: "secondProposal")
    /// There is no such proposal.
    public static let unknownProposal = Code(rawValue: "unknownProposal")
    /// The proposal was decided or withdrawn already.
    public static let settledProposal = Code(rawValue: "settledProposal")
    /// The act is another than the one proposed, or of another day.
    public static let otherAct = Code(rawValue: "otherAct")
    /// The ledger is not as it was when the act was judged, or lacks what was decided before.
    public static let staleAct = Code(rawValue: "staleAct")
    /// The act cannot be judged on the facts given.
    public static let notJudgeable = Code(rawValue: "notJudgeable")
    /// An agency is charged with this step already.
    public static let secondTask = Code(rawValue: "secondTask")
    /// There is no such task.
    public static let unknownTask = Code(rawValue: "unknownTask")
    /// The task has its result already.
    public static let settledTask = Code(rawValue: "settledTask")
    /// There is no such sign, or it is over already.
    public static let unknownSign = Code(rawValue: "unknownSign")
    /// A code, a name or the officer is an empty text.
    public static let blank = Code(rawValue: "blank")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// There is no such entry.
    public static let unknownEntry = Code(rawValue: "unknownEntry")
    /// The entry was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// A reversal is not reversed: what was right is recorded again.
    public static let notReversible = Code(rawValue: "notReversible")
    /// Another entry rests on it.
    public static let inUse = Code(rawValue: "inUse")
  }

  /// The kind of fault.
  public let code: Code
  /// The loan or the group.
  public let subject: CheckToMake.Subject
  /// The clause that it rests on: of the plan, such as `III.3.2`, or of the register, such as `A.7`.
  public let clause: CaseClause
  /// The agency, where it is about one.
  public let agency: AgencyID?
  /// The entry that stands against it, where there is one.
  public let entry: Int?
  /// The day that was passed or not reached, where it is about one.
  public let day: CivilDate?
  /// What the rules said, where they could not judge.
  public let cause: InputError?

  init(
    _ code: Code, _ subject: CheckToMake.Subject, clause: CaseClause, agency: AgencyID? = nil,
    entry: Int? = nil,
    day: CivilDate? = nil, cause: InputError? = nil
  ) {
    self.code = code
    self.subject = subject
    self.clause = clause
    self.agency = agency
    self.entry = entry
    self.day = day
    self.cause = cause
  }

  /// The place and the English words.
  public var description: String { wording.en }

  /// What it is about, the clause, what is wrong, what would be right.
  public var wording: Wording {
    let name =
      switch subject {
      case .loan(let id): id.text
      case .group(let id): id.text
      }
    let what = what
    return Wording(vi: "\(clause) (\(name)): \(what.vi)", en: "\(clause) (\(name)): \(what.en)")
  }
}
