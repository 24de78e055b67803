import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Figures that leave the police tell nothing about few people (S.1, S.2; threshold assumed)")
struct PublishedFiguresTests {
  private typealias S = ReportSamples

  /// Loans of so many people, one each, on a day.
  private func loans(_ people: ClosedRange<Int>, _ day: String, source: String = "central") -> [String] {
    people.map { "V-\(day)-\($0),P-\($0),production,\(source),\($0)000000,\(day),36" }
  }

  @Test(
    "a figure about four is withheld, its amount with it; about five, and about none, it is told",
    arguments: [0, 1, 4, 5, 6])
  func threshold(_ people: Int) throws {
    let records = try S.records(loans: people == 0 ? [] : loans(1...people, "2027-02-01"))
    let published = PublishedFigures(try S.figures(records, .q1, 2027))
    for key in [FigureKey(.loansMade), FigureKey(.lent), FigureKey(.lent, FigurePart(.source, "central"))] {
      #expect(published.isWithheld(key) == (1...4).contains(people), "\(key)")
      #expect((published[key] == nil) == (1...4).contains(people))
    }
    #expect(published[FigureKey(.lent, FigurePart(.source, "entrusted"))] == 0)
  }

  @Test("what counts is people, not loans: five loans of four people are withheld")
  func peopleCount() throws {
    let lines = loans(1...4, "2027-02-01") + ["V-X,P-1,production,central,5000000,2027-02-02,36"]
    let published = PublishedFigures(try S.figures(S.records(loans: lines), .q1, 2027))
    #expect(published[FigureKey(.loansMade)] == nil && published.isWithheld(FigureKey(.lent)))
  }

