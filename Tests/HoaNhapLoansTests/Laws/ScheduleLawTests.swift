import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every schedule")
struct ScheduleLawTests {
  /// Tries a law on schedules of every kind; every third loan is paid back in level payments.
  private func forAllSchedules(
    _ name: String, function: String = #function, _ law: @escaping (Schedule) throws -> Void
  ) async throws {
    try await forAll(name, cases: 1600, function: function) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(choices.chance(33) ? generator.nextAnnuity() : generator.next())
      choices.show(terms)
      try law(choices.assume(try? Schedule(for: terms)))
    }
  }

  @Test("everything that is handed out is paid back, and no balance is negative")
  func principal() async throws {
    try await forAllSchedules("everything handed out is paid back") { schedule in
      let repaid = try Dong.sum(schedule.rows.map(\.principal))
      try expect(repaid == schedule.totals.disbursed)
      try expect(schedule.totals.principal == schedule.totals.disbursed)
      try expect(schedule.rows.last?.balanceAfter == .zero)
      try expect(
        schedule.rows.allSatisfy { $0.balanceAfter >= .zero && $0.principal >= .zero && $0.interest >= .zero }
      )
    }
  }

  @Test("the totals are the sums of the rows")
  func totals() async throws {
    try await forAllSchedules("totals are the sums of the rows") { schedule in
      let interest = try Dong.sum(schedule.rows.map(\.interest))
      let deferred = try Dong.sum(schedule.rows.map(\.deferredInterest))
      try expect(schedule.totals.interest == (try interest.adding(deferred)))
      try expect(schedule.totals.deferredInterest == deferred)
      try expect(deferred == schedule.studyInterest?.interest ?? .zero)
      try expect(schedule.totals.paid == (try Dong.sum(schedule.rows.map(\.total))))
    }
  }

  @Test("dates never go back, and payments are due on working days")
  func dates() async throws {
    try await forAllSchedules("dates never go back") { schedule in
      try expect(zip(schedule.rows, schedule.rows.dropFirst()).allSatisfy { $0.nominalDate < $1.nominalDate })
      try expect(zip(schedule.rows, schedule.rows.dropFirst()).allSatisfy { $0.date <= $1.date })
      if let calendar = schedule.terms.dueCalendar, calendar.roll != .none {
        try expect(schedule.rows.allSatisfy { calendar.workCalendar.isWorkingDay($0.date) })
      }
    }
  }

  @Test("each rounding moves a row by half a unit at most, or by less than one")
  func drift() async throws {
    try await forAllSchedules("a rounding moves a row by less than a unit") { schedule in
      let rounding = schedule.terms.interestRounding
      for (row, exact) in zip(schedule.rows, schedule.explanation().rows) {
        let drift = try ExactAmount(row.interest).subtracting(exact.interestExact)
        let roundings = rounding.scope == .period ? 1 : Int64(exact.segments.count)
        // Twice the drift, so that half a unit is a whole number.
        let (above, below) = (drift.numerator.multiplied(by: 2) ?? .zero, drift.denominator)
        let bound = WideInteger.product(below, rounding.unit * roundings)
        let wide = bound.multiplied(by: 2) ?? .zero
        switch rounding.mode {
        case .halfUp, .halfEven: try expect(!(bound < above) && !(above < bound.negated ?? .zero))
        case .down: try expect(!(WideInteger.zero < above) && !(above < wide.negated ?? .zero))
        case .up: try expect(!(above < .zero) && !(wide < above))
        }
      }
    }
  }

  @Test("an explanation adds up to its rows and leaves no night out")
  func explanation() async throws {
    try await forAllSchedules("an explanation adds up to its rows") { schedule in
      let explanation = schedule.explanation()
      try expect(explanation.rows.count == schedule.rows.count)
      for (row, exact) in zip(schedule.rows, explanation.rows) {
        try expect(exact.segments.map(\.nights).reduce(0, +) == row.nights)
        try expect(exact.segments.allSatisfy { $0.nights > 0 })
        var sum = ExactAmount.zero
        for segment in exact.segments { sum = try sum.adding(segment.exact) }
        try expect(sum == exact.interestExact)
        for (one, next) in zip(exact.segments, exact.segments.dropFirst()) {
          try expect(one.to == next.from && (one.balance, one.rate) != (next.balance, next.rate))
        }
      }
    }
  }
}

