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
  private func tell(_ history: inout LoanHistory, _ generator: LoanGenerator) throws -> Memory {
    var memory = Memory()
    var today = history.terms.disbursements[0].date
    for number in 0..<30 {
      let before = today
      today = today.later(generator.source.pick([0, 0, 1, 5, 30]))
      if today != before { memory.answers += try answers(history, known: before, generator) }
      // Now and then a day before that of the last entry, which is refused.
      let earlier = memory.accepted.last.map { $0.recordedOn.later(-1) }
      let recordedOn = generator.source.chance(5) ? earlier ?? today : today
      let id = HistoryEntryID(generator.source.chance(4) ? "0" : "\(number)")
      let target = HistoryEntryID("\(generator.source.int(0...number))")
      let events = generator.events(for: history.terms, count: generator.source.int(1...2), days: 300)
      let kind: HistoryEntry.Kind =
        switch generator.source.int(1...100) {
        case ...65: .recorded(events, act: nil)
        case ...85: .reversed(target, reason: nil)
        default: .corrected(target, reason: "code", events: events)
        }
      let entry = HistoryEntry(id, recordedOn: recordedOn, kind)
      do throws(HistoryFault) {
        try history.append(entry)
        memory.accepted.append(entry)
        if let target = entry.reverses { memory.reversed.insert(target) }
      } catch {
        memory.refused += 1
      }
      #expect(history.entries == memory.accepted)
    }
    memory.answers += try answers(history, known: today, generator)
    return memory
  }

  private func answers(
    _ history: LoanHistory, known: CivilDate, _ generator: LoanGenerator
  ) throws -> [(on: CivilDate, known: CivilDate, state: LedgerState)] {
    let start = history.terms.disbursements[0].date
    return try (0..<2).map { _ in
      let day = start.later(generator.source.int(0...500))
      return (day, known, try history.ledger.state(on: day))
    }
  }

  private func each(_ seed: Int, _ body: (LoanHistory, Memory) throws -> Void) throws {
    let generator = LoanGenerator(seed: UInt64(90_000 + seed))
    var refused = 0
    var taken = 0
    for _ in 0..<60 {
      guard let terms = generator.nextRunning(), var history = try? LoanHistory(terms) else { continue }
      let memory = try tell(&history, generator)
      refused += memory.refused
      taken += memory.reversed.count
      try body(history, memory)
    }
    #expect(refused > 100 && taken > 30)
  }

  @Test("no event that was accepted is ever lost, whatever was refused in between", arguments: 1...3)
  func nothingLost(seed: Int) throws {
    try each(seed) { history, memory in
      #expect(history.ledger.events.count == memory.live.count)
      var events = history.ledger.events
      for event in memory.live {
        let place = try #require(events.firstIndex(of: event))
        events.remove(at: place)
      }
    }
  }

  @Test(
    "what was answered can be answered again: later knowledge does not change what was known",
    arguments: 1...3)
  func answersStand(seed: Int) throws {
    try each(seed) { history, memory in
      for answer in memory.answers {
        let state = try history.state(on: answer.on, asKnownOn: answer.known)
        #expect(state == answer.state)
      }
    }
  }

  @Test("added one by one, all at once, or read from JSON, it is one history", arguments: 1...3)
  func replay(seed: Int) throws {
    try each(seed) { history, memory in
      var whole = try LoanHistory(history.terms)
      try whole.append(contentsOf: memory.accepted)
      let plain = try Ledger(history.terms, events: memory.live)
      for ledger in [whole.ledger, plain] {
        #expect(ledger.entries.map(\.effect) == history.ledger.entries.map(\.effect))
        #expect(ledger.events == history.ledger.events)
      }
      guard let json = try? history.json() else { return }
      let read = try LoanHistory(json: json)
      #expect(try read.json() == json && read.entries == history.entries)
    }
  }

  @Test(
    "a difference says what changed from one state to the other, and the way back says the opposite",
    arguments: 1...3)
  func differences(seed: Int) throws {
    try each(seed) { history, memory in
      guard let first = memory.answers.first, let last = memory.answers.last else { return }
      let before = KnownDay(first.on, asKnownOn: first.known)
      let after = KnownDay(last.on, asKnownOn: last.known)
      let there = try history.difference(from: before, to: after)
      let back = try history.difference(from: after, to: before)
      #expect(there.changes.map(\.before) == back.changes.map(\.after))
      #expect(there.changes.map(\.after) == back.changes.map(\.before))
      #expect(there.changes == LedgerDifference(from: first.state, to: last.state).changes)
      let none = try history.difference(from: before, to: before)
      #expect(none.isEmpty && none.causes.isEmpty)
      #expect(there.causes.allSatisfy { history.entry($0) != nil })
    }
  }
}
