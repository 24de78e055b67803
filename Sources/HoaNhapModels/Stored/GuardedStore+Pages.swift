public import HoaNhapStorage
public import HoaNhapValues

/// What a reader may see of some records that follow one another.
public struct GuardedPage<Record: StorableRecord & AccessedRecord>: Sendable {
  /// One view for each record of which something is open to the reader, in the order of the identifiers.
  public let views: [RecordView]
  /// The last record that was looked at, open or not: the next page begins behind it. `nil` where there is no next page.
  public let last: Identifier<Record.RecordTag>?
}

extension GuardedStore {
  /// What a reader may see of the next records of a type; the readings are in the log, in one entry, when this returns.
  ///
  /// A record of which nothing is open to the reader is left out, as if it were not there.
  ///
  /// - Parameters:
  ///   - type: the type of the records.
  ///   - id: the identifier behind which the page begins; `nil` for the first page.
  ///   - limit: the most records to look at, at least 1.
  ///   - reader: who reads, for which agency, why, on which day.
  ///   - relations: how the subject of a record stands to the reader's agency.
  /// - Throws: ``StoreError`` where a record cannot be read or the readings cannot be logged: then nothing is shown.
  /// - Complexity: O(records of the page)
  public func views<Record: StorableRecord & AccessedRecord>(
    of type: Record.Type, after id: Identifier<Record.RecordTag>? = nil, limit: Int, as reader: Reader,
    relations: (Record) -> SubjectRelations = { _ in SubjectRelations() }
  ) async throws(StoreError) -> GuardedPage<Record> {
    let page = try await store.page(of: type, after: id, limit: limit)
    var views: [RecordView] = []
    var transaction = StoreTransaction(by: reader.actor, for: reader.changePurpose, on: reader.day)
    for found in page {
      guard let view = try open(found, to: reader, relations(found.record)) else { continue }
      transaction.read(found, fields: view.reading.fields)
      views.append(view)
    }
    if !views.isEmpty { try await store.commit(transaction) }
    return GuardedPage(views: views, last: page.count < limit ? nil : page.last?.record.recordID)
  }

  /// What of a record is open to a reader; `nil` where nothing is.
  private func open<Record: StorableRecord & AccessedRecord>(
    _ found: Revised<Record>, to reader: Reader, _ relations: SubjectRelations
  ) throws(StoreError) -> RecordView? {
    let answer: Result<RecordView, AccessRefusal>
    do {
      answer = try policy.view(of: found.record, relations: relations, as: reader, under: edition)
    } catch {
      throw StoreError(
        .undecodable, key: Record.key(found.record.recordID),
        cause: Wording(
          vi: "Trường “\(error.field)”: \(error.wording.vi)",
          en: "Field “\(error.field)”: \(error.wording.en)"))
    }
    return try? answer.get()
  }
}
