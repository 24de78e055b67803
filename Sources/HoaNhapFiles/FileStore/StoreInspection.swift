public import HoaNhapStorage
public import HoaNhapValues

/// What is in the folder of a file store, sound or not.
public struct StoreInspection: Sendable, Hashable {
  /// What the check of the log and the records found.
  public var verification: StoreVerification
  /// How many records the sound part of the log leaves.
  public var recordCount: Int
  /// How many bytes of an unfinished transaction stand at the end; a running writer can be the cause as well as a crash.
  public var unfinishedBytes: Int64

  /// Whether nothing is wrong. Unfinished bytes were never acknowledged, so they are no fault.
  public var isSound: Bool { verification.isSound }

  /// What was found, in one or two sentences of both languages.
  public var wording: Wording {
    var words = verification.wording
    if unfinishedBytes > 0 {
      words.vi += " Cuối tệp có \(unfinishedBytes) byte của một lần ghi chưa xong."
      words.en += " At the end of the file stand \(unfinishedBytes) bytes of a write that is not finished."
    }
    return words
  }
}

extension FileStore {
  /// Reads a folder without changing anything, checks everything in it, and gives each sound entry of the change log.
  ///
  /// It works where opening refuses: what comes before the damage is given, and the damage is named with its entry and its
  /// offset. It takes no lock and needs no permission to write.
  ///
  /// - Parameters:
  ///   - folder: the folder of a store.
  ///   - anchor: an end of the log that was noted earlier, elsewhere; without one nobody can know that the last entries
  ///     were removed.
  ///   - visit: called with each sound entry in order.
  /// - Throws: `noStore`, `foreign`, `newerVersion`, `damaged` for the first bytes of the file, `noPermission`, `io`, and what
  ///   `visit` throws.
  /// - Complexity: reads the whole journal; memory for the records as they are now.
  public static func inspect(
    _ folder: String, anchor: ChangeHead? = nil, visit: (ChangeEntry) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> StoreInspection {
    let place = StoreFolder(path: folder, system: SystemFiles())
    guard let file = try place.journal(.read) else { throw StoreError(.noStore, place: folder) }
    var anchorFault: StoreFault?
    let replay = try JournalReplay(file, place: place.journalPath) { entry throws(StoreError) in
      if let anchor, entry.sequence == anchor.sequence, entry.head != anchor {
        anchorFault = StoreFault(.anchorMismatch, sequence: entry.sequence)
      }
      try visit(entry)
    }
    let head = replay.state.head
    if let anchor, anchor.sequence > head.sequence, replay.fault == nil {
      anchorFault = StoreFault(.missingEntry, sequence: head.sequence + 1)
    }
    return StoreInspection(
      verification: StoreVerification(
        soundEntries: head.sequence, head: head, fault: anchorFault ?? replay.fault),
      recordCount: replay.state.recordCount, unfinishedBytes: replay.unfinishedBytes)
  }
}
