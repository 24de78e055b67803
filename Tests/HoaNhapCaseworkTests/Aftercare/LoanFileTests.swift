import HoaNhap
import Testing

@Suite("A loan's file: a history that only grows")
struct LoanFileTests {
  @Test("days of recording never go back; what was done before can be recorded later, not ahead — IV.1")
  func days() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-07-10"))
    for (date, recorded, code) in [
      ("2026-07-09", "2026-07-09", AftercareFault.Code.outOfOrder), ("2026-07-09", "2026-07-10", nil),
      ("2026-07-11", "2026-07-10", .inFuture),
    ] as [(String, String, AftercareFault.Code?)] {
      let step = try move(date, recorded: recorded)
      let before = file
      #expect(
        faultCode {
          var file = before
          try file.check(LoanUse(.asAgreed), of: loan, step)
        } == code)
    }
  }

  @Test(
    "a mistaken entry is reversed by another one, with a reason, once; what rests on it goes first — IV.1")
  func reversal() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let rules = ActRules(.decision08)
    let step = try move("2026-11-20")
    let known = try file.loanCase(of: loan, payments: [])
    try file.propose(
      try adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan, as: known, rules, step)
    let act = try #require(
      try file.judgement(ofProposal: 1, on: try day("2026-11-20"), as: known, rules).allowed)
    try file.approve(act, proposal: 1, of: loan, on: known.ledger, step)
    func code(_ number: Int, _ reason: String = "nhầm") -> AftercareFault.Code? {
      let before = file
      return faultCode {
        var file = before
        try file.reverse(entry: number, reason: reason, of: loan, step)
      }
    }
    #expect(
      code(1) == .inUse && code(3) == .unknownEntry && code(0) == .unknownEntry && code(-1) == .unknownEntry)
    #expect(code(2, "") == .reasonMissing && code(2, "…") == .reasonMissing)
    try file.reverse(entry: 2, reason: "ghi nhầm khoản vay", of: loan, step)
    #expect(file.state.events.isEmpty && file.state.openProposals.count == 1)
    #expect(code(2) == .alreadyReversed && code(3) == .notReversible)
    try file.reverse(entry: 1, reason: "ghi nhầm khoản vay", of: loan, step)
    #expect(file.state.proposals.isEmpty && file.entries.count == 4)
  }

  @Test(
    "of approved acts the last one is reversed first: the later one was judged on what the earlier one left")
  func lastActFirst() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let rules = ActRules(.decision08)
    for (date, instalment, to) in [
      ("2026-11-20", "2026-12-01", "2027-03-01"), ("2027-02-20", "2027-03-01", "2027-05-01"),
    ] {
      let known = try file.loanCase(of: loan, payments: [])
      try file.propose(try adjust(date, instalment, to: to), of: loan, as: known, rules, try move(date))
      let act = try #require(
        try file.judgement(ofProposal: file.entries.count, on: try day(date), as: known, rules).allowed)
      try file.approve(act, proposal: file.entries.count, of: loan, on: known.ledger, try move(date))
    }
    let step = try move("2027-02-21")
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", of: loan, step) } == .inUse)
    try file.reverse(entry: 4, reason: "nhầm", of: loan, step)
    // Its proposal waits again, and two of a kind may not.
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", of: loan, step) } == .inUse)
    try file.reverse(entry: 3, reason: "nhầm", of: loan, step)
    try file.reverse(entry: 2, reason: "nhầm", of: loan, step)
    #expect(try file.ledger(of: loan, payments: []).events.isEmpty)
  }

  @Test("an answer that is reversed may not leave two proposals of a kind waiting")
  func rival() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let rules = ActRules(.decision08)
    let step = try move("2026-11-20")
    let known = try file.loanCase(of: loan, payments: [])
    let act = try adjust("2026-11-20", "2026-12-01", to: "2027-03-01")
    try file.propose(act, of: loan, as: known, rules, step)
    try file.withdraw(proposal: 1, of: loan, step)
    try file.propose(act, of: loan, as: known, rules, step)
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", of: loan, step) } == .inUse)
    try file.withdraw(proposal: 3, of: loan, step)
    try file.reverse(entry: 2, reason: "nhầm", of: loan, step)
    #expect(file.state.openProposals.map(\.entry.number) == [1])
  }

  @Test("a file that was read is asked again against the loan's record and the plan")
  func audit() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-06-20", by: .fatherlandFront))
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-07-20"))
    #expect(file.faults(of: loan, under: .chauSon).isEmpty)
    let without = try chauSon(without: ["III.5.1"])
    #expect(file.faults(of: loan, under: without).map(\.code) == [.notNamed])
    let settled = try followedLoan(settledOn: "2026-07-01")
    #expect(file.faults(of: settled, under: .chauSon).map(\.code) == [.afterSettlement])
    #expect(try file.faults(of: settled, under: .chauSon, until: day("2026-06-30")).isEmpty)
    #expect(file.faults(of: try followedLoan("V-2"), under: .chauSon).map(\.code) == [.otherLoan])
    try file.reverse(entry: 2, reason: "nhầm", of: loan, try move("2026-07-21"))
    #expect(file.faults(of: settled, under: .chauSon).isEmpty)
  }

  @Test("what no document could hold is refused: empty codes, an empty officer; an empty note is none — IV.1")
  func blank() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let step = try move("2026-06-20")
    var nobody = step
    nobody.stamp = RecordStamp(on: step.day, by: "")
    #expect(faultCode { try file.check(LoanUse(.asAgreed), of: loan, nobody) } == .blank)
    let kind = LoanCheckKind(rawValue: "")
    #expect(faultCode { try file.check(LoanUse(.asAgreed, kind: kind), of: loan, step) } == .blank)
    let sign = ReportedSign(TroubleCode(rawValue: ""))
    #expect(faultCode { try file.report(sign, of: loan, step) } == .blank)
    let task = RecoveryTask("", agency: .communePolice, clause: "III.1.3")
    #expect(faultCode { try file.charge(task, of: loan, step) } == .blank)
    let known = try file.loanCase(of: loan, payments: [])
    let act = try extend("2026-06-20", until: "2028-12-01")
    let papers = [PaperCode(rawValue: "")]
    #expect(
      faultCode {
        try file.propose(act, papers: papers, of: loan, as: known, ActRules(.decision08), step)
      } == .blank)
    try file.charge(RecoveryTask("x", agency: .vbspTransactionOffice, clause: "III.3.2"), of: loan, step)
    let result = RecoveryResult(RecoveryResult.Code(rawValue: ""))
    #expect(faultCode { try file.finish(task: 1, result, of: loan, step) } == .blank)
    var group = GroupFile(group: "TK-1", keptFrom: try day("2026-06-01"))
    #expect(faultCode { try group.check(GroupCheck(.inOrder), nobody) } == .blank)
    try file.check(LoanUse(.asAgreed, note: ""), of: loan, step)
    try file.report(ReportedSign(.loss, note: ""), of: loan, step)
    try group.check(GroupCheck(.inOrder, note: ""), step)
    #expect(try LoanFile(json: JSONReader.parse(file.json.canonicalBytes)) == file)
    #expect(try GroupFile(json: JSONReader.parse(group.json.canonicalBytes)) == group)
  }

  @Test("another commune's plan says who may do what, by its own clauses")
  func otherPlan() throws {
    let loan = try followedLoan()
    let plan = try chauSon([(#""savingsAndCreditGroups""#, #""toNhom""#)])
    #expect(plan.agency("toNhom") != nil)
    let ours = try move("2026-06-20", by: "toNhom", under: plan)
    let theirs = try move("2026-06-20", by: .savingsAndCreditGroups, under: plan)
    var file = LoanFile(of: loan)
    #expect(faultCode { try file.check(LoanUse(.asAgreed), of: loan, theirs) } == .notNamed)
    try file.check(LoanUse(.asAgreed), of: loan, ours)
    var step = try move("2026-06-21", by: .economicOffice)
    step.roles.checks = ["III.2.1"]
    try file.check(LoanUse(.asAgreed), of: loan, step)
  }

  @Test(
    "who may make a move can be told before any file is looked at, and is who a file lets make it — III.5.2, III.3.2",
    arguments: Plan.chauSon.agencies.map(\.id))
  func parts(_ agency: AgencyID) throws {
    let (plan, roles) = (Plan.chauSon, AftercareRoles())
    let loan = try followedLoan()
    let step = try move("2026-06-20", by: agency)
    var file = LoanFile(of: loan)
    let check = faultCode { try file.check(LoanUse(.asAgreed), of: loan, step) }
    #expect((plan.clause(of: agency, among: roles.checks) != nil) == (check != .notNamed))
    let sign = faultCode { try file.report(ReportedSign(.hardship), of: loan, step) }
    #expect((plan.clause(of: agency, among: roles.reports) != nil) == (sign != .notNamed))
    #expect((plan.clause(ledBy: agency, among: roles.decisions) != nil) == (agency == .vbspTransactionOffice))
    #expect(plan.clause(of: agency, among: ["IX.9"]) == nil && plan.clause(ledBy: agency, among: []) == nil)
  }

  @Test(
    "every fault says the clause, the loan, what is wrong and the way out, in both languages, and nothing of free text"
  )
  func words() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let stranger = try move("2026-06-20", by: .economicOffice)
    do {
      try file.check(LoanUse(.asAgreed, note: "riêng tư"), of: loan, stranger)
      Issue.record("taken")
    } catch {
      #expect(
        error.clause == .plan("III.5.2") && error.agency == .economicOffice && error.subject == .loan("V-1"))
      #expect(error.wording.vi.hasPrefix("III.5.2 (V-1): kế hoạch không giao việc này cho economicOffice"))
      #expect(error.description == error.wording.en && !error.description.contains("riêng tư"))
    }
    try file.check(LoanUse(.asAgreed, note: "riêng tư"), of: loan, try move("2026-06-20"))
    var shown = ""
    dump(file, to: &shown)
    dump(file.entries, to: &shown)
    dump(file.state, to: &shown)
    #expect(!shown.contains("riêng tư") && !shown.contains("asAgreed"))
    #expect("\(file)" == "loan file V-1" && "\(file.entries[0])" == "entry 1: checked")
  }
}
