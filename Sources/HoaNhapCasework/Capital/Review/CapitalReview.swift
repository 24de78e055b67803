public import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What a review of capital needs assumes. Nothing of it stands in a text; each is shown where it is used.
public struct CapitalAssumptions: Sendable, Hashable {
  /// How the texts are read where they are silent on capital.
  public var reading: CapitalReading
  /// How the next year is projected.
  public var method: CapitalMethod
  /// The months of training of the upper bound; `nil` to leave it open.
  public var trainingMonths: Int?
  /// The first month that the records reach; `nil` for the plan's first.
  public var recordedFrom: YearMonth?

  /// Makes assumptions; by default only what is recorded counts.
  public init(
    reading: CapitalReading = CapitalReading(), method: CapitalMethod = .knownDemand,
    trainingMonths: Int? = nil, recordedFrom: YearMonth? = nil
  ) {
    self.reading = reading
    self.method = method
    self.trainingMonths = trainingMonths
    self.recordedFrom = recordedFrom
  }

  /// How certain they are.
  public static let standing = Standing.assumed
}

/// The review of capital needs: each June, or on request (rà soát nhu cầu vốn).
///
/// ```swift
/// let review = try CapitalReview(
///   folder: folder, decisions: month.decisions, list: month.list, book: book, asOf: day)
/// print(review.report.text())
/// print(try review.request(for: .entrusted).text())
/// ```
/// It is a pure function of what it is given: the same records, day, plan and edition give the same bytes.
///
/// Source: plan III.2 ý 2 (P.4).
public struct CapitalReview: Sendable, Hashable, RedactedRecord {
  /// The day that it stands for.
  public let asOf: CivilDate
  /// The plan whose bodies act.
  public let plan: Plan
  /// What the plan asks for in the year: one line for each agency that answers; empty outside the plan's days and for a review on request.
  public let deadlines: [Deadline]
  /// The edition that the ceilings are from.
  public let edition: EditionID
  /// Which clauses of the plan are about capital.
  public let clauses: CapitalClauses
  /// What was assumed.
  public let assumptions: CapitalAssumptions
  /// What is needed.
  public let demand: CapitalDemand
  /// What was lent.
  public let use: CapitalUse
  /// Capital against its use, to the end of the year after the day's.
  public let balance: CapitalBalance
  /// The upper bound of the confirmed list.
  public let bound: CapitalBound
  /// The next year, month by month.
  public let projection: CapitalProjection
  /// What the figures call attention to.
  public let findings: [CapitalFinding]
  /// The headline figures.
  public let figures: CapitalFigures
  /// The headline figures beside those of the last review; empty where there is none.
  public let comparison: [CapitalComparison]

  /// The budget year that the request is for: the one after the day's.
  public var requestedYear: Int { projection.year }
}

