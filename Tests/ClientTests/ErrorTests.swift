// A client's view: what an error prints, wherever it comes from.
import HoaNhap
import Testing

@Suite("An error prints its English words, and no value of a person")
struct ErrorTests {
  private static func printed(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static func fault<E: Error>(_ type: E.Type, _ body: () throws -> Void) -> E? {
    do {
      try body()
      return nil
    } catch {
      return error as? E
    }
  }

  @Test("a calendar without working days, a limit that has no end in it, a timeline with a gap")
  func values() throws {
    let day = try #require(CivilDate("2026-06-03"))
    let never = WorkCalendar(weekend: Set(Weekday.allCases))
    let none = Self.fault(NoWorkingDay.self) { _ = try never.workingDay(onOrAfter: day) }
    #expect(none.map { "\($0)" } == none?.wording.en && none?.near == day)
    let limit = Self.fault(TimeLimit.Fault.self) {
      _ = try TimeLimit(3, .days).lastDay(from: day, calendar: never)
    }
    #expect(limit.map { "\($0)" } == limit?.wording.en && limit?.wording.vi.contains("2026-06-06") == true)
    let far = Self.fault(TimeLimit.Fault.self) {
      _ = try TimeLimit(9000, .years).lastDay(from: day, calendar: .everyDay)
    }
    #expect(far.map { "\($0)" } == far?.wording.en && far != limit)
    let gap = Self.fault(Timeline<Int>.Fault.self) {
      _ = try Timeline([.init(from: day, until: day, 1), .init(from: day.adding(days: 2), 2)])
    }
    #expect(gap?.kind == .gap && gap.map { "\($0)" } == gap?.wording.en)
  }

  @Test("an edition that the book does not hold, a year without holidays, deadlines that cannot be told")
  func policy() throws {
    let id = EditionID(programme: "qd-00-2030", inForceFrom: Edition.inForceFrom, revision: 1)
    let day = try #require(CivilDate("2026-06-03"))
    let unknown = Self.fault(UnknownEdition.self) {
      _ = try EditionBook.decision08.edition(pinnedTo: id, judgedOn: day)
    }
    #expect(unknown.map { "\($0)" } == unknown?.wording.en && unknown?.id == id)
    let year = Self.fault(HolidayFault.self) { _ = try HolidayRules.labourCode.calendar(years: 2300...2300) }
    #expect(year.map { "\($0)" } == year?.wording.en && year?.code == .yearOutOfRange)
    let deadlines = Self.printed {
      _ = try Plan.chauSon.deadlines(from: day, to: day, agency: "nobody")
    }
    #expect(deadlines?.hasPrefix("agency: ") == true, "the place stands before the words")
  }

  @Test("rules that make no book, one fault a line")
  func rules() {
    struct Bare: EligibilityRule {
      let header = RuleHeader("", .bar, Citation("QC"), .assumed, requirement: Wording(vi: "a", en: "b"))
      func outcome(for facts: ApplicationDocument) -> Outcome { .satisfied }
    }
    let faults = Self.fault(RuleBookFaults.self) { _ = try RuleBook().adding { Bare() } }
    #expect(faults?.faults.map(\.code) == [.missingClause, .missingCitation])
    #expect(faults.map { "\($0)" } == faults?.faults.map(\.wording.en).joined(separator: "\n"))
  }

  @Test("a loan that cannot be added up, a meeting that cannot choose")
  func lending() throws {
    let meeting = GroupMeeting(
      of: "TK-01", on: try #require(CivilDate("2026-06-03")), members: 10, present: 2, votesFor: 2,
      votesAgainst: 0)
    guard case .failure(let refusal) = meeting.held() else {
      Issue.record("two of ten are no quorum")
      return
    }
    #expect("\(refusal)" == refusal.wording.en && refusal.obstacles.map(\.code) == [.noQuorum])
  }
}

@Suite("Records have an identity of their own")
struct IdentityTests {
  private func ids<Record: Identifiable>(_ records: [Record]) -> [Record.ID] { records.map(\.id) }

  @Test("a list of records can be shown without saying what tells them apart")
  func records() throws {
    #expect(ids([Person(id: "P-1"), Person(id: "P-2")]) == ["P-1", "P-2"])
    #expect(ids([Household(id: "H-1")]) == ["H-1"])
    #expect(ids([Establishment(id: "E-1")]) == ["E-1"])
    #expect(ids(Plan.chauSon.agencies).contains(.communePolice))
    let day = try #require(CivilDate("2026-06-03"))
    let obligations = try Plan.chauSon.obligations(from: day, to: day.adding(days: 60))
    #expect(Set(ids(obligations)).count == obligations.count && !obligations.isEmpty)
  }
}
