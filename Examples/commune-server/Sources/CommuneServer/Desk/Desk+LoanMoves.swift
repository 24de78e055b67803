import HoaNhap

extension Desk {
  /// Makes a move in a loan's file for the officer's agency; a check stands in the file of the application too. All of it is written, or nothing.
  ///
  /// - Parameter expected: how many entries the officer has read; `.absent` for the move that opens the file.
  /// - Returns: how many entries the officer knows now, and how a proposal was judged.
  func make(
    _ step: LoanMove, on id: LoanID, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> (known: UInt64, judgement: ActJudgement?) {
    // Whoever may not see the loan learns nothing by trying, and makes no move; nor does whoever the plan does not name for it.
    let (view, relations) = try await loanView(id, as: officer)
    guard view.withheld.isEmpty, followsLoans(officer) else { throw Problem(.forbidden) }
    try requirePart(in: step.action, officer)
    try requireAgencies(of: step)
    let (kept, loaded) = try await everything()
    var records = kept
    let place = records.aftercare.firstIndex { $0.loan == id }
    let seen = try place.flatMap { place throws(InputError) in
      try SeenLoanFile(
        records.aftercare[place], relations: relations, as: officer.reader(for: .lending, on: today),
        under: policy)
    }
    if place != nil, seen == nil { throw Problem(.notFound) }
    // A file of which nothing is open is opened anew for the officer.
    let open = seen.flatMap { seen in
      place.map { seen.isHidden(in: records.aftercare[$0]) } == true ? nil : seen
    }
    try check(expected, is: open.map { UInt64($0.file.entries.count) })
    if open != nil, step.keptFrom != nil {
      throw InputError(
        .unknownField, field: "kept_from", vi: "Hồ sơ của khoản vay đã mở; hãy bỏ trường này.",
        en: "The loan's file is open already; leave the field out.")
    }
    let loan = try followed(id, in: records)
    let casePlace = records.cases.firstIndex { $0.loan == id }
    var application = casePlace.map { records.cases[$0] }
    var file = open?.file ?? opened(loan, besides: application, keptFrom: step.keptFrom)
    let work = LoanWork(desk: self, loan: loan, payments: records.folder.payments, officer: officer)
    // First on what is open to the officer, so that a refusal names no entry that is not.
    var judgement = try work.make(step, entry: step.entry, in: &file, &application)
    if let place, let seen, seen.isPart(of: records.aftercare[place]) {
      file = records.aftercare[place]
      application = casePlace.map { records.cases[$0] }
      judgement = try work.make(
        step, entry: step.entry.flatMap(seen.number), in: &file, &application)
    }
    if let place { records.aftercare[place] = file } else { records.aftercare.append(file) }
    try follow(file, in: &records, stamp: officer.stamp(on: today))
    if let casePlace, let application, application != records.cases[casePlace] {
      records.cases[casePlace] = application
      try follow(application, in: &records, stamp: officer.stamp(on: today))
    }
    try await records.save(to: store, since: loaded, by: officer.actor, for: .lending, on: today)
    let now = try SeenLoanFile(
      file, relations: relations, as: officer.reader(for: .lending, on: today), under: policy)
    return (UInt64(now?.file.entries.count ?? 0), judgement)
  }

  /// The loan with the money that is recorded as handed out: its file begins with that.
  func followed(_ id: LoanID, in records: CommuneRecords) throws(Problem) -> Loan {
    let money = records.recordedMoney(on: today)
    if let loan = money.folder.loans.first(where: { $0.id == id }) { return loan }
    guard records.folder.loans.contains(where: { $0.id == id }) else { throw Problem(.notFound) }
    // No money of its application is on it.
    throw Problem(.notNow, money.faults.first { $0.key == Loan.key(id) }?.wording)
  }

  /// Refuses a move that the plan does not give to the officer's agency, before anything is looked up for it.
  private func requirePart(in action: LoanMove.Action, _ officer: Officer) throws(Problem) {
    let clauses = AftercareRoles()[keyPath: action.clauses]
    func names(_ agency: AgencyID) -> Bool {
      (action.isDecision
        ? plan.clause(ledBy: agency, among: clauses) : plan.clause(of: agency, among: clauses))
        != nil
    }
    guard !names(officer.agency) else { return }
    let who = plan.agencies.map(\.id).filter(names).map(\.text).joined(separator: ", ")
    throw Problem(
      .forbidden,
      Wording(
        vi: "Kế hoạch không giao việc này cho cơ quan đó; được làm: \(who).",
        en: "The plan does not name that agency for it; these may: \(who)."),
      code: AftercareFault.Code.notNamed.rawValue, clause: clauses.first?.text)
  }

  /// Refuses agencies and clauses that the plan does not have, so that no fault repeats them.
  private func requireAgencies(of step: LoanMove) throws(InputError) {
    for (index, agency) in (step.use?.with ?? []).enumerated() {
      try requireAgency(agency, field: "with[\(index)]")
    }
    if let agency = step.charged.agency { try requireAgency(agency, field: "agency") }
    if let clause = step.charged.clause,
      plan.duty(clause) == nil || !AftercareRoles().recovery.contains(clause)
    {
      throw InputError(
        .unknownReference, field: "clause", vi: "Kế hoạch không giao việc thu hồi nợ theo mục này.",
        en: "The plan gives no recovery by this clause.")
    }
  }

  /// The moves that a loan's file would take from an officer's agency today: each is tried on a copy.
  func moves(
    on id: LoanID, in file: LoanFile?, _ records: CommuneRecords, by officer: Officer
  ) -> [LoanMove] {
    guard let loan = try? followed(id, in: records) else { return [] }
    let application = records.cases.first { $0.loan == id }
    let file = file ?? opened(loan, besides: application)
    let work = LoanWork(desk: self, loan: loan, payments: records.folder.payments, officer: officer)
    return LoanMove.candidates(for: file, on: today).filter { step in
      guard (try? requirePart(in: step.action, officer)) != nil else { return false }
      var (copy, other) = (file, application)
      do {
        _ = try work.record(step, entry: step.entry, in: &copy, &other)
        return true
      } catch let fault as AftercareFault {
        // Which act is proposed decides on these.
        return step.action == .proposed && [.secondProposal, .notJudgeable].contains(fault.code)
      } catch {
        return false
      }
    }
  }
}

/// What a move in a loan's file is made with.
struct LoanWork: Sendable {
  let desk: Desk
  let loan: Loan
  let payments: [Payment]
  let officer: Officer

