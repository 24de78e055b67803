public import HoaNhapStorage
public import HoaNhapValues

/// What the identifiers of communes in a shared database are tagged with.
public enum CommuneTag {}

/// Whose records: one of the communes that share a database.
public typealias CommuneID = Identifier<CommuneTag>

/// A store in PostgreSQL, through libpq: for a province that keeps its communes in one database.
///
/// Each commune has records, a log and a chain of its own. A commit locks the end of its commune's log, so commits of one
/// commune have an order and those of different communes never wait for each other. It is one transaction of six statements,
/// however many records it writes.
public struct PostgresStore: RecordStore {
  private let pool: ConnectionPool
  private let commune: CommuneID
  private let owner: Parameter

  /// How often a commit is tried again that a distributed engine, or a deadlock, put off.
  private static let attempts = 10

  /// Connects, and makes the tables or brings them over where that is needed.
  ///
  /// - Parameters:
  ///   - target: a connection string as `psql` takes it. Over a network, `sslmode=verify-full`; passwords from a file.
  ///   - commune: whose records.
  ///   - connections: how many there are at most.
  /// - Throws: `newerVersion` where a later version made the tables; `io` where the server cannot be reached; `noPermission`.
  public init(_ target: String, commune: CommuneID, connections: Int = 4) async throws(StoreError) {
    pool = ConnectionPool(target, size: connections)
    self.commune = commune
    owner = .text(commune.text)
    let isCurrent = try await perform { try Schema.migrate($0) }
    guard isCurrent else { throw StoreError(.newerVersion) }
  }

  /// The record with this key.
  public func read(_ key: RecordKey) async throws(StoreError) -> StoredRecord? {
    let parameters = [owner, .text(key.collection.text), .text(key.id.text)]
    return try await perform { connection in
      try connection.run(
        """
        SELECT revision, content FROM hoanhap_records
        WHERE commune = $1 AND collection = $2 AND id = $3 AND content IS NOT NULL
        """, parameters
      ).first.map { row in
        StoredRecord(
          key: key, revision: UInt64(try row.integer(0)), content: Sensitive(try row.bytes(1)))
      }
    }
  }

  /// The next records of a collection, in the order of the bytes of their identifiers.
  public func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) async throws(StoreError) -> [StoredRecord] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    // Every identifier has at least one byte, so it stands behind the empty one.
    let parameters = [
      owner, .text(collection.text), .text(id?.text ?? ""), .integer(Int64(limit)),
    ]
    return try await perform { connection in
      try connection.run(
        """
        SELECT id, revision, content FROM hoanhap_records
        WHERE commune = $1 AND collection = $2 AND id > $3 AND content IS NOT NULL ORDER BY id LIMIT $4
        """, parameters
      ).map { row in
        StoredRecord(
          key: RecordKey(collection, RecordID(try row.text(0))), revision: UInt64(try row.integer(1)),
          content: Sensitive(try row.bytes(2)))
      }
    }
  }

  /// Applies a transaction wholly or not at all.
  ///
  /// Where the connection is lost while the server commits, `io` is thrown and the outcome is open: read before trying again.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) async throws(StoreError) -> ChangeEntry {
    if Task.isCancelled { throw StoreError(.cancelled) }
    let owner = owner
    return try await perform { connection in
      var attempt = 1
      while true {
        do {
          return try connection.commit(transaction, of: owner)
        } catch let error as ConnectionError where error.canRetry && attempt < Self.attempts {
          attempt += 1
        }
      }
    }
  }

  /// The next entries of the log.
  public func changes(after sequence: UInt64, limit: Int) async throws(StoreError) -> [ChangeEntry] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    let parameters = [owner, .integer(Int64(clamping: sequence)), .integer(Int64(limit))]
    return try await perform { connection in
      try connection.run(
        """
        SELECT line FROM hoanhap_log WHERE commune = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """, parameters
      ).map { try ChangeEntry(line: try $0.bytes(0)) }
    }
  }

  private func perform<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.use(body)
    } catch {
      throw StoreError(postgres: error)
    }
  }
}

extension StoreError {
  /// What the server said, as a code of the store. Its own words may quote a value, so they are left out.
  init(postgres error: any Error) {
    if let known = error as? StoreError {
      self = known
      return
    }
    let state = (error as? ConnectionError)?.state ?? ""
    let code: Code
    switch state.prefix(2) {
    case "25": code = .readOnly
    case "28", "42": code = .noPermission
    case "40", "55": code = .locked
    case "53": code = .full
    case "XX": code = .damaged
    default: code = .io
    }
    self.init(
      code,
      cause: state.isEmpty
        ? nil : Wording(vi: "Mã lỗi của máy chủ: \(state).", en: "The server's state: \(state)."))
  }
}
