public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// Who borrows: one of the two kinds of the Decision, by its identifier.
public enum Borrower: Sendable, Hashable {
  /// A person.
  case person(PersonID)
  /// An establishment.
  case establishment(EstablishmentID)

  /// The kind.
  public var kind: BorrowerKind {
    switch self {
    case .person: .person
    case .establishment: .establishment
    }
  }

  /// The identifier's text.
  public var id: String {
    switch self {
    case .person(let id): id.text
    case .establishment(let id): id.text
    }
  }
}

/// An application for a loan, without the facts of the one who borrows (hồ sơ vay vốn).
public struct LoanApplication: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: ApplicationID
  /// Who borrows.
  public var borrower: Borrower
  /// For what.
  public var purpose: LoanPurpose
  /// The day it came in.
  public var receivedOn: Fact<CivilDate>
  /// The capital that it is meant to be lent from.
  public var source: Fact<CapitalSource>
  /// The amount asked for.
  public var amount: Fact<Dong>
  /// The term asked for, in months.
  public var termMonths: Fact<Int64>
  /// What the borrower already owes in this programme.
  public var programmeBalance: Fact<Dong>
  /// What the borrower owes for the same purpose in other programmes.
  public var samePurposeDebt: Fact<Dong>
  /// Whether there is a need to borrow.
  public var needsLoan: Fact<Bool>
  /// The level of the training.
  public var trainingLevel: Fact<TrainingLevel>
  /// The months of the training.
  public var trainingMonths: Fact<Int64>
  /// Whether the training institution has confirmed it in writing.
  public var institutionConfirmed: Fact<Bool>

  /// Makes an application of which nothing else is known yet.
  public init(id: ApplicationID, borrower: Borrower, purpose: LoanPurpose) {
    self.id = id
    self.borrower = borrower
    self.purpose = purpose
    receivedOn = .unknown
    source = .unknown
    amount = .unknown
    termMonths = .unknown
    programmeBalance = .unknown
    samePurposeDebt = .unknown
    needsLoan = .unknown
    trainingLevel = .unknown
    trainingMonths = .unknown
    institutionConfirmed = .unknown
  }

  /// The kind and the identifier.
  public var printedForm: String { "application \(id)" }
}
