import HoaNhap
import Testing

/// Plays what the invented commune did from May 2026 on, move by move through the public API, until a day.
///
/// What comes of it are the lines of `casework.jsonl` beside the sample's tables. Every move is one that the SDK allows; a test compares
/// the files with it, so they stay right when a rule changes.
struct SamplePlay {
  /// The tables as they stood on 3 June, and as they stand a month later.
  let june: DataFolder
  let july: DataFolder
  /// The last day that is played.
  let until: CivilDate
  let plan = Plan.chauSon

  var lists: [ListFile] = []
  var cases: [CaseFile] = []
  var aftercare: [LoanFile] = []
  var groupFiles: [GroupFile] = []
  var capital: [CapitalEntry] = []
  var difficulties: [Difficulty] = []
  var book = ObligationBook(of: .chauSon)

  /// What is done on a day; the stamp is of the same day.
  typealias Move = (inout SamplePlay, _ day: CivilDate, _ stamp: RecordStamp) throws -> Void
  private var moves: [(day: CivilDate, act: Move)] = []

  static let firstMonth = CivilDate("2026-06-03")!

  init(june: DataFolder, july: DataFolder, until: CivilDate) throws {
    self.june = june
    self.july = july
    self.until = until
    try planDuties()
    try planLists()
    try planCases()
    try planLoans()
    try planGroups()
    try planCapital()
    try planDifficulties()
    // In order of days, so that every history grows as it would in an office.
    let order = moves.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    for (_, move) in order where move.day <= until {
      do {
        try move.act(&self, move.day, RecordStamp(on: move.day, by: "CB-02"))
      } catch {
        Issue.record("\(move.day): \(error)")
      }
    }
  }

  /// The records on the last day.
  var records: CommuneRecords {
    CommuneRecords(
      folder: folder(on: until), groups: groups, lists: lists, cases: cases, aftercare: aftercare,
      groupFiles: groupFiles, capital: capital, difficulties: difficulties, duties: book)
  }

  /// The tables as they are known on a day.
  func folder(on day: CivilDate) -> DataFolder { day <= Self.firstMonth ? june : july }

  /// Plans something for a day.
  mutating func on(_ text: String, _ act: @escaping Move) throws {
    moves.append((try #require(CivilDate(text)), act))
  }

  var groups: [SavingsGroup] {
    let rows: [(SavingsGroupID, String, EntrustedBody)] = [
      ("TK-01", "Thôn Mẫu Một", .farmersUnion), ("TK-02", "Thôn Mẫu Một", .womensUnion),
      ("TK-03", "Thôn Mẫu Hai", .veteransAssociation), ("TK-04", "Thôn Mẫu Ba", .womensUnion),
      ("TK-05", "Thôn Mẫu Tư", .youthUnion),
    ]
    return rows.map { id, village, body in
      SavingsGroup(
        id: id, village: .known(village), entrustedBody: .known(body),
        members: .known(Self.members[id] ?? 0))
    }
  }

  static let members: [SavingsGroupID: Int64] = [
    "TK-01": 25, "TK-02": 18, "TK-03": 32, "TK-04": 21, "TK-05": 28,
  ]
}

// MARK: The lists

extension SamplePlay {
  fileprivate mutating func planLists() throws {
    let may = try #require(YearMonth("2026-05"))
    try on("2026-05-04") { play, day, stamp in
      var file = ListFile(for: may, under: try play.plan.listDuty(for: may))
      try file.drawUp(
        file.draft(on: day, people: play.people(listedIn: may), previous: []), by: .communePolice,
        stamp: stamp)
      try file.confirm(version: 1, by: .communePeoplesCommittee, on: day, stamp: stamp)
      try file.handOver(version: 1, to: .vbspTransactionOffice, by: .communePolice, on: day, stamp: stamp)
      try play.keep(file, stamp)
    }
    let june = try #require(YearMonth("2026-06"))
    try on("2026-06-01") { play, day, stamp in
      // Those whose papers came on the third are not in the records yet.
      let known = play.june.people.filter { person in
        let entry = person.rehabilitation.reveal(for: .monthlyList).listEntry.value ?? nil
        return entry?.confirmedOn.value != nil && (entry?.confirmedOn.value ?? nil) != nil
      }
      var file = ListFile(for: june, under: try play.plan.listDuty(for: june))
      try file.drawUp(
        file.draft(on: day, people: known, previous: play.lists), by: .communePolice, stamp: stamp)
      play.lists.append(file)
    }
    try on("2026-06-02") { play, day, stamp in
      var file = try #require(play.lists.last)
      try file.confirm(version: 1, by: .communePeoplesCommittee, on: day, stamp: stamp)
      try file.handOver(version: 1, to: .vbspTransactionOffice, by: .communePolice, on: day, stamp: stamp)
      try play.keep(file, stamp)
    }
    try on("2026-06-03") { play, day, stamp in
      var file = try #require(play.lists.last)
      try file.correct(
        file.draft(on: day, people: play.june.people, previous: play.lists),
        because: "Bổ sung người đủ hồ sơ sau ngày lập", by: .communePolice, stamp: stamp)
      play.keep(file)
    }
    try on("2026-06-04") { play, day, stamp in
      var file = try #require(play.lists.last)
      try file.confirm(version: 2, by: .communePeoplesCommittee, on: day, stamp: stamp)
      try file.handOver(version: 2, to: .vbspTransactionOffice, by: .communePolice, on: day, stamp: stamp)
      play.keep(file)
    }
    let july = try #require(YearMonth("2026-07"))
    try on("2026-07-01") { play, day, stamp in
      var file = ListFile(for: july, under: try play.plan.listDuty(for: july))
      try file.drawUp(
        file.draft(
          on: day, people: play.july.people.filter { $0.id != "P-062" }, previous: play.lists,
          stated: [ListStatement("P-057", .movedAway)]),
        by: .communePolice, stamp: stamp)
      play.lists.append(file)
    }
    try on("2026-07-02") { play, day, stamp in
      var file = try #require(play.lists.last)
      try file.confirm(version: 1, by: .communePeoplesCommittee, on: day, stamp: stamp)
      try file.handOver(version: 1, to: .vbspTransactionOffice, by: .communePolice, on: day, stamp: stamp)
      try play.keep(file, stamp)
    }
  }

  /// The people whose records name a month's list.
  private func people(listedIn month: YearMonth) -> [Person] {
    june.people.filter { person in
      let entry = person.rehabilitation.reveal(for: .monthlyList).listEntry.value ?? nil
      return entry?.month.value == month
    }
  }

  /// Keeps a list that was changed.
  private mutating func keep(_ file: ListFile) {
    lists.removeAll { $0.month == file.month }
    lists.append(file)
  }

  /// Keeps a list that was handed over, and enters that into the book of obligations.
  private mutating func keep(_ file: ListFile, _ stamp: RecordStamp) throws {
    keep(file)
    try file.record(in: &book, stamp: stamp)
  }
}
