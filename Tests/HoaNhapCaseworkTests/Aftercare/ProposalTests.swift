import HoaNhap
import Testing

@Suite("III.3.2, A.1 to A.6 — acts are proposed, judged by the act rules, decided by the bank")
struct ProposalTests {
  private let rules = ActRules(.decision08)

  /// A file with one proposal in it.
  private func proposed(_ act: LoanAct, of loan: Loan) throws -> LoanFile {
    var file = LoanFile(of: loan)
    try file.propose(
      act, papers: [.request], of: loan, as: try file.loanCase(of: loan, payments: []), rules,
      try move(act.date.text, by: .savingsAndCreditGroups))
    return file
  }

  @Test(
    "an extension of a short loan: 12 months are proposed as allowed, a day more as refused, with the reason (A.3)",
    arguments: [
      (12, "2028-06-01", Outcome.satisfied), (12, "2028-06-02", .unmet),
      // A loan of 24 months is longer than short: half of its term.
      (24, "2029-06-01", .satisfied), (24, "2029-06-02", .unmet),
      // Half of 13 months is six months and 15 days.
      (13, "2028-01-16", .satisfied), (13, "2028-01-17", .unmet),
    ])
  func extension12(months: Int, until: String, outcome: Outcome) throws {
    let loan = try followedLoan(months: months)
    let due = loan.terms.nominalMaturity.text
    let file = try proposed(extend(due, until: until), of: loan)
    let waiting = try #require(file.state.openProposals.first)
    #expect(waiting.proposal.judged.outcome == outcome)
    #expect(waiting.proposal.judged.reasons == (outcome == .unmet ? [.latestDay] : []))
    #expect(waiting.entry.by == .savingsAndCreditGroups && waiting.proposal.papers == [.request])
  }

