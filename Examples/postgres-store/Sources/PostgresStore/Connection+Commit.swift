import HoaNhapStorage
import HoaNhapValues

extension Connection {
  /// Commits a transaction of the store in one of the server: lock the end of the log, read revisions, write.
  func commit(_ transaction: StoreTransaction, of commune: Parameter) throws -> ChangeEntry {
    try run("BEGIN")
    do {
      let head = try lockedHead(of: commune)
      let revisions = try latestRevisions(of: transaction.operations.map(\.key), commune)
      let entry = try transaction.entry(after: head) { revisions[$0] }
      try write(entry, transaction.operations.map(\.content), commune)
      try run("COMMIT")
      return entry
    } catch {
      // Where the connection is gone there is nothing to roll back.
      _ = try? run("ROLLBACK")
      throw error
    }
  }

  /// The end of the commune's log, held against every other commit of it until this one ends.
  private func lockedHead(of commune: Parameter) throws -> ChangeHead {
    try run(
      "INSERT INTO hoanhap_heads (commune, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING",
      [commune, .bytes(SHA256Hasher.Digest.zero.bytes)])
    let rows = try run(
      "SELECT sequence, hash FROM hoanhap_heads WHERE commune = $1 FOR UPDATE", [commune])
    guard let row = rows.first,
      let hash = SHA256Hasher.Digest(try row.bytes(1))
    else { throw StoreError(.damaged) }
    return ChangeHead(sequence: UInt64(try row.integer(0)), hash: hash)
  }

  private func latestRevisions(
    of keys: [RecordKey], _ commune: Parameter
  ) throws -> [RecordKey: LatestRevision] {
    let rows = try run(
      """
      SELECT r.collection, r.id, r.revision, r.content IS NULL FROM hoanhap_records r
      JOIN unnest($2::bytea[], $3::bytea[]) AS k(collection, id) USING (collection, id) WHERE r.commune = $1
      """,
      [
        commune, .array(keys.map { Array($0.collection.text.utf8) }),
        .array(keys.map { Array($0.id.text.utf8) }),
      ])
    var latest: [RecordKey: LatestRevision] = [:]
    for row in rows {
      latest[RecordKey(CollectionName(try row.text(0)), RecordID(try row.text(1)))] = LatestRevision(
        UInt64(try row.integer(2)), isDeletion: try row.bool(3))
    }
    return latest
  }

  private func write(
    _ entry: ChangeEntry, _ contents: [Sensitive<[UInt8]>?], _ commune: Parameter
  ) throws {
    let written = zip(entry.changes, contents).filter { $0.0.kind.changesRecord }
    if !written.isEmpty {
      try run(
        """
        INSERT INTO hoanhap_records (commune, collection, id, revision, content)
        SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::bigint[], $5::bytea[])
        ON CONFLICT (commune, collection, id) DO UPDATE SET revision = excluded.revision, content = excluded.content
        """,
        [
          commune, .array(written.map { Array($0.0.key.collection.text.utf8) }),
          .array(written.map { Array($0.0.key.id.text.utf8) }),
          .array(written.map { Int64($0.0.revision) }),
          .array(written.map { $0.1?.reveal(for: .storage) }),
        ])
    }
    try run(
      "INSERT INTO hoanhap_log (commune, sequence, line) VALUES ($1, $2, $3)",
      [commune, .integer(Int64(entry.sequence)), .bytes(entry.line)])
    try run(
      "UPDATE hoanhap_heads SET sequence = $2, hash = $3 WHERE commune = $1",
      [commune, .integer(Int64(entry.sequence)), .bytes(entry.hash.bytes)])
  }
}
