import GRDB
public import HoaNhapStorage
public import HoaNhapValues

/// A store in an SQLite database, through GRDB: for a server or a desktop where several programs share one file.
///
/// Every commit is one immediate transaction with `synchronous = FULL` in WAL mode: when it returns, it outlives a loss of power.
/// The end of the log is read inside the transaction, so several processes may write to one file. Deleted bytes are
/// overwritten (`secure_delete`).
public struct SQLiteStore: RecordStore {
  private let pool: DatabasePool
  private let path: String

  /// Opens a database, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: the file; SQLite keeps two more beside it.
  ///   - patience: how many seconds a writer waits for another one.
  /// - Throws: `foreign` for a file that is not a store of this package, `newerVersion` for one of a later version of it, and the
  ///   causes of SQLite as the codes of ``StoreError``.
  public init(_ path: String, patience: Double = 30) throws(StoreError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { db in
        try db.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF")
      }
      try Self.checkOwner(path, patience)
      pool = try DatabasePool(path: path, configuration: configuration)
      if try pool.read(Schema.migrator.hasBeenSuperseded) { throw StoreError(.newerVersion) }
      try Schema.migrator.migrate(pool)
    } catch {
      throw StoreError(sqlite: error, place: path)
    }
  }

  /// The record with this key.
  public func read(_ key: RecordKey) async throws(StoreError) -> StoredRecord? {
    try await perform { try await $0.read { db in try StoredRecord.fetch(db, key) } }
  }

  /// The next records of a collection, in the order of the bytes of their identifiers.
  public func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) async throws(StoreError) -> [StoredRecord] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    return try await perform {
      try await $0.read { db in try StoredRecord.fetch(db, collection, after: id, limit: limit) }
    }
  }

  /// Applies a transaction wholly or not at all.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) async throws(StoreError) -> ChangeEntry {
    if Task.isCancelled { throw StoreError(.cancelled) }
    return try await perform { pool in
      try await pool.write { db in
        let entry = try transaction.entry(after: ChangeHead.fetch(db)) { key throws(StoreError) in
          do {
            return try LatestRevision.fetch(db, key)
          } catch {
            throw StoreError(sqlite: error, place: nil)
          }
        }
        try entry.insert(db, contents: transaction.operations.map(\.content))
        return entry
      }
    }
  }

  /// The next entries of the log.
  public func changes(after sequence: UInt64, limit: Int) async throws(StoreError) -> [ChangeEntry] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    return try await perform {
      try await $0.read { db in try ChangeEntry.fetch(db, after: sequence, limit: limit) }
    }
  }

  /// The entries of the log that name a record, oldest first: the history of a case.
  ///
  /// - Complexity: O(entries that name it), by an index.
  public func history(of key: RecordKey) async throws(StoreError) -> [ChangeEntry] {
    try await perform { try await $0.read { db in try ChangeEntry.fetch(db, of: key) } }
  }

  /// Copies the database into another file while others go on writing; the copy is as of one moment.
  public func backup(to path: String) async throws(StoreError) {
    try await perform { pool in
      let copy = try DatabaseQueue(path: path)
      try pool.backup(to: copy)
      try copy.close()
    }
  }

  private func perform<Value: Sendable>(
    _ body: (DatabasePool) async throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await body(pool)
    } catch {
      throw StoreError(sqlite: error, place: path)
    }
  }

  /// Refuses a database that holds something else, before anything is written to it.
  private static func checkOwner(_ path: String, _ patience: Double) throws {
    // Another program that closes the database locks it for a moment.
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    let probe = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? probe.close() }
    let (owner, tables) = try probe.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    guard owner == Schema.applicationID || owner == 0 && tables == 0 else { throw StoreError(.foreign) }
  }
}
