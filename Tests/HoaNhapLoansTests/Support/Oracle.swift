import HoaNhapLoans
import HoaNhapValues

/// The conventions read once more, night by night in exact fractions: slow, and written without the engine.
struct Oracle {
  struct Segment: Equatable {
    var from: CivilDate
    var to: CivilDate
    var balance: Int64
    var rate: Ratio
    var exact: ExactAmount
  }

  struct Row: Equatable {
    var date: CivilDate
    var nominal: CivilDate
    var nights = 0
    var principal: Int64 = 0
    var interest: Int64 = 0
    var deferred: Int64 = 0
    var balance: Int64 = 0
    var exact = ExactAmount.zero
    var segments: [Segment] = []
  }

  let terms: LoanTerms
  var repayments: [(day: CivilDate, amount: Int64)] = []
  var balances: [Int64] = []

  init(_ terms: LoanTerms) { self.terms = terms }

  var start: CivilDate { terms.disbursements[0].date }
  var base: CivilDate { terms.deferral?.until ?? start }

  // MARK: Dates

  /// A month later or more, on the wanted day or the month's last.
  private func step(_ date: CivilDate, _ months: Int, _ wanted: Int) -> CivilDate {
    var (year, month) = (date.year, date.month)
    for _ in 0..<months { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    for candidate in (1...wanted).reversed() {
      if let date = CivilDate(year: year, month: month, day: candidate) { return date }
    }
    return .distantFuture
  }

  private func grid(
    _ every: Int, _ day: Int?, _ first: CivilDate?, upTo count: Int, after base: CivilDate, startDay: Int
  ) -> [CivilDate] {
    let wanted = day ?? first?.day ?? startDay
    let first = first ?? step(base, every, wanted)
    var dates = [first]
    var months = 0
    while dates.count < count {
      months += every
      dates.append(step(first, months, wanted))
    }
    return dates
  }

  /// The dates of the interest grid, more than any loan here needs.
  func interestDates() -> [CivilDate] {
    let grid = terms.interestGrid
    return self.grid(
      grid.everyMonths, grid.day, grid.firstDue, upTo: 600, after: base, startDay: start.day)
  }

  /// The instalments of a plan for an amount.
  func instalments(
    _ plan: PrincipalPlan, of amount: Int64, after base: CivilDate, startDay: Int,
    annuityParts: ((Annuity, [CivilDate]) -> [Int64])? = nil
  ) -> [(date: CivilDate, amount: Int64)] {
    var list: [(date: CivilDate, amount: Int64)]
    switch plan {
    case .equal(let plan):
      let exact = ExactAmount(WideInteger(amount), Int64(plan.count))
      let part = (try? exact.rounded(plan.rounding, unit: plan.unit))?.amount ?? 0
      let dates = grid(
        plan.everyMonths, plan.day, plan.firstDue, upTo: plan.count, after: base, startDay: startDay)
      list = dates.map { ($0, part) }
    case .annuity(let plan):
      let dates = grid(
        plan.everyMonths, plan.day, plan.firstDue, upTo: plan.count, after: base, startDay: startDay)
      list = dates.map { ($0, 0) }
    case .custom(let plan):
      list = plan.parts.map { ($0.date, $0.amount.amount) } + [(plan.restDue, 0)]
    }
    list[list.count - 1].amount = amount - list.dropLast().map(\.amount).reduce(0, +)
    if let wanted = terms.finalTransactionDay {
      // Backwards day by day to the first transaction day.
      var date = list[list.count - 1].date.later(-1)
      while date.day != min(wanted, CivilDate.days(inMonth: date.month, ofYear: date.year)) {
        date = date.later(-1)
      }
      list[list.count - 1].date = date
    }
    if case .annuity(let plan) = plan {
      let dates = list.map(\.date)
      let parts = annuityParts?(plan, dates) ?? self.annuityParts(plan, of: amount, on: dates)
      for (index, part) in parts.enumerated() { list[index].amount = part }
      list[list.count - 1].amount = amount - parts.reduce(0, +)
    }
    return list
  }

  func payable(_ date: CivilDate) -> CivilDate {
    guard let calendar = terms.dueCalendar else { return date }
    var day = date
    let work = calendar.workCalendar
    while calendar.roll != .none, work.weekend.contains(day.weekday) || work.off.contains(day) {
      day = day.later(calendar.roll == .following ? 1 : -1)
    }
    return day
  }

  // MARK: Nights

  private func balance(_ day: CivilDate) -> Int64 { balances[start.days(until: day)] }

  /// The balance at the end of every day from the first disbursement to a last day.
  func dailyBalances(until last: CivilDate) -> [Int64] {
    var changes = Array(repeating: Int64(0), count: start.days(until: last) + 1)
    for money in terms.disbursements { changes[start.days(until: money.date)] += money.amount.amount }
    for repayment in repayments { changes[start.days(until: repayment.day)] -= repayment.amount }
    var balance: Int64 = 0
    return changes.map { change in
      balance += change
      return balance
    }
  }

  func rate(_ night: CivilDate) -> Ratio {
    let label = terms.dayAttribution == .includeFirst ? night : night.later(1)
    return terms.rates.last { $0.from <= label }?.rate.annualPercent ?? .zero
  }

  /// The share of a year that a night bears within a segment, as a numerator and a denominator.
  func share(_ night: CivilDate, in segment: Segment) -> (Int64, Int64) {
    let label = terms.dayAttribution == .includeFirst ? night : night.later(1)
    switch terms.dayCount {
    case .actual365Fixed: return (1, 365)
    case .actual360: return (1, 360)
    case .thirtyE360: return (Int64(thirty(night.later(1)) - thirty(night)), 360)
    case .actualActualISDA: return (1, CivilDate.isLeap(year: label.year) ? 366 : 365)
    case .monthlyTwelfth:
      let wanted =
        terms.interestGrid.day ?? terms.interestGrid.firstDue?.day ?? terms.disbursements[0].date.day
      func isGrid(_ day: CivilDate) -> Bool {
        day.day == min(wanted, CivilDate.days(inMonth: day.month, ofYear: day.year))
      }
      var opening = night
      while !isGrid(opening) { opening = opening.later(-1) }
      var closing = night.later(1)
      while !isGrid(closing) { closing = closing.later(1) }
      guard segment.from <= opening, closing <= segment.to else { return (1, 365) }
      return (1, 12 * Int64(closing.dayNumber - opening.dayNumber))
    }
  }

  private func thirty(_ day: CivilDate) -> Int { 360 * day.year + 30 * day.month + min(30, day.day) }

  /// Runs of nights of the same balance and rate, with their exact interest.
  private func segments(_ from: CivilDate, _ to: CivilDate) throws -> [Segment] {
    var list: [Segment] = []
    var night = from
    while night < to {
      let (balance, rate) = (balance(night), rate(night))
      if let last = list.last, last.balance == balance, last.rate == rate {
        list[list.count - 1].to = night.later(1)
      } else {
        list.append(Segment(from: night, to: night.later(1), balance: balance, rate: rate, exact: .zero))
      }
      night = night.later(1)
    }
    for index in list.indices {
      var night = list[index].from
      while night < list[index].to {
        let (above, below) = share(night, in: list[index])
        let percent = list[index].rate
        let numerator = WideInteger.product(list[index].balance, percent.numerator).multiplied(by: above)
        let interest = ExactAmount(numerator ?? .zero, percent.denominator * 100 * below)
        list[index].exact = try list[index].exact.adding(interest)
        night = night.later(1)
      }
    }
    return list
  }

  private func sum(_ segments: [Segment]) throws -> ExactAmount {
    var total = ExactAmount.zero
    for segment in segments { total = try total.adding(segment.exact) }
    return total
  }

  private func rounded(_ amount: ExactAmount) throws -> Int64 {
    try amount.rounded(terms.interestRounding.mode, unit: terms.interestRounding.unit).amount
  }

  /// The interest of a period in whole đồng.
  func interest(_ from: CivilDate, _ to: CivilDate) throws -> Int64 {
    let segments = try segments(from, to)
    return terms.interestRounding.scope == .period
      ? try rounded(sum(segments)) : try segments.map { try rounded($0.exact) }.reduce(0, +)
  }

  // MARK: The schedule

  mutating func rows() throws -> (rows: [Row], study: (interest: Int64, segments: [Segment])?) {
    let instalments = instalments(
      terms.principalPlan, of: terms.amount.amount, after: base, startDay: start.day)
    let maturity = instalments[instalments.count - 1].date
    var interestDates = interestDates().filter { $0 < maturity }
    interestDates.append(maturity)
    let adjusts = terms.dueCalendar?.accrual == .adjusted
    func accrual(_ date: CivilDate) -> CivilDate { adjusts ? payable(date) : date }
    repayments = instalments.map { (accrual($0.date), $0.amount) }
    balances = dailyBalances(until: accrual(maturity))

    var rows: [Row] = []
    var previous = base
    for nominal in Set(interestDates + instalments.map(\.date)).sorted() {
      var row = Row(date: payable(nominal), nominal: nominal)
      row.principal = instalments.filter { $0.date == nominal }.map(\.amount).reduce(0, +)
      // Of two rows on one day the first does not yet see the principal of the second.
      let later = instalments.filter { $0.date > nominal && accrual($0.date) <= accrual(nominal) }
      row.balance = balance(accrual(nominal)) + later.map(\.amount).reduce(0, +)
      if interestDates.contains(nominal) {
        row.segments = try segments(previous, accrual(nominal))
        row.nights = previous.days(until: accrual(nominal))
        row.exact = try sum(row.segments)
        row.interest = try interest(previous, accrual(nominal))
        previous = accrual(nominal)
      }
      rows.append(row)
    }
    guard let deferral = terms.deferral else { return (rows, nil) }
    let study = try segments(start, deferral.until)
    let interest = try rounded(try sum(study))
    let places = rows.indices.filter { interestDates.contains(rows[$0].nominal) }
    switch deferral.interest {
    case .firstDue: rows[places[0]].deferred = interest
    case .maturity: rows[places[places.count - 1]].deferred = interest
    case .spread:
      let share = interest / Int64(places.count) / deferral.spreadUnit * deferral.spreadUnit
      for place in places { rows[place].deferred = share }
      rows[places[places.count - 1]].deferred = interest - share * Int64(places.count - 1)
    }
    return (rows, (interest, study))
  }
}
