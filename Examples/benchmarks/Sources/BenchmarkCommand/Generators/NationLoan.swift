import HoaNhap

/// A loan somewhere in the country, and what happens to it in ten years: invented, and the same on every machine.
///
/// The loans follow the programme's own proposal. A rate change reaches what is outstanding; two disasters hit some communes,
/// whose loans are frozen or rescheduled, and a few are written off later.
struct NationLoan: PortfolioLoan {
  /// The communes, wards and special zones of the country (K.4).
  static let communes = 3_321
  static let asOf = CivilDate("2036-12-31")!
  /// The programme's rate, and an invented change that reaches outstanding balances too, as that of December 2025 did.
  static let rates = [
    RateChange(from: CivilDate("2025-12-01")!, Rate(percent: "6.24")!),
    RateChange(from: CivilDate("2030-06-01")!, Rate(percent: "5.88")!),
  ]
  /// Invented: the day of each disaster, and one commune in so many that it hits.
  static let disasters = [
    (day: CivilDate("2029-09-10")!, oneIn: 20), (day: CivilDate("2034-08-01")!, oneIn: 25),
  ]

  /// By what the country's loans are summed apart.
  struct Group: Hashable, Comparable, Sendable {
    let source: Int
    let purpose: Int

    static func < (a: Group, b: Group) -> Bool { (a.source, a.purpose) < (b.source, b.purpose) }
  }

  /// How a borrower pays. The set is this simulation's.
  private enum Habit { case onTime, oftenLate, prepays, settlesEarly, stops }

  let row: Int
  let commune: Int
  let portfolioGroup: Group
  private let habit: Habit

  init(row: Int) {
    self.row = row
    commune = Self.draw(row, 0, Self.communes)
    portfolioGroup = Group(source: Self.draw(row, 1, 3), purpose: Self.draw(row, 2, 2))
    habit =
      switch Self.draw(row, 3, 100) {
      case ..<80: .onTime
      case ..<88: .oftenLate
      case ..<93: .prepays
      case ..<96: .settlesEarly
      default: .stops
      }
  }

  private static func draw(_ row: Int, _ field: Int, _ count: Int) -> Int {
    SplitMix64.draw(seed: 20_260_501, row: row, field: field, below: count)
  }

  func ledger() throws(InputError) -> Ledger {
    let start = CivilDate(dayNumber: Self.firstDay + Self.draw(row, 4, 1000))!
    let terms = try ProgrammeLoan(workCalendar: .everyDay).production(
      amount: Dong(Int64(10 + Self.draw(row, 5, 191)) * 1_000_000), on: start,
      months: 12 * (1 + Self.draw(row, 6, 10)), rates: Self.rates)
    var ledger = try Ledger(terms)
    var from = start
    for disaster in hits {
      try pay(&ledger, after: from, until: disaster.day)
      from = try answer(disaster.day, &ledger)
    }
    try pay(&ledger, after: from, until: Self.asOf)
    return ledger
  }

  private static let firstDay = CivilDate("2026-05-01")!.dayNumber

  /// The disasters that hit the loan's commune, earliest first.
  private var hits: [(day: CivilDate, oneIn: Int)] {
    Self.disasters.enumerated().filter { place, disaster in
      SplitMix64.draw(seed: 99, row: commune, field: place, below: disaster.oneIn) == 0
    }.map(\.element)
  }

  /// Pays what falls due, as the borrower does.
  private func pay(_ ledger: inout Ledger, after from: CivilDate, until last: CivilDate) throws(InputError) {
    var events: [LoanEvent] = []
    // What is late already is paid with the first payment.
    var late = try Self.late(ledger, on: from)
    let dues = try ledger.dues(after: from, until: last)
    for (place, due) in dues.enumerated() {
      if habit == .stops, place >= 20 + Self.draw(row, 7, 60) { break }
      let delay = habit == .oftenLate && place % 3 == 0 ? 5 + (place &+ row) % 40 : 0
      let date = CivilDate(dayNumber: due.date.dayNumber + delay)!
      if date > last { break }
      if habit == .settlesEarly, place == 11 + Self.draw(row, 8, 24) {
        try ledger.append(contentsOf: events)
        let total = try ledger.settlementQuote(on: date).total
        if total > .zero { try ledger.append(.payment(LoanEvent.Payment(date: date, amount: total))) }
        return
      }
      let extra = habit == .prepays && place % 12 == 6 ? ledger.terms.amount.amount / 20 : 0
      let amount = due.principal.amount + due.interest.amount + late + extra
      late = 0
      events.append(.payment(LoanEvent.Payment(date: date, amount: Dong(amount), prepayment: prepayment)))
    }
    try ledger.append(contentsOf: events)
    // Who pays late owes overdue interest for it, and pays that in the end.
    let rest = habit == .oftenLate ? try Self.late(ledger, on: last) : 0
    if rest > 0 { try ledger.append(.payment(LoanEvent.Payment(date: last, amount: Dong(rest)))) }
  }

  /// What has fallen due until a day and is unpaid, with the interest on it.
  private static func late(_ ledger: Ledger, on day: CivilDate) throws(InputError) -> Int64 {
    let state = try ledger.state(on: day)
    return state.pastDuePrincipal.amount + state.dueUnpaidInterest.amount + state.overdueInterest.amount
  }

  private var prepayment: LoanEvent.Prepayment {
    LoanEvent.Prepayment.allCases[row % LoanEvent.Prepayment.allCases.count]
  }

  /// What is decided for a loan of a commune that was hit; the day from which it is paid again.
  private func answer(_ day: CivilDate, _ ledger: inout Ledger) throws(InputError) -> CivilDate {
    let owed = try ledger.state(on: day).outstandingPrincipal
    guard owed > .zero, let later = CivilDate(dayNumber: day.dayNumber + 60) else { return day }
    switch Self.draw(row, 9, 10) {
    case ..<5:
      // Three years without interest (A.5).
      let end = CivilDate(dayNumber: later.dayNumber + 3 * 365)!
      try ledger.append(.freeze(LoanEvent.Freeze(from: later, to: end)))
      if end <= Self.asOf, Self.draw(row, 10, 10) == 0 {
        try ledger.append(.writeOff(LoanEvent.WriteOff(date: end, principal: .all, interest: .all)))
      }
      return min(end, Self.asOf)
    case ..<9:
      let plan = EqualPrincipal(everyMonths: 12, count: 3)
      try ledger.append(.reschedule(LoanEvent.Reschedule(date: later, principalPlan: .equal(plan))))
      return later
    default: return day
    }
  }
}
