import HoaNhap

/// A loan that is drawn by the number of its row.
protocol RowLoan: LoanContract {
  /// The loan of a row, from 0.
  init(row: Int)
}

/// A loan of the shared workload: 120 months, equal principal, interest each month on actual days over 365.
///
/// A host's own type: it tells the engine what it reads and nothing else.
struct BenchmarkLoan: RowLoan, Equatable {
  static let months = 120
  private static let seed: UInt64 = 777

  let principal: Int64
  /// Millionths of the balance a year.
  let ratePPM: Int64
  let start: CivilDate

  /// The loan of a row, from 0.
  init(row: Int) {
    func draw(_ field: Int, _ count: Int) -> Int {
      SplitMix64.draw(seed: Self.seed, row: row, field: field, below: count)
    }
    principal = 10_000_000 + Int64(draw(0, 4901)) * 100_000
    ratePPM = 48_000 + Int64(draw(1, 50)) * 1200
    start = CivilDate(dayNumber: Self.firstStart + draw(2, 365))!
  }

  private static let firstStart = CivilDate("2026-01-01")!.dayNumber

  var disbursements: [Disbursement] { [Disbursement(date: start, amount: Dong(principal))] }
  var rates: [RateChange] {
    // A per cent is ten thousand millionths; the fraction is in range by construction.
    let percent = try! Ratio(ratePPM, 10_000)
    return [RateChange(from: start, Rate(annualPercent: percent))]
  }
  var principalPlan: PrincipalPlan {
    .equal(EqualPrincipal(everyMonths: 1, count: Self.months, unit: 1, rounding: .down))
  }
}

/// The same loan paid back in level payments, its interest a twelfth of the yearly rate a month.
struct AnnuityLoan: RowLoan {
  private let loan: BenchmarkLoan

  init(row: Int) { loan = BenchmarkLoan(row: row) }

  var disbursements: [Disbursement] { loan.disbursements }
  var rates: [RateChange] { loan.rates }
  var dayCount: DayCount { .monthlyTwelfth }
  var principalPlan: PrincipalPlan { .annuity(Annuity(count: BenchmarkLoan.months)) }
}
