import HoaNhapLoans
import HoaNhapValues

/// The level payment of a plan that goes on from one period to the next.
struct LevelOracle {
  let plan: Annuity
  private var current: (amount: Int64, rate: Ratio)?

  init(_ plan: Annuity) { self.plan = plan }

  /// The level payment of a period that begins at a rate.
  mutating func payment(left: Int64, dates: Int, _ rate: Ratio) -> Int64 {
    if let current, plan.onRateChange == .fixed || current.rate == rate { return current.amount }
    let own = current == nil ? plan.payment?.amount : nil
    let amount =
      own
      ?? levelPayment(
        of: left, percent: rate, everyMonths: plan.everyMonths, count: dates, unit: plan.unit, plan.rounding)
      ?? 0
    current = (amount, rate)
    return amount
  }
}

extension Oracle {
  /// The parts of an annuity before the last: on each date the level payment less the interest of the period.
  func annuityParts(_ plan: Annuity, of amount: Int64, on dates: [CivilDate]) -> [Int64] {
    var walk = self
    walk.repayments = []
    let maturity = dates[dates.count - 1]
    let adjusts = terms.dueCalendar?.accrual == .adjusted
    var level = LevelOracle(plan)
    var parts: [Int64] = []
    var left = amount
    var previous = base
    for nominal in interestDates().filter({ $0 < maturity }) + [maturity] {
      let accrual = adjusts ? payable(nominal) : nominal
      walk.balances = walk.dailyBalances(until: adjusts ? payable(maturity) : maturity)
      let interest = (try? walk.interest(previous, accrual)) ?? -1
      for date in dates.dropLast() where date == nominal {
        let payment = level.payment(left: left, dates: dates.count - parts.count, rate(previous))
        parts.append(payment - interest)
        left -= payment - interest
        walk.repayments.append((accrual, payment - interest))
      }
      previous = accrual
    }
    return parts
  }
}

extension LedgerOracle {
  /// The same for new instalments from a day on: the open period goes on, freezes to come are left aside.
  func annuityParts(
    _ plan: Annuity, of amount: Int64, on dates: [CivilDate], from day: CivilDate
  ) -> [Int64] {
    let maturity = dates[dates.count - 1]
    var level = LevelOracle(plan)
    var parts: [Int64] = []
    var balances = normalBalances
    var left = amount
    var night = day
    // In the study period the first period begins at its end.
    var previous = max(periodStart, day < self.dates.base ? self.dates.base : periodStart)
    var opening = max(day, previous)
    let ahead = self.dates.interestDates().filter { $0 < maturity && accrual($0) > day }
    for nominal in ahead + [maturity] {
      let close = accrual(nominal)
      while night < close {
        let later = terms.disbursements.filter { $0.date > day && $0.date <= night }.map(\.amount.amount)
        balances[night] = outstanding + later.reduce(0, +) - (amount - left)
        night = night.later(1)
      }
      let interest = (try? interest(previous, close, balances, from: day)) ?? -1
      for date in dates.dropLast() where date == nominal {
        let payment = level.payment(left: left, dates: dates.count - parts.count, rate(label(opening)))
        parts.append(payment - interest)
        left -= payment - interest
      }
      previous = close
      opening = close
    }
    return parts
  }

  /// The interest of a period in which nights from a day on are not frozen.
  private func interest(
    _ from: CivilDate, _ to: CivilDate, _ balances: [CivilDate: Int64], from day: CivilDate
  ) throws -> Int64 {
    let runs = try runs(from, to, balances) { night in
      night < day ? normalRate(night) : rate(label(night))
    }
    return terms.interestRounding.scope == .period
      ? try rounded(try sum(runs)) : try runs.map { try rounded($0) }.reduce(0, +)
  }
}
