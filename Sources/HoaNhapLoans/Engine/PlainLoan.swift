import HoaNhapValues

/// The schedule of a loan in which nothing changes but the balance on its due dates: most loans, in a short loop.
///
/// All money on one day, one rate, equal parts on interest dates, no calendar, no study period, interest half up to one
/// đồng. Every product is known to fit before the loop starts. ``ScheduleBuilder`` gives the same rows for the same loan.
struct PlainLoan {
  private let grid: MonthGrid
  private let steps: EqualSteps
  private let amount: Int64
  private let factor: Int64
  private let denominator: Int64
  private let baseDay: Int
  private let maturity: CivilDate
  private let maturityDay: Int
  private let mostRows: Int

  /// Draws up the schedule of the loan that it was made from.
  ///
  /// The terms are handed over: they are what is largest here, and a copy would be made for each loan of a portfolio.
  func schedule(_ terms: consuming LoanTerms) -> Schedule {
    var sum: Int64 = 0
    var interest: Int64 = 0
    let rows = [Schedule.Row](unsafeUninitializedCapacity: mostRows) { rows, count in
      count = fill(rows, &sum, &interest)
    }
    return Schedule(
      terms: terms, freezes: [], rows: rows,
      totals: Schedule.Totals(
        disbursed: Dong(amount), principal: Dong(amount), interest: Dong(interest), deferredInterest: Dong(0),
        paid: Dong(amount + interest),
        exact: ExactInterest(numerator: WideInteger(sum), denominator: denominator)),
      studyInterest: nil)
  }

  /// Takes a loan that is plain; `nil` for any other.
  init?(_ terms: borrowing LoanTerms) {
    guard terms.dayCount == .actual365Fixed || terms.dayCount == .actual360,
      terms.interestRounding == .halfUpToOneDong, terms.deferral == nil, terms.dueCalendar == nil,
      let steps = terms.resolved.plan.steps, terms.disbursements.last?.date == terms.resolved.base,
      terms.resolved.interestGrid.covers(steps.grid)
    else { return nil }
    grid = terms.resolved.interestGrid
    self.steps = steps
    amount = terms.resolved.plan.amount
    denominator = terms.resolved.denominator
    baseDay = terms.resolved.base.dayNumber
    maturity = terms.resolved.plan.maturity
    maturityDay = maturity.dayNumber
    mostRows = terms.resolved.interestDates
    guard let factor = terms.onlyFactor(from: baseDay, to: maturityDay) else { return nil }
    self.factor = factor
    guard fits else { return nil }
  }

  /// Whether the interest of the whole amount over all nights, and all payments, stay in 64 bits.
  private var fits: Bool {
    let (product, first) = amount.multipliedReportingOverflow(by: factor)
    let (most, second) = product.multipliedReportingOverflow(by: Int64(maturityDay - baseDay))
    let (_, third) = most.addingReportingOverflow(denominator)
    let (_, fourth) = (most / denominator + Int64(mostRows)).addingReportingOverflow(amount)
    return !(first || second || third || fourth)
  }

  /// Writes the rows; gives their number.
  private func fill(
    _ rows: UnsafeMutableBufferPointer<Schedule.Row>, _ sum: inout Int64, _ interest: inout Int64
  ) -> Int {
    guard var row = rows.baseAddress else { return 0 }
    let half = denominator >> 1
    let reciprocal = Reciprocal(denominator)
    let stride = steps.grid.everyMonths / grid.everyMonths
    var nextPart = (steps.grid.first.monthIndex - grid.first.monthIndex) / grid.everyMonths
    var cursor = MonthCursor(grid)
    var balance = amount
    var previous = baseDay
    var count = 0
    var exact: Int64 = 0
    var rounded: Int64 = 0
    while true {
      let isLast = cursor.dayNumber >= maturityDay
      let day = isLast ? maturityDay : cursor.dayNumber
      let date = isLast ? maturity : cursor.date
      let nights = day &- previous
      let numerator = balance &* factor &* Int64(truncatingIfNeeded: nights)
      // Half the denominator more, then down, is half up.
      let periodInterest = reciprocal.quotient(numerator &+ half)
      var principal: Int64 = 0
      if isLast {
        principal = balance
      } else if count == nextPart {
        principal = steps.part
        nextPart &+= stride
      }
      balance &-= principal
      exact &+= numerator
      rounded &+= periodInterest
      count &+= 1
      row.initialize(
        to: Schedule.Row(
          number: count, date: date, nominalDate: date, nights: nights, principal: principal,
          interest: periodInterest, balanceAfter: balance))
      row += 1
      if isLast { break }
      previous = day
      cursor.advance()
    }
    sum = exact
    interest = rounded
    return count
  }
}

extension LoanTerms {
  /// The rate factor of all nights between two days; `nil` where the rate changes between them.
  fileprivate func onlyFactor(from start: Int, to end: Int) -> Int64? {
    var current: Rate?
    for change in rates {
      let night = change.from.dayNumber - nightShift
      if night <= start {
        current = change.rate
      } else if night < end {
        return nil
      }
    }
    return current.map(factor(of:))
  }
}
