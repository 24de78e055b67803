public import HoaNhapValues

/// The plan of a loan: what falls due when, if everything is paid on its day (lịch trả nợ).
///
/// It is a pure function of the terms, and of freezes: no payment, reschedule or write-off changes the plan. The same terms give the same rows on every machine.
public struct Schedule: Sendable, Hashable {
  /// What it was computed from.
  public let terms: LoanTerms
  /// The nights without interest that the plan counts with (convention V31); most loans have none.
  public let freezes: [LoanEvent.Freeze]
  /// One row a due date, earliest contract date first.
  public let rows: [Row]
  /// The sums.
  public let totals: Totals
  /// The study interest; `nil` where there is no study period.
  public let studyInterest: StudyInterest?

  /// The day on which the last payment is due.
  public var maturity: CivilDate { rows.last?.date ?? terms.nominalMaturity }

  /// What is due on one date: a plain value without storage of its own.
  public struct Row: Sendable, Hashable {
    private let index: Int32
    private let nightCount: Int32
    /// The day on which it is payable.
    public let date: CivilDate
    /// The contract's date, before a calendar moves it.
    public let nominalDate: CivilDate
    /// The principal due, in đồng.
    public let principal: Dong
    /// The interest of the period that ends here, in đồng; zero where only principal is due.
    public let interest: Dong
    /// The share of the study interest that is collected here, in đồng.
    public internal(set) var deferredInterest: Dong
    /// The principal outstanding at the end of the day that interest is counted to.
    public let balanceAfter: Dong

    /// The number of the row, from 1.
    public var number: Int { Int(index) }
    /// The nights of the period that ends here; zero where only principal is due.
    public var nights: Int { Int(nightCount) }
    /// Everything that is due on the date.
    public var total: Dong { Dong(principal.amount + interest.amount + deferredInterest.amount) }

    @inline(__always)
    init(
      number: Int, date: CivilDate, nominalDate: CivilDate, nights: Int, principal: Int64, interest: Int64,
      balanceAfter: Int64
    ) {
      index = Int32(truncatingIfNeeded: number)
      nightCount = Int32(truncatingIfNeeded: nights)
      self.date = date
      self.nominalDate = nominalDate
      self.principal = Dong(principal)
      self.interest = Dong(interest)
      deferredInterest = Dong(0)
      self.balanceAfter = Dong(balanceAfter)
    }

    /// A row whose date no calendar moved.
    @inline(__always)
    init(number: Int, date: CivilDate, nights: Int, principal: Int64, interest: Int64, balanceAfter: Int64) {
      self.init(
        number: number, date: date, nominalDate: date, nights: nights, principal: principal,
        interest: interest, balanceAfter: balanceAfter)
    }
  }

  /// The sums of a schedule.
  public struct Totals: Sendable, Hashable {
    /// Everything handed out.
    public let disbursed: Dong
    /// The principal of all rows; always what was disbursed.
    public let principal: Dong
    /// The interest of all rows, the study interest included.
    public let interest: Dong
    /// The study interest.
    public let deferredInterest: Dong
    /// Principal and interest.
    public let paid: Dong
    let exact: ExactInterest

    /// The interest before any rounding.
    public var interestExact: ExactAmount { exact.amount }
    /// What rounding added to the interest; negative where it took away (convention V13).
    public var roundingDrift: ExactAmount { exact.drift(of: interest) }
  }

  /// The interest of the study period (convention V24).
  public struct StudyInterest: Sendable, Hashable {
    /// The study end.
    public let until: CivilDate
    /// The interest, rounded once.
    public let interest: Dong
    let exact: ExactInterest

    /// The interest before rounding.
    public var interestExact: ExactAmount { exact.amount }
  }
}

/// Interest over the shared denominator of a loan, brought to lowest terms only when it is read.
struct ExactInterest: Sendable, Hashable {
  let numerator: WideInteger
  let denominator: Int64

  var amount: ExactAmount { ExactAmount(numerator, denominator) }

  func drift(of rounded: Dong) -> ExactAmount {
    // Both are positive, so their difference fits where they do.
    let drift = WideInteger.product(rounded.amount, denominator).subtracting(numerator) ?? .zero
    return ExactAmount(drift, denominator)
  }
}
