import HoaNhapValues

/// What events do on their day, after its morning. A fault names the field of its event.
extension LoanAccount {
  /// Uses a payment in the order of the terms (conventions V28 to V30).
  mutating func pay(_ payment: LoanEvent.Payment, on day: Int) throws(InputError) -> PaymentUse {
    received = try sum(received, payment.amount.amount, "amount")
    try postOverdueInterest(on: day)
    var use = PaymentUse(amount: payment.amount)
    var left = payment.amount.amount
    for step in terms.allocation where left > 0 {
      let used = try take(left, for: step, payment.prepayment, on: day)
      use[step] = Dong(used)
      left -= used
    }
    if outstanding == 0 {
      try crystallise(on: day)
      let used = interest.pay(left)
      paidInterest += used
      use.interestDue = Dong(use.interestDue.amount + used)
      left -= used
    }
    excess += left
    use.excess = Dong(left)
    use.outstandingAfter = Dong(outstanding)
    return use
  }

  private mutating func take(
    _ money: Int64, for step: AllocationStep, _ prepayment: LoanEvent.Prepayment, on day: Int
  ) throws(InputError) -> Int64 {
    switch step {
    case .overduePrincipal:
      let used = instalments.payOverdue(money)
      try releaseOverdue(used, on: day)
      paidPrincipal += used
      return used
    case .overdueInterest:
      let used = min(money, overdueInterest)
      overdueInterest -= used
      paidOverdueInterest += used
      return used
    case .interestDue:
      let used = interest.pay(money)
      paidInterest += used
      return used
    case .principalDue:
      let used = instalments.payDue(money)
      normal.repay(used)
      paidPrincipal += used
      return used
    case .prepayment:
      let used = min(money, normal.balance - instalments.due)
      instalments.prepay(used, prepayment)
      normal.repay(used)
      paidPrincipal += used
      return used
    }
  }

  /// Takes principal off the overdue balance.
  private mutating func releaseOverdue(_ amount: Int64, on day: Int) throws(InputError) {
    guard amount > 0 else { return }
    try overdueMeter.advance(to: day)
    overdueMeter.repay(amount)
  }

  /// Gives up principal and interest (convention V33).
  mutating func writeOff(
    _ event: LoanEvent.WriteOff, on day: Int
  ) throws(InputError) -> LedgerEntry.Effect {
    try postOverdueInterest(on: day)
    let principal = try amount(event.principal, owed: outstanding, "principal")
    let (fromOverdue, rest) = instalments.writeOff(principal)
    try releaseOverdue(fromOverdue, on: day)
    normal.repay(rest)
    if outstanding == 0 { try crystallise(on: day) }
    let owed = try sum(overdueInterest, interest.due, "interest")
    let given = try amount(event.interest, owed: owed, "interest")
    let fromPosted = min(given, overdueInterest)
    overdueInterest -= fromPosted
    _ = interest.pay(given - fromPosted)
    writtenOffPrincipal += principal
    writtenOffInterest = try sum(writtenOffInterest, given, "interest")
    return .writeOff(principal: Dong(principal), interest: Dong(given))
  }

  private func amount(
    _ extent: LoanEvent.WriteOff.Extent, owed: Int64, _ field: String
  ) throws(InputError) -> Int64 {
    guard case .amount(let amount) = extent else { return owed }
    if amount < .zero { throw Fault.negative(field) }
    guard amount.amount <= owed else {
      throw Fault.convention(
        "V33", field, vi: "Không xóa được nhiều hơn số đang nợ, \(Dong(owed)).",
        en: "No more can be written off than is owed, \(Dong(owed).text(.english)).")
    }
    return amount.amount
  }

  /// Puts all that is unpaid on new instalments (convention V32).
  mutating func reschedule(
    _ event: LoanEvent.Reschedule, on day: Int
  ) throws(InputError) -> LedgerEntry.Effect {
    let unpaid = instalments.unpaid
    guard unpaid > 0, let lastMoney = terms.disbursements.last?.date else {
      throw Fault.convention(
        "V32", "principal", vi: "Không còn gốc để lập lại kỳ hạn.", en: "No principal is left to reschedule.")
    }
    let base = max(event.date, terms.resolved.base)
    let plan = try TermsCheck.resolve(
      event.principalPlan, amount: unpaid, base: base, startDay: base.day, lastMoney: lastMoney,
      interest: terms.resolved.interestGrid, transactionDay: terms.finalTransactionDay)
    let cured = instalments.overdue
    try releaseOverdue(cured, on: day)
    normal.repay(-cured)
    instalments = InstalmentBook(unit: plan.unit, capacity: plan.count)
    maturity = plan.maturity
    interest.dropFuture()
    let (terms, passed) = (terms, interest.closedOnGrid)
    func dates(_ plan: ResolvedPlan) throws(InputError) -> DueDates {
      try DueDates(rescheduling: terms, plan, on: event.date, passed: passed)
    }
    let laidOut = try AnnuityLayout.plan(of: event, plan, for: terms, try dates(plan), normal)
    var due = try dates(laidOut)
    try lay(&due, laidOut)
    if let deferral = terms.deferral { interest.spread(deferral) }
    return .reschedule(principal: Dong(unpaid), instalments: instalments.list.count)
  }
}
