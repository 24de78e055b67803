import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
import HoaNhapValues

/// The checks that need the file alone. A file read back from a document passes them again, line by line.
extension LoanFile {
  /// Checks a move against the file and writes it.
  @discardableResult
  mutating func enter(
    _ action: AftercareAction, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) throws(AftercareFault) -> AftercareEntry {
    if let last = entries.last?.stamp.day, stamp.day < last {
      throw fault(.outOfOrder, clause: .plan("IV.1"), day: last)
    }
    if day > stamp.day { throw fault(.inFuture, clause: .plan("IV.1"), day: stamp.day) }
    if stamp.officer.text.isEmpty || action.hasBlank { throw fault(.blank, clause: .plan("IV.1")) }
    if day < disbursedOn { throw fault(.beforeDisbursement, clause: .policy("A.7"), day: disbursedOn) }
    switch action {
    case .checked(let use): try check(use, on: day)
    case .signOfTrouble: break
    case .signEnded(let number):
      guard let sign = state.signs.first(where: { $0.number == number }) else {
        throw fault(.unknownSign, clause: .plan("III.5.2"), entry: number)
      }
      try check(day, follows: sign, clause: .plan("III.5.2"))
    case .proposed(let proposal): try check(proposal, on: day)
    case .withdrawn(let number):
      let proposal = try openProposal(number)
      try check(day, follows: proposal.entry, clause: .policy(proposal.proposal.act.kind.clause))
    case .decided(let decision): try check(decision, on: day)
    case .recovery(let task):
      if let due = task.dueOn, due < day {
        throw fault(.pastDay, clause: .plan(task.clause), day: day.before)
      }
      if let open = state.openTask(like: task) {
        throw fault(.secondTask, clause: .plan(task.clause), agency: task.agency, entry: open.entry.number)
      }
    case .recovered(let number, let result): try check(result, of: number, on: day, by: agency)
    case .reversed(let number, let reason): try check(reversalOf: number, reason)
    }
    return append(action, on: day, by: agency, stamp: stamp)
  }

  func fault(
    _ code: AftercareFault.Code, clause: CaseClause, agency: AgencyID? = nil, entry: Int? = nil,
    day: CivilDate? = nil, cause: InputError? = nil
  ) -> AftercareFault {
    AftercareFault(
      code, .loan(loan), clause: clause, agency: agency, entry: entry, day: day, cause: cause)
  }

  private func check(
    _ day: CivilDate, follows entry: AftercareEntry, clause: CaseClause
  ) throws(AftercareFault) {
    if day < entry.day { throw fault(.beforeEntry, clause: clause, entry: entry.number, day: entry.day) }
  }

  private func check(_ use: LoanUse, on day: CivilDate) throws(AftercareFault) {
    guard use.amountsFit else { throw fault(.amount, clause: .plan("III.5.2")) }
    if let next = use.nextOn, next <= day { throw fault(.pastDay, clause: .plan("III.5.2"), day: day) }
  }

  private func check(_ proposal: ActProposal, on day: CivilDate) throws(AftercareFault) {
    let clause = CaseClause.policy(proposal.act.kind.clause)
    guard proposal.act.date == day, proposal.judged.isCoherent else { throw fault(.otherAct, clause: clause) }
    if let open = state.openProposal(of: proposal.act.kind) {
      throw fault(.secondProposal, clause: clause, entry: open.entry.number)
    }
  }

  /// A proposal that waits.
  func openProposal(_ number: Int) throws(AftercareFault) -> LoanFileState.Proposal {
    guard let proposal = state.proposals.first(where: { $0.entry.number == number }) else {
      throw fault(.unknownProposal, clause: .plan("III.3.2"), entry: number)
    }
    if let answer = proposal.answer {
      throw fault(.settledProposal, clause: .plan("III.3.2"), entry: answer.number)
    }
    return proposal
  }

  private func check(_ decision: ActDecision, on day: CivilDate) throws(AftercareFault) {
    let proposal = try openProposal(decision.proposal)
    let proposed = proposal.proposal.act
    try check(day, follows: proposal.entry, clause: .policy(proposed.kind.clause))
    switch decision.answer {
    case .approved(let act, let events):
      guard act == proposed.dated(day, decision: act.decision), act.canBecome(events),
        decision.judged.outcome == .satisfied, decision.judged.isCoherent
      else { throw fault(.otherAct, clause: .policy(proposed.kind.clause), entry: decision.proposal) }
    case .declined(let reason):
      guard decision.judged.isCoherent else {
        throw fault(.otherAct, clause: .policy(proposed.kind.clause), entry: decision.proposal)
      }
      try check(reason, clause: .plan("III.3.2"))
    }
  }

