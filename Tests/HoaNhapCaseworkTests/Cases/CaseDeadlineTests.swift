import HoaNhap
import Testing

@Suite("A.9, A.7, III.1.4: what an application makes somebody owe, and until when")
struct CaseDeadlineTests {
  private let bank = AgencyID.vbspTransactionOffice

  private func matters(_ file: CaseFile, _ edition: Edition = .decision08) throws -> [CaseMatter] {
    try file.matters(under: Case.duties, calendar: try Case.calendar(), edition: edition)
  }

  /// A file at the bank since a day.
  private func received(_ on: String) throws -> CaseFile {
    var file = try Case.file(.confirmed)
    try file.receive(by: bank, on: try day(on), stamp: try Case.stamp(), under: Case.duties)
    return file
  }

  @Test(
    "A.9: three working days from the day of a full dossier, that day not counted; over a weekend and the holiday of 2 September 2026",
    arguments: [
      ("2026-06-01", "2026-06-04"), ("2026-06-02", "2026-06-05"), ("2026-06-03", "2026-06-08"),
      ("2026-06-05", "2026-06-10"), ("2026-06-06", "2026-06-10"), ("2026-06-07", "2026-06-10"),
      // Off: Saturday 29 August to Wednesday 2 September; Saturday 22 August is worked.
      ("2026-08-27", "2026-09-04"), ("2026-08-28", "2026-09-07"), ("2026-09-01", "2026-09-07"),
      ("2026-08-20", "2026-08-24"),
    ])
  func answer(on: String, last: String) throws {
    let matter = try #require(try matters(try received(on)).last)
    #expect(matter.kind == .answer && matter.agency == bank && matter.clause == "III.3.2")
    #expect(try matter.lastDay == day(last))
    #expect(matter.basis == .policy("A.9") && matter.standing == .analogous && matter.outcome == .open)
  }

