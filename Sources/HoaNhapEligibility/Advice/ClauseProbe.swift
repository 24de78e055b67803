import HoaNhapPolicy
import HoaNhapValues

/// The few questions that advice puts to a rule book. Everything else here is made from their answers.
///
/// One compact verdict answers for all clauses at once.
final class ClauseProbe: Sendable {
  let book: RuleBook
  let bounds: PolicyBounds
  /// The place of each clause among the book's rules, and so its bit in a compact verdict.
  private let places: [ClauseCode: UInt64]

  init(_ book: RuleBook) {
    self.book = book
    bounds = PolicyBounds(book.edition)
    places = Dictionary(
      uniqueKeysWithValues: book.headers.enumerated().map { ($1.clause, 1 << UInt64($0)) })
  }

  /// The answer, or `nil` where the application cannot be judged at all: a sum in it does not fit.
  func outcome(_ facts: ApplicationDocument) -> Outcome? {
    switch book.compactVerdict(for: CaseFacts(facts)).outcome {
    case .eligible: .satisfied
    case .ineligible: .unmet
    case .undetermined: .undetermined
    case nil: nil
    }
  }

  /// Whether a clause is unmet.
  func isUnmet(_ clause: ClauseCode, _ facts: ApplicationDocument) -> Bool {
    !unmet(among: [clause], facts).isEmpty
  }

  /// Those of some clauses that are unmet.
  func unmet(among clauses: [ClauseCode], _ facts: ApplicationDocument) -> [ClauseCode] {
    let bits = book.compactVerdict(for: CaseFacts(facts)).unmet
    return clauses.filter { bits & (places[$0] ?? 0) != 0 }
  }

  /// Those of some clauses that cannot be told.
  func undetermined(among clauses: [ClauseCode], _ facts: ApplicationDocument) -> [ClauseCode] {
    let bits = book.compactVerdict(for: CaseFacts(facts)).undetermined
    return clauses.filter { bits & (places[$0] ?? 0) != 0 }
  }

  /// Every clause that is unmet, those included that advice knows nothing of.
  func unmet(_ facts: ApplicationDocument) -> [ClauseCode] {
    unmet(among: book.headers.map(\.clause), facts)
  }

  /// Whether a clause stands in the book and speaks of such an application.
  func asks(_ clause: ClauseCode, of facts: ApplicationDocument) -> Bool {
    (try? book.finding(clause, for: facts)) != nil
  }
}
