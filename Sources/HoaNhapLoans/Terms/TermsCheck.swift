import HoaNhapValues

/// The checks of loan terms that need neither a calendar nor interest.
enum TermsCheck {
  /// What the schedule does not use but the terms must hold in order.
  static func conduct(_ overdue: OverdueTerms, _ allocation: [AllocationStep]) throws(InputError) {
    if overdue.multiplierPercent.numerator < 0 { throw Fault.negative("overdue.multiplier_pct") }
    try day(overdue.transferDay, "overdue.transfer_day")
    if allocation == AllocationStep.standardOrder { return }
    for (index, step) in allocation.enumerated() where allocation[..<index].contains(step) {
      throw InputError(
        .duplicate, field: "allocation[\(index)]", vi: "Mỗi bước chỉ được ghi một lần: \(step.rawValue).",
        en: "Each step stands once: \(step.rawValue).")
    }
    for step in AllocationStep.allCases where !allocation.contains(step) {
      throw InputError(
        .missingField, field: "allocation", vi: "Thiếu bước \(step.rawValue).",
        en: "The step \(step.rawValue) is missing.")
    }
  }

  static func resolve(
    _ disbursements: [Disbursement], _ rates: [RateChange], _ plan: PrincipalPlan, _ grid: InterestGrid,
    _ rounding: InterestRounding, _ dayCount: DayCount, _ deferral: Deferral?, _ transactionDay: Int?
  ) throws(InputError) -> ResolvedTerms {
    guard let first = disbursements.first, let last = disbursements.last else {
      throw InputError(
        .missingField, field: "disbursements", vi: "Cần ít nhất một lần giải ngân.",
        en: "At least one disbursement is needed.")
    }
    let amount = try sum(disbursements)
    let (scale, denominator) = try fraction(rates, from: first.date, dayCount)
    if rounding.unit < 1 { throw Fault.notPositive("interest_rounding.unit") }
    if let deferral {
      if deferral.spreadUnit < 1 { throw Fault.notPositive("deferral.spread_unit") }
      guard last.date < deferral.until else {
        throw Fault.convention(
          "V17", "deferral.until", vi: "Mọi lần giải ngân phải trước ngày kết thúc khóa học.",
          en: "Every disbursement must lie before the study end.")
      }
    }
    try day(transactionDay, "final_due.transaction_day")

    let base = deferral?.until ?? first.date
    let interest = try monthGrid(
      "interest", everyMonths: grid.everyMonths, day: grid.day, firstDue: grid.firstDue, after: base,
      startDay: first.date.day)
    let resolvedPlan = try resolve(
      plan, amount: amount, base: base, startDay: first.date.day, lastMoney: last.date,
      interest: interest, transactionDay: transactionDay)
    return ResolvedTerms(
      base: base, interestGrid: interest, plan: resolvedPlan, rateScale: scale, denominator: denominator)
  }

  /// Checks the instalments of an amount that begin after a base.
  static func resolve(
    _ plan: PrincipalPlan, amount: Int64, base: CivilDate, startDay: Int, lastMoney: CivilDate,
    interest: MonthGrid, transactionDay: Int?
  ) throws(InputError) -> ResolvedPlan {
    let ends = try principalEnds(
      plan, amount: amount, base: base, startDay: startDay, interest: interest, moves: transactionDay != nil)
    let maturity = try moved(ends, to: transactionDay)
    let firstPrincipal = min(ends.first.date, maturity)
    guard base < firstPrincipal, lastMoney < firstPrincipal else {
      throw Fault.convention(
        "V17", maturity < ends.first.date ? "final_due.transaction_day" : ends.first.field,
        vi: "Kỳ trả gốc đầu tiên phải sau mọi lần giải ngân và sau ngày kết thúc khóa học.",
        en: "The first principal date must lie after every disbursement and after the study end.")
    }
    guard isWithinLongestTerm(maturity, from: base) else {
      throw InputError(
        .outOfRange, field: ends.last.field,
        vi: "Thời hạn vay không được quá \(LoanTerms.longestTermInMonths) tháng.",
        en: "The term must not exceed \(LoanTerms.longestTermInMonths) months.")
    }
    return ResolvedPlan(
      amount: amount, steps: ends.steps, parts: plan.parts, maturity: maturity, count: ends.count,
      unit: plan.unit)
  }

  private static func isWithinLongestTerm(_ maturity: CivilDate, from base: CivilDate) -> Bool {
    // In an earlier month than the last allowed one no day need be looked at.
    if maturity.monthIndex - base.monthIndex < LoanTerms.longestTermInMonths { return true }
    guard let furthest = try? base.adding(months: LoanTerms.longestTermInMonths) else { return true }
    return maturity <= furthest
  }

