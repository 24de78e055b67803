public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// The answer to one application as a letter: kind, exact, in both languages (thư trả lời).
///
/// It says what was asked for, the answer, what is met, what is not and which text says so, what would change it, who does what
/// by when under the plan, which papers help, what is not known yet, what is assumed, for which day it stands, and the receipt.
///
/// It shows what was asked for and the outcome of each clause. It shows no name, birth date, route, day of completion or day of a
/// decision or judgement: words that carry such a day are replaced. The last day of the ten years stands in it.
///
/// ```swift
/// let verdict = try RuleBook().verdict(for: application)
/// print(Letter(to: application, verdict).text())
/// ```
public struct Letter: Sendable, Hashable, RedactedRecord {
  /// A point of a list, with what belongs to it.
  public struct Item: Sendable, Hashable {
    /// The point itself.
    public let text: Wording
    /// What stands below it.
    public let details: [Wording]
  }

  /// A piece of the letter. The set is that of a plain page.
  public enum Paragraph: Sendable, Hashable {
    /// The first line.
    case title(Wording)
    /// The head of a part.
    case heading(Wording)
    /// A text that runs on.
    case text(Wording)
    /// A list of points.
    case items([Item])
  }

  /// The application that it answers.
  public let applicationID: ApplicationID
  /// What it says, in order.
  public let paragraphs: [Paragraph]

  /// Writes a letter.
  ///
  /// - Parameters:
  ///   - facts: the application.
  ///   - verdict: the answer to it, on its own day.
  ///   - plan: the plan whose bodies act.
  ///   - holidays: the holidays by which last working days are found.
  ///   - reading: how the plan's words about times are read.
  ///   - lender: the body that judges the dossier, as the plan calls it.
  ///   - changes: what would change an unmet finding, in sentences without a person's own dates; `nil` for the finding's words.
  /// - Precondition: the verdict is that of the application on its day.
  /// - Complexity: O(findings × duties)
  public init(
    to facts: some ApplicationFacts, _ verdict: Verdict, plan: Plan = .chauSon,
    holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading(),
    lender: AgencyID = .vbspTransactionOffice, changes: ((Finding) -> [Wording])? = nil
  ) {
    precondition(
      verdict.applicationID == facts.applicationID && verdict.asOf == facts.asOf,
      "a letter answers the application that the verdict judged")
    let mendings = plan.answers(to: verdict, holidays: holidays, reading: reading, lender: lender)
    let writer = LetterWriter(
      request: LetterRequest(facts), verdict: verdict, plan: plan, reading: reading, lender: lender,
      mendings: mendings, changes: changes)
    applicationID = verdict.applicationID
    paragraphs = writer.paragraphs
  }

  /// The application alone.
  public var printedForm: String { "letter on \(applicationID)" }
}

/// What the letter repeats of the application: what was asked for, nothing about the one who asks.
struct LetterRequest {
  let kind: BorrowerKind
  let purpose: LoanPurpose
  let amount: Dong?
  let termMonths: Int64?
  let trainingMonths: Int64?

  init(_ facts: some ApplicationFacts) {
    kind = facts.borrowerKind
    purpose = facts.purpose
    amount = facts.amount.value
    termMonths = facts.termMonths.value
    trainingMonths = purpose == .training && kind == .person ? facts.trainingMonths.value : nil
  }
}
