public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// Proposals and decisions. What may be done is judged by ``ActRules`` alone; here it is kept who asked, how it was judged, what was decided.
///
/// ```swift
/// let rules = ActRules(governing: loan, in: book)
/// let judgement = try file.propose(act, papers: [.request], of: loan, as: try file.loanCase(of: loan, payments: payments), rules, move)
/// …
/// let known = try file.loanCase(of: loan, payments: payments)
/// if let act = try file.judgement(ofProposal: 3, on: day, decision: "12/QĐ", as: known, rules).allowed {
///   try file.approve(act, proposal: 3, of: loan, on: known.ledger, decided)
///   try history.append(act, as: "19", recordedOn: day)
/// }
/// ```
extension LoanFile {
  /// The ledger of the loan as the file knows it: the payments, and the events of the acts that were approved and recorded until a day.
  ///
  /// - Parameters:
  ///   - loan: the loan's record.
  ///   - payments: payments; those of other loans are left out.
  ///   - day: the day until which approved acts count; `nil` for all.
  /// - Throws: ``InputError`` where an event is impossible, such as an act that a payment recorded later contradicts.
  public func ledger(
    of loan: Loan, payments: some Sequence<Payment>, asKnownOn day: CivilDate? = nil
  ) throws(InputError) -> Ledger {
    var ledger = try LoanState.ledger(loan, payments.filter { $0.loan == loan.id })
    try ledger.append(contentsOf: (day.map { state(on: $0) } ?? state).events)
    return ledger
  }

  /// The loan with the facts that acts are judged by, as the records have them.
  ///
  /// - Parameters:
  ///   - loan: the loan's record.
  ///   - payments: payments; those of other loans are left out.
  ///   - termMonths: the first term; where it is left out, what the dates of the terms say.
  ///   - repaymentMonths: the first repayment period of a training loan, which no record has.
  /// - Throws: as ``ledger(of:payments:asKnownOn:)``.
  public func loanCase(
    of loan: Loan, payments: some Sequence<Payment>, termMonths: Fact<Int64>? = nil,
    repaymentMonths: Fact<Int64> = .unknown
  ) throws(InputError) -> LoanCase {
    LoanCase(
      try ledger(of: loan, payments: payments), purpose: .known(loan.purpose), capital: loan.source,
      termMonths: termMonths, repaymentMonths: repaymentMonths)
  }

  /// Records a proposal, with how it is judged on its day. What is refused, or cannot be told yet, can be proposed too: it gets an answer.
  ///
  /// - Parameters:
  ///   - act: what is proposed; its day is that of the move.
  ///   - papers: the papers that came with it.
  ///   - loan: the loan's record.
  ///   - known: the loan with the facts that it is judged by.
  ///   - rules: the limits that govern the loan; for entrusted local capital those of the entrusting party (A.6).
  ///   - move: who proposes, when, under which plan.
  /// - Returns: the judgement, with every reason and the room that is left.
  /// - Throws: ``AftercareFault``: among others `settledLoan`, `secondProposal`, `notNamed`, `staleAct` for a ledger without what was
  ///   decided before, `notJudgeable`.
  @discardableResult
  public mutating func propose(
    _ act: LoanAct, papers: [PaperCode] = [], of loan: Loan, as known: LoanCase, _ rules: ActRules,
    _ move: AftercareMove
  ) throws(AftercareFault) -> ActJudgement {
    try require(known.ledger, of: loan, act.kind)
    guard act.date == move.day else { throw fault(.otherAct, clause: .policy(act.kind.clause)) }
    let judgement = try judged(act, known, rules)
    if isPaidOff(known.ledger, on: move.day) { throw fault(.settledLoan, clause: .policy(act.kind.clause)) }
    _ = try record(
      .proposed(ActProposal(act: act, papers: papers, judged: JudgedAct(judgement))), of: loan, move)
    return judgement
  }

  /// The judgement of a proposal that waits, on another day: what a decision on that day can rest on.
  ///
  /// - Parameters:
  ///   - number: the number of the proposal's entry.
  ///   - day: the day.
  ///   - decision: the decision's reference; a freeze or a write-off is undetermined without one. Where it is left out, that which was proposed.
  ///   - known: the loan with the facts that it is judged by, as it is now.
  ///   - rules: the limits that govern the loan.
  /// - Throws: ``AftercareFault``: `unknownProposal`, `settledProposal`, `staleAct`, `notJudgeable`.
  public func judgement(
    ofProposal number: Int, on day: CivilDate, decision: DecisionID? = nil, as known: LoanCase,
    _ rules: ActRules
  ) throws(AftercareFault) -> ActJudgement {
    let act = try openProposal(number).proposal.act
    try require(known.ledger, act.kind)
    return try judged(act.dated(day, decision: decision ?? act.decision), known, rules)
  }

