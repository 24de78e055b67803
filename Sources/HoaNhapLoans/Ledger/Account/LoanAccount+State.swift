import HoaNhapValues

extension LoanAccount {
  /// The balances at the end of a day that does not lie before what was entered.
  func state(on date: CivilDate) throws(InputError) -> LedgerState {
    var account = self
    return try account.close(on: date)
  }

  private mutating func close(on date: CivilDate) throws(InputError) -> LedgerState {
    var state = LedgerState(asOf: date)
    let day = date.dayNumber
    if terms.deferral != nil { state.deferredExact = .zero }
    guard date >= terms.disbursements[0].date else { return state }
    try open(day)
    try passEvening(day)
    try postOverdueInterest(on: day)
    state.outstandingPrincipal = Dong(outstanding)
    state.overduePrincipal = Dong(instalments.overdue)
    state.pastDuePrincipal = Dong(instalments.overdue + instalments.due)
    state.dueUnpaidInterest = Dong(interest.due)
    state.overdueInterest = Dong(overdueInterest)
    state.deferredNotBilled = Dong(interest.unbilledStudy)
    let oldest = min(instalments.oldestDueDay ?? day, interest.oldestDueDay ?? day)
    state.daysPastDue = day - oldest
    state.paidPrincipal = Dong(paidPrincipal)
    state.paidInterest = Dong(paidInterest)
    state.paidOverdueInterest = Dong(paidOverdueInterest)
    state.writtenOffPrincipal = Dong(writtenOffPrincipal)
    state.writtenOffInterest = Dong(writtenOffInterest)
    state.excess = Dong(excess)
    state.interestPosted = Dong(interest.posted)
    if !isStudying { state.accruedNotDue = normal.amount(try accrued()) }
    if terms.deferral != nil { state.deferredExact = normal.amount(try studyInterest(on: day)) }
    return state
  }

  /// Normal interest that is not due yet: of the open period, and of ended ones that are payable later.
  private mutating func accrued() throws(InputError) -> ExactSum {
    var sum = try normal.openPeriod()
    for exact in interest.pending where !sum.add(exact) { throw Fault.overflow("disbursements") }
    return sum
  }

  /// The instalments that are not fully paid.
  var remaining: [RemainingInstalment] {
    instalments.list.filter { $0.unpaid > 0 }.map {
      RemainingInstalment(due: $0.due, unpaid: Dong($0.unpaid))
    }
  }

  /// What pays everything off after the events of a day.
  func settlement(on date: CivilDate) throws(InputError) -> SettlementQuote {
    var account = self
    let day = date.dayNumber
    try account.open(day)
    try account.postOverdueInterest(on: day)
    let due = account.interest.due
    let study = account.interest.unbilledStudy
    let isStudying = account.isStudying
    try account.crystallise(on: day)
    let accrued = account.interest.due - due - study
    var total = account.outstanding
    for part in [account.overdueInterest, account.interest.due] {
      total = try sum(total, part, "disbursements")
    }
    return SettlementQuote(
      date: date, principal: Dong(account.outstanding), overdueInterest: Dong(account.overdueInterest),
      interestDue: Dong(due), accruedInterest: Dong(isStudying ? 0 : accrued),
      studyInterest: Dong(isStudying ? accrued : study), total: Dong(total))
  }
}
