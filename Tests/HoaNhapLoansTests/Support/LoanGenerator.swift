import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues

/// Loans of every kind that the form knows. A few break a convention on purpose or by chance.
struct LoanGenerator {
  let source: Choices

  init(_ source: Choices) { self.source = source }

  /// The first of January 2024, which is simpler than other days of its time.
  private let newYear = 19_723

  /// The next loan; `nil` where the draw broke a convention.
  func next(months: ClosedRange<Int> = 1...20) -> LoanTerms? {
    let start = CivilDate(clamped: source.int(19_700...20_900, towards: newYear))
    let study = source.chance(25) ? source.int(2...9) : 0
    let money = disbursements(from: start, study: study)
    guard let until = try? start.adding(months: study) else { return nil }
    let deferral =
      study > 0
      ? Deferral(
        until: until, interest: source.pick(Deferral.Collection.allCases),
        spreadUnit: source.pick([1, 1, 10, 1000])) : nil
    let base = deferral?.until ?? start
    let grid = interestGrid(after: base)
    return try? LoanTerms(
      loanID: source.chance(50) ? "generated" : nil, disbursements: money, rates: rates(from: start),
      principalPlan: principal(after: base, months: source.int(months)), interestGrid: grid,
      interestRounding: InterestRounding(
        source.pick(RoundingMode.allCases), unit: source.pick([1, 1, 1, 10, 100, 1000]),
        scope: source.pick(InterestRounding.Scope.allCases)),
      dayCount: source.pick(DayCount.allCases), dayAttribution: source.pick(DayAttribution.allCases),
      deferral: deferral, dueCalendar: source.chance(50) ? calendar(from: start) : nil,
      finalTransactionDay: source.chance(25) ? source.int(1...31) : nil)
  }

  /// A loan of one amount and one rate, with equal parts on its interest dates and rounded as usual.
  func nextPlain() throws -> LoanTerms {
    let start = CivilDate(clamped: source.int(19_700...20_900, towards: newYear))
    let every = source.pick([1, 1, 2, 3])
    let step = source.int(1...4)
    let first = source.int(0...3)
    let day = source.chance(50) ? source.int(1...31) : start.day
    func date(_ index: Int) throws -> CivilDate {
      try start.adding(months: every * (1 + index), wantedDay: day)
    }
    let count = source.int(1...8)
    let end = try date(first + step * (count - 1))
    // A rate before the start, and now and then one that arrives with the money or at the end.
    var rates = [RateChange(from: start.later(-10), rate())]
    if source.chance(50) { rates.append(RateChange(from: start.later(source.int(-1...2)), rate())) }
    if source.chance(50) { rates.append(RateChange(from: end.later(source.int(-1...2)), rate())) }
    let offGrid = source.chance(20) ? 1 : 0
    return try LoanTerms(
      disbursements: [Disbursement(date: start, amount: amount())], rates: rates,
      principalPlan: .equal(
        EqualPrincipal(
          everyMonths: every * step, count: count,
          firstDue: try date(first).adding(months: offGrid, wantedDay: day), day: day, unit: 1)),
      interestGrid: InterestGrid(everyMonths: every, day: day, firstDue: try date(0)),
      dayCount: source.pick([.actual365Fixed, .actual360]),
      dayAttribution: source.pick(DayAttribution.allCases),
      finalTransactionDay: step > 1 && source.chance(30) ? source.int(1...31) : nil)
  }

  /// A loan as ``next(months:)`` gives it, paid back in level payments; `nil` where the draw broke a convention.
  func nextAnnuity(months: ClosedRange<Int> = 1...20) -> LoanTerms? {
    guard let terms = next() else { return nil }
    let base = terms.deferral?.until ?? terms.disbursements[0].date
    let day = source.chance(50) ? source.int(1...31) : base.day
    let every = source.pick([1, 1, 1, 2, 3])
    guard let next = try? base.adding(months: every, wantedDay: day) else { return nil }
    let first = source.chance(20) ? base.later(source.int(20...45)) : next
    return try? LoanTerms(
      loanID: terms.loanID, disbursements: terms.disbursements, rates: terms.rates,
      principalPlan: try annuity(every, day, first, after: base, count: max(1, source.int(months) / every)),
      interestGrid: InterestGrid(everyMonths: every, day: day, firstDue: first),
      interestRounding: terms.interestRounding, dayCount: terms.dayCount,
      dayAttribution: terms.dayAttribution, deferral: terms.deferral, dueCalendar: terms.dueCalendar,
      overdueTerms: OverdueTerms(
        mode: source.pick(OverdueTerms.Mode.allCases), base: source.pick(OverdueTerms.Base.allCases),
        transferDay: source.chance(40) ? source.int(1...31) : nil),
      finalTransactionDay: terms.finalTransactionDay)
  }

