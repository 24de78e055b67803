import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

/// Xử lý nợ bị rủi ro: freeze and write-off (A.5). Both rest on a decision of the authority; why it was taken is not judged.
extension ActRules {
  /// The days on which a freeze that begins on a day may end: the first night that bears interest again (A.5).
  ///
  /// - Throws: as ``judgement(of:on:)``.
  /// - Complexity: O(events)
  public func freezeRoom(of loan: LoanCase, from day: CivilDate) throws(InputError) -> ActRoom {
    try check(loan, day)
    return freezeRoom(loan, try loan.ledger.account(on: day, meeting: .writeOff), from: day)
  }

  func freeze(_ act: DebtFreeze, _ loan: LoanCase) throws(InputError) -> Draft {
    let start = loan.ledger.terms.disbursements[0].date
    if act.from < start { throw Fault.outOfOrder("from", after: start, orOn: true) }
    if act.to < act.from { throw Fault.outOfOrder("to", after: act.from, orOn: true) }
    let account = try loan.ledger.account(on: act.date, meeting: .writeOff)
    let room = freezeRoom(loan, account, from: act.from)
    let band = freezeBand(loan, from: act.from)
    let source = room.source
    let findings = [
      owed(account, source),
      ActFinding(
        .shortestFreeze, Outcome(act.to >= band.first), source, asked: .day(act.to), limit: .day(band.first),
        room: room),
      ActFinding(
        .longestFreeze, Outcome(act.to <= band.last), source, asked: .day(act.to), limit: .day(band.last),
        room: room),
      decided(act.decision, source),
    ]
    return Draft(key: source.key, findings: findings) { () throws(InputError) in
      [.freeze(LoanEvent.Freeze(from: act.from, to: act.to))]
    }
  }

  func writeOff(_ act: DebtWriteOff, _ loan: LoanCase) throws(InputError) -> Draft {
    let account = try loan.ledger.account(on: act.date, meeting: .writeOff)
    let source = ActSource(aftercare.freezeYears)
    let quote = try account.settlement(on: act.date)
    let principal = try amount(act.principal, owed: quote.principal.amount, "principal")
    // What has accrued falls due, and can be given up, only where no principal is left (convention V30).
    let clears = principal == quote.principal.amount
    let interestOwed =
      clears
      ? quote.total.amount - quote.principal.amount : quote.overdueInterest.amount + quote.interestDue.amount
    let interest = try amount(act.interest, owed: interestOwed, "interest")
    let findings = [
      ActFinding(.owed, Outcome(principal > 0 || interest > 0), source),
      ActFinding(
        .principalOwed, Outcome(principal <= quote.principal.amount), source, asked: .money(Dong(principal)),
        limit: .money(quote.principal)),
      ActFinding(
        .interestOwed, Outcome(interest <= interestOwed), source, asked: .money(Dong(interest)),
        limit: .money(Dong(interestOwed))),
      decided(act.decision, source),
    ]
    // The band is that of a freeze; the register has no number for a write-off.
    return Draft(key: nil, findings: findings) { () throws(InputError) in
      [.writeOff(LoanEvent.WriteOff(date: act.date, principal: act.principal, interest: act.interest))]
    }
  }

  private func amount(
    _ extent: LoanEvent.WriteOff.Extent, owed: Int64, _ field: String
  ) throws(InputError) -> Int64 {
    guard case .amount(let amount) = extent else { return owed }
    if amount < .zero { throw Fault.negative(field) }
    return amount.amount
  }

  private func decided(_ decision: DecisionID?, _ source: ActSource) -> ActFinding {
    decision == nil
      ? ActFinding(.decided, .undetermined, source, missing: [.decision])
      : ActFinding(.decided, .satisfied, source)
  }

  private func freezeRoom(_ loan: LoanCase, _ account: LoanAccount, from day: CivilDate) -> ActRoom {
    let band = freezeBand(loan, from: day)
    return ActRoom(
      band.source,
      days: account.instalments.unpaid > 0 ? DateRange(from: band.first, until: band.last) : nil,
      used: CalendarSpan(days: band.used), left: CalendarSpan(from: day, to: band.last))
  }

  /// The first and the last end of a freeze. Each is as long as the band asks; all of a loan together are no longer.
  private func freezeBand(
    _ loan: LoanCase, from day: CivilDate
  ) -> (first: CivilDate, last: CivilDate, used: Int, source: ActSource) {
    let years = aftercare.freezeYears.latest.value
    let used = loan.ledger.freezes.nights
    let most = end(years.most, from: day)
    let source = ActSource(aftercare.freezeYears)
    // That the years of several freezes add up is a reading of the package.
    return (
      end(years.least, from: day), (try? most.adding(days: -used)) ?? .distantPast, used,
      used == 0 ? source : source.assumed
    )
  }

  private func end(_ years: Int64, from day: CivilDate) -> CivilDate {
    (try? day.adding(years: Int(clamping: years))) ?? .distantFuture
  }
}

extension [LoanEvent.Freeze] {
  /// The nights that are in one of them or more.
  fileprivate var nights: Int {
    var count = 0
    var end = Int.min
    for freeze in sorted(by: { $0.from < $1.from }) {
      let first = Swift.max(freeze.from.dayNumber, end)
      if freeze.to.dayNumber > first { count += freeze.to.dayNumber - first }
      end = Swift.max(end, freeze.to.dayNumber)
    }
    return count
  }
}
