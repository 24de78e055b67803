import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("III.1 ý 4, IV.2 – What became of an obligation")
struct ObligationBookTests {
  @Test("the list waits for its confirmation, then goes to the bank – III.1 ý 4")
  func theList() throws {
    var book = try chauSonBook()
    let before = try #require(book.status(of: list, asOf: day("2026-06-01")))
    #expect(before.state == .open && before.blockers == [.confirmation(by: .communePeoplesCommittee)])
    let refused = try fault(.blocked) {
      try book.complete(list, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    }
    #expect(refused.blockers == before.blockers && refused.clause == "III.1.4")
    #expect(refused.wording.vi.contains("communePeoplesCommittee"))
    #expect(book.entries.isEmpty)

    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-02"), stamp: stamp("2026-06-03"))
    try book.complete(list, on: day("2026-06-03"), stamp: stamp("2026-06-03"))
    let after = try #require(book.status(of: list, asOf: day("2026-06-03")))
    #expect(after.state == .done && after.doneBy == .communePolice && !after.isBlocked)
    #expect(after.doneOn == (try day("2026-06-03")) && after.sequence == 2)
    #expect(after.confirmedBy == [.communePeoplesCommittee])
    // On the day before, nothing of it was known.
    let known = try #require(book.status(of: list, asOf: day("2026-06-02")))
    #expect(known.state == .open && known.sequence == 0 && known.confirmedBy.isEmpty)
  }

  @Test(
    "open on the last day, late on the next – P.2",
    arguments: [
      ("2026-06-03", ObligationState.open, 0), ("2026-06-04", .open, 0), ("2026-06-05", .late, 1),
      ("2026-06-14", .late, 10),
    ])
  func late(asOf: String, state: ObligationState, days: Int) throws {
    let status = try #require(try chauSonBook().status(of: list, asOf: day(asOf)))
    #expect(status.state == state && status.daysLate == days)
  }

  @Test(
    "done on the last day is in time, on the next it is late, whenever it is recorded",
    arguments: [("2026-06-04", ObligationState.done, 0), ("2026-06-05", .doneLate, 1)])
  func doneLate(on: String, state: ObligationState, days: Int) throws {
    var book = try chauSonBook()
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-01"), stamp: stamp("2026-06-20"))
    try book.complete(list, on: day(on), stamp: stamp("2026-06-20"))
    let status = try #require(book.status(of: list, asOf: day("2026-07-31")))
    #expect(status.state == state && status.daysLate == days)
    // Until it was recorded, it looked late.
    #expect(book.status(of: list, asOf: try day("2026-06-19"))?.state == .late)
  }

  @Test("what is waived needs a reason, is not late, and keeps nothing waiting")
  func waived() throws {
    var book = try chauSonBook()
    for reason in ["", "  ", "\n", "--"] {
      _ = try fault(.reasonMissing) { try book.waive(list, reason: reason, stamp: stamp("2026-06-01")) }
    }
    try book.waive(list, reason: "Không có ai trong danh sách", stamp: stamp("2026-06-01"))
    let status = try #require(book.status(of: list, asOf: day("2026-12-31")))
    #expect(status.state == .waived && status.daysLate == 0 && status.blockers.isEmpty)
    #expect(status.reason == "Không có ai trong danh sách")
    _ = try fault(.alreadyWaived) { try book.waive(list, reason: "x", stamp: stamp("2026-06-01")) }
    _ = try fault(.alreadyWaived) {
      try book.complete(list, on: day("2026-06-01"), stamp: stamp("2026-06-01"))
    }
    _ = try fault(.alreadyWaived) {
      try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-01"), stamp: stamp("2026-06-01"))
    }
  }

  @Test("a mistaken entry is reversed, never erased; what was right is recorded again")
  func reversed() throws {
    var book = try chauSonBook()
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    let done = try book.complete(list, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    let inUse = try fault(.inUse) { try book.reverse(entry: 1, reason: "nhầm", stamp: stamp("2026-06-03")) }
    #expect(inUse.blockers == [.input(list)])
    try book.reverse(entry: done.number, reason: "ghi nhầm tháng", stamp: stamp("2026-06-04"))
    #expect(book.status(of: list, asOf: try day("2026-06-04"))?.state == .open)
    #expect(book.status(of: list, asOf: try day("2026-06-03"))?.state == .done)
    try book.reverse(entry: 1, reason: "nhầm", stamp: stamp("2026-06-04"))
    #expect(book.status(of: list, asOf: try day("2026-06-04"))?.confirmedBy == [])
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-04"), stamp: stamp("2026-06-05"))
    try book.complete(list, on: day("2026-06-05"), stamp: stamp("2026-06-05"))
    let status = try #require(book.status(of: list, asOf: day("2026-06-05")))
    #expect(status.state == .doneLate && status.sequence == 6)
    #expect(book.history(of: list).map(\.number) == [1, 2, 3, 4, 5, 6])
    _ = try fault(.alreadyReversed) { try book.reverse(entry: 2, reason: "x", stamp: stamp("2026-06-05")) }
    _ = try fault(.notReversible) { try book.reverse(entry: 3, reason: "x", stamp: stamp("2026-06-05")) }
    _ = try fault(.reasonMissing) { try book.reverse(entry: 6, reason: " ", stamp: stamp("2026-06-05")) }
    for number in [0, 7, -1, .min, .max] {
      let unknown = try fault(.unknownEntry) {
        try book.reverse(entry: number, reason: "x", stamp: stamp("2026-06-05"))
      }
      #expect(unknown.obligation == nil && unknown.entry == number)
    }
  }

  @Test("moves that cannot be are refused, each with its obligation, and change nothing")
  func refused() throws {
    var book = try chauSonBook()
    let unknown: ObligationID = "chau-son/III.1.4/communePolice/2026-06-05"
    _ = try fault(.unknownObligation) { try book.waive(unknown, reason: "x", stamp: stamp("2026-06-01")) }
    // Open from 5 May on, the day after the list before fell due.
    let early = try fault(.notOpenYet) {
      try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-05-04"), stamp: stamp("2026-06-01"))
    }
    #expect(early.day == (try day("2026-05-05")) && early.obligation == list)
    _ = try fault(.inFuture) {
      try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-02"), stamp: stamp("2026-06-01"))
    }
    let other = try fault(.notToConfirm) {
      try book.confirm(list, by: .economicOffice, on: day("2026-06-01"), stamp: stamp("2026-06-01"))
    }
    #expect(other.agency == .economicOffice)
    #expect(book.entries.isEmpty)
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-05-05"), stamp: stamp("2026-06-01"))
    _ = try fault(.alreadyConfirmed) {
      try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-01"), stamp: stamp("2026-06-01"))
    }
    _ = try fault(.outOfOrder) { try book.complete(list, on: day("2026-05-31"), stamp: stamp("2026-05-31")) }
    _ = try fault(.wrongAgency) {
      try book.complete(list, on: day("2026-06-01"), by: .economicOffice, stamp: stamp("2026-06-01"))
    }
    try book.complete(list, on: day("2026-05-05"), by: .communePolice, stamp: stamp("2026-06-01"))
    let twice = try fault(.alreadyDone) {
      try book.complete(list, on: day("2026-06-01"), stamp: stamp("2026-06-01"))
    }
    #expect(twice.day == (try day("2026-05-05")) && twice.description.contains("III.1.4"))
    _ = try fault(.alreadyDone) { try book.waive(list, reason: "x", stamp: stamp("2026-06-01")) }
    #expect(book.entries.count == 2)
  }

  @Test("it is not sent before the day on which it was confirmed")
  func beforeConfirmation() throws {
    var book = try chauSonBook()
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-03"), stamp: stamp("2026-06-04"))
    let early = try fault(.beforeInput) {
      try book.complete(list, on: day("2026-06-02"), stamp: stamp("2026-06-04"))
    }
    #expect(early.day == (try day("2026-06-03")))
    try book.complete(list, on: day("2026-06-03"), stamp: stamp("2026-06-04"))
  }

  @Test("where the plan names nobody, the entry says who did it, or nobody – II.1")
  func nobody() throws {
    var book = try chauSonBook()
    let launch: ObligationID = "chau-son/II.1/-/2026-05-31"
    try book.complete(launch, on: day("2026-05-20"), by: .communePolice, stamp: stamp("2026-05-20"))
    #expect(book.status(of: launch, asOf: try day("2026-05-20"))?.doneBy == .communePolice)
    try book.reverse(entry: 1, reason: "nhầm", stamp: stamp("2026-05-21"))
    try book.complete(launch, on: day("2026-05-21"), stamp: stamp("2026-05-21"))
    let status = try #require(book.status(of: launch, asOf: day("2026-05-21")))
    #expect(status.state == .done && status.doneBy == nil)
  }

  @Test("spans may overlap, and a plan's own obligations alone are taken in")
  func opening() throws {
    var book = try chauSonBook("2026-05-01", "2026-07-31")
    let count = book.obligations.count
    try book.open(
      Plan.chauSon.obligations(from: day("2026-06-01"), to: day("2026-08-31")), stamp: stamp("2026-06-01"))
    #expect(book.obligations.count == count + 1)
    #expect(book.obligations == (try chauSonBook("2026-05-01", "2026-08-31").obligations))
    let others = try chainedPlan().obligations(from: day("2026-06-01"), to: day("2026-06-30"))
    let other = try fault(.otherPlan) { try book.open(others, stamp: stamp("2026-06-01")) }
    #expect(other.clause == "I.1")
  }

  @Test("when a year's holidays are decided, what is open moves, by an entry; what is settled stays – P.10")
  func moved() throws {
    let plan = try makePlan([
      duty("I.1", when: [.monthly(before: 12)]), duty("I.2", when: [.monthly(before: 12)]),
    ])
    let (from, to) = (try day("2027-02-01"), try day("2027-02-28"))
    var book = ObligationBook(of: plan)
    try book.open(plan.obligations(from: from, to: to), stamp: stamp("2026-11-02"))
    let open: ObligationID = "test/I.1/communePolice/2027-02-11"
    #expect(book.status(of: open, asOf: to)?.obligation.planningDay?.text == "2027-02-04")
    try book.waive("test/I.2/communePolice/2027-02-11", reason: "x", stamp: stamp("2026-11-03"))

    let decision = try HolidayDecision(
      year: 2027,
      lunarNewYear: ["02-04", "02-05", "02-06", "02-07", "02-08"].map { try day("2027-\($0)") },
      citation: Citation("Thông báo ví dụ"))
    let decided = try plan.obligations(from: from, to: to, holidays: .labourCode.deciding(decision))
    #expect(try book.open(decided, stamp: stamp("2026-12-01")) == [open])
    let status = try #require(book.status(of: open, asOf: day("2026-12-01")))
    #expect(status.obligation.planningDay?.text == "2027-02-11" && status.sequence == 1)
    #expect(book.status(of: open, asOf: try day("2026-11-30"))?.obligation.planningDay?.text == "2027-02-04")
    // The same again moves nothing; a mistaken move is reversed.
    #expect(try book.open(decided, stamp: stamp("2026-12-01")) == [])
    try book.reverse(entry: 2, reason: "nhầm", stamp: stamp("2026-12-02"))
    #expect(book.status(of: open, asOf: to)?.obligation.planningDay?.text == "2027-02-04")
  }
}
