import HoaNhap

/// The law's own twenty-three clauses over records of one type: two bits a clause.
///
/// All its benchmarks judge the same applications, so their checksums are one.
final class LawWorkload: Workload {
  /// A host's own type through the protocol.
  static let host = benchmark("law-host") { LawWorkload(host: $0) }
  /// The shipped record of what the rules read.
  static let facts = benchmark("law-facts") { LawWorkload(facts: $0) }
  /// The shipped record of a whole neutral document.
  static let documents = benchmark("law-documents") { LawWorkload(documents: $0) }

  let items: Int
  private let makeRecords: () -> (inout [CompactVerdict]) -> Void
  private var judge: (inout [CompactVerdict]) -> Void = { _ in }
  private var verdicts: [CompactVerdict] = []

  /// - Parameter makeRecords: makes the records, and gives what judges them.
  private init(_ items: Int, _ makeRecords: @escaping () -> (inout [CompactVerdict]) -> Void) {
    self.items = items
    self.makeRecords = makeRecords
    verdicts.reserveCapacity(items)
  }

  convenience init(host items: Int) {
    self.init(items) {
      let records = (0..<items).map { HostRecord(ApplicationDocument(benchmarkRow: $0), number: $0 + 1) }
      let book = RuleBook()
      return { book.appendVerdicts(for: records, to: &$0) }
    }
  }

  convenience init(facts items: Int) {
    self.init(items) {
      let records = (0..<items).map { CaseFacts(ApplicationDocument(benchmarkRow: $0)) }
      let book = RuleBook()
      return { book.appendVerdicts(for: records, to: &$0) }
    }
  }

  convenience init(documents items: Int) {
    self.init(items) {
      let records = (0..<items).map { ApplicationDocument(benchmarkRow: $0) }
      let book = RuleBook()
      return { book.appendVerdicts(for: records, to: &$0) }
    }
  }

  private static func benchmark(
    _ name: String, _ make: @escaping @Sendable (Int) -> LawWorkload
  ) -> TimedBenchmark {
    TimedBenchmark(
      name: name, returns: Wording(vi: "hai bit mỗi điều kiện", en: "two bits a clause"),
      make: { make(200_000) })
  }

  func prepare() { judge = makeRecords() }

  func run() {
    verdicts.removeAll(keepingCapacity: true)
    judge(&verdicts)
  }

  func checksum() -> UInt64 {
    var sum: UInt64 = 0
    for (row, verdict) in verdicts.enumerated() {
      sum &+= SplitMix64.mix(UInt64(row) ^ SplitMix64.mix(verdict.unmet << 32 | verdict.undetermined))
    }
    return sum
  }
}
