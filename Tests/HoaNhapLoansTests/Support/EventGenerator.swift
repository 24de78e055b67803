import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues

extension LoanGenerator {
  /// Terms as ``next(months:)`` gives them, with rules of every kind for what is overdue or paid.
  func nextRunning() -> LoanTerms? {
    guard let terms = next(months: 1...14) else { return nil }
    var order = AllocationStep.standardOrder
    if source.chance(30) { order = source.shuffled(order) }
    let percents: [Ratio] = [Ratio(whole: 130), Ratio(whole: 130), Ratio(whole: 100), .zero]
    return try? LoanTerms(
      loanID: terms.loanID, disbursements: terms.disbursements, rates: terms.rates,
      principalPlan: terms.principalPlan, interestGrid: terms.interestGrid,
      interestRounding: terms.interestRounding, dayCount: terms.dayCount,
      dayAttribution: terms.dayAttribution, deferral: terms.deferral, dueCalendar: terms.dueCalendar,
      overdueTerms: OverdueTerms(
        multiplierPercent: source.pick(percents + [(try? Ratio(251, 2)) ?? .zero]),
        mode: source.pick(OverdueTerms.Mode.allCases), base: source.pick(OverdueTerms.Base.allCases),
        transferDay: source.chance(40) ? source.int(1...31) : nil),
      finalTransactionDay: terms.finalTransactionDay, allocation: order)
  }

  /// Events of every kind on days after the start, in no order; some of them may be impossible.
  func events(for terms: LoanTerms, count: Int, days: Int = 600) -> [LoanEvent] {
    (0..<count).map { _ in event(for: terms, days: days) }
  }

  /// So many events or fewer, each of which can be left out of a counterexample alone.
  func events(for terms: LoanTerms, upTo count: Int, days: Int = 600) -> [LoanEvent] {
    source.list(0...count) { event(for: terms, days: days) }
  }

  private func event(for terms: LoanTerms, days: Int) -> LoanEvent {
    let start = terms.disbursements[0].date
    let amount = Int(terms.amount.amount)
    let date = start.later(source.int(0...days))
    switch source.int(1...100) {
    case ...65:
      let sizes = [
        source.int(1...1000), source.int(1...amount / 5 + 1), source.int(1...amount / 20 + 1), amount,
      ]
      return .payment(
        LoanEvent.Payment(
          date: date, amount: Dong(Int64(source.pick(sizes))),
          prepayment: source.pick(LoanEvent.Prepayment.allCases)))
    case ...78:
      let base = max(date, terms.deferral?.until ?? date)
      return .reschedule(
        LoanEvent.Reschedule(date: date, principalPlan: principal(after: base, months: source.int(1...14))))
    case ...92:
      return .freeze(LoanEvent.Freeze(from: date, to: date.later(source.pick([0, 1, 30, 100, 365]))))
    default:
      let part = LoanEvent.WriteOff.Extent.amount(Dong(Int64(source.int(0...amount / 3))))
      let interest = LoanEvent.WriteOff.Extent.amount(Dong(Int64(source.int(0...20_000))))
      return .writeOff(
        LoanEvent.WriteOff(
          date: date, principal: source.pick([.all, part, part]),
          interest: source.pick([.all, interest])))
    }
  }

  /// A reschedule that puts what is unpaid on level payments again; the loan's interest dates go on.
  func annuityReschedule(for terms: LoanTerms, days: Int = 600) -> LoanEvent? {
    let grid = terms.interestGrid
    guard let first = grid.firstDue else { return nil }
    let date = terms.disbursements[0].date.later(source.int(0...days))
    let plan = try? annuity(
      grid.everyMonths, grid.day ?? first.day, first, after: max(date, terms.deferral?.until ?? date),
      count: source.int(1...14))
    return plan.map { .reschedule(LoanEvent.Reschedule(date: date, principalPlan: $0)) }
  }

  /// What a borrower who is mostly on time pays on a schedule.
  func payments(on schedule: Schedule) -> [LoanEvent] {
    schedule.rows.filter { $0.total > .zero && source.chance(90) }.map { row in
      let date = max(
        schedule.terms.disbursements[0].date, row.date.later(source.pick([0, 0, 0, 0, 1, 5, -3, 20])))
      return .payment(LoanEvent.Payment(date: date, amount: row.total))
    }
  }
}
