import Foundation
import GRDB
import HoaNhapStorage
import HoaNhapValues

/// SQLite through GRDB with a write-ahead log and full synchronisation: one table, no revisions, no change log.
struct SQLiteContender: Contender {
  static let name = "SQLite"
  private let pool: DatabasePool

  init(folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    pool = try DatabasePool(path: folder + "/people.sqlite")
    // A pool writes ahead, and sets NORMAL when it opens, which does not sync at each commit.
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    try pool.write { database in
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS record (
            collection TEXT NOT NULL, id TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (collection, id)
          ) WITHOUT ROWID
          """)
    }
  }

  func commit(_ number: Int) async throws {
    try await pool.write { database in try Self.insert(number, database) }
  }

  func insert(_ numbers: Range<Int>) async throws {
    try await pool.write { database in
      for number in numbers { try Self.insert(number, database) }
    }
  }

  private static func insert(_ number: Int, _ database: Database) throws {
    let key = People.key(number)
    let statement = try database.cachedStatement(
      sql: "INSERT INTO record (collection, id, content) VALUES (?, ?, ?)")
    try statement.execute(arguments: [key.collection.text, key.id.text, Data(People.content(number))])
  }

  func read(_ number: Int) async throws -> [UInt8]? {
    let key = People.key(number)
    return try await pool.read { database in
      try Data.fetchOne(
        database, sql: "SELECT content FROM record WHERE collection = ? AND id = ?",
        arguments: [key.collection.text, key.id.text]
      ).map(Array.init)
    }
  }

  func count() async throws -> Int {
    try await pool.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM record") ?? 0 }
  }

  func close() async throws { try pool.close() }

  /// The version of the library that is linked.
  static func version() async throws -> String {
    try await DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") } ?? ""
  }

  /// How this connection writes, in SQLite's own numbers: 2 is FULL.
  func synchronous() async throws -> (journal: String?, level: Int?) {
    try await pool.writeWithoutTransaction { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(database, sql: "PRAGMA synchronous")
      )
    }
  }
}
