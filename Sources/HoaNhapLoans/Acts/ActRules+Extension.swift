import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

/// Gia hạn nợ: up to 12 months for short loans, half of the first term for longer ones (A.3), half of the repayment period for
/// training (A.4), counted from the final due date by contract; what was used before counts.
extension ActRules {
  /// How far the final due date can still move (A.3, A.4).
  ///
  /// - Throws: as ``judgement(of:on:)``.
  /// - Complexity: O(events)
  public func extensionRoom(of loan: LoanCase, on day: CivilDate) throws(InputError) -> ActRoom {
    try check(loan, day)
    return extensionRoom(loan, try loan.ledger.account(on: day, meeting: .reschedule), on: day)
  }

  func termExtension(_ act: TermExtension, _ loan: LoanCase) throws(InputError) -> Draft {
    let account = try loan.ledger.account(on: act.date, meeting: .reschedule)
    let room = extensionRoom(loan, account, on: act.date)
    let source = room.source
    let earliest = max(account.maturity, act.date)
    let final = loan.ledger.terms.finalDay(for: act.until)
    var findings = [
      owed(account, source),
      ActFinding(
        .laterDay, Outcome(final > earliest), source, asked: .day(final), limit: .day(earliest)),
    ]
    if let latest = extensionLimit(loan).length?.end(from: loan.originalDue) {
      findings.append(
        ActFinding(
          .latestDay, Outcome(act.until <= latest), source, asked: .day(act.until), limit: .day(latest),
          room: room))
    } else {
      findings.append(
        ActFinding(
          .latestDay, .undetermined, source, asked: .day(act.until), room: room, missing: room.missing))
    }
    return Draft(key: source.key, findings: findings) { () throws(InputError) in
      var plan = RemainingPlan(account, on: act.date)
      plan.extend(to: act.until)
      return [.reschedule(LoanEvent.Reschedule(date: act.date, principalPlan: try plan.plan()))]
    }
  }

  /// Whether there is anything to act on.
  func owed(_ account: LoanAccount, _ source: ActSource) -> ActFinding {
    ActFinding(.owed, Outcome(account.instalments.unpaid > 0), source)
  }

  private func extensionRoom(_ loan: LoanCase, _ account: LoanAccount, on day: CivilDate) -> ActRoom {
    let limit = extensionLimit(loan)
    let original = loan.originalDue
    let current = max(account.maturity, original)
    let used = CalendarSpan(from: original, to: current)
    guard let length = limit.length else {
      return ActRoom(limit.source, days: nil, used: used, left: nil, missing: limit.missing)
    }
    let latest = length.end(from: original)
    let first = loan.ledger.terms.firstFinalDay(after: max(account.maturity, day))
    return ActRoom(
      limit.source,
      days: account.instalments.unpaid > 0 ? first.flatMap { DateRange(from: $0, until: latest) } : nil,
      used: used,
      left: CalendarSpan(from: current, to: latest))
  }

  /// How long the final due date can move in all; no length where a fact is missing.
  private func extensionLimit(
    _ loan: LoanCase
  ) -> (source: ActSource, length: CalendarSpan?, missing: [ActFact]) {
    switch loan.purpose {
    case .unknown: return (ActSource(aftercare.extensionOfLonger), nil, [.purpose])
    case .known(.training):
      return limit(aftercare.extensionOfTraining, of: loan.repaymentMonths, .repaymentMonths)
    case .known(.production):
      guard let months = loan.termMonths.value, terms.termClass(months: months) == .short else {
        return limit(aftercare.extensionOfLonger, of: loan.termMonths, .termMonths)
      }
      let most = aftercare.extensionOfShort
      let count = min(max(0, most.latest.value.count), Int64(Int32.max))
      return (ActSource(most), CalendarSpan(months: Int(count)), [])
    }
  }

  private func limit(
    _ share: Parameter<Share>, of months: Fact<Int64>, _ fact: ActFact
  ) -> (source: ActSource, length: CalendarSpan?, missing: [ActFact]) {
    let source = ActSource(share)
    guard let months = months.value else { return (source, nil, [fact]) }
    let length = CalendarSpan(share.latest.value.ratio, ofMonths: months)
    // No text says how long half a month is here.
    return (length.days == 0 ? source : source.assumed, length, [])
  }
}

extension LoanTerms {
  /// The final due date where a day is asked for: the last transaction day until then, where there is one (convention V36).
  fileprivate func finalDay(for day: CivilDate) -> CivilDate {
    guard let finalTransactionDay, let next = try? day.adding(days: 1) else { return day }
    return next.lastTransactionDay(finalTransactionDay) ?? day
  }

  /// The first final due date after a day.
  fileprivate func firstFinalDay(after day: CivilDate) -> CivilDate? {
    if let finalTransactionDay { return day.firstTransactionDay(finalTransactionDay) }
    return try? day.adding(days: 1)
  }
}
