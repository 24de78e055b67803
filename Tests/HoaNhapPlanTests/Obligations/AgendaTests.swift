import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("IV.1 – What is owed this week and next, what is late, of what to remind")
struct AgendaTests {
  private func ids(_ statuses: [ObligationStatus]) -> [String] {
    statuses.map { $0.obligation.id.text.replacing("chau-son/", with: "") }
  }

  @Test("a week runs from Monday to Sunday; what is open on its last day still belongs to it")
  func weeks() throws {
    let book = try chauSonBook()
    // 4 October 2026 is the Sunday of the week that begins on 28 September.
    for text in ["2026-09-28", "2026-10-02", "2026-10-04"] {
      let agenda = book.agenda(asOf: try day(text), owedBy: .communePolice)
      #expect(ids(agenda.thisWeek) == ["III.1.4/communePolice/2026-10-04"], "\(text)")
      #expect(agenda.nextWeek.isEmpty)
    }
    let before = book.agenda(asOf: try day("2026-09-27"), owedBy: .communePolice)
    #expect(before.thisWeek.isEmpty && ids(before.nextWeek) == ["III.1.4/communePolice/2026-10-04"])
    let after = book.agenda(asOf: try day("2026-10-05"), owedBy: .communePolice)
    #expect(after.thisWeek.isEmpty && after.late.map(\.daysLate) == [154, 127, 123, 93, 62, 31, 1])
  }

  @Test("a holiday between the planning day and the last day puts it in both weeks – P.10")
  func bothWeeks() throws {
    let book = try chauSonBook("2030-01-10", "2030-02-28")
    // Planned for Thursday 31 January, in time until Monday 4 February 2030.
    let wanted = ["III.1.4/communePolice/2030-02-04"]
    #expect(ids(book.agenda(asOf: try day("2030-01-30")).thisWeek) == wanted)
    #expect(ids(book.agenda(asOf: try day("2030-01-30")).nextWeek) == wanted)
    #expect(ids(book.agenda(asOf: try day("2030-02-04")).thisWeek) == wanted)
  }

  @Test("late by how many days, and how many working days – P.9, P.10")
  func late() throws {
    var book = try chauSonBook("2026-08-01", "2026-09-30")
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    let august: ObligationID = "chau-son/III.1.4/communePolice/2026-08-04"
    func working(_ id: ObligationID, _ text: String) throws -> Int {
      let status = try #require(book.status(of: id, asOf: day(text)))
      return try book.workingDaysLate(status, asOf: day(text), calendar: calendar).days
    }
    #expect(try working(august, "2026-08-04") == 0)
    #expect(try working(august, "2026-08-05") == 1)
    #expect(try working(august, "2026-08-09") == 3)
    // Saturday 22 August is worked.
    #expect(try working(august, "2026-08-23") == 14)
    try book.confirm(august, by: .communePeoplesCommittee, on: day("2026-08-06"), stamp: stamp("2026-08-07"))
    try book.complete(august, on: day("2026-08-07"), stamp: stamp("2026-08-07"))
    // Done late, it stays late by as much.
    #expect(try working(august, "2026-09-30") == 3)
    #expect(throws: HolidayFault(.yearNotCovered, year: 2027)) {
      try working("chau-son/III.1.4/communePolice/2026-09-04", "2027-01-04")
    }
  }

  @Test("reminders come so many days before the planning day, of what is not settled")
  func reminders() throws {
    var book = try chauSonBook("2026-09-01", "2026-10-31")
    let (from, to) = (try day("2026-09-01"), try day("2026-10-31"))
    func days() throws -> [String] {
      book.reminders(from: from, to: to, owedBy: .communePolice, [7, 0]).map(\.day.text)
    }
    // September's list is planned for the 4th, October's for Friday the 2nd.
    #expect(try days() == ["2026-09-04", "2026-09-25", "2026-10-02"])
    try book.waive(
      "chau-son/III.1.4/communePolice/2026-10-04", reason: "không có ai", stamp: stamp("2026-09-01"))
    #expect(try days() == ["2026-09-04"])
    #expect(book.reminders(from: to, to: from, [0]).isEmpty)
  }

  @Test("reminders are 0 to 366 days before, each once, the earliest first")
  func reminderDays() {
    #expect(Reminders(daysBefore: [0, 7, 7, 366])?.daysBefore == [366, 7, 0])
    #expect(Reminders(daysBefore: [-1]) == nil && Reminders(daysBefore: [367]) == nil)
    #expect(Reminders(daysBefore: [])?.daysBefore == [])
  }

  @Test("statuses stand in the order of their last days, what has none at the end")
  func order() throws {
    var book = try chauSonBook()
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    try book.open(
      Plan.chauSon.obligations(
        raisedBy: DutyEvent("e", clause: "IV.3", on: day("2026-05-02")), calendar: calendar),
      stamp: stamp("2026-05-02"))
    let statuses = book.statuses(asOf: try day("2026-06-01"))
    #expect(statuses.last?.obligation.event == "e")
    let days = statuses.dropLast().compactMap(\.obligation.lastDay)
    #expect(days == days.sorted() && days.count == statuses.count - 1)
  }

  @Test("every state has words in both languages, and is settled or not", arguments: ObligationState.allCases)
  func words(state: ObligationState) {
    #expect(state.wording.vi != state.wording.en && !state.wording.vi.isEmpty)
    #expect(state.isSettled == (state != .open && state != .late))
  }
}