  /// Checks what a plan on a grid of months says of its steps.
  @inline(__always)
  static func steps(everyMonths: Int, count: Int, unit: Int64) throws(InputError) {
    let months = 1...Int64(LoanTerms.longestTermInMonths)
    guard months.contains(Int64(count)) else { throw Fault.range("principal.count", months) }
    if unit < 1 { throw Fault.notPositive("principal.unit") }
    guard months.contains(Int64(everyMonths)) else { throw Fault.range("principal.every_months", months) }
  }

  private static func day(_ day: Int?, _ field: @autoclosure () -> String) throws(InputError) {
    if let day, !(1...31).contains(day) { throw Fault.range(field(), 1...31) }
  }

  /// The sum of the disbursements, whose dates do not decrease.
  private static func sum(_ disbursements: [Disbursement]) throws(InputError) -> Int64 {
    var total: Int64 = 0
    var previous = CivilDate.distantPast
    for (index, disbursement) in disbursements.enumerated() {
      guard disbursement.amount > .zero else { throw Fault.notPositive("disbursements[\(index)].amount") }
      guard previous <= disbursement.date else {
        throw Fault.outOfOrder("disbursements[\(index)].date", after: previous, orOn: true)
      }
      let (sum, overflow) = total.addingReportingOverflow(disbursement.amount.amount)
      if overflow { throw Fault.overflow("disbursements[\(index)].amount") }
      total = sum
      previous = disbursement.date
    }
    return total
  }

  /// One fraction for all interest of the loan: nights of the day count, times whole rates.
  private static func fraction(
    _ rates: [RateChange], from start: CivilDate, _ dayCount: DayCount
  ) throws(InputError) -> (scale: Int64, denominator: Int64) {
    guard let first = rates.first, first.from <= start else {
      throw Fault.convention(
        "V7", "rates", vi: "Ngày giải ngân đầu tiên \(start) chưa có lãi suất.",
        en: "No rate is given for the first disbursement day, \(start).")
    }
    var scale: Int64 = 1
    var previous: CivilDate?
    for (index, change) in rates.enumerated() {
      if let previous, change.from <= previous {
        throw Fault.outOfOrder("rates[\(index)].from", after: previous)
      }
      previous = change.from
      let percent = change.rate.annualPercent
      if percent.numerator < 0 { throw Fault.negative("rates[\(index)].annual_pct") }
      let share = percent.denominator / greatestCommonDivisor(scale, percent.denominator)
      let (product, overflow) = scale.multipliedReportingOverflow(by: share)
      if overflow { throw Fault.overflow("rates[\(index)].annual_pct") }
      scale = product
    }
    let (denominator, overflow) = scale.multipliedReportingOverflow(by: 100 * dayCount.yearWeight)
    if overflow { throw Fault.overflow("rates") }
    for (index, change) in rates.enumerated() {
      let percent = change.rate.annualPercent
      if percent.numerator.multipliedReportingOverflow(by: scale / percent.denominator).overflow {
        throw Fault.overflow("rates[\(index)].annual_pct")
      }
    }
    return (scale, denominator)
  }

  private static func monthGrid(
    _ field: String, everyMonths: Int, day wanted: Int?, firstDue: CivilDate?, after base: CivilDate,
    startDay: Int
  ) throws(InputError) -> MonthGrid {
    guard (1...LoanTerms.longestTermInMonths).contains(everyMonths) else {
      throw Fault.range("\(field).every_months", 1...Int64(LoanTerms.longestTermInMonths))
    }
    try day(wanted, "\(field).day")
    if let firstDue, firstDue <= base { throw Fault.outOfOrder("\(field).first_due", after: base) }
    do {
      return try MonthGrid(
        everyMonths: everyMonths, day: wanted, firstDue: firstDue, after: base, startDay: startDay)
    } catch {
      throw Fault.dateOutOfRange("\(field).every_months")
    }
  }

  /// The first principal date and the last, with the fields that give them, and the one before the last, which only a plan
  /// on a grid whose last date moves must know.
  private struct Ends {
    let first: (date: CivilDate, field: String)
    let last: (date: CivilDate, field: String)
    let beforeLast: CivilDate?
    let count: Int
    let steps: GridSteps?
  }