  @Test("a small part takes another with it, and its amounts everywhere they stand, capital included")
  func complementary() throws {
    let lines = loans(1...7, "2027-02-01") + loans(8...9, "2027-02-02", source: "entrusted")
    let published = PublishedFigures(try S.figures(S.records(people: 9, loans: lines), .q1, 2027))
    for code in [FigureCode.loansMade, .lent, .capitalUsed, .outstanding, .loansRunning] {
      for source in ["central", "entrusted"] {
        #expect(
          published.isWithheld(FigureKey(code, FigurePart(.source, source))), "\(code.rawValue) \(source)")
      }
    }
    #expect(published[FigureKey(.loansMade)] == 9)
  }

  @Test(
    "figures about nobody are told however small: difficulties, duties of the calendar, capital that was allocated"
  )
  func nobody() async throws {
    try await forAllCommunes("figures about nobody are told") { records, _ in
      let published = PublishedFigures(try S.figures(records, .q3, 2026))
      for code in [FigureCode.difficultiesReported, .dutiesOpen, .capitalAllocated, .capitalRequested] {
        try expect(published[FigureKey(code)] != nil, code.rawValue)
      }
    }
  }

  @Test(
    "a kept copy loses the identifiers of what is erased, and no number, no part and nothing withheld changes by it (S.2, S.3)"
  )
  func renaming() async throws {
    try await forAllCommunes("a kept copy is the same but for names", cases: 3) { records, choices in
      let told = try [S.figures(records, .q3, 2026), S.figures(records, .year, 2026)]
      let loan = try choices.assume(
        records.folder.loans.first { loan in
          told[0].figures.contains { $0.trace.entries.contains { $0.record == Loan.key(loan.id) } }
        })
      let person = try choices.assume(
        told[0].figures.flatMap(\.trace.entries).first { $0.record == Loan.key(loan.id) }?.subject)
      let names = [
        Loan.key(loan.id): Loan.key("xoa-1"), LoanFile.key(loan.id): LoanFile.key("xoa-1"),
        person: RecordKey(person.collection, "xoa-2"),
      ]
      let kept = told.map { $0.renaming(names) }
      for (old, new) in zip(told, kept) {
        try expect(new.figures.map(\.key), equals: old.figures.map(\.key))
        try expect(new.figures.map(\.value), equals: old.figures.map(\.value))
        try expect(new.figures.map(\.people), equals: old.figures.map(\.people))
        let keys = new.figures.flatMap(\.trace.entries).flatMap { [$0.record, $0.subject].compactMap { $0 } }
        try expect(Set(keys).isDisjoint(with: names.keys) && keys.contains { $0.id == "xoa-2" })
        try expect(try ReportFigures(json: new.json) == new)
        try expect(new.renaming([:]) == new)
      }
      let before = PublishedFigures(told[1], after: [PublishedFigures(told[0])])
      let after = PublishedFigures(kept[1], after: [PublishedFigures(kept[0])])
      try expect(before.keys.map(before.isWithheld), equals: after.keys.map(after.isWithheld))
    }
  }

  @Test("a half year is not told where it leaves few people beside a quarter that was told")
  func halfYear() throws {
    let lines = loans(1...6, "2027-02-01") + loans(7...8, "2027-05-02")
    let records = try S.records(loans: lines)
    let quarter = PublishedFigures(try S.figures(records, .q1, 2027))
    let half = try S.figures(records, .sixMonths, 2027)
    #expect(quarter[FigureKey(.loansMade)] == 6)
    #expect(PublishedFigures(half)[FigureKey(.loansMade)] == 8)
    let guarded = PublishedFigures(half, after: [quarter])
    #expect(guarded.isWithheld(FigureKey(.loansMade)) && guarded.isWithheld(FigureKey(.lent)))
    // With five more people the rest is no small number.
    let more = try S.records(people: 12, loans: lines + loans(9...11, "2027-05-03"))
    let told = PublishedFigures(
      try S.figures(more, .sixMonths, 2027), after: [PublishedFigures(try S.figures(more, .q1, 2027))])
    #expect(told[FigureKey(.loansMade)] == 11)
  }

  @Test("a year leaves few people beside a half year and a quarter together")
  func year() throws {
    let lines =
      loans(1...6, "2027-02-01") + loans(1...6, "2027-08-01").map { "W\($0)" } + loans(7...8, "2027-11-02")
    let records = try S.records(loans: lines)
    let half = PublishedFigures(try S.figures(records, .sixMonths, 2027))
    let third = PublishedFigures(try S.figures(records, .q3, 2027), after: [half])
    #expect(half[FigureKey(.loansMade)] == 6 && third[FigureKey(.loansMade)] == 6)
    let year = try S.figures(records, .year, 2027)
    #expect(PublishedFigures(year, after: [half, third]).isWithheld(FigureKey(.loansMade)))
  }

  @Test("a shorter time is not told where a longer one that was told leaves few people beside it")
  func afterwards() throws {
    let lines = loans(1...6, "2027-02-01") + loans(7...8, "2027-05-02")
    let records = try S.records(loans: lines)
    let half = PublishedFigures(try S.figures(records, .sixMonths, 2027))
    #expect(half[FigureKey(.loansMade)] == 8)
    let quarter = PublishedFigures(try S.figures(records, .q1, 2027), after: [half])
    #expect(quarter.isWithheld(FigureKey(.loansMade)))
  }

  // MARK: Attack

  /// Numbers that somebody knows, and sums of numbers that are known to hold, solved as far as they can be.
  private struct Attacker {
    /// Each relation as coefficients of names.
    var relations: [[String: Int64]] = []
    var known: Set<String> = []

    /// The names whose numbers follow, by elimination over a prime field: the numbers themselves do not matter.
    func solved() -> Set<String> {
      let prime: Int64 = 2_147_483_647
      func inverse(_ value: Int64) -> Int64 {
        var (result, base, exponent) = (Int64(1), value % prime, prime - 2)
        while exponent > 0 {
          if exponent & 1 == 1 { result = result * base % prime }
          base = base * base % prime
          exponent >>= 1
        }
        return result
      }
      var rows = relations.map { $0.filter { !known.contains($0.key) && $0.value != 0 } }.filter {
        !$0.isEmpty
      }
      rows = rows.map { $0.mapValues { ($0 % prime + prime) % prime } }
      var done: [[String: Int64]] = []
      while let row = rows.popLast() {
        guard let pivot = row.keys.min(), let head = row[pivot] else { continue }
        let scale = inverse(head)
        let unit = row.mapValues { $0 * scale % prime }
        func reduced(_ other: [String: Int64]) -> [String: Int64] {
          guard let factor = other[pivot] else { return other }
          var result = other
          for (name, value) in unit {
            result[name] = ((result[name] ?? 0) - factor * value % prime + prime) % prime
          }
          return result.filter { $0.value != 0 }
        }
        rows = rows.map(reduced).filter { !$0.isEmpty }
        done = done.map(reduced) + [unit]
      }
      return Set(done.filter { $0.count == 1 }.compactMap(\.keys.first))
    }
  }

  /// Everything that somebody outside can set down of reports that were handed out one after another.
  private func attack(_ reports: [(figures: ReportFigures, published: PublishedFigures)]) -> Set<String> {
    var attacker = Attacker()
    func name(_ report: Int, _ key: FigureKey) -> String { "\(report) \(key)" }
    for (number, report) in reports.enumerated() {
      for figure in report.figures.figures {
        if report.published[figure.key] != nil { attacker.known.insert(name(number, figure.key)) }
        guard figure.key.part == nil else { continue }
        for dimension in FigureCatalogue.standard[figure.key.code]?.dimensions ?? [] {
          var relation = [name(number, figure.key): Int64(-1)]
          for part in report.figures.parts(of: figure.key.code, by: dimension) {
            relation[name(number, part.key)] = 1
          }
          attacker.relations.append(relation)
        }
      }
      attacker.relations.append([
        name(number, FigureKey(.listBefore)): 1, name(number, FigureKey(.listNew)): 1,
        name(number, FigureKey(.listLeft)): -1, name(number, FigureKey(.listPeople)): -1,
      ])
      for figure in report.figures.figures where figure.key.code == .lent {
        guard figure.key.part.map({ $0.dimension == .source }) ?? true else { continue }
        let part = figure.key.part
        attacker.relations.append([
          name(number, figure.key): 1, name(number, FigureKey(.capitalUsed, part)): -1,
        ])
        attacker.relations.append([
          name(number, FigureKey(.outstandingBefore, part)): 1, name(number, figure.key): 1,
          name(number, FigureKey(.collectedPrincipal, part)): -1,
          name(number, FigureKey(.outstanding, part)): -1,
        ])
        attacker.relations.append([
          name(number, FigureKey(.capitalLeftBefore, part)): 1,
          name(number, FigureKey(.capitalUsed, part)): -1,
          name(number, FigureKey(.collectedPrincipal, part)): 1,
          name(number, FigureKey(.capitalLeft, part)): -1,
        ])
        // Who knows all that was ever allocated.
        for (owed, left) in [
          (FigureCode.outstanding, FigureCode.capitalLeft), (.outstandingBefore, .capitalLeftBefore),
        ] {
          attacker.relations.append([
            name(number, FigureKey(owed, part)): 1, name(number, FigureKey(left, part)): 1,
          ])
        }
        for (other, before) in reports.enumerated() where other != number {
          for (opening, end) in FigureCountTests.openings {
            let isNext = before.figures.window.to.days(until: report.figures.window.from) == 1
            let (mine, theirs) = (FigureKey(opening, part), FigureKey(isNext ? end : opening, part))
            guard isNext || before.figures.window.from == report.figures.window.from else { continue }
            attacker.relations.append([name(number, mine): 1, name(other, theirs): -1])
          }
        }
      }
    }
    nest(reports, &attacker, name)
    return attacker.solved()
  }

  /// What happened in a longer time is what happened in a shorter one and the rest, which is a number of its own.
  private func nest(
    _ reports: [(figures: ReportFigures, published: PublishedFigures)], _ attacker: inout Attacker,
    _ name: (Int, FigureKey) -> String
  ) {
    for (long, outer) in reports.enumerated() {
      let inner = reports.indices.filter { short in
        let window = reports[short].figures.window
        return short != long && outer.figures.window.contains(window.from)
          && outer.figures.window.contains(window.to)
      }
      for figure in outer.figures.figures
      where FigureCatalogue.standard[figure.key.code]?.time == .flow {
        for short in inner {
          attacker.relations.append([
            name(long, figure.key): 1, name(short, figure.key): -1, "rest \(long) \(short) \(figure.key)": -1,
          ])
          for other in inner
          where reports[short].figures.window.to < reports[other].figures.window.from {
            attacker.relations.append([
              name(long, figure.key): 1, name(short, figure.key): -1, name(other, figure.key): -1,
              "rest \(long) \(short) \(other) \(figure.key)": -1,
            ])
          }
        }
      }
    }
  }

  /// People behind the rest of a longer time.
  private func rest(_ long: ReportFigures, _ short: [ReportFigures], _ key: FigureKey) -> Int {
    let outside = (long[key]?.trace.entries ?? []).filter { entry in
      !short.contains { $0.window.contains(entry.day) }
    }
    return Set(outside.compactMap(\.subject)).count
  }

  /// Where nobody owes anything, which is told, and all that was lent came back, what capital is left says no more of anybody.
  private static func followsFromNothing(
    _ key: FigureKey, _ figures: ReportFigures, _ published: PublishedFigures
  ) -> Bool {
    let owed: FigureCode
    switch key.code {
    case .capitalLeft: owed = .outstanding
    case .capitalLeftBefore: owed = .outstandingBefore
    default: return false
    }
    let moved = figures[key]?.trace.entries.filter { $0.subject != nil }.map(\.amount) ?? []
    return published[FigureKey(owed, key.part)] == 0 && moved.reduce(0, +) == 0
  }

  @Test(
    "attack: subtracting what was told of five reports gives nobody's number: no small part, no amount of one, no small rest",
    arguments: [0, 1])
  func subtract(order: Int) async throws {
    // Handed out as a commune does, and with the year told first.
    let all: [(ReportID, Int)] = [(.year, 2026), (.q1, 2027), (.sixMonths, 2027), (.q3, 2027), (.year, 2027)]
    let names = order == 0 ? all : [all[4], all[2], all[0], all[3], all[1]]
    try await forAllCommunes(
      "nobody's number follows from five reports", covering: ["much is hidden and more told": 75...100]
    ) { records, choices in
      var reports: [(figures: ReportFigures, published: PublishedFigures)] = []
      for (report, year) in names {
        let figures = try S.figures(records, report, year)
        reports.append((figures, PublishedFigures(figures, after: reports.map(\.published))))
      }
      let solved = attack(reports)
      var hidden = 0
      var told = 0
      for (number, report) in reports.enumerated() {
        for figure in report.figures.figures {
          told += report.published.isWithheld(figure.key) ? 0 : 1
          guard (1..<5).contains(figure.people) else { continue }
          hidden += 1
          let place = "\(report.figures.scope.name) \(figure.key) of \(figure.people)"
          try expect(report.published.isWithheld(figure.key), "told: \(place)")
          if Self.followsFromNothing(figure.key, report.figures, report.published) { continue }
          try expect(!solved.contains("\(number) \(figure.key)"), "exposed: \(place)")
        }
        for name in solved where name.hasPrefix("rest \(number) ") {
          let words = name.split(separator: " ")
          let inner = words[2..<(words.count - 1)].compactMap { Int($0) }.map { reports[$0].figures }
          let key = try #require(
            report.figures.figures.map(\.key).first { "\($0)" == words.last.map(String.init) })
          let people = rest(report.figures, inner, key)
          let shorter = inner.map(\.scope.name).joined(separator: " and ")
          try expect(
            people == 0 || people > 4, "\(key) of \(people) in \(report.figures.scope.name) but \(shorter)")
        }
      }
      choices.mark("much is hidden and more told", when: hidden > 20 && told > 100)
    }
  }

  @Test("what is left of the capital is not told where four owe the rest of it: what was allocated is told")
  func left() throws {
    // Nine have borrowed, so what is left is about nine; five of them have paid back.
    let lines = loans(1...9, "2026-08-01")
    let back = (1...5).map { "TT-\($0),V-2026-08-01-\($0),2026-09-01,\($0)000000" }
    let figures = try S.figures(S.records(people: 9, loans: lines, payments: back), .year, 2026)
    #expect(figures[FigureKey(.outstanding)]?.people == 4 && figures[FigureKey(.capitalLeft)]?.people == 9)
    let published = PublishedFigures(figures)
    #expect(published.isWithheld(FigureKey(.outstanding)) && published.isWithheld(FigureKey(.capitalLeft)))
  }

  @Test("the attacker of these tests finds what is not guarded")
  func attackerWorks() throws {
    let lines = loans(1...6, "2027-02-01") + loans(7...8, "2027-05-02")
    let records = try S.records(loans: lines)
    let (quarter, half) = try (S.figures(records, .q1, 2027), S.figures(records, .sixMonths, 2027))
    let unguarded = attack([(quarter, PublishedFigures(quarter)), (half, PublishedFigures(half))])
    #expect(unguarded.contains("rest 1 0 loans-made"))
    let first = PublishedFigures(quarter)
    let guarded = attack([(quarter, first), (half, PublishedFigures(half, after: [first]))])
    #expect(!guarded.contains("rest 1 0 loans-made") && !guarded.contains("1 loans-made"))
  }
}
