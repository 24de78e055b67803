import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Laws of capital, on random records: sums, order, and an independent slow count")
struct CapitalLawTests {
  /// Records of a commune as plain numbers.
  struct World {
    var entries: [CapitalEntry] = []
    var loans: [LoanCapital] = []
    var needs: [CapitalNeed] = []
    var asOf: CivilDate
    var until: YearMonth

    init(_ choices: Choices) throws {
      asOf = try day("2026-06-15")
      until = try Money.month(choices.pick(["2026-06", "2026-12", "2027-12"]))
      var number = 0
      try choices.list(0...6) {
        entries += try Self.entries(number, choices)
        number += 1
      }
      loans = try choices.list(0...6) {
        number += 1
        return try Self.loan(number, choices)
      }
      needs = try choices.list(0...8) {
        number += 1
        return try Money.need(
          "A-\(number)", choices.chance(83) ? Self.amount(choices) : nil, choices.pick(CapitalStage.allCases),
          purpose: Self.purpose(choices), source: Self.source(choices),
          from: choices.pick(["2026-05", "2026-06", "2026-09"]),
          months: choices.bool() ? Int64(choices.int(1...9)) : nil)
      }
      choices.show("world", self) { $0.text }
    }

    private static func source(_ choices: Choices) -> CapitalSource? {
      choices.chance(12) ? nil : choices.pick(CapitalSource.allCases)
    }
    private static func purpose(_ choices: Choices) -> LoanPurpose {
      choices.bool() ? .training : .production
    }
    private static func amount(_ choices: Choices) -> Int64 { Int64(choices.int(1...40)) }

    /// An allocation, and what became of it.
    private static func entries(_ number: Int, _ choices: Choices) throws -> [CapitalEntry] {
      let purpose = choices.chance(33) ? purpose(choices) : nil
      let month = choices.bool() ? choices.int(1...12) : nil
      let year = choices.pick([2026, 2025, 2027])
      let source = choices.pick(CapitalSource.allCases)
      let recorded = choices.pick(["2026-05-20", "2026-06-15", "2026-06-16"])
      func entry(_ letter: String, _ kind: CapitalEntryKind, _ amount: Int64) throws -> CapitalEntry {
        try Money.entry(
          CapitalEntryID("\(letter)-\(number)"), kind, amount, source: source, year: year, month: month,
          purpose: purpose, on: "2026-05-20", recorded: recorded)
      }
      let total = amount(choices)
      let allocated = try entry("N", .allocated, total)
      let part = Int64(choices.int(1...Int(total)))
      switch choices.number(below: 5) {
      case 1: return [allocated, try entry("T", .withdrawn, part)]
      case 2:
        let others = CapitalSource.allCases.filter { $0 != source }
        return [allocated, try entry("D", .transferred(to: others[Int(part % 2)]), part)]
      case 3:
        return [
          allocated,
          try CapitalEntry(
            CapitalEntryID("H-\(number)"), reversing: allocated, reason: Sensitive("nhầm"),
            by: .economicOffice, stamp: Money.stamp(recorded)),
        ]
      case 4: return [allocated, try entry("Y", .requested, part)]
      default: return [allocated]
      }
    }

    private static func loan(_ number: Int, _ choices: Choices) throws -> LoanCapital {
      let lent = amount(choices)
      let returned = Int64(choices.int(0...Int(lent)))
      let month = choices.int(7...12)
      return try Money.loan(
        LoanID("V-\(number)"), [("2026-05-10", lent)], returned: [("2026-06-01", returned)],
        expected: [("2026-\(month < 10 ? "0" : "")\(month)-10", lent - returned)], source: source(choices),
        purpose: purpose(choices))
    }

    private var text: String {
      let entries = entries.map { entry in
        let purpose = entry.purpose.map { " for \($0)" } ?? ""
        let month = entry.month.map { "-\($0)" } ?? ""
        return "\(entry.kind) \(entry.amount) of \(entry.source)\(purpose) in \(entry.year)\(month), "
          + "recorded on \(entry.stamp.day)"
      }
      let loans = loans.map {
        "lent \($0.lent) returned \($0.returned) expected \($0.expected) of \($0.source)"
      }
      let needs = needs.map { "need \($0.stage) of \($0.source) for \($0.purpose): \($0.parts)" }
      return (["until \(until)"] + entries + loans + needs).map { "\n    \($0)" }.joined()
    }

