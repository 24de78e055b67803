import HoaNhapValues

/// The schedule of a loan in which nothing changes but the balance on its due dates: most loans, in a short loop.
///
/// All money on one day, one rate, equal parts or level payments on interest dates, no calendar, no study period, interest
/// half up to one đồng. Every product is known to fit before the loop starts. ``ScheduleBuilder`` gives the same rows for
/// the same loan.
struct PlainLoan {
  /// The rows and the sums of their interest, exact over the denominator and rounded.
  struct Drawn {
    var rows: [Schedule.Row] = []
    var exact: Int64 = 0
    var interest: Int64 = 0
  }

  private let grid: MonthGrid
  private let steps: GridSteps
  private let amount: Int64
  private let factor: Int64
  private let denominator: Int64
  private let baseDay: Int
  private let maturity: CivilDate
  private let maturityDay: Int
  private let rowCount: Int
  /// What every period weighs where its months count; `nil` where its nights do.
  private let periodWeight: Int64?
  /// The level payment of an annuity; `nil` where parts are equal.
  private let level: Int64?

  /// Takes a loan that is plain; `nil` for any other.
  init?(_ terms: borrowing LoanTerms) {
    guard terms.interestRounding == .halfUpToOneDong, terms.deferral == nil, terms.dueCalendar == nil,
      let steps = terms.resolved.plan.steps, terms.disbursements.last?.date == terms.resolved.base,
      terms.resolved.interestGrid.covers(steps.grid)
    else { return nil }
    switch terms.dayCount {
    case .actual365Fixed, .actual360: periodWeight = nil
    case .monthlyTwelfth:
      guard terms.finalTransactionDay == nil, terms.resolved.interestGrid.isWhole(from: terms.resolved.base)
      else { return nil }
      periodWeight = DayWeights.month * Int64(terms.resolved.interestGrid.everyMonths)
    case .thirtyE360, .actualActualISDA: return nil
    }
    grid = terms.resolved.interestGrid
    self.steps = steps
    amount = terms.resolved.plan.amount
    denominator = terms.resolved.denominator
    baseDay = terms.resolved.base.dayNumber
    maturity = terms.resolved.plan.maturity
    maturityDay = maturity.dayNumber
    rowCount = grid.dates(before: maturity) + 1
    guard let factor = terms.onlyFactor(from: baseDay, to: maturityDay) else { return nil }
    self.factor = factor
    if steps.part == nil, case .annuity(let annuity) = terms.principalPlan {
      let computed = LevelPayment(annuity, percent: factor, over: terms.resolved.rateScale)
      guard let level = annuity.payment?.amount ?? computed?.amount(paying: amount, in: steps.count) else {
        return nil
      }
      self.level = level
    } else {
      level = nil
    }
    guard fits else { return nil }
  }

  /// Whether the interest of the whole amount over all nights, and all payments, stay in 64 bits.
  private var fits: Bool {
    let (product, first) = amount.multipliedReportingOverflow(by: factor)
    let weight = periodWeight.map { $0 * Int64(rowCount) } ?? Int64(maturityDay - baseDay)
    let (most, second) = product.multipliedReportingOverflow(by: weight)
    let (_, third) = most.addingReportingOverflow(denominator)
    let (_, fourth) = (most / denominator + Int64(rowCount)).addingReportingOverflow(amount)
    return !(first || second || third || fourth)
  }

  /// The rows; `nil` where a level payment leaves nothing for principal, or nothing for the last row.
  func drawn() -> Drawn? {
    var drawn = Drawn()
    drawn.rows = [Schedule.Row](unsafeUninitializedCapacity: rowCount) { rows, count in
      // One loop, made once for each kind of loan.
      switch (level, periodWeight) {
      case (nil, nil): count = fill(rows, &drawn, level: nil, weight: nil)
      case (let level?, nil): count = fill(rows, &drawn, level: level, weight: nil)
      case (nil, let weight?): count = fill(rows, &drawn, level: nil, weight: weight)
      case (let level?, let weight?): count = fill(rows, &drawn, level: level, weight: weight)
      }
    }
    return drawn.rows.isEmpty ? nil : drawn
  }

