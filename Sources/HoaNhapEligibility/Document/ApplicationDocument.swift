public import HoaNhapPolicy
public import HoaNhapValues

/// One application on one day, as the neutral JSON document holds it (`application/1`).
///
/// It is also the ready record of facts: every fact starts unknown and is filled in. Its description shows the identifier
/// and the day alone.
public struct ApplicationDocument: ApplicationFacts, Sendable, Hashable {
  /// See ``ApplicationFacts/applicationID``.
  public var applicationID: ApplicationID
  /// What the rules read; the properties below look into it.
  public internal(set) var caseFacts: CaseFacts
  /// See ``ApplicationFacts/conductRecordedOn``.
  public var conductRecordedOn: Fact<CivilDate> = .unknown
  /// What no rule reads of the management decision: who issued it, and for how many months.
  var decisionIssuer: Fact<String> = .unknown
  var decisionMonths: Fact<Int64> = .unknown
  /// The month of the list, which no rule reads either.
  var listMonth: Fact<YearMonth> = .unknown

  /// Makes a document of which no fact is known yet.
  public init(
    id: ApplicationID, asOf: CivilDate, borrower kind: BorrowerKind, purpose: LoanPurpose
  ) {
    applicationID = id
    caseFacts = CaseFacts(asOf: asOf, borrower: kind, purpose: purpose)
  }

  /// Copies the facts of a host's own type, those of the other kind of borrower left out.
  public init(_ facts: some ApplicationFacts) {
    applicationID = facts.applicationID
    caseFacts = CaseFacts(facts).ofItsKind
    guard borrowerKind == .person else { return }
    // The days that the rules read are copied above: a type may answer them without the entries they belong to.
    let decision = facts.managementDecision.value ?? nil
    decisionIssuer = decision?.issuer ?? .unknown
    decisionMonths = decision?.months ?? .unknown
    listMonth = (facts.listEntry.value ?? nil)?.month ?? .unknown
    conductRecordedOn = facts.conductRecordedOn
  }
}

extension ApplicationDocument: RedactedRecord {
  /// The identifier and the day, no fact.
  public var printedForm: String { "application \(applicationID) on \(asOf)" }
}
