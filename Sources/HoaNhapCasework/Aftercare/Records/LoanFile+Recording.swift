import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
import HoaNhapValues

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
    try requireSame(loan)
    for agency in [move.agency] + use.with { try require(agency, move, among: move.roles.checks) }
    if let settled = loan.settledOn, settled < move.day {
      throw fault(.afterSettlement, clause: "A.7", day: settled)
    }
    return try enter(.checked(use), move)
  }

  /// Records a sign of trouble that somebody reported.
  ///
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``.
  @discardableResult
  public mutating func report(
    _ sign: ReportedSign, of loan: Loan, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try requireRunning(loan, move, clause: "III.5.2")
    try require(move.agency, move, among: move.roles.reports)
    return try enter(.signOfTrouble(sign), move)
  }

  /// Records that a sign that was reported is over.
  ///
  /// - Parameters:
  ///   - number: the number of its entry.
  ///   - move: who says so, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``, with code `unknownSign` where there is none, or it is over.
  @discardableResult
  public mutating func endSign(
    _ number: Int, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try require(move.agency, move, among: move.roles.reports)
    return try enter(.signEnded(entry: number), move)
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
    try requireRunning(loan, move, clause: task.clause.text)
    try require(move.agency, move, among: move.roles.recovery)
    guard move.roles.recovery.contains(task.clause),
      move.plan.clause(of: task.agency, among: [task.clause]) != nil
    else { throw fault(.notNamed, clause: task.clause.text, agency: task.agency) }
    return try enter(.recovery(task), move)
  }

  /// Records what a step of recovery came to. A loan that was settled since keeps nobody from it.
  ///
  /// - Parameters:
  ///   - number: the number of the task's entry.
  ///   - result: what came of it.
  ///   - move: who took the step, when, under which plan.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``, with code `notNamed` where another agency is charged with it.
  @discardableResult
  public mutating func finish(
    task number: Int, _ result: RecoveryResult, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    if let task = state.tasks.first(where: { $0.entry.number == number }), task.task.agency != move.agency {
      throw fault(.notNamed, clause: task.task.clause.text, agency: move.agency)
    }
    return try enter(.recovered(task: number, result), move)
  }

  /// Records that an entry was a mistake: it stays, and does not count any more.
  ///
  /// - Parameters:
  ///   - number: the entry's number.
  ///   - reason: what was wrong with it; it names no person.
  ///   - move: who says so, when.
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``; with code `inUse` and the entry that rests on it and must be reversed first.
  @discardableResult
  public mutating func reverse(
    entry number: Int, reason: String, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try require(move.agency, move, among: move.roles.reports)
    return try enter(.reversed(entry: number, reason: Sensitive(reason)), move)
  }

  @discardableResult
  mutating func enter(
    _ action: AftercareAction, _ move: AftercareMove
  ) throws(AftercareFault) -> AftercareEntry {
    try enter(action, on: move.day, by: move.agency, stamp: move.stamp)
  }

  /// Refuses the record of another loan.
  func requireSame(_ loan: Loan) throws(AftercareFault) {
    guard loan.id == self.loan, loan.terms.disbursements[0].date == disbursedOn else {
      throw fault(.otherLoan, clause: "III.3.2")
    }
  }

  /// Refuses the record of another loan, and of one that is settled on the day.
  func requireRunning(_ loan: Loan, _ move: AftercareMove, clause: String) throws(AftercareFault) {
    try requireSame(loan)
    if let settled = loan.settledOn, settled <= move.day {
      throw fault(.settledLoan, clause: clause, day: settled)
    }
  }

  /// Refuses an agency that leads or takes part in none of some clauses.
  func require(
    _ agency: AgencyID, _ move: AftercareMove, among clauses: [Clause]
  ) throws(AftercareFault) {
    if move.plan.clause(of: agency, among: clauses) == nil {
      throw fault(.notNamed, clause: clauses.first?.text ?? "III", agency: agency)
    }
  }
}
