import Foundation
import GRDB
import HoaNhapStorage
import HoaNhapValues

extension RecordKey {
  /// Collection and identifier as blobs.
  fileprivate var arguments: StatementArguments { [Data(collection.text.utf8), Data(id.text.utf8)] }
}

extension StoredRecord {
  static func fetch(_ db: Database, _ key: RecordKey) throws -> StoredRecord? {
    let statement = try db.cachedStatement(
      sql: "SELECT revision, content FROM records WHERE collection = ? AND id = ? AND content IS NOT NULL")
    return try Row.fetchOne(statement, arguments: key.arguments).map { row in
      StoredRecord(key: key, revision: UInt64(row[0] as Int64), content: content(row[1]))
    }
  }

  static func fetch(
    _ db: Database, _ collection: CollectionName, after id: RecordID?, limit: Int
  ) throws -> [StoredRecord] {
    // Every identifier has at least one byte, so it stands behind the empty blob.
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, revision, content FROM records
        WHERE collection = ? AND id > ? AND content IS NOT NULL ORDER BY id LIMIT ?
        """)
    let arguments: StatementArguments = [
      Data(collection.text.utf8), Data((id?.text ?? "").utf8), limit,
    ]
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      StoredRecord(
        key: RecordKey(collection, RecordID(String(decoding: row[0] as Data, as: UTF8.self))),
        revision: UInt64(row[1] as Int64), content: content(row[2]))
    }
  }

  private static func content(_ data: Data) -> Sensitive<[UInt8]> { Sensitive(Array(data)) }
}

extension LatestRevision {
  static func fetch(_ db: Database, _ key: RecordKey) throws -> LatestRevision? {
    let statement = try db.cachedStatement(
      sql: "SELECT revision, content IS NULL FROM records WHERE collection = ? AND id = ?")
    return try Row.fetchOne(statement, arguments: key.arguments).map { row in
      LatestRevision(UInt64(row[0] as Int64), isDeletion: row[1])
    }
  }
}

extension ChangeHead {
  static func fetch(_ db: Database) throws -> ChangeHead {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement) else { return .empty }
    guard let hash = SHA256Hasher.Digest(row[1] as Data) else { throw StoreError(.damaged) }
    return ChangeHead(sequence: UInt64(row[0] as Int64), hash: hash)
  }
}

extension ChangeEntry {
  /// Writes the entry and the records that it changes.
  func insert(_ db: Database, contents: [Sensitive<[UInt8]>?]) throws {
    let number = Int64(sequence)
    try db.cachedStatement(sql: "INSERT INTO log (sequence, hash, line) VALUES (?, ?, ?)")
      .execute(arguments: [number, Data(hash.bytes), Data(line)])
    let history = try db.cachedStatement(
      sql: "INSERT INTO history (collection, id, sequence) VALUES (?, ?, ?)")
    let record = try db.cachedStatement(
      sql: """
        INSERT INTO records (collection, id, revision, content) VALUES (?, ?, ?, ?)
        ON CONFLICT (collection, id) DO UPDATE SET revision = excluded.revision, content = excluded.content
        """)
    for (change, content) in zip(changes, contents) {
      try history.execute(arguments: change.key.arguments + [number])
      guard change.kind.changesRecord else { continue }
      let bytes = content.map { Data($0.reveal(for: .storage)) }
      try record.execute(arguments: change.key.arguments + [Int64(change.revision), bytes])
    }
  }

  static func fetch(_ db: Database, after sequence: UInt64, limit: Int) throws -> [ChangeEntry] {
    let statement = try db.cachedStatement(
      sql: "SELECT line FROM log WHERE sequence > ? ORDER BY sequence LIMIT ?")
    return try Data.fetchAll(statement, arguments: [Int64(clamping: sequence), limit]).map {
      try ChangeEntry(line: $0)
    }
  }

  static func fetch(_ db: Database, of key: RecordKey) throws -> [ChangeEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT line FROM log JOIN history USING (sequence) WHERE collection = ? AND id = ? ORDER BY sequence
        """)
    return try Data.fetchAll(statement, arguments: key.arguments).map { try ChangeEntry(line: $0) }
  }
}

extension Schema {
  /// Enters what the log of an earlier version tells.
  static func fillHistory(_ db: Database) throws {
    let insert = try db.makeStatement(
      sql: "INSERT INTO history (collection, id, sequence) VALUES (?, ?, ?)")
    let lines = try Data.fetchCursor(db, sql: "SELECT line FROM log ORDER BY sequence")
    while let line = try lines.next() {
      let entry = try ChangeEntry(line: line)
      for change in entry.changes {
        try insert.execute(arguments: change.key.arguments + [Int64(entry.sequence)])
      }
    }
  }
}

extension StoreError {
  /// What SQLite or GRDB said, as a code of the store. Their own words may quote a value, so they are left out.
  init(sqlite error: any Error, place: String?) {
    if var known = error as? StoreError {
      known.place = known.place ?? place
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(error is CancellationError ? .cancelled : .io, place: place)
      return
    }
    let code: Code
    switch error.resultCode {
    case .SQLITE_FULL: code = .full
    case .SQLITE_READONLY: code = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED: code = .locked
    case .SQLITE_CORRUPT: code = .damaged
    case .SQLITE_NOTADB: code = .foreign
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: code = .noPermission
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: code = .cancelled
    default: code = .io
    }
    self.init(code, place: place)
  }
}