@Suite("What holds of level payments")
struct AnnuityLawTests {
  @Test("all rows but the last pay the same, and with a twelfth a month the last comes close")
  func level() async throws {
    try await forAll("all payments but the last are the level payment", cases: 600) { choices in
      let terms = try LoanGenerator(choices).nextPlainAnnuity()
      choices.show(terms)
      guard case .annuity(let plan) = terms.principalPlan,
        let rate = terms.rates.last(where: { $0.from <= terms.disbursements[0].date })
      else { preconditionFailure("the generator draws level payments") }
      let schedule = try Schedule(for: terms)
      let paying = schedule.rows.filter { $0.principal > .zero }
      let payments = paying.map(\.total)
      try expect(paying.count == plan.count && Set(payments.dropLast()).count <= 1)
      let level = try plan.levelPayment(of: terms.amount, at: rate.rate)
      try expect(payments.dropLast().allSatisfy { $0 == level })
      // Each row rounds its interest by half a đồng at most, the payment too; both grow with the rate until the end.
      if terms.dayCount == .monthlyTwelfth, let last = payments.last {
        try expect(abs(last.amount - level.amount) <= Int64(2 * plan.count))
      }
    }
  }

  @Test("each payment of the schedule made on its day leaves nothing")
  func paidOnTime() async throws {
    try await forAll("paid on time, nothing is left", cases: 240) { choices in
      let terms = try LoanGenerator(choices).nextPlainAnnuity()
      choices.show(terms)
      let schedule = try Schedule(for: terms)
      let payments = schedule.rows.filter { $0.total > .zero }.map { row in
        LoanEvent.payment(LoanEvent.Payment(date: row.date, amount: row.total))
      }
      let state = try Ledger(terms, events: payments).state(on: schedule.maturity)
      try expect(state.outstandingPrincipal == .zero && state.dueUnpaidInterest == .zero)
      try expect(state.overdueInterest == .zero && state.excess == .zero)
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
    let schedule = try Schedule(for: terms)
    let first = terms.disbursements[0]
    if first.amount > Dong(1) {
      let one = Disbursement(date: first.date, amount: Dong(1))
      let rest = Disbursement(date: first.date, amount: Dong(first.amount.amount - 1))
      let split = try variant(terms, disbursements: [one, rest] + terms.disbursements.dropFirst())
      try expect(try Schedule(for: split).rows == schedule.rows)
      try expect(try Schedule(for: split).explanation() == schedule.explanation())
    }
    let last = terms.rates[terms.rates.count - 1]
    let restated = RateChange(from: max(last.from, first.date).later(40), last.rate)
    let repeated = try variant(terms, rates: terms.rates + [restated])
    try expect(try Schedule(for: repeated).rows == schedule.rows)
    try expect(try Schedule(for: repeated).explanation() == schedule.explanation())
    if terms.dueCalendar == nil {
      for accrual in DueCalendar.Accrual.allCases {
        let idle = try variant(terms, calendar: DueCalendar(.everyDay, roll: .following, accrual: accrual))
        try expect(try Schedule(for: idle).rows == schedule.rows)
        try expect(try Schedule(for: idle).totals == schedule.totals)
      }
    }
    try expect(try Schedule(for: LoanTerms(of: terms)) == schedule)
  }

  private func forAllLoans(
    _ name: String, cases: Int, function: String = #function,
    _ draw: @escaping (LoanGenerator) throws -> LoanTerms?
  ) async throws {
    try await forAll(name, cases: cases, function: function) { choices in
      let terms = try choices.assume(draw(LoanGenerator(choices)))
      choices.show(terms)
      try choices.assume((try? Schedule(for: terms)) != nil)
      try check(terms)
    }
  }

  @Test("a split on the same day, a rate said twice, a calendar without rest days")
  func general() async throws {
    try await forAllLoans("what changes nothing changes nothing", cases: 600) { $0.next() }
  }

  @Test("the same of loans in which nothing changes but the balance")
  func plain() async throws {
    try await forAllLoans("what changes nothing changes nothing, plain", cases: 400) { try $0.nextPlain() }
  }

  @Test("the same of level payments")
  func annuities() async throws {
    try await forAllLoans("what changes nothing changes nothing, level", cases: 400) {
      try $0.source.bool() ? $0.nextAnnuity() : $0.nextPlainAnnuity()
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
    let schedule = try Schedule(for: loan)
    #expect(schedule.rows.count == 24)
    // 31 nights of 40 million at 6.24 %: 211,989.04.
    #expect(schedule.rows[0].interest == Dong(211_989))
    #expect(schedule.terms.loanID == nil)
    #expect(schedule.terms.overdueTerms == .standard)
    #expect(schedule.terms.allocation == AllocationStep.standardOrder)
  }

  @Test("its faults are named as the document names them")
  func faults() {
    let fault = fault { _ = try Schedule(for: HostLoan(signed: day("2026-05-05"), sum: 0)) }
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
