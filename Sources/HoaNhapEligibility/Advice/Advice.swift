import HoaNhapPolicy
public import HoaNhapValues

/// What helps on from a verdict: what else to ask while it is open, what to change where it is a no (tư vấn).
public struct Advice: Sendable, Hashable, RedactedRecord {
  /// The application.
  public let applicationID: ApplicationID
  /// The day it was judged for.
  public let asOf: CivilDate
  /// The answer as it stands.
  public let outcome: Eligibility
  /// Which unknown facts can still change the answer.
  public let facts: OpenFacts
  /// The open facts as questions, the most useful first.
  public let questions: [Question]
  /// What would make it eligible; `nil` where it is not ineligible.
  public let remedy: Remedy?

  /// The question to ask next; `nil` where none can change the answer.
  public var nextQuestion: Question? { questions.first }

  /// The application, the day and the answer.
  public var printedForm: String { "advice on \(applicationID), \(asOf): \(outcome.rawValue)" }
}

extension RuleBook {
  /// What else to ask about an application, and what would make it eligible.
  ///
  /// - Throws: ``InputError`` as ``outcome(for:)`` and ``remedy(for:)`` do.
  /// - Complexity: that of ``questions(for:)`` where the answer is open, of ``remedy(for:)`` where it is a no.
  public func advice(for facts: some ApplicationFacts) throws(InputError) -> Advice {
    let document = ApplicationDocument(facts)
    let open = try openFacts(for: facts)
    return Advice(
      applicationID: document.applicationID, asOf: document.asOf,
      outcome: Eligibility(try outcome(for: facts)), facts: open,
      questions: questions(about: open, document), remedy: try remedy(for: document))
  }
}
