import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues

/// Lending, collecting and debt (III.1.3, III.3).
extension FigureCount {
  mutating func countLoans() {
    let payments = Dictionary(grouping: records.folder.payments.filter { $0.date <= end }, by: \.loan)
    var files: [LoanID: LoanFile] = [:]
    for file in records.aftercare { files[file.loan] = file }
    let groups = BorrowerGroups(records.folder, records.groups)
    var runningSince: [SavingsGroupID: CivilDate] = [:]
    for loan in records.folder.loans where loan.programme == programme {
      let parts = [
        FigurePart(.borrower, loan.borrower.kind.rawValue), FigurePart(.purpose, loan.purpose.rawValue),
        FigurePart(.source, loan.source), groups.group(of: loan.borrower), groups.body(of: loan.borrower),
      ]
      countLent(loan, parts)
      countLeft(loan, parts)
      guard countDebt(loan, payments[loan.id] ?? [], files[loan.id], parts),
        let group = groups.id(of: loan.borrower).value ?? nil
      else { continue }
      let start = loan.disbursements[0].date
      runningSince[group] = runningSince[group].map { min($0, start) } ?? start
    }
    countLateGroupChecks(runningSince)
  }

  private mutating func countLent(_ loan: Loan, _ parts: [FigurePart]) {
    let about = loan.borrower.subject
    for (index, part) in loan.disbursements.enumerated() where isCounted(part.date) {
      let entry = FigureTrace.Entry(Loan.key(loan.id), part.amount.amount, on: part.date, about: about)
      tally.add(.lent, entry, parts)
      tally.add(.capitalUsed, entry, parts)
      // A loan is made once, with its first money.
      guard index == 0 else { continue }
      tally.add(.loansMade, FigureTrace.Entry(Loan.key(loan.id), 1, on: part.date, about: about), parts)
    }
  }

  /// Counts what was paid and what is owed; says whether the loan runs.
  private mutating func countDebt(
    _ loan: Loan, _ payments: [Payment], _ file: LoanFile?, _ parts: [FigurePart]
  ) -> Bool {
    let sorted = payments.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    do throws(InputError) {
      var ledger = try LoanState.ledger(loan, sorted)
      // Acts that were decided stand behind the payments among the events, so that a payment is found again by its place.
      try ledger.append(contentsOf: file?.state(on: asOf).events.filter { $0.date <= end } ?? [])
      let position = try LoanPosition(ledger, on: end, settledOn: loan.settledOn)
      countCollected(loan, sorted, ledger, parts)
      try countClosing(loan, ledger, parts)
      countOutstanding(loan, position, parts)
      let before = try LoanPosition(ledger, on: eve, settledOn: loan.settledOn).outstanding.amount
      if before > 0 {
        tally.add(
          .outstandingBefore,
          FigureTrace.Entry(Loan.key(loan.id), before, on: eve, about: loan.borrower.subject), parts)
      }
      countLateChecks(loan, ledger, position, file)
      return position.isRunning
    } catch {
      failures.append(CaseFailure(id: loan.id.text, error: error))
      return false
    }
  }

  /// What was paid, split as the loan's terms use it. What nothing was owed for is neither principal nor interest.
  private mutating func countCollected(
    _ loan: Loan, _ payments: [Payment], _ ledger: Ledger, _ parts: [FigurePart]
  ) {
    for entry in ledger.entries where entry.date <= end {
      guard case .payment(let use) = entry.effect, payments.indices.contains(entry.eventIndex) else {
        continue
      }
      let payment = payments[entry.eventIndex]
      // Each is a part of the payment, so the sums fit.
      let principal = use.overduePrincipal.amount + use.principalDue.amount + use.prepayment.amount
      let interest = use.overdueInterest.amount + use.interestDue.amount
      func line(_ amount: Int64) -> FigureTrace.Entry {
        FigureTrace.Entry(Payment.key(payment.id), amount, on: payment.date, about: loan.borrower.subject)
      }
      // What came back can be lent again, whenever it did.
      if principal > 0 { addToLeft(line(principal), parts) }
      guard isCounted(payment.date) else { continue }
      if principal > 0 { tally.add(.collectedPrincipal, line(principal), parts) }
      if interest > 0 { tally.add(.collectedInterest, line(interest), parts) }
    }
  }

  /// Principal that no payment accounts for when a loan is closed came back on that day, as ``LoanCapital`` reads it.
  private mutating func countClosing(
    _ loan: Loan, _ ledger: Ledger, _ parts: [FigurePart]
  ) throws(InputError) {
    guard let day = loan.settledOn, day <= end else { return }
    let rest = try ledger.state(on: day).outstandingPrincipal.amount
    guard rest > 0 else { return }
    let entry = FigureTrace.Entry(Loan.key(loan.id), rest, on: day, about: loan.borrower.subject)
    addToLeft(entry, parts)
    if isCounted(day) { tally.add(.collectedPrincipal, entry, parts) }
  }

  /// What is owed, split three ways: of a loan that is overdue only the overdue part counts as such (A.2, A.8).
  private mutating func countOutstanding(_ loan: Loan, _ position: LoanPosition, _ parts: [FigurePart]) {
    guard position.isRunning else { return }
    func add(_ code: FigureCode, _ amount: Int64, _ state: DebtState) {
      guard amount > 0 else { return }
      tally.add(
        code, FigureTrace.Entry(Loan.key(loan.id), amount, on: end, about: loan.borrower.subject),
        parts + [FigurePart(.debt, state.rawValue)])
    }
    add(.loansRunning, 1, position.state)
    let overdue = position.overduePrincipal.amount
    if overdue > 0 { add(.outstanding, overdue, .overdue) }
    add(.outstanding, position.outstanding.amount - overdue, position.state == .frozen ? .frozen : .inTerm)
  }
}
