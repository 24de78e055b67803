import HoaNhap
import Testing

/// Loans are handed out, paid, checked, followed and closed.
extension CommuneYear {
  static let bank = AgencyID.vbspTransactionOffice
  static let bodies = AgencyID.socioPoliticalOrganisations

  func tags(_ loan: LoanID, _ more: [String: String] = [:]) -> [String: String] {
    guard let wish = wishes[loan] else { return more }
    let number = isEstablishment(wish) ? nil : Int(wish.borrower.dropFirst(2))
    let group = number.flatMap { YearScript.group(of: $0) }
    let tags = [
      "borrower": number == nil ? "establishment" : "person", "purpose": wish.purpose.rawValue,
      "source": wish.source.rawValue, "group": group ?? "-",
      "body": group.map { YearScript.bodies[$0]?.rawValue ?? "?" } ?? "-",
    ]
    return tags.merging(more) { $1 }
  }

  mutating func open(_ id: LoanID, _ wish: YearScript.Wish, _ offer: Offer) throws {
    let loan = Loan(
      id: id, borrower: borrower(wish), purpose: wish.purpose, application: ApplicationID(wish.id),
      source: .known(wish.source), terms: offer.terms)
    records.folder.loans.append(loan)
    records.aftercare.append(LoanFile(of: loan))
    touch(Loan.key(id))
    touch(LoanFile.key(id))
    wishes[id] = wish
    let parts = loan.disbursements.map { (day: $0.date, amount: $0.amount.amount) }
    let isTraining = wish.purpose == .training
    ledgers[id] = try NightLedger(
      from: today, months: isTraining ? 12 : wish.months, every: isTraining ? 12 : wish.every, parts,
      study: isTraining ? wish.months : nil, off: calendar.workCalendar)
    ledgers[id]?.morning(today)
    note("made", id.text, 1, tags(id))
    raise("\(wish.id)/firstCheck", Self.bank.text, until: try today.adding(days: 30))
    try arrangeAftercare(id, wish)
  }

  mutating func handOut(_ amount: Dong, of id: LoanID, _ wish: YearScript.Wish) throws {
    let (stamp, loan) = (stamp, try self.loan(id))
    try step(wish) { file in
      let approval = try #require(file.approval)
      try file.disburse(
        amount, of: loan, under: approval, by: Self.bank, on: stamp.day, stamp: stamp, duties: Self.duties)
    }
    note("lent", id.text, amount.amount, tags(id))
    note("left", id.text, -amount.amount, tags(id))
  }

  func loan(_ id: LoanID) throws -> Loan { try #require(records.folder.loans.first { $0.id == id }) }

  // MARK: Payments

  /// Pays what the way of each loan has for today.
  mutating func payInstalments() throws {
    for id in ledgers.keys.sorted() {
      guard let ledger = ledgers[id], let wish = wishes[id], try loan(id).settledOn == nil else { continue }
      let due = ledger.due(today)
      var amount: Int64 = 0
      switch wish.pays {
      case "onTime", "prepay": amount = wish.purpose == .training ? 0 : due
      // Whoever is late comes at the end of the month after.
      case "late": amount = due > 0 && today.day == 28 ? due : 0
      case "settle": amount = ledger.start.days(until: today) == 100 ? ledger.everything() : due
      default: break
      }
      if wish.pays == "prepay", ledger.start.days(until: today) == 75 { amount += 3_000_000 }
      if amount > 0 { try pay(amount, id) }
    }
  }

  private mutating func pay(_ amount: Int64, _ id: LoanID) throws {
    let payment = Payment(
      id: PaymentID("PT-\(id)-\(today)"), loan: id, date: today, amount: Dong(amount))
    records.folder.payments.append(payment)
    touch(Payment.key(payment.id))
    guard let use = ledgers[id]?.pay(amount, today) else { return }
    if use.principal > 0 {
      note("principal", payment.id.text, use.principal, tags(id))
      note("left", payment.id.text, use.principal, tags(id))
    }
    if use.interest > 0 { note("interest", payment.id.text, use.interest, tags(id)) }
    ledgers[id]?.evening(today)
    guard ledgers[id]?.isSettled ?? false, let wish = wishes[id] else { return }
    guard let place = records.folder.loans.firstIndex(where: { $0.id == id }) else { return }
    records.folder.loans[place].settledOn = today
    touch(Loan.key(id))
    try after(1) { year in
      let (stamp, loan) = (year.stamp, try year.loan(id))
      try year.step(wish) {
        try $0.close(loan, by: Self.bank, on: stamp.day, stamp: stamp, under: Self.duties)
      }
    }
  }

  /// Writes down in the evening what every loan has become, where that is something else than the evening before; then the night.
  mutating func closeDay() throws {
    for id in ledgers.keys.sorted() {
      ledgers[id]?.evening(today)
      guard let ledger = ledgers[id] else { continue }
      let state = ledger.state(today)
      let isGone = try loan(id).settledOn != nil
      let now = (state: isGone ? "" : state, amount: ledger.outstanding, overdue: ledger.overdue)
      if let before = shown[id], before == now {
        ledgers[id]?.night(today)
        continue
      }
      if let before = shown[id] { noteDebt(id, before, -1) }
      noteDebt(id, now, 1)
      shown[id] = now
      ledgers[id]?.night(today)
    }
  }

  private mutating func noteDebt(
    _ id: LoanID, _ debt: (state: String, amount: Int64, overdue: Int64), _ sign: Int64
  ) {
    if debt.state.isEmpty { return }
    note("runs", id.text, sign, tags(id, ["debt": debt.state]))
    let overdue = debt.state == "overdue" ? debt.overdue : 0
    if overdue > 0 { note("owes", id.text, sign * overdue, tags(id, ["debt": "overdue"])) }
    let state = debt.state == "frozen" ? "frozen" : "inTerm"
    if debt.amount > overdue {
      note("owes", id.text, sign * (debt.amount - overdue), tags(id, ["debt": state]))
    }
  }
}
