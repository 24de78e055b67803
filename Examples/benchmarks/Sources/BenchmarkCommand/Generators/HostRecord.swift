import HoaNhap

/// A host's own record as a commune system might keep it: it adopts the protocol, and its names are its own.
struct HostRecord: ApplicationFacts {
  let maHoSo: UInt32
  let asOf: CivilDate
  let borrowerKind: BorrowerKind
  let purpose: LoanPurpose
  let needsLoan: Fact<Bool>
  let conductIsGood: Fact<Bool>
  let route: Fact<RehabilitationRoute>
  let amount: Fact<Dong>
  let programmeBalance: Fact<Dong>
  let samePurposeDebt: Fact<Dong>
  let termMonths: Fact<Int64>
  let birth: Fact<PartialDate>
  let completedOn: Fact<CivilDate>
  let decisionIssuedOn: Fact<Fact<CivilDate>?>
  let listConfirmedOn: Fact<Fact<CivilDate?>?>
  let trainingLevel: Fact<TrainingLevel>
  let institutionConfirmed: Fact<Bool>
  let trainingMonths: Fact<Int64>
  let establishmentType: Fact<EstablishmentType>
  let isRegistered: Fact<Bool>
  let isOperating: Fact<Bool>
  let planConfirmed: Fact<Bool>
  let members: Fact<Int64>
  let workers: Fact<Int64>
  let rehabilitatedWorkers: Fact<Int64>
  let listedWorkers: Fact<Int64>
  let insuredWorkers: Fact<Int64>
  let capital: Fact<Dong>
  let revenue: Fact<Dong>

  var applicationID: ApplicationID { ApplicationID("H-\(maHoSo)") }

  /// The facts of a document, kept in the host's own way.
  init(_ document: ApplicationDocument, number: Int) {
    maHoSo = UInt32(number)
    let facts = CaseFacts(document)
    asOf = facts.asOf
    borrowerKind = facts.borrowerKind
    purpose = facts.purpose
    needsLoan = facts.needsLoan
    conductIsGood = facts.conductIsGood
    route = facts.route
    amount = facts.amount
    programmeBalance = facts.programmeBalance
    samePurposeDebt = facts.samePurposeDebt
    termMonths = facts.termMonths
    birth = facts.birth
    completedOn = facts.completedOn
    decisionIssuedOn = facts.decisionIssuedOn
    listConfirmedOn = facts.listConfirmedOn
    trainingLevel = facts.trainingLevel
    institutionConfirmed = facts.institutionConfirmed
    trainingMonths = facts.trainingMonths
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
}
