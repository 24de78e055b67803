import HoaNhap
import Testing

@Suite("Drawing up the month's list — plan III.1 ý 4 (P.3), B.2, C.2, C.3")
struct ListDraftTests {
  private typealias S = ListSamples

  private func draft(
    _ people: [Person], of month: String = "2026-06", on day: String = "2026-06-03",
    previous: [ListFile] = [], stated: [ListStatement] = [], recorded: RecordedChanges = RecordedChanges(),
    edition: Edition = .decision08
  ) throws -> ListDraft {
    try S.file(month).draft(
      on: S.date(day), people: people, previous: previous, stated: stated, recorded: recorded,
      edition: edition)
  }

  private func may(_ people: [Person]) throws -> ListFile {
    try S.handedOver("2026-05", on: "2026-05-04", people)
  }

  @Test("the first list: whoever meets B.2 and C.3 is new on it, whoever does not is left out")
  func first() throws {
    let out = S.person("P-3") { $0.route = .known(.none) }
    let draft = try draft(S.people("P-2", "P-1") + [out])
    #expect(draft.rows.map(\.person) == ["P-1", "P-2"])
    #expect(draft.rows.allSatisfy { $0.movement == .new && $0.changedFields.isEmpty })
    #expect(draft.departures.isEmpty && draft.findings.isEmpty)
    #expect(draft.basis == .records && draft.skippedMonths.isEmpty)
    #expect(draft.edition == Edition.decision08.id.description)
  }

  @Test("law: drawn up again without change, everybody stays and nobody leaves")
  func stays() throws {
    let people = S.people("P-1", "P-2", "P-3")
    let draft = try draft(people, previous: [may(people)])
    #expect(draft.rows.map(\.movement) == [.stays, .stays, .stays])
    #expect(draft.departures.isEmpty && draft.findings.isEmpty)
    #expect(try draft.basis == .list(month: #require(YearMonth("2026-05")), version: 1))
  }

  @Test("law: the order of the records does not matter")
  func order() throws {
    let people =
      S.people("P-4", "P-1") + [S.person("P-3") { $0.completedOn = .unknown }]
      + [S.person("P-2", identity: { $0.identityNumber = .known("001087000001") })]
    let may = try may(people.filter { $0.id != "P-3" })
    let (one, other) = (
      try draft(people, previous: [may]), try draft(people.reversed(), previous: [may])
    )
    #expect(one == other)
  }

