import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

extension ImportJournal {
  /// What undoing does to one record.
  private enum Step {
    case delete
    case put([UInt8])
    case already
    case refused(ImportUndo.Refusal)
  }

  /// What undoing does to a record that stands there now with these bytes and this revision.
  private func step(_ entry: Entry, bytes: [UInt8]?, revision: UInt64, isInUse: Bool) -> Step {
    let before = entry.before?.reveal(for: .storage)
    guard let bytes else { return before == nil ? .already : .refused(.changedSince) }
    // The import's own bytes with another revision: somebody has written the same again, or changed and changed back.
    if SHA256Hasher.hash(bytes) == entry.after, revision == entry.revision {
      guard let before else { return isInUse ? .refused(.inUse) : .delete }
      return .put(before)
    }
    return bytes == before ? .already : .refused(.changedSince)
  }

  /// Takes the import back from plain records.
  ///
  /// A record that was changed since, or that another one refers to, is left and named.
  public func undone(in book: ImportBook) -> (book: ImportBook, undo: ImportUndo) {
    var undo = ImportUndo()
    var people = book.people
    var applications = book.applications
    var peoplePlaces: [RecordKey: Int] = [:]
    var applicationPlaces: [RecordKey: Int] = [:]
    for (place, person) in people.enumerated() { peoplePlaces[book.key(person.record.id)] = place }
    for (place, application) in applications.enumerated() {
      applicationPlaces[book.key(application.record.id)] = place
    }
    let inUse = borrowers(in: book)
    var gone: Set<RecordKey> = []
    // Applications before the people whom they name.
    for entry in entries.reversed() {
      let (person, application) = (peoplePlaces[entry.key], applicationPlaces[entry.key])
      let bytes =
        person.map { people[$0].record.json.canonicalBytes }
        ?? application.map { applications[$0].record.json.canonicalBytes }
      let isInUse = inUse.contains(entry.key)
      switch step(entry, bytes: bytes, revision: 0, isInUse: isInUse) {
      case .already: undo.already += 1
      case .refused(let reason): undo.refused.append(ImportUndo.Refused(key: entry.key, reason: reason))
      case .delete:
        gone.insert(entry.key)
        undo.undone += 1
      case .put(let before):
        guard let json = try? JSONReader.parse(before) else {
          undo.refused.append(ImportUndo.Refused(key: entry.key, reason: .changedSince))
          continue
        }
        if let person, let record = try? Person(json: json) { people[person].record = record }
        if let application, let record = try? LoanApplication(json: json) {
          applications[application].record = record
        }
        undo.undone += 1
      }
    }
    people.removeAll { gone.contains(book.key($0.record.id)) }
    applications.removeAll { gone.contains(book.key($0.record.id)) }
    return (ImportBook(people: people, applications: applications, collections: book.collections), undo)
  }

  /// Takes the import back from a store.
  ///
  /// A record that was changed since, or that an application or a loan written since refers to, is left and named; all others are
  /// put back as they were, byte for byte, or taken away. Undoing twice does nothing the second time.
  /// - Parameters:
  ///   - store: the store that the import was applied to.
  ///   - collections: the names of its collections.
  ///   - keeping: other records that must stay, since the host's own records refer to them.
  ///   - actor: who undoes.
  ///   - day: the as-of day.
  /// - Throws: what the store throws; what was taken back before stays so, and undoing again goes on.
  public func undo(
    in store: some RecordStore, collections: ImportBook.Collections = ImportBook.Collections(),
    keeping: Set<RecordKey> = [], by actor: StoreActorID, on day: CivilDate
  ) async throws(StoreError) -> ImportUndo {
    var undo = ImportUndo()
    let inUse = keeping.union(try await borrowers(in: store, collections))
    var transaction = StoreTransaction(by: actor, for: .correction, on: day)
    var bytes = 0
    for entry in entries.reversed() {
      let stored = try await store.read(entry.key)
      let step = step(
        entry, bytes: stored?.content.reveal(for: .storage), revision: stored?.revision ?? 0,
        isInUse: inUse.contains(entry.key))
      switch step {
      case .already: undo.already += 1
      case .refused(let reason): undo.refused.append(ImportUndo.Refused(key: entry.key, reason: reason))
      case .delete:
        transaction.delete(entry.key, expecting: .exactly(entry.revision))
        undo.undone += 1
      case .put(let before):
        transaction.put(before, at: entry.key, expecting: .exactly(entry.revision))
        undo.undone += 1
        bytes += before.count
      }
      if transaction.operations.count == StoreLimits.operations || bytes > StoreLimits.contentBytes / 2 {
        try await store.commit(transaction)
        transaction.operations = []
        bytes = 0
      }
    }
    if !transaction.operations.isEmpty { try await store.commit(transaction) }
    return undo
  }

  /// The people whom applications name that this import did not make, or that were changed since.
  private func borrowers(in book: ImportBook) -> Set<RecordKey> {
    var made: [RecordKey: SHA256Hasher.Digest] = [:]
    for entry in entries where entry.before == nil { made[entry.key] = entry.after }
    var inUse: Set<RecordKey> = []
    for application in book.applications.map(\.record) {
      guard case .person(let person) = application.borrower else { continue }
      let digest = made[book.key(application.id)]
      if digest == nil || digest != SHA256Hasher.hash(application.json.canonicalBytes) {
        inUse.insert(book.key(person))
      }
    }
    return inUse
  }

  /// The people whom applications and loans name that this import did not make, or that were changed since.
  private func borrowers(
    in store: some RecordStore, _ collections: ImportBook.Collections
  ) async throws(StoreError) -> Set<RecordKey> {
    var made: [RecordKey: UInt64] = [:]
    for entry in entries where entry.before == nil { made[entry.key] = entry.revision }
    let people = collections.people
    var inUse: Set<RecordKey> = []
    for collection in [collections.applications, collections.loans] {
      try await store.forEachRecord(in: collection) { stored throws(StoreError) in
        guard made[stored.key] != stored.revision,
          let json = try? JSONReader.parse(stored.content.reveal(for: .storage)),
          json["kind"]?.stringValue == "person", let borrower = json["borrower"]?.stringValue
        else { return }
        inUse.insert(RecordKey(people, RecordID(borrower)))
      }
    }
    return inUse
  }
}
