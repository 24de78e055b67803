import HoaNhap

extension Desk {
  /// What an officer may see of the next applications.
  func applications(
    after id: ApplicationID?, limit: Int, as officer: Officer
  ) async throws -> GuardedPage<LoanApplication> {
    try requireAny(LoanApplication.self, officer)
    let groups = try await groups(for: officer)
    return try await guarded.views(
      of: LoanApplication.self, after: id, limit: limit, as: officer.reader(for: .eligibility, on: today)
    ) { groups.relations(of: $0.borrower) }
  }

  /// What an officer may see of an application, with its revision.
  func application(
    _ id: ApplicationID, as officer: Officer
  ) async throws -> (view: RecordView, revision: UInt64) {
    let found = try await store.get(LoanApplication.self, id)
    let groups = try await groups(for: officer)
    let view = try await view(
      LoanApplication.self, id, for: .eligibility, as: officer,
      relations: found.map { groups.relations(of: $0.record.borrower) } ?? SubjectRelations())
    guard let found else { throw Problem(.notFound) }
    return (view, found.revision)
  }

  /// What an officer may see of the next people.
  func people(after id: PersonID?, limit: Int, as officer: Officer) async throws -> GuardedPage<Person> {
    try requireAny(Person.self, officer)
    let groups = try await groups(for: officer)
    return try await guarded.views(
      of: Person.self, after: id, limit: limit, as: officer.reader(for: .monthlyList, on: today)
    ) { groups.relations(of: $0.id) }
  }

  /// What an officer may see of a person.
  func person(
    _ id: PersonID, for purpose: ReadingPurpose = .monthlyList, as officer: Officer
  ) async throws -> RecordView {
    let groups = try await groups(for: officer)
    return try await view(Person.self, id, for: purpose, as: officer, relations: groups.relations(of: id))
  }

  /// What an officer may see of a person, with the revision.
  func revisedPerson(
    _ id: PersonID, as officer: Officer
  ) async throws -> (view: RecordView, revision: UInt64) {
    let found = try await store.get(Person.self, id)
    let view = try await person(id, as: officer)
    guard let found else { throw Problem(.notFound) }
    return (view, found.revision)
  }

  /// Writes an application.
  ///
  /// An agency writes what it may read as a whole about everybody: whoever sees a part of a record cannot overwrite the rest.
  /// - Parameters:
  ///   - json: the record.
  ///   - id: its identifier, as the path has it.
  ///   - expected: what the officer read.
  /// - Returns: the new revision.
  func put(
    _ json: JSONValue, as id: ApplicationID, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> UInt64 {
    guard writes(LoanApplication.self, officer) else { throw Problem(.forbidden) }
    try RecordIdentifier.check(id.text, field: "id")
    let application = try LoanApplication(json: json)
    guard application.id == id else {
      throw InputError(
        .outOfRange, field: "id", vi: "Mã trong nội dung phải là mã trên đường dẫn.",
        en: "The identifier in the body is that of the path.")
    }
    try await requireBorrower(of: application)
    let old = try await store.get(LoanApplication.self, id)
    return try await store.put(
      application, expecting: expected, replacing: old?.record, by: officer.actor, for: .application,
      on: today
    ).revision
  }

  /// Whether every field of a kind of record is open to an agency, about everybody.
  func writes<Record: AccessedRecord>(_: Record.Type, _ officer: Officer) -> Bool {
    Record.accessFields.allSatisfy { policy[officer.agency, $0.category] == .full }
  }

  private func requireBorrower(of application: LoanApplication) async throws {
    let exists =
      switch application.borrower {
      case .person(let id): try await store.get(Person.self, id) != nil
      case .establishment(let id): try await store.get(Establishment.self, id) != nil
      }
    guard exists else {
      throw InputError(
        .unknownReference, field: "borrower", vi: "Không có người hoặc cơ sở với mã này; hãy nhập trước.",
        en: "There is no person or establishment with this identifier; take them in first.")
    }
  }
}
