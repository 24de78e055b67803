import HoaNhap
import Testing

@testable import BenchmarkCommand

@Suite("The workloads")
struct WorkloadTests {
  @Test(
    "Schedules of the first loans are those that another implementation computes",
    arguments: [(1, 14_072_652_489_653_449_394), (200, 10_785_116_374_119_186_751)] as [(Int, UInt64)])
  func schedules(loans: Int, checksum: UInt64) throws {
    try check(ScheduleWorkload<BenchmarkLoan>(loans: loans), checksum)
  }

  @Test(
    "So are level payments",
    arguments: [(1, 14_438_141_855_835_255_694), (200, 7_697_303_655_431_312_068)] as [(Int, UInt64)])
  func annuities(loans: Int, checksum: UInt64) throws {
    try check(ScheduleWorkload<AnnuityLoan>(loans: loans), checksum)
  }

  private func check(_ workload: some Workload, _ checksum: UInt64) throws {
    try workload.prepare()
    // A second run replaces what the first one kept.
    for _ in 0..<2 {
      try workload.run()
      #expect(try workload.checksum() == checksum)
    }
  }

  @Test("The shared rules say of the first applicants what another implementation says")
  func sharedRules() throws {
    let verdicts = try VerdictWorkload(applicants: 10_000)
    let findings = try FindingsWorkload(applicants: 10_000)
    verdicts.prepare()
    findings.prepare()
    for _ in 0..<2 {
      verdicts.run()
      try findings.run()
      #expect(verdicts.checksum() == 17556713414713198638)
      #expect(findings.checksum() == 5484)
    }
  }

  @Test(
    "A host's record, the facts alone and whole documents are judged alike, and as the full path judges them")
  func law() throws {
    let workloads = [
      LawWorkload(host: 500), LawWorkload(facts: 500), LawWorkload(documents: 500),
    ]
    for workload in workloads {
      workload.prepare()
      workload.run()
    }
    #expect(Set(workloads.map { $0.checksum() }).count == 1)
    let book = RuleBook()
    for row in 0..<500 {
      let document = ApplicationDocument(benchmarkRow: row)
      #expect(book.compactVerdict(for: document).outcome == (try book.verdict(for: document).outcome))
    }
  }

  @Test("A sheet is imported the same every time, half of its people being known")
  func importing() throws {
    let workload = ImportWorkload(people: 400)
    try workload.prepare()
    try workload.run()
    let first = workload.checksum()
    try workload.run()
    #expect(workload.checksum() == first)
    #expect(first != 0)
  }

  @Test("Texts are made of every verdict")
  func texts() throws {
    for form in [VerdictTextWorkload.Form.codes, .words] {
      let workload = VerdictTextWorkload(verdicts: 20, form)
      try workload.prepare()
      workload.run()
      #expect(workload.checksum() > 20 * 1000)
    }
    let full = FullVerdictWorkload(documents: 20)
    full.prepare()
    try full.run()
    #expect(full.checksum() > 20 * 8)
  }

  @Test("Documents are judged as the rules judge them without JSON between")
  func checkJSON() throws {
    let workload = CheckJSONWorkload(documents: 100)
    workload.prepare()
    try workload.run()
    var expected: UInt64 = 0
    for row in 0..<100 {
      let verdict = try RuleBook().verdict(for: ApplicationDocument(benchmarkRow: row))
      let text = "\(verdict.outcome.rawValue) \(verdict.receipt.hash)"
      expected &+= SplitMix64.mix(UInt64(row) ^ Checksum.of(text.utf8))
    }
    #expect(try workload.checksum() == expected)
  }

  @Test("Ledgers are folded anew in every run, and every loan is paid off to the đồng but for what came late")
  func ledgers() throws {
    let workload = LedgerWorkload(loans: 20)
    try workload.prepare()
    try workload.run()
    let checksum = try workload.checksum()
    try workload.run()
    #expect(try workload.checksum() == checksum)
    let other = LedgerWorkload(loans: 19)
    try other.prepare()
    try other.run()
    #expect(try other.checksum() != checksum)
  }

  @Test("A streamed portfolio is what its loans say one by one, every state but those of the ends among them")
  func portfolio() throws {
    let workload = PortfolioWorkload(loans: 500)
    for _ in 0..<2 { try workload.run() }
    var portfolio = Portfolio<Int>(asOf: StreamedLoan.asOf)
    for row in (0..<500).reversed() { try portfolio.add(StreamedLoan(row: row)) }
    #expect(workload.checksum() == PortfolioReport.checksum(portfolio))
    #expect(portfolio.total.inTerm > 400 && portfolio.total.overdue > 5 && portfolio.total.frozen > 5)
    #expect(portfolio.total.running.loans == 500 && portfolio.groups.count == 4)
  }

  @Test("The nation on all cores is the nation loan by loan; every state occurs")
  func nation() throws {
    let workload = NationWorkload(loans: 2100)
    try workload.run()
    var portfolio = Portfolio<NationLoan.Group>(asOf: NationLoan.asOf)
    for row in 0..<2100 { try portfolio.add(NationLoan(row: row)) }
    #expect(workload.checksum() == PortfolioReport.checksum(portfolio))
    #expect(portfolio.total.loans == 2100 && portfolio.groups.count == 6)
    for state in [DebtState.inTerm, .overdue, .frozen, .settled] {
      #expect(portfolio.total.count(state) > 0, "\(state)")
    }
    #expect(workload.notes(nanosecondsPerItem: 1000).count >= 4)
  }

  @Test("The generated documents are of every kind, with every outcome")
  func documents() throws {
    let documents = (0..<1000).map { ApplicationDocument(benchmarkRow: $0) }
    let outcomes = try documents.map { try RuleBook().verdict(for: $0).outcome }
    #expect(Set(outcomes).count == Eligibility.allCases.count)
    #expect(Set(documents.map(\.borrowerKind)).count == BorrowerKind.allCases.count)
    #expect(Set(documents.map(\.purpose)).count == LoanPurpose.allCases.count)
    #expect(try ApplicationDocument(json: documents[0].json) == documents[0])
  }
}

@Suite("The runner")
struct RunnerTests {
  @Test("The median is the middle one", arguments: [([5, 1, 3], 3), ([2], 2), ([4, 1, 3, 2], 3)])
  func median(values: [Double], middle: Double) {
    #expect(Median.of(values) == middle)
  }

  @Test("A workload is prepared once, warmed up once, run as often as asked, and summed up last")
  func order() throws {
    let workload = Recorder()
    let row = try TimedBenchmark(
      name: "recorder", returns: Wording(vi: "", en: ""),
      make: { [calls = workload.calls] in Recorder(calls) }
    ).rows(runs: 3)[0]
    #expect(workload.calls.names == ["prepare", "run", "run", "run", "run", "checksum"])
    #expect(row.items == 4)
    #expect(row.checksum == 7)
  }

  private final class Recorder: Workload {
    final class Calls: @unchecked Sendable { var names: [String] = [] }
    let calls: Calls
    let items = 4

    init(_ calls: Calls = Calls()) { self.calls = calls }
    func prepare() { calls.names.append("prepare") }
    func run() { calls.names.append("run") }
    func checksum() -> UInt64 {
      calls.names.append("checksum")
      return 7
    }
  }
}