  /// Level payments of one amount and one rate from the start on, rounded as usual.
  func nextPlainAnnuity() throws -> LoanTerms {
    let start = CivilDate(clamped: source.int(19_700...20_900, towards: newYear))
    let every = source.pick([1, 1, 1, 3])
    let count = source.int(1...60 / every)
    let first = try start.adding(months: every * source.int(1...3))
    return try LoanTerms(
      disbursements: [Disbursement(date: start, amount: Dong(Int64(source.int(1_000_000...200_000_000))))],
      rates: [RateChange(from: start.later(-10), rate()), RateChange(from: start.later(-1), rate())],
      principalPlan: .annuity(Annuity(everyMonths: every, count: count, firstDue: first, day: start.day)),
      interestGrid: InterestGrid(everyMonths: every, day: start.day),
      dayCount: source.pick([.monthlyTwelfth, .monthlyTwelfth, .actual365Fixed, .actual360]),
      dayAttribution: source.pick(DayAttribution.allCases))
  }

  /// Level payments from the first interest date after a day, or one of those that follow it.
  func annuity(
    _ every: Int, _ day: Int, _ first: CivilDate, after base: CivilDate, count: Int
  ) throws -> PrincipalPlan {
    var due = first
    var steps = 0
    while due <= base || source.chance(15) {
      steps += 1
      due = try first.adding(months: steps * every, wantedDay: day)
    }
    return .annuity(
      Annuity(
        everyMonths: every, count: count, firstDue: due, day: day, unit: source.pick([1, 1, 1000]),
        rounding: source.pick(RoundingMode.allCases),
        payment: source.chance(10) ? Dong(Int64(source.int(1...40)) * 500_000) : nil,
        onRateChange: source.pick(Annuity.OnRateChange.allCases)))
  }

  private func disbursements(from start: CivilDate, study: Int) -> [Disbursement] {
    var list = [Disbursement(date: start, amount: amount())]
    let span = study > 0 ? study * 30 : 25
    var offset = 0
    list += source.list(source.chance(40) ? 1...4 : 0...0) {
      offset += source.int(0...span / 3)
      return Disbursement(date: start.later(offset), amount: amount())
    }
    return list
  }

  private func amount() -> Dong {
    source.chance(70)
      ? Dong(Int64(source.int(1...200)) * 1_000_000) : Dong(Int64(source.int(1_000...99_999_999)))
  }

  private func rates(from start: CivilDate) -> [RateChange] {
    var day = start.later(-source.int(0...40))
    var list = [RateChange(from: day, rate())]
    for _ in 0..<(source.chance(60) ? source.int(1...3) : 0) {
      day = day.later(source.int(1...200))
      // Now and then a change that changes nothing.
      list.append(RateChange(from: day, source.chance(20) ? list[list.count - 1].rate : rate()))
    }
    return list
  }

  private func rate() -> Rate {
    percent(source.pick(["0", "6.24", "6.6", "7.2", "8", "3.125", "12"]))
  }

  private func interestGrid(after base: CivilDate) -> InterestGrid {
    InterestGrid(
      everyMonths: source.pick([1, 1, 1, 2, 3, 6]), day: source.chance(40) ? source.int(1...31) : nil,
      firstDue: source.chance(40) ? base.later(source.int(1...70)) : nil)
  }

  func principal(after base: CivilDate, months: Int) -> PrincipalPlan {
    if source.chance(35) {
      var day = base
      let parts = source.list(0...3) {
        day = day.later(source.int(20...200))
        return CustomPrincipal.Part(date: day, amount: Dong(Int64(source.int(1...400)) * 1000))
      }
      return .custom(CustomPrincipal(parts: parts, restDue: day.later(source.int(1...200))))
    }
    let every = source.pick([1, 1, 2, 3, 6])
    return .equal(
      EqualPrincipal(
        everyMonths: every, count: max(1, months / every),
        firstDue: source.chance(40) ? base.later(source.int(20...100)) : nil,
        day: source.chance(30) ? source.int(1...31) : nil, unit: source.pick([1, 1000, 1000, 100_000]),
        rounding: source.pick(RoundingMode.allCases)))
  }

  private func calendar(from start: CivilDate) -> DueCalendar {
    let off = source.list(0...12) {
      let first = source.int(0...700)
      return (0..<source.int(1...7)).map { start.later(first + $0) }
    }
    return DueCalendar(
      WorkCalendar(weekend: source.pick([[.saturday, .sunday], [.sunday], []]), off: Set(off.joined())),
      roll: source.pick(DueCalendar.Roll.allCases), accrual: source.pick(DueCalendar.Accrual.allCases))
  }
}

extension Choices {
  /// Shows a loan as a document, which the command line and the reader of documents take.
  func show(_ terms: LoanTerms, _ events: [LoanEvent] = []) {
    show("loan", (terms, events)) { terms, events in
      (try? LoanDocument(terms, events: events).json().canonicalText) ?? "\(terms) \(events)"
    }
  }
}

extension CivilDate {
  init(clamped number: Int) { self = CivilDate(dayNumber: number) ?? .distantFuture }

  /// The date some days later.
  func later(_ days: Int) -> CivilDate { CivilDate(clamped: dayNumber + days) }
}
