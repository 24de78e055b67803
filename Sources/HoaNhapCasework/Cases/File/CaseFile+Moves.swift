public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

// The steps of an application as they are taken. Each names the agency that acted, the day, the entry, and the duties by which it may.

extension CaseFile {
  /// Opens the file of an application: somebody stated a need to borrow (C.1).
  ///
  /// - Parameters:
  ///   - application: whose borrower, purpose and identifier the file keeps.
  ///   - agency: who took it down.
  ///   - day: when it was stated.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take which step.
  /// - Throws: ``CaseFault``.
  public init(
    of application: LoanApplication, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp,
    under duties: CaseDuties
  ) throws(CaseFault) {
    self.init(application: application.id, borrower: application.borrower)
    try take(
      .needStated(CaseNeed(application.purpose, amount: application.amount)), by: agency, on: day,
      stamp: stamp,
      under: duties)
  }

  /// Records that a group's meeting spoke about it: chosen, or not chosen, as the votes say (bình xét, III.5.2).
  ///
  /// The day is the meeting's. A later meeting may choose what an earlier one did not.
  /// - Parameters:
  ///   - held: the meeting.
  ///   - household: the group of the household that borrows, as ``DataFolder/group(of:)`` gives it; where it is known the meeting was its own.
  ///   - agency: who acts.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take the step.
  /// - Throws: ``CaseFault``; with code `otherGroup` and the household's group; `otherWay` for an establishment (L.9).
  @discardableResult
  public mutating func consider(
    _ held: HeldMeeting, householdIn household: Fact<SavingsGroupID?> = .unknown, by agency: AgencyID,
    stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    if let group = otherGroup(than: household, held) {
      throw fault(.otherGroup, held.isChosen ? .chosen : .notChosen, .plan("III.5.2")) { $0.group = group }
    }
    return try take(
      held.isChosen ? .chosen(held) : .notChosen(held), by: agency, on: held.meeting.day, stamp: stamp,
      under: duties)
  }