  /// The schedule of the loan that it was made from.
  ///
  /// The terms are handed over: they are what is largest here, and a copy would be made for each loan of a portfolio.
  func schedule(_ terms: consuming LoanTerms, _ drawn: consuming Drawn) -> Schedule {
    Schedule(
      terms: terms, freezes: [], rows: drawn.rows,
      totals: Schedule.Totals(
        disbursed: Dong(amount), principal: Dong(amount), interest: Dong(drawn.interest),
        deferredInterest: Dong(0), paid: Dong(amount + drawn.interest),
        exact: ExactInterest(numerator: WideInteger(drawn.exact), denominator: denominator)),
      studyInterest: nil)
  }

  /// Writes the rows; gives their number, none where a level payment does not do.
  ///
  /// The last row stands behind the loop, so that every other row asks less and more of what it needs stays in registers.
  /// Nothing wraps: see ``fits``.
  @inline(__always)
  private func fill(
    _ rows: UnsafeMutableBufferPointer<Schedule.Row>, _ drawn: inout Drawn, level: Int64?, weight: Int64?
  ) -> Int {
    guard var row = rows.baseAddress else { return 0 }
    let half = denominator >> 1
    let periodFactor = factor &* (weight ?? 1)
    let reciprocal = Reciprocal(denominator)
    let stride = steps.grid.everyMonths / grid.everyMonths
    let part = steps.part ?? 0
    var rowsToPart = (steps.grid.first.monthIndex - grid.first.monthIndex) / grid.everyMonths
    var cursor = MonthCursor(grid)
    var nights = cursor.dayNumber &- baseDay
    var balance = amount
    var exact: Int64 = 0
    var rounded: Int64 = 0
    for number in 1..<rowCount {
      let numerator = balance &* periodFactor &* (weight == nil ? Int64(truncatingIfNeeded: nights) : 1)
      // Half the denominator more, then down, is half up.
      let interest = reciprocal.quotient(numerator &+ half)
      var principal: Int64 = 0
      if rowsToPart == 0 {
        rowsToPart = stride
        principal = part
        if let level {
          principal = level &- interest
          if principal <= 0 || principal >= balance { return 0 }
        }
      }
      rowsToPart &-= 1
      balance &-= principal
      exact &+= numerator
      rounded &+= interest
      row.initialize(
        to: Schedule.Row(
          number: number, date: cursor.dateInCalendar, nights: nights, principal: principal,
          interest: interest, balanceAfter: balance))
      row += 1
      nights = cursor.advance()
    }
    // The last date may have been moved.
    nights &+= maturityDay &- cursor.dayNumber
    let numerator = balance &* periodFactor &* (weight == nil ? Int64(truncatingIfNeeded: nights) : 1)
    let interest = reciprocal.quotient(numerator &+ half)
    row.initialize(
      to: Schedule.Row(
        number: rowCount, date: maturity, nights: nights, principal: balance, interest: interest,
        balanceAfter: 0))
    drawn.exact = exact &+ numerator
    drawn.interest = rounded &+ interest
    return rowCount
  }
}

extension MonthGrid {
  /// How many of its dates lie before a day.
  fileprivate func dates(before day: CivilDate) -> Int {
    guard first < day else { return 0 }
    let months = day.monthIndex - first.monthIndex
    // The last date that can be before it lies in its own month, and there only if its wanted day does.
    let isLastBefore = months < everyMonths || months % everyMonths > 0 || wantedDay < day.day
    return months / everyMonths + (isLastBefore ? 1 : 0)
  }

  /// Whether every period from a day on is made of whole months.
  fileprivate func isWhole(from base: CivilDate) -> Bool {
    let opening = try? first.adding(months: -everyMonths, wantedDay: wantedDay)
    return opening == base && first == (try? first.adding(months: 0, wantedDay: wantedDay))
  }
}

extension LoanTerms {
  /// The rate factor of all nights between two days; `nil` where the rate changes between them.
  fileprivate func onlyFactor(from start: Int, to end: Int) -> Int64? {
    if rates.count == 1 { return factor(of: rates[0].rate) }
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
