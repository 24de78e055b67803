import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Remedies against a search of all small numbers and many days")
struct RemedyOracleTests {
  /// The application with new workers, all of them listed, with another amount and another balance.
  private static func moved(
    _ facts: ApplicationDocument, hired: Int64, amount: Int64, balance: Int64
  ) -> ApplicationDocument {
    var moved = facts
    let counted = (facts.rehabilitatedWorkers.value ?? 0) + hired
    moved.rehabilitatedWorkers = .known(counted)
    moved.workers = facts.workers.map { $0 + hired }
    moved.listedWorkers = facts.listedWorkers.map { max($0, counted) }
    moved.amount = .known(Dong(amount))
    moved.programmeBalance = .known(Dong(balance))
    return moved
  }

  /// What a way does, in the same terms.
  private static func figures(_ way: [Remedy.Change], _ facts: ApplicationDocument) -> [Int64] {
    let done = facts.applying(way)
    return [
      (done.rehabilitatedWorkers.value ?? 0) - (facts.rehabilitatedWorkers.value ?? 0),
      done.amount.value?.amount ?? 0, done.programmeBalance.value?.amount ?? 0,
    ]
  }

  @Test(
    "C.8, C.10, L.4, L.5: the fewest workers, the largest amount and the least repayment are found",
    arguments: [Basis.all, .enacted])
  func workforce(_ basis: Basis) throws {
    let book = RuleBook(OpenFactsOracleTests.small, basis: basis)
    var compared = 0
    for seed in 1..<500 as Range<UInt64> {
      var n = SplitMix64(seed: seed)
      var facts = Sample.establishment()
      let counted = Int64.random(in: 0...4, using: &n)
      facts.rehabilitatedWorkers = .known(counted)
      facts.workers = .known(Int64.random(in: max(counted, 1)...8, using: &n))
      facts.listedWorkers = .known(Int64.random(in: 0...5, using: &n))
      let (amount, balance) = (Int64.random(in: 1...7, using: &n), Int64.random(in: 0...6, using: &n))
      facts.amount = .known(Dong(amount))
      facts.programmeBalance = .known(Dong(balance))
      guard let remedy = try book.remedy(for: facts) else { continue }
      func fits(_ hired: Int64, _ amount: Int64, _ balance: Int64) -> Bool {
        let moved = Self.moved(facts, hired: hired, amount: amount, balance: balance)
        return (try? book.outcome(for: moved)) == .satisfied
      }
      let ways = remedy.ways.map { Self.figures($0, facts) }
      // Those whom the share demands whatever is asked for.
      let base = try #require((0...20).first { fits($0, 0, 0) })
      if let hired = (0...20).first(where: { fits($0, amount, balance) }) {
        #expect(ways.contains([hired, amount, balance]), "seed \(seed): fewest workers for the amount")
      }
      if let most = (1...amount).last(where: { fits(base, $0, balance) }) {
        #expect(ways.contains([base, most, balance]), "seed \(seed): the largest amount")
      }
      if !fits(base, amount, balance), let left = (0...balance).last(where: { fits(base, amount, $0) }) {
        #expect(ways.contains([base, amount, left]), "seed \(seed): the least repayment")
      }
      compared += 1
    }
    #expect(compared > 150)
  }

  @Test("Where there is said to be no day, there is none, even with everything else in order")
  func noDay() throws {
    var found = 0
    for seed in 1..<1_500 as Range<UInt64> {
      let facts =
        seed % 2 == 0
        ? AdviceRobustnessTests.extreme(seed) : NearlyEligible.application(seed: seed, moved: 3, forgotten: 1)
      guard let obstacle = (try? RuleBook().remedy(for: facts))??.obstacles.first,
        [.windowClosed, .noCommonDay].contains(obstacle.code)
      else { continue }
      found += 1
      var best = facts.purpose == .training ? Sample.training() : Sample.person()
      best.birth = facts.birth
      best.completedOn = facts.completedOn
      best.managementDecision = facts.managementDecision
      best.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(.distantPast)))
      let days = [facts.asOf, obstacle.firstDay, obstacle.lastDay, .distantFuture].compactMap { $0 }
      let later = (0..<120).compactMap { try? facts.asOf.adding(days: $0 * 91) }
      for day in days + later where day >= facts.asOf {
        best.asOf = day
        #expect(try RuleBook().outcome(for: best) == .unmet, "seed \(seed), \(day)")
      }
    }
    #expect(found > 100)
  }
}
