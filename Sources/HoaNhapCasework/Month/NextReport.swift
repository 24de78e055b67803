import HoaNhapLoans
import HoaNhapModels
public import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// The periodic report that falls due next, and what the records hold for it so far (báo cáo sắp đến hạn).
///
/// Its numbers are the preliminary ones of ``ReportFigures``.
public struct NextReport: Sendable, Hashable {
  /// The report, its deadline and its data window.
  public let period: ReportPeriod
  /// The last working day on or before its last good day.
  public let lastWorkingDay: CivilDate
  /// Loans of the programme whose first money was handed out in the window, until the as-of day.
  public let loansMade: Int
  /// What was handed out on loans of the programme in that time.
  public let lent: Dong
  /// Principal and interest that were paid on such loans in that time, as far as the loans can be folded.
  public let collected: Dong
  /// Applications received in that time, as far as their day is recorded.
  public let applicationsReceived: Int

  /// Finds the report and adds up its figures; `nil` where the plan asks for no further report.
  init?(
    _ records: CommuneRecords, plan: Plan, edition: Edition, asOf: CivilDate, calendar: HolidayCalendar
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
    do {
      lastWorkingDay = try period.lastWorkingDay(in: calendar).day
    } catch {
      throw .deadlines(.holidays(error))
    }
    var figures: [FigureKey: Int64] = [:]
    // Before its first day nothing counts yet.
    if let window = DataWindow(from: period.window.from, to: min(asOf, period.window.to)) {
      var count = FigureCount(
        records: records, window: window, asOf: asOf, edition: edition, tally: FigureTally(.nextReport))
      count.run()
      do {
        for figure in try count.tally.figures() { figures[figure.key] = figure.value }
      } catch {
        throw .calculation(error)
      }
    }
    func value(_ code: FigureCode) -> Int64 { figures[FigureKey(code)] ?? 0 }
    loansMade = Int(value(.loansMade))
    lent = Dong(value(.lent))
    applicationsReceived = Int(value(.applicationsReceived))
    do {
      collected = try Dong(value(.collectedPrincipal)).adding(Dong(value(.collectedInterest)))
    } catch {
      throw .calculation(error)
    }
  }
}

extension FigureCatalogue {
  /// The figures that the month looks ahead with.
  fileprivate static let nextReport = FigureCatalogue(
    [.loansMade, .lent, .collectedPrincipal, .collectedInterest, .applicationsReceived].compactMap {
      FigureCatalogue.standard[$0]
    })
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

extension MonthFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String {
    switch self {
    case .deadlines(let fault): fault.description
    case .calculation(let error): error.description
    }
  }
}
