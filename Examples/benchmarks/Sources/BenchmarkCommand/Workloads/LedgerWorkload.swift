import HoaNhap

/// Loans of 120 rows, each with 120 payments folded into a ledger that is kept.
///
/// Terms and payments are made beforehand: what is measured is the fold.
final class LedgerWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "ledger", returns: Wording(vi: "sổ 120 kỳ, 120 lần trả", en: "ledger of 120 payments"),
    make: { LedgerWorkload(loans: 2000) })

  let items: Int
  private var loans: [(terms: LoanTerms, events: [LoanEvent])] = []
  private var ledgers: Kept<Ledger>

  init(loans: Int) {
    items = loans
    ledgers = Kept(capacity: loans)
  }

  /// Every payment is what its row asks for; every seventh comes ten days late.
  func prepare() throws {
    for row in 0..<items {
      let terms = try LoanTerms(of: BenchmarkLoan(row: row))
      let rows = try Schedule(for: terms).rows
      loans.append(
        (
          terms,
          try rows.map { due in
            let late = due.number % 7 == 0 && due.number < rows.count ? 10 : 0
            return .payment(LoanEvent.Payment(date: try due.date.adding(days: late), amount: due.total))
          }
        ))
    }
  }

  func run() throws {
    for (place, loan) in loans.enumerated() {
      ledgers.keep(try Ledger(loan.terms, events: loan.events), at: place)
    }
  }

  func checksum() throws -> UInt64 {
    var sum: UInt64 = 0
    for (place, ledger) in ledgers.values.enumerated() {
      let state = try ledger.state(on: CivilDate("2037-06-30")!)
      let owed = [state.outstandingPrincipal, state.paidPrincipal, state.paidInterest, state.overdueInterest]
      sum &+= owed.reduce(UInt64(place)) { SplitMix64.mix($0 &+ UInt64(bitPattern: $1.amount)) }
    }
    return sum
  }
}
