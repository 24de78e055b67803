import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every portfolio")
struct PortfolioLawTests {
  /// Loans of every kind with events of every kind, and a day.
  private func loans(_ seed: Int) -> (loans: [HostLoan], day: CivilDate) {
    let generator = LoanGenerator(seed: UInt64(70_000 + seed))
    var loans: [HostLoan] = []
    while loans.count < 60 {
      guard let terms = generator.nextRunning(), let schedule = try? Schedule(for: terms) else {
        continue
      }
      var events = generator.source.chance(50) ? generator.payments(on: schedule) : []
      events += generator.events(for: terms, count: generator.source.pick([0, 1, 3]))
      let loan = HostLoan(
        terms: terms, events: events, portfolioGroup: generator.source.pick(["central", "local", "own"]),
        settledOn: generator.source.chance(10) ? terms.disbursements[0].date.later(100) : nil)
      if (try? loan.ledger()) != nil { loans.append(loan) }
    }
    return (loans, CivilDate(clamped: generator.source.int(20_000...21_200)))
  }

  private func portfolio(_ loans: some Sequence<HostLoan>, on day: CivilDate) throws -> Portfolio<String> {
    var portfolio = Portfolio<String>(asOf: day)
    for loan in loans { try portfolio.add(loan) }
    return portfolio
  }

  @Test("chunks that are merged are the whole, and the order does not matter", arguments: 1...4)
  func merging(seed: Int) throws {
    let (loans, day) = loans(seed)
    let whole = try portfolio(loans, on: day)
    for size in [1, 7, 59] {
      var merged = Portfolio<String>(asOf: day)
      for start in stride(from: 0, to: loans.count, by: size) {
        try merged.merge(try portfolio(loans[start..<min(start + size, loans.count)], on: day))
      }
      #expect(merged == whole)
    }
    #expect(try portfolio(loans.reversed(), on: day) == whole)
    var empty = Portfolio<String>(asOf: day)
    try empty.merge(whole)
    #expect(empty == whole)
  }

  @Test("a portfolio is what the single ledgers say, added up without it", arguments: 1...4)
  func singles(seed: Int) throws {
    let (loans, day) = loans(seed)
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
    #expect(total.running.outstanding.amount == outstanding && total.overduePrincipal.amount == overdue)
    #expect(total.running.principalBehind.amount + total.running.interestBehind.amount == behind)
    #expect(total.running.loans == running && total.loans == loans.count)
  }

  @Test("counts, splits, bands and groups add up to the whole (A.8)", arguments: 1...4)
  func addingUp(seed: Int) throws {
    let (loans, day) = loans(seed)
    let portfolio = try portfolio(loans, on: day)
    let total = portfolio.total
    #expect(DebtState.allCases.map(total.count).reduce(0, +) == loans.count)
    #expect(total.inTerm + total.overdue + total.frozen == total.running.loans)
    let split = [total.inTermPrincipal, total.overduePrincipal, total.frozenPrincipal]
    #expect(split.allSatisfy { $0 >= .zero })
    #expect(try Dong.sum(split) == total.running.outstanding)
    for (part, whole) in [
      (total.ages, total.behind), (portfolio.groups.values.map(\.running), total.running),
      (portfolio.groups.values.map(\.behind), total.behind),
    ] {
      #expect(part.map(\.loans).reduce(0, +) == whole.loans)
      #expect(try Dong.sum(part.map(\.outstanding)) == whole.outstanding)
      #expect(try Dong.sum(part.map(\.principalBehind)) == whole.principalBehind)
      #expect(try Dong.sum(part.map(\.interestBehind)) == whole.interestBehind)
      #expect(try Dong.sum(part.map(\.overdueInterest)) == whole.overdueInterest)
    }
    #expect(total.behind.principalBehind == total.running.principalBehind)
  }
}
