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

    init(seed: UInt64) throws {
      var random = SplitMix64(seed: seed)
      func source() -> CapitalSource? {
        Int.random(in: 0..<8, using: &random) == 0
          ? nil : CapitalSource.allCases.randomElement(using: &random)
      }
      func purpose() -> LoanPurpose { Bool.random(using: &random) ? .production : .training }
      func amount() -> Int64 { Int64.random(in: 1...40, using: &random) }
      asOf = try day("2026-06-15")
      until = try Money.month(["2026-06", "2026-12", "2027-12"].randomElement(using: &random) ?? "2026-06")
      for number in 0..<Int.random(in: 0...6, using: &random) {
        let purpose = Int.random(in: 0..<3, using: &random) == 0 ? purpose() : nil
        let month = Bool.random(using: &random) ? Int.random(in: 1...12, using: &random) : nil
        let year = [2025, 2026, 2027].randomElement(using: &random) ?? 2026
        let source = CapitalSource.allCases.randomElement(using: &random) ?? .central
        let days = ["2026-05-20", "2026-06-15", "2026-06-16"]
        let recorded = days.randomElement(using: &random) ?? days[0]
        func entry(_ letter: String, _ kind: CapitalEntryKind, _ amount: Int64) throws -> CapitalEntry {
          try Money.entry(
            CapitalEntryID("\(letter)-\(number)"), kind, amount, source: source, year: year, month: month,
            purpose: purpose, on: "2026-05-20", recorded: recorded)
        }
        let total = amount()
        let allocated = try entry("N", .allocated, total)
        entries.append(allocated)
        let part = Int64.random(in: 1...total, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: entries.append(try entry("T", .withdrawn, part))
        case 1:
          let others = CapitalSource.allCases.filter { $0 != source }
          entries.append(try entry("D", .transferred(to: others[Int(part % 2)]), part))
        case 2:
          entries.append(
            try CapitalEntry(
              CapitalEntryID("H-\(number)"), reversing: allocated, reason: Sensitive("nhầm"),
              by: .economicOffice,
              stamp: Money.stamp(recorded)))
        case 3: entries.append(try entry("Y", .requested, part))
        default: break
        }
      }
      for number in 0..<Int.random(in: 0...6, using: &random) {
        let lent = amount()
        let returned = Int64.random(in: 0...lent, using: &random)
        let month = Int.random(in: 7...12, using: &random)
        loans.append(
          try Money.loan(
            LoanID("V-\(number)"), [("2026-05-10", lent)], returned: [("2026-06-01", returned)],
            expected: [("2026-\(month < 10 ? "0" : "")\(month)-10", lent - returned)], source: source(),
            purpose: purpose()))
      }
      for number in 0..<Int.random(in: 0...8, using: &random) {
        let isKnown = Int.random(in: 0..<6, using: &random) > 0
        needs.append(
          try Money.need(
            "A-\(number)", isKnown ? amount() : nil,
            CapitalStage.allCases.randomElement(using: &random) ?? .eligible,
            purpose: purpose(), source: source(),
            from: ["2026-05", "2026-06", "2026-09"].randomElement(using: &random) ?? "2026-06",
            months: Bool.random(using: &random) ? Int64.random(in: 1...9, using: &random) : nil))
      }
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

  @Test(
    "each source, now and at every month's end, is what a slow count from the definitions gives",
    arguments: readings)
  func oracle(_ revolving: CapitalRevolving) throws {
    var compared = 0
    var lacking = 0
    for seed in 0..<80 {
      let world = try World(seed: UInt64(seed))
      for row in try world.balance(revolving).sources {
        let now = count(world, row.source.value, nil, revolving)
        #expect(row.left.amount == now.left && row.missing.amount == now.missing, "seed \(seed)")
        for month in row.months {
          let end = count(world, row.source.value, month.month, revolving)
          #expect(month.left.amount == end.left, "seed \(seed), \(month.month)")
          #expect(month.missing.amount == end.missing, "seed \(seed), \(month.month)")
          compared += 1
          if end.missing > 0 { lacking += 1 }
        }
      }
    }
    #expect(compared > 1_000 && lacking > 150 && lacking < compared)
  }

  @Test("the sources add up to the total, now and in each month", arguments: readings)
  func sources(_ revolving: CapitalRevolving) throws {
    for seed in 0..<60 {
      let balance = try World(seed: UInt64(seed)).balance(revolving)
      for sum in [\SourceBalance.available, \.lent, \.returned, \.left, \.missing, \.later] {
        #expect(try Dong.sum(balance.sources.map { $0[keyPath: sum] }) == balance.total[keyPath: sum])
      }
      for place in balance.total.months.indices {
        for sum in [\SourceBalance.Month.incoming, \.returning, \.demand, \.undetermined, \.left, \.missing] {
          #expect(
            try Dong.sum(balance.sources.map { $0.months[place][keyPath: sum] })
              == balance.total.months[place][keyPath: sum])
        }
      }
    }
  }

  @Test("allocation less use is what is left; each month goes on from the one before", arguments: readings)
  func left(_ revolving: CapitalRevolving) throws {
    for seed in 0..<60 {
      for row in try World(seed: UInt64(seed)).balance(revolving).sources {
        let counted = revolving == .notCounted ? 0 : row.returned.amount
        #expect(row.left.amount == row.available.amount + counted - row.lent.amount)
        var left = row.left.amount
        for month in row.months {
          left += month.incoming.amount + month.returning.amount - month.demand.amount
          #expect(month.left.amount == left)
          #expect(month.missing >= .zero && month.missing.amount >= -left)
        }
      }
    }
  }

  @Test("the months of the demand add up to its sums, the rows to the totals, the balance's demand to both")
  func demand() throws {
    for seed in 0..<60 {
      let world = try World(seed: UInt64(seed))
      let demand = try CapitalDemand(world.needs, asOf: world.asOf)
      #expect(try Dong.sum(demand.months.map(\.firm)) == demand.firm.amount)
      #expect(try Dong.sum(demand.months.map(\.undetermined)) == demand.undetermined.amount)
      let firm = demand.rows.filter(\.stage.isFirm).map(\.requests)
      #expect(try Dong.sum(firm.map(\.amount)) == demand.firm.amount)
      #expect(firm.reduce(0) { $0 + $1.count } == demand.firm.count)
      #expect(firm.reduce(0) { $0 + $1.withoutAmount } == demand.firm.withoutAmount)
      let total = try world.balance(.received).total
      #expect(try Dong.sum(total.months.map(\.demand) + [total.later]) == demand.firm.amount)
    }
  }

  @Test(
    "the order of records does not matter, nor whether a book was read at once or entry by entry in batches of a day"
  )
  func order() throws {
    for seed in 0..<60 {
      let world = try World(seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed) &+ 1_000)
      var other = world
      other.entries.shuffle(using: &random)
      other.loans.shuffle(using: &random)
      other.needs.shuffle(using: &random)
      #expect(try world.balance(.expected) == other.balance(.expected))
      var book = CapitalBook()
      for day in Set(world.entries.map(\.stamp.day)).sorted() {
        try book.record(other.entries.filter { $0.stamp.day == day })
      }
      #expect(try book == CapitalBook(world.entries))
    }
  }

  @Test(
    "the years add up: what each was allocated is what is available or still to come, what was lent in them is all that was lent"
  )
  func years() throws {
    for seed in 0..<60 {
      let balance = try World(seed: UInt64(seed)).balance(.received)
      for row in balance.sources {
        let years = balance.years.filter { $0.source == row.source }
        #expect(try Dong.sum(years.map(\.lent)) == row.lent)
        #expect(try Dong.sum(years.map(\.returned)) == row.returned)
        guard balance.until.year == 2027 else { continue }
        #expect(
          try Dong.sum(years.map(\.allocated)) == Dong.sum([row.available] + row.months.map(\.incoming)))
      }
    }
  }
}
