public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// A loan that was made, under this programme or another (khoản vay).
///
/// It is a ``LoanContract``: its terms are kept as they were agreed, the calendar that moves its due dates included.
public struct Loan: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: LoanID
  /// Who borrows.
  public var borrower: Borrower
  /// The programme that it was made under.
  public var programme: ProgrammeID
  /// For what.
  public var purpose: LoanPurpose
  /// The application that it answers; `nil` where none is recorded.
  public var application: ApplicationID?
  /// The capital that it is lent from. Each loan keeps its source (A.6).
  public var source: Fact<CapitalSource>
  /// The day on which it was paid off and closed; `nil` where it is not known to be.
  public var settledOn: CivilDate?
  /// What was agreed.
  public var terms: LoanTerms

  /// Makes a loan.
  public init(
    id: LoanID, borrower: Borrower, programme: ProgrammeID = .decision08, purpose: LoanPurpose,
    application: ApplicationID? = nil, source: Fact<CapitalSource> = .unknown, settledOn: CivilDate? = nil,
    terms: LoanTerms
  ) {
    self.id = id
    self.borrower = borrower
    self.programme = programme
    self.purpose = purpose
    self.application = application
    self.source = source
    self.settledOn = settledOn
    self.terms = terms
  }

  /// The kind and the identifier.
  public var printedForm: String { "loan \(id)" }
}

extension Loan: LoanContract {
  /// See ``LoanContract/loanID``.
  public var loanID: LoanID? { id }
  /// See ``LoanContract/disbursements``.
  public var disbursements: [Disbursement] { terms.disbursements }
  /// See ``LoanContract/rates``.
  public var rates: [RateChange] { terms.rates }
  /// See ``LoanContract/principalPlan``.
  public var principalPlan: PrincipalPlan { terms.principalPlan }
  /// See ``LoanContract/interestGrid``.
  public var interestGrid: InterestGrid { terms.interestGrid }
  /// See ``LoanContract/interestRounding``.
  public var interestRounding: InterestRounding { terms.interestRounding }
  /// See ``LoanContract/dayCount``.
  public var dayCount: DayCount { terms.dayCount }
  /// See ``LoanContract/dayAttribution``.
  public var dayAttribution: DayAttribution { terms.dayAttribution }
  /// See ``LoanContract/deferral``.
  public var deferral: Deferral? { terms.deferral }
  /// See ``LoanContract/dueCalendar``.
  public var dueCalendar: DueCalendar? { terms.dueCalendar }
  /// See ``LoanContract/overdueTerms``.
  public var overdueTerms: OverdueTerms { terms.overdueTerms }
  /// See ``LoanContract/finalTransactionDay``.
  public var finalTransactionDay: Int? { terms.finalTransactionDay }
  /// See ``LoanContract/allocation``.
  public var allocation: [AllocationStep] { terms.allocation }
}
