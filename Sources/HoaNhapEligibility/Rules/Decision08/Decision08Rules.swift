import HoaNhapPolicy
import HoaNhapValues

/// The clauses of Quyết định 08/2026/QĐ-TTg in the order in which findings stand.
struct Decision08Rules: RuleSet {
  typealias Facts = CaseFacts

  let inForce: InForceRule
  let borrowerAge: MinimumAgeRule
  let route: CompletedRouteRule
  let workingAge: MinimumAgeRule
  let need: NeedRule
  let list: ConfirmedListRule
  let managementWindow: ManagementWindowRule
  let conduct: ConductRule
  let trainingDebt: SamePurposeDebtRule
  let institution: InstitutionRule
  let purpose: PurposeRule
  let personCeiling: TotalCeilingRule
  let trainingCeiling: TrainingCeilingRule
  let term: TermRule
  let productionDebt: SamePurposeDebtRule
  let form: EstablishmentFormRule
  let size: EstablishmentSizeRule
  let operation: LawfulOperationRule
  let workerShare: WorkerShareRule
  let plan: LoanPlanRule
  let listedWorkers: ListedWorkersRule
  let establishmentCeiling: TotalCeilingRule
  let workerCeiling: WorkerCeilingRule

  init(_ edition: Edition) {
    inForce = InForceRule(edition)
    borrowerAge = .borrower(edition)
    route = CompletedRouteRule(edition)
    workingAge = .worker(edition)
    need = NeedRule(edition)
    list = ConfirmedListRule(edition)
    managementWindow = ManagementWindowRule(edition)
    conduct = ConductRule(edition)
    trainingDebt = .training(edition)
    institution = InstitutionRule(edition)
    purpose = PurposeRule(edition)
    personCeiling = .person(edition)
    trainingCeiling = TrainingCeilingRule(edition)
    term = TermRule(edition)
    productionDebt = .production(edition)
    form = EstablishmentFormRule(edition)
    size = EstablishmentSizeRule(edition)
    operation = LawfulOperationRule(edition)
    workerShare = WorkerShareRule(edition)
    plan = LoanPlanRule(edition)
    listedWorkers = ListedWorkersRule(edition)
    establishmentCeiling = .establishment(edition)
    workerCeiling = WorkerCeilingRule(edition)
  }

  @inline(__always)
  func visit<Visitor: RuleVisitor>(_ visitor: inout Visitor) throws(InputError)
  where Visitor.Facts == CaseFacts {
    try visitor.visit(inForce)
    try visitor.visit(borrowerAge)
    try visitor.visit(route)
    try visitor.visit(workingAge)
    try visitor.visit(need)
    try visitor.visit(list)
    try visitor.visit(managementWindow)
    try visitor.visit(conduct)
    try visitor.visit(trainingDebt)
    try visitor.visit(institution)
    try visitor.visit(purpose)
    try visitor.visit(personCeiling)
    try visitor.visit(trainingCeiling)
    try visitor.visit(term)
    try visitor.visit(productionDebt)
    try visitor.visit(form)
    try visitor.visit(size)
    try visitor.visit(operation)
    try visitor.visit(workerShare)
    try visitor.visit(plan)
    try visitor.visit(listedWorkers)
    try visitor.visit(establishmentCeiling)
    try visitor.visit(workerCeiling)
  }
}
