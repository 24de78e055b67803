public import HoaNhapEligibility
import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// What capital is needed: by stage, purpose, source and month (tổng hợp nhu cầu vốn).
///
/// A request whose amount nobody has said is counted and in no sum; one that names no source stands under the unknown source. So no
/// unknown is taken for a zero.
///
/// ```swift
/// let demand = try CapitalDemand(report.decisions, loans: folder.loans, asOf: day)
/// for row in demand.rows { print(row.stage, row.purpose, row.requests.amount) }
/// ```
/// Source: plan III.1 ý 2, III.2 ý 1.
public struct CapitalDemand: Sendable, Hashable {
  /// The requests of one stage, purpose and source.
  public struct Row: Sendable, Hashable {
    /// The stage.
    public let stage: CapitalStage
    /// The purpose.
    public let purpose: LoanPurpose
    /// The source; unknown where the records name none.
    public let source: Fact<CapitalSource>
    /// How many there are, and their sum.
    public internal(set) var requests = CapitalNeeds.Requests()
  }

  /// What one source has to give in one month.
  public struct Month: Sendable, Hashable {
    /// The month.
    public let month: YearMonth
    /// The source; unknown where the records name none.
    public let source: Fact<CapitalSource>
    /// What is firm: committed, approved, eligible.
    public internal(set) var firm = Dong.zero
    /// What lacks facts and may come.
    public internal(set) var undetermined = Dong.zero
  }

  /// The day that it stands for.
  public let asOf: CivilDate
  /// Each need, in the order in which they were given.
  public let needs: [CapitalNeed]
  /// The sums: by stage, purpose and source, the unknown source last; what does not occur is left out.
  public let rows: [Row]
  /// The sums by month and source, the unknown source last.
  public let months: [Month]
  /// All firm needs together.
  public let firm: CapitalNeeds.Requests
  /// All needs that lack facts together.
  public let undetermined: CapitalNeeds.Requests

  /// How many training needs stand in one month because the months of the course are not known.
  public var withoutTerm: Int { needs.filter { $0.spread == .unknownTerm }.count }

  /// Adds up needs.
  ///
  /// - Throws: ``CapitalFault`` with code `overflow`, which names the record at which a sum does not fit.
  /// - Complexity: O(parts), and sorting the rows.
  public init(_ needs: [CapitalNeed], asOf day: CivilDate) throws(CapitalFault) {
    var rows: [RowKey: Row] = [:]
    var months: [MonthKey: Month] = [:]
    var firm = CapitalNeeds.Requests()
    var undetermined = CapitalNeeds.Requests()
    for need in needs {
      let rowKey = RowKey(stage: need.stage, purpose: need.purpose, source: need.source)
      var row = rows[rowKey] ?? Row(stage: need.stage, purpose: need.purpose, source: need.source)
      do {
        try row.requests.add(need.amount)
        if need.stage.isFirm { try firm.add(need.amount) } else { try undetermined.add(need.amount) }
      } catch {
        throw CapitalFault(.overflow, record: need.record, source: need.source.value)
      }
      rows[rowKey] = row
      let sum = need.stage.isFirm ? \Month.firm : \Month.undetermined
      for part in need.parts {
        let key = MonthKey(month: part.month, source: need.source)
        var month = months[key] ?? Month(month: part.month, source: need.source)
        month[keyPath: sum] = try month[keyPath: sum].adding(
          part.amount, at: CapitalFault(.overflow, record: need.record, source: need.source.value))
        months[key] = month
      }
    }
    asOf = day
    self.needs = needs
    self.rows = rows.values.sorted { $0.order < $1.order }
    self.months = months.values.sorted { ($0.month, $0.source.place) < ($1.month, $1.source.place) }
    self.firm = firm
    self.undetermined = undetermined
  }

  /// Adds up what applications and running loans need.
  ///
  /// An application that a loan answers is that loan's matter: what was handed out is needed no more, what is still to be handed out is.
  /// - Parameters:
  ///   - decisions: the applications with their verdicts and offers.
  ///   - loans: the loans; those of other programmes are left out.
  ///   - progress: how far each case has come, where cases are recorded.
  ///   - programme: the programme whose capital it is about.
  ///   - day: the as-of day.
  /// - Throws: ``CapitalFault`` with code `overflow`.
  /// - Complexity: O(decisions + parts of loans)
  public init(
    _ decisions: [ApplicationDecision], loans: [Loan] = [], progress: [ApplicationID: CapitalProgress] = [:],
    programme: ProgrammeID = .decision08, asOf day: CivilDate
  ) throws(CapitalFault) {
    var needs: [CapitalNeed] = []
    var answered: Set<ApplicationID> = []
    for loan in loans where loan.programme == programme {
      if let application = loan.application { answered.insert(application) }
      if let need = try CapitalNeed(loan, asOf: day) { needs.append(need) }
    }
    for decision in decisions where !answered.contains(decision.application.id) {
      let progress = progress[decision.application.id]
      if let need = try CapitalNeed(decision, progress: progress, asOf: day) { needs.append(need) }
    }
    try self.init(needs, asOf: day)
  }

  private struct RowKey: Hashable {
    let stage: CapitalStage
    let purpose: LoanPurpose
    let source: Fact<CapitalSource>
  }

  private struct MonthKey: Hashable {
    let month: YearMonth
    let source: Fact<CapitalSource>
  }
}

extension CapitalDemand.Row {
  fileprivate var order: (Int, Int, Int) {
    (CapitalStage.allCases.firstIndex(of: stage) ?? 0, purpose.place, source.place)
  }
}

extension Fact<CapitalSource> {
  /// Its place in the order of sources, the unknown one last.
  var place: Int { value?.place ?? CapitalSource.allCases.count }
}
