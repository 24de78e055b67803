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
/// print(try RuleBook().letter(for: application).text())
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
  ///   - advice: what to ask and what to change; without it the findings' own words stand in its place.
  ///   - plan: the plan whose bodies act.
  ///   - holidays: the holidays by which last working days are found.
  ///   - reading: how the plan's words about times are read.
  ///   - lender: the body that judges the dossier, as the plan calls it.
  /// - Precondition: the verdict and the advice are those of the application on its day.
  /// - Complexity: O(findings × duties)
  public init(
    to facts: some ApplicationFacts, _ verdict: Verdict, advice: Advice? = nil, plan: Plan = .chauSon,
    holidays: HolidayRules = .labourCode, reading: PlanReading = PlanReading(),
    lender: AgencyID = .vbspTransactionOffice
  ) {
    precondition(
      verdict.applicationID == facts.applicationID && verdict.asOf == facts.asOf,
      "a letter answers the application that the verdict judged")
    precondition(
      advice.map { $0.applicationID == facts.applicationID && $0.asOf == facts.asOf } ?? true,
      "a letter advises on the application that it answers")
    let mendings = plan.answers(to: verdict, holidays: holidays, reading: reading, lender: lender)
    let writer = LetterWriter(
      request: LetterRequest(facts), verdict: verdict, plan: plan, reading: reading, lender: lender,
      mendings: mendings, advice: advice)
    applicationID = verdict.applicationID
    paragraphs = writer.paragraphs
  }

  /// The application alone.
  public var printedForm: String { "letter on \(applicationID)" }
}

extension RuleBook {
  /// Judges an application and answers it by letter, with what to ask and what to change.
  ///
  /// Where a number that a change needs cannot be held, the letter stands without that advice.
  /// - Parameters:
  ///   - facts: the application.
  ///   - plan: the plan whose bodies act.
  ///   - holidays: the holidays by which last working days are found.
  ///   - salt: for a receipt that leaves the commune; see ``Receipt``.
  /// - Throws: ``InputError`` as ``verdict(for:salt:)`` does.
  /// - Complexity: that of the verdict and of ``advice(for:)``
  public func letter(
    for facts: some ApplicationFacts, plan: Plan = .chauSon, holidays: HolidayRules = .labourCode,
    salt: String? = nil
  ) throws(InputError) -> Letter {
    let verdict = try verdict(for: facts, salt: salt)
    return Letter(to: facts, verdict, advice: try? advice(for: facts), plan: plan, holidays: holidays)
  }
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
