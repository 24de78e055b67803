import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("The ledger and the night-by-night model agree")
struct LedgerOracleTests {
  @Test("log, balances and what remains are the same for every kind of loan and event", arguments: 1...16)
  func agreement(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(20_000 + seed))
    var compared = 0
    for _ in 0..<220 {
      guard let terms = generator.nextRunning(), let schedule = try? Schedule(for: terms) else {
        continue
      }
      var events = generator.source.chance(35) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, count: generator.source.pick([0, 1, 2, 4, 8]))
      guard let ledger = try? Ledger(terms, events: events) else { continue }
      let day = terms.disbursements[0].date.later(generator.source.int(0...800))
      try compare(ledger, LedgerOracle(terms, events).lived(until: day), day)
      compared += 1
    }
    #expect(compared > 110, "most generated events are possible")
  }

  @Test("the same over level payments, also where a reschedule makes new ones", arguments: 1...5)
  func annuities(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(21_000 + seed))
    var compared = 0
    var rescheduled = 0
    for _ in 0..<120 {
      guard let terms = generator.nextAnnuity(months: 2...14), let schedule = try? Schedule(for: terms)
      else { continue }
      var events = generator.source.chance(35) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, count: generator.source.pick([0, 1, 2, 4]))
      if generator.source.chance(60), let event = generator.annuityReschedule(for: terms) {
        events.append(event)
      }
      guard let ledger = try? Ledger(terms, events: events) else { continue }
      let day = terms.disbursements[0].date.later(generator.source.int(0...800))
      try compare(ledger, LedgerOracle(terms, events).lived(until: day), day)
      compared += 1
      if case .reschedule(let event)? = events.last, case .annuity = event.principalPlan { rescheduled += 1 }
    }
    #expect(compared > 40 && rescheduled > 8, "\(compared) compared, \(rescheduled) rescheduled")
  }

  private func compare(_ ledger: Ledger, _ oracle: LedgerOracle, _ day: CivilDate) throws {
    #expect(ledger.entries(until: day).map(\.effect) == oracle.log)
    let expected = try oracle.state(day)
    let state = try ledger.state(on: day)
    if state != expected { Issue.record("\(ledger.terms)\n\(ledger.events)\n\(state)\n\(expected)") }
    let remaining = try ledger.remainingInstalments(on: day).map {
      [$0.due.dayNumber, Int($0.unpaid.amount)]
    }
    #expect(
      remaining
        == oracle.instalments.filter { $0.unpaid > 0 }.map { [$0.due.dayNumber, Int($0.unpaid)] })
    try checkDrift(oracle)
  }

  /// Rounding moves each period by half a unit at most, and the next does not make up for it (V12, V13).
  private func checkDrift(_ oracle: LedgerOracle) throws {
    let rounding = oracle.terms.interestRounding
    guard rounding.scope == .period, rounding.mode == .halfUp || rounding.mode == .halfEven else { return }
    let drift = try ExactAmount(Dong(oracle.closedAmount)).subtracting(oracle.closedExact)
    let doubled = try drift.adding(drift).rounded(.up).amount
    #expect(abs(doubled) <= rounding.unit * oracle.closings)
  }
}
