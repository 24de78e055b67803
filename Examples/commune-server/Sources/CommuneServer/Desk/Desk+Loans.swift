import HoaNhap

/// A loan as an officer sees it after lending.
struct LoanStanding: Sendable {
  /// What of the loan's record is open.
  let view: RecordView
  /// What of its file is open; `nil` where none is kept, or its entries are closed to the officer.
  let file: SeenLoanFile?
  /// Where it stands today; `nil` where something that it rests on is closed, and for a loan that is over.
  let row: AftercareRow?
  /// The moves that the file would take from the officer's agency today.
  let moves: [LoanMove]
  /// The signs of trouble that the officer's agency would see where it reports one.
  let signs: [TroubleCode]

  /// How many entries the officer has read; `nil` where there is no file.
  var known: UInt64? { file.map { UInt64($0.file.entries.count) } }
}

extension Desk {
  /// What an officer may see of the next loans.
  func loans(after id: LoanID?, limit: Int, as officer: Officer) async throws -> GuardedPage<Loan> {
    try requireAny(Loan.self, officer)
    let groups = try await groups(for: officer)
    return try await guarded.views(
      of: Loan.self, after: id, limit: limit, as: officer.reader(for: .lending, on: today)
    ) { groups.relations(of: $0.borrower) }
  }

  /// What an officer may see of a loan and of what was done about it, and which moves come next.
  func loan(_ id: LoanID, as officer: Officer) async throws -> LoanStanding {
    let (view, relations) = try await loanView(id, as: officer)
    let (records, loaded) = try await everything()
    var file: SeenLoanFile?
    var isClosed = false
    if let whole = records.aftercare.first(where: { $0.loan == id }) {
      let seen = try SeenLoanFile(
        whole, relations: relations, as: officer.reader(for: .lending, on: today), under: policy)
      isClosed = seen == nil
      file = seen.flatMap { $0.isHidden(in: whole) ? nil : $0 }
      if let file {
        let key = LoanFile.key(id)
        try await log(
          [key: Set(file.values.members.map(\.key))], revisions: loaded.revisions, for: .lending, as: officer)
      }
    }
    guard view.withheld.isEmpty, followsLoans(officer) else {
      return LoanStanding(view: view, file: file, row: nil, moves: [], signs: [])
    }
    let seesRehabilitation = policy[officer.agency, .rehabilitation] == .full
    let report = try await report(
      on: [id], of: records, loaded, groups: try await groups(for: officer), officer)
    return LoanStanding(
      view: view, file: file, row: report.rows.first,
      moves: isClosed ? [] : moves(on: id, in: file?.file, records, by: officer),
      signs: TroubleCode.standard.filter { seesRehabilitation || !$0.isAboutRehabilitation })
  }

  /// All loans after lending that an officer may follow, as they stand today; every record behind it is logged as read.
  func aftercare(as officer: Officer) async throws -> AftercareReport {
    guard followsLoans(officer) else { throw Problem(.forbidden) }
    let (records, loaded) = try await everything()
    let groups = try await groups(for: officer)
    let reader = officer.reader(for: .lending, on: today)
    let open = records.folder.loans.filter { loan in
      let relations = groups.relations(of: loan.borrower)
      guard case .success(let view)? = try? policy.view(of: loan, relations: relations, as: reader) else {
        return false
      }
      return view.withheld.isEmpty
    }
    return try await report(on: Set(open.map(\.id)), of: records, loaded, groups: groups, officer)
  }

  /// Whether the files of loans, and all that they rest on, are open to an agency about those whom it may see at all.
  func followsLoans(_ officer: Officer) -> Bool {
    policy[officer.agency, .loan]?.fields == .all && policy[officer.agency, .identity]?.fields == .all
  }

  /// What of a loan's record is open to an officer, who may see whose it is, and how the borrower stands to the officer.
  func loanView(
    _ id: LoanID, as officer: Officer
  ) async throws -> (view: RecordView, relations: SubjectRelations) {
    let found = try await store.get(Loan.self, id)
    let groups = try await groups(for: officer)
    let relations = found.map { groups.relations(of: $0.record.borrower) } ?? SubjectRelations()
    let view = try await view(Loan.self, id, for: .lending, as: officer, relations: relations)
    return (view, relations)
  }

  /// The report after lending on some loans that are open to an officer. What the monthly lists say is in it for those alone who may read
  /// all of rehabilitation.
  private func report(
    on loans: Set<LoanID>, of records: CommuneRecords, _ loaded: LoadedRecords, groups: GroupIndex,
    _ officer: Officer
  ) async throws -> AftercareReport {
    let reader = officer.reader(for: .lending, on: today)
    var part = CommuneRecords(folder: records.folder, groups: records.groups, cases: records.cases)
    part.folder.loans = records.folder.loans.filter { loans.contains($0.id) }
    part.folder.payments = records.folder.payments.filter { loans.contains($0.loan) }
    part.folder.applications = []
    let borrowers = Set(part.folder.loans.map(\.borrower))
    part.folder.people = records.folder.people.filter { borrowers.contains(.person($0.id)) }
    part.cases = records.cases.filter { borrowers.contains($0.borrower) }
    var read: [RecordKey: Set<String>] = [:]
    for loan in part.folder.loans { read[Loan.key(loan.id)] = Set(Loan.accessFields.map(\.name)) }
    for payment in part.folder.payments {
      read[Payment.key(payment.id)] = Set(Payment.accessFields.map(\.name))
    }
    for loan in part.folder.loans {
      guard let whole = records.aftercare.first(where: { $0.loan == loan.id }),
        let seen = try SeenLoanFile(
          whole, relations: groups.relations(of: loan.borrower), as: reader, under: policy),
        !seen.isHidden(in: whole)
      else { continue }
      part.aftercare.append(seen.file)
      read[LoanFile.key(loan.id)] = Set(seen.values.members.map(\.key))
    }
    for file in records.groupFiles {
      let relations = SubjectRelations(group: .known(file.group))
      guard case .success(let view) = try policy.view(of: file, relations: relations, as: reader),
        view.reading.fields.contains("entries")
      else { continue }
      part.groupFiles.append(file)
      read[GroupFile.key(file.group)] = Set(view.reading.fields)
    }
    if policy[officer.agency, .rehabilitation] == .full {
      part.lists = records.lists
      for list in part.lists { read[ListFile.key(list.recordID)] = ["versions"] }
    }
    let report = try month(of: part)
    try await log(read, revisions: loaded.revisions, for: .lending, as: officer)
    return report.aftercare
  }
}
