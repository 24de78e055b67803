import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("What holds of every schedule")
struct ScheduleLawTests {
  private func each(_ seed: Int, _ body: (Schedule) throws -> Void) throws {
    var generator = LoanGenerator(seed: UInt64(100 + seed))
    var checked = 0
    for round in 0..<400 {
      // Every third loan is paid back in level payments.
      guard let terms = round % 3 == 0 ? generator.nextAnnuity() : generator.next(),
        let schedule = try? Schedule.make(for: terms)
      else { continue }
      try body(schedule)
      checked += 1
    }
    #expect(checked > 200)
  }

  @Test("everything that is handed out is paid back, and no balance is negative", arguments: 1...4)
  func principal(seed: Int) throws {
    try each(seed) { schedule in
      let repaid = try Dong.sum(schedule.rows.map(\.principal))
      #expect(repaid == schedule.totals.disbursed)
      #expect(schedule.totals.principal == schedule.totals.disbursed)
      #expect(schedule.rows.last?.balanceAfter == .zero)
      #expect(
        schedule.rows.allSatisfy { $0.balanceAfter >= .zero && $0.principal >= .zero && $0.interest >= .zero }
      )
    }
  }

  @Test("the totals are the sums of the rows", arguments: 1...4)
  func totals(seed: Int) throws {
    try each(seed) { schedule in
      let interest = try Dong.sum(schedule.rows.map(\.interest))
      let deferred = try Dong.sum(schedule.rows.map(\.deferredInterest))
      #expect(schedule.totals.interest == (try interest.adding(deferred)))
      #expect(schedule.totals.deferredInterest == deferred)
      #expect(deferred == schedule.studyInterest?.interest ?? .zero)
      #expect(schedule.totals.paid == (try Dong.sum(schedule.rows.map(\.total))))
    }
  }

  @Test("dates never go back, and payments are due on working days", arguments: 1...4)
  func dates(seed: Int) throws {
    try each(seed) { schedule in
      #expect(zip(schedule.rows, schedule.rows.dropFirst()).allSatisfy { $0.nominalDate < $1.nominalDate })
      #expect(zip(schedule.rows, schedule.rows.dropFirst()).allSatisfy { $0.date <= $1.date })
      if let calendar = schedule.terms.dueCalendar, calendar.roll != .none {
        #expect(schedule.rows.allSatisfy { calendar.workCalendar.isWorkingDay($0.date) })
      }
    }
  }

  @Test("each rounding moves a row by half a unit at most, or by less than one", arguments: 1...4)
  func drift(seed: Int) throws {
    try each(seed) { schedule in
      let rounding = schedule.terms.interestRounding
      for (row, exact) in zip(schedule.rows, schedule.explanation().rows) {
        let drift = try ExactAmount(row.interest).subtracting(exact.interestExact)
        let roundings = rounding.scope == .period ? 1 : Int64(exact.segments.count)
        // Twice the drift, so that half a unit is a whole number.
        let (above, below) = (drift.numerator.multiplied(by: 2) ?? .zero, drift.denominator)
        let bound = WideInteger.product(below, rounding.unit * roundings)
        let wide = bound.multiplied(by: 2) ?? .zero
        switch rounding.mode {
        case .halfUp, .halfEven: #expect(!(bound < above) && !(above < bound.negated ?? .zero))
        case .down: #expect(!(WideInteger.zero < above) && !(above < wide.negated ?? .zero))
        case .up: #expect(!(above < .zero) && !(wide < above))
        }
      }
    }
  }

  @Test("an explanation adds up to its rows and leaves no night out", arguments: 1...4)
  func explanation(seed: Int) throws {
    try each(seed) { schedule in
      let explanation = schedule.explanation()
      #expect(explanation.rows.count == schedule.rows.count)
      for (row, exact) in zip(schedule.rows, explanation.rows) {
        #expect(exact.segments.map(\.nights).reduce(0, +) == row.nights)
        #expect(exact.segments.allSatisfy { $0.nights > 0 })
        var sum = ExactAmount.zero
        for segment in exact.segments { sum = try sum.adding(segment.exact) }
        #expect(sum == exact.interestExact)
        for (one, next) in zip(exact.segments, exact.segments.dropFirst()) {
          #expect(one.to == next.from && (one.balance, one.rate) != (next.balance, next.rate))
        }
      }
    }
  }
}

