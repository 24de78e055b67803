@testable import HoaNhapLoans
import HoaNhapValues

/// The ledger conventions read once more, day by day and night by night in exact fractions.
///
/// It keeps the balances of every evening and adds up the nights anew whenever somebody asks: slow, and written without
/// the engine.
struct LedgerOracle {
  struct Instalment {
    var due: CivilDate
    var overdueFrom: CivilDate
    var unpaid: Int64
  }

  struct Bill {
    var close: CivilDate
    var due: CivilDate
    var amount: Int64?
    var exact = ExactAmount.zero
    var study: Int64 = 0
    var unpaid: Int64 = 0
    var isPosted = false
  }

  let terms: LoanTerms
  let dates: Oracle
  let events: [(index: Int, event: LoanEvent)]
  var instalments: [Instalment] = []
  var bills: [Bill] = []
  var unit: Int64 = 1000
  var normalBalances: [CivilDate: Int64] = [:]
  var overdueBalances: [CivilDate: Int64] = [:]
  var periodStart: CivilDate
  var postedUntil: CivilDate
  var outstanding: Int64 = 0
  var overdueInterest: Int64 = 0
  var studyExact = ExactAmount.zero
  var paidPrincipal: Int64 = 0
  var paidInterest: Int64 = 0
  var paidOverdue: Int64 = 0
  var givenPrincipal: Int64 = 0
  var givenInterest: Int64 = 0
  var excess: Int64 = 0
  var posted: Int64 = 0
  var log: [LedgerEntry.Effect] = []
  /// The periods that were rounded, their exact interest and what it was rounded to.
  var closings: Int64 = 0
  var closedExact = ExactAmount.zero
  var closedAmount: Int64 = 0

  init(_ terms: LoanTerms, _ events: [LoanEvent]) {
    self.terms = terms
    self.events = events.enumerated().map { ($0.offset, $0.element) }
    dates = Oracle(terms)
    periodStart = terms.disbursements[0].date
    postedUntil = periodStart
    enter(
      terms.principalPlan, of: terms.amount.amount, after: dates.base, startDay: dates.start.day, on: nil)
  }

  // MARK: Plan

  mutating func enter(
    _ plan: PrincipalPlan, of amount: Int64, after base: CivilDate, startDay: Int, on day: CivilDate?
  ) {
    switch plan {
    case .equal(let equal): unit = equal.unit
    case .annuity(let annuity): unit = annuity.unit
    case .custom: unit = 1000
    }
    let ledger = self
    let parts = dates.instalments(
      plan, of: amount, after: base, startDay: startDay,
      annuityParts: day.map { day in
        { ledger.annuityParts($0, of: amount, on: $1, from: day) }
      })
    let maturity = parts[parts.count - 1].date
    let lastOverdue = overdueFrom(dates.payable(maturity))
    instalments = parts.filter { $0.amount > 0 }.map { part in
      let due = dates.payable(part.date)
      let from = terms.overdueTerms.mode == .atMaturity ? lastOverdue : overdueFrom(due)
      return Instalment(due: due, overdueFrom: from, unpaid: part.amount)
    }
    let ahead = dates.interestDates().filter { date in
      date < maturity && (day.map { accrual(date) > $0 } ?? true)
    }
    for date in ahead + [maturity] {
      bills.append(Bill(close: accrual(date), due: max(dates.payable(date), accrual(date))))
    }
  }

  func accrual(_ date: CivilDate) -> CivilDate {
    terms.dueCalendar?.accrual == .adjusted ? dates.payable(date) : date
  }

  func overdueFrom(_ due: CivilDate) -> CivilDate {
    guard let wanted = terms.overdueTerms.transferDay else { return due }
    var date = due.later(1)
    while date.day != min(wanted, CivilDate.days(inMonth: date.month, ofYear: date.year)) {
      date = date.later(1)
    }
    return date
  }

  // MARK: Nights

  func label(_ night: CivilDate) -> CivilDate {
    terms.dayAttribution == .includeFirst ? night : night.later(1)
  }

  func isFrozen(_ night: CivilDate) -> Bool {
    events.contains { entry in
      guard case .freeze(let freeze) = entry.event else { return false }
      return freeze.from <= label(night) && label(night) < freeze.to
    }
  }

