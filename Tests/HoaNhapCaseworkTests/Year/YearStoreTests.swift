import HoaNhap
import Testing

@Suite("A year of a commune in a store, and what came in for its reports")
struct YearStoreTests {
  @Test("the log is sound and has an entry for every move, on its day; it has no other")
  func log() async throws {
    let year = try await PlayedYear.played.value
    let verification = try await year.store.verify()
    #expect(verification.isSound)
    var logged: Set<PlayedYear.Move> = []
    var changes = 0
    try await year.store.forEachChange { entry in
      for change in entry.changes {
        logged.insert(PlayedYear.Move(day: entry.day, key: change.key))
        changes += 1
      }
    }
    let settings = PlayedYear.Move(
      day: CommuneYear.first, key: CommuneSettings.key(CommuneSettings.storedID))
    #expect(logged == year.moves.union([settings]))
    #expect(changes == logged.count && changes > 700)
  }

  @Test(
    "saved in another order, in one go or in two, and read again: the same records, documents and reports to the byte"
  )
  func orders() async throws {
    let year = try await PlayedYear.played.value
    let first = try await kept(year.records, MemoryStore())
    var numbers = Dice(7)
    let other = MemoryStore()
    var half = shuffled(year.records, &numbers)
    half.cases.removeAll { $0.state.isFinal }
    half.folder.payments.removeLast(half.folder.payments.count / 2)
    _ = try await half.save(to: other, by: "cb-2", on: CommuneYear.last)
    let second = try await kept(shuffled(year.records, &numbers), other)
    #expect(first == year.records && second == first)
    #expect(try first.caseworkLines() == second.caseworkLines())
    for (report, number) in PlayedYear.reports {
      let scope = try CommuneYear.plan.scope(of: report, year: number)
      for agency in [AgencyID.communePolice, .communePeoplesCommittee] {
        var turned = second
        turned.submissions.reverse()
        let copies = try [first, turned].map {
          try PeriodReport(of: $0, for: scope, asOf: CommuneYear.last).copy(for: agency)
        }
        #expect(copies[0].json.canonicalText == copies[1].json.canonicalText, "\(scope.name) \(agency)")
        #expect(copies[0].html() == copies[1].html())
      }
    }
  }

  private func kept(_ records: CommuneRecords, _ store: MemoryStore) async throws -> CommuneRecords {
    try await records.save(to: store, by: "cb-1", on: CommuneYear.last)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.faults.isEmpty)
    return try #require(loaded.records)
  }

  private func shuffled(_ records: CommuneRecords, _ numbers: inout Dice) -> CommuneRecords {
    var records = records
    records.folder.people.shuffle(using: &numbers)
    records.folder.households.shuffle(using: &numbers)
    records.folder.establishments.shuffle(using: &numbers)
    records.folder.applications.shuffle(using: &numbers)
    records.folder.loans.shuffle(using: &numbers)
    records.folder.payments.shuffle(using: &numbers)
    records.groups.shuffle(using: &numbers)
    records.lists.shuffle(using: &numbers)
    records.cases.shuffle(using: &numbers)
    records.aftercare.shuffle(using: &numbers)
    records.groupFiles.shuffle(using: &numbers)
    records.capital.shuffle(using: &numbers)
    records.difficulties.shuffle(using: &numbers)
    return records
  }

  @Test("IV.2: what each agency handed in beside what the records say, who was late, who did not report")
  func consolidation() async throws {
    let year = try await PlayedYear.played.value
    for (report, number) in PlayedYear.reports {
      let scope = try CommuneYear.plan.scope(of: report, year: number)
      let consolidation = try PeriodReport(
        of: year.records, for: scope, asOf: CommuneYear.last
      ).consolidation
      #expect(consolidation.parts.map(\.agency.text) == CommuneYear.reporters.map(\.agency))
      var own: [FigureKey: Int64] = [:]
      for (part, reporter) in zip(consolidation.parts, CommuneYear.reporters) {
        let last = try #require(scope.lastDay)
        if scope.name == "q3-2026", reporter.agency == "relatedBodies" {
          #expect(try part.state == .missing(since: last.adding(days: 1)))
          continue
        }
        let day = try last.adding(days: reporter.days)
        #expect(part.state == .received(on: day, daysLate: max(0, reporter.days)), "\(scope.name)")
        for definition in FigureCatalogue.standard.figures(of: part.agency) {
          let key = FigureKey(definition.code)
          let told = year.journal.lines.last {
            $0.what == "told" && $0.struck == nil && $0.who == "\(scope.name)/\(part.agency)/\(key)"
          }?.amount
          let counted = year.journal.figure(key, scope.window, asOf: CommuneYear.last)
          let agreement = try #require(part.figures.first { $0.key == key })
          #expect(
            agreement.submitted == told && agreement.kept == counted, "\(scope.name) \(part.agency) \(key)")
          if counted == nil { own[key, default: 0] += told ?? 0 }
        }
      }
      #expect(try consolidation.ownFigures() == own)
    }
  }

  @Test("IV.2: the mistakes of three agencies are found by name, and nothing else is")
  func mistakes() async throws {
    let year = try await PlayedYear.played.value
    var found: [String] = []
    for (report, number) in PlayedYear.reports {
      let scope = try CommuneYear.plan.scope(of: report, year: number)
      // As it was known when the last of them came in.
      let day = try #require(scope.lastDay).adding(days: 3)
      let known = try PeriodReport(of: year.records, for: scope, asOf: day)
      for part in known.consolidation.parts {
        found += part.open.map { "\(scope.name) \(part.agency) \($0.key): \($0.state)" }
      }
    }
    #expect(
      found == [
        "q3-2026 economicOffice capital-allocated: differs",
        "q1-2027 socioPoliticalOrganisations checks-made: missing",
      ])
  }
}
