public import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// The capital that the month's applications need, by purpose and source (nhu cầu vốn).
///
/// Source: plan III.1 ý 2, III.2.
public struct CapitalNeeds: Sendable, Hashable {
  /// A number of requests and their sum.
  public struct Requests: Sendable, Hashable {
    /// How many requests.
    public internal(set) var count = 0
    /// The sum of those whose amount is known.
    public internal(set) var amount = Dong.zero
    /// How many of them do not say the amount yet.
    public internal(set) var withoutAmount = 0

    mutating func add(_ amount: Fact<Dong>) throws(CalculationError) {
      count += 1
      guard let amount = amount.value else {
        withoutAmount += 1
        return
      }
      self.amount = try self.amount.adding(amount)
    }
  }

  /// The requests of one purpose and one source.
  public struct Row: Sendable, Hashable {
    /// The purpose.
    public let purpose: LoanPurpose
    /// The source that the application names; unknown where it names none.
    public let source: Fact<CapitalSource>
    /// Requests that are eligible.
    public internal(set) var eligible = Requests()
    /// Requests that lack facts.
    public internal(set) var undetermined = Requests()
  }

  /// One row for each purpose and source that occurs, in their order, the unknown source last.
  public let rows: [Row]
  /// All eligible requests.
  public let eligible: Requests
  /// All requests that lack facts.
  public let undetermined: Requests

  /// Adds up decisions.
  ///
  /// - Throws: ``CalculationError`` where a sum does not fit.
  public init(_ decisions: [ApplicationDecision]) throws(CalculationError) {
    var rows: [Row] = []
    for purpose in LoanPurpose.allCases {
      for source in CapitalSource.allCases.map({ Fact.known($0) }) + [.unknown] {
        rows.append(Row(purpose: purpose, source: source))
      }
    }
    var eligible = Requests()
    var undetermined = Requests()
    for decision in decisions {
      let application = decision.application
      guard
        let place = rows.firstIndex(where: {
          $0.purpose == application.purpose && $0.source == application.source
        })
      else { continue }
      switch decision.verdict.outcome {
      case .eligible:
        try rows[place].eligible.add(application.amount)
        try eligible.add(application.amount)
      case .undetermined:
        try rows[place].undetermined.add(application.amount)
        try undetermined.add(application.amount)
      case .ineligible: break
      }
    }
    self.rows = rows.filter { $0.eligible.count + $0.undetermined.count > 0 }
    self.eligible = eligible
    self.undetermined = undetermined
  }
}
