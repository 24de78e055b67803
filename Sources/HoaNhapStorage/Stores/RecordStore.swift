public import HoaNhapValues

/// Where records are kept: four operations that a host's store provides, from which the rest follows.
///
/// A store that transforms contents on their way, such as one that seals them, fingerprints what it stores.
///
/// The contract, which `RecordStoreConformance` of HoaNhapTesting checks:
///
/// - **Wholly or not at all.** Every operation of a transaction is applied, or none. No reader sees a part of it.
/// - **Durable.** When `commit` returns, the transaction outlives the program, if the store claims durability at all.
/// - **One after another.** Commits have an order, the numbers of their entries, from 1 without gaps. Whoever reads after
///   a commit returned sees it.
/// - **Optimistic.** A commit whose expectations do not hold throws and changes nothing, neither records nor log.
/// - **Revisions only grow.** A record begins at revision 1; each write adds 1, a deletion too. What is inserted again
///   after a deletion goes on counting, so that an old revision never fits a new record.
/// - **Bytes are bytes.** Contents come back unchanged. Collections and identifiers are told apart by their UTF-8 bytes and
///   listed in the order of their UTF-8 bytes, composed and decomposed letters as two.
/// - **Readings are told.** A reading in a transaction, or its refusal, is an entry of the log and changes no record.
/// - **Erased is gone.** After an erasure no version of the record can be read, kept versions included; after a partial one, none
///   before it. When their bytes leave the disk is the store's to say; entries of the log hold no values and stay.
/// - **The log tells all.** Each commit adds the entry that ``StoreTransaction/entry(after:latest:)`` makes, and no
///   entry ever changes.
/// - **Nothing personal in errors.** No error, log or file name holds a record's content.
public protocol RecordStore: Sendable {
  /// The record with this key; `nil` where there is none or it was deleted.
  func read(_ key: RecordKey) async throws(StoreError) -> StoredRecord?

  /// The next records of a collection, in the order of their identifiers' UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - collection: the collection.
  ///   - id: the identifier behind which the page begins; `nil` for the first page. It need not exist.
  ///   - limit: the most records to return, at least 1. Fewer come only at the end.
  /// - Throws: `invalid` for a limit below 1.
  func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) async throws(StoreError) -> [StoredRecord]

  /// Applies a transaction wholly or not at all.
  ///
  /// - Returns: the entry that the change log gained.
  /// - Throws: what ``StoreTransaction/entry(after:latest:)`` throws; `cancelled` if the task was cancelled before
  ///   anything was written; the store's own causes.
  @discardableResult
  func commit(_ transaction: StoreTransaction) async throws(StoreError) -> ChangeEntry

  /// The next entries of the change log, in their order.
  ///
  /// - Parameters:
  ///   - sequence: the number behind which the page begins; 0 for the first page.
  ///   - limit: the most entries to return, at least 1. Fewer come only at the end.
  /// - Throws: `invalid` for a limit below 1.
  func changes(after sequence: UInt64, limit: Int) async throws(StoreError) -> [ChangeEntry]

  /// Checks the whole log and every record that it names. A store need not provide it; one that stores other bytes than
  /// it gives, such as sealed ones, checks those.
  func verify(anchor: ChangeHead?) async throws(StoreError) -> StoreVerification
}
