public import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

/// What the log of a store tells about one application: who did what to it and to the records that belong to it, in order.
///
/// No value stands in it: the log names records and fields.
public struct CaseHistory: Sendable, Hashable {
  /// One operation of the log.
  public struct Line: Sendable, Hashable {
    /// The number of its entry in the log.
    public let sequence: UInt64
    /// The day, as the host gave it.
    public let day: CivilDate
    /// Who.
    public let actor: StoreActorID
    /// Why.
    public let purpose: ChangePurpose
    /// What was done to which record, and to which of its fields.
    public let change: RecordChange
  }

  /// The application.
  public let application: ApplicationID
  /// The records that belong to it: its own, its borrower's, its file, its loans, their files and payments; in order.
  public let keys: [RecordKey]
  /// What was done to them, the oldest first.
  public let lines: [Line]
  /// What could not be read, so that records which belong to it may be missing here.
  public let faults: [StoreError]
}

extension CaseHistory {
  /// Reads the history of an application.
  ///
  /// What was deleted or erased still has its lines, as far as another record leads to it: an application's own always, a payment's
  /// that is gone not.
  /// - Parameters:
  ///   - id: the application.
  ///   - store: where it is.
  /// - Throws: ``StoreError`` where the store cannot be read.
  /// - Complexity: reads the loans, the payments and the log once.
  public init(of id: ApplicationID, in store: some RecordStore) async throws(StoreError) {
    var gathering = Gathering(id)
    if let application = try await gathering.get(LoanApplication.self, id, store) {
      gathering.keys.insert(application.borrower.key)
    }
    if let file = try await gathering.get(CaseFile.self, id, store) {
      gathering.keys.insert(file.borrower.key)
      if let loan = file.loan { gathering.add(loan) }
    }
    for loan in try await gathering.all(Loan.self, store) where loan.application == id {
      gathering.keys.insert(loan.borrower.key)
      gathering.add(loan.id)
    }
    for payment in try await gathering.all(Payment.self, store)
    where gathering.keys.contains(Loan.key(payment.loan)) { gathering.keys.insert(payment.key) }
    let keys = gathering.keys
    var lines: [Line] = []
    try await store.forEachChange { entry in
      for change in entry.changes where keys.contains(change.key) {
        lines.append(
          Line(
            sequence: entry.sequence, day: entry.day, actor: entry.actor, purpose: entry.purpose,
            change: change))
      }
    }
    application = id
    self.keys = keys.sorted()
    self.lines = lines
    faults = gathering.faults
  }
}

/// The records that belong to an application.
private struct Gathering {
  var keys: Set<RecordKey>
  var faults: [StoreError] = []

  init(_ id: ApplicationID) { keys = [LoanApplication.key(id), CaseFile.key(id)] }

  mutating func add(_ loan: LoanID) { keys.formUnion([Loan.key(loan), LoanFile.key(loan)]) }

  /// A record; `nil` where it is not there or cannot be read, which is told.
  mutating func get<Record: JSONRecord>(
    _: Record.Type, _ id: Identifier<Record.RecordTag>, _ store: some RecordStore
  ) async throws(StoreError) -> Record? {
    guard let stored = try await store.read(Record.key(id)) else { return nil }
    return read(stored)
  }

  /// The records of a type that can be read; the others are told.
  mutating func all<Record: JSONRecord>(
    _: Record.Type, _ store: some RecordStore
  ) async throws(StoreError) -> [Record] {
    var found: [StoredRecord] = []
    try await store.forEachRecord(in: Record.collection) { found.append($0) }
    return found.compactMap { read($0) }
  }

  private mutating func read<Record: JSONRecord>(_ stored: StoredRecord) -> Record? {
    do {
      return try Revised<Record>(stored).record
    } catch {
      faults.append(error)
      return nil
    }
  }
}

extension CaseHistory.Line {
  /// The line for a person: number, day, who, why, what was done to which record and which fields.
  public var wording: Wording {
    let start = "\(sequence)  \(day)  \(actor)  \(purpose.rawValue)  "
    return Wording(vi: start + change.wording.vi, en: start + change.wording.en)
  }

  /// The line as JSON.
  public var json: JSONValue {
    [
      "sequence": .integer(Int64(sequence)), "day": .string(day.text), "actor": .string(actor.text),
      "purpose": .string(purpose.rawValue), "kind": .string(change.kind.rawValue),
      "collection": .string(change.key.collection.text), "id": .string(change.key.id.text),
      "revision": .integer(Int64(change.revision)),
      "fields": .array(change.fields.map { .string($0) }),
    ]
  }
}
