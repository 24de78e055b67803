public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// An application joined with the one who borrows, on a day: what the rules read (hồ sơ tại một ngày).
public struct ApplicationCase: Sendable, Hashable, RedactedRecord {
  /// The application.
  public let application: LoanApplication
  /// The day on which it is judged.
  public let asOf: CivilDate
  /// The person who borrows; `nil` where an establishment does.
  public let person: Person?
  /// The establishment that borrows; `nil` where a person does.
  public let establishment: Establishment?

  /// Joins an application with the person who borrows; `nil` where somebody else does.
  public init?(_ application: LoanApplication, of person: Person, asOf: CivilDate) {
    guard application.borrower == .person(person.id) else { return nil }
    self.application = application
    self.asOf = asOf
    self.person = person
    establishment = nil
  }

  /// Joins an application with the establishment that borrows; `nil` where another one does.
  public init?(_ application: LoanApplication, of establishment: Establishment, asOf: CivilDate) {
    guard application.borrower == .establishment(establishment.id) else { return nil }
    self.application = application
    self.asOf = asOf
    self.establishment = establishment
    person = nil
  }

  /// The kind, the identifier and the day.
  public var printedForm: String { "application \(application.id) on \(asOf)" }
}

extension ApplicationCase: ApplicationFacts {
  /// See ``ApplicationFacts/applicationID``.
  public var applicationID: ApplicationID { application.id }
  /// See ``ApplicationFacts/borrowerKind``.
  public var borrowerKind: BorrowerKind { application.borrower.kind }
  /// See ``ApplicationFacts/purpose``.
  public var purpose: LoanPurpose { application.purpose }
  /// See ``ApplicationFacts/amount``.
  public var amount: Fact<Dong> { application.amount }
  /// See ``ApplicationFacts/termMonths``.
  public var termMonths: Fact<Int64> { application.termMonths }
  /// See ``ApplicationFacts/programmeBalance``.
  public var programmeBalance: Fact<Dong> { application.programmeBalance }
  /// See ``ApplicationFacts/samePurposeDebt``.
  public var samePurposeDebt: Fact<Dong> { application.samePurposeDebt }
  /// See ``ApplicationFacts/needsLoan``.
  public var needsLoan: Fact<Bool> { application.needsLoan }

  /// See ``ApplicationFacts/birth``.
  public var birth: Fact<PartialDate> {
    person?.identity.reveal(for: .eligibility).birth ?? .unknown
  }
  /// See ``ApplicationFacts/route``.
  public var route: Fact<RehabilitationRoute> { rehabilitation?.route ?? .unknown }
  /// See ``ApplicationFacts/completedOn``.
  public var completedOn: Fact<CivilDate> { rehabilitation?.completedOn ?? .unknown }
  /// See ``ApplicationFacts/managementDecision``.
  public var managementDecision: Fact<ManagementDecision?> {
    rehabilitation?.managementDecision ?? .unknown
  }
  /// See ``ApplicationFacts/listEntry``.
  public var listEntry: Fact<ListEntry?> { rehabilitation?.listEntry ?? .unknown }
  /// See ``ApplicationFacts/conductIsGood``.
  public var conductIsGood: Fact<Bool> { conduct?.isGood ?? .unknown }
  /// See ``ApplicationFacts/conductRecordedOn``.
  public var conductRecordedOn: Fact<CivilDate> { conduct?.recordedOn ?? .unknown }

  /// See ``ApplicationFacts/trainingLevel``.
  public var trainingLevel: Fact<TrainingLevel> { application.trainingLevel }
  /// See ``ApplicationFacts/trainingMonths``.
  public var trainingMonths: Fact<Int64> { application.trainingMonths }
  /// See ``ApplicationFacts/institutionConfirmed``.
  public var institutionConfirmed: Fact<Bool> { application.institutionConfirmed }

  /// See ``ApplicationFacts/establishmentType``.
  public var establishmentType: Fact<EstablishmentType> { establishment?.type ?? .unknown }
  /// See ``ApplicationFacts/isRegistered``.
  public var isRegistered: Fact<Bool> { establishment?.isRegistered ?? .unknown }
  /// See ``ApplicationFacts/isOperating``.
  public var isOperating: Fact<Bool> { establishment?.isOperating ?? .unknown }
  /// See ``ApplicationFacts/members``.
  public var members: Fact<Int64> { establishment?.members ?? .unknown }
  /// See ``ApplicationFacts/workers``.
  public var workers: Fact<Int64> { establishment?.workers ?? .unknown }
  /// See ``ApplicationFacts/rehabilitatedWorkers``.
  public var rehabilitatedWorkers: Fact<Int64> { establishment?.rehabilitatedWorkers ?? .unknown }
  /// See ``ApplicationFacts/listedWorkers``.
  public var listedWorkers: Fact<Int64> { establishment?.listedWorkers ?? .unknown }
  /// See ``ApplicationFacts/planConfirmed``.
  public var planConfirmed: Fact<Bool> { establishment?.planConfirmed ?? .unknown }
  /// See ``ApplicationFacts/insuredWorkers``.
  public var insuredWorkers: Fact<Int64> { establishment?.insuredWorkers ?? .unknown }
  /// See ``ApplicationFacts/capital``.
  public var capital: Fact<Dong> { establishment?.capital ?? .unknown }
  /// See ``ApplicationFacts/revenue``.
  public var revenue: Fact<Dong> { establishment?.revenue ?? .unknown }

  private var rehabilitation: Rehabilitation? { person?.rehabilitation.reveal(for: .eligibility) }
  private var conduct: Conduct? { person?.conduct.reveal(for: .eligibility) }
}
