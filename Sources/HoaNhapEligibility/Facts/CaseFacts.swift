public import HoaNhapPolicy
public import HoaNhapValues

/// The facts of one case as the law's rules read them (dữ kiện của hồ sơ): built once, then only read.
///
/// It is a plain value without reference counting and holds nothing that no rule reads. A host's own type becomes one in a
/// single pass, facts of the other kind of borrower left out.
public struct CaseFacts: Sendable, Hashable, RedactedRecord {
  /// See ``ApplicationFacts/asOf``.
  public var asOf: CivilDate
  /// See ``ApplicationFacts/borrowerKind``.
  public var borrowerKind: BorrowerKind
  /// See ``ApplicationFacts/purpose``.
  public var purpose: LoanPurpose
  /// See ``ApplicationFacts/needsLoan``.
  public var needsLoan: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/conductIsGood``.
  public var conductIsGood: Fact<Bool> = .unknown

  /// See ``ApplicationFacts/amount``.
  public var amount: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/route``.
  public var route: Fact<RehabilitationRoute> = .unknown
  /// See ``ApplicationFacts/trainingLevel``.
  public var trainingLevel: Fact<TrainingLevel> = .unknown
  /// See ``ApplicationFacts/institutionConfirmed``.
  public var institutionConfirmed: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/programmeBalance``.
  public var programmeBalance: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/samePurposeDebt``.
  public var samePurposeDebt: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/termMonths``.
  public var termMonths: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/trainingMonths``.
  public var trainingMonths: Fact<Int64> = .unknown

  /// See ``ApplicationFacts/birth``.
  public var birth: Fact<PartialDate> = .unknown
  /// See ``ApplicationFacts/completed``.
  public var completed: Fact<CivilDate> = .unknown
  /// The issue day of the management decision; known to be `nil` where there is no decision.
  public var decisionIssued: Fact<Fact<CivilDate>?> = .unknown
  /// The day on which the list was confirmed, known to be `nil` where it was not; known to be `nil` where there is no entry.
  public var listConfirmedOn: Fact<Fact<CivilDate?>?> = .unknown

  /// See ``ApplicationFacts/establishmentType``.
  public var establishmentType: Fact<EstablishmentType> = .unknown
  /// See ``ApplicationFacts/isRegistered``.
  public var isRegistered: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/isOperating``.
  public var isOperating: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/planConfirmed``.
  public var planConfirmed: Fact<Bool> = .unknown
  /// See ``ApplicationFacts/members``.
  public var members: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/workers``.
  public var workers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/rehabilitatedWorkers``.
  public var rehabilitatedWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/listedWorkers``.
  public var listedWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/insuredWorkers``.
  public var insuredWorkers: Fact<Int64> = .unknown
  /// See ``ApplicationFacts/capital``.
  public var capital: Fact<Dong> = .unknown
  /// See ``ApplicationFacts/revenue``.
  public var revenue: Fact<Dong> = .unknown

  /// The facts of a host's own type, read once each.
  @inlinable
  public init(_ facts: some ApplicationFacts) {
    asOf = facts.asOf
    borrowerKind = facts.borrowerKind
    purpose = facts.purpose
    needsLoan = facts.needsLoan
    amount = facts.amount
    programmeBalance = facts.programmeBalance
    samePurposeDebt = facts.samePurposeDebt
    termMonths = facts.termMonths
    switch borrowerKind {
    case .person: readPerson(facts)
    case .establishment: readEstablishment(facts)
    }
  }

  @inlinable
  mutating func readPerson(_ facts: some ApplicationFacts) {
    conductIsGood = facts.conductIsGood
    birth = facts.birth
    route = facts.route
    completed = facts.completed
    decisionIssued = facts.managementDecision.map { $0.map(\.issued) }
    listConfirmedOn = facts.listEntry.map { $0.map(\.confirmedOn) }
    switch purpose {
    case .production: break
    case .training:
      trainingLevel = facts.trainingLevel
      trainingMonths = facts.trainingMonths
      institutionConfirmed = facts.institutionConfirmed
    }
  }

  @inlinable
  mutating func readEstablishment(_ facts: some ApplicationFacts) {
    establishmentType = facts.establishmentType
    isRegistered = facts.isRegistered
    isOperating = facts.isOperating
    planConfirmed = facts.planConfirmed
    members = facts.members
    workers = facts.workers
    rehabilitatedWorkers = facts.rehabilitatedWorkers
    listedWorkers = facts.listedWorkers
    insuredWorkers = facts.insuredWorkers
    capital = facts.capital
    revenue = facts.revenue
  }

  /// The kind and the day, no fact.
  public var printedForm: String { "facts of a case on \(asOf)" }
}
