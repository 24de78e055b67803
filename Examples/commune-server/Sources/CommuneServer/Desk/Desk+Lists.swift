import HoaNhap

/// A month's list as an officer sees it.
struct ListStanding: Sendable {
  let month: YearMonth
  /// Its month, its duty and its versions, as far as they are open.
  let values: JSONObject
  /// What was found about it, for those who draw it up or confirm it.
  let findings: [ListFinding]
  /// The moves that the list would take from the officer's agency today.
  let moves: [ListStep]
  /// The versions of which a copy with its rows is open to the agency.
  let copies: [Int]
  let revision: UInt64
  /// The fields that it shows, for the log of readings.
  let fields: Set<String>
}

extension Desk {
  /// The months' lists, the latest first; that they were looked at is logged.
  func lists(as officer: Officer) async throws -> [ListStanding] {
    try requireAny(ListFile.self, officer)
    let standings = try await store.all(ListFile.self).reversed().compactMap { try standing(of: $0, officer) }
    try await log(standings, as: officer)
    return standings
  }

  /// One month's list.
  func list(_ month: YearMonth, as officer: Officer) async throws -> ListStanding {
    try requireAny(ListFile.self, officer)
    guard let found = try await store.get(ListFile.self, Identifier(month.description)),
      let standing = try standing(of: found, officer)
    else { throw Problem(.notFound) }
    try await log([standing], as: officer)
    return standing
  }

  /// The next month for which the plan asks for a list and none is kept, where the officer's agency could draw it up today.
  func listToDrawUp(as officer: Officer, besides known: [ListStanding]) -> YearMonth? {
    let now = YearMonth(of: today)
    for month in [now, try? now.adding(months: 1)].compactMap({ $0 })
    where !known.contains(where: { $0.month == month }) {
      if let duty = try? plan.listDuty(for: month),
        !moves(in: ListFile(for: month, under: duty), officer).isEmpty
      {
        return month
      }
    }
    return nil
  }

  /// A version as the officer's agency may see it; whoever stands on it is logged as read.
  func listCopy(
    _ month: YearMonth, version: Int, as officer: Officer
  ) async throws -> ListCopy {
    try requireAny(ListFile.self, officer)
    guard let found = try await store.get(ListFile.self, Identifier(month.description)) else {
      throw Problem(.notFound)
    }
    let people = try await store.all(Person.self)
    let copy = try found.record.copy(
      of: version, for: officer.agency, people: people.map(\.record),
      households: try await store.all(Household.self).map(\.record), policy: policy)
    let named = Set(copy.version.rows.map(\.person) + copy.version.departures.map(\.person))
    let key = ListFile.key(found.record.recordID)
    var read: [RecordKey: Set<String>] = [key: ["month", "duty", "versions"]]
    var revisions = [key: found.revision]
    for person in people where named.contains(person.record.id) {
      let key = Person.key(person.record.id)
      read[key] = Set(copy.fields)
      revisions[key] = person.revision
    }
    try await log(read, revisions: revisions, for: .monthlyList, as: officer)
    return copy
  }