  @Test(
    "what is not known leaves it undetermined, with what is missing: the purpose's repayment period, the capital, the decision"
  )
  func undetermined() throws {
    let training = try followedLoan(months: 24, purpose: .training)
    #expect(
      try proposed(extend("2028-05-01", until: "2028-09-01"), of: training).state.proposals.first?.proposal
        .judged.missing == [.repaymentMonths])
    let unknown = try followedLoan(source: .unknown)
    #expect(
      try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: unknown).state.proposals.first?
        .proposal.judged.missing == [.capital])
    let frozen = try proposed(freeze("2026-11-20", to: "2029-11-20"), of: try followedLoan())
    #expect(frozen.state.proposals.first?.proposal.judged.missing == [.decision])
  }

  @Test(
    "allowed on the day of the decision it is approved: the ledger of the file, a history and the act agree")
  func approved() throws {
    let loan = try followedLoan()
    var file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let judged = try file.judgement(
      ofProposal: 1, on: try day("2026-11-25"), decision: "12/QĐ", as: known, rules)
    let act = try #require(judged.allowed)
    let entry = try file.approve(act, proposal: 1, of: loan, on: known.ledger, try move("2026-11-25"))
    #expect(file.state.openProposals.isEmpty && file.state.events == act.events)
    guard case .decided(let decision) = entry.action, case .approved(let kept, _) = decision.answer else {
      Issue.record("not approved")
      return
    }
    #expect(try kept.decision == "12/QĐ" && kept.date == day("2026-11-25"))
    var history = try LoanHistory(loan.terms)
    try history.append(act, as: "1", recordedOn: try day("2026-11-25"))
    let ledger = try file.ledger(of: loan, payments: [])
    for date in ["2026-11-24", "2026-12-02", "2027-03-01", "2027-03-02", "2028-06-01"] {
      #expect(try ledger.state(on: day(date)) == history.ledger.state(on: day(date)))
    }
    // As known before the decision was recorded, nothing had moved.
    let before = try file.ledger(of: loan, payments: [], asKnownOn: day("2026-11-24"))
    #expect(before.events.isEmpty)
    #expect(try ledger.remainingInstalments(on: day("2026-12-02")).first?.due == day("2027-03-01"))
  }

  @Test("judged again on the day of the decision: what was allowed can be refused by then (A.1)")
  func judgedAgain() throws {
    let loan = try followedLoan()
    let file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    // Two instalments are past by then, and only one of them is adjusted.
    let late = try file.judgement(ofProposal: 1, on: try day("2027-06-02"), as: known, rules)
    #expect(late.allowed == nil && late.findings.contains { $0.outcome == .unmet })
  }

  @Test("an act is approved on the day on which it was judged, as it was proposed, on the ledger as it is")
  func stale() throws {
    let loan = try followedLoan()
    let file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let act = try #require(
      try file.judgement(ofProposal: 1, on: try day("2026-11-25"), as: known, rules).allowed)
    func code(
      _ act: AllowedAct, on ledger: Ledger, _ date: String, by agency: AgencyID = .vbspTransactionOffice
    )
      throws -> AftercareFault.Code?
    {
      let step = try move(date, by: agency)
      return faultCode {
        var file = file
        try file.approve(act, proposal: 1, of: loan, on: ledger, step)
      }
    }
    #expect(try code(act, on: known.ledger, "2026-11-25") == nil)
    #expect(try code(act, on: known.ledger, "2026-11-26") == .otherAct)
    let since = try file.ledger(of: loan, payments: paid("V-1", ["2026-11-24": 1_000_000]))
    #expect(try code(act, on: since, "2026-11-25") == .staleAct)
    let other = try #require(
      try rules.judgement(of: adjust("2026-11-25", "2026-12-01", to: "2027-02-01"), on: known).allowed)
    #expect(try code(other, on: known.ledger, "2026-11-25") == .otherAct)
    // The decision is the bank's.
    for agency in [AgencyID.communePolice, .savingsAndCreditGroups, .communePeoplesCommittee] {
      #expect(try code(act, on: known.ledger, "2026-11-25", by: agency) == .notNamed)
    }
  }

  @Test(
    "a ledger without what was decided before is refused: at the next proposal, its judgement and its decision"
  )
  func missingAct() throws {
    let loan = try followedLoan()
    var file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let act = try #require(
      try file.judgement(ofProposal: 1, on: try day("2026-11-25"), as: known, rules).allowed)
    try file.approve(act, proposal: 1, of: loan, on: known.ledger, try move("2026-11-25"))
    let step = try move("2027-02-20")
    let next = try adjust("2027-02-20", "2027-03-01", to: "2027-06-01")
    let decided = file
    #expect(
      faultCode {
        var file = decided
        try file.propose(next, of: loan, as: known, rules, step)
      } == .staleAct)
    let now = try file.loanCase(of: loan, payments: [])
    let judged = try file.propose(next, of: loan, as: now, rules, step)
    #expect(judged.allowed != nil)
    #expect(
      faultCode { _ = try file.judgement(ofProposal: 3, on: try day("2027-02-20"), as: known, rules) }
        == .staleAct)
    #expect(try file.judgement(ofProposal: 3, on: try day("2027-02-20"), as: now, rules).allowed != nil)
  }

  @Test(
    "what is refused, or open, can be declined with a reason; no decision stands without a proposal, and none twice"
  )
  func declined() throws {
    let loan = try followedLoan(months: 12)
    var file = try proposed(extend("2027-06-01", until: "2028-06-02"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let step = try move("2027-06-03")
    let judged = try file.judgement(ofProposal: 1, on: try day("2027-06-03"), as: known, rules)
    let waiting = file
    #expect(
      faultCode {
        var file = waiting
        try file.decline(judged, proposal: 1, reason: "", of: loan, step)
      } == .reasonMissing)
    #expect(
      faultCode {
        var file = waiting
        try file.decline(judged, proposal: 2, reason: "quá hạn mức", of: loan, step)
      } == .unknownProposal)
    // The judgement is that of the decision's own day.
    let old = try file.judgement(ofProposal: 1, on: try day("2027-06-02"), as: known, rules)
    #expect(
      faultCode {
        var file = waiting
        try file.decline(old, proposal: 1, reason: "quá hạn mức", of: loan, step)
      } == .otherAct)
    try file.decline(judged, proposal: 1, reason: "quá hạn mức", of: loan, step)
    #expect(file.state.openProposals.isEmpty && file.state.events.isEmpty)
    #expect(faultCode { try file.withdraw(proposal: 1, of: loan, step) } == .settledProposal)
    #expect(
      faultCode { _ = try file.judgement(ofProposal: 1, on: try day("2027-06-03"), as: known, rules) }
        == .settledProposal)
  }

  @Test(
    "a second proposal of a kind waits for the first one; one of another kind does not, nor one behind a withdrawal"
  )
  func second() throws {
    let loan = try followedLoan()
    var file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let step = try move("2026-11-20", by: .communePolice)
    let again = try adjust("2026-11-20", "2026-12-01", to: "2027-02-01")
    #expect(faultCode { try file.propose(again, of: loan, as: known, rules, step) } == .secondProposal)
    try file.propose(try freeze("2026-11-20", to: "2029-11-20"), of: loan, as: known, rules, step)
    try file.withdraw(proposal: 1, of: loan, step)
    try file.propose(again, of: loan, as: known, rules, step)
    #expect(file.state.openProposals.map(\.entry.number) == [2, 4])
  }

  @Test("nothing is proposed for a loan that is settled, by its record or by its ledger")
  func settled() throws {
    let act = try adjust("2026-11-20", "2026-12-01", to: "2027-03-01")
    let step = try move("2026-11-20")
    func code(settledOn: String?, _ payments: [Payment]) throws -> AftercareFault.Code? {
      let loan = try followedLoan(settledOn: settledOn)
      var file = LoanFile(of: loan)
      let known = try file.loanCase(of: loan, payments: payments)
      return faultCode { try file.propose(act, of: loan, as: known, rules, step) }
    }
    #expect(try code(settledOn: nil, []) == nil)
    #expect(try code(settledOn: "2026-11-21", []) == nil)
    #expect(try code(settledOn: "2026-11-20", []) == .settledLoan)
    #expect(try code(settledOn: nil, paid("V-1", ["2026-11-19": 60_000_000])) == .settledLoan)
  }

  @Test(
    "an act of another day, a ledger of another loan, a fact that the terms contradict: refused, and the file is as it was"
  )
  func refused() throws {
    let loan = try followedLoan()
    let step = try move("2026-11-20")
    func code(_ act: LoanAct, _ change: (inout LoanCase) throws -> Void = { _ in }) throws
      -> AftercareFault.Code?
    {
      var file = LoanFile(of: loan)
      var known = try file.loanCase(of: loan, payments: [])
      try change(&known)
      let code = faultCode { try file.propose(act, of: loan, as: known, rules, step) }
      #expect(file.entries.isEmpty == (code != nil))
      return code
    }
    let act = try adjust("2026-11-20", "2026-12-01", to: "2027-03-01")
    #expect(try code(act) == nil)
    #expect(try code(act.dated(day("2026-11-21"), decision: nil)) == .otherAct)
    #expect(try code(act) { $0.ledger = try Ledger(try followedLoan(months: 12).terms) } == .otherLoan)
    #expect(try code(act) { $0.termMonths = .known(12) } == .notJudgeable)
  }

  @Test(
    "local entrusted capital follows its party's rules: without them the general limits answer, assumed; with them they do (A.6)"
  )
  func entrusted() throws {
    let loan = try followedLoan(months: 12, source: .known(.entrusted))
    var file = LoanFile(of: loan)
    let judged = try file.propose(
      extend("2027-06-01", until: "2028-06-01"), of: loan, as: try file.loanCase(of: loan, payments: []),
      ActRules(governing: loan), try move("2027-06-01"))
    #expect(judged.allowed != nil && judged.standing == .assumed)
    let central = try followedLoan(months: 12)
    var other = LoanFile(of: central)
    let general = try other.propose(
      extend("2027-06-01", until: "2028-06-01"), of: central,
      as: try other.loanCase(of: central, payments: []), ActRules(governing: central), try move("2027-06-01"))
    #expect(general.standing == .enacted)
  }

  @Test("a payment that becomes known later and contradicts an approved act is said, with the way out")
  func contradicted() throws {
    let loan = try followedLoan()
    var file = try proposed(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let act = try #require(
      try file.judgement(ofProposal: 1, on: try day("2026-11-25"), as: known, rules).allowed)
    try file.approve(act, proposal: 1, of: loan, on: known.ledger, try move("2026-11-25"))
    // All but ten million had been paid back before: the new instalments ask for more than is unpaid.
    let payments = try paid("V-1", ["2026-11-10": 40_000_000])
    let report = try followUp([loan], payments, [file], asOf: "2026-12-15")
    #expect(report.rows.isEmpty)
    let failure = try #require(report.failures.first)
    #expect(failure.id == "V-1" && failure.error.field.hasPrefix("loan-files[V-1]"))
    #expect(failure.error.wording.vi.contains("xét lại"))
  }
}
