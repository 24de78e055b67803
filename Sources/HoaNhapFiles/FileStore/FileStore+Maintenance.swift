public import HoaNhapStorage
import HoaNhapValues

extension FileStore {
  /// Takes the contents of overwritten and deleted records off the disk, while commits go on.
  ///
  /// The records as they are now, and the change log with its hashes, stay whole: the log verifies as before. Versions that
  /// ``versions(of:)`` gave with their contents are given without afterwards. The old files are removed; what a disk or a
  /// backup still holds of them is beyond this program.
  ///
  /// It can be interrupted at any moment, by a crash as well: the store then is as it was or as it shall be.
  ///
  /// - Throws: `full` or `io` with the store as it was.
  /// - Complexity: writes all records, and the log lines since the last compaction; memory for the index of the records
  ///   a second time, if commits go on.
  public func compact() async throws(StoreError) {
    guard let journal = try opened().journal else { throw StoreError(.readOnly, place: folder) }
    await takeMaintaining()
    defer { passMaintaining() }
    _ = try opened()
    guard let (files, captured) = try await beginCompaction(journal) else { return }
    let changes = tailChanges
    let sequence = captured.head.sequence
    let old = files.index.files.filter { $0.entry.first <= sequence }
    let snapshot = try await Self.writeSnapshot(captured, place, await journal.takeNumber())
    let logs = try await Self.writeBareLogs(
      old, through: sequence, place, await journal.takeNumber(), keeping: sizes.segment)
    await takeWriting()
    defer { passWriting(journal) }
    update(try await journal.install(snapshot, logs: logs))
    tailChanges -= changes
  }

  /// Begins a new file of the log, and gives the files before it and the records as they stand there; `nil` where a
  /// compaction would change nothing.
  private func beginCompaction(_ journal: Journal) async throws(StoreError) -> (StoreFiles, StoreState)? {
    await takeWriting()
    defer { passWriting(journal) }
    let files = try opened().files
    let sequence = state.head.sequence
    if sequence == 0 { return nil }
    if files.manifest.snapshot?.sequence == sequence,
      files.manifest.logs.allSatisfy({ $0.isBare || $0.first > sequence })
    {
      return nil
    }
    update(try await journal.roll())
    return (try opened().files, state)
  }

  /// Begins a snapshot in the background where opening would otherwise have much to play.
  func snapshotIfDue(_ journal: Journal) {
    guard !queue.isClosed, tailChanges - failedTail >= max(sizes.tail, state.keyCount / 4 * 3),
      maintaining.take()
    else { return }
    Task {
      do throws(StoreError) {
        try await makeSnapshot(journal)
        failedTail = 0
      } catch {
        // Without it the store works on and opening takes longer; it is tried again after as many changes.
        failedTail = tailChanges
      }
      passMaintaining()
    }
  }

  private func makeSnapshot(_ journal: Journal) async throws(StoreError) {
    let changes = tailChanges
    let snapshot = try await Self.writeSnapshot(state, place, await journal.takeNumber())
    await takeWriting()
    defer { passWriting(journal) }
    update(try await journal.install(snapshot, logs: nil))
    tailChanges -= changes
  }

  /// Waits for the right to make a snapshot or to compact.
  func takeMaintaining() async {
    if !maintaining.take() { await withCheckedContinuation { maintaining.wait($0) } }
  }

  /// Passes that right on.
  func passMaintaining() {
    if !maintaining.handOver() { maintaining.putDown() }
  }

  /// Writes a snapshot away from the actor; the manifest does not name it yet.
  private nonisolated static func writeSnapshot(
    _ state: StoreState, _ folder: StoreFolder, _ number: UInt64
  ) async throws(StoreError) -> (entry: StoreManifest.Snapshot, file: any OpenedFile) {
    let path = folder.snapshotPath(number)
    let sequence = state.head.sequence
    return try clean(folder, path) { () throws(FileError) in
      let file = try folder.create(path)
      try Snapshot.write(state, to: file, number: number, path: path)
      return (StoreManifest.Snapshot(number: number, sequence: sequence), file)
    }
  }

  /// Writes the lines of the log without contents into one new file, and gives the files that the log then consists of.
  ///
  /// - Parameter size: a file without contents that is as long as this stays as it is.
  private nonisolated static func writeBareLogs(
    _ old: [LogFile], through last: UInt64, _ folder: StoreFolder, _ number: UInt64, keeping size: Int64
  ) async throws(StoreError) -> [LogFile] {
    let kept = try storeErrors(folder.path) { () throws(FileError) in
      var count = 0
      while count < old.count, old[count].entry.isBare, try old[count].file.size() >= size { count += 1 }
      return Array(old.prefix(count))
    }
    guard let first = old.dropFirst(kept.count).first?.entry.first else { return kept }
    let path = folder.logPath(number)
    let entry = StoreManifest.Log(number: number, first: first, isBare: true)
    var damage: StoreError?
    let log: LogFile = try clean(folder, path) { () throws(FileError) in
      var log = LogFile(entry, try folder.create(path), path: path)
      var writer = try FrameWriter(log.file, number: number, path: path)
      var failure: FileError?
      do throws(StoreError) {
        try LogIndex(files: old).forEachPayload(after: first - 1, through: last) {
          sequence, payload, file, offset throws(StoreError) in
          guard let bare = EntryPayload.bare(payload) else { throw LogIndex.damaged(sequence, offset, file) }
          do throws(FileError) {
            log.note(
              sequence, at: try writer.append(.entry, bare, sequence: sequence, acknowledged: sequence - 1))
            return true
          } catch {
            failure = error
            return false
          }
        }
      } catch {
        damage = error
        throw FileError(.system, path: path)
      }
      if let failure { throw failure }
      try writer.finish()
      return log
    }
    if let damage { throw damage }
    return kept + [log]
  }

  /// Does something to a new file, and removes the file if that fails.
  private nonisolated static func clean<Result>(
    _ folder: StoreFolder, _ path: String, _ body: () throws(FileError) -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch {
      try? folder.system.remove(path)
      throw StoreError(error, place: path)
    }
  }
}