  /// Makes a move with a month's list: the list, the people's own entries and the book of obligations change together, or nothing does.
  ///
  /// - Returns: the list's new revision.
  func make(
    _ step: ListStep, with month: YearMonth, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> UInt64 {
    if let to = step.to { try requireAgency(to, field: "to") }
    let (kept, loaded) = try await everything()
    var records = kept
    let place = records.lists.firstIndex { $0.month == month }
    var file =
      if let place { records.lists[place] } else {
        ListFile(for: month, under: try plan.listDuty(for: month))
      }
    let key = ListFile.key(file.recordID)
    // Which fault comes first would tell others how far a list has come.
    let working = [file.duty.agency] + file.duty.confirm
    guard working.contains(officer.agency) else {
      let who = working.map(\.text).joined(separator: ", ")
      throw Problem(
        .forbidden,
        Wording(
          vi: "Kế hoạch không giao việc này cho cơ quan đó; được làm: \(who).",
          en: "The plan does not name that agency for it; these may: \(who)."),
        code: ListFault.Code.wrongAgency.rawValue, clause: file.duty.clause.text)
    }
    try check(expected, is: loaded.revisions[key])
    let isDrawing = step.action == .drawUp || step.action == .correct
    let recorded = isDrawing ? try await changes(since: file, records) : RecordedChanges()
    let (people, lists, day, stamp) = (
      records.folder.people, records.lists, today, officer.stamp(on: today)
    )
    try step.make(in: &file, by: officer.agency, stamp: stamp) { file in
      file.draft(
        on: day, people: people, previous: lists, stated: step.statements, returning: step.returning,
        recorded: recorded)
    }
    if let place { records.lists[place] = file } else { records.lists.append(file) }
    let changed = file.entryChanges().applied(to: people)
    let byID = Dictionary(changed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    records.folder.people = people.map { byID[$0.id] ?? $0 }
    var book = try opened(records.duties)
    if !(try file.record(in: &book, stamp: stamp)).isEmpty { records.duties = book }
    let saved = try await records.save(
      to: store, since: loaded, by: officer.actor, for: .monthlyList, on: today)
    return saved.state.revisions[key] ?? 0
  }

  /// What was written about people since the list before, as the store's log tells: names of fields.
  private func changes(since file: ListFile, _ records: CommuneRecords) async throws -> RecordedChanges {
    let before = records.lists.filter { $0.month < file.month }.compactMap(\.confirmed?.drawnUpOn).max()
    var entries: [ChangeEntry] = []
    try await store.forEachChange { entry in
      if let before, before <= entry.day, entry.purpose != .transfer { entries.append(entry) }
    }
    return RecordedChanges(in: entries)
  }

  private func log(_ standings: [ListStanding], as officer: Officer) async throws(StoreError) {
    var read: [RecordKey: Set<String>] = [:]
    var revisions: [RecordKey: UInt64] = [:]
    for standing in standings {
      let key = ListFile.key(Identifier(standing.month.description))
      read[key] = standing.fields
      revisions[key] = standing.revision
    }
    try await log(read, revisions: revisions, for: .monthlyList, as: officer)
  }

  /// How a list stands for an officer; `nil` where nothing of it is open. Whoever shows it logs it first.
  private func standing(of found: Revised<ListFile>, _ officer: Officer) throws -> ListStanding? {
    let file = found.record
    let reader = officer.reader(for: .monthlyList, on: today)
    guard case .success(let view) = try policy.view(of: file, relations: SubjectRelations(), as: reader)
    else {
      return nil
    }
    let shown = ["month", "duty", "versions"]
    let open = view.values.reveal(for: .monthlyList).members.filter { shown.contains($0.key) }
    let copies = file.versions.map(\.number).filter { number in
      (try? file.copy(of: number, for: officer.agency, people: [], households: [], policy: policy)) != nil
    }
    let isWorking = file.duty.agency == officer.agency || file.duty.confirm.contains(officer.agency)
    let seesFindings =
      isWorking && policy[officer.agency, .identity] == .full
      && policy[officer.agency, .rehabilitation] == .full
    var read = Set(open.map(\.key))
    if seesFindings { read.insert("moves") }
    return ListStanding(
      month: file.month, values: JSONObject(open),
      findings: seesFindings ? file.current?.findings ?? [] : [], moves: moves(in: file, officer),
      copies: copies, revision: found.revision,
      fields: read)
  }

  /// The moves that a list would take from an agency today. What a draft would hold does not matter to whether one is taken.
  private func moves(in file: ListFile, _ officer: Officer) -> [ListStep] {
    let (day, stamp) = (today, officer.stamp(on: today))
    return ListStep.candidates(for: file).filter { step in
      var copy = file
      return
        (try? step.make(in: &copy, by: officer.agency, stamp: stamp) { file in
          file.draft(on: day, people: [], previous: [])
        }) != nil
    }
  }
}
