import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What falls due next")
struct DuesTests {
  private func dues(_ terms: LoanTerms, _ events: [LoanEvent], _ from: String, _ until: String) throws
    -> [String]
  {
    try Ledger(terms, events: events).dues(after: day(from), until: day(until)).map {
      "\($0.date) \($0.principal.amount) \($0.interest.amount)"
    }
  }

  @Test("the first day is left out, the last is counted")
  func borders() throws {
    let terms = try quarterly()
    #expect(try dues(terms, [], "2025-09-09", "2025-09-10") == ["2025-09-10 3000000 0"])
    #expect(try dues(terms, [], "2025-09-10", "2025-12-09") == [])
    #expect(
      try dues(terms, [], "2025-09-09", "2025-09-09") == []
        && dues(terms, [], "2025-09-10", "2025-09-09") == [])
    #expect(
      try dues(terms, [], "2025-06-01", "2026-12-31") == [
        "2025-09-10 3000000 0", "2025-12-10 3000000 0", "2026-03-10 3000000 0", "2026-06-10 3000000 0",
      ])
  }

  @Test("from the money on, the dues of a loan that is paid on time are its plan")
  func plan() async throws {
    try await forAllSchedules("dues are the plan", cases: 180, of: { try $0.nextPlain() }) { schedule, _ in
      let start = schedule.terms.disbursements[0].date
      let dues = try Ledger(schedule.terms).dues(after: start.later(-1), until: .distantFuture)
      let rows = schedule.rows.filter { $0.total > .zero }
      try expect(dues.map(\.date), equals: rows.map(\.date))
      try expect(dues.map(\.principal), equals: rows.map(\.principal), "principal")
      try expect(dues.map(\.interest), equals: rows.map(\.interest), "interest")
    }
  }

  @Test("paid day by day as listed, a ledger of any kind falls due exactly so")
  func payingThem() async throws {
    try await forAll("a ledger falls due as listed", cases: 1200, covering: ["paid as listed": 7...100]) {
      choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      // Where another order prepays first, a payment would be used for something else than what falls due.
      try choices.assume(terms.allocation == AllocationStep.standardOrder)
      let events = generator.events(for: terms, upTo: choices.pick([0, 0, 2]))
      choices.show(terms, events)
      var ledger = try choices.assume(try? Ledger(terms, events: events))
      let from = choices.show("after", terms.disbursements[0].date.later(choices.int(0...300)))
      // Payments would go to what is late first; and later events are not part of what is listed.
      let state = try ledger.state(on: from)
      guard state.pastDuePrincipal == .zero, state.dueUnpaidInterest == .zero, state.overdueInterest == .zero,
        events.allSatisfy({ $0.date <= from })
      else { return }
      choices.mark("paid as listed")
      let dues = try ledger.dues(after: from, until: from.later(400))
      var posted = state.interestPosted.amount
      for due in dues {
        let state = try ledger.state(on: due.date)
        try expect(state.pastDuePrincipal, equals: due.principal, "principal on \(due.date)")
        try expect(state.dueUnpaidInterest, equals: due.interest, "interest on \(due.date)")
        posted += due.interest.amount
        try expect(state.interestPosted.amount, equals: posted, "posted on \(due.date)")
        try ledger.append(.payment(LoanEvent.Payment(date: due.date, amount: try due.total())))
      }
      // Where a day moves and its interest does not (V22), the nights between wait for the next period; once all is repaid they
      // fall due at once (V30), and no list foresees that.
      if terms.dueCalendar?.accrual == .unadjusted { return }
      let end = try ledger.state(on: from.later(400))
      try expect(
        end.pastDuePrincipal == .zero && end.dueUnpaidInterest == .zero && end.overdueInterest == .zero,
        "something is owed in the end")
    }
  }

  @Test("what is late already is no part of what falls due, and changes nothing of it")
  func late() throws {
    let terms = try quarterly(rate: "7.3")
    // 3,000,000 of 12,000,000 are overdue; 9,000,000 × 91 × 7.3 % / 365 = 163,800.
    #expect(try dues(terms, [], "2025-09-11", "2025-12-31") == ["2025-12-10 3000000 163800"])
    let paid = payments(["2025-09-10": 3_220_800])
    #expect(try dues(terms, paid, "2025-09-11", "2025-12-31") == ["2025-12-10 3000000 163800"])
  }

  @Test("what waits for the transaction day becomes overdue on it, and stops bearing the normal rate (V35)")
  func waiting() throws {
    // 2,400 for each of 10 nights on 12,000,000, then 1,800 for each of 81 on 9,000,000.
    let terms = try quarterly(rate: "7.3", transferDay: 20)
    #expect(try dues(terms, [], "2025-09-15", "2025-12-31") == ["2025-12-10 3000000 169800"])
    // Two dates within one wait: the first stays late, so on the 20th it alone moves; paid on time the second would not.
    let close = try LoanTerms(
      disbursements: money(["2025-06-10": 12_000_000]), rates: rates(["2025-01-01": "7.3"]),
      principalPlan: parts(["2025-09-10": 3_000_000, "2025-09-15": 3_000_000], rest: "2025-12-10"),
      interestGrid: InterestGrid(everyMonths: 3), overdueTerms: OverdueTerms(transferDay: 20))
    // 2,400 × 5, then 1,800 × 5 with the second paid, then 1,200 × 81.
    #expect(
      try dues(close, [], "2025-09-12", "2025-12-31")
        == ["2025-09-15 3000000 0", "2025-12-10 6000000 118200"])
  }

  @Test("a prepayment, a freeze and a reschedule have their effect; later events do not count")
  func effects() throws {
    let terms = try quarterly(rate: "7.3")
    #expect(
      try dues(terms, payments(["2025-08-01": 3_000_000]), "2025-08-01", "2025-09-30") == [
        "2025-09-10 0 196800"
      ])
    #expect(
      try dues(terms, [freeze("2025-06-10", "2026-06-10")], "2025-08-01", "2025-09-30") == [
        "2025-09-10 3000000 0"
      ])
    let later = [reschedule("2025-08-01", bullet("2026-08-01"))]
    #expect(try dues(terms, later, "2025-08-01", "2025-09-30") == ["2025-09-10 0 220800"])
    #expect(try dues(terms, later, "2025-07-31", "2025-09-30") == ["2025-09-10 3000000 220800"])
  }

  @Test("a line for each running loan that owes something late or to come, and for no other")
  func lines() throws {
    func line(_ events: [LoanEvent], _ from: String, _ until: String, settledOn: String? = nil) throws
      -> LoanDues?
    {
      let ledger = try Ledger(quarterly(), events: events)
      let position = try LoanPosition(ledger, on: day(from), settledOn: settledOn.map { day($0) })
      return try LoanDues(ledger, position, until: day(until))
    }
    let paid = payments(["2025-09-10": 3_000_000])
    #expect(try line(paid, "2025-09-11", "2025-12-09") == nil)
    #expect(try line(paid, "2025-09-11", "2025-12-10")?.dues.count == 1)
    let late = try #require(try line([], "2025-09-11", "2025-12-09"))
    #expect(late.dues.isEmpty && late.position.principalBehind == Dong(3_000_000))
    // Unpaid in the evening of its own day it is no day behind, and owed all the same.
    let today = try #require(try line([], "2025-09-10", "2025-12-09"))
    #expect(today.dues.isEmpty && today.position.daysBehind == 0)
    #expect(today.position.balances.pastDuePrincipal == Dong(3_000_000))
    #expect(try line(paid, "2025-09-10", "2025-12-09") == nil)
    #expect(try line([], "2025-06-09", "2026-12-31") == nil)
    #expect(try line([], "2025-09-11", "2025-12-31", settledOn: "2025-09-11") == nil)
  }
}
