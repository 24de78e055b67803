import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
public import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// The periodic report that falls due next, and what the records hold for it so far (báo cáo sắp đến hạn).
public struct NextReport: Sendable, Hashable {
  /// The report, its deadline and its data window.
  public let period: ReportPeriod
  /// The last working day on or before its last good day.
  public let lastWorkingDay: CivilDate
  /// Loans of the programme handed out in the window, until the as-of day.
  public let loansMade: Int
  /// What was handed out on such loans in that time.
  public let lent: Dong
  /// What was paid on the programme's loans in that time.
  public let collected: Dong
  /// Applications received in that time, as far as their day is recorded.
  public let applicationsReceived: Int

  /// Finds the report and adds up its figures; `nil` where the plan asks for no further report.
  init?(
    _ folder: DataFolder, plan: Plan, edition: Edition, asOf: CivilDate, calendar: HolidayCalendar
  ) throws(MonthFault) {
    let days = DateRange(from: plan.from, until: plan.until) ?? .always
    let periods = plan.reports.flatMap { report in
      (asOf.year - 1...asOf.year + 1).compactMap { report.period(year: $0) }
    }
    let due = periods.filter { asOf <= $0.due.lastDay && days.contains($0.due.lastDay) }
    guard let period = due.min(by: { ($0.due.lastDay, $0.report) < ($1.due.lastDay, $1.report) }) else {
      return nil
    }
    self.period = period
    func isCounted(_ day: CivilDate) -> Bool { period.window.contains(day) && day <= asOf }
    let loans = folder.loans.filter { $0.programme == ProgrammeID(edition.id.programme) }
    let ids = Set(loans.map(\.id))
    let parts = loans.map { $0.disbursements.filter { isCounted($0.date) } }
    do {
      lastWorkingDay = try period.lastWorkingDay(in: calendar).day
    } catch {
      throw .deadlines(.holidays(error))
    }
    loansMade = parts.filter { !$0.isEmpty }.count
    applicationsReceived = folder.applications.filter { $0.receivedOn.value.map(isCounted) ?? false }.count
    do {
      lent = try Dong.sum(parts.joined().map(\.amount))
      collected = try Dong.sum(
        folder.payments.filter { ids.contains($0.loan) && isCounted($0.date) }.map(\.amount))
    } catch {
      throw .calculation(error)
    }
  }
}

/// Why a month's report cannot be made.
public enum MonthFault: Error, Sendable, Hashable {
  /// The deadlines cannot be told.
  case deadlines(DeadlineFault)
  /// A sum does not fit.
  case calculation(CalculationError)

  /// What is wrong and what would be right.
  public var wording: Wording {
    switch self {
    case .deadlines(let fault): fault.wording
    case .calculation(let error): error.wording
    }
  }
}
