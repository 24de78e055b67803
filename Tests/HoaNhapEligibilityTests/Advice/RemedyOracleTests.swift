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
  func workforce(_ basis: Basis) async throws {
    let book = RuleBook(OpenFactsOracleTests.small, basis: basis)
    try await forAll("ways are the best of all, \(basis)", cases: 250, covering: ["several ways": 10...100]) {
      choices in
      var facts = Sample.establishment()
      let counted = choices.int(0...4)
      facts.rehabilitatedWorkers = .known(Int64(counted))
      facts.workers = .known(Int64(choices.int(max(counted, 1)...8)))
      facts.listedWorkers = .known(Int64(choices.int(0...5)))
      let (amount, balance) = (Int64(choices.int(1...7)), Int64(choices.int(0...6)))
      facts.amount = .known(Dong(amount))
      facts.programmeBalance = .known(Dong(balance))
      choices.show("facts", facts) { $0.json.canonicalText }
      let remedy = try choices.assume(try book.remedy(for: facts))
      let asked = facts
      func fits(_ hired: Int64, _ amount: Int64, _ balance: Int64) -> Bool {
        let moved = Self.moved(asked, hired: hired, amount: amount, balance: balance)
        return (try? book.outcome(for: moved)) == .satisfied
      }
      let ways = remedy.ways.map { Self.figures($0, asked) }
      choices.mark("several ways", when: ways.count > 1)
      // Those whom the share demands whatever is asked for.
      guard let base = (0...20).first(where: { fits($0, 0, 0) }) else {
        return try expect(false, "no way at all")
      }
      if let hired = (0...20).first(where: { fits($0, amount, balance) }) {
        try expect(
          ways.contains([hired, amount, balance]), "fewest workers for the amount are \(hired): \(ways)")
      }
      if let most = (1...amount).last(where: { fits(base, $0, balance) }) {
        try expect(ways.contains([base, most, balance]), "the largest amount is \(most): \(ways)")
      }
      if !fits(base, amount, balance), let left = (0...balance).last(where: { fits(base, amount, $0) }) {
        try expect(ways.contains([base, amount, left]), "the most that may be left is \(left): \(ways)")
      }
    }
  }

  @Test("Where there is said to be no day, there is none, even with everything else in order")
  func noDay() async throws {
    try await forAll(
      "where there is no day there is none", cases: 1500, covering: ["no day": 7...100]
    ) { choices in
      let facts =
        choices.bool()
        ? AdviceRobustnessTests.extreme(choices)
        : NearlyEligible.application(choices, moved: 3...3, forgotten: 1...1)
      choices.show("facts", facts) { $0.json.canonicalText }
      guard let obstacle = (try? RuleBook().remedy(for: facts))??.obstacles.first,
        [.windowClosed, .noCommonDay].contains(obstacle.code)
      else { return }
      choices.mark("no day")
      var best = facts.purpose == .training ? Sample.training() : Sample.person()
      best.birth = facts.birth
      best.completedOn = facts.completedOn
      best.managementDecision = facts.managementDecision
      best.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(.distantPast)))
      let days = [facts.asOf, obstacle.firstDay, obstacle.lastDay, .distantFuture].compactMap { $0 }
      let later = (0..<120).compactMap { try? facts.asOf.adding(days: $0 * 91) }
      for day in days + later where day >= facts.asOf {
        best.asOf = day
        try expect(try RuleBook().outcome(for: best) == .unmet, "\(day)")
      }
    }
  }
}
