import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every portfolio")
struct PortfolioLawTests {
  /// Tries a law on loans of every kind with events of every kind, and a day.
  private func forAllPortfolios(
    _ name: String, seed: UInt64, function: String = #function,
    _ law: @escaping ([HostLoan], CivilDate) throws -> Void
  ) async throws {
    try await forAll(name, cases: 4, seed: seed, function: function) { choices in
      let generator = LoanGenerator(choices)
      let day = choices.show("day", CivilDate(clamped: choices.int(20_000...21_200)))
      var loans: [HostLoan] = []
      choices.rounds(80) {
        guard let terms = generator.nextRunning(), let schedule = try? Schedule(for: terms) else {
          return
        }
        var events = choices.chance(50) ? generator.payments(on: schedule) : []
        events += generator.events(for: terms, count: choices.pick([0, 1, 3]))
        let loan = HostLoan(
          terms: terms, events: events, portfolioGroup: choices.pick(["central", "local", "own"]),
          settledOn: choices.chance(10) ? terms.disbursements[0].date.later(100) : nil)
        guard (try? loan.ledger()) != nil else { return }
        choices.show(terms, events)
        choices.show("group, settled on", (loan.portfolioGroup, loan.settledOn))
        loans.append(loan)
      }
      try law(loans, day)
    }
  }

  private func portfolio(_ loans: some Sequence<HostLoan>, on day: CivilDate) throws -> Portfolio<String> {
    var portfolio = Portfolio<String>(asOf: day)
    for loan in loans { try portfolio.add(loan) }
    return portfolio
  }

  @Test("chunks that are merged are the whole, and the order does not matter")
  func merging() async throws {
    try await forAllPortfolios("merged chunks are the whole", seed: 1) { loans, day in
      let whole = try portfolio(loans, on: day)
      for size in [1, 7, 59] {
        var merged = Portfolio<String>(asOf: day)
        for start in stride(from: 0, to: loans.count, by: size) {
          try merged.merge(try portfolio(loans[start..<min(start + size, loans.count)], on: day))
        }
        try expect(merged == whole, "chunks of \(size)")
      }
      try expect(try portfolio(loans.reversed(), on: day) == whole, "the other way round")
      var empty = Portfolio<String>(asOf: day)
      try empty.merge(whole)
      try expect(empty == whole, "beside nothing")
    }
  }

  @Test("a portfolio is what the single ledgers say, added up without it")
  func singles() async throws {
    try await forAllPortfolios("a portfolio is its ledgers", seed: 11) { loans, day in
      let total = try portfolio(loans, on: day).total
      var outstanding: Int64 = 0
      var overdue: Int64 = 0
      var behind: Int64 = 0
      var running = 0
      for loan in loans where !(loan.settledOn.map { $0 <= day } ?? false) {
        let state = try loan.ledger().state(on: day)
        let isFrozen = loan.events.contains {
          if case .freeze(let freeze) = $0 { freeze.from <= day && day < freeze.to } else { false }
        }
        outstanding += state.outstandingPrincipal.amount
        if !isFrozen { overdue += state.overduePrincipal.amount }
        if state.daysPastDue > 0 { behind += state.pastDuePrincipal.amount + state.dueUnpaidInterest.amount }
        let ahead = loan.terms.disbursements.contains { $0.date > day }
        let owed = [
          state.outstandingPrincipal, state.dueUnpaidInterest, state.overdueInterest, state.deferredNotBilled,
        ].contains { $0 > .zero }
        if loan.terms.disbursements[0].date <= day, owed || ahead { running += 1 }
      }
      try expect(total.running.outstanding.amount, equals: outstanding, "outstanding")
      try expect(total.overduePrincipal.amount, equals: overdue, "overdue")
      let late = total.running.principalBehind.amount + total.running.interestBehind.amount
      try expect(late, equals: behind, "behind")
      try expect(total.running.loans, equals: running, "running")
      try expect(total.loans, equals: loans.count, "loans")
    }
  }

  @Test("counts, splits, bands and groups add up to the whole (A.8)")
  func addingUp() async throws {
    try await forAllPortfolios("parts of a portfolio add up", seed: 21) { loans, day in
      let portfolio = try portfolio(loans, on: day)
      let total = portfolio.total
      try expect(DebtState.allCases.map(total.count).reduce(0, +), equals: loans.count, "states")
      try expect(total.inTerm + total.overdue + total.frozen, equals: total.running.loans, "running")
      let split = [total.inTermPrincipal, total.overduePrincipal, total.frozenPrincipal]
      try expect(split.allSatisfy { $0 >= .zero }, "\(split)")
      try expect(try Dong.sum(split), equals: total.running.outstanding, "principal")
      for (name, part, whole) in [
        ("ages", total.ages, total.behind),
        ("running", portfolio.groups.values.map(\.running), total.running),
        ("behind", portfolio.groups.values.map(\.behind), total.behind),
      ] {
        try expect(part.map(\.loans).reduce(0, +), equals: whole.loans, "loans, \(name)")
        for sum in [\PortfolioSums.Owed.outstanding, \.principalBehind, \.interestBehind, \.overdueInterest] {
          try expect(
            try Dong.sum(part.map { $0[keyPath: sum] }), equals: whole[keyPath: sum], "\(sum), \(name)")
        }
      }
      try expect(total.behind.principalBehind, equals: total.running.principalBehind)
    }
  }
}
