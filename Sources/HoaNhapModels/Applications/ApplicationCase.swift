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
  public var applicationID: ApplicationID { application.id }
  public var borrowerKind: BorrowerKind { application.borrower.kind }
  public var purpose: LoanPurpose { application.purpose }
  public var amount: Fact<Dong> { application.amount }
  public var termMonths: Fact<Int64> { application.termMonths }
  public var programmeBalance: Fact<Dong> { application.programmeBalance }
  public var samePurposeDebt: Fact<Dong> { application.samePurposeDebt }
  public var needsLoan: Fact<Bool> { application.needsLoan }

  public var birth: Fact<PartialDate> {
    person?.identity.reveal(for: .eligibility).birth ?? .unknown
  }
  public var route: Fact<RehabilitationRoute> { rehabilitation?.route ?? .unknown }
  public var completed: Fact<CivilDate> { rehabilitation?.completed ?? .unknown }
  public var managementDecision: Fact<ManagementDecision?> {
    rehabilitation?.managementDecision ?? .unknown
  }
  public var listEntry: Fact<ListEntry?> { rehabilitation?.listEntry ?? .unknown }
  public var conductIsGood: Fact<Bool> { conduct?.isGood ?? .unknown }
  public var conductRecordedOn: Fact<CivilDate> { conduct?.recordedOn ?? .unknown }

  public var trainingLevel: Fact<TrainingLevel> { application.trainingLevel }
  public var trainingMonths: Fact<Int64> { application.trainingMonths }
  public var institutionConfirmed: Fact<Bool> { application.institutionConfirmed }

  public var establishmentType: Fact<EstablishmentType> { establishment?.type ?? .unknown }
  public var isRegistered: Fact<Bool> { establishment?.isRegistered ?? .unknown }
  public var isOperating: Fact<Bool> { establishment?.isOperating ?? .unknown }
  public var members: Fact<Int64> { establishment?.members ?? .unknown }
  public var workers: Fact<Int64> { establishment?.workers ?? .unknown }
  public var rehabilitatedWorkers: Fact<Int64> { establishment?.rehabilitatedWorkers ?? .unknown }
  public var listedWorkers: Fact<Int64> { establishment?.listedWorkers ?? .unknown }
  public var planConfirmed: Fact<Bool> { establishment?.planConfirmed ?? .unknown }
  public var insuredWorkers: Fact<Int64> { establishment?.insuredWorkers ?? .unknown }
  public var capital: Fact<Dong> { establishment?.capital ?? .unknown }
  public var revenue: Fact<Dong> { establishment?.revenue ?? .unknown }

  private var rehabilitation: Rehabilitation? { person?.rehabilitation.reveal(for: .eligibility) }
  private var conduct: Conduct? { person?.conduct.reveal(for: .eligibility) }
}
