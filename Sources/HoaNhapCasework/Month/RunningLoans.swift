import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// A check after lending that is called for, and of what (A.7).
public struct CheckToMake: Sendable, Hashable {
  /// What is to be checked. The set is that of the kinds of check.
  public enum Subject: Sendable, Hashable {
    /// A loan.
    case loan(LoanID)
    /// A savings and credit group with running loans.
    case group(SavingsGroupID)
  }

  /// What is to be checked.
  public let subject: Subject
  /// Which check, and where it stands.
  public let check: LoanCheck
}

/// Goes through the loans of a folder once: where each stands, what falls due, which checks are called for.
///
/// The tables of a data folder record no checks, so one that only a record could show as made is unknown. The files after lending do: with
/// them a check that was made is made, and the ledgers have the acts that were approved.
struct RunningLoans {
  let asOf: CivilDate
  /// The last day of what is looked ahead to.
  let until: CivilDate
  let checks: LoanChecks

  private(set) var states: [LoanState] = []
  private(set) var portfolio: Portfolio<ProgrammeID>
  private(set) var dues: [LoanDues] = []
  private(set) var open: [CheckToMake] = []
  private(set) var failures: [CaseFailure] = []

  init(asOf: CivilDate, until: CivilDate, checks: LoanChecks) {
    self.asOf = asOf
    self.until = until
    self.checks = checks
    portfolio = Portfolio(asOf: asOf)
  }

  /// Adds the loans of a folder; one that cannot be folded does not stop the others.
  ///
  /// - Throws: ``PortfolioFault`` where a sum does not fit.
  mutating func add(
    _ folder: DataFolder, files: [LoanFile] = [], groupFiles: [GroupFile] = []
  ) throws(PortfolioFault) {
    let followed = FollowedFiles(files, groupFiles, folder)
    failures += followed.failures
    let payments = Dictionary(grouping: folder.payments.filter { $0.date <= asOf }, by: \.loan)
    var groups: [SavingsGroupID: CivilDate] = [:]
    let groupOf = Self.groups(of: folder)
    for loan in folder.loans {
      guard let state = add(loan, payments[loan.id] ?? [], followed.loans[loan.id]) else { continue }
      try portfolio.add(state.position, to: loan.programme)
      guard state.position.isRunning, let group = groupOf[loan.borrower] else { continue }
      let start = loan.terms.disbursements[0].date
      groups[group] = groups[group].map { min($0, start) } ?? start
    }
    for (group, start) in groups.sorted(by: { $0.key < $1.key }) {
      let last = followed.groups[group]?.lastCheck(on: asOf, since: start) ?? .unknown
      add(checks.group(since: .known(start), lastCheckedOn: last, asOf: asOf), of: .group(group))
    }
  }

  /// Adds a loan; `nil` where it cannot be folded.
  private mutating func add(_ loan: Loan, _ payments: [Payment], _ file: LoanFile?) -> LoanState? {
    do throws(InputError) {
      let followed = try FollowedLoan(loan, payments, file: file, asOf: asOf)
      let state = try LoanState(loan, payments: payments, ledger: followed.ledger, asOf: asOf)
      let line = try LoanDues(followed.ledger, state.position, until: until)
      states.append(state)
      if let line { dues.append(line) }
      for check in followed.checks(checks, state.position) { add(check, of: .loan(loan.id)) }
      return state
    } catch {
      failures.append(CaseFailure(id: loan.id.text, error: error))
      return nil
    }
  }

  private mutating func add(_ check: LoanCheck, of subject: CheckToMake.Subject) {
    if check.isCalledFor(until: until) { open.append(CheckToMake(subject: subject, check: check)) }
  }

  /// The savings and credit group of each borrower whose household has one.
  static func groups(of folder: DataFolder) -> [Borrower: SavingsGroupID] {
    var byHousehold: [HouseholdID: SavingsGroupID] = [:]
    for household in folder.households { byHousehold[household.id] = household.group.value ?? nil }
    var groups: [Borrower: SavingsGroupID] = [:]
    for person in folder.people {
      if let household = person.household.value ?? nil { groups[.person(person.id)] = byHousehold[household] }
    }
    return groups
  }
}
