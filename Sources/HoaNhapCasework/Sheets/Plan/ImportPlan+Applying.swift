import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

/// Why a plan was not applied, or not to its end.
public struct ImportFault: Error, Sendable {
  /// What stood in the way.
  public enum Cause: Sendable {
    /// A column waits for an answer; nothing was written.
    case openQuestions([SheetQuestion])
    /// The store refused.
    case store(StoreError)
  }

  /// What stood in the way.
  public let cause: Cause
  /// What had been written before; it can be taken back, and the import can be run again.
  public let journal: ImportJournal

  /// What happened and what to do, in words.
  public var wording: Wording {
    switch cause {
    case .openQuestions(let questions):
      return Wording(
        vi: (["Chưa nhập gì vì còn câu hỏi về cột:"] + questions.map(\.wording.vi)).joined(separator: "\n"),
        en: (["Nothing was imported, since columns wait for an answer:"] + questions.map(\.wording.en))
          .joined(
            separator: "\n"))
    case .store(let error):
      let place = error.key.map { "\($0): " } ?? ""
      return Wording(
        vi:
          "\(place)\(error.wording.vi) Đã ghi \(journal.entries.count) bản ghi; có thể xem lại và nhập tiếp, hoặc hoàn tác.",
        en:
          "\(place)\(error.wording.en) \(journal.entries.count) records were written; preview and import again, or undo."
      )
    }
  }
}

/// One record that a plan writes.
struct ImportWrite {
  let key: RecordKey
  /// The revision of the record that is replaced; `nil` for a new one.
  let revision: UInt64?
  let bytes: [UInt8]
  /// The names of the fields that change, for the log of a store.
  let fields: [String]

  /// A record as a store keeps it, or as plain records have it.
  init<Record: JSONRecord>(
    _ key: RecordKey, _ record: Record, replacing old: Revised<Record>?, isStored: Bool
  ) throws(InputError) {
    self.key = key
    revision = old?.revision
    bytes = try isStored ? record.salted(with: .random()) : record.storedJSON.canonicalBytes
    fields = isStored ? record.changedFields(from: old?.record) : []
  }
}

extension ImportPlan {
  /// What is written: people before the applications that name them.
  ///
  /// - Parameter isStored: whether the bytes are those of a store, or those of plain records.
  func writes(isStored: Bool) throws(InputError) -> [ImportWrite] {
    var writes: [ImportWrite] = []
    writes.reserveCapacity(new.count + changed.count + applications.count)
    for person in new {
      writes.append(
        try ImportWrite(book.key(person.person.id), person.person, replacing: nil, isStored: isStored))
    }
    for person in changed {
      writes.append(
        try ImportWrite(
          book.key(person.person.id), person.person, replacing: book.people[person.place],
          isStored: isStored))
    }
    for plan in applications {
      writes.append(
        try ImportWrite(
          book.key(plan.application.id), plan.application,
          replacing: plan.place.map { book.applications[$0] }, isStored: isStored))
    }
    return writes
  }

  /// Applies the plan to the plain records that it was made against.
  ///
  /// - Returns: the records as they are then, and the journal to take it back.
  /// - Throws: ``ImportFault`` where a column waits for an answer.
  public func applied(on day: CivilDate) throws(ImportFault) -> (book: ImportBook, journal: ImportJournal) {
    var journal = ImportJournal(day: day)
    guard isReady else { throw ImportFault(cause: .openQuestions(reading.questions), journal: journal) }
    do throws(InputError) {
      journal.entries = try writes(isStored: false).map {
        ImportJournal.Entry(key: $0.key, revision: 0, before: nil, after: SHA256Hasher.hash($0.bytes))
      }
    } catch {
      throw ImportFault(cause: .store(StoreError(.undecodable, cause: error.wording)), journal: journal)
    }
    var people = book.people
    var applications = book.applications
    for (offset, plan) in changed.enumerated() {
      journal.entries[new.count + offset].remember(people[plan.place].record.json.canonicalBytes)
      people[plan.place].record = plan.person
    }
    people += new.map { Revised($0.person, revision: 0) }
    for (offset, plan) in self.applications.enumerated() {
      guard let place = plan.place else {
        applications.append(Revised(plan.application, revision: 0))
        continue
      }
      journal.entries[new.count + changed.count + offset].remember(
        applications[place].record.json.canonicalBytes)
      applications[place].record = plan.application
    }
    return (ImportBook(people: people, applications: applications, collections: book.collections), journal)
  }

  /// Applies the plan to a store: as many transactions as its limits ask for, each wholly or not at all.
  ///
  /// A record that somebody has written since the plan was made stops the import there.
  /// - Parameters:
  ///   - store: the store whose records the plan was made against.
  ///   - actor: who imports.
  ///   - day: the as-of day.
  /// - Returns: the journal to take it back.
  /// - Throws: ``ImportFault``, with the journal of what had been written before.
  public func apply(
    to store: some RecordStore, by actor: StoreActorID, on day: CivilDate
  ) async throws(ImportFault) -> ImportJournal {
    var journal = ImportJournal(day: day)
    guard isReady else { throw ImportFault(cause: .openQuestions(reading.questions), journal: journal) }
    let writes: [ImportWrite]
    do throws(InputError) {
      writes = try self.writes(isStored: true)
    } catch {
      throw ImportFault(cause: .store(StoreError(.undecodable, cause: error.wording)), journal: journal)
    }
    do throws(StoreError) {
      for batch in ImportBatches.split(writes.map(\.bytes.count)) {
        var transaction = StoreTransaction(by: actor, for: .transfer, on: day)
        var entries: [ImportJournal.Entry] = []
        for write in writes[batch] {
          // The bytes as they stand there, which may be another writing of the same record.
          let before = write.revision == nil ? nil : try await store.read(write.key)?.content
          transaction.put(
            write.bytes, at: write.key, expecting: write.revision.map { .exactly($0) } ?? .absent,
            fields: write.fields)
          entries.append(
            ImportJournal.Entry(
              key: write.key, revision: 0, before: before, after: SHA256Hasher.hash(write.bytes)))
        }
        let committed = try await store.commit(transaction)
        for (entry, change) in zip(entries, committed.changes) {
          journal.entries.append(
            ImportJournal.Entry(
              key: entry.key, revision: change.revision, before: entry.before, after: entry.after))
        }
      }
    } catch {
      throw ImportFault(cause: .store(error), journal: journal)
    }
    return journal
  }
}

extension ImportJournal.Entry {
  /// Keeps the bytes that were there before.
  fileprivate mutating func remember(_ bytes: [UInt8]) {
    self = ImportJournal.Entry(key: key, revision: revision, before: Sensitive(bytes), after: after)
  }
}

/// Cuts writes into transactions that every store takes.
enum ImportBatches {
  /// The places of each batch.
  static func split(_ sizes: [Int]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (place, size) in sizes.enumerated() {
      if place > start, place - start == StoreLimits.operations || bytes + size > StoreLimits.contentBytes {
        batches.append(start..<place)
        (start, bytes) = (place, 0)
      }
      bytes += size
    }
    if start < sizes.count { batches.append(start..<sizes.count) }
    return batches
  }
}

extension ImportFault: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