  @Test(
    "A.9: an answer on the third working day is in time, on the fourth late",
    arguments: [("2026-09-04", 0, ObligationState.done), ("2026-09-07", 3, ObligationState.doneLate)])
  func inTime(on: String, daysLate: Int, state: ObligationState) throws {
    var file = try received("2026-08-27")
    try file.refuse(for: ["C.4"], by: bank, on: try day(on), stamp: try Case.stamp(), under: Case.duties)
    var book = ObligationBook(of: .chauSon)
    try book.follow(file, stamp: try Case.stamp(), under: Case.duties, calendar: try Case.calendar())
    let status = try #require(
      book.statuses(asOf: try day("2026-12-31")).first { $0.obligation.wording.en == "Answer the dossier" })
    #expect(status.state == state && status.daysLate == daysLate)
    #expect(try status.doneOn == day(on))
  }

  @Test("A.9: giving it back answers it; the time begins anew when it comes back; papers have no limit")
  func papers() throws {
    var file = try received("2026-06-01")
    let stamp = try Case.stamp()
    try file.returnForPapers([.birth], by: bank, on: try day("2026-06-04"), stamp: stamp, under: Case.duties)
    var found = try matters(file)
    #expect(found.map(\.kind) == [.list, .answer, .papers])
    #expect(try found[1].outcome == .done(on: day("2026-06-04"), step: 5))
    #expect(found[2].lastDay == nil && found[2].outcome == .open)
    try file.receive(
      bringing: [.birth], by: bank, on: try day("2026-06-12"), stamp: stamp, under: Case.duties)
    found = try matters(file)
    #expect(found.map(\.kind) == [.list, .answer, .papers, .answer])
    #expect(try found[2].outcome == .done(on: day("2026-06-12"), step: 6))
    #expect(try found[3].lastDay == day("2026-06-17") && found[3].outcome == .open)
  }

  @Test(
    "A.7: a new loan is checked within 30 days of its first money",
    arguments: [("2026-07-08", true), ("2026-07-09", false)])
  func firstCheck(on: String, isInTime: Bool) throws {
    let file = try Case.file(.disbursed)
    let matter = try #require(try matters(file).last)
    #expect(try matter.kind == .firstCheck && matter.lastDay == day("2026-07-08") && matter.outcome == .open)
    #expect(matter.basis == .policy("A.7") && matter.standing == .analogous)
    let agenda = try CaseAgenda(file, asOf: try day(on), under: Case.duties, calendar: try Case.calendar())
    let check = try #require(agenda.next.first { $0.action == .checked })
    #expect(try check.lastDay == day("2026-07-08") && check.daysLate == (isInTime ? 0 : 1))
    var checked = file
    try checked.check(by: bank, on: try day(on), stamp: try Case.stamp(), under: Case.duties)
    #expect(try matters(checked).last?.outcome == .done(on: day(on), step: 7))
  }

  @Test("A.7: later parts call for no first check; a loan paid off before it needs none")
  func noCheck() throws {
    var training = try Case.file(.disbursed, .training)
    let offer = try Case.standardOffer(.training)
    let part = offer.terms.disbursements[1]
    try training.disburse(
      part.amount, of: try Case.loan(offer), under: try #require(training.approval), by: bank, on: part.date,
      stamp: try Case.stamp(), duties: Case.duties)
    #expect(try matters(training).filter { $0.kind == .firstCheck }.count == 1)
    // A later part that was a mistake neither.
    try training.reverse(
      step: training.steps.count, reason: "nhầm", by: bank, stamp: try Case.stamp(), under: Case.duties)
    #expect(try matters(training).filter { $0.kind == .firstCheck }.count == 1)
    var paid = try Case.file(.disbursed)
    try paid.close(
      try Case.loan(try Case.standardOffer(), settledOn: "2026-06-30"), by: bank, on: try day("2026-06-30"),
      stamp: try Case.stamp(), under: Case.duties)
    #expect(try matters(paid).last?.outcome == .dropped(on: day("2026-06-30")))
  }

  @Test(
    "III.1.4: whoever was chosen gets on the next monthly list, drawn up before day 05",
    arguments: [("2026-06-03", "2026-06-04"), ("2026-06-04", "2026-06-04"), ("2026-06-05", "2026-07-04")])
  func list(on: String, last: String) throws {
    var file = try Case.file(.needStated)
    try file.consider(
      try Case.held(on), by: .savingsAndCreditGroups, stamp: try Case.stamp(), under: Case.duties)
    let matter = try #require(try matters(file).last)
    #expect(matter.kind == .list && matter.agency == .communePolice && matter.clause == "III.1.4")
    #expect(try matter.lastDay == day(last))
  }

  @Test("a plan whose list is due on another day, or that has none, gives its own answer")
  func otherPlan() throws {
    let file = try Case.file(.chosen)
    let calendar = try Case.calendar()
    let later = CaseDuties(of: try chauSon([("\"monthly before 5\"", "\"monthly before 20\"")]))
    #expect(try file.matters(under: later, calendar: calendar).map(\.lastDay) == [day("2026-05-19")])
    let none = CaseDuties(of: try chauSon(without: ["III.1.4"]))
    #expect(try file.matters(under: none, calendar: calendar).isEmpty)
  }

  @Test("the times are the edition's: an amended answer time changes the day")
  func amended() throws {
    let edition = try Edition.decision08.amended(
      by: try Amendment(
        try #require(AmendmentID(name: "vi-du", revision: 1)), programme: "qd-08-2026",
        name: Wording(vi: "Ví dụ", en: "Invented"), citation: Citation("QĐ ví dụ"),
        issuedOn: try day("2026-05-01"),
        from: try day("2026-05-01"), scope: .all, checkedOn: try day("2026-05-01"),
        changes: [.init("aftercare.answer", to: Quantity(5, .workingDays))]))
    #expect(try matters(try received("2026-06-01"), edition).last?.lastDay == day("2026-06-08"))
  }

  @Test("a year whose holidays the calendar does not hold is said, not guessed")
  func noCalendar() throws {
    let file = try received("2026-06-01")
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2025)
    #expect(throws: HolidayFault.self) { try file.matters(under: Case.duties, calendar: calendar) }
    var book = ObligationBook(of: .chauSon)
    #expect(throws: CaseFollowFault.self) {
      try book.follow(file, stamp: try Case.stamp(), under: Case.duties, calendar: calendar)
    }
    #expect(book == ObligationBook(of: .chauSon))
  }

  @Test("a book of obligations follows a file step by step, its mistakes too, and twice changes nothing")
  func follow() throws {
    var book = ObligationBook(of: .chauSon)
    let stamp = try Case.stamp()
    let calendar = try Case.calendar()
    func follow(_ file: CaseFile) throws -> [String: ObligationState] {
      try book.follow(file, stamp: stamp, under: Case.duties, calendar: calendar)
      let entries = book.entries.count
      try book.follow(file, stamp: stamp, under: Case.duties, calendar: calendar)
      #expect(book.entries.count == entries)
      return Dictionary(
        uniqueKeysWithValues: book.statuses(asOf: try day("2026-12-31")).map {
          ($0.obligation.event?.text ?? "", $0.state)
        })
    }
    var file = try Case.file(.atBank)
    #expect(try follow(file) == ["A-1/list/2": .done, "A-1/answer/4": .late])
    try file.returnForPapers([.birth], by: bank, on: try day("2026-06-02"), stamp: stamp, under: Case.duties)
    #expect(try follow(file) == ["A-1/list/2": .done, "A-1/answer/4": .done, "A-1/papers/5": .open])
    try file.reverse(step: 5, reason: "nhầm", by: bank, stamp: stamp, under: Case.duties)
    #expect(try follow(file) == ["A-1/list/2": .done, "A-1/answer/4": .late, "A-1/papers/5": .waived])
    try file.withdraw(by: .communePolice, on: try day("2026-06-03"), stamp: stamp, under: Case.duties)
    #expect(try follow(file) == ["A-1/list/2": .done, "A-1/answer/4": .waived, "A-1/papers/5": .waived])
    try file.reverse(step: 7, reason: "nhầm", by: .communePolice, stamp: stamp, under: Case.duties)
    try file.approve(
      try Case.standardOffer(), by: bank, on: try day("2026-06-03"), stamp: stamp, under: Case.duties)
    #expect(try follow(file) == ["A-1/list/2": .done, "A-1/answer/4": .done, "A-1/papers/5": .waived])
    // The book's own document holds all of it.
    #expect(try ObligationBook(json: book.json) == book)
    #expect(!book.json.canonicalText.contains("P-1"))
  }

  @Test("a book of another plan takes nothing")
  func otherBook() throws {
    let other = try chauSon([("\"plan\":\"chau-son\"", "\"plan\":\"mau-son\"")])
    var book = ObligationBook(of: other)
    let empty = book
    let file = try Case.file(.atBank)
    #expect(throws: CaseFollowFault.self) {
      try book.follow(file, stamp: try Case.stamp(), under: Case.duties, calendar: try Case.calendar())
    }
    #expect(book == empty)
  }
}
