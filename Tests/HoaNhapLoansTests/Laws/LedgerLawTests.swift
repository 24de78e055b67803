import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every ledger")
struct LedgerLawTests {
  /// Tries a law on ledgers of every kind, with the events that each was made of and a generator for more. Every fifth loan is
  /// paid back in level payments.
  private func forAllLedgers(
    _ name: String, cases: Int = 720, function: String = #function,
    _ law: @escaping (Ledger, [LoanEvent], LoanGenerator) throws -> Void
  ) async throws {
    try await forAll(name, cases: cases, function: function) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(choices.chance(20) ? generator.nextAnnuity() : generator.nextRunning())
      let schedule = try choices.assume(try? Schedule(for: terms))
      var events = choices.chance(35) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, upTo: 9)
      if case .annuity = terms.principalPlan, let event = generator.annuityReschedule(for: terms) {
        events.append(event)
      }
      choices.show(terms, events)
      try law(choices.assume(try? Ledger(terms, events: events)), events, generator)
    }
  }

  private func days(_ ledger: Ledger, _ generator: LoanGenerator) -> [CivilDate] {
    let start = ledger.terms.disbursements[0].date
    let random = (0..<6).map { _ in start.later(generator.source.int(0...900)) }
    return random + ledger.entries.map(\.date)
  }

  @Test(
    "principal is outstanding, repaid or written off, and nothing else; what remains is what is unpaid")
  func principal() async throws {
    try await forAllLedgers("principal is outstanding, repaid or written off") { ledger, _, generator in
      for day in days(ledger, generator) {
        let state = try ledger.state(on: day)
        let known = [state.outstandingPrincipal, state.paidPrincipal, state.writtenOffPrincipal]
        let disbursed = try Dong.sum(ledger.terms.disbursements.filter { $0.date <= day }.map(\.amount))
        try expect(try Dong.sum(known) == disbursed)
        let remaining = try Dong.sum(ledger.remainingInstalments(on: day).map(\.unpaid))
        let ahead = try ledger.terms.amount.subtracting(disbursed)
        try expect(try remaining == state.outstandingPrincipal.adding(ahead))
      }
    }
  }

  @Test("no balance is ever negative, and the parts are within the whole")
  func negative() async throws {
    try await forAllLedgers("no balance is negative") { ledger, _, generator in
      for day in days(ledger, generator) {
        let state = try ledger.state(on: day)
        let all = [
          state.outstandingPrincipal, state.overduePrincipal, state.dueUnpaidInterest, state.overdueInterest,
          state.deferredNotBilled, state.excess, state.paidInterest, state.paidOverdueInterest,
        ]
        try expect(all.allSatisfy { $0 >= .zero } && state.daysPastDue >= 0)
        try expect(!state.accruedNotDue.numerator.isNegative)
        try expect(state.overduePrincipal <= state.pastDuePrincipal)
        try expect(state.pastDuePrincipal <= state.outstandingPrincipal)
      }
      try expect(try ledger.remainingInstalments(on: day("2035-01-01")).allSatisfy { $0.unpaid > .zero })
    }
  }

  @Test("every đồng of a payment is used once, or kept as excess")
  func allocations() async throws {
    try await forAllLedgers("every đồng of a payment is used once") { ledger, _, generator in
      for day in days(ledger, generator) {
        var received: [Dong] = []
        for entry in ledger.entries(until: day) {
          guard case .payment(let use) = entry.effect else { continue }
          let parts = AllocationStep.allCases.map { use[$0] } + [use.excess]
          try expect(try Dong.sum(parts) == use.amount && parts.allSatisfy { $0 >= .zero })
          received.append(use.amount)
        }
        let state = try ledger.state(on: day)
        let parts = [state.paidPrincipal, state.paidInterest, state.paidOverdueInterest, state.excess]
        try expect(try Dong.sum(parts) == Dong.sum(received))
        if state.writtenOffInterest == .zero {
          try expect(try state.interestPosted == state.paidInterest.adding(state.dueUnpaidInterest))
        }
      }
    }
  }

  @Test("added one by one in order, or in any other order, events give the same ledger")
  func incremental() async throws {
    try await forAllLedgers("events in any order give the same ledger") { ledger, events, generator in
      var inOrder = try Ledger(ledger.terms)
      for event in ledger.events { try inOrder.append(event) }
      try expect(inOrder.entries.map(\.effect) == ledger.entries.map(\.effect))
      // Of two events of one kind on one day the order in which they are added counts (V29).
      var seen: Set<[Int]> = []
      let distinct = events.filter { seen.insert([$0.date.dayNumber, kind($0)]).inserted }
      guard let whole = try? Ledger(ledger.terms, events: distinct) else { return }
      guard let shuffled = try? shuffled(distinct, ledger.terms, generator) else { return }
      try expect(shuffled.entries.map(\.effect) == whole.entries.map(\.effect))
      for day in days(ledger, generator) {
        try expect(try inOrder.state(on: day) == ledger.state(on: day))
        try expect(try shuffled.state(on: day) == whole.state(on: day))
        try expect(try shuffled.remainingInstalments(on: day) == whole.remainingInstalments(on: day))
      }
    }
  }

  private func kind(_ event: LoanEvent) -> Int {
    switch event {
    case .payment: 0
    case .reschedule: 1
    case .freeze: 2
    case .writeOff: 3
    }
  }

  /// The events added in another order; some orders need an event that is not there yet, such as a write-off of little.
  private func shuffled(
    _ events: [LoanEvent], _ terms: LoanTerms, _ generator: LoanGenerator
  ) throws -> Ledger {
    var ledger = try Ledger(terms)
    for event in generator.source.shuffled(events) { try ledger.append(event) }
    return ledger
  }

  @Test("a day is known by the events until then: what comes later does not change it")
  func asKnown() async throws {
    try await forAllLedgers("what comes later changes no earlier day") { ledger, events, generator in
      for day in days(ledger, generator).prefix(4) {
        let until = try Ledger(ledger.terms, events: events.filter { $0.date <= day })
        try expect(try ledger.state(on: day) == until.state(on: day))
        try expect(Array(ledger.entries(until: day)).map(\.effect) == until.entries.map(\.effect))
      }
    }
  }

  @Test("a freeze of no days changes nothing")
  func emptyFreeze() async throws {
    try await forAllLedgers("a freeze of no days changes nothing", cases: 360) { ledger, _, generator in
      let date = ledger.terms.disbursements[0].date.later(generator.source.int(0...600))
      let frozen = try ledger.appending(.freeze(LoanEvent.Freeze(from: date, to: date)))
      try expect(try frozen.schedule().rows == ledger.schedule().rows)
      try expect(frozen.entries == ledger.entries)
      let day = ledger.terms.disbursements[0].date.later(900)
      try expect(try frozen.state(on: day) == ledger.state(on: day))
    }
  }

  @Test("a settlement quote, paid, leaves nothing owed and nothing over")
  func settlement() async throws {
    try await forAllLedgers("a settlement quote, paid, leaves nothing") { ledger, events, generator in
      let start = ledger.terms.disbursements[ledger.terms.disbursements.count - 1].date
      let day = start.later(generator.source.int(0...900))
      let known = try Ledger(ledger.terms, events: events.filter { $0.date <= day })
      let quote = try known.settlementQuote(on: day)
      let before = try known.state(on: day)
      let parts = [
        quote.principal, quote.overdueInterest, quote.interestDue, quote.accruedInterest, quote.studyInterest,
      ]
      try expect(try Dong.sum(parts) == quote.total)
      guard quote.total > .zero else { return }
      let paid = try known.appending(.payment(LoanEvent.Payment(date: day, amount: quote.total)))
      let state = try paid.state(on: day.later(400))
      try expect(state.outstandingPrincipal == .zero && state.overdueInterest == .zero)
      try expect(state.dueUnpaidInterest == .zero && state.accruedNotDue == .zero)
      try expect(state.deferredNotBilled == .zero && state.excess == before.excess)
      try expect(try paid.remainingInstalments(on: day).isEmpty)
    }
  }

  @Test("a fault leaves the ledger as it was")
  func faults() async throws {
    try await forAllLedgers("a fault leaves the ledger as it was", cases: 360) { ledger, _, generator in
      let start = ledger.terms.disbursements[0].date
      let day = start.later(900)
      let before = try ledger.state(on: day)
      var same = ledger
      let tooMuch = LoanEvent.WriteOff(
        date: start.later(generator.source.int(0...700)), principal: .amount(Dong(.max)), interest: .all)
      let good = LoanEvent.payment(LoanEvent.Payment(date: start.later(800), amount: Dong(1)))
      let index = ledger.events.count
      let fault = fault { try same.append(contentsOf: [good, .writeOff(tooMuch)]) }
      try expect(fault?.field == "events[\(index + 1)].principal")
      try expect(same.entries == ledger.entries && same.events == ledger.events)
      try expect(try same.state(on: day) == before)
      try expect(try same.appending(good).entries == ledger.appending(good).entries)
    }
  }
}
