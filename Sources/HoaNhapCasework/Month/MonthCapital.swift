public import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// Capital as a month sees it: what is needed and when, what was allocated and lent, what will be missing (nguồn vốn trong tháng).
public struct MonthCapital: Sendable, Hashable {
  /// What is needed, by application and running loan.
  public let demand: CapitalDemand
  /// What was allocated against what was lent and is needed, until the end of the year and at least three months ahead.
  public let balance: CapitalBalance
  /// What the figures call attention to, and who has to act.
  public let findings: [CapitalFinding]
  /// The entries of the capital book that were recorded until the day; none where no book is kept, and then nothing is known of
  /// what was allocated.
  public let entries: [CapitalEntry]

  /// How many months the balance looks ahead at least.
  public static let leastMonths = 3

  /// Balances the capital of a month.
  ///
  /// - Parameter folder: that of the records, with the money that was handed out by the day.
  /// - Throws: ``CapitalFault`` where the entries do not hold together, or a sum does not fit.
  init(
    _ records: CommuneRecords, _ folder: DataFolder, decisions: [ApplicationDecision], programme: ProgrammeID,
    asOf: CivilDate,
    plan: Plan
  ) throws(CapitalFault) {
    let entries = records.capital.filter { $0.stamp.day <= asOf }
    let book = try CapitalBook(entries)
    demand = try CapitalDemand(
      decisions, loans: folder.loans, progress: records.capitalProgress(of: folder.loans, on: asOf),
      programme: programme, asOf: asOf)
    let month = YearMonth(of: asOf)
    let december = YearMonth(year: asOf.year, month: 12) ?? month
    let until = max(december, (try? month.adding(months: Self.leastMonths)) ?? month)
    let use = CapitalUse(
      folder.loans, payments: folder.payments, aftercare: records.aftercare,
      programme: programme, asOf: asOf, until: until)
    balance = try CapitalBalance(of: book, use: use, demand: demand)
    findings = balance.findings(use: use, demand: demand, plan: plan)
    self.entries = book.entries
  }
}

extension CommuneRecords {
  /// How far each application with a file has come on a day, as far as it matters to capital: what demand and review are made with.
  ///
  /// - Complexity: O(cases + loans)
  public func capitalProgress(on day: CivilDate) -> [ApplicationID: CapitalProgress] {
    capitalProgress(of: recordedMoney(on: day).folder.loans, on: day)
  }

  /// - Parameter loans: those with the money that was handed out by the day.
  fileprivate func capitalProgress(
    of loans: [Loan], on day: CivilDate
  ) -> [ApplicationID: CapitalProgress] {
    let loans = Set(loans.map(\.id))
    var progress: [ApplicationID: CapitalProgress] = [:]
    for file in cases {
      if let known = file.known(on: day), let state = known.state(on: day) {
        progress[file.application] = state.capitalProgress(known, loans)
      }
    }
    return progress
  }
}

extension CaseFile {
  /// What was approved and is not handed out yet.
  fileprivate var stillToCome: [Disbursement] {
    Disbursement.rest(of: approval?.offer.parts ?? [], after: disbursements)
  }
}

extension CaseState {
  /// What it means for capital; a loan that is there says itself what is still to come, whether it names its application or not.
  fileprivate func capitalProgress(_ file: CaseFile, _ loans: Set<LoanID>) -> CapitalProgress {
    switch self {
    case .needStated, .chosen, .confirmed, .atBank, .returned: .inPipeline
    case .approved: .approved(Fact(file.approval?.offer.amount))
    case .disbursed, .repaying:
      file.loan.map(loans.contains) ?? false ? .disbursed : .partlyDisbursed(stillToCome: file.stillToCome)
    case .notChosen, .refused, .closed, .withdrawn: .ended
    }
  }
}
