import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// All loans of a commune after lending, on a day: what is due and behind, checks, open signs, proposals that wait, steps of recovery.
///
/// ```swift
/// let report = AftercareReport(folder: folder, files: loanFiles, groupFiles: groupFiles, asOf: today)
/// report.lines(.vietnamese).forEach { print($0) }
/// ```
/// It is a pure function of the records and the day; each loan is folded once. A loan that cannot be folded stops no other.
public struct AftercareReport: Sendable, Hashable, RedactedRecord {
  /// The day.
  public let asOf: CivilDate
  /// The last day that is looked ahead to: what falls due, and which checks come, until then.
  public let until: CivilDate
  /// The plan whose agencies it names.
  public let plan: Plan
  /// The loans that run, and those of which something is still open, in the order of the records.
  public let rows: [AftercareRow]
  /// The groups with running loans, by identifier.
  public let groups: [AftercareGroupRow]
  /// Loans and files that nothing could be said about, or that fit no record.
  public let failures: [CaseFailure]

  /// Makes the report.
  ///
  /// - Parameters:
  ///   - folder: the loans, payments, households and people.
  ///   - files: what was done about loans.
  ///   - groupFiles: what was done about groups.
  ///   - listed: who has left the monthly list, and why.
  ///   - repaymentMonths: the first repayment period of training loans, which no record has and A.4 needs.
  ///   - asOf: the day.
  ///   - plan: the plan; `nil` for the folder's own.
  ///   - book: the editions: the one of a loan's first day limits what may be done with it, that of the day gives the times of checks.
  ///   - settings: what the commune sets; assumed where it sets nothing.
  /// - Complexity: O(loans × (rows + events) + entries)
  public init(
    folder: DataFolder, files: [LoanFile] = [], groupFiles: [GroupFile] = [],
    listed: [PersonID: ListedChange] = [:], repaymentMonths: [LoanID: Int64] = [:], asOf: CivilDate,
    plan: Plan? = nil, book: EditionBook = .decision08, settings: AftercareSettings = AftercareSettings()
  ) {
    let plan = plan ?? folder.settings.plan
    let until = (try? asOf.adding(months: 1)) ?? asOf
    var builder = AftercareBuilder(
      asOf: asOf, until: until, plan: plan, book: book, settings: settings, listed: listed,
      repaymentMonths: repaymentMonths,
      followed: FollowedFiles(files, groupFiles, folder), groupOf: RunningLoans.groups(of: folder))
    builder.add(folder)
    self.asOf = asOf
    self.until = until
    self.plan = plan
    rows = builder.rows
    groups = builder.groups
    failures = builder.failures
  }

  /// The numbers at the head of the report.
  public struct Counts: Sendable, Hashable {
    /// Loans that run.
    public let running: Int
    /// Loans with something unpaid whose day has passed.
    public let behind: Int
    /// Checks by where they stand, those of loans and of groups together.
    public let checks: [LoanCheck.Status: Int]
    /// First checks that were made behind their last day.
    public let checksMadeLate: Int
    /// Open signs by code.
    public let signs: [TroubleCode: Int]
    /// Proposals that wait.
    public let proposals: Int
    /// Tasks of recovery without a result.
    public let tasks: Int
    /// Those of them whose last day has passed.
    public let lateTasks: Int
    /// Loans for which a step of recovery is called for and nobody is charged with it.
    public let nextSteps: Int
  }

  /// The numbers at the head of the report.
  public var counts: Counts {
    let checks = rows.flatMap(\.checks) + groups.map(\.check)
    let tasks = rows.flatMap(\.tasks)
    return Counts(
      running: rows.filter(\.position.isRunning).count,
      behind: rows.filter { $0.position.daysBehind > 0 }.count,
      checks: Dictionary(checks.map { ($0.status, 1) }, uniquingKeysWith: +),
      checksMadeLate: rows.filter { $0.isFirstCheckLate ?? false }.count,
      signs: Dictionary(rows.flatMap(\.signs).map { ($0.code, 1) }, uniquingKeysWith: +),
      proposals: rows.reduce(0) { $0 + $1.proposals.count }, tasks: tasks.count,
      lateTasks: tasks.filter { $0.isLate(on: asOf) }.count,
      nextSteps: rows.filter { $0.nextStep != nil }.count)
  }

  /// The day and the numbers, nobody's facts.
  public var printedForm: String { "report after lending of \(asOf): \(rows.count) loans" }
}

/// Goes through the loans of a folder once.
private struct AftercareBuilder {
  let asOf: CivilDate
  let until: CivilDate
  let plan: Plan
  let book: EditionBook
  let settings: AftercareSettings
  let listed: [PersonID: ListedChange]
  let repaymentMonths: [LoanID: Int64]
  let followed: FollowedFiles
  let groupOf: [Borrower: SavingsGroupID]

  var rows: [AftercareRow] = []
  var groups: [AftercareGroupRow] = []
  var failures: [CaseFailure] = []

