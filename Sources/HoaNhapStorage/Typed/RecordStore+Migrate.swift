public import HoaNhapValues

extension RecordStore {
  /// Writes every record of a type that is stored in an earlier schema anew, in the present one.
  ///
  /// It goes on where an earlier run stopped: what is in the present schema already is left alone. A record that somebody else
  /// writes meanwhile is left to them, and counted in `skipped`.
  ///
  /// - Parameters:
  ///   - type: the type of the records.
  ///   - actor: who migrates.
  ///   - day: the as-of day.
  /// - Returns: how many records were written anew, and how many were left because somebody else wrote them meanwhile.
  /// - Throws: `undecodable` or `newerVersion` for the first record that cannot be brought over; those before it stay.
  /// - Complexity: reads the whole collection, page after page.
  @discardableResult
  public func migrate<Record: JSONRecord>(
    _ type: Record.Type, by actor: StoreActorID, on day: CivilDate
  ) async throws(StoreError) -> (migrated: Int, skipped: Int) {
    var counts = (migrated: 0, skipped: 0)
    var last: RecordID?
    while true {
      let page = try await list(Record.collection, after: last, limit: pageSize)
      for stored in page where try stored.isInEarlierSchema(of: Record.self) {
        let revised = try Revised<Record>(stored)
        do throws(StoreError) {
          try await update(revised, replacing: revised.record, by: actor, for: .migration, on: day)
          counts.migrated += 1
        } catch {
          guard error.code == .conflict || error.code == .notFound else { throw error }
          counts.skipped += 1
        }
      }
      guard page.count == pageSize, let id = page.last?.key.id else { return counts }
      last = id
    }
  }
}

extension StoredRecord {
  fileprivate func isInEarlierSchema<Record: JSONRecord>(of _: Record.Type) throws(StoreError) -> Bool {
    do {
      return try StoredForm(content.reveal(for: .storage)).schema < Record.schema
    } catch {
      throw StoreError(undecodable: key, error)
    }
  }
}
