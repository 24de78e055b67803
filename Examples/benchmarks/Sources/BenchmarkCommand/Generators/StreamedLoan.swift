import HoaNhap

/// A loan of the shared workload with what was paid on it until a day: on time, until some month, or not since a freeze.
struct StreamedLoan: PortfolioLoan {
  /// Two years after the first loans.
  static let asOf = CivilDate("2028-01-01")!

  let loan: BenchmarkLoan
  /// From which of four sources it is lent.
  let portfolioGroup: Int
  /// After how many rows nobody paid any more; `nil` for one that is paid on time.
  let lastPaidRow: Int?
  let isFrozen: Bool

  init(row: Int) {
    func draw(_ field: Int, _ count: Int) -> Int {
      SplitMix64.draw(seed: 778, row: row, field: field, below: count)
    }
    loan = BenchmarkLoan(row: row)
    portfolioGroup = draw(0, 4)
    lastPaidRow = draw(1, 100) < 8 ? draw(2, 24) : nil
    isFrozen = lastPaidRow != nil && draw(3, 4) == 0
  }

  func ledger() throws(InputError) -> Ledger {
    let terms = try LoanTerms(of: loan)
    let due = try Schedule(for: terms).rows.prefix { $0.date <= Self.asOf }
    var events: [LoanEvent] = due.prefix(lastPaidRow ?? due.count).map {
      .payment(LoanEvent.Payment(date: $0.date, amount: $0.total))
    }
    if isFrozen {
      let start = CivilDate("2027-06-01")!
      events.append(.freeze(LoanEvent.Freeze(from: start, to: CivilDate("2030-06-01")!)))
    }
    return try Ledger(terms, events: events)
  }
}
