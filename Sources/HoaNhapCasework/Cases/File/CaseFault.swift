public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Why a step was refused: which application, what it rests on, what is wrong and the way out. The file is as it was.
public struct CaseFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The step does not follow on where the application stands.
    public static let notNow = Code(rawValue: "notNow")
    /// The step is on the other kind of borrower's way.
    public static let otherWay = Code(rawValue: "otherWay")
    /// The application has come to its end.
    public static let ended = Code(rawValue: "ended")
    /// The bank has decided already.
    public static let alreadyDecided = Code(rawValue: "alreadyDecided")
    /// The bank has not agreed to lend.
    public static let notDecided = Code(rawValue: "notDecided")
    /// The day lies before that of the step before it, or of the entry before it.
    public static let outOfOrder = Code(rawValue: "outOfOrder")
    /// The day lies behind that of the entry.
    public static let inFuture = Code(rawValue: "inFuture")
    /// The plan does not name the agency for it.
    public static let wrongAgency = Code(rawValue: "wrongAgency")
    /// The person stands on no confirmed list.
    public static let notListed = Code(rawValue: "notListed")
    /// What is given belongs to another application.
    public static let otherApplication = Code(rawValue: "otherApplication")
    /// The application is not found eligible on the day.
    public static let notEligible = Code(rawValue: "notEligible")
    /// An identifier is empty.
    public static let emptyIdentifier = Code(rawValue: "emptyIdentifier")
    /// The votes say otherwise than the step: chosen, or not chosen.
    public static let otherOutcome = Code(rawValue: "otherOutcome")
    /// The meeting was another group's than the household's.
    public static let otherGroup = Code(rawValue: "otherGroup")
    /// No paper is named, or no clause; or one twice, or an empty one.
    public static let nothingNamed = Code(rawValue: "nothingNamed")
    /// Papers that were asked for are not brought.
    public static let papersMissing = Code(rawValue: "papersMissing")
    /// The decision under which money is to be handed out does not stand.
    public static let staleApproval = Code(rawValue: "staleApproval")
    /// The judgement behind the decision cannot be relied on any more.
    public static let approvalOver = Code(rawValue: "approvalOver")
    /// More than was approved, or in more parts.
    public static let aboveApproval = Code(rawValue: "aboveApproval")
    /// An amount that is none.
    public static let noAmount = Code(rawValue: "noAmount")
    /// A loan that answers no application.
    public static let loanWithoutApplication = Code(rawValue: "loanWithoutApplication")
    /// The loan is another than the application's.
    public static let otherLoan = Code(rawValue: "otherLoan")
    /// The loan's contract has other money than is handed out.
    public static let otherTerms = Code(rawValue: "otherTerms")
    /// The loan is not paid off on the day.
    public static let notSettled = Code(rawValue: "notSettled")
    /// The loan's file has no check of the day.
    public static let checkNotFound = Code(rawValue: "checkNotFound")
    /// The loan's file has a check, and the case waits for the first.
    public static let checkNotTaken = Code(rawValue: "checkNotTaken")
    /// A reason is missing.
    public static let reasonMissing = Code(rawValue: "reasonMissing")
    /// There is no such step.
    public static let unknownStep = Code(rawValue: "unknownStep")
    /// The step was reversed already.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// The step is not reversed: a reversal, or the one that opened the file.
    public static let notReversible = Code(rawValue: "notReversible")
    /// Later steps rest on it.
    public static let inUse = Code(rawValue: "inUse")
    /// The application has no file.
    public static let noFile = Code(rawValue: "noFile")
    /// The application has a file already.
    public static let secondFile = Code(rawValue: "secondFile")
    /// The loan is linked to another application's file.
    public static let loanInUse = Code(rawValue: "loanInUse")
  }

  /// What kind of fault it is.
  public let code: Code
  /// The application.
  public let application: ApplicationID
  /// What was to be done; `nil` where it is about whole files.
  public let action: CaseActionKind?
  /// What it rests on.
  public let clause: CaseClause
  /// Where the application stands; `nil` where it has no file.
  public internal(set) var state: CaseState?
  /// The kind of borrower; `nil` where it does not matter.
  public internal(set) var borrowerKind: BorrowerKind?
  /// The step that it is about, such as the one to be reversed first.
  public internal(set) var step: Int?
  /// The day that was passed or not reached.
  public internal(set) var day: CivilDate?
  /// The limit that was passed.
  public internal(set) var limit: Dong?
  /// The group of the household; `nil` where it is not about one.
  public internal(set) var group: SavingsGroupID?
  /// Those who may take the step.
  public internal(set) var agencies: [AgencyID] = []
  /// The papers that are not brought.
  public internal(set) var papers: [CasePaper] = []

  init(_ code: Code, _ application: ApplicationID, _ action: CaseActionKind?, _ clause: CaseClause) {
    self.code = code
    self.application = application
    self.action = action
    self.clause = clause
  }

  /// The steps that can be taken where the application stands.
  public var possible: [CaseActionKind] {
    guard let state, let borrowerKind else { return [] }
    var kinds: [CaseActionKind] = []
    for move in CaseTable.moves(from: state, of: borrowerKind) where !kinds.contains(move.action) {
      kinds.append(move.action)
    }
    return kinds
  }

  /// The clause and the English words.
  public var description: String { wording.en }

  /// The application and the clause, what is wrong, what would be right.
  public var wording: Wording {
    let place = "\(application) (\(clause.text))"
    let what = what
    return Wording(vi: "\(place): \(what.vi)", en: "\(place): \(what.en)")
  }
}
