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
      duties.append(
        RecoveryDuty(
          task: task.entry.number,
          obligation: try obligation(of: task.task, task.entry, under: plan, calendar, steps),
          doneOn: task.doneOn))
    }
    return duties
  }

  fileprivate func obligation(
    of task: RecoveryTask, _ entry: AftercareEntry, under plan: Plan, _ calendar: HolidayCalendar,
    _ steps: RecoveryPlan
  ) throws(DeadlineFault) -> Obligation {
    try plan.obligation(
      of: task.clause, agency: task.agency, raisedBy: DutyEventID("\(loan)/recovery/\(entry.number)"),
      on: entry.day, lastDay: task.dueOn, calendar: calendar,
      wording: steps.stage(task.stage)?.wording ?? Wording(vi: task.stage.text, en: task.stage.text))
  }

  /// What a task that was a mistake made somebody owe.
  fileprivate func droppedDuties(
    under plan: Plan, _ calendar: HolidayCalendar, _ steps: RecoveryPlan
  ) throws(DeadlineFault) -> [Obligation] {
    let standing = Set(state.tasks.map(\.entry.number))
    var dropped: [Obligation] = []
    for entry in entries where !standing.contains(entry.number) {
      guard case .recovery(let task) = entry.action else { continue }
      dropped.append(try obligation(of: task, entry, under: plan, calendar, steps))
    }
    return dropped
  }
}

extension ObligationBook {
  /// Brings the obligations of a loan's steps of recovery up to its file, in one go or not at all.
  ///
  /// A task that was given is opened, one with a result is done on its day, one that was a mistake is waived. Where a result was reversed
  /// since, the entry that rested on it is reversed too. Following the same file again changes nothing.
  /// - Parameters:
  ///   - file: the loan's file.
  ///   - stamp: when this is recorded, and by whom.
  ///   - plan: the book's own plan, whose clauses the tasks name.
  ///   - calendar: gives the working day to plan with.
  ///   - steps: the words of the steps.
  /// - Throws: ``CaseFollowFault``.
  public mutating func follow(
    _ file: LoanFile, stamp: RecordStamp, under plan: Plan, calendar: HolidayCalendar,
    steps: RecoveryPlan = .standard
  ) throws(CaseFollowFault) {
    let duties: [RecoveryDuty]
    let dropped: [Obligation]
    do {
      duties = try file.recoveryDuties(under: plan, calendar: calendar, steps: steps)
      dropped = try file.droppedDuties(under: plan, calendar, steps)
    } catch {
      throw .deadline(error)
    }
    var book = self
    do {
      try book.open(duties.map(\.obligation), stamp: stamp)
      for duty in duties {
        try book.settle(
          duty.obligation.id, as: duty.doneOn.map { .done(on: $0, step: duty.task) } ?? .open, stamp: stamp)
      }
      // A mistake that the book never held makes nobody owe anything.
      for obligation in dropped where book.status(of: obligation.id, asOf: stamp.day) != nil {
        try book.settle(obligation.id, as: .dropped(on: nil), stamp: stamp)
      }
    } catch {
      throw .book(error)
    }
    self = book
  }
}