  /// Makes a move, or says which field is in the way.
  func make(
    _ step: LoanMove, entry: Int?, in file: inout LoanFile, _ application: inout CaseFile?
  ) throws -> ActJudgement? {
    do {
      return try record(step, entry: entry, in: &file, &application)
    } catch let fault as AftercareFault {
      throw Problem(fault, of: step.action)
    }
  }

  /// Makes a move.
  ///
  /// - Parameters:
  ///   - entry: the number of the entry that it answers, in this file.
  ///   - file: the loan's file.
  ///   - application: the file of the application on which the money was handed out; `nil` where none is kept.
  func record(
    _ step: LoanMove, entry: Int?, in file: inout LoanFile, _ application: inout CaseFile?
  ) throws -> ActJudgement? {
    let today = desk.today
    let move = AftercareMove(
      on: step.on ?? today, by: officer.agency, under: desk.plan, stamp: officer.stamp(on: today))
    let entry = entry ?? 0
    switch step.action {
    case .checked:
      guard let use = step.use else { break }
      if var taken = application {
        try file.check(use, of: loan, in: &taken, move, under: desk.caseDuties)
        application = taken
      } else {
        try file.check(use, of: loan, move)
      }
    case .signOfTrouble:
      guard let sign = step.sign else { break }
      try file.report(sign, of: loan, move)
    case .signEnded: try file.endSign(entry, of: loan, move)
    case .proposed:
      return try file.propose(
        try step.act(on: today), papers: step.papers, of: loan, as: try known(file),
        ActRules(governing: loan), move)
    case .withdrawn: try file.withdraw(proposal: entry, of: loan, move)
    case .approved:
      let known = try known(file)
      let judgement = try judge(step, entry, in: file, known)
      guard let act = judgement.allowed else { throw Problem(judgement) }
      try file.approve(act, proposal: entry, of: loan, on: known.ledger, move)
    case .declined:
      try file.decline(
        try judge(step, entry, in: file, try known(file)), proposal: entry, reason: step.reason ?? "",
        of: loan, move)
    case .recovery: try file.charge(try step.task(on: move.day), of: loan, move)
    case .recovered:
      guard let result = step.result else { break }
      try file.finish(task: entry, result, of: loan, move)
    case .reversed:
      let old = file.entries.first { $0.number == entry }
      try file.reverse(entry: entry, reason: step.reason ?? "", of: loan, move)
      if let old { try takeBack(old, of: file, in: &application, because: step.reason ?? "") }
    }
    return nil
  }

