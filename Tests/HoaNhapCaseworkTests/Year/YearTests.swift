import HoaNhap
import Testing

@Suite("A year of a commune, played through the public interface and counted once more by hand")
struct YearTests {
  private static let asOf = CommuneYear.last

  /// The last days of the twelve months.
  private static let monthEnds = (0..<12).compactMap {
    try? YearMonth(of: CommuneYear.first).adding(months: $0).lastDay
  }

  @Test(
    "the year is full: twelve lists, forty applications in every state, loans, acts, capital, difficulties")
  func full() async throws {
    let records = try await PlayedYear.played.value.records
    #expect(records.lists.count == 12 && records.lists.allSatisfy { $0.handedOver != nil })
    #expect(records.lists.flatMap(\.versions).count == 13)
    #expect(records.cases.count == 40 && records.folder.applications.count == 40)
    #expect(records.folder.loans.count == 27 && records.aftercare.count == 27)
    let states = Set(records.cases.flatMap { $0.history().map(\.state) })
    #expect(states == Set(CaseState.allCases))
    #expect(Set(records.cases.map(\.borrower.kind)) == Set(BorrowerKind.allCases))
    let approved = records.aftercare.flatMap(\.state.approved).count
    let proposed = records.aftercare.flatMap(\.state.proposals)
    #expect(approved == 3 && proposed.count == 4 && proposed.allSatisfy { !$0.isOpen })
    #expect(records.folder.payments.count > 100)
    #expect(records.folder.loans.filter { $0.settledOn != nil }.count == 7)
    #expect(records.folder.loans.contains { $0.disbursements.count == 2 })
    #expect(records.capital.count == 14 && records.difficulties.count == 6)
    #expect(records.faults(under: CommuneYear.duties) == [])
    #expect(records.recordedMoney(on: Self.asOf).faults == [])
  }

  @Test("IV.2: every figure of the four reports, as it was told in time and as it is known at the end")
  func figures() async throws {
    let year = try await PlayedYear.played.value
    #expect(year.reports.map(\.scope.name) == ["six-months-2026", "q3-2026", "year-2026", "q1-2027"])
    for told in year.reports {
      expect(told.figures, year.journal, "\(told.scope.name), in time")
      let known = try ReportFigures(of: year.records, for: told.scope, asOf: Self.asOf)
      expect(known, year.journal, "\(told.scope.name), at the end")
    }
  }

  private func expect(_ figures: ReportFigures, _ journal: YearJournal, _ name: String) {
    #expect(figures.failures.isEmpty)
    for figure in figures.figures {
      let counted = journal.figure(figure.key, figures.window, asOf: figures.asOf)
      #expect(figure.value == counted, "\(name): \(figure.key)")
    }
    // Every figure that the records can tell is there.
    for definition in FigureCatalogue.standard.definitions where definition.origin == .records {
      #expect(figures[FigureKey(definition.code)] != nil, "\(name): \(definition.code.rawValue)")
    }
  }

  @Test("IV.2: no figure of the year is nothing in all four reports, so that each was counted")
  func nothingEmpty() async throws {
    let year = try await PlayedYear.played.value
    for definition in FigureCatalogue.standard.definitions where definition.origin == .records {
      let values = year.reports.map { $0.figures[FigureKey(definition.code)]?.value ?? 0 }
      #expect(values.contains { $0 != 0 }, "\(definition.code.rawValue)")
    }
  }

