import HoaNhap
import Testing

@testable import HoaNhapCasework

@Suite("The report after lending, counted by hand")
struct AftercareReportTests {
  /// Five loans: one in order, one behind with a task, one with a proposal, one settled, one of another day than its file.
  private func report(_ asOf: String = "2026-09-05") throws -> AftercareReport {
    let loans = [
      try followedLoan("V-1", from: "2026-08-01"), try followedLoan("V-2"),
      try followedLoan("V-3", borrower: .person("P-3")),
      try followedLoan("V-4", settledOn: "2026-08-01"), try followedLoan("V-5"),
    ]
    var files = loans.map { LoanFile(of: $0) }
    try files[0].check(LoanUse(.asAgreed, nextOn: day("2026-10-01")), of: loans[0], move("2026-08-20"))
    try files[1].check(LoanUse(.otherwise), of: loans[1], move("2026-07-05"))
    try files[1].charge(
      RecoveryPlan.standard.stages[0].task(on: day("2026-08-10")), of: loans[1], move("2026-08-10"))
    let known = try files[2].loanCase(of: loans[2], payments: [])
    try files[2].propose(
      adjust("2026-09-01", "2026-12-01", to: "2027-03-01"), of: loans[2], as: known, ActRules(.decision08),
      move("2026-09-01"))
    files[4] = LoanFile(loan: "V-5", disbursedOn: try day("2026-06-02"))
    files.append(LoanFile(loan: "V-9", disbursedOn: try day("2026-06-02")))
    let payments = try paid("V-3", ["2026-09-01": 800_000]) + paid("V-1", ["2026-09-01": 254_387])
    return try followUp(
      loans, payments, files, groupFiles: [GroupFile(group: "TK-1", keptFrom: day("2026-06-01"))],
      asOf: asOf, groups: [.person("P-1"): "TK-1"])
  }

  @Test("the loans that run, in the order of the records, and the files that fit none")
  func rows() throws {
    let report = try report()
    #expect(report.rows.map(\.loan.id) == ["V-1", "V-2", "V-3", "V-5"])
    #expect(report.failures.map(\.id) == ["V-5", "V-9"])
    #expect(report.failures.map(\.error.code) == [.outOfRange, .unknownReference])
    #expect(report.groups.map(\.loans) == [3])
    #expect(try report.until == day("2026-10-05"))
    // The file of another day is not used: its checks are unknown.
    #expect(report.rows[3].checks.map(\.status) == [.unknown, .unknown])
  }

  @Test("the numbers at its head")
  func counts() throws {
    let counts = try report().counts
    #expect(counts.running == 4 && counts.behind == 2)
    // V-1: both later or made; V-2: late but made, idle; V-3: late, paid lately; V-5: unknown; the group: later.
    #expect(counts.checks == [.done: 2, .later: 3, .due: 1, .late: 1, .unknown: 2])
    #expect(counts.checksMadeLate == 1)
    #expect(counts.signs == [.usedOtherwise: 1, .interestLate: 2, .idle: 2])
    #expect(counts.proposals == 1 && counts.tasks == 1 && counts.lateTasks == 1 && counts.nextSteps == 1)
  }

