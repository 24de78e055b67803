public import HoaNhapPolicy
public import HoaNhapValues

/// One application on one day, as the neutral JSON document holds it (`application/1`).
///
/// It is also the ready record of facts: every fact starts unknown and is filled in. Its description shows the identifier
/// and the day alone.
public struct ApplicationDocument: ApplicationFacts, Sendable, Hashable {
  /// See ``ApplicationFacts/applicationID``.
  public var applicationID: ApplicationID
  /// See ``ApplicationFacts/asOf``.
  public var asOf: CivilDate
  /// See ``ApplicationFacts/borrowerKind``.
  public var borrowerKind: BorrowerKind
  /// See ``ApplicationFacts/purpose``.
  public var purpose: LoanPurpose

  /// See ``ApplicationFacts/amount``.
  public var amount: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/termMonths``.
  public var termMonths: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/programmeBalance``.
  public var programmeBalance: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/samePurposeDebt``.
  public var samePurposeDebt: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/needsLoan``.
  public var needsLoan: Fact<Bool> = .unknown

  /// See ``ApplicationFacts/birth``.
  public var birth: Fact<PartialDate> = .unknown
  /// See ``ApplicationFacts/route``.
  public var route: Fact<RehabilitationRoute> = .unknown
  /// See ``ApplicationFacts/completed``.
  public var completed: Fact<CivilDate> = .unknown
  /// See ``ApplicationFacts/managementDecision``.
  public var managementDecision: Fact<ManagementDecision?> = .unknown
  /// See ``ApplicationFacts/listEntry``.
  public var listEntry: Fact<ListEntry?> = .unknown
  /// See ``ApplicationFacts/conductIsGood``.
  public var conductIsGood: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/conductRecordedOn``.
  public var conductRecordedOn: Fact<CivilDate> = .unknown

  /// See ``ApplicationFacts/trainingLevel``.
  public var trainingLevel: Fact<TrainingLevel> = .unknown
  /// See ``ApplicationFacts/trainingMonths``.
  public var trainingMonths: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/institutionConfirmed``.
  public var institutionConfirmed: Fact<Bool> = .unknown

  /// See ``ApplicationFacts/establishmentType``.
  public var establishmentType: Fact<EstablishmentType> = .unknown
  /// See ``ApplicationFacts/isRegistered``.
  public var isRegistered: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/isOperating``.
  public var isOperating: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/members``.
  public var members: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/workers``.
  public var workers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/rehabilitatedWorkers``.
  public var rehabilitatedWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/listedWorkers``.
  public var listedWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/planConfirmed``.
  public var planConfirmed: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/insuredWorkers``.
  public var insuredWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/capital``.
  public var capital: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/revenue``.
  public var revenue: Fact<Dong> = .unknown

  /// Makes a document of which no fact is known yet.
  public init(
    id: ApplicationID, asOf: CivilDate, borrower kind: BorrowerKind, purpose: LoanPurpose
  ) {
    applicationID = id
    self.asOf = asOf
    borrowerKind = kind
    self.purpose = purpose
  }

  /// Copies the facts of a host's own type, those of the other kind of borrower left out.
  public init(_ facts: some ApplicationFacts) {
    self.init(
      id: facts.applicationID, asOf: facts.asOf, borrower: facts.borrowerKind, purpose: facts.purpose)
    amount = facts.amount
    termMonths = facts.termMonths
    programmeBalance = facts.programmeBalance
    samePurposeDebt = facts.samePurposeDebt
    needsLoan = facts.needsLoan
    if borrowerKind == .person { copyPerson(facts) } else { copyEstablishment(facts) }
  }

  private mutating func copyPerson(_ facts: some ApplicationFacts) {
    birth = facts.birth
    route = facts.route
    completed = facts.completed
    managementDecision = facts.managementDecision
    listEntry = facts.listEntry
    conductIsGood = facts.conductIsGood
    conductRecordedOn = facts.conductRecordedOn
    guard purpose == .training else { return }
    trainingLevel = facts.trainingLevel
    trainingMonths = facts.trainingMonths
    institutionConfirmed = facts.institutionConfirmed
  }

  private mutating func copyEstablishment(_ facts: some ApplicationFacts) {
    establishmentType = facts.establishmentType
    isRegistered = facts.isRegistered
    isOperating = facts.isOperating
    members = facts.members
    workers = facts.workers
    rehabilitatedWorkers = facts.rehabilitatedWorkers
    listedWorkers = facts.listedWorkers
    planConfirmed = facts.planConfirmed
    insuredWorkers = facts.insuredWorkers
    capital = facts.capital
    revenue = facts.revenue
  }
}

extension ApplicationDocument: RedactedRecord {
  /// The identifier and the day, no fact.
  public var printedForm: String { "application \(applicationID) on \(asOf)" }
}
