import HoaNhapLoans
import HoaNhapValues

/// A payment on a day.
func payment(
  _ date: String, _ amount: Int64, _ prepayment: LoanEvent.Prepayment = .nextInstalments
) -> LoanEvent {
  .payment(LoanEvent.Payment(date: day(date), amount: Dong(amount), prepayment: prepayment))
}

/// Payments on days: `["2024-02-15": 280_274]`.
func payments(_ list: KeyValuePairs<String, Int64>) -> [LoanEvent] {
  list.map { payment($0.key, $0.value) }
}

func freeze(_ from: String, _ to: String) -> LoanEvent {
  .freeze(LoanEvent.Freeze(from: day(from), to: day(to)))
}

func reschedule(_ date: String, _ plan: PrincipalPlan) -> LoanEvent {
  .reschedule(LoanEvent.Reschedule(date: day(date), principalPlan: plan))
}

func writeOff(
  _ date: String, _ principal: LoanEvent.WriteOff.Extent, _ interest: LoanEvent.WriteOff.Extent
) -> LoanEvent {
  .writeOff(LoanEvent.WriteOff(date: day(date), principal: principal, interest: interest))
}

func writeOff(_ date: String, principal: Int64 = 0, interest: Int64 = 0) -> LoanEvent {
  writeOff(date, .amount(Dong(principal)), .amount(Dong(interest)))
}

/// The textbook loan with other rules for what is overdue or paid.
func textbook(
  overdue: OverdueTerms, allocation: [AllocationStep] = AllocationStep.standardOrder
) throws -> LoanTerms {
  let terms = try textbook()
  return try LoanTerms(
    loanID: terms.loanID, disbursements: terms.disbursements, rates: terms.rates,
    principalPlan: terms.principalPlan, interestGrid: terms.interestGrid, overdueTerms: overdue,
    allocation: allocation)
}

/// The first five interest payments of the textbook loan, each on its day.
let fiveOnTime = payments([
  "2024-02-15": 280_274, "2024-03-15": 262_192, "2024-04-15": 280_274, "2024-05-15": 271_233,
  "2024-06-15": 280_274,
])

extension Ledger {
  /// What the last event that is a payment was used for.
  var lastUse: PaymentUse? {
    for entry in entries.reversed() { if case .payment(let use) = entry.effect { return use } }
    return nil
  }

  func state(_ date: String) throws -> LedgerState { try state(on: day(date)) }

  /// What remains to be paid, as text.
  func remaining(_ date: String) throws -> [String] {
    try remainingInstalments(on: day(date)).map { "\($0.due) \($0.unpaid.amount)" }
  }
}
