import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

/// What can be recorded. Each move is checked against the file, the loan's record and the plan; one that is refused changes nothing.
extension LoanFile {
  /// Records a check of the use of the loan (III.5.2, III.5.1, III.3.2, III.1.3).
  ///
  /// - Parameters:
  ///   - use: what was found.
  ///   - loan: the loan's record.
  ///   - move: who checked, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``: among others `otherLoan`, `beforeDisbursement`, `afterSettlement`, `notNamed`, `amount`.
  @discardableResult
  public mutating func check(
    _ use: LoanUse, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.checked(use), of: loan, move)
  }

  /// Records a sign of trouble that somebody reported.
  ///
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``.
  @discardableResult
  public mutating func report(
    _ sign: ReportedSign, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.signOfTrouble(sign), of: loan, move)
  }

  /// Records that a sign that was reported is over.
  ///
  /// - Parameters:
  ///   - number: the number of its entry.
  ///   - loan: the loan's record.
  ///   - move: who says so, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``, with code `unknownSign` where there is none, or it is over.
  @discardableResult
  public mutating func endSign(
    _ number: Int, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.signEnded(entry: number), of: loan, move)
  }

  /// Records a task of recovery (III.1.3, III.3.2, III.5.2).
  ///
  /// - Parameters:
  ///   - task: the step, who is charged with it by which clause, until when.
  ///   - loan: the loan's record.
  ///   - move: who gives the task, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``: `notNamed` where the plan gives recovery to neither of the two, or the agency no part in the task's clause.
  @discardableResult
  public mutating func charge(
    _ task: RecoveryTask, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.recovery(task), of: loan, move)
  }

  /// Records what a step of recovery came to. A loan that was settled since keeps nobody from it.
  ///
  /// - Parameters:
  ///   - number: the number of the task's entry.
  ///   - result: what came of it.
  ///   - loan: the loan's record.
  ///   - move: who took the step, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``, with code `notNamed` where another agency is charged with it.
  @discardableResult
  public mutating func finish(
    task number: Int, _ result: RecoveryResult, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.recovered(task: number, result), of: loan, move)
  }

  /// Records that an entry was a mistake: it stays, and does not count any more.
  ///
  /// - Parameters:
  ///   - number: the entry's number.
  ///   - reason: what was wrong with it; it names no person.
  ///   - loan: the loan's record.
  ///   - move: who says so, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``; with code `inUse` and the entry that rests on it and must be reversed first.
  @discardableResult
  public mutating func reverse(
    entry number: Int, reason: String, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try record(.reversed(entry: number, reason: Sensitive(reason)), of: loan, move)
  }

  /// Checks a move against the loan's record and the plan, then against the file, and writes it.
  mutating func record(
    _ action: AftercareAction, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try check(action, of: loan, move)
    return try enter(action, on: move.day, by: move.agency, stamp: move.stamp)
  }
}

/// The checks that need the loan's record and the plan.
extension LoanFile {
  /// What does not go with the loan's record or the plan, entry by entry: for a file that was read, or whose loan was mended since.
  ///
  /// What the file itself can tell was checked when it was read.
  /// - Parameters:
  ///   - loan: the loan's record.
  ///   - plan: the plan that says what agencies may do.
  ///   - roles: which clauses say so.
  ///   - day: the day until which entries were recorded; `nil` for all.
  public func faults(
    of loan: Loan, under plan: Plan, roles: AftercareRoles = AftercareRoles(), until day: CivilDate? = nil
  ) -> [AftercareFault] {
    let known = entries.prefix { entry in day.map { entry.stamp.day <= $0 } ?? true }
    let reversed = known.reversedNumbers
    var faults: [AftercareFault] = []
    for entry in known where !reversed.contains(entry.number) {
      let move = AftercareMove(
        on: entry.day, by: entry.by, under: plan, roles: roles, stamp: entry.stamp)
      do {
        try check(entry.action, of: loan, move)
      } catch {
        // That it is another loan's is said once.
        if error.code == .otherLoan { return [error] }
        faults.append(error)
      }
    }
    return faults
  }

  private func check(
    _ action: AftercareAction, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) {
    guard fits(loan) else { throw fault(.otherLoan, clause: .plan("III.3.2")) }
    switch action {
    case .checked(let use):
      for agency in [move.agency] + use.with { try require(agency, move, among: move.roles.checks) }
      if let settled = loan.settledOn, settled < move.day {
        throw fault(.afterSettlement, clause: .policy("A.7"), day: settled)
      }
    case .signOfTrouble:
      try require(move.agency, move, among: move.roles.reports)
      try requireRunning(loan, move, clause: .plan("III.5.2"))
    case .proposed(let proposal):
      try require(move.agency, move, among: move.roles.proposals)
      try requireRunning(loan, move, clause: .policy(proposal.act.kind.clause))
    case .withdrawn: try require(move.agency, move, among: move.roles.proposals)
    case .decided(let decision):
      guard move.plan.clause(ledBy: move.agency, among: move.roles.decisions) != nil else {
        throw fault(.notNamed, clause: .plan(move.roles.decisions.first ?? "III"), agency: move.agency)
      }
      if case .approved = decision.answer { try requireRunning(loan, move, clause: .plan("III.3.2")) }
    case .recovery(let task):
      try require(move.agency, move, among: move.roles.recovery)
      guard move.roles.recovery.contains(task.clause),
        move.plan.clause(of: task.agency, among: [task.clause]) != nil
      else { throw fault(.notNamed, clause: .plan(task.clause), agency: task.agency) }
      try requireRunning(loan, move, clause: .plan(task.clause))
    case .recovered: try require(move.agency, move, among: move.roles.recovery)
    case .signEnded, .reversed: try require(move.agency, move, among: move.roles.reports)
    }
  }

  /// Whether a loan's record is the one that the file is of.
  func fits(_ loan: Loan) -> Bool {
    loan.id == self.loan && loan.terms.disbursements[0].date == disbursedOn
  }

  /// Refuses a loan that is settled on the day.
  private func requireRunning(_ loan: Loan, _ move: AftercareMove, clause: CaseClause) throws(AftercareFault)
  {
    if let settled = loan.settledOn, settled <= move.day {
      throw fault(.settledLoan, clause: clause, day: settled)
    }
  }

  /// Refuses an agency that leads or takes part in none of some clauses.
  private func require(
    _ agency: AgencyID, _ move: AftercareMove, among clauses: [Clause]
  ) throws(AftercareFault) {
    if move.plan.clause(of: agency, among: clauses) == nil {
      throw fault(.notNamed, clause: .plan(clauses.first ?? "III"), agency: agency)
    }
  }
}
