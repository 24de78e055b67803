import HoaNhapPolicy
import HoaNhapValues

/// The few questions that advice puts to a rule book. Everything else here is made from their answers.
///
/// It is an object, so that a search passes one reference on and never copies the hundreds of values of an edition.
final class ClauseProbe: Sendable {
  let book: RuleBook
  let bounds: PolicyBounds

  init(_ book: RuleBook) {
    self.book = book
    bounds = PolicyBounds(book.edition)
  }

  /// The answer, or `nil` where the application cannot be judged at all: a sum in it does not fit.
  func outcome(_ facts: ApplicationDocument) -> Outcome? { try? book.outcome(for: facts) }

  /// Whether a clause is unmet.
  func isUnmet(_ clause: ClauseCode, _ facts: ApplicationDocument) -> Bool {
    outcome(of: clause, facts) == .unmet
  }

  /// Those of some clauses that are unmet.
  func unmet(among clauses: [ClauseCode], _ facts: ApplicationDocument) -> [ClauseCode] {
    clauses.filter { outcome(of: $0, facts) == .unmet }
  }

  /// Those of some clauses that cannot be told.
  func undetermined(among clauses: [ClauseCode], _ facts: ApplicationDocument) -> [ClauseCode] {
    clauses.filter { outcome(of: $0, facts) == .undetermined }
  }

  /// Every clause that is unmet, those included that advice knows nothing of.
  func unmet(_ facts: ApplicationDocument) -> [ClauseCode] {
    let findings = (try? book.verdict(for: facts))?.findings ?? []
    return findings.filter { $0.outcome == .unmet }.map(\.clause)
  }

  /// Whether a clause stands in the book and speaks of such an application.
  func asks(_ clause: ClauseCode, of facts: ApplicationDocument) -> Bool { outcome(of: clause, facts) != nil }

  /// What one clause says; `nil` where it does not apply, is left out of the book, or cannot be judged.
  private func outcome(of clause: ClauseCode, _ facts: ApplicationDocument) -> Outcome? {
    guard let finding = try? book.finding(clause, for: facts) else { return nil }
    return finding.outcome
  }
}
