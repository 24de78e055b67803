import HoaNhap

enum ScheduleBenchmarks {
  /// Equal principal, actual/365.
  static let equal = benchmark("schedule") { ScheduleWorkload<BenchmarkLoan>(loans: count) }
  /// Level payments, a twelfth of the yearly rate a month.
  static let annuity = benchmark("annuity") { ScheduleWorkload<AnnuityLoan>(loans: count) }

  private static let count = 100_000

  private static func benchmark(
    _ name: String, _ make: @escaping @Sendable () -> any Workload
  ) -> TimedBenchmark {
    TimedBenchmark(name: name, returns: Wording(vi: "các dòng, giữ lại", en: "rows kept"), make: make)
  }
}

/// Schedules of many loans through the public API, every row kept.
///
/// The loans themselves are drawn and their terms checked inside the measured call, as the C limit draws them too.
final class ScheduleWorkload<Loan: RowLoan>: Workload {
  let items: Int
  private var schedules: Kept<Schedule>

  init(loans: Int) {
    items = loans
    schedules = Kept(capacity: loans)
  }

  func prepare() {}

  func run() throws {
    for row in 0..<items { schedules.keep(try Schedule(for: Loan(row: row)), at: row) }
  }

  func checksum() -> UInt64 {
    var sum: UInt64 = 0
    var place: UInt64 = 0
    for schedule in schedules.values {
      for row in schedule.rows {
        let interest = UInt64(bitPattern: row.interest.amount)
        let principal = UInt64(bitPattern: row.principal.amount)
        sum &+= SplitMix64.mix(place &* 1_000_003 &+ interest &* 31 &+ principal)
        place += 1
      }
    }
    return sum
  }
}