  func rate(_ label: CivilDate) -> Ratio {
    terms.rates.last { $0.from <= label }?.rate.annualPercent ?? .zero
  }

  func normalRate(_ night: CivilDate) -> Ratio { isFrozen(night) ? .zero : rate(label(night)) }

  func overdueRate(_ night: CivilDate) throws -> Ratio {
    if isFrozen(night) { return .zero }
    let base = terms.overdueTerms.base == .inForce ? rate(label(night)) : rate(dates.start)
    return try base.multiplied(by: terms.overdueTerms.multiplierPercent).multiplied(by: Ratio(1, 100))
  }

  /// The interest of runs of nights of one balance and one rate.
  func runs(
    _ from: CivilDate, _ to: CivilDate, _ balances: [CivilDate: Int64], _ rate: (CivilDate) throws -> Ratio
  ) throws -> [ExactAmount] {
    var list: [Oracle.Segment] = []
    var night = from
    while night < to {
      let balance = balances[night] ?? 0
      let percent = try rate(night)
      if let last = list.last, last.balance == balance, last.rate == percent {
        list[list.count - 1].to = night.later(1)
      } else {
        list.append(
          Oracle.Segment(from: night, to: night.later(1), balance: balance, rate: percent, exact: .zero))
      }
      night = night.later(1)
    }
    return try list.map { run in
      var sum = ExactAmount.zero
      var night = run.from
      while night < run.to {
        let (above, below) = dates.share(night, in: run)
        let numerator = WideInteger.product(run.balance, run.rate.numerator).multiplied(by: above)
        sum = try sum.adding(ExactAmount(numerator ?? .zero, run.rate.denominator * 100 * below))
        night = night.later(1)
      }
      return sum
    }
  }

  func open(_ day: CivilDate) throws -> [ExactAmount] {
    try runs(periodStart, day, normalBalances, normalRate)
  }

  func sum(_ amounts: [ExactAmount]) throws -> ExactAmount {
    try amounts.reduce(.zero) { try $0.adding($1) }
  }

  func rounded(_ amount: ExactAmount) throws -> Int64 {
    try amount.rounded(terms.interestRounding.mode, unit: terms.interestRounding.unit).amount
  }

  mutating func closePeriod(_ day: CivilDate) throws -> (amount: Int64, exact: ExactAmount) {
    let runs = try open(day)
    periodStart = day
    let exact = try sum(runs)
    let isWhole = terms.interestRounding.scope == .period
    let amount = isWhole ? try rounded(exact) : try runs.map { try rounded($0) }.reduce(0, +)
    try count(amount, exact)
    return (amount, exact)
  }

  mutating func count(_ amount: Int64, _ exact: ExactAmount) throws {
    closings += 1
    closedExact = try closedExact.adding(exact)
    closedAmount += amount
  }

  mutating func closeStudy(_ day: CivilDate) throws -> Int64 {
    let exact = try sum(open(day))
    periodStart = day
    studyExact = try studyExact.adding(exact)
    try count(try rounded(exact), exact)
    return try rounded(exact)
  }

  // MARK: Days

  /// The ledger after all days until the end of one.
  func lived(until last: CivilDate) throws -> LedgerOracle {
    var ledger = self
    var day = dates.start
    while day <= last {
      try ledger.morning(day)
      for event in today(day) { try ledger.happen(event, day) }
      if day < last { ledger.evening(day) }
      day = day.later(1)
    }
    try ledger.postOverdue(last)
    return ledger
  }

