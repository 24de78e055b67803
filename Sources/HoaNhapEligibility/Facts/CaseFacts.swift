public import HoaNhapPolicy
public import HoaNhapValues

/// The facts of one case as the law's rules read them (dữ kiện của hồ sơ): built once, then only read.
///
/// It is a plain value without reference counting and holds nothing that no rule reads. Facts of the other kind of borrower
/// may stand in it; no clause that applies reads them.
public struct CaseFacts: Sendable, Hashable, RedactedRecord {
  /// See ``ApplicationFacts/asOf``.
  public var asOf: CivilDate
  /// See ``ApplicationFacts/borrowerKind``.
  public var borrowerKind: BorrowerKind
  /// See ``ApplicationFacts/purpose``.
  public var purpose: LoanPurpose
  /// See ``ApplicationFacts/needsLoan``.
  public var needsLoan: Fact<Bool>
  /// See ``ApplicationFacts/conductIsGood``.
  public var conductIsGood: Fact<Bool>

  /// See ``ApplicationFacts/amount``.
  public var amount: Fact<Dong>
  /// See ``ApplicationFacts/route``.
  public var route: Fact<RehabilitationRoute>
  /// See ``ApplicationFacts/trainingLevel``.
  public var trainingLevel: Fact<TrainingLevel>
  /// See ``ApplicationFacts/institutionConfirmed``.
  public var institutionConfirmed: Fact<Bool>
  /// See ``ApplicationFacts/programmeBalance``.
  public var programmeBalance: Fact<Dong>
  /// See ``ApplicationFacts/samePurposeDebt``.
  public var samePurposeDebt: Fact<Dong>
  /// See ``ApplicationFacts/termMonths``.
  public var termMonths: Fact<Int64>
  /// See ``ApplicationFacts/trainingMonths``.
  public var trainingMonths: Fact<Int64>

  /// See ``ApplicationFacts/birth``.
  public var birth: Fact<PartialDate>
  /// See ``ApplicationFacts/completedOn``.
  public var completedOn: Fact<CivilDate>
  /// The issue day of the management decision; known to be `nil` where there is no decision.
  public var decisionIssuedOn: Fact<Fact<CivilDate>?>
  /// The day on which the list was confirmed, known to be `nil` where it was not; known to be `nil` where there is no entry.
  public var listConfirmedOn: Fact<Fact<CivilDate?>?>

  /// See ``ApplicationFacts/establishmentType``.
  public var establishmentType: Fact<EstablishmentType>
  /// See ``ApplicationFacts/isRegistered``.
  public var isRegistered: Fact<Bool>
  /// See ``ApplicationFacts/isOperating``.
  public var isOperating: Fact<Bool>
  /// See ``ApplicationFacts/planConfirmed``.
  public var planConfirmed: Fact<Bool>
  /// See ``ApplicationFacts/members``.
  public var members: Fact<Int64>
  /// See ``ApplicationFacts/workers``.
  public var workers: Fact<Int64>
  /// See ``ApplicationFacts/rehabilitatedWorkers``.
  public var rehabilitatedWorkers: Fact<Int64>
  /// See ``ApplicationFacts/listedWorkers``.
  public var listedWorkers: Fact<Int64>
  /// See ``ApplicationFacts/insuredWorkers``.
  public var insuredWorkers: Fact<Int64>
  /// See ``ApplicationFacts/capital``.
  public var capital: Fact<Dong>
  /// See ``ApplicationFacts/revenue``.
  public var revenue: Fact<Dong>

  /// The facts of a host's own type, read once each and in one straight line.
  @inlinable
  public init(_ facts: some ApplicationFacts) {
    asOf = facts.asOf
    borrowerKind = facts.borrowerKind
    purpose = facts.purpose
    needsLoan = facts.needsLoan
    conductIsGood = facts.conductIsGood
    amount = facts.amount
    route = facts.route
    trainingLevel = facts.trainingLevel
    institutionConfirmed = facts.institutionConfirmed
    programmeBalance = facts.programmeBalance
    samePurposeDebt = facts.samePurposeDebt
    termMonths = facts.termMonths
    trainingMonths = facts.trainingMonths
    birth = facts.birth
    completedOn = facts.completedOn
    decisionIssuedOn = facts.decisionIssuedOn
    listConfirmedOn = facts.listConfirmedOn
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

  /// Facts of which none is known yet.
  public init(asOf: CivilDate, borrower kind: BorrowerKind, purpose: LoanPurpose) {
    self.init(NothingKnown(asOf: asOf, borrowerKind: kind, purpose: purpose))
  }

  /// The same facts, those of the other kind of borrower and of another purpose left out.
  var ofItsKind: CaseFacts {
    var own = CaseFacts(asOf: asOf, borrower: borrowerKind, purpose: purpose)
    own.needsLoan = needsLoan
    own.amount = amount
    own.programmeBalance = programmeBalance
    own.samePurposeDebt = samePurposeDebt
    own.termMonths = termMonths
    if borrowerKind == .person { own.copyPerson(self) } else { own.copyEstablishment(self) }
    return own
  }

  private mutating func copyPerson(_ facts: CaseFacts) {
    conductIsGood = facts.conductIsGood
    birth = facts.birth
    route = facts.route
    completedOn = facts.completedOn
    decisionIssuedOn = facts.decisionIssuedOn
    listConfirmedOn = facts.listConfirmedOn
    guard purpose == .training else { return }
    trainingLevel = facts.trainingLevel
    trainingMonths = facts.trainingMonths
    institutionConfirmed = facts.institutionConfirmed
  }

  private mutating func copyEstablishment(_ facts: CaseFacts) {
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

/// A case of which no fact is known: every default of the protocol.
private struct NothingKnown: ApplicationFacts {
  let asOf: CivilDate
  let borrowerKind: BorrowerKind
  let purpose: LoanPurpose
  var applicationID: ApplicationID { "" }
}
