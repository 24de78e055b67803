@testable import HoaNhapLoans
import HoaNhapValues

extension LedgerOracle {
  mutating func happen(_ event: LoanEvent, _ day: CivilDate) throws {
    switch event {
    case .freeze: break
    case .payment(let payment): try pay(payment, day)
    case .writeOff(let event): try writeOff(event, day)
    case .reschedule(let event):
      let amount = unpaid { _ in true }
      let study = bills.filter { !$0.isPosted }.map(\.study).reduce(0, +)
      bills.removeAll { $0.amount == nil }
      let base = max(day, dates.base)
      enter(event.principalPlan, of: amount, after: base, startDay: base.day, on: day)
      spread(study)
      log.append(.reschedule(principal: Dong(amount), instalments: instalments.count))
    }
  }

  /// Takes money off instalments in an order; gives what is left.
  mutating func take(_ money: Int64, off indices: [Int]) -> Int64 {
    var left = money
    for index in indices {
      let taken = min(left, instalments[index].unpaid)
      instalments[index].unpaid -= taken
      left -= taken
    }
    return left
  }

  mutating func payPrincipal(_ money: Int64, _ isIncluded: (Instalment) -> Bool) -> Int64 {
    let used = money - take(money, off: instalments.indices.filter { isIncluded(instalments[$0]) })
    outstanding -= used
    paidPrincipal += used
    return used
  }

  mutating func payInterest(_ money: Int64) -> Int64 {
    var used: Int64 = 0
    for index in bills.indices where bills[index].isPosted {
      let taken = min(money - used, bills[index].unpaid)
      bills[index].unpaid -= taken
      used += taken
    }
    return used
  }

  mutating func pay(_ payment: LoanEvent.Payment, _ day: CivilDate) throws {
    try postOverdue(day)
    var left = payment.amount.amount
    var used: [AllocationStep: Int64] = [:]
    for step in terms.allocation {
      let amount: Int64
      switch step {
      case .overduePrincipal: amount = payPrincipal(left) { $0.overdueFrom < day }
      case .principalDue: amount = payPrincipal(left) { $0.due <= day && $0.overdueFrom >= day }
      case .overdueInterest:
        amount = min(left, overdueInterest)
        overdueInterest -= amount
        paidOverdue += amount
      case .interestDue:
        amount = payInterest(left)
        paidInterest += amount
      case .prepayment:
        amount = min(left, outstanding - unpaid { $0.due <= day })
        prepay(amount, payment.prepayment, day)
        outstanding -= amount
        paidPrincipal += amount
      }
      used[step] = amount
      left -= amount
    }
    if outstanding == 0 {
      try crystallise(day)
      let amount = payInterest(left)
      paidInterest += amount
      used[.interestDue, default: 0] += amount
      left -= amount
    }
    excess += left
    log.append(.payment(Self.use(payment.amount, used, left, outstanding)))
  }

  /// What the engine would have to say of a payment.
  static func use(
    _ amount: Dong, _ used: [AllocationStep: Int64], _ excess: Int64, _ outstanding: Int64
  ) -> PaymentUse {
    var use = PaymentUse(amount: amount)
    for (step, amount) in used { use[step] = Dong(amount) }
    use.excess = Dong(excess)
    use.outstandingAfter = Dong(outstanding)
    return use
  }

  mutating func prepay(_ amount: Int64, _ prepayment: LoanEvent.Prepayment, _ day: CivilDate) {
    let ahead = instalments.indices.filter { instalments[$0].due > day && instalments[$0].unpaid > 0 }
    switch prepayment {
    case .nextInstalments: _ = take(amount, off: ahead)
    case .reduceTerm: _ = take(amount, off: ahead.reversed())
    case .reduceInstalment:
      guard !ahead.isEmpty else { return }
      let share = amount / Int64(ahead.count) / unit * unit
      var left = amount
      for index in ahead.dropLast() { left -= share - take(share, off: [index]) }
      _ = take(left, off: ahead.reversed())
    }
  }

  mutating func writeOff(_ event: LoanEvent.WriteOff, _ day: CivilDate) throws {
    try postOverdue(day)
    let principal = try amount(event.principal, of: outstanding)
    _ = take(principal, off: Array(instalments.indices))
    outstanding -= principal
    if outstanding == 0 { try crystallise(day) }
    let owed = overdueInterest + bills.map(\.unpaid).reduce(0, +)
    let interest = try amount(event.interest, of: owed)
    let first = min(interest, overdueInterest)
    overdueInterest -= first
    _ = payInterest(interest - first)
    givenPrincipal += principal
    givenInterest += interest
    log.append(.writeOff(principal: Dong(principal), interest: Dong(interest)))
  }

  func amount(_ extent: LoanEvent.WriteOff.Extent, of owed: Int64) throws -> Int64 {
    guard case .amount(let amount) = extent else { return owed }
    if amount.amount > owed { throw CalculationError(.overflow, in: "a write-off above what is owed") }
    return amount.amount
  }
}
