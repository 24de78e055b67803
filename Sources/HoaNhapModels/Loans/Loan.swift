public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// A loan that was made, under this programme or another (khoản vay).
///
/// It is a ``LoanContract``, so a schedule can be computed from it; the calendar that moves due dates is the commune's and
/// is given where the schedule is asked for.
public struct Loan: Sendable, Hashable, RedactedRecord {
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
  /// The money handed out, in order of days.
  public var disbursements: [Disbursement]
  /// The rates that apply to it, in order of days.
  public var rates: [RateChange]
  /// When the principal is paid back and in which parts.
  public var principalPlan: PrincipalPlan
  /// When interest falls due.
  public var interestGrid: InterestGrid
  /// The study period of a training loan.
  public var deferral: Deferral?
  /// Where a due date goes that falls on a day which is not worked.
  public var roll: DueCalendar.Roll

  /// Makes a loan.
  public init(
    id: LoanID, borrower: Borrower, programme: ProgrammeID = .decision08, purpose: LoanPurpose,
    application: ApplicationID? = nil, source: Fact<CapitalSource> = .unknown, settledOn: CivilDate? = nil,
    disbursements: [Disbursement], rates: [RateChange], principalPlan: PrincipalPlan,
    interestGrid: InterestGrid = .monthly, deferral: Deferral? = nil, roll: DueCalendar.Roll = .none
  ) {
    self.id = id
    self.borrower = borrower
    self.programme = programme
    self.purpose = purpose
    self.application = application
    self.source = source
    self.settledOn = settledOn
    self.disbursements = disbursements
    self.rates = rates
    self.principalPlan = principalPlan
    self.interestGrid = interestGrid
    self.deferral = deferral
    self.roll = roll
  }

  /// The kind and the identifier.
  public var printedForm: String { "loan \(id)" }
}

extension Loan: LoanContract {
  public var loanID: LoanID? { id }

  /// The terms with due dates moved as the loan says, by a calendar; interest follows the contract's dates (I.9).
  ///
  /// - Parameter calendar: which days are worked.
  /// - Throws: ``InputError`` that names the field as the loan document does.
  public func terms(calendar: WorkCalendar) throws(InputError) -> LoanTerms {
    try LoanTerms(
      loanID: id, disbursements: disbursements, rates: rates, principalPlan: principalPlan,
      interestGrid: interestGrid, deferral: deferral,
      dueCalendar: roll == .none ? nil : DueCalendar(calendar, roll: roll, accrual: .unadjusted))
  }
}

/// A payment on a loan (thu nợ).
public struct Payment: Sendable, Hashable, RedactedRecord {
  /// The identifier.
  public var id: PaymentID
  /// The loan that it is for.
  public var loan: LoanID
  /// The day of the money.
  public var date: CivilDate
  /// How much, principal and interest together.
  public var amount: Dong

  /// Makes a payment.
  public init(id: PaymentID, loan: LoanID, date: CivilDate, amount: Dong) {
    self.id = id
    self.loan = loan
    self.date = date
    self.amount = amount
  }

  /// The kind and the identifier.
  public var printedForm: String { "payment \(id)" }
}
