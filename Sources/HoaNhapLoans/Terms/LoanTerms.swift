public import HoaNhapValues

/// The terms of one loan, checked: what a schedule is computed from (điều khoản vay).
///
/// Every rule of the conventions that can be checked without a calendar and without interest is checked when the value is
/// made, so that terms which exist are in order. A fault names its field as the loan document does, such as
/// `principal.custom[2].amount`.
public struct LoanTerms: Sendable, Hashable, LoanContract {
  /// See ``LoanContract/loanID``.
  public let loanID: LoanID?
  /// See ``LoanContract/disbursements``.
  public let disbursements: [Disbursement]
  /// See ``LoanContract/rates``.
  public let rates: [RateChange]
  /// See ``LoanContract/principalPlan``.
  public let principalPlan: PrincipalPlan
  /// See ``LoanContract/interestGrid``.
  public let interestGrid: InterestGrid
  /// See ``LoanContract/interestRounding``.
  public let interestRounding: InterestRounding
  /// See ``LoanContract/dayCount``.
  public let dayCount: DayCount
  /// See ``LoanContract/dayAttribution``.
  public let dayAttribution: DayAttribution
  /// See ``LoanContract/deferral``.
  public let deferral: Deferral?
  /// See ``LoanContract/dueCalendar``.
  public let dueCalendar: DueCalendar?
  /// See ``LoanContract/overdueTerms``.
  public let overdueTerms: OverdueTerms
  /// See ``LoanContract/finalTransactionDay``.
  public let finalTransactionDay: Int?
  /// See ``LoanContract/allocation``.
  public let allocation: [AllocationStep]

  /// What follows from the terms alone.
  let resolved: ResolvedTerms

  /// Makes terms; what is left out has the default of the loan document.
  ///
  /// - Parameters:
  ///   - loanID: the name that the result carries.
  ///   - disbursements: the money handed out, in order of days, all before the first principal date (V17).
  ///   - rates: the rates of this loan, in order of days; the first covers the first disbursement (V7).
  ///   - principalPlan: when the principal is paid back and in which parts.
  ///   - interestGrid: when interest falls due.
  ///   - interestRounding: how interest becomes whole đồng.
  ///   - dayCount: how nights become a share of a year.
  ///   - dayAttribution: which day labels a night.
  ///   - deferral: the study period.
  ///   - dueCalendar: what moves due dates.
  ///   - overdueTerms: what overdue principal costs.
  ///   - finalTransactionDay: the transaction day that the final due date moves back to (V36).
  ///   - allocation: the order in which a payment is used; each step once.
  /// - Throws: ``InputError`` that names the field.
  /// - Complexity: O(disbursements + rates + parts of a custom plan)
  public init(
    loanID: LoanID? = nil, disbursements: [Disbursement], rates: [RateChange], principalPlan: PrincipalPlan,
    interestGrid: InterestGrid = .monthly, interestRounding: InterestRounding = .halfUpToOneDong,
    dayCount: DayCount = .actual365Fixed, dayAttribution: DayAttribution = .includeFirst,
    deferral: Deferral? = nil, dueCalendar: DueCalendar? = nil, overdueTerms: OverdueTerms = .standard,
    finalTransactionDay: Int? = nil, allocation: [AllocationStep] = AllocationStep.standardOrder
  ) throws(InputError) {
    // Checked before anything is kept: an initializer that can fail half way copies the whole value on its way out.
    try TermsCheck.conduct(overdueTerms, allocation)
    resolved = try TermsCheck.resolve(
      disbursements, rates, principalPlan, interestGrid, interestRounding, dayCount, deferral,
      finalTransactionDay)
    self.loanID = loanID
    self.disbursements = disbursements
    self.rates = rates
    self.principalPlan = principalPlan
    self.interestGrid = interestGrid
    self.interestRounding = interestRounding
    self.dayCount = dayCount
    self.dayAttribution = dayAttribution
    self.deferral = deferral
    self.dueCalendar = dueCalendar
    self.overdueTerms = overdueTerms
    self.finalTransactionDay = finalTransactionDay
    self.allocation = allocation
  }

  /// Checks the terms of a host's own loan.
  ///
  /// - Throws: ``InputError`` that names the field as the loan document does.
  public init(of contract: some LoanContract) throws(InputError) { self = try Self.checked(contract) }

  /// The checked terms of a loan, handed on as they are made; an initializer that calls another copies them.
  static func checked(_ contract: some LoanContract) throws(InputError) -> LoanTerms {
    try LoanTerms(
      loanID: contract.loanID, disbursements: contract.disbursements, rates: contract.rates,
      principalPlan: contract.principalPlan, interestGrid: contract.interestGrid,
      interestRounding: contract.interestRounding, dayCount: contract.dayCount,
      dayAttribution: contract.dayAttribution, deferral: contract.deferral,
      dueCalendar: contract.dueCalendar, overdueTerms: contract.overdueTerms,
      finalTransactionDay: contract.finalTransactionDay, allocation: contract.allocation)
  }

  /// The whole planned amount in đồng (convention V18).
  public var amount: Dong { Dong(resolved.amount) }

  /// The contract's last due date, before a calendar moves it and after convention V36.
  public var nominalMaturity: CivilDate { resolved.maturity }

  /// The largest term that is computed, in months from the first disbursement, or from the study end.
  public static let longestTermInMonths = 1200
}

/// What follows from checked terms: first dates, wanted days, the fraction that all interest is counted in.
struct ResolvedTerms: Sendable, Hashable {
  /// Where normal interest begins: the study end or the first disbursement.
  let base: CivilDate
  let interestGrid: MonthGrid
  let plan: ResolvedPlan
  /// Every rate times this is a whole number of per cents.
  let rateScale: Int64
  /// Every exact interest is a whole number over this.
  let denominator: Int64

  /// The sum of the disbursements.
  var amount: Int64 { plan.amount }
  /// The dates of a plan on a grid, and the part of an equal one.
  var gridSteps: GridSteps? { plan.steps }
  /// The last due date by contract.
  var maturity: CivilDate { plan.maturity }

  /// At least the number of interest dates.
  var interestDates: Int {
    let months = plan.maturity.monthIndex - interestGrid.first.monthIndex
    return max(0, months / interestGrid.everyMonths + 1) + 1
  }

  /// At least the number of rows of a schedule.
  var mostRows: Int {
    let together = gridSteps.map { interestGrid.covers($0.grid) } ?? false
    return together ? interestDates : interestDates + plan.count
  }
}

/// The instalments of a checked plan for one amount.
struct ResolvedPlan: Sendable, Hashable {
  /// What is paid back, in đồng.
  let amount: Int64
  /// The dates of a plan on a grid, and the part of an equal one.
  let steps: GridSteps?
  /// The parts before the last of a plan of the caller's own, or of an annuity that is laid out.
  let parts: [CustomPrincipal.Part]
  /// The last due date by contract, after convention V36.
  let maturity: CivilDate
  /// How many instalments there are.
  let count: Int
  /// The đồng that equal cuts are multiples of.
  let unit: Int64
}

/// A plan on a grid of months with its defaults filled in.
struct GridSteps: Sendable, Hashable {
  let grid: MonthGrid
  let count: Int
  /// What falls due on every date but the last; `nil` where it follows from the interest, as it does in an annuity.
  let part: Int64?
}
