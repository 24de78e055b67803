public import HoaNhapValues

/// How many records or entries a page has when a whole collection or log is read.
let pageSize = 256

extension RecordStore {
  /// Reads a collection from its beginning to its end, page after page, without holding it whole.
  ///
  /// What others write meanwhile may or may not be among them.
  ///
  /// - Parameters:
  ///   - collection: which one.
  ///   - isolation: where `body` runs; the caller's own by default, so that it may use what the caller may.
  ///   - body: called with each record in order.
  public func forEachRecord(
    in collection: CollectionName, isolation: isolated (any Actor)? = #isolation,
    _ body: (StoredRecord) throws(StoreError) -> Void
  ) async throws(StoreError) {
    var last: RecordID?
    while true {
      let page = try await list(collection, after: last, limit: pageSize)
      for record in page { try body(record) }
      guard page.count == pageSize, let id = page.last?.key.id else { return }
      last = id
    }
  }

  /// Reads the change log behind an entry to its end, page after page, without holding it whole.
  ///
  /// - Parameters:
  ///   - sequence: the number behind which reading begins; 0 for the whole log.
  ///   - isolation: where `body` runs; the caller's own by default, so that it may use what the caller may.
  ///   - body: called with each entry in order.
  public func forEachChange(
    after sequence: UInt64 = 0, isolation: isolated (any Actor)? = #isolation,
    _ body: (ChangeEntry) throws(StoreError) -> Void
  ) async throws(StoreError) {
    var last = sequence
    while true {
      let page = try await changes(after: last, limit: pageSize)
      for entry in page { try body(entry) }
      // A damaged log could repeat a page for ever, so a page must lead on.
      guard page.count == pageSize, let next = page.last?.sequence, next > last else { return }
      last = next
    }
  }
}
