public import HoaNhapPolicy
public import HoaNhapValues

/// The facts one by one, as the rules' own record holds them.
extension ApplicationDocument {
  /// See ``ApplicationFacts/asOf``.
  public var asOf: CivilDate {
    get { caseFacts.asOf }
    set { caseFacts.asOf = newValue }
  }
  /// See ``ApplicationFacts/borrowerKind``.
  public var borrowerKind: BorrowerKind {
    get { caseFacts.borrowerKind }
    set { caseFacts.borrowerKind = newValue }
  }
  /// See ``ApplicationFacts/purpose``.
  public var purpose: LoanPurpose {
    get { caseFacts.purpose }
    set { caseFacts.purpose = newValue }
  }
  /// See ``ApplicationFacts/amount``.
  public var amount: Fact<Dong> {
    get { caseFacts.amount }
    set { caseFacts.amount = newValue }
  }
  /// See ``ApplicationFacts/termMonths``.
  public var termMonths: Fact<Int64> {
    get { caseFacts.termMonths }
    set { caseFacts.termMonths = newValue }
  }
  /// See ``ApplicationFacts/programmeBalance``.
  public var programmeBalance: Fact<Dong> {
    get { caseFacts.programmeBalance }
    set { caseFacts.programmeBalance = newValue }
  }
  /// See ``ApplicationFacts/samePurposeDebt``.
  public var samePurposeDebt: Fact<Dong> {
    get { caseFacts.samePurposeDebt }
    set { caseFacts.samePurposeDebt = newValue }
  }
  /// See ``ApplicationFacts/needsLoan``.
  public var needsLoan: Fact<Bool> {
    get { caseFacts.needsLoan }
    set { caseFacts.needsLoan = newValue }
  }
  /// See ``ApplicationFacts/birth``.
  public var birth: Fact<PartialDate> {
    get { caseFacts.birth }
    set { caseFacts.birth = newValue }
  }
  /// See ``ApplicationFacts/route``.
  public var route: Fact<RehabilitationRoute> {
    get { caseFacts.route }
    set { caseFacts.route = newValue }
  }
  /// See ``ApplicationFacts/completedOn``.
  public var completedOn: Fact<CivilDate> {
    get { caseFacts.completedOn }
    set { caseFacts.completedOn = newValue }
  }
  /// See ``ApplicationFacts/conductIsGood``.
  public var conductIsGood: Fact<Bool> {
    get { caseFacts.conductIsGood }
    set { caseFacts.conductIsGood = newValue }
  }
  /// See ``ApplicationFacts/trainingLevel``.
  public var trainingLevel: Fact<TrainingLevel> {
    get { caseFacts.trainingLevel }
    set { caseFacts.trainingLevel = newValue }
  }
  /// See ``ApplicationFacts/trainingMonths``.
  public var trainingMonths: Fact<Int64> {
    get { caseFacts.trainingMonths }
    set { caseFacts.trainingMonths = newValue }
  }
  /// See ``ApplicationFacts/institutionConfirmed``.
  public var institutionConfirmed: Fact<Bool> {
    get { caseFacts.institutionConfirmed }
    set { caseFacts.institutionConfirmed = newValue }
  }
  /// See ``ApplicationFacts/establishmentType``.
  public var establishmentType: Fact<EstablishmentType> {
    get { caseFacts.establishmentType }
    set { caseFacts.establishmentType = newValue }
  }
  /// See ``ApplicationFacts/isRegistered``.
  public var isRegistered: Fact<Bool> {
    get { caseFacts.isRegistered }
    set { caseFacts.isRegistered = newValue }
  }
  /// See ``ApplicationFacts/isOperating``.
  public var isOperating: Fact<Bool> {
    get { caseFacts.isOperating }
    set { caseFacts.isOperating = newValue }
  }
  /// See ``ApplicationFacts/members``.
  public var members: Fact<Int64> {
    get { caseFacts.members }
    set { caseFacts.members = newValue }
  }
  /// See ``ApplicationFacts/workers``.
  public var workers: Fact<Int64> {
    get { caseFacts.workers }
    set { caseFacts.workers = newValue }
  }
  /// See ``ApplicationFacts/rehabilitatedWorkers``.
  public var rehabilitatedWorkers: Fact<Int64> {
    get { caseFacts.rehabilitatedWorkers }
    set { caseFacts.rehabilitatedWorkers = newValue }
  }
  /// See ``ApplicationFacts/listedWorkers``.
  public var listedWorkers: Fact<Int64> {
    get { caseFacts.listedWorkers }
    set { caseFacts.listedWorkers = newValue }
  }
  /// See ``ApplicationFacts/planConfirmed``.
  public var planConfirmed: Fact<Bool> {
    get { caseFacts.planConfirmed }
    set { caseFacts.planConfirmed = newValue }
  }
  /// See ``ApplicationFacts/insuredWorkers``.
  public var insuredWorkers: Fact<Int64> {
    get { caseFacts.insuredWorkers }
    set { caseFacts.insuredWorkers = newValue }
  }
  /// See ``ApplicationFacts/capital``.
  public var capital: Fact<Dong> {
    get { caseFacts.capital }
    set { caseFacts.capital = newValue }
  }
  /// See ``ApplicationFacts/revenue``.
  public var revenue: Fact<Dong> {
    get { caseFacts.revenue }
    set { caseFacts.revenue = newValue }
  }
  /// See ``ApplicationFacts/decisionIssuedOn``.
  public var decisionIssuedOn: Fact<Fact<CivilDate>?> { caseFacts.decisionIssuedOn }
  /// See ``ApplicationFacts/listConfirmedOn``.
  public var listConfirmedOn: Fact<Fact<CivilDate?>?> { caseFacts.listConfirmedOn }

  /// See ``ApplicationFacts/managementDecision``.
  public var managementDecision: Fact<ManagementDecision?> {
    get {
      caseFacts.decisionIssuedOn.map { issuedOn in
        issuedOn.map { ManagementDecision(issuedOn: $0, issuer: decisionIssuer, months: decisionMonths) }
      }
    }
    set {
      let decision = newValue.value ?? nil
      caseFacts.decisionIssuedOn = newValue.map { $0.map(\.issuedOn) }
      decisionIssuer = decision?.issuer ?? .unknown
      decisionMonths = decision?.months ?? .unknown
    }
  }
  /// See ``ApplicationFacts/listEntry``.
  public var listEntry: Fact<ListEntry?> {
    get {
      caseFacts.listConfirmedOn.map { confirmed in
        confirmed.map { ListEntry(month: listMonth, confirmedOn: $0) }
      }
    }
    set {
      caseFacts.listConfirmedOn = newValue.map { $0.map(\.confirmedOn) }
      listMonth = (newValue.value ?? nil)?.month ?? .unknown
    }
  }
}
