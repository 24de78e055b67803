import HoaNhapValues

/// The schedule of a loan in which nothing changes but the balance on its due dates: most loans, in a short loop.
///
/// All money on one day, one rate, equal parts on interest dates, no calendar, no study period, interest half up to one
/// đồng. Every product is known to fit before the loop starts. ``ScheduleBuilder`` gives the same rows for the same loan.
struct PlainLoan {
  private let terms: LoanTerms
  private let grid: MonthGrid
  private let steps: EqualSteps
  private let factor: Int64
  private let baseDay: Int
  private let maturityDay: Int

  /// Takes a loan that is plain; `nil` for any other.
  init?(_ terms: LoanTerms) {
    guard terms.dayCount == .actual365Fixed || terms.dayCount == .actual360,
      terms.interestRounding == .halfUpToOneDong, terms.deferral == nil, terms.dueCalendar == nil,
      let steps = terms.resolved.equalSteps, terms.disbursements.last?.date == terms.resolved.base,
      terms.resolved.interestGrid.covers(steps.grid)
    else { return nil }
    let baseDay = terms.resolved.base.dayNumber
    let maturityDay = terms.resolved.maturity.dayNumber
    guard let factor = terms.onlyFactor(from: baseDay, to: maturityDay),
      Self.fits(terms.resolved, factor, nights: maturityDay - baseDay)
    else { return nil }
    self.terms = terms
    self.grid = terms.resolved.interestGrid
    self.steps = steps
    self.factor = factor
    self.baseDay = baseDay
    self.maturityDay = maturityDay
  }

  /// Whether the interest of the whole amount over all nights, and all payments, stay in 64 bits.
  private static func fits(_ resolved: ResolvedTerms, _ factor: Int64, nights: Int) -> Bool {
    let (product, first) = resolved.amount.multipliedReportingOverflow(by: factor)
    let (most, second) = product.multipliedReportingOverflow(by: Int64(nights))
    let rows = Int64(resolved.mostRows)
    let (_, third) = most.addingReportingOverflow(resolved.denominator)
    let (_, fourth) = (most / resolved.denominator + rows).addingReportingOverflow(resolved.amount)
    return !(first || second || third || fourth)
  }

  func schedule() -> Schedule {
    var sum: Int64 = 0
    var interest: Int64 = 0
    let rows = [Schedule.Row](unsafeUninitializedCapacity: terms.resolved.mostRows) { rows, count in
      count = fill(rows, &sum, &interest)
    }
    return Schedule(
      terms: terms, freezes: [], rows: rows,
      totals: Schedule.Totals(
        disbursed: terms.amount, principal: terms.amount, interest: Dong(interest), deferredInterest: Dong(0),
        paid: Dong(terms.resolved.amount + interest),
        exact: ExactInterest(numerator: WideInteger(sum), denominator: terms.resolved.denominator)),
      studyInterest: nil)
  }

  /// Writes the rows; gives their number.
  private func fill(
    _ rows: UnsafeMutableBufferPointer<Schedule.Row>, _ sum: inout Int64, _ interest: inout Int64
  ) -> Int {
    let denominator = terms.resolved.denominator
    let stride = steps.grid.everyMonths / grid.everyMonths
    var nextPart = (steps.grid.first.monthIndex - grid.first.monthIndex) / grid.everyMonths
    var cursor = MonthCursor(grid)
    var balance = terms.resolved.amount
    var previous = baseDay
    var count = 0
    var exact: Int64 = 0
    var rounded: Int64 = 0
    while true {
      let isLast = cursor.dayNumber >= maturityDay
      let day = isLast ? maturityDay : cursor.dayNumber
      let date = isLast ? terms.resolved.maturity : cursor.date
      let nights = day &- previous
      let numerator = balance &* factor &* Int64(truncatingIfNeeded: nights)
      // Half the denominator more, then down, is half up.
      let above = UInt64(bitPattern: numerator &+ denominator >> 1)
      let amount = Int64(bitPattern: above / UInt64(bitPattern: denominator))
      var principal: Int64 = 0
      if isLast {
        principal = balance
      } else if count == nextPart {
        principal = steps.part
        nextPart &+= stride
      }
      balance &-= principal
      exact &+= numerator
      rounded &+= amount
      rows.initializeElement(
        at: count,
        to: Schedule.Row(
          number: count &+ 1, date: date, nominalDate: date, nights: nights, principal: principal,
          interest: amount, balanceAfter: balance))
      count &+= 1
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
    let shift = dayAttribution == .includeLast ? 1 : 0
    var current: Rate?
    for change in rates {
      let night = change.from.dayNumber - shift
      if night <= start {
        current = change.rate
      } else if night < end {
        return nil
      }
    }
    return current.map { $0.annualPercent.numerator * (resolved.rateScale / $0.annualPercent.denominator) }
  }
}
