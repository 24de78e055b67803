/// The tables of many communes in one database, and how an earlier version of them is brought over.
///
/// Every table begins with the commune, so that each has a log and a chain of its own: communes never wait for each other, and a
/// distributed engine can keep each near its office.
enum Schema {
  /// The statements from each version to the next.
  static let steps = [
    """
    CREATE TABLE hoanhap_heads (
      commune BYTEA PRIMARY KEY, sequence BIGINT NOT NULL, hash BYTEA NOT NULL
    );
    CREATE TABLE hoanhap_records (
      commune BYTEA NOT NULL, collection BYTEA NOT NULL, id BYTEA NOT NULL,
      revision BIGINT NOT NULL CHECK (revision > 0), content BYTEA,
      PRIMARY KEY (commune, collection, id)
    );
    CREATE TABLE hoanhap_log (
      commune BYTEA NOT NULL, sequence BIGINT NOT NULL, line BYTEA NOT NULL,
      PRIMARY KEY (commune, sequence)
    );
    """
  ]

  /// Any number that every program of this package locks on while it migrates.
  private static let lock = 0x484E_5354

  /// Brings the tables up to the present version; `false` where a later version made them.
  static func migrate(_ connection: Connection) throws -> Bool {
    try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(lock))")
    do {
      try connection.run("CREATE TABLE IF NOT EXISTS hoanhap_schema (version BIGINT NOT NULL)")
      let none = [Parameter.integer(0)]
      let found = try connection.run("SELECT coalesce(max(version), $1::bigint) FROM hoanhap_schema", none)
      let version = Int(try found.first?.integer(0) ?? 0)
      guard version <= steps.count else {
        try connection.run("ROLLBACK")
        return false
      }
      for step in steps[version...] { try connection.run(step) }
      if version < steps.count {
        try connection.run(
          "INSERT INTO hoanhap_schema (version) VALUES ($1)", [.integer(Int64(steps.count))])
      }
      try connection.run("COMMIT")
      return true
    } catch {
      _ = try? connection.run("ROLLBACK")
      throw error
    }
  }
}
