import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// How a step is checked: the order of days, the table, then what the step itself needs. Nothing is written before all of it holds.
extension CaseFile {
  /// Checks a step and writes it.
  ///
  /// - Parameter clause: the clause of the plan by which the agency acts.
  @discardableResult
  mutating func record(
    _ action: CaseAction, by agency: AgencyID, under clause: Clause, on day: CivilDate, stamp: RecordStamp
  ) throws(CaseFault) -> CaseStep {
    if [application.text, borrower.id, agency.text, stamp.officer.text].contains("") {
      throw fault(.emptyIdentifier, action, clause)
    }
    if let last = steps.last?.stamp.day, stamp.day < last {
      throw fault(.outOfOrder, action, clause) { $0.day = last }
    }
    if case .reversed(let number, let reason) = action {
      try checkReversal(of: number, action, clause)
      guard Self.isReason(reason) else { throw fault(.reasonMissing, action, clause) }
      return append(action, to: nil, by: agency, under: clause, on: stamp.day, stamp: stamp)
    }
    let move = try move(action, clause)
    if day > stamp.day { throw fault(.inFuture, action, clause) { $0.day = stamp.day } }
    if let last = lastStep?.day, day < last { throw fault(.outOfOrder, action, clause) { $0.day = last } }
    try check(action, move.clause, on: day)
    return append(action, to: move.to, by: agency, under: clause, on: day, stamp: stamp)
  }

  /// A fault of this file as it stands.
  func fault(
    _ code: CaseFault.Code, _ kind: CaseActionKind?, _ clause: CaseClause,
    _ fill: (inout CaseFault) -> Void = { _ in }
  ) -> CaseFault {
    var fault = CaseFault(code, application, kind, clause)
    fault.state = lastStep == nil ? nil : state
    fault.borrowerKind = borrower.kind
    fill(&fault)
    return fault
  }

  private func fault(
    _ code: CaseFault.Code, _ action: CaseAction, _ clause: Clause,
    _ fill: (inout CaseFault) -> Void = { _ in }
  ) -> CaseFault {
    fault(code, action.kind, .plan(clause), fill)
  }

  // MARK: The table

  private func move(_ action: CaseAction, _ clause: Clause) throws(CaseFault) -> CaseMove {
    let from = lastStep == nil ? nil : state
    if let move = CaseTable.move(action.kind, from: from, of: borrower.kind) { return move }
    throw misplaced(action.kind, .plan(clause))
  }

  /// Why an action does not follow here; said as closely as the table allows.
  func misplaced(_ kind: CaseActionKind, _ clause: CaseClause) -> CaseFault {
    let rows = CaseTable.moves.filter { $0.action == kind }
    let code: CaseFault.Code =
      if lastStep != nil, state == .closed || state == .withdrawn {
        .ended
      } else if kind == .approved || kind == .refused, hasDecision {
        .alreadyDecided
      } else if lastStep != nil, state.isFinal {
        .ended
      } else if !rows.contains(where: { $0.applies(to: borrower.kind) }) {
        .otherWay
      } else if kind == .disbursed || kind == .checked || kind == .closed, !hasDecision {
        .notDecided
      } else {
        .notNow
      }
    return fault(code, kind, rows.first?.clause ?? clause)
  }

  private var hasDecision: Bool { approval != nil || !refusedFor.isEmpty }

  // MARK: What a step needs

