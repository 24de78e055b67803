import HoaNhap

/// The life of an application as an officer sees it.
struct CaseStandingView: Sendable {
  /// What of the file is open.
  let view: RecordView
  /// What comes next; `nil` where the state is not open to the officer.
  let agenda: CaseAgenda?
  /// Whether what stands in the way of a step may be told.
  let seesBlockers: Bool
  /// The steps that the plan gives the officer's agency and that follow on where the application stands.
  let moves: [CaseAgenda.NextStep]
  /// The step that the officer's agency could take back.
  let reversible: Int?
  let revision: UInt64
}

extension Desk {
  /// Who takes which step of an application, by the plan.
  var caseDuties: CaseDuties { CaseDuties(of: plan) }

  /// What an officer may see of the next files.
  func cases(
    after id: ApplicationID?, limit: Int, as officer: Officer
  ) async throws -> GuardedPage<CaseFile> {
    try requireAny(CaseFile.self, officer)
    let groups = try await groups(for: officer)
    return try await guarded.views(
      of: CaseFile.self, after: id, limit: limit, as: officer.reader(for: .lending, on: today)
    ) { groups.relations(of: $0.borrower) }
  }

  /// What an officer may see of the file of an application, and which steps come next.
  func caseFile(_ id: ApplicationID, as officer: Officer) async throws -> CaseStandingView {
    let found = try await store.get(CaseFile.self, id)
    let groups = try await groups(for: officer)
    let view = try await view(
      CaseFile.self, id, for: .lending, as: officer,
      relations: found.map { groups.relations(of: $0.record.borrower) } ?? SubjectRelations())
    guard let found else { throw Problem(.notFound) }
    let file = found.record
    let access = VerdictAccess(officer.agency, under: policy)
    // What a clause lacks is told to those alone who may read the facts that it rests on.
    let isThere = try await store.get(LoanApplication.self, file.application) != nil
    let verdict =
      access == .whole && isThere ? try await verdict(on: file.application, as: officer).verdict : nil
    let calendar = try settings.calendar(years: today.year - 1...today.year + 2)
    let isOpen = view.values.reveal(for: .lending)["state"] != nil
    let agenda =
      isOpen
      ? try CaseAgenda(file, asOf: today, under: caseDuties, calendar: calendar, verdict: verdict) : nil
    var copy = file
    let last = file.lastStep?.number
    let isReversible =
      last.map { number in
        (try? copy.reverse(
          step: number, reason: "x", by: officer.agency, stamp: officer.stamp(on: today), under: caseDuties))
          != nil
      } ?? false
    return CaseStandingView(
      view: view, agenda: agenda, seesBlockers: access != .none,
      moves: (agenda?.next ?? []).filter { step in step.agencies.contains { $0.id == officer.agency } },
      reversible: isOpen && isReversible ? last : nil, revision: found.revision)
  }

