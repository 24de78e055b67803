public import HoaNhapValues

/// What a check of a store's change log and records found.
public struct StoreVerification: Sendable, Hashable {
  /// How many entries of the log are sound, counted from the first.
  public var soundEntries: UInt64
  /// The end of the sound part: note it elsewhere, and it serves as an anchor next time.
  public var head: ChangeHead
  /// The first thing that is not as it should be; `nil` where all is sound.
  public var fault: StoreFault?

  /// Whether nothing was found.
  public var isSound: Bool { fault == nil }

  /// Makes a result.
  public init(soundEntries: UInt64, head: ChangeHead, fault: StoreFault?) {
    self.soundEntries = soundEntries
    self.head = head
    self.fault = fault
  }

  /// The result in one sentence, in both languages.
  public var wording: Wording {
    fault?.wording
      ?? Wording(
        vi: "Nhật ký thay đổi nguyên vẹn: \(soundEntries) mục.",
        en: "The change log is sound: \(soundEntries) \(soundEntries == 1 ? "entry" : "entries").")
  }
}

extension RecordStore {
  /// Checks the whole change log and every record that it names.
  ///
  /// It finds an entry that was edited, removed, repeated or moved, a record whose bytes or revision are not what the log
  /// says, and, with an anchor, a log that was cut short or written anew. Without an anchor nobody can know that the last
  /// entries were removed. Commits that go in meanwhile do no harm.
  ///
  /// - Parameter anchor: an end of the log that was noted earlier, elsewhere.
  /// - Complexity: reads everything; memory for one fingerprint a record.
  public func verify(anchor: ChangeHead?) async throws(StoreError) -> StoreVerification {
    var audit = ChangeAudit(anchor: anchor)
    try await follow(&audit)
    guard audit.fault == nil else { return audit.result }
    audit.beginRecords()
    for collection in audit.collections {
      try await forEachRecord(in: collection) { record throws(StoreError) in audit.see(record) }
    }
    // A record that was written while the others were read is judged by the entries that came in since.
    try await follow(&audit)
    return audit.result
  }

  /// The same without an anchor.
  public func verify() async throws(StoreError) -> StoreVerification { try await verify(anchor: nil) }

  private func follow(_ audit: inout ChangeAudit) async throws(StoreError) {
    while audit.fault == nil {
      let page = try await changes(after: audit.head.sequence, limit: pageSize)
      for entry in page where audit.fault == nil { audit.follow(entry) }
      if page.count < pageSize { return }
    }
  }
}
