import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("A ledger over level payments")
struct AnnuityLedgerTests {
  private func payment(
    _ date: String, _ amount: Int64, _ prepayment: LoanEvent.Prepayment = .nextInstalments
  ) -> LoanEvent {
    .payment(LoanEvent.Payment(date: day(date), amount: Dong(amount), prepayment: prepayment))
  }

  @Test("each row paid on its day leaves nothing owed and nothing over")
  func onTime() throws {
    let terms = try levelLoan()
    let schedule = try Schedule(for: terms)
    let payments = schedule.rows.map { payment($0.date.text, $0.total.amount) }
    let state = try Ledger(terms, events: payments).state(on: day("2026-04-15"))
    #expect(state.outstandingPrincipal == .zero && state.dueUnpaidInterest == .zero)
    #expect(state.excess == .zero && state.paidInterest == schedule.totals.interest)
  }

  @Test("a missed payment is overdue with its principal part, at 130 % (V26)")
  func missed() throws {
    // 990,066 × 28 nights × 12 % × 130 % / 365 = 11,848.2 by the days; here a whole month: × 1.3 % = 12,870.86.
    let state = try Ledger(levelLoan()).state(on: day("2026-03-15"))
    #expect(state.overduePrincipal == Dong(990_066 + 999_967))
    #expect(state.overdueInterest == Dong(12_871))
    #expect(state.dueUnpaidInterest == Dong(30_000 + 20_099))
  }

  @Test("what is paid early comes off the parts that were agreed (V29); level again only by a reschedule")
  func prepayment() throws {
    let early = payment("2026-02-15", 1_020_066 + 500_000, .reduceInstalment)
    let ledger = try Ledger(levelLoan(), events: [early])
    // 250,000 off each of 999,967 and 1,009,967.
    #expect(
      try ledger.remainingInstalments(on: day("2026-02-15")).map(\.unpaid) == [Dong(749_967), Dong(759_967)])
    let term = try Ledger(levelLoan(), events: [payment("2026-02-15", 1_020_066 + 500_000, .reduceTerm)])
    #expect(
      try term.remainingInstalments(on: day("2026-02-15")).map(\.unpaid) == [Dong(999_967), Dong(509_967)])
  }

  @Test("a reschedule may put what is unpaid on level payments (V32)")
  func reschedule() throws {
    let plan = PrincipalPlan.annuity(
      Annuity(count: 3, firstDue: day("2026-03-15"), day: 15))
    let events: [LoanEvent] = [
      payment("2026-02-15", 1_020_066 + 500_000),
      .reschedule(LoanEvent.Reschedule(date: day("2026-02-15"), principalPlan: plan)),
    ]
    // A reschedule comes before a payment of its day: 3,000,000 in three again, of which 1,490,066 is paid at once.
    let same = try Ledger(levelLoan(), events: events)
    #expect(
      try same.remainingInstalments(on: day("2026-02-15")).map(\.unpaid) == [Dong(499_967), Dong(1_009_967)])
    // A day later 1,509,934 is unpaid: A = 1,509,934 × 0.01 × 1.030301 / 0.030301 = 513,410.95.
    let next = try Ledger(
      levelLoan(),
      events: [
        events[0], .reschedule(LoanEvent.Reschedule(date: day("2026-02-16"), principalPlan: plan)),
      ])
    // 513,411 − 15,099; then 1,011,622 × 1 % = 10,116; the rest.
    #expect(
      try next.remainingInstalments(on: day("2026-02-16")).map(\.unpaid)
        == [Dong(498_312), Dong(503_295), Dong(508_327)])
  }

  @Test("a reschedule onto level payments keeps the interest dates, else it is refused by its field")
  func rescheduleGrid() throws {
    let terms = try levelLoan()
    func fault(_ first: String?) -> InputError? {
      HoaNhapLoansTests.fault {
        let plan = PrincipalPlan.annuity(Annuity(count: 3, firstDue: first.map(day), day: 15))
        _ = try Ledger(
          terms, events: [.reschedule(LoanEvent.Reschedule(date: day("2026-02-20"), principalPlan: plan))])
      }
    }
    #expect(fault("2026-03-15") == nil)
    #expect(fault("2026-03-16")?.field == "events[0].principal.first_due")
    #expect(fault(nil) == nil, "a month after the reschedule, on the wanted day")
  }

  @Test("a freeze takes interest away and leaves the principal parts as they were agreed (V31)")
  func freeze() throws {
    let terms = try levelLoan()
    let freeze = LoanEvent.Freeze(from: day("2026-02-15"), to: day("2026-03-15"))
    let schedule = try Schedule(for: terms, freezes: [freeze])
    #expect(schedule.principals == [990_066, 999_967, 1_009_967])
    #expect(schedule.interests == [30_000, 0, 10_100])
    let ledger = try Ledger(terms, events: [.freeze(freeze)])
    #expect(try ledger.schedule() == schedule)
    #expect(
      try ledger.remainingInstalments(on: day("2026-01-15")).map(\.unpaid.amount) == schedule.principals)
  }

  @Test("a freeze that becomes known after a reschedule leaves the parts of the reschedule as they are")
  func lateFreeze() throws {
    let plan = PrincipalPlan.annuity(Annuity(count: 4, firstDue: day("2026-03-15"), day: 15))
    let change = LoanEvent.reschedule(LoanEvent.Reschedule(date: day("2026-02-20"), principalPlan: plan))
    let freeze = LoanEvent.freeze(LoanEvent.Freeze(from: day("2026-02-20"), to: day("2026-05-01")))
    let terms = try levelLoan(dayCount: .actual365Fixed)
    let before = try Ledger(terms, events: [freeze, change])
    let after = try Ledger(terms, events: [change]).appending(freeze)
    let without = try Ledger(terms, events: [change])
    let day = day("2026-02-20")
    #expect(try before.remainingInstalments(on: day) == without.remainingInstalments(on: day))
    #expect(try after.remainingInstalments(on: day) == without.remainingInstalments(on: day))
    #expect(try before.state(on: day.later(120)) == after.state(on: day.later(120)))
  }
}