  /// Records a step of an application for the officer's agency: the file and the book of obligations change together, or nothing does.
  ///
  /// - Returns: the file's new revision.
  func take(
    _ request: CaseRequest, on id: ApplicationID, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> UInt64 {
    // Whoever may not see whose application it is learns nothing by trying, and takes no step.
    _ = try await application(id, as: officer)
    try requireDuty(request.action, officer)
    let (kept, loaded) = try await everything()
    var records = kept
    guard let application = records.folder.applications.first(where: { $0.id == id }) else {
      throw Problem(.notFound)
    }
    let key = CaseFile.key(id)
    try check(expected, is: loaded.revisions[key])
    let stamp = officer.stamp(on: today)
    let file: CaseFile
    if let place = records.cases.firstIndex(where: { $0.application == id }) {
      file = try await step(request, in: records.cases[place], of: application, &records, by: officer, stamp)
      records.cases[place] = file
    } else {
      guard request.action == .needStated else { throw Problem(.notFound) }
      file = try CaseFile(
        of: application, by: officer.agency, on: request.on ?? today, stamp: stamp, under: caseDuties)
      records.cases.append(file)
    }
    try follow(file, in: &records, stamp: stamp)
    let saved = try await records.save(
      to: store, since: loaded, by: officer.actor, for: .lending, on: today)
    return saved.state.revisions[key] ?? 0
  }

  /// Brings the book of obligations up to the steps of a file.
  func follow(_ file: CaseFile, in records: inout CommuneRecords, stamp: RecordStamp) throws {
    try follow(in: &records) { book, calendar in
      try book.follow(file, stamp: stamp, under: caseDuties, calendar: calendar)
    }
  }

  /// Brings the book of obligations up to the steps of recovery in a loan's file.
  func follow(_ file: LoanFile, in records: inout CommuneRecords, stamp: RecordStamp) throws {
    try follow(in: &records) { book, calendar in
      try book.follow(file, stamp: stamp, under: plan, calendar: calendar)
    }
  }

  private func follow(
    in records: inout CommuneRecords, _ body: (inout ObligationBook, HolidayCalendar) throws -> Void
  ) throws {
    let before = try opened(records.duties)
    var book = before
    try body(&book, try settings.calendar(years: today.year - 1...today.year + 2))
    if book != before { records.duties = book }
  }

  /// Refuses a step that the plan does not give to the officer's agency before anything is looked up for it: which fault comes first would
  /// otherwise tell who stands on a list, which loans there are, whose group it is. A step is taken back by those who may take it.
  private func requireDuty(_ action: CaseRequest.Action, _ officer: Officer) throws(Problem) {
    guard let kind = action.kind, kind != .reversed,
      caseDuties.clause(for: kind, by: officer.agency) == nil
    else { return }
    let who = caseDuties.agencies(for: kind).map(\.text).joined(separator: ", ")
    throw Problem(
      .forbidden,
      Wording(
        vi: "Kế hoạch không giao việc này cho cơ quan đó; được làm: \(who).",
        en: "The plan does not name that agency for it; these may: \(who)."),
      code: CaseFault.Code.wrongAgency.rawValue, clause: caseDuties.parts[kind]?.first?.clause.text)
  }

  private func step(
    _ request: CaseRequest, in kept: CaseFile, of application: LoanApplication,
    _ records: inout CommuneRecords, by officer: Officer, _ stamp: RecordStamp
  ) async throws -> CaseFile {
    var file = kept
    let (agency, duties, day) = (officer.agency, caseDuties, request.on ?? today)
    switch request.action {
    case .needStated:
      throw Problem(
        .notNow,
        Wording(
          vi: "Hồ sơ đã có quá trình xử lý; hãy ghi bước tiếp theo.",
          en: "The application has a file already; record the next step in it."),
        field: "action", code: CaseFault.Code.secondFile.rawValue, clause: "C.1")
    case .considered:
      guard let meeting = request.meeting else { break }
      guard officer.groups.isEmpty || officer.groups.contains(meeting.group) else {
        throw InputError(
          .unknownReference, field: "meeting.group", vi: "Phải là tổ mà cán bộ phụ trách.",
          en: "It is a group for which the officer works that meets.")
      }
      try file.consider(
        try meeting.held(under: MeetingRules(under: rules.edition)).get(),
        householdIn: records.folder.group(of: application.borrower), by: agency, stamp: stamp, under: duties)
    case .listConfirmed:
      let person = try person(of: application, in: records)
      try file.confirmList(person, by: agency, on: day, stamp: stamp, under: duties)
    case .planConfirmed: try file.confirmPlan(by: agency, on: day, stamp: stamp, under: duties)
    case .dossierReceived:
      try file.receive(bringing: request.papers, by: agency, on: day, stamp: stamp, under: duties)
    case .returnedForPapers:
      try file.returnForPapers(request.papers, by: agency, on: day, stamp: stamp, under: duties)
    case .approved:
      let offer = try await offer(
        on: application.id, OfferWish(amount: request.amount, months: request.months), as: officer)
      _ = try file.approve(offer, by: agency, on: today, stamp: stamp, under: duties)
    case .refused: try file.refuse(for: request.clauses, by: agency, on: day, stamp: stamp, under: duties)
    case .disbursed:
      let loan = try loan(request.loan, in: records)
      guard let approval = file.approval, let amount = request.amount else {
        throw Problem(
          .notNow,
          Wording(
            vi: "Ngân hàng chưa phê duyệt; hãy phê duyệt trước.",
            en: "The bank has not agreed to lend; approve it first."),
          code: "notDecided", clause: "III.3.2")
      }
      try file.disburse(
        amount, of: loan, under: approval, by: agency, on: day, stamp: stamp, duties: duties)
    case .checked: try check(request, in: &file, &records, by: officer)
    case .closed:
      try file.close(
        try loan(request.loan, in: records), by: agency, on: day, stamp: stamp, under: duties)
    case .withdrawn:
      try file.withdraw(reason: request.reason, by: agency, on: day, stamp: stamp, under: duties)
    case .reversed:
      let (old, reason) = (file.step(request.step ?? 0), request.reason ?? "")
      try file.reverse(
        step: request.step ?? 0, reason: reason, by: agency, stamp: stamp, under: duties)
      if let old, old.action.kind == .checked {
        try takeBack(old, of: file, in: &records, because: reason, by: officer)
      }
    }
    return file
  }

  private func person(of application: LoanApplication, in records: CommuneRecords) throws(Problem) -> Person {
    guard case .person(let id) = application.borrower else {
      throw Problem(
        .notNow,
        Wording(
          vi: "Hồ sơ này của một cơ sở: hãy xác nhận phương án vay vốn (planConfirmed).",
          en: "The application is an establishment's: confirm its loan plan (planConfirmed)."),
        field: "action", code: CaseFault.Code.otherWay.rawValue, clause: "C.9")
    }
    guard let person = records.folder.people.first(where: { $0.id == id }) else { throw Problem(.notFound) }
    return person
  }

  func loan(_ id: LoanID?, in records: CommuneRecords) throws(InputError) -> Loan {
    guard let loan = records.folder.loans.first(where: { $0.id == id }) else {
      throw InputError(
        .unknownReference, field: "loan", vi: "Không có khoản vay với mã này; hãy nhập trước.",
        en: "There is no loan of this identifier; take it in first.")
    }
    return loan
  }
}