  /// Records that the People's Committee confirmed the list of those chosen (C.2).
  ///
  /// The person must stand on a monthly list that was confirmed by that day, as the rule of C.2 finds in the record.
  /// - Parameters:
  ///   - person: the record of the one who borrows.
  ///   - agency: who confirmed.
  ///   - day: when.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take which step.
  ///   - edition: whose clause it is.
  /// - Throws: ``CaseFault``; with code `notListed` where the person stands on no such list, or nobody knows.
  @discardableResult
  public mutating func confirmList(
    _ person: Person, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties,
    edition: Edition = .decision08
  ) throws(CaseFault) -> CaseStep {
    guard borrower.kind == .person else { throw misplaced(.listConfirmed, .policy("C.2")) }
    guard borrower == .person(person.id) else {
      throw fault(.otherApplication, .listConfirmed, .policy("C.2"))
    }
    guard let confirmation = ListConfirmation.of(person, on: day, under: edition) else {
      throw fault(.notListed, .listConfirmed, .policy("C.2"))
    }
    return try take(.listConfirmed(confirmation), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the People's Committee confirmed the establishment's loan plan (C.9).
  ///
  /// - Throws: ``CaseFault``; with code `otherWay` for a person.
  @discardableResult
  public mutating func confirmPlan(
    by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(.planConfirmed, by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the bank received the dossier, for the first time or again; its time to answer runs from here (A.9).
  ///
  /// - Parameters:
  ///   - papers: those brought; where it had been returned, all that were asked for.
  ///   - agency: who acts.
  ///   - day: the day of the step.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take the step.
  /// - Throws: ``CaseFault``; with code `papersMissing` and the papers that are.
  @discardableResult
  public mutating func receive(
    bringing papers: [CasePaper] = [], by agency: AgencyID, on day: CivilDate, stamp: RecordStamp,
    under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(.dossierReceived(papers: papers), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the bank gave the dossier back for papers; its time to answer stops (A.9).
  ///
  /// - Parameters:
  ///   - papers: at least one, each once.
  ///   - agency: who acts.
  ///   - day: the day of the step.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take the step.
  /// - Throws: ``CaseFault``.
  @discardableResult
  public mutating func returnForPapers(
    _ papers: [CasePaper], by agency: AgencyID, on day: CivilDate, stamp: RecordStamp,
    under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(.returnedForPapers(papers), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the bank agreed to lend, on an offer of an application that is eligible on the day (III.3.2).
  ///
  /// - Parameters:
  ///   - offer: what is lent; its judgement can be relied on that day, and its money lies on that day or behind it.
  ///   - agency: who decided.
  ///   - day: of the decision.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take which step.
  /// - Returns: the decision, under which money can be handed out.
  /// - Throws: ``CaseFault``; with code `notEligible` where the judgement does not hold for the day.
  @discardableResult
  public mutating func approve(
    _ offer: Offer, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseApproval {
    let kept = ApprovedOffer(offer)
    let step = try take(.approved(kept), by: agency, on: day, stamp: stamp, under: duties)
    return CaseApproval(application: application, step: step.number, day: day, offer: kept)
  }

  /// Records that the bank declined (III.3.2).
  ///
  /// - Parameters:
  ///   - clauses: why; at least one, each once. `unmetClauses` of a verdict are those.
  ///   - agency: who acts.
  ///   - day: the day of the step.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take the step.
  /// - Throws: ``CaseFault``.
  @discardableResult
  public mutating func refuse(
    for clauses: [ClauseCode], by agency: AgencyID, on day: CivilDate, stamp: RecordStamp,
    under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(.refused(clauses), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that money was handed out on a loan, under the decision that stands (III.3.2).
  ///
  /// - Parameters:
  ///   - amount: of this part.
  ///   - loan: the contract, which names the application and holds this money on this day, and what was handed out before.
  ///   - approval: the decision, as ``approve(_:by:on:stamp:under:)`` or ``approval`` gave it.
  ///   - agency: who handed it out.
  ///   - day: when.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take which step.
  /// - Throws: ``CaseFault``; with code `aboveApproval` and what is left where it is too much.
  @discardableResult
  public mutating func disburse(
    _ amount: Dong, of loan: Loan, under approval: CaseApproval, by agency: AgencyID, on day: CivilDate,
    stamp: RecordStamp, duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    guard approval == self.approval else { throw fault(.staleApproval, .disbursed, .plan("III.3.2")) }
    if let code = misfit(of: loan) { throw fault(code, .disbursed, .plan("III.3.2")) }
    var file = self
    let step = try file.take(
      .disbursed(loan: loan.id, amount: amount), by: agency, on: day, stamp: stamp, under: duties)
    // Amount and day are sound by themselves; now everything that was handed out is held against the contract, each part once.
    if file.misfit(of: loan.terms) { throw fault(.otherTerms, .disbursed, .plan("III.3.2")) }
    self = file
    return step
  }

  /// Records that the use of the loan was checked (A.7). What was found stands in the loan's own file.
  ///
  /// - Throws: ``CaseFault``.
  @discardableResult
  public mutating func check(
    by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(.checked, by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Closes the file: the loan is paid off.
  ///
  /// - Throws: ``CaseFault``; with code `notSettled` where the loan says so of no day up to this one.
  @discardableResult
  public mutating func close(
    _ loan: Loan, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    // Where nothing was handed out the table speaks first.
    if let known = self.loan {
      guard loan.id == known else { throw fault(.otherLoan, .closed, .plan("III.3.2")) }
      guard loan.settledOn != nil else { throw fault(.notSettled, .closed, .plan("III.3.2")) }
    }
    return try take(
      .closed(settledOn: loan.settledOn ?? day), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the borrower gave it up, at any time before money was handed out (C.1).
  ///
  /// - Parameters:
  ///   - reason: why, where it was said; it names no person. It is kept out of every message.
  ///   - agency: who acts.
  ///   - day: the day of the step.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take the step.
  /// - Throws: ``CaseFault``.
  @discardableResult
  public mutating func withdraw(
    reason: String? = nil, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp,
    under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(
      .withdrawn(reason: reason.map { Sensitive($0) }), by: agency, on: day, stamp: stamp, under: duties)
  }

  /// Records that the last step was a mistake and never counted; whoever may take a step may take it back.
  ///
  /// - Parameters:
  ///   - number: the step's number; the last that stands, and not the one that opened the file.
  ///   - reason: what was wrong with it.
  ///   - agency: whose step it is.
  ///   - stamp: when it is recorded, and by whom.
  ///   - duties: who may take which step.
  /// - Throws: ``CaseFault``; with code `inUse` and the step to reverse first where later ones rest on it.
  @discardableResult
  public mutating func reverse(
    step number: Int, reason: String, by agency: AgencyID, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    try take(
      .reversed(step: number, reason: Sensitive(reason)), by: agency, on: stamp.day, stamp: stamp,
      under: duties)
  }

  /// The household's group where it is known to be another than the one that met; a household in no group has none of its own.
  func otherGroup(than household: Fact<SavingsGroupID?>, _ held: HeldMeeting) -> SavingsGroupID? {
    guard borrower.kind == .person, let group = household.value ?? nil else { return nil }
    return group == held.meeting.group ? nil : group
  }

  // MARK: The loan's record

  /// Why a loan's record is none of this application's; `nil` where it can be.
  func misfit(of loan: Loan) -> CaseFault.Code? {
    guard let answered = loan.application else { return .loanWithoutApplication }
    let isOurs = answered == application && loan.borrower == borrower
    return isOurs && loan.purpose == (approval?.offer.purpose ?? loan.purpose) ? nil : .otherLoan
  }

  /// Whether a contract is above what was approved, or does not hold each part handed out on its day.
  func misfit(of terms: LoanTerms) -> Bool {
    terms.amount > approval?.offer.amount ?? terms.amount || !terms.hold(disbursements)
  }

  // MARK: Who may

  /// Checks that the plan names the agency for the step, and records it.
  @discardableResult
  private mutating func take(
    _ action: CaseAction, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp, under duties: CaseDuties
  ) throws(CaseFault) -> CaseStep {
    let kind = kindThatCounts(action)
    guard let clause = duties.clause(for: kind, by: agency) ?? (kind == .reversed ? steps.first?.clause : nil)
    else {
      throw fault(
        .wrongAgency, action.kind, duties.parts[kind]?.first.map { .plan($0.clause) } ?? .plan("II.4")
      ) {
        $0.agencies = duties.agencies(for: kind)
      }
    }
    return try record(action, by: agency, under: clause, on: day, stamp: stamp)
  }
}

extension Verdict {
  /// The clauses that are unmet, in their order: why an application is declined.
  public var unmetClauses: [ClauseCode] { findings.filter { $0.outcome == .unmet }.map(\.clause) }
}

extension LoanTerms {
  /// Whether a contract has money on its days, each part as often as it was handed out.
  fileprivate func hold(_ money: [Disbursement]) -> Bool {
    var left = disbursements
    for part in money {
      guard let place = left.firstIndex(of: part) else { return false }
      left.remove(at: place)
    }
    return true
  }
}
