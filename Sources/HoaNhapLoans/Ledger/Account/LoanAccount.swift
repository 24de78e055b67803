import HoaNhapValues

/// The running account of a loan: lets days pass and money move, and knows what is owed.
///
/// On each day the morning comes first (interest periods end, interest and instalments fall due), then the events, then
/// the evening, in which what is unpaid moves to overdue. Nights are counted by two meters, one for the principal that
/// bears the normal rate and one for the overdue part; both take the balance at the end of the day (conventions V3, V4).
struct LoanAccount: Sendable {
  let terms: LoanTerms
  var normal: InterestMeter
  var overdueMeter: InterestMeter
  var instalments: InstalmentBook
  var interest: InterestBook
  /// The day at whose end the study interest is fixed; `nil` once that is done, or where there is none.
  private var studyEnd: Int?
  private(set) var studyExact = ExactSum()
  /// Whether overdue principal has borne interest that is not posted.
  private var hasOverdueNights = false
  /// The final due date of the plan that applies, before a calendar moves it.
  var maturity: CivilDate
  /// What has moved to overdue, earliest first.
  private(set) var transfers: [OverdueTransfer] = []

  /// Overdue interest that is posted and unpaid, in đồng.
  var overdueInterest: Int64 = 0
  var paidPrincipal: Int64 = 0
  var paidInterest: Int64 = 0
  var paidOverdueInterest: Int64 = 0
  var writtenOffPrincipal: Int64 = 0
  var writtenOffInterest: Int64 = 0
  var excess: Int64 = 0
  /// All money paid, so that every other sum of payments fits.
  var received: Int64 = 0

  /// An account on the morning of the first disbursement.
  init(_ terms: LoanTerms, freezes: [LoanEvent.Freeze]) throws(InputError) {
    self.terms = terms
    normal = InterestMeter(terms, freezes: freezes, explains: false)
    overdueMeter = InterestMeter(
      terms, steps: try terms.overdueSteps(freezes), rounding: try terms.overdueRounding())
    instalments = InstalmentBook(unit: terms.resolved.plan.unit, capacity: terms.resolved.plan.count)
    interest = InterestBook(capacity: terms.resolved.mostRows)
    studyEnd = terms.deferral?.until.dayNumber
    maturity = terms.resolved.maturity
    let plan = try AnnuityLayout.plan(of: terms)
    var dates = try DueDates(terms, plan)
    try lay(&dates, plan)
  }

  /// Principal handed out and neither repaid nor written off.
  var outstanding: Int64 { normal.balance + instalments.overdue }

  /// Whether the day is in the study period.
  var isStudying: Bool { studyEnd != nil }

  // MARK: Plan

  /// Enters the dates of a plan.
  mutating func lay(_ dates: inout DueDates, _ plan: ResolvedPlan) throws(InputError) {
    // At maturity all become overdue together, else each at its own time (convention V27).
    var lastOverdueDay: Int?
    if terms.overdueTerms.mode == .atMaturity {
      let last = try dates.payable(plan.maturity)
      lastOverdueDay = overdueDay(last, last.dayNumber)
    }
    while let date = try dates.next() {
      if date.principal > 0 {
        let overdueDay = lastOverdueDay ?? overdueDay(date.payable, date.payableDay)
        append(date, date.principal - date.joined, overdueDay)
        if date.joined > 0 { append(date, date.joined, overdueDay) }
      }
      if date.bearsInterest {
        // Interest is not due before its last night has passed.
        interest.append(
          InterestBook.Bill(
            closeDay: date.accrualDay, dueDay: max(date.payableDay, date.accrualDay),
            isOnGrid: date.isOnGrid))
      }
    }
  }

  private mutating func append(_ date: DueDate, _ amount: Int64, _ overdueDay: Int) {
    instalments.append(
      InstalmentBook.Instalment(
        nominal: date.nominal, due: date.payable, dueDay: date.payableDay, overdueDay: overdueDay,
        unpaid: amount))
  }

  /// The day at whose end an instalment becomes overdue: its own, or the first transaction day after it (V35).
  private func overdueDay(_ due: CivilDate, _ dueDay: Int) -> Int {
    guard let transferDay = terms.overdueTerms.transferDay else { return dueDay }
    return due.firstTransactionDay(transferDay)?.dayNumber ?? .max
  }

  // MARK: Days

  /// Lets the days pass up to a day's morning, that morning included; events come after it.
  mutating func open(_ day: Int) throws(InputError) {
    while true {
      let morning = min(
        interest.nextCloseDay, interest.nextDueDay, instalments.nextDueDay, studyEnd ?? .max)
      let evening = instalments.nextOverdueDay
      if morning <= min(day, evening) {
        try passMorning(morning)
      } else if evening < day {
        try passEvening(evening)
      } else {
        return try normal.advance(to: day)
      }
    }
  }

  private mutating func passMorning(_ day: Int) throws(InputError) {
    if day == studyEnd { try endStudy(day) }
    while interest.nextCloseDay <= day {
      let amount = try normal.closePeriod(on: interest.nextCloseDay)
      interest.close(amount, exact: normal.closed)
    }
    while interest.nextDueDay <= day { try interest.fallDue() }
    instalments.fallDue(on: day)
  }

  private mutating func endStudy(_ day: Int) throws(InputError) {
    guard let deferral = terms.deferral else { return }
    try normal.advance(to: day)
    interest.fix(study: try normal.closeStudy(), deferral)
    studyExact = normal.total
    studyEnd = nil
  }

  /// Moves what is unpaid in the evening to overdue.
  mutating func passEvening(_ day: Int) throws(InputError) {
    instalments.forEachMovingOverdue(on: day) { transfers.append(OverdueTransfer($0)) }
    let moved = instalments.moveOverdue(on: day)
    guard moved > 0 else { return }
    try normal.advance(to: day)
    normal.repay(moved)
    try overdueMeter.advance(to: day)
    overdueMeter.repay(-moved)
    hasOverdueNights = true
  }

  // MARK: Interest

  /// Posts the overdue interest of the nights up to a day, rounded half up (convention V30).
  mutating func postOverdueInterest(on day: Int) throws(InputError) {
    guard hasOverdueNights else { return }
    let amount = try overdueMeter.closePeriod(on: day)
    hasOverdueNights = instalments.overdue > 0
    overdueInterest = try sum(overdueInterest, amount, "disbursements")
  }

  /// Lets accrued normal and study interest fall due at once, as it does when all principal is cleared (convention V30).
  mutating func crystallise(on day: Int) throws(InputError) {
    if isStudying {
      try normal.advance(to: day)
      try interest.fallDueAtOnce(try normal.closeStudy(), on: day)
    } else {
      try interest.fallDueAtOnce(try normal.closePeriod(on: day), on: day)
    }
  }

  /// The exact study interest until a day, on whose morning the account stands.
  mutating func studyInterest(on day: Int) throws(InputError) -> ExactSum {
    guard isStudying else { return studyExact }
    _ = try normal.closeStudy()
    return normal.total
  }

  // MARK: Freezes

  /// Replaces the freezes by others that are the same for all nights that have passed.
  mutating func replaceFreezes(_ freezes: [LoanEvent.Freeze]) throws(InputError) {
    normal.replaceSteps(terms.normalSteps(freezes))
    overdueMeter.replaceSteps(try terms.overdueSteps(freezes))
  }

  func sum(_ a: Int64, _ b: Int64, _ field: String) throws(InputError) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow { throw Fault.overflow(field) }
    return sum
  }
}
