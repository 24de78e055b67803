import HoaNhap

/// The state of a million loans on one day: each is drawn, its plan made, its payments folded, its position added, and it is
/// let go of. Nothing but the sums is held.
final class PortfolioWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "portfolio", returns: Wording(vi: "tổng hợp dư nợ", en: "sums by state, age and source"),
    isOnDemand: true, usualRuns: 3, make: { PortfolioWorkload(loans: 1_000_000) })

  let items: Int
  private var portfolio = Portfolio<Int>(asOf: StreamedLoan.asOf)

  init(loans: Int) { items = loans }

  func prepare() {}

  func run() throws {
    portfolio = Portfolio(asOf: StreamedLoan.asOf)
    try portfolio.add(contentsOf: (0..<items).lazy.map { StreamedLoan(row: $0) }) { fault in throw fault }
  }

  func checksum() -> UInt64 { PortfolioReport.checksum(portfolio) }

  func notes(nanosecondsPerItem: Double) -> [Wording] {
    PortfolioReport.lines(portfolio) + [PortfolioReport.speed(nanosecondsPerItem: nanosecondsPerItem)]
  }
}
