import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("The ledger and the night-by-night model agree")
struct LedgerOracleTests {
  @Test("log, balances and what remains are the same for every kind of loan and event")
  func agreement() async throws {
    try await forAll("a ledger is the model's", cases: 2400) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      let schedule = try choices.assume(try? Schedule(for: terms))
      var events = choices.chance(35) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, upTo: choices.pick([0, 2, 8]))
      try compare(terms, events, choices)
    }
  }

  @Test("the same over level payments, also where a reschedule makes new ones")
  func annuities() async throws {
    try await forAll(
      "a ledger of level payments is the model's", cases: 330, covering: ["rescheduled": 10...90]
    ) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextAnnuity(months: 2...14))
      let schedule = try choices.assume(try? Schedule(for: terms))
      var events = choices.chance(35) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, upTo: choices.pick([0, 1, 4]))
      if choices.chance(60), let event = generator.annuityReschedule(for: terms) { events.append(event) }
      try compare(terms, events, choices)
      if case .reschedule(let event)? = events.last, case .annuity = event.principalPlan {
        choices.mark("rescheduled")
      }
    }
  }

  private func compare(_ terms: LoanTerms, _ events: [LoanEvent], _ choices: Choices) throws {
    choices.show(terms, events)
    let ledger = try choices.assume(try? Ledger(terms, events: events))
    let day = choices.show("day", terms.disbursements[0].date.later(choices.int(0...800)))
    try compare(ledger, LedgerOracle(terms, events).lived(until: day), day)
  }

  private func compare(_ ledger: Ledger, _ oracle: LedgerOracle, _ day: CivilDate) throws {
    try expect(ledger.entries(until: day).map(\.effect), equals: oracle.log, "log")
    try expect(try ledger.state(on: day), equals: oracle.state(day), "state")
    let remaining = try ledger.remainingInstalments(on: day).map {
      [$0.due.dayNumber, Int($0.unpaid.amount)]
    }
    let expected = oracle.instalments.filter { $0.unpaid > 0 }.map { [$0.due.dayNumber, Int($0.unpaid)] }
    try expect(remaining, equals: expected, "what remains")
    try checkDrift(oracle)
  }

  /// Rounding moves each period by half a unit at most, and the next does not make up for it (V12, V13).
  private func checkDrift(_ oracle: LedgerOracle) throws {
    let rounding = oracle.terms.interestRounding
    guard rounding.scope == .period, rounding.mode == .halfUp || rounding.mode == .halfEven else { return }
    let drift = try ExactAmount(Dong(oracle.closedAmount)).subtracting(oracle.closedExact)
    let doubled = try drift.adding(drift).rounded(.up).amount
    try expect(
      abs(doubled) <= rounding.unit * oracle.closings, "twice the drift is \(doubled) in \(oracle.closings)")
  }
}