  /// Records that the bank does what was proposed (III.3.2). Only an act that was allowed on the day can be approved, by type.
  ///
  /// Enter the same act into the loan's history: ``LoanHistory/append(_:as:recordedOn:)``.
  /// - Parameters:
  ///   - act: the proposal as ``judgement(ofProposal:on:decision:as:_:)`` allowed it on the day of the move.
  ///   - number: the number of the proposal's entry.
  ///   - loan: the loan's record.
  ///   - ledger: the ledger as it is now.
  ///   - move: who decides, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``: `staleAct` where something happened since it was judged; `otherAct` where it is not what was proposed or of
  ///   another day; `notNamed` for anybody but the bank.
  @discardableResult
  public mutating func approve(
    _ act: AllowedAct, proposal number: Int, of loan: Loan, on ledger: Ledger, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try require(ledger, of: loan, act.act.kind)
    guard act.isJudged(on: ledger) else { throw fault(.staleAct, clause: .policy(act.act.kind.clause)) }
    guard act.act.date == move.day else {
      throw fault(.otherAct, clause: .policy(act.act.kind.clause), entry: number)
    }
    return try record(
      .decided(
        ActDecision(
          proposal: number, judged: JudgedAct(.allowed(act)),
          answer: .approved(act.act, events: act.events))),
      of: loan, move)
  }

  /// Records that the bank does not do what was proposed, and why (III.3.2).
  ///
  /// - Parameters:
  ///   - judgement: how the proposal was judged on the day of the move, as ``judgement(ofProposal:on:decision:as:_:)`` gives it.
  ///   - number: the number of the proposal's entry.
  ///   - reason: why; it names no person.
  ///   - loan: the loan's record.
  ///   - move: who decides, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``: among others `reasonMissing`, `unknownProposal`, `notNamed`.
  @discardableResult
  public mutating func decline(
    _ judgement: ActJudgement, proposal number: Int, reason: String, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    let proposed = try openProposal(number).proposal.act
    guard judgement.act == proposed.dated(move.day, decision: judgement.act.decision) else {
      throw fault(.otherAct, clause: .policy(proposed.kind.clause), entry: number)
    }
    return try record(
      .decided(
        ActDecision(
          proposal: number, judged: JudgedAct(judgement), answer: .declined(reason: Sensitive(reason)))),
      of: loan, move)
  }

  /// Records that a proposal is taken back.
  ///
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``.
  @discardableResult
  public mutating func withdraw(
    proposal number: Int, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.withdrawn(proposal: number), of: loan, move)
  }

  private func judged(
    _ act: LoanAct, _ known: LoanCase, _ rules: ActRules
  ) throws(AftercareFault) -> ActJudgement {
    do throws(InputError) {
      return try rules.judgement(of: act, on: known)
    } catch {
      throw fault(.notJudgeable, clause: .policy(act.kind.clause), cause: error)
    }
  }

  private func require(_ ledger: Ledger, of loan: Loan, _ kind: ActKind) throws(AftercareFault) {
    guard ledger.terms == loan.terms else { throw fault(.otherLoan, clause: .policy(kind.clause)) }
    try require(ledger, kind)
  }

  /// Refuses a ledger without the events of what was approved before, each as often as it was.
  private func require(_ ledger: Ledger, _ kind: ActKind) throws(AftercareFault) {
    var found = ledger.events
    for event in state.events {
      guard let place = found.firstIndex(of: event) else {
        throw fault(.staleAct, clause: .policy(kind.clause))
      }
      found.remove(at: place)
    }
  }

  private func isPaidOff(_ ledger: Ledger, on day: CivilDate) -> Bool {
    // A ledger that was judged can be folded until the day.
    (try? LoanPosition(ledger, on: day))?.state == .settled
  }
}

extension ActJudgement {
  /// What was judged.
  var act: LoanAct {
    switch self {
    case .allowed(let act): act.act
    case .refused(let act), .undetermined(let act): act.act
    }
  }
}
