import HoaNhapValues

/// A date of a plan on which principal or interest falls due.
struct DueDate {
  /// The contract's date.
  let nominal: CivilDate
  /// The day on which it is payable (convention V21).
  let payable: CivilDate
  let payableDay: Int
  /// The day that interest is counted to (convention V22).
  let accrualDay: Int
  /// Whether an interest period ends here.
  let bearsInterest: Bool
  /// Whether it stands on the interest grid; a maturity may lie beside it.
  let isOnGrid: Bool
  /// How many instalments of principal fall due.
  let instalments: Int
  /// The principal that falls due, in đồng.
  let principal: Int64
  /// The part of it that is the final instalment, moved onto the date of another by convention V36.
  let joined: Int64
}

/// The due dates of a plan, one after another: the dates of its instalments and those of the interest grid between.
struct DueDates {
  private let calendar: DueCalendar?
  private let moves: Bool
  private let adjusts: Bool
  /// The day before which nothing may be payable, wherever a calendar moves it.
  private let earliest: CivilDate
  private let maturityDay: Int
  private var instalment: InstalmentCursor
  private var grid: MonthCursor

  private init(_ terms: LoanTerms, _ plan: ResolvedPlan, earliest: CivilDate) {
    calendar = terms.dueCalendar
    moves = calendar.map { $0.roll != .none } ?? false
    adjusts = moves && calendar?.accrual == .adjusted
    self.earliest = earliest
    maturityDay = plan.maturity.dayNumber
    instalment = InstalmentCursor(plan)
    grid = MonthCursor(terms.resolved.interestGrid)
  }

  /// The due dates of a loan by its plan.
  ///
  /// - Throws: ``InputError`` where principal would be paid back before it was handed out.
  init(_ terms: LoanTerms, _ plan: ResolvedPlan) throws(InputError) {
    self.init(terms, plan, earliest: terms.resolved.base)
    guard moves, let last = terms.disbursements.last?.date else { return }
    let date = try payable(instalment.date)
    if date < last { throw tooEarly(instalment.date, date) }
  }

  /// The dates of a new plan; the interest grid of the loan goes on.
  ///
  /// - Parameters:
  ///   - passed: how many dates of the grid have been counted to.
  /// - Throws: ``InputError`` where a first date is not after the day of the reschedule.
  init(
    rescheduling terms: LoanTerms, _ plan: ResolvedPlan, on day: CivilDate, passed: Int
  ) throws(InputError) {
    self.init(terms, plan, earliest: terms.resolved.base)
    for _ in 0..<passed { grid.advance() }
    // Between an old maturity and the reschedule no interest fell due.
    while grid.dayNumber < maturityDay, try accrualDay(grid.date) <= day.dayNumber { grid.advance() }
    let first = try payable(instalment.date)
    if first <= day { throw tooEarly(instalment.date, first) }
  }

  private func accrualDay(_ nominal: CivilDate) throws(InputError) -> Int {
    adjusts ? try payable(nominal).dayNumber : nominal.dayNumber
  }

  /// The next date; `nil` after the last.
  @inline(__always)
  mutating func next() throws(InputError) -> DueDate? {
    if instalment.isAtEnd { return nil }
    let onGrid = grid.dayNumber <= instalment.day
    let nominalDay = onGrid ? grid.dayNumber : instalment.day
    let nominal = onGrid ? grid.date : instalment.date
    let date = try payable(nominal)
    let bearsInterest = onGrid || instalment.day == maturityDay
    if onGrid { grid.advance() }
    var principal: Int64 = 0
    var joined: Int64 = 0
    var instalments = 0
    while instalment.day == nominalDay, !instalment.isAtEnd {
      if principal > 0 { joined = instalment.amount }
      principal += instalment.amount
      instalments += 1
      instalment.advance()
    }
    let payableDay = moves ? date.dayNumber : nominalDay
    return DueDate(
      nominal: nominal, payable: date, payableDay: payableDay,
      accrualDay: adjusts ? payableDay : nominalDay,
      bearsInterest: bearsInterest, isOnGrid: onGrid, instalments: instalments, principal: principal,
      joined: joined)
  }

  /// The working day on which a date of the contract is payable (convention V21).
  @inline(__always)
  func payable(_ nominal: CivilDate) throws(InputError) -> CivilDate {
    moves ? try moved(nominal) : nominal
  }

  private func moved(_ nominal: CivilDate) throws(InputError) -> CivilDate {
    guard let calendar else { return nominal }
    let date: CivilDate
    do {
      switch calendar.roll {
      case .none: date = nominal
      case .following: date = try calendar.workCalendar.workingDay(onOrAfter: nominal)
      case .preceding: date = try calendar.workCalendar.workingDay(onOrBefore: nominal)
      }
    } catch {
      throw InputError(.convention, field: "calendar", vi: error.wording.vi, en: error.wording.en)
    }
    guard date >= earliest else { throw tooEarly(nominal, date) }
    return date
  }

  private func tooEarly(_ nominal: CivilDate, _ date: CivilDate) -> InputError {
    Fault.convention(
      "V21", "calendar.roll",
      vi:
        "Ngày đến hạn \(nominal) lùi về \(date), trước lần giải ngân cuối, trước ngày kết thúc khóa học hoặc trước ngày điều chỉnh.",
      en:
        "The due date \(nominal) moves back to \(date), before the last disbursement, the study end or the reschedule."
    )
  }
}
