import HoaNhap

/// The eleven conditions of the shared workload over a host's own record, unknown facts included: two bits a rule.
final class VerdictWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "verdict", returns: Wording(vi: "hai bit mỗi quy tắc", en: "two bits a rule"),
    make: { try VerdictWorkload(applicants: 1_000_000) })

  let items: Int
  private let judge: ([Applicant], inout [CompactVerdict]) -> Void
  private var applicants: [Applicant] = []
  private var verdicts: [CompactVerdict] = []

  init(applicants: Int) throws(RuleBookFaults) {
    items = applicants
    // A closure, since the type of a built list of rules cannot be written; the compiler knows it here.
    let rules = try CheckedRules { SharedRules.all }
    judge = { rules.appendVerdicts(for: $0, to: &$1) }
    verdicts.reserveCapacity(applicants)
  }

  func prepare() { applicants = (0..<items).map { Applicant(row: $0, withMissing: true) } }

  func run() {
    verdicts.removeAll(keepingCapacity: true)
    judge(applicants, &verdicts)
  }

  func checksum() -> UInt64 {
    var sum: UInt64 = 0
    for (row, verdict) in verdicts.enumerated() {
      sum &+= SplitMix64.mix(UInt64(row) << 32 | verdict.undetermined << 16 | verdict.unmet)
    }
    return sum
  }
}

/// The same rules over applicants of whom everything is known: every unmet one, with what was observed and what is required.
final class FindingsWorkload: Workload {
  static let benchmark = TimedBenchmark(
    name: "findings", returns: Wording(vi: "mọi điều chưa đạt", en: "every unmet finding"),
    make: { try FindingsWorkload(applicants: 1_000_000) })

  let items: Int
  private let judge: ([Applicant], inout [CompactFinding]) throws -> Void
  private var applicants: [Applicant] = []
  private var findings: [CompactFinding] = []

  init(applicants: Int) throws(RuleBookFaults) {
    items = applicants
    let rules = try CheckedRules { SharedRules.all }
    judge = { try rules.appendUnmet(for: $0, to: &$1) }
    findings.reserveCapacity(applicants * 4)
  }

  func prepare() { applicants = (0..<items).map { Applicant(row: $0, withMissing: false) } }

  func run() throws {
    findings.removeAll(keepingCapacity: true)
    try judge(applicants, &findings)
  }

  /// Their number, as the C limit counts them.
  func checksum() -> UInt64 { UInt64(findings.count) }
}
