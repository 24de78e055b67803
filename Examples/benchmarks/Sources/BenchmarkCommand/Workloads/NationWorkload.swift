import HoaNhap

/// The country's loans over ten years: 300,000 of them in 3,321 communes, payments of every habit, a rate change, two
/// disasters with freezes, reschedules and write-offs, added up on the last day.
///
/// Chunks are added up on all cores and merged.
final class NationWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "nation", returns: Wording(vi: "mười năm, tổng hợp dư nợ", en: "ten years and their sums"),
    isOnDemand: true, usualRuns: 3, make: { NationWorkload(loans: 300_000) })

  let items: Int
  private var portfolio = Portfolio<NationLoan.Group>(asOf: NationLoan.asOf)

  init(loans: Int) { items = loans }

  func prepare() {}

  func run() throws {
    portfolio = try Cores.portfolio(of: items, into: Portfolio(asOf: NationLoan.asOf)) { row, part in
      try part.add(NationLoan(row: row))
    }
  }

  func checksum() -> UInt64 { PortfolioReport.checksum(portfolio) }

  func notes(nanosecondsPerItem: Double) -> [Wording] {
    PortfolioReport.lines(portfolio) + [PortfolioReport.speed(nanosecondsPerItem: nanosecondsPerItem)]
  }
}
