import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

/// Điều chỉnh kỳ hạn: no further than the next instalment each time, the final due date unchanged (A.1).
extension ActRules {
  private static let knownRule = "to-next-instalment"

  /// Whether the edition's rule is the one that this version is written for.
  private var isKnownRule: Bool {
    aftercare.adjustment.latest.value.word.utf8.elementsEqual(Self.knownRule.utf8)
  }

  /// How far each unpaid instalment but the last can be moved on a day (A.1); none where the rule does not reach the loan.
  ///
  /// - Throws: as ``judgement(of:on:)``.
  /// - Complexity: O(events + instalments)
  public func adjustmentRooms(of loan: LoanCase, on day: CivilDate) throws(InputError) -> [ActRoom] {
    try check(loan, day)
    guard reach(loan).allSatisfy({ $0.outcome == .satisfied }) else { return [] }
    let plan = RemainingPlan(try loan.ledger.account(on: day, meeting: .reschedule), on: day)
    return plan.instalments.indices.compactMap { place in
      plan.instalments[place].unpaid > 0 && plan.next(after: place) != nil ? room(plan, place, on: day) : nil
    }
  }

  func adjustment(_ act: InstalmentAdjustment, _ loan: LoanCase) throws(InputError) -> Draft {
    try check(act)
    let source = ActSource(aftercare.adjustment)
    var plan = RemainingPlan(try loan.ledger.account(on: act.date, meeting: .reschedule), on: act.date)
    let before = plan
    var findings = reach(loan)
    for move in act.moves {
      guard let place = before.place(of: move.instalment) else {
        findings.append(ActFinding(.unpaidInstalment, .unmet, source, instalment: move.instalment))
        continue
      }
      findings.append(ActFinding(.unpaidInstalment, .satisfied, source, instalment: move.instalment))
      let unpaid = before.instalments[place].unpaid
      let amount = move.amount?.amount ?? unpaid
      findings.append(
        ActFinding(
          .movedAmount, Outcome(amount <= unpaid), source, instalment: move.instalment,
          asked: .money(Dong(amount)),
          limit: .money(Dong(unpaid))))
      let earliest = max(move.instalment, act.date)
      findings.append(
        ActFinding(
          .laterDay, Outcome(move.to > earliest), source, instalment: move.instalment, asked: .day(move.to),
          limit: .day(earliest)))
      let room = room(before, place, on: act.date)
      let latest = before.latest(after: place)
      // Another rule may have another limit, which is not known here.
      findings.append(
        isKnownRule
          ? ActFinding(
            .latestDay, Outcome(latest.map { move.to <= $0 } ?? false), source, instalment: move.instalment,
            asked: .day(move.to), limit: latest.map { .day($0) }, room: room)
          : ActFinding(
            .latestDay, .undetermined, source, instalment: move.instalment, asked: .day(move.to),
            missing: [.rule]))
      if amount <= unpaid { plan.move(amount, from: place, to: move.to) }
    }
    // What is neither adjusted nor extended stays overdue, and a reschedule could not keep it so (V32).
    for left in plan.pastDue {
      findings.append(
        ActFinding(
          .othersPaid, .unmet, ActSource(aftercare.overdue), instalment: left.due,
          asked: .money(Dong(left.unpaid)),
          limit: .money(.zero)))
    }
    return Draft(key: source.key, findings: findings) { [plan] () throws(InputError) in
      [.reschedule(LoanEvent.Reschedule(date: act.date, principalPlan: try plan.plan()))]
    }
  }

  private func check(_ act: InstalmentAdjustment) throws(InputError) {
    if act.moves.isEmpty {
      throw InputError(
        .missingField, field: "moves", vi: "Cần ít nhất một kỳ được điều chỉnh.",
        en: "At least one instalment has to move.")
    }
    var seen: Set<CivilDate> = []
    for (index, move) in act.moves.enumerated() {
      if let amount = move.amount, amount <= .zero { throw Fault.notPositive("moves[\(index)].amount") }
      if !seen.insert(move.instalment).inserted {
        throw InputError(
          .duplicate, field: "moves[\(index)].instalment", vi: "Mỗi kỳ chỉ được ghi một lần.",
          en: "Each instalment stands once.")
      }
    }
  }

  /// Whether the rule is one that this version knows, and reaches the loan: loans from its first day on.
  private func reach(_ loan: LoanCase) -> [ActFinding] {
    let source = ActSource(aftercare.adjustment)
    let since = aftercare.adjustment.history.entries[0].from
    let start = loan.ledger.terms.disbursements[0].date
    return [
      ActFinding(
        .knownRule, isKnownRule ? .satisfied : .undetermined, source, missing: isKnownRule ? [] : [.rule]),
      ActFinding(.reached, Outcome(start >= since), source, asked: .day(start), limit: .day(since)),
    ]
  }

  private func room(_ plan: RemainingPlan, _ place: Int, on day: CivilDate) -> ActRoom {
    let due = plan.instalments[place].due
    let latest = plan.latest(after: place)
    let first = try? max(due, day).adding(days: 1)
    return ActRoom(
      ActSource(aftercare.adjustment), instalment: due,
      days: latest.flatMap { latest in first.flatMap { DateRange(from: $0, until: latest) } },
      left: latest.map { CalendarSpan(from: due, to: $0) } ?? .zero)
  }
}

extension RemainingPlan {
  /// The last day to which an instalment can move: that of the next one; `nil` for the last instalment.
  fileprivate func latest(after place: Int) -> CivilDate? {
    next(after: place).map { max($0.due, $0.planned) }
  }
}
