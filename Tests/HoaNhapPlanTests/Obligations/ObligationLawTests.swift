import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Laws of a book of obligations, over moves of every kind")
struct ObligationLawTests {
  private let calendar = try? HolidayRules.labourCode.calendar(years: 2026...2027)

  private func plan() throws -> Plan {
    try makePlan([
      duty(
        "I.1", confirm: [.communePeoplesCommittee, .economicOffice], to: [.vbspTransactionOffice],
        when: [.monthly(before: 5)]),
      duty("I.2", lead: [.economicOffice], when: [.monthly(before: 10)], needs: ["I.1"]),
      duty("I.3", lead: [], when: [.monthly(before: 20)], needs: ["I.2", "I.1"]),
      duty("I.4", when: [.whenItArises], needs: ["I.3"]),
    ])
  }

  /// Tries so many moves and gives the book; refused ones must change nothing.
  private func book(_ choices: Choices, moves: Int) throws -> ObligationBook {
    let plan = try plan()
    var book = ObligationBook(of: plan)
    let calendar = try #require(calendar)
    // A book may begin behind what its first obligations wait for, and take that in later.
    let first = try day(choices.show("first day", choices.pick(["2026-05-01", "2026-06-06"])))
    try book.open(
      plan.obligations(from: first, to: day("2026-08-31"), calendar: calendar), stamp: stamp("2026-05-01"))
    let event = DutyEvent("e1", clause: "I.4", on: try day("2026-06-25"), limit: TimeLimit(5, .workingDays))
    try book.open(plan.obligations(raisedBy: event, calendar: calendar), stamp: stamp("2026-05-01"))
    var today = try day("2026-05-01")
    try choices.rounds(moves) {
      today = try today.adding(days: choices.int(0...2))
      let on = try today.adding(days: -choices.int(-1...12))
      let mark = RecordStamp(on: choices.chance(5) ? try today.adding(days: -3) : today, by: "o-1")
      let before = book
      do {
        try move(&book, on: on, stamp: mark, choices)
        choices.show("move on \(on)", book.entries.last)
      } catch is ObligationFault {
        try expect(book == before, "a move that is refused changes nothing")
      }
      try expect(
        book.entries.prefix(before.entries.count).elementsEqual(before.entries), "the history only grows")
    }
    return book
  }

  private func move(
    _ book: inout ObligationBook, on day: CivilDate, stamp: RecordStamp, _ choices: Choices
  ) throws {
    let id = choices.pick(book.obligations.map(\.id))
    switch choices.int(0...9) {
    case 0...4:
      try book.confirm(
        id, by: choices.pick([.communePeoplesCommittee, .economicOffice, .communePolice]), on: day,
        stamp: stamp)
    case 5...6: try book.complete(id, on: day, stamp: stamp)
    case 7: try book.waive(id, reason: choices.pick(["", "lý do"]), stamp: stamp)
    case 8:
      let (from, to) = try (HoaNhapPlanTests.day("2026-05-01"), HoaNhapPlanTests.day("2026-09-30"))
      try book.open(
        plan().obligations(
          from: from, to: to, calendar: #require(calendar), reading: PlanReading(inclusive: false),
          restDays: choices.pick(RestDayRule.allCases)), stamp: stamp)
    default:
      try book.reverse(
        entry: choices.int(0...book.entries.count + 1), reason: choices.pick([" ", "nhầm"]), stamp: stamp)
    }
  }

  @Test("what is done was confirmed and waits for nothing; nothing is done too early or behind its entry")
  func invariants() async throws {
    try await forAll(
      "what is done was confirmed and waits for nothing", cases: 30, covering: ["done": 30...100]
    ) {
      choices in
      let book = try book(choices, moves: 160)
      let last = try #require(book.entries.last).stamp.day
      try expect(book.entries.map(\.number) == Array(1...book.entries.count))
      try expect(book.entries.map(\.stamp.day) == book.entries.map(\.stamp.day).sorted())
      for status in book.statuses(asOf: last) {
        try expect(status.sequence, equals: book.history(of: status.obligation.id).count)
        guard let doneOn = status.doneOn else { continue }
        choices.mark("done")
        try expect(status.blockers.isEmpty && status.state.isSettled)
        try expect(Set(status.confirmedBy) == Set(status.obligation.confirm))
        try expect(doneOn >= status.obligation.opens && doneOn <= last)
        for need in status.obligation.needs {
          guard let input = book.status(of: need, asOf: last) else { continue }
          try expect(input.state.isSettled)
          if let earlier = input.doneOn { try expect(earlier <= doneOn) }
        }
      }
    }
  }

  @Test("a later day never knows of fewer entries, and a state on a past day does not change any more")
  func past() async throws {
    try await forAll("a past day does not change any more", cases: 6) { choices in
      var book = try book(choices, moves: 120)
      let last = try #require(book.entries.last).stamp.day
      let middle = try last.adding(days: -20)
      let known = book.statuses(asOf: middle)
      for status in known {
        let later = try #require(book.status(of: status.obligation.id, asOf: last))
        try expect(later.sequence >= status.sequence)
      }
      // What is recorded from now on does not reach back.
      for status in book.statuses(asOf: last) where !status.state.isSettled {
        try book.waive(status.obligation.id, reason: "hết kỳ", stamp: RecordStamp(on: last, by: "o-2"))
      }
      try expect(book.statuses(asOf: middle) == known)
    }
  }

  @Test("written and read again, a book is the same, and so are the bytes")
  func roundTrip() async throws {
    try await forAll("a book comes back from its bytes", cases: 12) { choices in
      let book = try book(choices, moves: 100)
      let bytes = book.json.canonicalBytes
      let read = try ObligationBook(jsonBytes: bytes)
      try expect(read == book)
      try expect(read.json.canonicalBytes == bytes)
      let end = try day("2026-12-31")
      try expect(read.statuses(asOf: end) == book.statuses(asOf: end))
    }
  }
}