  private func check(
    _ result: RecoveryResult, of number: Int, on day: CivilDate, by agency: AgencyID
  ) throws(AftercareFault) {
    guard let task = state.tasks.first(where: { $0.entry.number == number }) else {
      throw fault(.unknownTask, clause: .plan("III.1.3"), entry: number)
    }
    let clause = CaseClause.plan(task.task.clause)
    guard task.isOpen else {
      throw fault(.settledTask, clause: clause, entry: answer(to: number)?.number ?? number)
    }
    guard agency == task.task.agency else { throw fault(.notNamed, clause: clause, agency: agency) }
    try check(day, follows: task.entry, clause: clause)
    if let amount = result.amount, amount < .zero { throw fault(.amount, clause: clause) }
    if let agreed = result.agreedOn, agreed < day { throw fault(.pastDay, clause: clause, day: day.before) }
  }

  private func check(_ reason: Sensitive<String>, clause: CaseClause) throws(AftercareFault) {
    let isText = reason.reveal(for: .storage).contains { $0.isLetter || $0.isNumber }
    if !isText { throw fault(.reasonMissing, clause: clause) }
  }

  private func check(reversalOf number: Int, _ reason: Sensitive<String>) throws(AftercareFault) {
    guard number >= 1, number <= entries.count else {
      throw fault(.unknownEntry, clause: .plan("IV.1"), entry: number)
    }
    let reversed = entries.reversedNumbers
    if reversed.contains(number) { throw fault(.alreadyReversed, clause: .plan("IV.1"), entry: number) }
    let entry = entries[number - 1]
    if case .reversed = entry.action { throw fault(.notReversible, clause: .plan("IV.1"), entry: number) }
    if let user = answer(to: number) ?? laterAct(than: entry) ?? rival(of: entry) {
      throw fault(.inUse, clause: .plan("IV.1"), entry: user.number)
    }
    try check(reason, clause: .plan("IV.1"))
  }

  /// The entry that answers another one and stands.
  private func answer(to number: Int) -> AftercareEntry? {
    let reversed = entries.reversedNumbers
    return entries.first { entry in
      if case .reversed = entry.action { return false }
      return entry.action.target == number && !reversed.contains(entry.number)
    }
  }

  /// The approved decision behind an approved one: it was judged on a ledger that has the first one's events.
  private func laterAct(than entry: AftercareEntry) -> AftercareEntry? {
    let approved = state.approved
    guard approved.contains(where: { $0.number == entry.number }) else { return nil }
    return approved.first { $0.number > entry.number }
  }

  /// What was opened since an answer, and could not have been while what it answers waited.
  private func rival(of entry: AftercareEntry) -> AftercareEntry? {
    guard let target = entry.action.target, target >= 1, target <= entries.count else { return nil }
    switch entries[target - 1].action {
    case .proposed(let proposal): return state.openProposal(of: proposal.act.kind)?.entry
    case .recovery(let task): return state.openTask(like: task)?.entry
    default: return nil
    }
  }
}

extension LoanFileState {
  func openProposal(of kind: ActKind) -> Proposal? {
    proposals.first { $0.isOpen && $0.proposal.act.kind == kind }
  }

  func openTask(like task: RecoveryTask) -> Task? {
    tasks.first { $0.isOpen && $0.task.stage == task.stage && $0.task.agency == task.agency }
  }
}

extension AftercareAction {
  /// Whether a code is an empty text, which no document could hold.
  fileprivate var hasBlank: Bool {
    switch self {
    case .checked(let use): use.kind?.rawValue == "" || use.with.contains("")
    case .signOfTrouble(let sign): sign.code.rawValue.isEmpty
    case .proposed(let proposal): proposal.papers.contains { $0.rawValue.isEmpty }
    case .recovery(let task): task.stage.text.isEmpty || task.agency.text.isEmpty
    case .recovered(_, let result): result.code.rawValue.isEmpty
    case .signEnded, .withdrawn, .decided, .reversed: false
    }
  }
}

extension LoanUse {
  /// Whether amounts are not negative and go with the finding.
  fileprivate var amountsFit: Bool {
    let agreed = asAgreed ?? .zero
    let other = otherwise ?? .zero
    guard agreed >= .zero, other >= .zero else { return false }
    return switch finding {
    case .asAgreed: other == .zero
    case .partly: true
    case .otherwise: agreed == .zero
    case .notSeen: asAgreed == nil && otherwise == nil
    }
  }
}

extension CivilDate {
  /// The day before; the first day of the calendar itself for it.
  fileprivate var before: CivilDate { (try? adding(days: -1)) ?? self }
}
