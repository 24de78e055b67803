public import HoaNhapValues

/// What a loan of any system tells so that its schedule can be computed (hợp đồng vay).
///
/// A host's own type adopts it with three members; all others have the defaults of the loan document. ``LoanTerms`` is
/// the package's own adopter and holds what was checked.
///
/// ```swift
/// extension MyLoan: LoanContract {
///   var disbursements: [Disbursement] { [Disbursement(date: signedOn, amount: Dong(amount))] }
///   var rates: [RateChange] { [RateChange(from: signedOn, rate)] }
///   var principalPlan: PrincipalPlan { .equal(EqualPrincipal(everyMonths: 6, count: 4)) }
/// }
/// let schedule = try Schedule(for: myLoan)
/// ```
public protocol LoanContract {
  /// The money handed out, in order of days.
  var disbursements: [Disbursement] { get }
  /// The rates that apply to this loan, in order of days; the first covers the first disbursement.
  var rates: [RateChange] { get }
  /// When the principal is paid back and in which parts.
  var principalPlan: PrincipalPlan { get }

  /// The name that the result carries. Default: none.
  var loanID: LoanID? { get }
  /// When interest falls due. Default: monthly.
  var interestGrid: InterestGrid { get }
  /// How interest becomes whole đồng. Default: half up to one đồng, once a period.
  var interestRounding: InterestRounding { get }
  /// How nights become a share of a year. Default: actual/365.
  var dayCount: DayCount { get }
  /// Which day labels a night. Default: its first.
  var dayAttribution: DayAttribution { get }
  /// The study period. Default: none.
  var deferral: Deferral? { get }
  /// What moves due dates. Default: nothing.
  var dueCalendar: DueCalendar? { get }
  /// What overdue principal costs. Default: 130 %.
  var overdueTerms: OverdueTerms { get }
  /// The transaction day that the final due date moves back to, 1 to 31 (convention V36). Default: none.
  var finalTransactionDay: Int? { get }
  /// The order in which a payment is used. Default: that of convention V28.
  var allocation: [AllocationStep] { get }
}

extension LoanContract {
  /// No name.
  public var loanID: LoanID? { nil }
  /// Monthly.
  public var interestGrid: InterestGrid { .monthly }
  /// Half up to one đồng, once a period.
  public var interestRounding: InterestRounding { .halfUpToOneDong }
  /// Actual/365.
  public var dayCount: DayCount { .actual365Fixed }
  /// The first day.
  public var dayAttribution: DayAttribution { .includeFirst }
  /// No study period.
  public var deferral: Deferral? { nil }
  /// Nothing moves.
  public var dueCalendar: DueCalendar? { nil }
  /// 130 % of the rate in force.
  public var overdueTerms: OverdueTerms { .standard }
  /// The final due date stays.
  public var finalTransactionDay: Int? { nil }
  /// The order of convention V28.
  public var allocation: [AllocationStep] { AllocationStep.standardOrder }
}
