import HoaNhap

/// A difficulty as an officer sees it.
struct DifficultyStanding: Sendable {
  let view: RecordView
  /// The steps that it would take from the officer's agency today.
  let moves: [DifficultyMove]
  let revision: UInt64
}

extension Desk {
  /// Whether an agency sees the way of difficulties, and so reports them here.
  func seesDifficulties(_ officer: Officer) -> Bool { policy[officer.agency, .totals] == .full }

  /// What an officer may see of the next difficulties.
  func difficulties(
    after id: DifficultyID?, limit: Int, as officer: Officer
  ) async throws -> GuardedPage<Difficulty> {
    guard seesDifficulties(officer) else { throw Problem(.forbidden) }
    return try await guarded.views(
      of: Difficulty.self, after: id, limit: limit, as: officer.reader(for: .reporting, on: today))
  }

  /// What an officer may see of a difficulty, and which steps come next.
  func difficulty(_ id: DifficultyID, as officer: Officer) async throws -> DifficultyStanding {
    guard seesDifficulties(officer) else { throw Problem(.forbidden) }
    let found = try await store.get(Difficulty.self, id)
    let view = try await view(
      Difficulty.self, id, for: .reporting, as: officer, relations: SubjectRelations())
    guard let found else { throw Problem(.notFound) }
    let stamp = officer.stamp(on: today)
    let moves = DifficultyMove.candidates(for: found.record, by: officer.agency, in: plan).filter { step in
      var copy = found.record
      return (try? step.take(in: &copy, by: officer.agency, stamp: stamp)) != nil
    }
    return DifficultyStanding(view: view, moves: moves, revision: found.revision)
  }

  /// Takes in a written report of the officer's agency.
  func report(_ report: DifficultyReport, by officer: Officer) async throws -> UInt64 {
    guard seesDifficulties(officer) else { throw Problem(.forbidden) }
    if let day = report.cameUpOn, day > report.on ?? today {
      throw InputError(
        .outOfOrder, field: "came_up_on", vi: "Ngày phát sinh không sau ngày báo cáo.",
        en: "It came up on the day of the report or before.")
    }
    let difficulty = try Difficulty(
      report.id, cameUpOn: report.cameUpOn, reportedOn: report.on ?? today, by: officer.agency,
      about: report.clause, category: report.category, text: Sensitive(report.text),
      stamp: officer.stamp(on: today))
    return try await store.put(
      difficulty, expecting: .absent, by: officer.actor, for: .reporting, on: today
    ).revision
  }

  /// Records a step of a difficulty for the officer's agency.
  ///
  /// - Returns: the new revision.
  func take(
    _ step: DifficultyMove, of id: DifficultyID, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> UInt64 {
    _ = try await difficulty(id, as: officer)
    if let to = step.to { try requireAgency(to, field: "to") }
    guard var found = try await store.get(Difficulty.self, id) else { throw Problem(.notFound) }
    try check(expected, is: found.revision)
    // A step is taken back by whoever took it; of the others' nobody learns here which there are.
    if let entry = step.entry,
      !found.record.entries.contains(where: { $0.number == entry && $0.by == officer.agency })
    {
      throw InputError(
        .unknownReference, field: "entry", vi: "Cơ quan không có mục ghi nào với số này.",
        en: "The agency has made no entry of this number.")
    }
    let old = found.record
    try step.take(in: &found.record, by: officer.agency, stamp: officer.stamp(on: today))
    return try await store.put(
      found.record, expecting: .exactly(found.revision), replacing: old, by: officer.actor,
      for: .reporting, on: today
    ).revision
  }
}
