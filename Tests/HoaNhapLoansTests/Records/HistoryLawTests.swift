import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every history")
struct HistoryLawTests {
  /// What a history was told and took, and the balances that it gave then.
  private struct Memory {
    var accepted: [HistoryEntry] = []
    var reversed: Set<HistoryEntryID> = []
    var answers: [(on: CivilDate, known: CivilDate, state: LedgerState)] = []
    var refused = 0

    /// The events that stand, in the order in which they became known.
    var live: [LoanEvent] { accepted.filter { !reversed.contains($0.id) }.flatMap(\.events) }
  }

  /// Tells a history many things, some of them impossible.
  private func tell(_ history: inout LoanHistory, _ choices: Choices) throws -> Memory {
    let generator = LoanGenerator(choices)
    var memory = Memory()
    var today = history.terms.disbursements[0].date
    var number = 0
    try choices.rounds(30) {
      let before = today
      today = today.later(choices.pick([0, 0, 1, 5, 30]))
      if today != before { memory.answers += try answers(history, known: before, choices) }
      // Now and then a day before that of the last entry, which is refused.
      let earlier = memory.accepted.last.map { $0.recordedOn.later(-1) }
      let recordedOn = choices.chance(5) ? earlier ?? today : today
      let id = HistoryEntryID(choices.chance(4) ? "0" : "\(number)")
      let target = HistoryEntryID("\(choices.int(0...number))")
      number += 1
      let events = generator.events(for: history.terms, count: choices.int(1...2), days: 300)
      let kind: HistoryEntry.Kind =
        switch choices.int(1...100) {
        case ...65: .recorded(events, act: nil)
        case ...85: .reversed(target, reason: nil)
        default: .corrected(target, reason: "code", events: events)
        }
      let entry = HistoryEntry(id, recordedOn: recordedOn, kind)
      var isTaken = true
      do throws(HistoryFault) { try history.append(entry) } catch { isTaken = false }
      choices.show(isTaken ? "taken" : "refused", entry)
      if isTaken {
        memory.accepted.append(entry)
        if let target = entry.reverses { memory.reversed.insert(target) }
      } else {
        memory.refused += 1
      }
      try expect(history.entries == memory.accepted, "entries other than those that were taken")
    }
    memory.answers += try answers(history, known: today, choices)
    return memory
  }

  private func answers(
    _ history: LoanHistory, known: CivilDate, _ choices: Choices
  ) throws -> [(on: CivilDate, known: CivilDate, state: LedgerState)] {
    let start = history.terms.disbursements[0].date
    return try (0..<2).map { _ in
      let day = start.later(choices.int(0...500))
      return (day, known, try history.ledger.state(on: day))
    }
  }

  private func forAllHistories(
    _ name: String, seed: UInt64, function: String = #function,
    _ law: @escaping (LoanHistory, Memory) throws -> Void
  ) async throws {
    try await forAll(
      name, cases: 160, seed: seed, covering: ["refused": 60...100, "taken back": 40...100],
      function: function
    ) { choices in
      let terms = try choices.assume(LoanGenerator(choices).nextRunning())
      choices.show(terms)
      var history = try choices.assume(try? LoanHistory(terms))
      let memory = try tell(&history, choices)
      choices.mark("refused", when: memory.refused > 0)
      choices.mark("taken back", when: !memory.reversed.isEmpty)
      try law(history, memory)
    }
  }

  @Test("no event that was accepted is ever lost, whatever was refused in between")
  func nothingLost() async throws {
    try await forAllHistories("no accepted event is lost", seed: 1) { history, memory in
      try expect(history.ledger.events.count, equals: memory.live.count)
      var events = history.ledger.events
      for event in memory.live {
        guard let place = events.firstIndex(of: event) else { return try expect(false, "lost: \(event)") }
        events.remove(at: place)
      }
    }
  }

  @Test("what was answered can be answered again: later knowledge does not change what was known")
  func answersStand() async throws {
    try await forAllHistories("what was known stands", seed: 1001) { history, memory in
      for answer in memory.answers {
        let state = try history.state(on: answer.on, asKnownOn: answer.known)
        try expect(state, equals: answer.state, "\(answer.on) as known on \(answer.known)")
      }
    }
  }

  @Test("added one by one, all at once, or read from JSON, it is one history")
  func replay() async throws {
    try await forAllHistories("it is one history", seed: 2001) { history, memory in
      var whole = try LoanHistory(history.terms)
      try whole.append(contentsOf: memory.accepted)
      let plain = try Ledger(history.terms, events: memory.live)
      for (name, ledger) in [("at once", whole.ledger), ("a plain ledger", plain)] {
        try expect(ledger.entries.map(\.effect), equals: history.ledger.entries.map(\.effect), name)
        try expect(ledger.events, equals: history.ledger.events, name)
      }
      guard let json = try? history.json() else { return }
      let read = try LoanHistory(json: json)
      try expect(try read.json() == json && read.entries == history.entries, "read again")
    }
  }

  @Test("a difference says what changed from one state to the other, and the way back says the opposite")
  func differences() async throws {
    try await forAllHistories("a way back says the opposite", seed: 3001) { history, memory in
      guard let first = memory.answers.first, let last = memory.answers.last else { return }
      let before = KnownDay(first.on, asKnownOn: first.known)
      let after = KnownDay(last.on, asKnownOn: last.known)
      let there = try history.difference(from: before, to: after)
      let back = try history.difference(from: after, to: before)
      try expect(there.changes.map(\.before), equals: back.changes.map(\.after))
      try expect(there.changes.map(\.after), equals: back.changes.map(\.before))
      try expect(there.changes, equals: LedgerDifference(from: first.state, to: last.state).changes)
      let none = try history.difference(from: before, to: before)
      try expect(none.isEmpty && none.causes.isEmpty, "a day differs from itself")
      try expect(there.causes.allSatisfy { history.entry($0) != nil }, "\(there.causes)")
    }
  }
}
