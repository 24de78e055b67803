import HoaNhapPlan
import HoaNhapPolicy
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

  /// Tries so many moves at random and gives the book; refused ones must change nothing.
  private func book(_ random: inout SplitMix, moves: Int) throws -> ObligationBook {
    let plan = try plan()
    var book = ObligationBook(of: plan)
    let calendar = try #require(calendar)
    // A book may begin behind what its first obligations wait for, and take that in later.
    let first = try day(random.pick(["2026-05-01", "2026-06-06"]))
    try book.open(
      plan.obligations(from: first, to: day("2026-08-31"), calendar: calendar), stamp: stamp("2026-05-01"))
    let event = DutyEvent("e1", clause: "I.4", on: try day("2026-06-25"), limit: TimeLimit(5, .workingDays))
    try book.open(plan.obligations(raisedBy: event, calendar: calendar), stamp: stamp("2026-05-01"))
    var today = try day("2026-05-01")
    for _ in 0..<moves {
      today = try today.adding(days: random.int(0...2))
      let id = random.pick(book.obligations.map(\.id))
      let on = try today.adding(days: -random.int(-1...12))
      let mark = RecordStamp(on: random.int(0...20) == 0 ? try today.adding(days: -3) : today, by: "o-1")
      let before = book
      do {
        switch random.int(0...9) {
        case 0...4:
          try book.confirm(
            id, by: random.pick([.communePeoplesCommittee, .economicOffice, .communePolice]), on: on,
            stamp: mark)
        case 5...6: try book.complete(id, on: on, stamp: mark)
        case 7: try book.waive(id, reason: random.pick(["", "lý do"]), stamp: mark)
        case 8:
          let reading = PlanReading(inclusive: false)
          let rule = random.pick(RestDayRule.allCases)
          try book.open(
            plan.obligations(
              from: day("2026-05-01"), to: day("2026-09-30"), calendar: calendar, reading: reading,
              restDays: rule), stamp: mark)
        default:
          try book.reverse(
            entry: random.int(0...book.entries.count + 1), reason: random.pick([" ", "nhầm"]), stamp: mark)
        }
      } catch is ObligationFault {
        #expect(book == before)
      }
      // The history only grows.
      #expect(book.entries.prefix(before.entries.count).elementsEqual(before.entries))
    }
    return book
  }

  @Test("what is done was confirmed and waits for nothing; nothing is done too early or behind its entry")
  func invariants() throws {
    var random = SplitMix(seed: 2026)
    var done = 0
    for _ in 0..<30 {
      let book = try book(&random, moves: 160)
      let last = try #require(book.entries.last).stamp.day
      #expect(book.entries.map(\.number) == Array(1...book.entries.count))
      #expect(book.entries.map(\.stamp.day) == book.entries.map(\.stamp.day).sorted())
      for status in book.statuses(asOf: last) {
        #expect(status.sequence == book.history(of: status.obligation.id).count)
        guard let doneOn = status.doneOn else { continue }
        done += 1
        #expect(status.blockers.isEmpty && status.state.isSettled)
        #expect(Set(status.confirmedBy) == Set(status.obligation.confirm))
        #expect(doneOn >= status.obligation.opens && doneOn <= last)
        for need in status.obligation.needs {
          guard let input = book.status(of: need, asOf: last) else { continue }
          #expect(input.state.isSettled)
          if let earlier = input.doneOn { #expect(earlier <= doneOn) }
        }
      }
    }
    #expect(done > 40)
  }

  @Test("a later day never knows of fewer entries, and a state on a past day does not change any more")
  func past() throws {
    var random = SplitMix(seed: 2027)
    for _ in 0..<6 {
      var book = try book(&random, moves: 120)
      let last = try #require(book.entries.last).stamp.day
      let middle = try last.adding(days: -20)
      let known = book.statuses(asOf: middle)
      for status in known {
        let later = try #require(book.status(of: status.obligation.id, asOf: last))
        #expect(later.sequence >= status.sequence)
      }
      // What is recorded from now on does not reach back.
      for status in book.statuses(asOf: last) where !status.state.isSettled {
        try book.waive(status.obligation.id, reason: "hết kỳ", stamp: RecordStamp(on: last, by: "o-2"))
      }
      #expect(book.statuses(asOf: middle) == known)
    }
  }

  @Test("written and read again, a book is the same, and so are the bytes")
  func roundTrip() throws {
    var random = SplitMix(seed: 2028)
    for _ in 0..<12 {
      let book = try book(&random, moves: 100)
      let bytes = book.json.canonicalBytes
      let read = try ObligationBook(jsonBytes: bytes)
      #expect(read == book)
      #expect(read.json.canonicalBytes == bytes)
      #expect(read.statuses(asOf: try day("2026-12-31")) == book.statuses(asOf: try day("2026-12-31")))
    }
  }
}