  @Test("10 years: on the last day still on the list, on the day after out of it, with the reason (C.3)")
  func tenYears() throws {
    let person = S.person("P-1") {
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(S.date("2016-06-03"))))
      $0.completedOn = .known(S.date("2016-05-01"))
    }
    let may = try may([person])
    let last = try draft([person], on: "2026-06-03", previous: [may])
    #expect(last.rows.map(\.person) == ["P-1"] && last.departures.isEmpty)
    #expect(last.findings.map(\.code) == [.endsSoon])
    let over = try draft([person], on: "2026-06-04", previous: [may])
    #expect(over.rows.isEmpty)
    #expect(over.departures.map(\.reason) == [.tenYearsOver])
    #expect(over.departures.map(\.isStated) == [false])
  }

  @Test("the end is near: three months ahead it is said, a day more it is not (C.3)")
  func endsSoon() throws {
    let person = S.person("P-1") {
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(S.date("2016-09-03"))))
      $0.completedOn = .known(S.date("2016-05-01"))
    }
    #expect(try draft([person], on: "2026-06-03").findings.map(\.code) == [.endsSoon])
    #expect(try draft([person], on: "2026-06-02").findings.isEmpty)
  }

  @Test(
    "a changed fact is told by the name of its field, never by its value",
    arguments: ["route", "completed", "management_decision"])
  func changed(field: String) throws {
    let before = S.person("P-1")
    let after = S.person("P-1") { past in
      switch field {
      case "route": past.route = .known(.voluntary)
      case "completed": past.completedOn = .known(S.date("2023-08-18"))
      default:
        past.managementDecision = .known(ManagementDecision(issuedOn: .known(S.date("2023-09-20"))))
      }
    }
    let draft = try draft([after], previous: [may([before])])
    #expect(draft.rows.map(\.movement) == [.changed])
    #expect(draft.rows.map(\.changedFields) == [[field]])
  }

  @Test(
    "a changed name or identity number is told by the log of the store, a field that no list shows is not")
  func recorded() throws {
    let people = S.people("P-1", "P-2", "P-3")
    let recorded = RecordedChanges([
      "P-1": ["name", "identity_number", "list", "conduct_good"], "P-2": ["list"], "P-9": ["name"],
    ])
    let draft = try draft(people, previous: [may(S.people("P-1", "P-2"))], recorded: recorded)
    #expect(draft.rows.map(\.movement) == [.changed, .stays, .new])
    #expect(draft.rows.map(\.changedFields) == [["identity_number", "name"], [], []])
  }

  @Test("the fields of the log are those of people's records alone")
  func log() async throws {
    let store = MemoryStore()
    let person = S.person("P-1")
    let day = S.date("2026-05-10")
    let old = try await store.insert(person, by: "may-1", for: .transfer, on: day)
    let start = try await store.changes(after: 0, limit: 9)[0].sequence
    var new = old
    new.record.identity = Sensitive(
      PersonIdentity(name: .known("Tên Mẫu"), identityNumber: .known(nil), birth: .unknown))
    try await store.update(new, replacing: old.record, by: "may-1", for: .correction, on: day)
    try await store.insert(Household(id: "P-1"), by: "may-1", for: .transfer, on: day)
    let entries = try await store.changes(after: start, limit: 9)
    #expect(RecordedChanges(in: entries).fields == ["P-1": ["birth", "name"]])
  }

  @Test(
    "what the police state takes a person off the list, with their reason",
    arguments: [
      ListReason.movedAway, .underManagementAgain, .died, .recordCorrected, ListReason(rawValue: "x-own"),
    ])
  func stated(reason: ListReason) throws {
    let people = S.people("P-1", "P-2")
    let draft = try draft(people, previous: [may(people)], stated: [ListStatement("P-2", reason)])
    #expect(draft.rows.map(\.person) == ["P-1"])
    #expect(draft.departures.map(\.person) == ["P-2"])
    #expect(draft.departures.map(\.reasons) == [[reason]] && draft.departures[0].isStated)
    #expect(draft.findings.isEmpty)
  }

  @Test(
    "a corrected record takes a person off the list, with what it says now",
    arguments: [
      ListReason.noRoute, .completedLater, .decisionLater, .noDecision,
    ])
  func corrected(reason: ListReason) throws {
    let person = S.person("P-1") { past in
      switch reason {
      case .noRoute: past.route = .known(.none)
      case .completedLater: past.completedOn = .known(S.date("2026-06-04"))
      case .noDecision: past.managementDecision = .known(nil)
      default:
        past.managementDecision = .known(ManagementDecision(issuedOn: .known(S.date("2026-06-04"))))
      }
    }
    let draft = try draft([person], previous: [may(S.people("P-1"))])
    #expect(draft.rows.isEmpty)
    #expect(draft.departures.map(\.reasons) == [[reason]])
    #expect(draft.findings.map(\.code) == (reason == .noDecision ? [.confirmedWithoutDecision] : []))
    #expect(draft.findings.filter(\.isBlocking).isEmpty)
  }

  @Test("whose record is gone leaves too; the reason is asked for unless the police gave one")
  func gone() throws {
    let may = try may(S.people("P-1", "P-2", "P-3"))
    let draft = try draft(
      S.people("P-1"), previous: [may], stated: [ListStatement("P-3", .movedAway)])
    #expect(draft.departures.map(\.reason) == [.notInRecords, .movedAway])
    #expect(draft.findings.map(\.code) == [.recordGone] && draft.findings[0].person == "P-2")
  }

  @Test(
    "what the police stated holds on in later months and in corrections, until they say that the person returns"
  )
  func statementsHold() throws {
    let people = S.people("P-1", "P-2", "P-3")
    let may = try may(S.people("P-1", "P-2"))
    // P-2 leaves in June; P-3, who would be new, is kept off.
    var june = try S.confirmed(
      "2026-06", on: "2026-06-03", people, previous: [may],
      stated: [ListStatement("P-2", .movedAway), ListStatement("P-3", .underManagementAgain)])
    for month in ["2026-07", "2026-08"] {
      let later = try draft(people, of: month, on: month + "-02", previous: [june])
      #expect(later.rows.map(\.person) == ["P-1"] && later.departures.isEmpty)
      #expect(later.keptOff.map(\.reason) == [.movedAway, .underManagementAgain])
      #expect(later.findings.filter { $0.code == .keptOff }.map(\.person) == ["P-2", "P-3"])
    }
    let july = try S.confirmed("2026-07", on: "2026-07-03", people, previous: [june])
    let august = try S.file("2026-08").draft(
      on: S.date("2026-08-03"), people: people, previous: [july], returning: ["P-2"])
    #expect(august.rows.map(\.person) == ["P-1", "P-2"] && august.rows.map(\.movement) == [.stays, .new])
    #expect(august.keptOff.map(\.person) == ["P-3"])
    // While the records say no by themselves, nothing is to be seen; once they say yes the statement still holds.
    let gap = people.dropLast() + [S.person("P-3") { $0.route = .unknown }]
    let inJuly = try S.confirmed("2026-07", on: "2026-07-03", Array(gap), previous: [june])
    #expect(inJuly.current?.findings.map(\.person) == ["P-2"])
    let after = try draft(people, of: "2026-08", on: "2026-08-03", previous: [inJuly])
    #expect(after.rows.map(\.person) == ["P-1"] && after.keptOff.map(\.person) == ["P-2", "P-3"])

    try june.handOver(
      version: 1, to: S.bank, by: S.police, on: S.date("2026-06-04"), stamp: S.stamp("2026-06-04"))
    let correction = june.draft(on: S.date("2026-06-10"), people: people, previous: [may])
    #expect(
      correction.departures == june.versions[0].departures && correction.keptOff.map(\.person) == ["P-3"])
    let back = june.draft(on: S.date("2026-06-10"), people: people, previous: [may], returning: ["P-2"])
    #expect(back.rows.map(\.movement) == [.stays, .stays] && back.departures.isEmpty)
  }

  @Test("who was named as returning stays back in the month's next version, until stated anew")
  func returnHolds() throws {
    let people = S.people("P-1", "P-2", "P-3")
    let june = try S.confirmed(
      "2026-06", on: "2026-06-03", people, previous: [may(people)],
      stated: [ListStatement("P-2", .movedAway), ListStatement("P-3", .movedAway)])
    var july = try S.file("2026-07")
    try july.drawUp(
      july.draft(on: S.date("2026-07-01"), people: people, previous: [june], returning: ["P-2"]),
      by: S.police, stamp: S.stamp("2026-07-01"))
    let again = july.draft(on: S.date("2026-07-02"), people: people, previous: [june])
    #expect(again.rows == july.current?.rows && again.keptOff.map(\.person) == ["P-3"])
    let anew = july.draft(
      on: S.date("2026-07-02"), people: people, previous: [june], stated: [ListStatement("P-2", .died)])
    #expect(anew.keptOff.map(\.reason) == [.died, .movedAway])
  }

  @Test("without an earlier file the people's own entries tell who was on the list (C.2)")
  func records() throws {
    func listed(_ id: String, _ month: String?, _ confirmed: String?) -> Person {
      S.person(id) {
        $0.listEntry = .known(
          ListEntry(
            month: Fact(month.flatMap { YearMonth($0) }),
            confirmedOn: .known(confirmed.map { S.date($0) })))
      }
    }
    let people = [
      listed("P-1", "2026-05", "2026-05-04"), listed("P-2", "2026-05", nil),
      listed("P-3", nil, "2026-05-31"), listed("P-4", nil, "2026-06-01"),
      listed("P-5", "2026-06", "2026-06-02"), S.person("P-6"),
    ]
    let draft = try draft(people)
    #expect(draft.rows.map(\.movement) == [.stays, .new, .stays, .new, .new, .new])
  }

  @Test("a month skipped: compared with the last confirmed list, and said")
  func skipped() throws {
    let people = S.people("P-1", "P-2")
    let may = try may(people)
    var july = try S.file("2026-07")
    try july.drawUp(
      july.draft(on: S.date("2026-07-01"), people: people, previous: [may]), by: S.police,
      stamp: S.stamp("2026-07-01"))
    let draft = try draft(people, of: "2026-08", on: "2026-08-04", previous: [july, may])
    #expect(try draft.basis == .list(month: #require(YearMonth("2026-05")), version: 1))
    #expect(draft.skippedMonths.map(\.description) == ["2026-06", "2026-07"])
    #expect(draft.rows.map(\.movement) == [.stays, .stays])
    #expect(draft.findings.map(\.code) == [.monthsSkipped] && draft.findings[0].count == 2)
    #expect(!draft.findings[0].isBlocking)
  }

  @Test("skipped over the turn of a year; a later month's file is never compared with")
  func skippedYear() throws {
    let people = S.people("P-1")
    let november = try S.confirmed("2026-11", on: "2026-11-04", people)
    let draft = try draft(people, of: "2027-02", on: "2027-02-04", previous: [november])
    #expect(draft.skippedMonths.map(\.description) == ["2026-12", "2027-01"])
    let earlier = try self.draft(people, on: "2026-06-04", previous: [november])
    #expect(earlier.basis == .records && earlier.skippedMonths.isEmpty)
  }

  @Test("an earlier list that nobody confirmed is none, and its month is skipped")
  func unconfirmed() throws {
    var may = try S.file("2026-05")
    try may.drawUp(
      may.draft(on: S.date("2026-05-04"), people: S.people("P-1"), previous: []), by: S.police,
      stamp: S.stamp("2026-05-04"))
    let draft = try draft(S.people("P-1"), previous: [may])
    #expect(draft.basis == .records && draft.skippedMonths == [may.month])
    #expect(draft.rows.map(\.movement) == [.new])
  }

  @Test("before day 05: the 4th is in time, the 5th is late and says so (P.2, P.3)")
  func late() throws {
    let people = S.people("P-1")
    #expect(try draft(people, on: "2026-06-04").findings.isEmpty)
    let late = try draft(people, on: "2026-06-05")
    #expect(late.findings.map(\.code) == [.drawnUpLate] && late.findings[0].count == 1)
    #expect(!late.findings[0].isBlocking)
    let reading = try ListFile(
      for: #require(YearMonth("2026-06")),
      under: Plan.chauSon.listDuty(
        for: #require(YearMonth("2026-06")), reading: PlanReading(inclusive: true)))
    #expect(reading.draft(on: S.date("2026-06-05"), people: people, previous: []).findings.isEmpty)
  }

  @Test("nothing that prints shows a fact or a name")
  func redacted() throws {
    let draft = try draft(S.people("P-1"), previous: [may(S.people("P-1", "P-2"))])
    var dumped = ""
    dump(draft, to: &dumped)
    for text in ["\(draft)", "\(draft.rows)", "\(draft.departures)", "\(draft.findings)", dumped] {
      #expect(!text.contains("Mẫu") && !text.contains("compulsory") && !text.contains("2023"))
    }
  }
}
