import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("needs – What waits for what")
struct DependencyTests {
  private let input: ObligationID = "test/I.1/communePolice/2026-06-04"
  private let letter: ObligationID = "test/I.2/economicOffice/2026-06-09"

  private func book(_ from: String = "2026-05-01", _ to: String = "2026-07-31") throws -> ObligationBook {
    let plan = try chainedPlan()
    var book = ObligationBook(of: plan)
    try book.open(plan.obligations(from: day(from), to: day(to)), stamp: stamp("2026-05-01"))
    return book
  }

  @Test("it waits for the last deliverable of the clause by its own day, whatever span was opened")
  func which() throws {
    let plan = try chainedPlan()
    for (from, to) in [("2026-05-01", "2026-12-31"), ("2026-06-05", "2026-06-30")] {
      let found = try plan.obligations(from: day(from), to: day(to)).first { $0.id == letter }
      #expect(found?.needs == [input])
    }
  }

  @Test("blocked until the input is done or waived, and not done before it")
  func blocked() throws {
    var book = try book()
    #expect(book.status(of: letter, asOf: try day("2026-06-08"))?.blockers == [.input(input)])
    let refused = try fault(.blocked) {
      try book.complete(letter, on: day("2026-06-08"), stamp: stamp("2026-06-08"))
    }
    #expect(refused.blockers == [.input(input)] && refused.obligation == letter && refused.clause == "I.2")
    try book.confirm(input, by: .communePeoplesCommittee, on: day("2026-06-05"), stamp: stamp("2026-06-08"))
    try book.complete(input, on: day("2026-06-06"), stamp: stamp("2026-06-08"))
    _ = try fault(.beforeInput) {
      try book.complete(letter, on: day("2026-06-05"), stamp: stamp("2026-06-08"))
    }
    try book.complete(letter, on: day("2026-06-06"), stamp: stamp("2026-06-08"))
    // Now the input cannot be taken back while the letter stands on it.
    let inUse = try fault(.inUse) { try book.reverse(entry: 2, reason: "nhầm", stamp: stamp("2026-06-09")) }
    #expect(inUse.blockers == [.input(letter)] && inUse.entry == 2)
    try book.reverse(entry: 3, reason: "nhầm", stamp: stamp("2026-06-09"))
    try book.reverse(entry: 2, reason: "nhầm", stamp: stamp("2026-06-09"))
    #expect(book.status(of: letter, asOf: try day("2026-06-09"))?.isBlocked == true)
  }

  @Test("a waived input keeps nothing waiting")
  func waivedInput() throws {
    var book = try book()
    try book.waive(input, reason: "không có ai", stamp: stamp("2026-06-01"))
    try book.complete(letter, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    #expect(book.status(of: letter, asOf: try day("2026-06-02"))?.state == .done)
  }

  @Test("what fell due before the book begins keeps nothing waiting, and cannot be added behind its back")
  func beforeTheBook() throws {
    var book = try book("2026-06-05", "2026-06-30")
    #expect(book.status(of: letter, asOf: try day("2026-06-08"))?.blockers == [])
    try book.complete(letter, on: day("2026-06-08"), stamp: stamp("2026-06-08"))
    let earlier = try chainedPlan().obligations(from: day("2026-06-01"), to: day("2026-06-04"))
    let refused = try fault(.inUse) { try book.open(earlier, stamp: stamp("2026-06-08")) }
    #expect(refused.obligation == input && refused.blockers == [.input(letter)])
    #expect(book.obligations.count == 1)
  }

  @Test("an input taken in after a mistaken deed was reversed is read again with its history")
  func lateInput() throws {
    var book = try book("2026-06-05", "2026-06-30")
    try book.complete(letter, on: day("2026-06-08"), stamp: stamp("2026-06-08"))
    try book.reverse(entry: 1, reason: "nhầm", stamp: stamp("2026-06-08"))
    try book.open(
      chainedPlan().obligations(from: day("2026-06-01"), to: day("2026-06-04")), stamp: stamp("2026-06-08"))
    #expect(try ObligationBook(json: book.json) == book)
    try book.waive(input, reason: "không có ai", stamp: stamp("2026-06-08"))
    try book.complete(letter, on: day("2026-06-08"), stamp: stamp("2026-06-08"))
    let read = try ObligationBook(json: book.json)
    #expect(read == book && read.json == book.json)
  }

  @Test("a document in which something is done before what it holds as its input is refused with its place")
  func unsettledInput() throws {
    var book = try book("2026-06-05", "2026-06-30")
    try book.complete(letter, on: day("2026-06-08"), stamp: stamp("2026-06-08"))
    var other = ObligationBook(of: try chainedPlan())
    try other.open(
      chainedPlan().obligations(from: day("2026-06-01"), to: day("2026-06-30")), stamp: stamp("2026-06-08"))
    let document = JSONValue.object([
      "book": 1, "plan": "test", "obligations": .array(other.obligations.map(\.json)),
      "entries": .array(book.entries.map(\.json)),
    ])
    let refused = try #require(throws: ObligationDataFaults.self) { try ObligationBook(json: document) }
    #expect(refused.faults.map(\.field) == ["obligations[0]"])
  }

  @Test("it waits for every agency that owes the report; an ongoing duty keeps nothing waiting")
  func everybody() throws {
    let plan = try makePlan(
      [
        duty(
          "I.1", lead: [.communePolice, .economicOffice], to: [.communePeoplesCommittee],
          when: [.yearly(before: "06-20")]),
        duty("I.2", when: [.yearlyIn(6)], needs: ["I.1", "I.3"]), duty("I.3", when: [.ongoing]),
      ], reports: [ReportRegime(.sixMonths, clause: "I.1", before: "06-20", data: .sixMonths)])
    let found = try plan.obligations(from: day("2027-06-30"), to: day("2027-06-30"))
    #expect(
      found.map(\.needs) == [["test/I.1/communePolice/2027-06-19", "test/I.1/economicOffice/2027-06-19"]])
    // The first review falls before any report.
    let early = try makePlan(
      from: "2026-06-25",
      [
        duty("I.1", when: [.yearly(before: "06-20")]), duty("I.2", when: [.yearlyIn(6)], needs: ["I.1"]),
      ])
    #expect(try early.obligations(from: day("2026-06-01"), to: day("2026-06-30")).map(\.needs) == [[]])
  }

  @Test("something done once, years ago, is still what it waits for")
  func once() throws {
    let plan = try makePlan([
      duty("I.1", when: [.month(YearMonth(of: try day("2026-05-01")))]),
      duty("I.2", when: [.yearlyIn(6)], needs: ["I.1"]),
    ])
    let found = try plan.obligations(from: day("2036-06-30"), to: day("2036-06-30"))
    #expect(found.map(\.needs) == [["test/I.1/communePolice/2026-05-31"]])
  }

  @Test("in Châu Sơn's plan no dated duty waits for another; the list waits for its confirmation – III.1 ý 4")
  func chauSon() throws {
    let all = try Plan.chauSon.obligations(from: day("2026-05-01"), to: day("2031-12-31"))
    #expect(all.count == 216)
    for obligation in all {
      #expect(obligation.confirm == (obligation.clause == "III.1.4" ? [.communePeoplesCommittee] : []))
    }
  }
}