  @Test("a proposal that waits: since when, how it stands today, the room, the papers that are missing")
  func waiting() throws {
    let waiting = try #require(try report().rows[2].proposals.first)
    #expect(waiting.days == 4 && waiting.today?.allowed != nil && waiting.fault == nil)
    #expect(waiting.missingPapers == [.request, .groupOpinion])
    #expect(
      waiting.wording.vi
        == "điều chỉnh kỳ hạn trả nợ, đề nghị ngày 01/09/2026, chờ 4 ngày: trong giới hạn; còn 6 tháng, đến 01/06/2027; thiếu giấy tờ: đơn đề nghị của người vay, ý kiến của Tổ tiết kiệm và vay vốn"
    )
    #expect(try waiting.rooms.map(\.instalment) == [day("2026-12-01")])
    // Two instalments are past by then: the same proposal is beyond the limits.
    let late = try #require(try report("2027-06-02").rows[2].proposals.first)
    #expect(late.wording.en.contains("beyond the limits"))
  }

  @Test("a training loan's proposal waits for its repayment period, which the host can say (A.4)")
  func training() throws {
    let loan = try followedLoan(months: 24, purpose: .training)
    var file = LoanFile(of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    try file.propose(
      extend("2028-05-01", until: "2028-12-01"), of: loan, as: known, ActRules(.decision08),
      move("2028-05-01"))
    var folder = try #require(Folder().data.folder)
    folder.loans = [loan]
    func today(_ months: [LoanID: Int64]) throws -> ActJudgement? {
      try AftercareReport(
        folder: folder, files: [file], repaymentMonths: months, asOf: day("2028-05-02")
      ).rows.first?.proposals.first?.today
    }
    guard case .undetermined(let open)? = try today([:]) else {
      Issue.record("settled without the period")
      return
    }
    #expect(open.missing == [.repaymentMonths])
    #expect(try today(["V-1": 12])?.allowed != nil && today(["V-1": 11])?.allowed == nil)
    // A period that the terms have no room for is said, not taken.
    let row = AftercareReport(
      folder: folder, files: [file], repaymentMonths: ["V-1": 60], asOf: try day("2028-05-02")
    ).rows.first
    #expect(row?.proposals.first?.fault?.code == .notJudgeable && row?.proposals.first?.today == nil)
  }

  @Test("as of an earlier day it is as it was known then")
  func earlier() throws {
    let report = try report("2026-08-09")
    #expect(report.rows.allSatisfy { $0.proposals.isEmpty && $0.tasks.isEmpty })
    #expect(report.rows[0].lastCheckedOn == nil)
    #expect(try report.rows[1].lastCheckedOn == day("2026-07-05"))
  }

  @Test("lines of text: the numbers, then what somebody has to do, in both languages")
  func text() throws {
    let report = try report()
    let vi = report.lines(.vietnamese)
    #expect(vi[0] == "Theo dõi sau khi cho vay, ngày 05/09/2026")
    #expect(
      vi[1]
        == "Đang theo dõi 4 khoản vay, chậm trả 2; kiểm tra: đã làm 2 (trong đó muộn 1), cần làm 1, quá hạn 1, chưa rõ 2; đề nghị chờ 1; việc thu hồi nợ 1 (quá hạn 1)"
    )
    #expect(vi.contains("  V-1: hẹn xem lại ngày 01/10/2026"))
    #expect(vi.contains("  V-2: kiểm tra lần đầu ngày 05/07/2026, sau hạn"))
    #expect(vi.contains("  V-2: nhắc trả nợ: Các Tổ tiết kiệm và vay vốn, quá hạn từ 17/08/2026"))
    #expect(vi.contains("  V-5: bước tiếp theo: nhắc trả nợ: Các Tổ tiết kiệm và vay vốn (III.5.2)"))
    #expect(
      vi.contains(
        "  V-2: III.5.2: vốn được sử dụng vào việc khác, từ 05/07/2026 (62 ngày) → Các tổ chức chính trị - xã hội xã"
      ))
    let en = report.lines(.english)
    #expect(en.count == vi.count && en[0] == "After lending, as of 2026-09-05")
    #expect(Set(en).isDisjoint(with: Set(vi)))
  }

  @Test("a row of CSV for each loan, cells that a spreadsheet keeps")
  func csv() throws {
    let report = try report()
    let text = String(decoding: report.csv(.english).dropFirst(3), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 1 + report.rows.count)
    #expect(
      lines[0].hasPrefix("loan,state,outstanding,days_behind,principal_behind,interest_behind,next_due"))
    #expect(lines[1].hasPrefix("V-1,in term,48000000,0,0,0,2026-10-01,0,246181,"))
    #expect(report.csv(.vietnamese).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("the month's running loans take the files: a check made is made; without files nothing changes")
  func month() throws {
    let loan = try followedLoan()
    var folder = try #require(Folder().data.folder)
    folder.loans = [loan]
    var file = LoanFile(of: loan)
    func open(_ files: [LoanFile]) throws -> [LoanCheck.Status] {
      var running = RunningLoans(
        asOf: try day("2026-07-20"), until: try day("2026-08-20"), checks: LoanChecks())
      try running.add(folder, files: files)
      #expect(running.failures.isEmpty)
      return running.open.map(\.check.status)
    }
    #expect(try open([]) == [.unknown])
    #expect(try open([file]) == [.late])
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-07-10"))
    #expect(try open([file]).isEmpty)
  }

  @Test("the month's loans stand by the acts that were approved")
  func acts() throws {
    let loan = try followedLoan()
    var folder = try #require(Folder().data.folder)
    folder.loans = [loan]
    var file = LoanFile(of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let rules = ActRules(.decision08)
    try file.propose(
      adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan, as: known, rules, move("2026-11-20"))
    let act = try #require(
      try file.judgement(ofProposal: 1, on: day("2026-11-20"), as: known, rules).allowed)
    try file.approve(act, proposal: 1, of: loan, on: known.ledger, move("2026-11-20"))
    func behind(_ files: [LoanFile]) throws -> Dong {
      var running = RunningLoans(
        asOf: try day("2026-12-10"), until: try day("2027-01-10"), checks: LoanChecks())
      try running.add(folder, files: files)
      return try #require(running.states.first).principalBehind
    }
    #expect(try behind([]) == Dong(12_000_000) && behind([file]) == .zero)
  }
}
