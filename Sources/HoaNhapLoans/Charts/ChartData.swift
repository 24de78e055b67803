import HoaNhapValues

/// What the picture of a loan shows: balances in time, what is payable in each period, and what happened.
struct ChartData {
  /// A balance from a day on.
  struct Step: Hashable {
    let day: CivilDate
    let balance: Int64
  }

  /// What is payable on one date, or in some years together.
  struct Bar: Hashable {
    /// The first day; that of the row before plus one where a bar is a row.
    let from: CivilDate
    /// The last day; the payable date where a bar is a row.
    let to: CivilDate
    var principal: Int64 = 0
    var interest: Int64 = 0
    var studyInterest: Int64 = 0

    /// Fits: no bar exceeds what a schedule pays in all.
    var total: Int64 { principal + interest + studyInterest }
  }

  /// What a ledger adds.
  struct Course {
    /// The day of the balances.
    let day: CivilDate
    let state: LedgerState
    /// The balance as it was, until the day.
    let balances: [Step]
    /// What was paid, by day or by bar.
    let payments: [(day: CivilDate, amount: Int64)]
    /// Where something is overdue: at the end of bars, and on the day.
    let overdue: [(day: CivilDate, principal: Int64, interest: Int64)]
  }

  let schedule: Schedule
  /// The first day of the picture.
  let start: CivilDate
  /// The last day.
  var end: CivilDate
  /// The balance by the plan.
  let plan: [Step]
  /// What is payable.
  let bars: [Bar]
  /// How many years a bar covers; `nil` where a bar is a row.
  let yearsPerBar: Int?
  /// What happened.
  var course: Course?

  /// The most bars that are told apart.
  static let mostBars = 60

  init(_ schedule: Schedule) {
    self.schedule = schedule
    start = schedule.terms.disbursements[0].date
    end = schedule.maturity
    plan = Self.balances(
      schedule.terms.disbursements.map { ($0.date, $0.amount.amount) }
        + schedule.rows.map { ($0.date, -$0.principal.amount) })
    (bars, yearsPerBar) = Self.bars(schedule)
  }

  init(_ ledger: Ledger, on day: CivilDate) throws(InputError) {
    self.init(try ledger.schedule())
    course = try course(ledger, day)
    end = max(end, day)
  }

  /// Balances from what moves them, in whatever order it is given.
  private static func balances(_ moves: [(day: CivilDate, amount: Int64)]) -> [Step] {
    var steps: [Step] = []
    var balance: Int64 = 0
    // On one day money is handed out before it is paid back, so that no sum in between exceeds the amount.
    for move in moves.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
      if move.element.amount == 0 { continue }
      balance += move.element.amount
      if steps.last?.day == move.element.day { steps.removeLast() }
      steps.append(Step(day: move.element.day, balance: balance))
    }
    return steps
  }

  private static func bars(_ schedule: Schedule) -> (bars: [Bar], years: Int?) {
    var bars: [Bar] = []
    guard schedule.rows.count > mostBars else {
      var from = schedule.terms.disbursements[0].date
      for row in schedule.rows {
        bars.append(
          Bar(
            from: from, to: row.date, principal: row.principal.amount, interest: row.interest.amount,
            studyInterest: row.deferredInterest.amount))
        from = CivilDate(clampedDayNumber: row.date.dayNumber + 1)
      }
      return (bars, nil)
    }
    let years = schedule.years
    let step = [1, 2, 5, 10, 20, 50, 100].first { years.count <= mostBars * $0 } ?? 200
    for year in years {
      if bars.last.map({ $0.to.year < year.year }) ?? true {
        // Groups of several years begin where the marks of the axis do.
        let first = year.year / step * step
        bars.append(
          Bar(
            from: CivilDate(year: max(1, first), month: 1, day: 1) ?? .distantPast,
            to: CivilDate(year: first + step - 1, month: 12, day: 31) ?? .distantFuture))
      }
      bars[bars.count - 1].principal += year.principal.amount
      bars[bars.count - 1].interest += year.interest.amount
      bars[bars.count - 1].studyInterest += year.studyInterest.amount
    }
    return (bars, step)
  }

  // MARK: What happened

  private func course(_ ledger: Ledger, _ day: CivilDate) throws(InputError) -> Course {
    let entries = ledger.entries(until: day)
    var moves = schedule.terms.disbursements.filter { $0.date <= day }.map { ($0.date, $0.amount.amount) }
    moves += entries.map { ($0.date, -$0.principal) }
    var overdue: [(day: CivilDate, principal: Int64, interest: Int64)] = []
    let state = try ledger.state(on: day)
    for date in bars.map(\.to).filter({ $0 < day }) + [day] {
      let state = date == day ? state : try ledger.state(on: date)
      if state.overduePrincipal > .zero || state.overdueInterest > .zero {
        overdue.append((date, state.overduePrincipal.amount, state.overdueInterest.amount))
      }
    }
    return Course(
      day: day, state: state, balances: Self.balances(moves), payments: payments(entries), overdue: overdue)
  }

  /// What was paid on each day; where bars are years, in each bar, on its middle day.
  private func payments(_ entries: ArraySlice<LedgerEntry>) -> [(day: CivilDate, amount: Int64)] {
    var list: [(day: CivilDate, amount: Int64)] = []
    for entry in entries {
      guard case .payment(let use) = entry.effect else { continue }
      let day = place(of: entry.date)
      if let last = list.last, last.day == day {
        // A host may book payments of any size; what does not fit is shown as the most that does.
        let (sum, overflow) = last.amount.addingReportingOverflow(use.amount.amount)
        list[list.count - 1].amount = overflow ? .max : sum
      } else {
        list.append((day, use.amount.amount))
      }
    }
    return list
  }

  private func place(of day: CivilDate) -> CivilDate {
    guard yearsPerBar != nil, let bar = bars.first(where: { $0.from <= day && day <= $0.to }) else {
      return day
    }
    let (first, last) = (max(bar.from, start).dayNumber, min(bar.to, end).dayNumber)
    return CivilDate(clampedDayNumber: (first + last) / 2)
  }
}

extension LedgerEntry {
  /// By how much the outstanding principal became less.
  fileprivate var principal: Int64 {
    switch effect {
    case .payment(let use):
      use.overduePrincipal.amount + use.principalDue.amount + use.prepayment.amount
    case .writeOff(let principal, _): principal.amount
    case .reschedule: 0
    }
  }
}
