import GRDB

/// The tables, and how a database of an earlier version gets them.
///
/// Collections and identifiers are blobs, so that SQLite orders them by their UTF-8 bytes, as the contract asks.
enum Schema {
  /// `HNST`: says that a database is a store of this package.
  static let applicationID = 0x484E_5354

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 records and log") { db in
      // A deleted record keeps its row, because its revisions go on counting.
      try db.execute(
        sql: """
          CREATE TABLE records (
            collection BLOB NOT NULL,
            id BLOB NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0),
            content BLOB,
            PRIMARY KEY (collection, id)
          ) WITHOUT ROWID;
          CREATE TABLE log (sequence INTEGER PRIMARY KEY, hash BLOB NOT NULL, line BLOB NOT NULL);
          PRAGMA application_id = \(applicationID);
          """)
    }
    migrator.registerMigration("2 the history of a record") { db in
      try db.execute(
        sql: """
          CREATE TABLE history (
            collection BLOB NOT NULL,
            id BLOB NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (collection, id, sequence)
          ) WITHOUT ROWID;
          """)
      try fillHistory(db)
    }
    return migrator
  }()
}
