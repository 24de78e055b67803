import HoaNhapPolicy
import HoaNhapValues

/// The few questions that advice puts to a rule book. Everything else here is made from their answers.
extension RuleBook {
  /// The answer, or `nil` where the application cannot be judged at all: a sum in it does not fit.
  func probe(_ facts: ApplicationDocument) -> Outcome? { try? outcome(for: facts) }

  /// What one clause says; `nil` where it does not apply, is left out of the book, or cannot be judged.
  func probe(_ clause: ClauseCode, _ facts: ApplicationDocument) -> Outcome? {
    guard let finding = try? finding(clause, for: facts) else { return nil }
    return finding.outcome
  }

  /// Those of some clauses that have an outcome.
  func clauses(
    _ outcome: Outcome, among clauses: [ClauseCode], _ facts: ApplicationDocument
  ) -> [ClauseCode] {
    clauses.filter { probe($0, facts) == outcome }
  }

  /// Whether a clause stands in the book and speaks of such an application.
  func asks(_ clause: ClauseCode, of facts: ApplicationDocument) -> Bool { probe(clause, facts) != nil }
}
