import HoaNhap
import Testing

/// An invented loan: 48 million of 1 June 2026 at 6.24 %, in four half-yearly parts over two years.
func followedLoan(
  _ id: LoanID = "V-1", from start: String = "2026-06-01", months: Int? = nil,
  purpose: LoanPurpose = .production, source: Fact<CapitalSource> = .known(.central),
  settledOn: String? = nil, borrower: Borrower = .person("P-1"), transferDay: Int? = nil
) throws -> Loan {
  let plan: PrincipalPlan =
    try months.map { .custom(CustomPrincipal(restDue: try day(start).adding(months: $0))) }
    ?? .equal(EqualPrincipal(everyMonths: 6, count: 4))
  return Loan(
    id: id, borrower: borrower, purpose: purpose, source: source, settledOn: try settledOn.map(day),
    terms: try LoanTerms(
      disbursements: [Disbursement(date: try day(start), amount: Dong(48_000_000))],
      rates: [RateChange(from: try day(start), Rate(annualPercent: try Ratio(624, 100)))],
      principalPlan: plan, overdueTerms: OverdueTerms(transferDay: transferDay)))
}

/// A move under Châu Sơn's plan, recorded on its own day unless another is given.
func move(
  _ date: String, by agency: AgencyID = .vbspTransactionOffice, recorded: String? = nil,
  under plan: Plan = .chauSon
) throws -> AftercareMove {
  AftercareMove(
    on: try day(date), by: agency, under: plan,
    stamp: RecordStamp(on: try day(recorded ?? date), by: "CB-7"))
}

func paid(_ loan: LoanID, _ amounts: [String: Int64]) throws -> [Payment] {
  try amounts.sorted { $0.key < $1.key }.map { date, amount in
    Payment(id: PaymentID("PT-\(loan)-\(date)"), loan: loan, date: try day(date), amount: Dong(amount))
  }
}

func extend(_ date: String, until: String) throws -> LoanAct {
  .extension(TermExtension(date: try day(date), until: try day(until)))
}

func adjust(_ date: String, _ instalment: String, to: String) throws -> LoanAct {
  .adjustment(
    InstalmentAdjustment(
      date: try day(date), moves: [InstalmentAdjustment.Move(try day(instalment), to: try day(to))]))
}

func freeze(_ date: String, to: String) throws -> LoanAct {
  .freeze(DebtFreeze(date: try day(date), from: try day(date), to: try day(to)))
}

/// The report of some loans of people in no group, with their files.
func followUp(
  _ loans: [Loan], _ payments: [Payment] = [], _ files: [LoanFile] = [], groupFiles: [GroupFile] = [],
  listed: [PersonID: ListedChange] = [:], asOf: String, groups: [Borrower: SavingsGroupID] = [:],
  settings: AftercareSettings = AftercareSettings()
) throws -> AftercareReport {
  var folder = try #require(Folder().data.folder)
  folder.loans = loans
  folder.payments = payments
  for (borrower, group) in groups {
    guard case .person(let id) = borrower else { continue }
    let household = HouseholdID("H-\(id)")
    folder.people.append(Person(id: id, household: .known(household)))
    folder.households.append(Household(id: household, group: .known(group)))
  }
  return AftercareReport(
    folder: folder, files: files, groupFiles: groupFiles, listed: listed, asOf: try day(asOf),
    settings: settings)
}

/// The code of the fault that something throws; `nil` where it throws none.
func faultCode(_ body: () throws -> Void) -> AftercareFault.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? AftercareFault)?.code
  }
}
