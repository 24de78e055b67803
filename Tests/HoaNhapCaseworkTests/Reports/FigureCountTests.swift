import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Figures are what the records say, whatever commune it is (plan IV.2)")
struct FigureCountTests {
  private typealias S = ReportSamples

  static let openings: [(before: FigureCode, end: FigureCode)] = [
    (.listBefore, .listPeople), (.outstandingBefore, .outstanding), (.capitalLeftBefore, .capitalLeft),
  ]

  static let windows = [
    ("2025-12-15", "2026-06-14"), ("2026-06-15", "2026-09-14"), ("2026-12-15", "2027-03-14"),
    ("2026-12-15", "2027-12-14"), ("2027-05-03", "2027-05-20"),
  ]

  @Test("every figure is that of a naive count over the same records")
  func naive() async throws {
    try await forAllCommunes("a figure is that of a naive count") { records, _ in
      for (from, to) in Self.windows {
        let figures = try S.figures(records, S.date(from), S.date(to))
        let naive = NaiveFigures(records: records, from: S.date(from), to: S.date(to), asOf: S.asOf)
        for definition in FigureCatalogue.standard.definitions where definition.origin == .records {
          try expect(
            figures[FigureKey(definition.code)]?.value, equals: naive.value(definition.code),
            "\(definition.code.rawValue) of \(from)...\(to)")
        }
      }
    }
  }

  @Test("the communes of these tests have something to count for every figure but those of offers and acts")
  func notEmpty() throws {
    var counted: Set<FigureCode> = [.applicationsApproved, .actsDecided]
    for seed in 1...4 {
      for year in [2026, 2027] {
        let figures = try S.figures(RandomCommune.made(seed), .year, year)
        counted.formUnion(figures.figures.filter { $0.value != 0 }.map(\.key.code))
      }
    }
    for definition in FigureCatalogue.standard.definitions where definition.origin == .records {
      let isCounted = counted.contains(definition.code)
      #expect(isCounted, "\(definition.code.rawValue)")
    }
  }

  @Test("each figure is the sum of its records, and each split adds up to the whole")
  func traces() async throws {
    try await forAllCommunes("figures are sums of records", covering: ["40 parts": 100...100]) {
      records, choices in
      let figures = try S.figures(records, .year, 2027)
      var splits = 0
      for figure in figures.figures {
        try expect(figure.trace.entries.reduce(0) { $0 + $1.amount }, equals: figure.value, "\(figure.key)")
        guard figure.key.part == nil else { continue }
        for dimension in FigureCatalogue.standard[figure.key.code]?.dimensions ?? [] {
          let parts = figures.parts(of: figure.key.code, by: dimension)
          try expect(
            parts.reduce(0) { $0 + $1.value }, equals: figure.value,
            "\(figure.key) by \(dimension.rawValue)")
          try expect(parts.flatMap(\.trace.entries).sorted() == figure.trace.entries, "\(figure.key)")
          splits += parts.count
        }
      }
      choices.mark("40 parts", when: splits > 40)
    }
  }

  @Test("a trace leads to records that are there, by identifiers alone")
  func traceKeys() async throws {
    try await forAllCommunes("a trace leads to records", cases: 3) { records, _ in
      let keys = Self.keys(records)
      // The list's people are invented beside the folder's, under the same identifiers.
      for entry in try S.figures(records, .year, 2027).figures.flatMap(\.trace.entries) {
        try expect(keys.contains(entry.record), "\(entry.record)")
        if let subject = entry.subject { try expect(keys.contains(subject), "\(subject)") }
      }
    }
  }

  private static func keys(_ records: CommuneRecords) -> Set<RecordKey> {
    var keys: Set<RecordKey> = []
    let folder = records.folder
    keys.formUnion(folder.people.map { Person.key($0.id) } + folder.loans.map { Loan.key($0.id) })
    keys.formUnion(
      folder.payments.map { Payment.key($0.id) } + folder.applications.map { LoanApplication.key($0.id) })
    keys.formUnion(
      records.cases.map { CaseFile.key($0.application) } + records.aftercare.map { LoanFile.key($0.loan) })
    keys.formUnion(
      records.groupFiles.map { GroupFile.key($0.group) } + records.groups.map { SavingsGroup.key($0.id) })
    keys.formUnion(
      records.capital.map { CapitalEntry.key($0.id) } + records.difficulties.map { Difficulty.key($0.id) })
    keys.formUnion(
      (records.duties?.obligations ?? []).map { RecordKey(ObligationBook.collection, RecordID($0.id.text)) })
    return keys
  }