  /// The balances at the end of the day until which it lived.
  func state(_ day: CivilDate) throws -> LedgerState {
    let isStudying = terms.deferral.map { day < $0.until } ?? false
    let current = try sum(open(day))
    var state = LedgerState(asOf: day)
    state.outstandingPrincipal = Dong(outstanding)
    state.overduePrincipal = Dong(unpaid { $0.overdueFrom <= day })
    state.pastDuePrincipal = Dong(unpaid { $0.due <= day })
    state.dueUnpaidInterest = Dong(bills.map(\.unpaid).reduce(0, +))
    state.overdueInterest = Dong(overdueInterest)
    let unposted = bills.filter { !$0.isPosted }
    state.accruedNotDue = isStudying ? .zero : try sum([current] + unposted.map(\.exact))
    state.deferredNotBilled = Dong(unposted.map(\.study).reduce(0, +))
    if terms.deferral != nil {
      state.deferredExact = isStudying ? try studyExact.adding(current) : studyExact
    }
    let dues =
      instalments.filter { $0.due <= day && $0.unpaid > 0 }.map(\.due)
      + bills.filter { $0.unpaid > 0 }.map(\.due)
    state.daysPastDue = dues.min()?.days(until: day) ?? 0
    state.paidPrincipal = Dong(paidPrincipal)
    state.paidInterest = Dong(paidInterest)
    state.paidOverdueInterest = Dong(paidOverdue)
    state.writtenOffPrincipal = Dong(givenPrincipal)
    state.writtenOffInterest = Dong(givenInterest)
    state.excess = Dong(excess)
    state.interestPosted = Dong(posted)
    return state
  }

  func today(_ day: CivilDate) -> [LoanEvent] {
    let events = events.map(\.event).filter { $0.date == day }
    let writeOffs = events.filter { if case .writeOff = $0 { true } else { false } }
    let reschedules = events.filter { if case .reschedule = $0 { true } else { false } }
    let payments = events.filter { if case .payment = $0 { true } else { false } }
    return writeOffs + reschedules + payments
  }

  mutating func morning(_ day: CivilDate) throws {
    for money in terms.disbursements where money.date == day { outstanding += money.amount.amount }
    if let deferral = terms.deferral, deferral.until == day { spread(try closeStudy(day)) }
    for index in bills.indices where bills[index].amount == nil && bills[index].close <= day {
      let (amount, exact) = try closePeriod(day)
      bills[index].amount = amount
      bills[index].exact = exact
    }
    for index in bills.indices where !bills[index].isPosted && bills[index].amount != nil {
      if bills[index].due <= day { post(index) }
    }
  }

  mutating func post(_ index: Int) {
    bills[index].isPosted = true
    bills[index].unpaid = (bills[index].amount ?? 0) + bills[index].study
    posted += bills[index].unpaid
  }

  mutating func spread(_ amount: Int64) {
    guard let deferral = terms.deferral else { return }
    let ahead = bills.indices.filter { !bills[$0].isPosted }
    guard let first = ahead.first, let last = ahead.last else { return }
    for index in ahead { bills[index].study = 0 }
    switch deferral.interest {
    case .firstDue: bills[first].study = amount
    case .maturity: bills[last].study = amount
    case .spread:
      let share = amount / Int64(ahead.count) / deferral.spreadUnit * deferral.spreadUnit
      for index in ahead { bills[index].study = share }
      bills[last].study = amount - share * Int64(ahead.count - 1)
    }
  }

  func unpaid(_ isIncluded: (Instalment) -> Bool) -> Int64 {
    instalments.filter(isIncluded).map(\.unpaid).reduce(0, +)
  }

  mutating func evening(_ day: CivilDate) {
    let overdue = unpaid { $0.overdueFrom <= day }
    overdueBalances[day] = overdue
    normalBalances[day] = outstanding - overdue
  }

  mutating func postOverdue(_ day: CivilDate) throws {
    let exact = try sum(runs(postedUntil, day, overdueBalances, overdueRate))
    postedUntil = day
    overdueInterest += try exact.rounded(.halfUp).amount
  }

  /// Lets everything that has accrued fall due.
  mutating func crystallise(_ day: CivilDate) throws {
    let isStudying = terms.deferral.map { day < $0.until } ?? false
    var amount = isStudying ? try closeStudy(day) : try closePeriod(day).amount
    let unposted = bills.indices.filter { !bills[$0].isPosted }
    for index in unposted {
      amount += bills[index].study
      bills[index].study = 0
      if bills[index].amount != nil {
        bills[index].due = day
        post(index)
      }
    }
    let place = bills.filter(\.isPosted).count
    bills.insert(Bill(close: day, due: day, amount: amount), at: place)
    post(place)
  }
}