    func balance(_ revolving: CapitalRevolving) throws -> CapitalBalance {
      try CapitalBalance(
        of: CapitalBook(entries), use: CapitalUse(loans, asOf: asOf, until: until),
        demand: CapitalDemand(needs, asOf: asOf),
        reading: CapitalReading(revolving: revolving))
    }
  }

  static let readings = CapitalRevolving.allCases

  /// Counts one source at the end of one month (`nil` for now) from the definitions: every record is looked at again, and free capital is
  /// shared out between the purposes in every way there is.
  private func count(
    _ world: World, _ source: CapitalSource?, _ month: YearMonth?, _ revolving: CapitalRevolving
  ) -> (left: Int64, missing: Int64) {
    let last = month ?? YearMonth(of: world.asOf)
    var free: Int64 = 0
    var tied: [LoanPurpose: Int64] = [:]
    var used: [LoanPurpose: Int64] = [:]
    func put(_ amount: Int64, _ purpose: LoanPurpose?) {
      if let purpose { tied[purpose, default: 0] += amount } else { free += amount }
    }
    for entry in world.entries where entry.stamp.day <= world.asOf {
      let isReversed = world.entries.contains { other in
        guard case .reversed(let id, _) = other.kind else { return false }
        return id == entry.id && other.stamp.day <= world.asOf
      }
      guard !isReversed, let from = YearMonth(year: entry.year, month: entry.month ?? 1), from <= last else {
        continue
      }
      let amount = entry.amount.amount
      switch entry.kind {
      case .allocated: if entry.source == source { put(amount, entry.purpose) }
      case .withdrawn: if entry.source == source { put(-amount, entry.purpose) }
      case .transferred(let to):
        if entry.source == source { put(-amount, entry.purpose) }
        if to == source { put(amount, entry.purpose) }
      case .requested, .reversed: break
      }
    }
    for loan in world.loans where loan.source.value == source {
      for move in loan.lent { used[loan.purpose, default: 0] += move.amount.amount }
      if revolving != .notCounted {
        for move in loan.returned { used[loan.purpose, default: 0] -= move.amount.amount }
      }
      if revolving == .expected, let month {
        for move in loan.expected where YearMonth(of: move.day) <= month {
          used[loan.purpose, default: 0] -= move.amount.amount
        }
      }
    }
    if let month {
      for need in world.needs where need.source.value == source && need.stage != .undetermined {
        for part in need.parts where part.month <= month {
          used[need.purpose, default: 0] += part.amount.amount
        }
      }
    }
    let capital = free + tied.values.reduce(0, +)
    let uses = LoanPurpose.allCases.map { (used: used[$0] ?? 0, tied: tied[$0] ?? 0) }
    let missing =
      (0...max(0, free)).map { share -> Int64 in
        max(0, uses[0].used - uses[0].tied - share) + max(0, uses[1].used - uses[1].tied - (free - share))
      }.min() ?? 0
    return (capital - uses.reduce(0) { $0 + $1.used }, missing)
  }

  /// Tries a law on the balance of many worlds.
  private func forAllWorlds(
    _ name: String, cases: Int = 60, covering: KeyValuePairs<String, ClosedRange<Int>> = [:],
    function: String = #function, _ law: @escaping (World, Choices) throws -> Void
  ) async throws {
    try await forAll(name, cases: cases, covering: covering, function: function) { choices in
      try law(World(choices), choices)
    }
  }

  @Test(
    "each source, now and at every month's end, is what a slow count from the definitions gives",
    arguments: readings)
  func oracle(_ revolving: CapitalRevolving) async throws {
    try await forAllWorlds(
      "a balance is its slow count, \(revolving)", cases: 80,
      covering: ["over a year": 20...50, "some is missing": 40...95, "nothing is missing": 5...60]
    ) { world, choices in
      choices.mark("over a year", when: world.until.year == 2027)
      var lacking = 0
      for row in try world.balance(revolving).sources {
        let now = count(world, row.source.value, nil, revolving)
        try expect(row.left.amount, equals: now.left, "left of \(row.source)")
        try expect(row.missing.amount, equals: now.missing, "missing of \(row.source)")
        for month in row.months {
          let end = count(world, row.source.value, month.month, revolving)
          try expect(month.left.amount, equals: end.left, "left of \(row.source), \(month.month)")
          try expect(month.missing.amount, equals: end.missing, "missing of \(row.source), \(month.month)")
          if end.missing > 0 { lacking += 1 }
        }
      }
      choices.mark(lacking > 0 ? "some is missing" : "nothing is missing")
    }
  }