  private static func principalEnds(
    _ plan: PrincipalPlan, amount: Int64, base: CivilDate, startDay: Int, interest: MonthGrid, moves: Bool
  ) throws(InputError) -> Ends {
    switch plan {
    case .equal(let equal):
      try steps(everyMonths: equal.everyMonths, count: equal.count, unit: equal.unit)
      let grid = try monthGrid(
        "principal", everyMonths: equal.everyMonths, day: equal.day, firstDue: equal.firstDue, after: base,
        startDay: startDay)
      guard let part = equal.part(of: amount) else { throw Fault.nothingLeft("principal.unit") }
      return try gridEnds(GridSteps(grid: grid, count: equal.count, part: part), moves: moves)
    case .annuity(let annuity):
      try steps(everyMonths: annuity.everyMonths, count: annuity.count, unit: annuity.unit)
      if let payment = annuity.payment, payment <= .zero { throw Fault.notPositive("principal.payment") }
      let grid = try monthGrid(
        "principal", everyMonths: annuity.everyMonths, day: annuity.day, firstDue: annuity.firstDue,
        after: base, startDay: startDay)
      guard interest.everyMonths == grid.everyMonths, interest.covers(grid) else {
        throw Fault.convention(
          "M1",
          interest.everyMonths == grid.everyMonths ? "principal.first_due" : "principal.every_months",
          vi:
            "Kỳ trả góp đều phải trùng kỳ trả lãi: mỗi \(interest.everyMonths) tháng, vào ngày \(interest.wantedDay), kể từ \(interest.first).",
          en:
            "Level payments fall due on the interest dates: every \(interest.everyMonths) months on day \(interest.wantedDay), from \(interest.first) on."
        )
      }
      return try gridEnds(GridSteps(grid: grid, count: annuity.count, part: nil), moves: moves)
    case .custom(let custom):
      return try customEnds(custom, amount: amount)
    }
  }

  @inline(__always)
  private static func gridEnds(_ steps: GridSteps, moves: Bool) throws(InputError) -> Ends {
    do {
      return Ends(
        first: (steps.grid.first, "principal.first_due"),
        last: (try steps.grid.date(steps.count - 1), "principal.count"),
        beforeLast: moves && steps.count > 1 ? try steps.grid.date(steps.count - 2) : nil,
        count: steps.count, steps: steps)
    } catch {
      throw Fault.dateOutOfRange("principal.count")
    }
  }

  private static func customEnds(_ plan: CustomPrincipal, amount: Int64) throws(InputError) -> Ends {
    var left = amount
    var previous: CivilDate?
    for (index, part) in plan.parts.enumerated() {
      if let previous, part.date <= previous {
        throw Fault.outOfOrder("principal.custom[\(index)].date", after: previous)
      }
      guard part.amount > .zero else { throw Fault.notPositive("principal.custom[\(index)].amount") }
      guard part.amount.amount < left else {
        throw Fault.convention(
          "V15", "principal.custom[\(index)].amount", vi: "Các kỳ trả không để lại gốc cho kỳ cuối.",
          en: "The parts leave nothing for the last one.")
      }
      left -= part.amount.amount
      previous = part.date
    }
    let field = "principal.custom[\(plan.parts.count)].date"
    if let previous, plan.restDue <= previous { throw Fault.outOfOrder(field, after: previous) }
    return Ends(
      first: (plan.parts.first?.date ?? plan.restDue, "principal.custom[0].date"),
      last: (plan.restDue, field),
      beforeLast: previous, count: plan.parts.count + 1, steps: nil)
  }

  /// The final due date after convention V36.
  private static func moved(_ ends: Ends, to transactionDay: Int?) throws(InputError) -> CivilDate {
    guard let transactionDay else { return ends.last.date }
    guard let day = ends.last.date.lastTransactionDay(transactionDay) else {
      throw Fault.dateOutOfRange("final_due.transaction_day")
    }
    if let before = ends.beforeLast, day < before {
      throw Fault.convention(
        "V36", "final_due.transaction_day", vi: "Ngày trả cuối lùi về \(day), trước kỳ liền trước \(before).",
        en: "The final due date moves back to \(day), before the instalment of \(before).")
    }
    return day
  }
}

extension PrincipalPlan {
  /// The parts before the last of a plan of the caller's own.
  fileprivate var parts: [CustomPrincipal.Part] {
    if case .custom(let plan) = self { plan.parts } else { [] }
  }

  /// The đồng that parts are multiples of; the document's default for a plan that names none.
  fileprivate var unit: Int64 {
    switch self {
    case .equal(let plan): plan.unit
    case .annuity(let plan): plan.unit
    case .custom: 1000
    }
  }
}

extension CivilDate {
  /// The first transaction day of the commune strictly after this date (convention V35).
  func firstTransactionDay(_ day: Int) -> CivilDate? {
    let here = try? adding(months: 0, wantedDay: day)
    if let here, here > self { return here }
    return try? adding(months: 1, wantedDay: day)
  }

  /// The last transaction day of the commune strictly before this date (convention V36).
  func lastTransactionDay(_ day: Int) -> CivilDate? {
    let here = try? adding(months: 0, wantedDay: day)
    if let here, here < self { return here }
    return try? adding(months: -1, wantedDay: day)
  }
}

extension EqualPrincipal {
  /// The part that falls due on every date but the last; `nil` where nothing would be left for the last (V14, V15).
  func part(of amount: Int64) -> Int64? {
    guard count > 1 else { return 0 }
    let rounding = MultipleRounding(mode: self.rounding, unit: unit, denominator: Int64(count))
    guard let part = rounding.rounded(amount) else { return nil }
    let (taken, overflow) = part.multipliedReportingOverflow(by: Int64(count - 1))
    return overflow || taken >= amount ? nil : part
  }
}
