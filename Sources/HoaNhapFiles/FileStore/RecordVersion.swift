public import HoaNhapStorage
public import HoaNhapValues

/// One version of a record: what a transaction made of it, and, as long as it is kept, what it held.
public struct RecordVersion: Sendable, Hashable {
  /// The number of the log's entry.
  public var sequence: UInt64
  /// The day of the change, as the host gave it.
  public var day: CivilDate
  /// Who changed the record.
  public var actor: StoreActorID
  /// Why.
  public var purpose: ChangePurpose
  /// The revision that the change made, and the fingerprint of the content.
  public var change: RecordChange
  /// What the record held; `nil` for a deletion, where the record was erased since, and where a compaction has taken it off the
  /// disk.
  public var content: Sensitive<[UInt8]>?

  /// Whether all is there that this version ever held.
  public var isKept: Bool { !change.kind.hasContent || content != nil }
}

extension FileStore {
  /// All versions of a record in their order, so that they can be compared. Readings make none.
  ///
  /// The contents of earlier versions are there until ``compact()``; afterwards their entries remain, with who changed the
  /// record, when and why. The version that stands now always has its content.
  ///
  /// - Throws: `damaged` if a content is not what the log says was written.
  /// - Complexity: reads the whole log.
  public func versions(of key: RecordKey) async throws(StoreError) -> [RecordVersion] {
    let index = try opened().files.index
    let current = state.record(key)
    var versions = try await Self.versions(of: key, in: index, through: state.head.sequence)
    // Behind a compaction, the version that stands now is in the snapshot.
    if let record = current,
      let place = versions.lastIndex(where: { $0.change.revision == record.revision })
    {
      versions[place].content = record.content
    }
    return versions
  }

  private nonisolated static func versions(
    of key: RecordKey, in index: LogIndex, through last: UInt64
  ) async throws(StoreError) -> [RecordVersion] {
    var versions: [RecordVersion] = []
    // Most entries are of other records, and are passed over without being taken apart.
    let needle = JSONValue.string(key.id.text).canonicalBytes
    try index.forEachPayload(after: 0, through: last) { sequence, payload, log, offset throws(StoreError) in
      guard let line = EntryPayload.line(payload), line.holds(needle) else { return true }
      guard let (entry, contents) = EntryPayload.parts(payload), entry.sequence == sequence else {
        throw LogIndex.damaged(sequence, offset, log)
      }
      for (change, content) in zip(entry.changes, contents)
      where change.key == key && change.kind.changesRecord {
        let found = content.map { RecordChange.Fingerprint(of: $0.reveal(for: .storage)) }
        guard found == nil || found == change.fingerprint else {
          throw LogIndex.damaged(sequence, offset, log)
        }
        versions.append(
          RecordVersion(
            sequence: entry.sequence, day: entry.day, actor: entry.actor, purpose: entry.purpose,
            change: change, content: content))
      }
      return true
    }
    // What was erased is shown to nobody, though its bytes stay in the log until a compaction.
    if let erasure = versions.lastIndex(where: { $0.change.kind.forgetsVersions }) {
      for place in 0..<erasure { versions[place].content = nil }
    }
    return versions
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand in these one behind another.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        guard let first = needle.first, bytes.count >= needle.count else { return needle.isEmpty }
        for start in 0...(bytes.count - needle.count) where bytes[start] == first {
          if needle.indices.allSatisfy({ bytes[start + $0] == needle[$0] }) { return true }
        }
        return false
      }
    }
  }
}
