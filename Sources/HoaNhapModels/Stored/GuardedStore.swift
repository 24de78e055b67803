import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapStorage
public import HoaNhapValues

/// A store whose personal data are read through an ``AccessPolicy`` alone, each reading logged before it is shown (S.2).
///
/// It gives views, not records. A host hands it to whatever shows data to people, and keeps the store itself for the work
/// that no person looks at.
///
/// ```swift
/// let guarded = GuardedStore(store)
/// let clerk = Reader("tk-07", of: .vbspTransactionOffice, for: .lending, on: today)
/// switch try await guarded.view(Person.self, "P-001", as: clerk) { … }
/// ```
public struct GuardedStore<Store: RecordStore>: Sendable {
  let store: Store
  /// Who may read what.
  public let policy: AccessPolicy
  /// What worked out fields are worked out by.
  public let edition: Edition

  /// Guards a store.
  public init(_ store: Store, policy: AccessPolicy = .standard, edition: Edition = .decision08) {
    self.store = store
    self.policy = policy
    self.edition = edition
  }

  /// What a reader may see of a record; the reading is in the log when this returns.
  ///
  /// - Parameters:
  ///   - type: the type of the record.
  ///   - id: its identifier.
  ///   - relations: how its subject stands to the reader's agency.
  ///   - reader: who reads, for which agency, why, on which day.
  /// - Returns: the view, or a refusal where nothing is open to the reader; `nil` where there is no such record.
  /// - Throws: ``StoreError`` where the record cannot be read or the reading cannot be logged: then nothing is shown.
  public func view<Record: StorableRecord & AccessedRecord>(
    _ type: Record.Type, _ id: Identifier<Record.RecordTag>,
    relations: SubjectRelations = SubjectRelations(), as reader: Reader
  ) async throws(StoreError) -> Result<RecordView, AccessRefusal>? {
    guard let found = try await store.get(type, id) else { return nil }
    let result: Result<RecordView, AccessRefusal>
    do {
      result = try policy.view(of: found.record, relations: relations, as: reader, under: edition)
    } catch {
      throw StoreError(
        .undecodable, key: Record.key(id),
        cause: Wording(
          vi: "Trường “\(error.field)”: \(error.wording.vi)",
          en: "Field “\(error.field)”: \(error.wording.en)"))
    }
    if case .success(let view) = result {
      var transaction = StoreTransaction(by: reader.actor, for: reader.changePurpose, on: reader.day)
      transaction.read(found, fields: view.reading.fields)
      try await store.commit(transaction)
    }
    return result
  }

  /// Everything that is kept about a person and every reading of it, for that person; itself a reading of all of it.
  ///
  /// It is drawn up only for an agency that may read all of it about everybody: an extract shows whole records.
  ///
  /// - Parameters:
  ///   - id: the person.
  ///   - reader: who draws up the extract; the purpose should be ``ReadingPurpose/subjectRequest``.
  /// - Returns: the extract, or a refusal with the categories that are not open to the agency as a whole; `nil` where there is no
  ///   such person.
  /// - Complexity: reads the collections and the log once.
  public func extract(
    of id: PersonID, as reader: Reader
  ) async throws(StoreError) -> Result<SubjectExtract, AccessRefusal>? {
    guard let person = try await store.get(Person.self, id) else { return nil }
    var gathering = Gathering(reader)
    gathering.take(person)
    if let household = person.record.household.value.flatMap({ $0 }),
      let found = try await store.get(Household.self, household)
    {
      gathering.take(found)
    }
    for application in try await store.all(LoanApplication.self)
    where application.record.borrower == .person(id) { gathering.take(application) }
    var loans: Set<String> = []
    for loan in try await store.all(Loan.self) where loan.record.borrower == .person(id) {
      loans.insert(loan.record.id.text)
      gathering.take(loan)
    }
    for payment in try await store.all(Payment.self) where loans.contains(payment.record.loan.text) {
      gathering.take(payment)
    }
    let closed = gathering.categories.filter { policy[reader.agency, $0] != .full }
    guard closed.isEmpty else {
      return .failure(AccessRefusal(agency: reader.agency, kind: Person.accessKind, categories: closed))
    }
    try await store.commit(gathering.transaction)
    let readings = try await readings(of: Set(gathering.transaction.operations.map(\.key)))
    do {
      return .success(
        try SubjectExtract(of: gathering.records, readings: readings, on: reader.day, under: edition))
    } catch {
      throw StoreError(.undecodable, cause: error.wording)
    }
  }

  /// The readings of records, from the log.
  public func readings(of keys: Set<RecordKey>) async throws(StoreError) -> [Reading] {
    var readings: [Reading] = []
    try await store.forEachChange { entry in
      for change in entry.changes where change.kind == .read && keys.contains(change.key) {
        readings.append(Reading(entry, change))
      }
    }
    return readings
  }
}

/// Records of one person and the transaction that logs their reading.
private struct Gathering {
  var records: [any AccessedRecord] = []
  /// What the fields of the records belong to, known or not, in the order in which they name it.
  private(set) var categories: [DataCategory] = []
  var transaction: StoreTransaction

  init(_ reader: Reader) {
    transaction = StoreTransaction(by: reader.actor, for: reader.changePurpose, on: reader.day)
  }

  mutating func take<Record: StorableRecord & AccessedRecord>(_ found: Revised<Record>) {
    records.append(found.record)
    for field in Record.accessFields where !categories.contains(field.category) {
      categories.append(field.category)
    }
    transaction.read(found, fields: Record.accessFields.map(\.name))
  }
}

extension Reader {
  /// Who reads, as the log has it: the agency and the reader with a slash between.
  var actor: StoreActorID { StoreActorID("\(agency)/\(id)") }

  /// Why, as the log has it.
  var changePurpose: ChangePurpose { ChangePurpose(rawValue: purpose.rawValue) }
}

extension Reading {
  /// A reading as the log tells it.
  fileprivate init(_ entry: ChangeEntry, _ change: RecordChange) {
    let parts = entry.actor.text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      reader: ReaderID(String(parts.last ?? "")), agency: parts.count > 1 ? .init(String(parts[0])) : "",
      purpose: ReadingPurpose(rawValue: entry.purpose.rawValue), day: entry.day,
      kind: change.key.collection.text, record: change.key.id.text, fields: change.fields)
  }
}