  private func known(_ file: LoanFile) throws(Problem) -> LoanCase {
    do {
      return try file.loanCase(of: loan, payments: payments)
    } catch {
      // The records contradict each other; nothing that was sent is wrong.
      throw Problem(.notNow, error.wording, code: error.code.rawValue, clause: "III.3.2")
    }
  }

  private func judge(
    _ step: LoanMove, _ entry: Int, in file: LoanFile, _ known: LoanCase
  ) throws(AftercareFault) -> ActJudgement {
    try file.judgement(
      ofProposal: entry, on: desk.today, decision: step.decision, as: known, ActRules(governing: loan))
  }

  /// A check that was a mistake in the loan's file was none in the file of the application either.
  private func takeBack(
    _ entry: AftercareEntry, of file: LoanFile, in application: inout CaseFile?, because reason: String
  ) throws(CaseFault) {
    guard entry.isSeen, var taken = application else { return }
    // On one day there can be several, of which each stands in both files.
    let left = file.state.checks.filter { $0.isSeen && $0.day == entry.day }.count
    let steps = taken.standingSteps.filter { $0.action.kind == .checked && $0.day == entry.day }
    guard steps.count > left, let step = steps.last else { return }
    try taken.reverse(
      step: step.number, reason: reason, by: officer.agency, stamp: officer.stamp(on: desk.today),
      under: desk.caseDuties)
    application = taken
  }
}

extension AftercareEntry {
  /// Whether it is a check in which the use was seen.
  var isSeen: Bool { use?.counts ?? false }
}

extension LoanMove {
  /// Every kind of move that could be made with a file, on each entry that it could answer, filled in as little as it can be.
  static func candidates(for file: LoanFile, on day: CivilDate) -> [LoanMove] {
    var check = LoanMove(.checked)
    check.use = LoanUse(.asAgreed)
    var sign = LoanMove(.signOfTrouble)
    sign.sign = ReportedSign(.hardship)
    var proposal = LoanMove(.proposed)
    proposal.act = ["act": "extension", "until": .string(((try? day.adding(years: 1)) ?? day).text)]
    var recovery = LoanMove(.recovery)
    recovery.stage = RecoveryPlan.standard.stages.map(\.id).first { stage in
      !file.state.openTasks.contains { $0.task.stage == stage }
    }
    let answers = file.state.openProposals.flatMap { waiting -> [LoanMove] in
      let entry = waiting.entry.number
      var approval = LoanMove(.approved, entry: entry)
      approval.decision = waiting.proposal.act.decision ?? "x"
      return [LoanMove(.withdrawn, entry: entry), approval, LoanMove(.declined, entry: entry, reason: "x")]
    }
    let results = file.state.openTasks.map { task -> LoanMove in
      var step = LoanMove(.recovered, entry: task.entry.number)
      step.result = RecoveryResult(.notMet)
      return step
    }
    return [check, sign] + file.state.signs.map { LoanMove(.signEnded, entry: $0.number) } + [proposal]
      + answers + [recovery] + results
      + file.entries.map { LoanMove(.reversed, entry: $0.number, reason: "x") }
  }

  /// The move as an offer: what it is, and on which entry.
  var json: JSONValue {
    var members = [JSONMember("action", .string(action.rawValue))]
    if let entry { members.append(JSONMember("entry", .integer(Int64(entry)))) }
    return .object(JSONObject(members))
  }
}
