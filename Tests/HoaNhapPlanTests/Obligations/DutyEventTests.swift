import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("IV.2, IV.3 – Duties that an event raises")
struct DutyEventTests {
  private let calendar = try? HolidayRules.labourCode.calendar(years: 2026...2027)

  private func raised(_ event: DutyEvent, in plan: Plan = .chauSon) throws -> [Obligation] {
    try plan.obligations(raisedBy: event, calendar: #require(calendar))
  }

  private func difficulty(_ text: String, _ limit: TimeLimit? = nil) throws -> DutyEvent {
    DutyEvent("vuong-mac-7", clause: "IV.3", on: try day(text), agency: .economicOffice, limit: limit)
  }

  @Test("a difficulty makes its reporter owe a report in writing, through the police – IV.3")
  func difficultyComesUp() throws {
    let found = try raised(difficulty("2026-08-27", TimeLimit(3, .workingDays)))
    let report = try #require(found.first)
    #expect(found.count == 1)
    #expect(report.id == "chau-son/IV.3/economicOffice/2026-08-27/event/vuong-mac-7")
    #expect(report.to == [.communePeoplesCommittee] && report.via == [.communePolice])
    // 28 August, then 3 and 4 September: 31 August to 2 September are off.
    #expect(report.lastDay?.text == "2026-09-04" && report.planningDay?.text == "2026-09-04")
    #expect(report.opens.text == "2026-08-27" && report.event == "vuong-mac-7" && report.report == nil)
  }

  @Test("without a limit it is never late, and shows as open from its day on – IV.3")
  func withoutLimit() throws {
    var book = ObligationBook(of: .chauSon)
    let found = try raised(difficulty("2026-08-27"))
    try book.open(found, stamp: stamp("2026-08-27"))
    let id = found[0].id
    #expect(book.status(of: id, asOf: try day("2036-08-27"))?.state == .open)
    #expect(book.agenda(asOf: try day("2026-08-27")).withoutLimit.map(\.obligation.id) == [id])
    #expect(book.agenda(asOf: try day("2026-08-26")).withoutLimit.isEmpty)
    // The same event reported again is the same obligation.
    try book.open(found, stamp: stamp("2026-08-28"))
    #expect(book.obligations.count == 1 && book.entries.isEmpty)
    _ = try fault(.notOpenYet) { try book.complete(id, on: day("2026-08-26"), stamp: stamp("2026-08-28")) }
    try book.complete(id, on: day("2026-08-28"), stamp: stamp("2026-08-28"))
    #expect(book.status(of: id, asOf: try day("2026-08-28"))?.state == .done)
  }

  @Test("a limit in calendar days that ends on a rest day ends on the next working day – P.9")
  func restDay() throws {
    let found = try raised(difficulty("2026-08-27", TimeLimit(4, .days)))
    #expect(found[0].lastDay?.text == "2026-09-03")
  }

  @Test("a request for a report is owed by all who report – IV.2")
  func onRequest() throws {
    let found = try raised(
      DutyEvent("yeu-cau-1", clause: "IV.2", on: day("2026-08-03"), limit: TimeLimit(1, .weeks)))
    #expect(found.count == 6 && Set(found.map(\.id)).count == 6)
    #expect(Set(found.map(\.lastDay?.text)) == ["2026-08-10"])
  }

  @Test("a review that the province plans beside those of the plan – II.6")
  func province() throws {
    let found = try raised(DutyEvent("so-ket-tinh", clause: "II.6", on: day("2027-03-01")))
    #expect(found.map(\.id) == ["chau-son/II.6/-/2027-03-01/event/so-ket-tinh"])
  }

  @Test(
    "only what waits for an event can be raised by one", arguments: ["II.2", "III.1.4", "III.2.1", "IV.1"])
  func ongoing(clause: String) throws {
    let event = DutyEvent("e", clause: try #require(Clause(clause)), on: try day("2026-08-03"))
    let fault = try #require(throws: DeadlineFault.self) { try raised(event) }
    for raisable in ["II.6", "III.2.2", "III.3.3", "IV.2", "IV.3"] {
      #expect(fault.wording.en.contains(raisable))
    }
  }

  @Test("where the clause names nobody and the event neither, nobody is named – IV.3")
  func nobody() throws {
    let found = try raised(DutyEvent("e", clause: "IV.3", on: day("2026-08-03")))
    #expect(found.map(\.agency) == [nil])
  }

  @Test(
    "an event that the plan does not know is refused",
    arguments: [
      ("IX.9", "2026-08-03", AgencyID?.none, InputError.Code.unknownReference),
      ("III.1.4", "2026-08-03", nil, .notApplicable), ("IV.3", "2026-08-03", "nobody", .unknownReference),
      ("IV.3", "2026-04-30", nil, .outOfRange),
    ])
  func refused(clause: String, on: String, agency: AgencyID?, code: InputError.Code) throws {
    let event = DutyEvent("e", clause: try #require(Clause(clause)), on: try day(on), agency: agency)
    let fault = try #require(throws: DeadlineFault.self) { try raised(event) }
    guard case .input(let error) = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(error.code == code && !error.wording.vi.isEmpty)
  }

  @Test("a limit beyond the calendar is refused, not guessed; the plan's last day bounds events")
  func beyond() throws {
    #expect(throws: DeadlineFault.holidays(HolidayFault(.yearNotCovered, year: 2028))) {
      try raised(difficulty("2027-12-30", TimeLimit(1, .weeks)))
    }
    let plan = try makePlan(until: "2026-12-31", [duty("I.1", when: [.whenItArises])])
    #expect(
      try raised(DutyEvent("e", clause: "I.1", on: day("2026-12-31")), in: plan).count == 1)
    #expect(throws: DeadlineFault.self) {
      try raised(DutyEvent("e", clause: "I.1", on: day("2027-01-01")), in: plan)
    }
  }
}
