import HoaNhapEligibility
import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapStorage
public import HoaNhapValues

/// A store whose personal data are read through an ``AccessPolicy`` alone, each reading logged before it is shown, each refusal before
/// it is answered (S.2).
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

  /// What a reader may see of a record; the reading, or its refusal, is in the log when this returns.
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
    try await log(result.map(\.reading.fields), of: found, by: reader)
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
  /// - Throws: ``StoreError`` where a record or the log cannot be read, or the reading cannot be logged: then nothing is shown.
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
      let refusal = AccessRefusal(agency: reader.agency, kind: Person.accessKind, categories: closed)
      try await log(.failure(refusal), of: person, by: reader)
      return .failure(refusal)
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
  ///
  /// - Throws: ``StoreError`` where the log cannot be read.
  public func readings(of keys: Set<RecordKey>) async throws(StoreError) -> [Reading] {
    try await entries(.read, of: keys)
  }

  /// The readings that were asked for and refused, from the log: who asked, why, when, and the fields that were not shown.
  ///
  /// - Throws: ``StoreError`` where the log cannot be read.
  public func refusals(of keys: Set<RecordKey>) async throws(StoreError) -> [Reading] {
    try await entries(.refuse, of: keys)
  }

  private func entries(
    _ kind: RecordChange.Kind, of keys: Set<RecordKey>
  ) async throws(StoreError) -> [Reading] {
    var readings: [Reading] = []
    try await store.forEachChange { entry in
      for change in entry.changes where change.kind == kind && keys.contains(change.key) {
        readings.append(Reading(entry, change))
      }
    }
    return readings
  }

  /// Logs that a record was shown, or that it was refused. A refusal names every field of the categories, whether the record has it or
  /// not, so that the log does not tell what is known.
  private func log<Record: StorableRecord & AccessedRecord>(
    _ shown: Result<[String], AccessRefusal>, of found: Revised<Record>, by reader: Reader
  ) async throws(StoreError) {
    var transaction = StoreTransaction(by: reader.actor, for: reader.changePurpose, on: reader.day)
    switch shown {
    case .success(let fields): transaction.read(found, fields: fields)
    case .failure(let refusal):
      let refused = Record.accessFields.filter { refusal.categories.contains($0.category) }
      transaction.refuse(found, fields: refused.map(\.name))
    }
    try await store.commit(transaction)
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
  /// Who reads, as the log has it: the agency and the reader with a slash between. A slash in the agency's own identifier is written
  /// `%2F` and a percent sign `%25`, so that no two readers are one.
  var actor: StoreActorID {
    var name = ""
    for scalar in agency.text.unicodeScalars {
      switch scalar {
      case "%": name += "%25"
      case "/": name += "%2F"
      default: name.unicodeScalars.append(scalar)
      }
    }
    return StoreActorID("\(name)/\(id)")
  }

  /// Why, as the log has it.
  var changePurpose: ChangePurpose { ChangePurpose(rawValue: purpose.rawValue) }
}

extension Reading {
  /// A reading as the log tells it.
  fileprivate init(_ entry: ChangeEntry, _ change: RecordChange) {
    let (agency, reader) = Reading.parts(entry.actor)
    self.init(
      reader: reader, agency: agency, purpose: ReadingPurpose(rawValue: entry.purpose.rawValue),
      day: entry.day,
      kind: change.key.collection.text, record: change.key.id.text, fields: change.fields)
  }

  /// The agency and the reader that ``Reader/actor`` joined; an actor that it did not make is a reader of no agency.
  private static func parts(_ actor: StoreActorID) -> (AgencyID, ReaderID) {
    let bytes = Array(actor.text.utf8)
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return ("", ReaderID(actor.text)) }
    var agency: [UInt8] = []
    var rest = bytes[..<slash]
    while let byte = rest.popFirst() {
      let escape = byte == UInt8(ascii: "%") ? rest.prefix(2) : []
      if escape.elementsEqual("2F".utf8) || escape.elementsEqual("25".utf8) {
        agency.append(UInt8(ascii: escape.elementsEqual("2F".utf8) ? "/" : "%"))
        rest = rest.dropFirst(2)
      } else {
        agency.append(byte)
      }
    }
    return (
      AgencyID(String(decoding: agency, as: UTF8.self)),
      ReaderID(String(decoding: bytes[(slash + 1)...], as: UTF8.self))
    )
  }
}
