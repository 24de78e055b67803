public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// A task of recovery as something that an agency owes under the plan.
public struct RecoveryDuty: Sendable, Hashable {
  /// The number of the task's entry in the loan's file.
  public let task: Int
  /// What is owed; an `ObligationBook` takes it.
  public let obligation: Obligation
  /// The day on which it was done; `nil` while it is open.
  public let doneOn: CivilDate?
}

extension LoanFile {
  /// The tasks of recovery as obligations: a standing duty of the plan, the matter is the loan, the day is the task's.
  ///
  /// ```swift
  /// let duties = try file.recoveryDuties(under: plan, calendar: calendar)
  /// try book.open(duties.map(\.obligation), stamp: stamp)
  /// for duty in duties where duty.doneOn == day { try book.complete(duty.obligation.id, on: day, stamp: stamp) }
  /// ```
  /// - Parameters:
  ///   - plan: the plan whose clauses the tasks name.
  ///   - calendar: gives the working day to plan with.
  ///   - steps: the words of the steps; a step that it does not have is called by its name.
  /// - Throws: ``DeadlineFault`` where the plan lacks a clause or an agency, or the calendar does not reach a day.
  /// - Complexity: O(tasks)
  public func recoveryDuties(
    under plan: Plan, calendar: HolidayCalendar, steps: RecoveryPlan = .standard
  ) throws(DeadlineFault) -> [RecoveryDuty] {
    var duties: [RecoveryDuty] = []
    for task in state.tasks {
      let stage = task.task.stage
      let obligation = try plan.obligation(
        of: task.task.clause, agency: task.task.agency,
        raisedBy: DutyEventID("\(loan)/recovery/\(task.entry.number)"), on: task.entry.day,
        lastDay: task.task.dueOn, calendar: calendar,
        wording: steps.stage(stage)?.wording ?? Wording(vi: stage.text, en: stage.text))
      duties.append(RecoveryDuty(task: task.entry.number, obligation: obligation, doneOn: task.doneOn))
    }
    return duties
  }
}