  @Test("the sources add up to the total, now and in each month", arguments: readings)
  func sources(_ revolving: CapitalRevolving) async throws {
    try await forAllWorlds("sources add up, \(revolving)") { world, _ in
      let balance = try world.balance(revolving)
      for sum in [\SourceBalance.available, \.lent, \.returned, \.left, \.missing, \.later] {
        let total = balance.total[keyPath: sum]
        try expect(try Dong.sum(balance.sources.map { $0[keyPath: sum] }), equals: total, "\(sum)")
      }
      for (place, month) in balance.total.months.enumerated() {
        for sum in [\SourceBalance.Month.incoming, \.returning, \.demand, \.undetermined, \.left, \.missing] {
          try expect(
            try Dong.sum(balance.sources.map { $0.months[place][keyPath: sum] }), equals: month[keyPath: sum],
            "\(sum), \(month.month)")
        }
      }
    }
  }

  @Test("allocation less use is what is left; each month goes on from the one before", arguments: readings)
  func left(_ revolving: CapitalRevolving) async throws {
    try await forAllWorlds("what is left goes on, \(revolving)") { world, _ in
      for row in try world.balance(revolving).sources {
        let counted = revolving == .notCounted ? 0 : row.returned.amount
        try expect(
          row.left.amount, equals: row.available.amount + counted - row.lent.amount, "\(row.source)")
        var left = row.left.amount
        for month in row.months {
          left += month.incoming.amount + month.returning.amount - month.demand.amount
          try expect(month.left.amount, equals: left, "\(row.source), \(month.month)")
          try expect(
            month.missing >= .zero && month.missing.amount >= -left,
            "missing of \(row.source), \(month.month)")
        }
      }
    }
  }

  @Test("the months of the demand add up to its sums, the rows to the totals, the balance's demand to both")
  func demand() async throws {
    try await forAllWorlds("the months of the demand are its sums") { world, _ in
      let demand = try CapitalDemand(world.needs, asOf: world.asOf)
      try expect(try Dong.sum(demand.months.map(\.firm)), equals: demand.firm.amount, "firm")
      try expect(
        try Dong.sum(demand.months.map(\.undetermined)), equals: demand.undetermined.amount, "undetermined")
      let firm = demand.rows.filter(\.stage.isFirm).map(\.requests)
      try expect(try Dong.sum(firm.map(\.amount)), equals: demand.firm.amount, "rows")
      try expect(firm.reduce(0) { $0 + $1.count }, equals: demand.firm.count)
      try expect(firm.reduce(0) { $0 + $1.withoutAmount }, equals: demand.firm.withoutAmount)
      let total = try world.balance(.received).total
      try expect(
        try Dong.sum(total.months.map(\.demand) + [total.later]), equals: demand.firm.amount, "balance")
    }
  }

  @Test(
    "the order of records does not matter, nor whether a book was read at once or entry by entry in batches of a day"
  )
  func order() async throws {
    try await forAllWorlds("the order of records does not matter") { world, choices in
      var other = world
      other.entries = choices.shuffled(world.entries)
      other.loans = choices.shuffled(world.loans)
      other.needs = choices.shuffled(world.needs)
      try expect(try world.balance(.expected) == other.balance(.expected), "the balance")
      var book = CapitalBook()
      for day in Set(world.entries.map(\.stamp.day)).sorted() {
        try book.record(other.entries.filter { $0.stamp.day == day })
      }
      try expect(try book == CapitalBook(world.entries), "the book")
    }
  }

  @Test(
    "the years add up: what each was allocated is what is available or still to come, what was lent in them is all that was lent"
  )
  func years() async throws {
    try await forAllWorlds("the years add up", covering: ["over a year": 20...50]) { world, choices in
      let balance = try world.balance(.received)
      for row in balance.sources {
        let years = balance.years.filter { $0.source == row.source }
        try expect(try Dong.sum(years.map(\.lent)), equals: row.lent, "lent of \(row.source)")
        try expect(try Dong.sum(years.map(\.returned)), equals: row.returned, "returned of \(row.source)")
        guard balance.until.year == 2027 else { continue }
        choices.mark("over a year")
        try expect(
          try Dong.sum(years.map(\.allocated)),
          equals: Dong.sum([row.available] + row.months.map(\.incoming)), "allocated of \(row.source)")
      }
    }
  }
}