@Suite("What holds of level payments")
struct AnnuityLawTests {
  @Test(
    "all rows but the last pay the same, and with a twelfth a month the last comes close", arguments: 1...4)
  func level(seed: Int) throws {
    var generator = LoanGenerator(seed: UInt64(200 + seed))
    for _ in 0..<150 {
      let terms = try generator.nextPlainAnnuity()
      guard case .annuity(let plan) = terms.principalPlan,
        let rate = terms.rates.last(where: { $0.from <= terms.disbursements[0].date })
      else { preconditionFailure("the generator draws level payments") }
      let schedule = try Schedule.make(for: terms)
      let paying = schedule.rows.filter { $0.principal > .zero }
      let payments = paying.map(\.total)
      #expect(paying.count == plan.count && Set(payments.dropLast()).count <= 1)
      let level = try plan.levelPayment(of: terms.amount, at: rate.rate)
      #expect(payments.dropLast().allSatisfy { $0 == level })
      // Each row rounds its interest by half a đồng at most, the payment too; both grow with the rate until the end.
      if terms.dayCount == .monthlyTwelfth, let last = payments.last {
        #expect(abs(last.amount - level.amount) <= Int64(2 * plan.count))
      }
    }
  }

  @Test("each payment of the schedule made on its day leaves nothing", arguments: 1...4)
  func paidOnTime(seed: Int) throws {
    var generator = LoanGenerator(seed: UInt64(300 + seed))
    for _ in 0..<60 {
      let terms = try generator.nextPlainAnnuity()
      let schedule = try Schedule.make(for: terms)
      let payments = schedule.rows.filter { $0.total > .zero }.map { row in
        LoanEvent.payment(LoanEvent.Payment(date: row.date, amount: row.total))
      }
      let state = try Ledger(terms, events: payments).state(on: schedule.maturity)
      #expect(state.outstandingPrincipal == .zero && state.dueUnpaidInterest == .zero)
      #expect(state.overdueInterest == .zero && state.excess == .zero)
    }
  }
}

@Suite("What changes nothing changes nothing")
struct NeutralChangeTests {
  private func variant(
    _ terms: LoanTerms, disbursements: [Disbursement]? = nil, rates: [RateChange]? = nil,
    calendar: DueCalendar? = nil
  ) throws -> LoanTerms {
    try LoanTerms(
      loanID: terms.loanID, disbursements: disbursements ?? terms.disbursements, rates: rates ?? terms.rates,
      principalPlan: terms.principalPlan, interestGrid: terms.interestGrid,
      interestRounding: terms.interestRounding, dayCount: terms.dayCount,
      dayAttribution: terms.dayAttribution, deferral: terms.deferral,
      dueCalendar: calendar ?? terms.dueCalendar, finalTransactionDay: terms.finalTransactionDay)
  }

  private func check(_ terms: LoanTerms) throws {
    let schedule = try Schedule.make(for: terms)
    let first = terms.disbursements[0]
    if first.amount > Dong(1) {
      let one = Disbursement(date: first.date, amount: Dong(1))
      let rest = Disbursement(date: first.date, amount: Dong(first.amount.amount - 1))
      let split = try variant(terms, disbursements: [one, rest] + terms.disbursements.dropFirst())
      #expect(try Schedule.make(for: split).rows == schedule.rows)
      #expect(try Schedule.make(for: split).explanation() == schedule.explanation())
    }
    let last = terms.rates[terms.rates.count - 1]
    let restated = RateChange(from: max(last.from, first.date).later(40), last.rate)
    let repeated = try variant(terms, rates: terms.rates + [restated])
    #expect(try Schedule.make(for: repeated).rows == schedule.rows)
    #expect(try Schedule.make(for: repeated).explanation() == schedule.explanation())
    if terms.dueCalendar == nil {
      for accrual in DueCalendar.Accrual.allCases {
        let idle = try variant(terms, calendar: DueCalendar(.everyDay, roll: .following, accrual: accrual))
        #expect(try Schedule.make(for: idle).rows == schedule.rows)
        #expect(try Schedule.make(for: idle).totals == schedule.totals)
      }
    }
    #expect(try Schedule.make(for: LoanTerms(of: terms)) == schedule)
  }

