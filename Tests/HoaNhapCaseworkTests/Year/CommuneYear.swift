import HoaNhap
import Testing

/// A commune that lives through a year: each day what is to be done is done through the public interface, written down in the
/// journal, and saved in the evening.
struct CommuneYear {
  typealias Task = (inout CommuneYear) throws -> Void

  static let plan = Plan.chauSon
  static let first = YearScript.date("2026-05-01")
  static let last = YearScript.date("2027-04-30")
  static let duties = CaseDuties(of: plan)

  var today = Self.first
  var records: CommuneRecords
  var journal = YearJournal()
  var numbers = Dice(2026)
  let calendar: HolidayCalendar
  /// What is to be done on which day, in the order in which it was put there.
  var agenda: [CivilDate: [Task]] = [:]
  /// The records that were touched today.
  var touched: Set<RecordKey> = []

  // What the players know by themselves.
  var listed: Set<PersonID> = []
  var listedBefore: Set<PersonID> = []
  var present: Set<Int> = []
  var ledgers: [LoanID: NightLedger] = [:]
  var wishes: [LoanID: YearScript.Wish] = [:]
  var shown: [LoanID: (state: String, amount: Int64, overdue: Int64)] = [:]
  var changesSinceList: [ChangeEntry] = []
  var raised: [String: (tags: [String: String], last: CivilDate?)] = [:]
  var submissions: [ReportSubmission] { records.submissions }

  init() throws {
    calendar = try HolidayRules.labourCode.calendar(years: 2025...2032)
    records = CommuneRecords(
      folder: DataFolder(
        settings: CommuneSettings(commune: Commune(name: "Xã Mẫu", province: "Tỉnh Mẫu"), plan: Self.plan)))
    records.duties = ObligationBook(of: Self.plan)
    try arrange()
  }

  var stamp: RecordStamp { RecordStamp(on: today, by: "CB-1") }

  mutating func on(_ day: CivilDate, _ task: @escaping Task) {
    agenda[max(day, today), default: []].append(task)
  }

  mutating func after(_ days: Int, _ task: @escaping Task) throws { on(try today.adding(days: days), task) }

  /// Writes a line of today.
  mutating func note(_ what: String, _ who: String, _ amount: Int64 = 1, _ tags: [String: String] = [:]) {
    journal.note(what, who, amount, on: today, tags)
  }

  mutating func touch(_ key: RecordKey) { touched.insert(key) }

  /// Does what stands on the agenda of today, that which is put there meanwhile too.
  mutating func liveThroughDay() throws {
    for loan in ledgers.keys.sorted() { ledgers[loan]?.morning(today) }
    var place = 0
    while place < agenda[today]?.count ?? 0 {
      if let task = agenda[today]?[place] { try task(&self) }
      place += 1
    }
    agenda[today] = nil
    try payInstalments()
    try closeDay()
  }

  /// Who is there from the beginning, and what is known of the year ahead.
  private mutating func arrange() throws {
    on(today) { year in
      for number in 1...YearScript.firstPeople { year.arrive(number) }
      for number in 1...4 { year.arriveEstablishment(number) }
      for group in ["TK-1", "TK-2", "TK-3"] {
        let body = YearScript.bodies[group].map { Fact.known($0) } ?? .unknown
        year.records.groups.append(SavingsGroup(id: SavingsGroupID(group), entrustedBody: body))
        year.records.groupFiles.append(GroupFile(group: SavingsGroupID(group), keptFrom: year.today))
        year.touch(SavingsGroup.key(SavingsGroupID(group)))
        year.touch(GroupFile.key(SavingsGroupID(group)))
      }
    }
    on(YearScript.date("2026-11-05")) { try $0.checkGroup("TK-1") }
    try arrangeDuties()
    try arrangeLists()
    for wish in YearScript.wishes { on(wish.start) { try $0.begin(wish) } }
    try arrangeCapital()
    try arrangeDifficulties()
  }
}

/// A year that was played: what the store holds at its end, and what was said of it on the way.
struct PlayedYear: Sendable {
  struct Report: Sendable {
    var scope: ReportScope
    var figures: ReportFigures
  }

  var store: MemoryStore
  var journal: YearJournal
  var records: CommuneRecords
  var moves: Set<Move> = []
  var reports: [Report] = []

  struct Move: Hashable {
    var day: CivilDate
    var key: RecordKey
  }

  static let reports: [(report: ReportID, year: Int)] = [
    (.sixMonths, 2026), (.q3, 2026), (.year, 2026), (.q1, 2027),
  ]

  /// The year, played once.
  static let played = Task { try await play() }

  private static func play() async throws -> PlayedYear {
    var year = try CommuneYear()
    let store = MemoryStore()
    var state = try await CommuneRecords.load(from: store, settings: year.records.folder.settings)
    var seen: UInt64 = 0
    var moves: Set<Move> = []
    var told: [Report] = []
    while year.today <= CommuneYear.last {
      try year.liveThroughDay()
      if !year.touched.isEmpty {
        state = try await year.records.save(to: store, since: state, by: "cb-1", on: year.today).state
        for key in year.touched { moves.insert(Move(day: year.today, key: key)) }
        year.touched = []
        for entry in try await store.changes(after: seen, limit: 1000) {
          year.changesSinceList.append(entry)
          seen = entry.sequence
        }
      }
      for (report, number) in reports {
        let scope = try CommuneYear.plan.scope(of: report, year: number)
        guard scope.lastDay == year.today else { continue }
        let loaded = try await CommuneRecords.load(from: store)
        #expect(loaded.faults.isEmpty)
        let figures = try ReportFigures(of: try #require(loaded.records), for: scope, asOf: year.today)
        told.append(Report(scope: scope, figures: figures))
      }
      year.today = try year.today.adding(days: 1)
    }
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.faults.isEmpty)
    return PlayedYear(
      store: store, journal: year.journal, records: try #require(loaded.records), moves: moves, reports: told)
  }
}
