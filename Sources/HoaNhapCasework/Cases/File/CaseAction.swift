public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// What was done with an application, and with what (bước của hồ sơ).
///
/// What a step needs stands in its type: nothing is chosen without a ``HeldMeeting``, confirmed without a ``ListConfirmation``,
/// approved without an ``ApprovedOffer``. Steps are recorded by the methods of ``CaseFile`` alone.
public enum CaseAction: Sendable, Hashable {
  /// A need to borrow was taken down.
  case needStated(CaseNeed)
  /// The group chose it.
  case chosen(HeldMeeting)
  /// The group did not choose it.
  case notChosen(HeldMeeting)
  /// The People's Committee confirmed the list of those chosen; the person's entry in the monthly list stands beside it.
  case listConfirmed(ListConfirmation)
  /// The People's Committee confirmed the establishment's loan plan.
  case planConfirmed
  /// The bank received the dossier; with the papers brought, where it had been returned for some.
  case dossierReceived(papers: [CasePaper])
  /// The bank gave it back for these papers.
  case returnedForPapers([CasePaper])
  /// The bank agreed to lend.
  case approved(ApprovedOffer)
  /// The bank declined, for these clauses.
  case refused([ClauseCode])
  /// Money was handed out on a loan.
  case disbursed(loan: LoanID, amount: Dong)
  /// The use of the loan was checked; what was found stands in the loan's own file.
  case checked
  /// The loan was paid off on a day and the file closed.
  case closed(settledOn: CivilDate)
  /// The borrower gave it up, with a reason where one was given.
  case withdrawn(reason: Sensitive<String>?)
  /// An earlier step was a mistake and never counted.
  case reversed(step: Int, reason: Sensitive<String>)

  /// What was done, without what it was done with.
  public var kind: CaseActionKind {
    switch self {
    case .needStated: .needStated
    case .chosen: .chosen
    case .notChosen: .notChosen
    case .listConfirmed: .listConfirmed
    case .planConfirmed: .planConfirmed
    case .dossierReceived: .dossierReceived
    case .returnedForPapers: .returnedForPapers
    case .approved: .approved
    case .refused: .refused
    case .disbursed: .disbursed
    case .checked: .checked
    case .closed: .closed
    case .withdrawn: .withdrawn
    case .reversed: .reversed
    }
  }
}

extension CaseAction: RedactedRecord {
  /// What was done, without what it was done with.
  public var printedForm: String { kind.rawValue }
}

/// A need to borrow as it was stated (nhu cầu vay vốn, C.1).
public struct CaseNeed: Sendable, Hashable {
  /// For what.
  public let purpose: LoanPurpose
  /// How much was spoken of; unknown where nobody named an amount.
  public let amount: Fact<Dong>

  /// Makes a need.
  public init(_ purpose: LoanPurpose, amount: Fact<Dong> = .unknown) {
    self.purpose = purpose
    self.amount = amount
  }
}