  @Test("a split on the same day, a rate said twice, a calendar without rest days", arguments: 1...4)
  func general(seed: Int) throws {
    var generator = LoanGenerator(seed: UInt64(500 + seed))
    for _ in 0..<150 {
      guard let terms = generator.next(), (try? Schedule.make(for: terms)) != nil else { continue }
      try check(terms)
    }
  }

  @Test("the same of loans in which nothing changes but the balance", arguments: 1...4)
  func plain(seed: Int) throws {
    var generator = LoanGenerator(seed: UInt64(600 + seed))
    for _ in 0..<100 { try check(generator.nextPlain()) }
  }

  @Test("the same of level payments", arguments: 1...4)
  func annuities(seed: Int) throws {
    var generator = LoanGenerator(seed: UInt64(700 + seed))
    for round in 0..<100 {
      guard let terms = round % 2 == 0 ? try generator.nextPlainAnnuity() : generator.nextAnnuity(),
        (try? Schedule.make(for: terms)) != nil
      else { continue }
      try check(terms)
    }
  }
}

@Suite("A host's own loan")
struct HostLoanTests {
  /// A loan of some other system: three members are enough.
  private struct HostLoan: LoanContract {
    var signed: CivilDate
    var sum: Int64

    var disbursements: [Disbursement] { [Disbursement(date: signed, amount: Dong(sum))] }
    var rates: [RateChange] { [RateChange(from: signed, percent("6.24"))] }
    var principalPlan: PrincipalPlan { .equal(EqualPrincipal(everyMonths: 6, count: 4)) }
  }

  @Test("three members give a schedule with the defaults of the document")
  func threeMembers() throws {
    let loan = HostLoan(signed: day("2026-05-05"), sum: 40_000_000)
    let schedule = try Schedule.make(for: loan)
    #expect(schedule.rows.count == 24)
    // 31 nights of 40 million at 6.24 %: 211,989.04.
    #expect(schedule.rows[0].interest == Dong(211_989))
    #expect(schedule.terms.loanID == nil)
    #expect(schedule.terms.overdueTerms == .standard)
    #expect(schedule.terms.allocation == AllocationStep.standardOrder)
  }

  @Test("its faults are named as the document names them")
  func faults() {
    let fault = fault { _ = try Schedule.make(for: HostLoan(signed: day("2026-05-05"), sum: 0)) }
    #expect(fault?.field == "disbursements[0].amount")
  }

  @Test("what a payment is used for stands once each; an overdue rate is not negative")
  func conduct() throws {
    func fault(_ overdue: OverdueTerms, _ allocation: [AllocationStep]) -> InputError? {
      HoaNhapLoansTests.fault {
        _ = try LoanTerms(
          disbursements: money(["2026-01-15": 1_000_000]), rates: rates(["2026-01-01": "6.24"]),
          principalPlan: bullet("2026-02-15"), overdueTerms: overdue, allocation: allocation)
      }
    }
    let order = AllocationStep.standardOrder
    #expect(fault(.standard, order.reversed()) == nil)
    #expect(fault(.standard, Array(order.dropLast()))?.code == .missingField)
    #expect(fault(.standard, order + [.prepayment])?.field == "allocation[5]")
    #expect(fault(OverdueTerms(multiplierPercent: try Ratio(-1)), order)?.field == "overdue.multiplier_pct")
    #expect(fault(OverdueTerms(multiplierPercent: .zero), order) == nil)
    #expect(fault(OverdueTerms(transferDay: 32), order)?.field == "overdue.transfer_day")
    #expect(fault(OverdueTerms(transferDay: 31), order) == nil)
  }
}