  mutating func add(_ folder: DataFolder) {
    failures = followed.failures
    let checks = LoanChecks(book.edition(for: asOf).judgedUnder.aftercare)
    let finder = SignFinder(settings: settings, plan: plan)
    let payments = Dictionary(grouping: folder.payments.filter { $0.date <= asOf }, by: \.loan)
    var running: [SavingsGroupID: (start: CivilDate, loans: Int)] = [:]
    for loan in folder.loans {
      do throws(InputError) {
        let followed = try FollowedLoan(
          loan, payments[loan.id] ?? [], file: followed.loans[loan.id], asOf: asOf)
        let row = try row(followed, checks, finder)
        if row.isShown { rows.append(row) }
        guard row.position.isRunning, let group = groupOf[loan.borrower] else { continue }
        let start = loan.terms.disbursements[0].date
        let known = running[group] ?? (start, 0)
        running[group] = (min(known.start, start), known.loans + 1)
      } catch {
        failures.append(CaseFailure(id: loan.id.text, error: error))
      }
    }
    groups = running.sorted { $0.key < $1.key }.map { group, of in
      let file = followed.groups[group]
      let made = file?.checks(on: asOf) ?? []
      return AftercareGroupRow(
        group: group, loans: of.loans,
        check: checks.group(
          since: .known(of.start), lastCheckedOn: file?.lastCheck(on: asOf, since: of.start) ?? .unknown,
          asOf: asOf), lastCheckedOn: made.map(\.day).max(), nextCheckOn: made.nextOn)
    }
  }

  private func row(
    _ followed: FollowedLoan, _ checks: LoanChecks, _ finder: SignFinder
  ) throws(InputError) -> AftercareRow {
    let loan = followed.loan
    let ledger = followed.ledger
    let position = try LoanPosition(ledger, on: asOf, settledOn: loan.settledOn)
    let own = followed.checks(checks, position)
    let isDirect = loan.borrower.kind == .establishment
    let hasGroup = groupOf[loan.borrower] != nil
    var change: ListedChange?
    if case .person(let id) = loan.borrower { change = listed[id] }
    let signs = try finder.signs(
      of: SignFinder.Subject(
        loan: loan.id, ledger: ledger, position: position, file: followed.file,
        idleCheck: own.first { $0.kind == .idleLoan }, listed: change, hasGroup: hasGroup,
        isDirect: isDirect))
    let file = self.followed.loans[loan.id]
    // A file that was opened later says nothing of the first check.
    let isWhole = file.map { $0.keptFrom <= $0.disbursedOn } ?? false
    return AftercareRow(
      loan: loan, position: position, dues: try LoanDues(ledger, position, until: until), checks: own,
      firstCheckedOn: isWhole ? followed.file?.firstCheckedOn : nil,
      lastCheckedOn: followed.file?.lastCheckedOn,
      nextCheckOn: followed.file?.nextCheckOn, signs: signs, proposals: proposals(followed),
      tasks: followed.file?.openTasks ?? [], nextStep: nextStep(position, followed.file, hasGroup, isDirect),
      faults: file?.faults(of: loan, under: plan, roles: settings.roles, until: asOf) ?? [])
  }

  private func proposals(_ followed: FollowedLoan) -> [WaitingProposal] {
    guard let open = followed.file?.openProposals, !open.isEmpty else { return [] }
    let loan = followed.loan
    let known = LoanCase(
      followed.ledger, purpose: .known(loan.purpose), capital: loan.source,
      repaymentMonths: Fact(repaymentMonths[loan.id]))
    let rules = ActRules(governing: loan, in: book)
    return open.map { waiting in
      let act = waiting.proposal.act
      var today: ActJudgement?
      var fault: AftercareFault?
      do throws(InputError) {
        today = try rules.judgement(of: act.dated(asOf, decision: act.decision), on: known)
      } catch {
        fault = AftercareFault(.notJudgeable, .loan(loan.id), clause: .policy(act.kind.clause), cause: error)
      }
      return WaitingProposal(
        entry: waiting.entry, proposal: waiting.proposal, days: waiting.entry.day.days(until: asOf),
        today: today, rooms: (try? rules.rooms(of: act, for: known, on: asOf)) ?? [],
        missingPapers: settings.missingPapers(for: act.kind, among: waiting.proposal.papers), fault: fault)
    }
  }

  /// None for a debt that is frozen or not behind.
  private func nextStep(
    _ position: LoanPosition, _ file: LoanFileState?, _ hasGroup: Bool, _ isDirect: Bool
  ) -> RecoveryPlan.Stage? {
    guard position.state != .frozen, position.daysBehind > 0,
      let since = try? asOf.adding(days: -position.daysBehind)
    else { return nil }
    var agencies = Set(settings.recovery.stages.map(\.agency))
    if !hasGroup { agencies.remove(.savingsAndCreditGroups) }
    // The bank lends to establishments directly (L.9): no organisation was entrusted with it.
    if isDirect { agencies.subtract([.savingsAndCreditGroups, .socioPoliticalOrganisations]) }
    return settings.recovery.next(on: asOf, behindSince: since, file: file, agencies: agencies)
  }
}

extension AftercareRow {
  /// Whether the loan runs, or something about it is still open.
  fileprivate var isShown: Bool {
    position.isRunning || !proposals.isEmpty || !tasks.isEmpty || !faults.isEmpty
  }
}

extension [GroupEntry] {
  /// The day on which the check of the latest day said to look again.
  fileprivate var nextOn: CivilDate? {
    var last: GroupEntry?
    for entry in self where last.map({ $0.day <= entry.day }) ?? true { last = entry }
    if case .checked(let check)? = last?.action { return check.nextOn }
    return nil
  }
}