  @Test("the order of the records does not matter")
  func order() async throws {
    try await forAllCommunes("figures do not depend on order") { records, choices in
      let figures = try S.figures(records, .year, 2026)
      let again = try S.figures(records.shuffled(choices), .year, 2026)
      try expect(figures == again)
      try expect(figures.json.canonicalBytes == again.json.canonicalBytes)
    }
  }

  @Test("flows add up where windows partition one another: quarters to the half year and the year")
  func partition() async throws {
    try await forAllCommunes("quarters are the parts of a year") { records, _ in
      let quarters = try (1...4).map { number in
        let window = try #require(DataPeriod(.quarter, year: 2027, number: number)).window
        return try S.figures(records, window.from, window.to)
      }
      let half = try S.figures(records, .sixMonths, 2027)
      let year = try S.figures(records, .year, 2027)
      func value(_ figures: ReportFigures, _ key: FigureKey) -> Int64 { figures[key]?.value ?? 0 }
      for figure in year.figures where FigureCatalogue.standard[figure.key.code]?.time == .flow {
        let key = figure.key
        try expect(quarters.reduce(0) { $0 + value($1, key) }, equals: figure.value, "\(key)")
        try expect(value(quarters[0], key) + value(quarters[1], key), equals: value(half, key), "\(key)")
      }
      // A state is that of the last day, so that the half year's is the second quarter's.
      for figure in half.figures where FigureCatalogue.standard[figure.key.code]?.time == .stock {
        try expect(quarters[1][figure.key]?.value, equals: figure.value, "\(figure.key)")
      }
      // A state is that at the beginning and what happened since, and goes over into the next period.
      for (before, end) in Self.openings {
        try expect(half[FigureKey(before)] == quarters[0][FigureKey(before)], before.rawValue)
        try expect(
          quarters[1][FigureKey(before)]?.value, equals: quarters[0][FigureKey(end)]?.value, before.rawValue)
      }
      for figures in quarters + [half, year] {
        func sum(_ codes: (FigureCode, Int64)...) -> Int64 {
          codes.reduce(0) { $0 + $1.1 * value(figures, FigureKey($1.0)) }
        }
        try expect(sum((.listBefore, 1), (.listNew, 1), (.listLeft, -1)), equals: sum((.listPeople, 1)))
        try expect(
          sum((.outstandingBefore, 1), (.lent, 1), (.collectedPrincipal, -1)), equals: sum((.outstanding, 1)))
        try expect(
          sum((.capitalLeftBefore, 1), (.capitalAllocated, 1), (.capitalUsed, -1), (.collectedPrincipal, 1)),
          equals: sum((.capitalLeft, 1)))
      }
    }
  }

  @Test("a state is that of the last day: debts as the portfolio has them, capital as the balance has it")
  func stocks() async throws {
    try await forAllCommunes("a state is that of the last day") { records, _ in
      let figures = try S.figures(records, .sixMonths, 2027)
      let end = figures.window.to
      var portfolio = Portfolio<ProgrammeID>(asOf: end)
      for loan in records.folder.loans {
        try portfolio.add(
          LoanState(loan, payments: records.folder.payments, asOf: end).position, to: loan.programme)
      }
      let total = portfolio.total
      func value(_ code: FigureCode, _ state: DebtState? = nil) -> Int64 {
        figures[FigureKey(code, state.map { FigurePart(.debt, $0.rawValue) })]?.value ?? 0
      }
      try expect(value(.loansRunning), equals: Int64(total.running.loans))
      try expect(value(.outstanding), equals: total.running.outstanding.amount)
      try expect(value(.outstanding, .overdue), equals: total.overduePrincipal.amount)
      try expect(value(.outstanding, .frozen), equals: total.frozenPrincipal.amount)
      try expect(value(.outstanding, .inTerm), equals: total.inTermPrincipal.amount)
      try expect(value(.loansRunning, .overdue), equals: Int64(total.overdue))

      let book = try CapitalBook(records.capital.filter { $0.stamp.day <= end && $0.day <= end })
      let use = CapitalUse(
        records.folder.loans, payments: records.folder.payments, asOf: end, until: YearMonth(of: end))
      let balance = try CapitalBalance(of: book, use: use, demand: CapitalDemand([], asOf: end))
      for source in balance.sources {
        let part = FigurePart(.source, source.source.map { $0.rawValue })
        try expect(figures[FigureKey(.capitalLeft, part)]?.value ?? 0, equals: source.left.amount, "\(part)")
      }
      try expect(value(.capitalLeft), equals: balance.total.left.amount)
    }
  }
}