  @Test(
    "P.7: the flows of six months, of quarter III and of the rest are those of the year; one's end is the next one's beginning"
  )
  func partition() async throws {
    let year = try await PlayedYear.played.value
    func figures(_ report: ReportID) throws -> ReportFigures {
      try ReportFigures(
        of: year.records, for: CommuneYear.plan.scope(of: report, year: 2026), asOf: Self.asOf)
    }
    let request = try CommuneYear.plan.requestedReport(
      from: YearScript.date("2026-09-15"), to: YearScript.date("2026-12-14"), askedOn: Self.asOf)
    let rest = try ReportFigures(
      of: year.records, for: CommuneYear.plan.scope(of: request), asOf: Self.asOf)
    let (half, third, whole) = (try figures(.sixMonths), try figures(.q3), try figures(.year))
    for figure in whole.figures {
      let parts = [half, third, rest].map { $0[figure.key]?.value ?? 0 }
      if YearJournal.flows[figure.key.code] != nil {
        #expect(parts.reduce(0, +) == figure.value, "\(figure.key)")
      } else if YearJournal.stocks[figure.key.code] != nil {
        #expect(parts[2] == figure.value, "\(figure.key)")
      }
    }
    for (before, stock) in [
      (FigureCode.listBefore, FigureCode.listPeople), (.outstandingBefore, .outstanding),
      (.capitalLeftBefore, .capitalLeft),
    ] {
      #expect(third[FigureKey(before)]?.value == half[FigureKey(stock)]?.value)
      #expect(rest[FigureKey(before)]?.value == third[FigureKey(stock)]?.value)
      #expect(whole[FigureKey(before)]?.value == 0)
    }
  }

  @Test("III.1.4: who is new, changed or as before on every version of every month's list")
  func lists() async throws {
    let year = try await PlayedYear.played.value
    for version in year.records.lists.flatMap(\.versions) {
      for movement in ListMovement.allCases {
        let counted = year.journal.sum(
          "row", to: Self.asOf, asOf: Self.asOf, ["movement": movement.rawValue],
          of: "\(version.month)/\(version.number)")
        let rows = version.rows.filter { $0.movement == movement }.count
        #expect(Int64(rows) == counted, "\(version.month)/\(version.number) \(movement.rawValue)")
      }
    }
  }

  @Test("III.2.1: what is left of each source at the end of every month", arguments: monthEnds)
  func capital(_ end: CivilDate) async throws {
    let year = try await PlayedYear.played.value
    let folder = year.records.folder
    let use = CapitalUse(
      folder.loans, payments: folder.payments, aftercare: year.records.aftercare, asOf: end,
      until: YearMonth(of: end))
    #expect(use.failures.isEmpty)
    let balance = try CapitalBalance(
      of: CapitalBook(year.records.capital), use: use, demand: CapitalDemand([], asOf: end))
    for source in CapitalSource.allCases {
      let counted = year.journal.sum("left", to: end, asOf: end, ["source": source.rawValue])
      #expect(balance[.known(source)]?.left.amount ?? 0 == counted, "\(source.rawValue)")
    }
  }

  @Test(
    "III.1.3: what each loan owes at the end of every month, and what of it is overdue", arguments: monthEnds)
  func debts(_ end: CivilDate) async throws {
    let year = try await PlayedYear.played.value
    for loan in year.records.folder.loans {
      let file = try #require(year.records.aftercare.first { $0.loan == loan.id })
      let payments = year.records.folder.payments.filter { $0.date <= end }
      let ledger = try file.ledger(of: loan, payments: payments, asKnownOn: end)
      let position = try LoanPosition(ledger, on: end, settledOn: loan.settledOn)
      let name = loan.id.text
      #expect(
        position.outstanding.amount == year.journal.sum("owes", to: end, asOf: end, of: name), "\(name)")
      #expect(
        position.overduePrincipal.amount
          == year.journal.sum("owes", to: end, asOf: end, ["debt": "overdue"], of: name), "\(name)")
    }
  }

  @Test("IV.1: how many duties of each agency are late at the end of every month", arguments: monthEnds)
  func late(_ end: CivilDate) async throws {
    let year = try await PlayedYear.played.value
    let statuses = try #require(year.records.duties).statuses(asOf: end)
    var counted: [String: Int64] = [:]
    for line in year.journal.lines where line.what == "owed" && line.day <= end && line.known <= end {
      if let struck = line.struck, struck <= end { continue }
      guard let last = line.tags["last"], last < end.text else { continue }
      counted[line.tags["agency"] ?? "-", default: 0] += line.amount
    }
    var told: [String: Int64] = [:]
    for status in statuses where status.state == .late {
      // What nobody is named for was done by those who did something else in the journal.
      told[status.obligation.agency?.text ?? "cultureSocialOffice", default: 0] += 1
    }
    #expect(told == counted.filter { $0.value != 0 })
  }
}
