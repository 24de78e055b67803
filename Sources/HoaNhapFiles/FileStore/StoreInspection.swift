public import HoaNhapStorage
public import HoaNhapValues

/// What is in the folder of a file store, sound or not.
public struct StoreInspection: Sendable, Hashable {
  /// What the check of the log and the records found.
  public var verification: StoreVerification
  /// The file in which the fault is, as a path that begins with the folder; `nil` where nothing is wrong.
  public var place: String?
  /// How many records the sound part of the log leaves.
  public var recordCount: Int
  /// How many bytes of unfinished transactions stand at the end; a running writer can be the cause as well as a crash.
  public var unfinishedBytes: Int64

  /// Whether nothing is wrong. Unfinished bytes were never acknowledged, so they are no fault.
  public var isSound: Bool { verification.isSound }

  /// What was found, in one or two sentences of both languages.
  public var wording: Wording {
    var words = verification.wording
    if let place {
      words.vi += " Tệp: \(place)."
      words.en += " File: \(place)."
    }
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
  /// It checks every checksum, hash, revision and kept content, and the snapshot against the log. It works where opening
  /// refuses: what comes before the damage is given, and the damage is named with its entry, its file and its offset. It
  /// takes no lock and needs no permission to write.
  ///
  /// - Parameters:
  ///   - folder: the folder of a store.
  ///   - anchor: an end of the log that was noted earlier, elsewhere; without one nobody can know that the last entries
  ///     were removed.
  ///   - visit: called with each sound entry in order.
  /// - Throws: `noStore`, `foreign`, `newerVersion`, `olderVersion`, `damaged` for the first bytes of a file or a missing
  ///   file, `noPermission`, `io`, and what `visit` throws.
  /// - Complexity: reads all files; memory for one fingerprint a record, and for the records of the snapshot.
  public static func inspect(
    _ folder: String, anchor: ChangeHead? = nil, visit: (ChangeEntry) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> StoreInspection {
    try inspect(StoreFolder(path: folder, system: SystemFiles()), anchor: anchor, visit: visit)
  }

  static func inspect(
    _ folder: StoreFolder, anchor: ChangeHead?, visit: (ChangeEntry) throws(StoreError) -> Void
  ) throws(StoreError) -> StoreInspection {
    guard let files = try StoreFiles.open(folder, writing: false) else {
      throw StoreError(.noStore, place: folder.path)
    }
    var audit = LogAudit(anchor: anchor, snapshot: try snapshot(of: files, folder))
    let replay = try LogReplay(files.index.files) { sequence, payload throws(StoreError) in
      guard let (entry, contents) = EntryPayload.parts(payload) else {
        return StoreFault(.unreadableEntry, sequence: sequence)
      }
      if let fault = audit.follow(entry, contents) { return fault }
      try visit(entry)
      return nil
    }
    let logFault = replay.fault ?? audit.endFault
    let snapshotPath = files.manifest.snapshot.map { folder.snapshotPath($0.number) }
    let logPath = replay.fault == nil ? files.index.files.last?.path : replay.faultPlace
    let place = logFault != nil ? logPath : audit.snapshotFault != nil ? snapshotPath : nil
    return StoreInspection(
      verification: StoreVerification(
        soundEntries: audit.head.sequence, head: audit.head,
        fault: audit.anchorFault ?? logFault ?? audit.snapshotFault),
      place: audit.anchorFault == nil ? place : nil, recordCount: audit.recordCount,
      unfinishedBytes: replay.unfinishedBytes)
  }

  /// Reads the snapshot, so that its damage is told beside what the log shows.
  private static func snapshot(
    of files: StoreFiles, _ folder: StoreFolder
  ) throws(StoreError) -> LogAudit.Snapshot? {
    guard let file = files.snapshot, let entry = files.manifest.snapshot else { return nil }
    do throws(StoreError) {
      let state = try Snapshot.read(file, entry, path: folder.snapshotPath(entry.number))
      return LogAudit.Snapshot(sequence: entry.sequence, state: state)
    } catch {
      guard error.code == .damaged else { throw error }
      return LogAudit.Snapshot(
        sequence: entry.sequence,
        fault: StoreFault(.damagedBytes, sequence: entry.sequence, offset: error.offset))
    }
  }
}
