public import HoaNhapStorage
public import HoaNhapValues

/// Any store, with every record sealed by AES-GCM before it gets there (mã hóa khi lưu và khi chuyển).
///
/// The store below sees collections, identifiers, revisions, the log and sealed bytes, never a content. The fingerprints of the
/// log are of the sealed bytes, so whoever keeps the store below can check the chain without a key.
///
/// ```swift
/// let ring = KeyRing("2026-05", keyFromTheHost)
/// let store = EncryptedStore(try FileStore(folder), ring)
/// ```
public struct EncryptedStore<Base: RecordStore>: RecordStore {
  private let base: Base
  private let seal: Seal

  /// Seals a store.
  public init(_ base: Base, _ ring: KeyRing) {
    self.base = base
    seal = Seal(ring: ring)
  }

  /// The record with this key, opened.
  ///
  /// - Throws: `unknownKey`, `wrongKey` or `notSealed` beside the causes of the store below.
  public func read(_ key: RecordKey) async throws(StoreError) -> StoredRecord? {
    guard let record = try await base.read(key) else { return nil }
    return try opened(record)
  }

  /// The next records of a collection, opened.
  public func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) async throws(StoreError) -> [StoredRecord] {
    var page: [StoredRecord] = []
    for record in try await base.list(collection, after: id, limit: limit) { page.append(try opened(record)) }
    return page
  }

  /// Seals the contents of a transaction and applies it.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) async throws(StoreError) -> ChangeEntry {
    var sealed = transaction
    sealed.operations = []
    for operation in transaction.operations {
      guard let content = operation.content else {
        sealed.operations.append(operation)
        continue
      }
      let bytes = try seal.close(content.reveal(for: .storage), of: operation.key)
      sealed.operations.append(operation.holding(bytes))
    }
    return try await base.commit(sealed)
  }

  /// The next entries of the change log; their fingerprints are of sealed bytes.
  public func changes(after sequence: UInt64, limit: Int) async throws(StoreError) -> [ChangeEntry] {
    try await base.changes(after: sequence, limit: limit)
  }

  /// Checks the store below, which needs no key.
  public func verify(anchor: ChangeHead? = nil) async throws(StoreError) -> StoreVerification {
    try await base.verify(anchor: anchor)
  }

  /// Seals every record of some collections that another key sealed anew, with the ring's current key.
  ///
  /// It goes on where an earlier run stopped. A record that somebody else writes meanwhile is left to them: they seal it with the
  /// current key.
  ///
  /// - Parameters:
  ///   - collections: which ones.
  ///   - actor: who rotates.
  ///   - day: the as-of day.
  /// - Returns: how many records were sealed anew. Once it returns and nobody writes with an older ring, the older keys can go.
  @discardableResult
  public func rotate(
    _ collections: [CollectionName], by actor: StoreActorID, on day: CivilDate
  ) async throws(StoreError) -> Int {
    var count = 0
    for collection in collections {
      var last: RecordID?
      while true {
        let page = try await base.list(collection, after: last, limit: Self.page)
        for record in page where Seal.keyID(record.content.reveal(for: .storage)) != seal.ring.current {
          if try await reseal(record, by: actor, on: day) { count += 1 }
        }
        guard page.count == Self.page, let id = page.last?.key.id else { break }
        last = id
      }
    }
    return count
  }

  private static var page: Int { 256 }

  private func reseal(
    _ record: StoredRecord, by actor: StoreActorID, on day: CivilDate
  ) async throws(StoreError) -> Bool {
    let plain = try seal.open(record.content.reveal(for: .storage), of: record.key)
    var transaction = StoreTransaction(by: actor, for: .rotation, on: day)
    transaction.put(plain, at: record.key, expecting: .exactly(record.revision))
    do throws(StoreError) {
      try await commit(transaction)
      return true
    } catch {
      guard error.code == .conflict || error.code == .notFound else { throw error }
      return false
    }
  }

  private func opened(_ record: StoredRecord) throws(StoreError) -> StoredRecord {
    StoredRecord(
      key: record.key, revision: record.revision,
      content: Sensitive(try seal.open(record.content.reveal(for: .storage), of: record.key)))
  }
}

extension ChangePurpose {
  /// To seal records with a new key.
  public static let rotation = ChangePurpose(rawValue: "rotation")
}

extension StoreError.Code {
  /// What is stored was sealed with a key that the ring does not hold.
  public static let unknownKey = StoreError.Code(rawValue: "unknownKey")
  /// The key of that name does not open what is stored.
  public static let wrongKey = StoreError.Code(rawValue: "wrongKey")
  /// What is stored is not sealed.
  public static let notSealed = StoreError.Code(rawValue: "notSealed")
}