extension CapitalReview {
  /// Draws a review up.
  ///
  /// - Parameters:
  ///   - folder: the records: loans, payments.
  ///   - decisions: the applications with their verdicts and offers on the day.
  ///   - list: the monthly list, of which the confirmed entries count.
  ///   - book: the capital book.
  ///   - progress: how far each case has come, where cases are recorded.
  ///   - aftercare: the files of the loans, with the acts that were decided on them.
  ///   - day: the as-of day.
  ///   - plan: the plan; `nil` for the folder's own.
  ///   - edition: the edition of the policy.
  ///   - assumptions: what is assumed.
  ///   - last: the figures of the last review.
  ///   - clauses: which clauses of the plan are about capital.
  /// - Throws: ``CapitalFault`` with code `overflow`, or `noSuchMonth` in the calendar's last year.
  /// - Complexity: O(records + rows of schedules)
  public init(
    folder: DataFolder, decisions: [ApplicationDecision], list: MonthlyList, book: CapitalBook,
    progress: [ApplicationID: CapitalProgress] = [:], aftercare: [LoanFile] = [], asOf day: CivilDate,
    plan: Plan? = nil,
    edition: Edition = .decision08, assumptions: CapitalAssumptions = CapitalAssumptions(),
    last: CapitalFigures? = nil, clauses: CapitalClauses = CapitalClauses()
  ) throws(CapitalFault) {
    let plan = plan ?? folder.settings.plan
    let programme = ProgrammeID(edition.id.programme)
    guard let until = YearMonth(year: day.year + 1, month: 12) else {
      throw CapitalFault(.noSuchMonth, year: day.year + 1)
    }
    let demand = try CapitalDemand(
      decisions, loans: folder.loans, progress: progress, programme: programme, asOf: day)
    let use = CapitalUse(
      folder.loans, payments: folder.payments, aftercare: aftercare, programme: programme, asOf: day,
      until: until)
    let balance = try CapitalBalance(of: book, use: use, demand: demand, reading: assumptions.reading)
    let bound = try CapitalBound(
      list, loans: folder.loans, use: use, edition: edition, trainingMonths: assumptions.trainingMonths)
    let projection = try CapitalProjection(
      of: day.year + 1, by: assumptions.method, demand: demand, use: use,
      recordedFrom: assumptions.recordedFrom ?? YearMonth(of: plan.from))
    let figures = try CapitalFigures(demand, balance, bound, projection)
    self.init(
      asOf: day, plan: plan, deadlines: plan.reviewDeadlines(year: day.year, clauses.review),
      edition: edition.id, clauses: clauses, assumptions: assumptions, demand: demand, use: use,
      balance: balance, bound: bound,
      projection: projection,
      findings: balance.findings(use: use, demand: demand, plan: plan, clauses: clauses),
      figures: figures, comparison: last.map { figures.compared(with: $0) } ?? [])
  }

  /// What has to be asked for of a source for the next year, so that it suffices.
  ///
  /// The greater of two: what is missing at the end of that year; and what the year is projected to need beyond what is left when it
  /// begins, capital meant for its months included.
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public func proposal(for source: CapitalSource) throws(CapitalFault) -> Dong {
    guard let row = balance[.known(source)], let end = row.months.last else { return .zero }
    let fault = CapitalFault(.overflow, source: source, year: requestedYear)
    var there = row.months.last { $0.month.year < requestedYear }?.left ?? row.left
    for month in row.months where month.month.year == requestedYear {
      there = try there.adding(month.incoming, at: fault).adding(month.returning, at: fault)
    }
    let projected = try projection.total(.known(source)).amount
    return max(end.missing, try projected.subtracting(there, at: fault), .zero)
  }

  /// The day, nobody's facts.
  public var printedForm: String { "capital review of \(asOf)" }
}

extension Plan {
  /// What a clause of the plan asks for within a year, of each agency that answers; nothing where the plan does not run.
  func reviewDeadlines(year: Int, _ clause: Clause) -> [Deadline] {
    guard let first = YearMonth(year: year, month: 1), let last = YearMonth(year: year, month: 12),
      let deadlines = try? deadlines(from: first.firstDay, to: last.lastDay)
    else { return [] }
    return deadlines.filter { $0.clause == clause }
  }
}

extension CapitalFigures {
  fileprivate init(
    _ demand: CapitalDemand, _ balance: CapitalBalance, _ bound: CapitalBound,
    _ projection: CapitalProjection
  ) throws(CapitalFault) {
    var projected = Dong.zero
    var isWhole = true
    for source in CapitalSource.allCases.map({ Fact.known($0) }) + [.unknown] {
      let total = try projection.total(source)
      isWhole = isWhole && total.unknownMonths == 0
      projected = try projected.adding(
        total.amount, at: CapitalFault(.overflow, source: source.value, year: projection.year))
    }
    var values: [Name: Int64] = [
      .needs: Int64(demand.firm.count), .firm: demand.firm.amount.amount,
      .undeterminedNeeds: Int64(demand.undetermined.count),
      .undetermined: demand.undetermined.amount.amount, .available: balance.total.available.amount,
      .lent: balance.total.lent.amount, .returned: balance.total.returned.amount,
      .left: balance.total.left.amount, .listed: Int64(bound.people),
    ]
    values[.bound] = bound.production?.amount
    values[.missing] = balance.total.months.last?.missing.amount
    // A year of which months are unknown has no sum.
    if isWhole { values[.projected] = projected.amount }
    self.init(asOf: demand.asOf, values)
  }
}