  private func check(_ action: CaseAction, _ clause: CaseClause, on day: CivilDate) throws(CaseFault) {
    let kind = action.kind
    switch action {
    case .planConfirmed, .checked, .reversed: break
    case .needStated(let need):
      if let amount = need.amount.value, amount < .zero { throw fault(.noAmount, kind, clause) }
    case .chosen(let held), .notChosen(let held):
      // A document says which; the votes decide.
      if held.isChosen != (kind == .chosen) { throw fault(.otherOutcome, kind, clause) }
      if held.meeting.group.text.isEmpty { throw fault(.emptyIdentifier, kind, clause) }
    case .listConfirmed(let confirmation):
      if borrower != .person(confirmation.person) { throw fault(.otherApplication, kind, clause) }
      if day < confirmation.confirmedOn { throw fault(.notListed, kind, clause) }
    case .dossierReceived(let papers):
      let missing = papersAskedFor.filter { !papers.contains($0) }
      if !missing.isEmpty { throw fault(.papersMissing, kind, clause) { $0.papers = missing } }
      if !Self.areDistinct(papers) { throw fault(.nothingNamed, kind, clause) }
    case .returnedForPapers(let papers):
      if papers.isEmpty || !Self.areDistinct(papers) { throw fault(.nothingNamed, kind, clause) }
    case .approved(let offer): try check(offer, clause, on: day)
    case .refused(let clauses):
      if clauses.isEmpty || Set(clauses).count < clauses.count || clauses.contains("") {
        throw fault(.nothingNamed, kind, clause)
      }
    case .disbursed(let loan, let amount): try check(amount, on: loan, clause, on: day)
    case .closed(let settledOn):
      if settledOn > day || disbursements.last.map({ settledOn < $0.date }) ?? true {
        throw fault(.notSettled, kind, clause)
      }
    case .withdrawn(let reason):
      if let reason, !Self.isReason(reason) { throw fault(.reasonMissing, kind, clause) }
    }
  }

  private func check(_ offer: ApprovedOffer, _ clause: CaseClause, on day: CivilDate) throws(CaseFault) {
    guard offer.application == application, offer.borrowerKind == borrower.kind,
      offer.purpose == need?.purpose
    else { throw fault(.otherApplication, .approved, clause) }
    guard offer.judgedOn <= day, day <= offer.usableUntil, let first = offer.parts.first, day <= first.date
    else {
      throw fault(.notEligible, .approved, clause) {
        // The last day that it could have been decided on: of the judgement, or of the money. Before the judgement there is none.
        guard offer.judgedOn <= day else { return }
        $0.day = [offer.usableUntil, offer.parts.first?.date].compactMap { $0 }.min()
      }
    }
  }

  private func check(
    _ amount: Dong, on loan: LoanID, _ clause: CaseClause, on day: CivilDate
  ) throws(CaseFault) {
    let kind = CaseActionKind.disbursed
    guard let offer = approval?.offer else { throw fault(.notDecided, kind, clause) }
    let before = disbursements
    if loan.text.isEmpty { throw fault(.emptyIdentifier, kind, clause) }
    if amount <= .zero { throw fault(.noAmount, kind, clause) }
    if let known = self.loan, known != loan { throw fault(.otherLoan, kind, clause) }
    if before.isEmpty, offer.usableUntil < day {
      throw fault(.approvalOver, kind, clause) { $0.day = offer.usableUntil }
    }
    guard before.count < offer.parts.count else { throw fault(.aboveApproval, kind, clause) }
    // Parts that were approved stand in order; nothing is handed out ahead of its part. Sums fit, as the whole does.
    let approved = offer.parts.prefix(before.count + 1).reduce(0) { $0 + $1.amount.amount }
    let left = approved - before.reduce(0) { $0 + $1.amount.amount }
    if amount.amount > left { throw fault(.aboveApproval, kind, clause) { $0.limit = Dong(left) } }
  }

  // MARK: Reversals

  private func checkReversal(
    of number: Int, _ action: CaseAction, _ clause: Clause
  ) throws(CaseFault) {
    func refuse(_ code: CaseFault.Code, _ step: Int) -> CaseFault {
      fault(code, action, clause) { $0.step = step }
    }
    guard let step = step(number) else { throw refuse(.unknownStep, number) }
    if case .reversed = step.action { throw refuse(.notReversible, number) }
    guard let last = lastStep, last.number == number else {
      let stands = standingSteps.contains { $0.number == number }
      throw stands ? refuse(.inUse, lastStep?.number ?? number) : refuse(.alreadyReversed, number)
    }
    if number == 1 { throw refuse(.notReversible, 1) }
  }

  private static func isReason(_ reason: Sensitive<String>) -> Bool {
    reason.reveal(for: .storage).contains { $0.isLetter || $0.isNumber }
  }

  private static func areDistinct(_ papers: [CasePaper]) -> Bool {
    Set(papers).count == papers.count && papers.allSatisfy { !$0.rawValue.isEmpty }
  }
}
