import HoaNhapStorage
import HoaNhapValues

/// The sizes that a store works with; tests make them small.
package struct StoreSizes: Sendable {
  /// How long a file of the log is made ahead.
  package var segment: Int64
  /// How many changes stand behind a snapshot, at least, before the next is made.
  package var tail: Int

  package init(segment: Int64 = 4 << 20, tail: Int = 8192) {
    self.segment = segment
    self.tail = tail
  }
}

/// The files of a store open for writing. It writes and syncs, one thing after another, away from those who read.
actor Journal {
  private let folder: StoreFolder
  private let sizes: StoreSizes
  private var files: StoreFiles
  /// How long the last file of the log is.
  private var room: Int64
  /// The last entry that outlives a loss of power.
  private var acknowledged: UInt64
  private var nextNumber: UInt64
  /// Why nothing more can be written: after it, nobody knows what the disk holds.
  private var failure: StoreError?

  /// - Parameters:
  ///   - files: opened for writing and read; behind their end stands nothing but zeros or a mark.
  ///   - room: how long the last file of the log is.
  init(_ files: StoreFiles, _ folder: StoreFolder, acknowledged: UInt64, room: Int64, _ sizes: StoreSizes) {
    self.files = files
    self.folder = folder
    self.sizes = sizes
    self.acknowledged = acknowledged
    self.room = room
    nextNumber = files.manifest.largestNumber + 1
  }

  /// Appends entries that follow each other, and returns the files once all outlive a loss of power.
  ///
  /// - Throws: `full`, `noPermission` or `io` with nothing written, where it could be taken back; otherwise `io`, and from
  ///   then on every call throws.
  func append(_ payloads: [[UInt8]]) throws(StoreError) -> StoreFiles {
    if let failure { throw failure }
    let size = payloads.reduce(0) { $0 + FrameHeader.frameSize(payload: $1.count) }
    if files.end + Int64(size + FrameHeader.size) > room { try addLog(for: size) }
    var log = files.index.files[files.index.files.count - 1]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for (index, payload) in payloads.enumerated() {
      let sequence = acknowledged + 1 + UInt64(index)
      let offset = files.end + Int64(bytes.count)
      FrameHeader.append(
        .entry, payload, sequence: sequence, acknowledged: acknowledged, file: log.entry.number,
        offset: offset,
        to: &bytes)
      log.note(sequence, at: offset)
    }
    do {
      try log.file.writeAll(bytes, at: files.end, path: log.path)
    } catch {
      try takeBack(log, after: error)
    }
    do {
      try log.file.synchronise()
    } catch {
      throw fail(error, log.path)
    }
    files.index.files[files.index.files.count - 1] = log
    files.end += Int64(size)
    acknowledged += UInt64(payloads.count)
    writeMark(log)
    return files
  }

  /// Says behind the last entry that it was acknowledged. It goes to the disk with the next entry or when the store is
  /// closed, so it costs no sync; where it is missing, damage to the last entries cannot be told from a torn write.
  private func writeMark(_ log: LogFile) {
    var mark: [UInt8] = []
    FrameHeader.append(
      .mark, sequence: acknowledged, acknowledged: acknowledged, file: log.entry.number, offset: files.end,
      to: &mark)
    // A mark that did not go in, or only in part, is overwritten by the next entry.
    try? log.file.writeAll(mark, at: files.end, path: log.path)
  }

  /// Takes back what went in of entries that did not go in whole.
  private func takeBack(_ log: LogFile, after error: FileError) throws(StoreError) -> Never {
    do {
      try log.file.truncate(to: files.end)
      // Some of the entries may have gone in whole, and must not come back after a loss of power.
      try log.file.synchronise()
      room = files.end
    } catch {
      throw fail(error, log.path)
    }
    throw StoreError(error, place: log.path)
  }

  /// Begins a new file of the log behind the last entry, and returns the files.
  func roll() throws(StoreError) -> StoreFiles {
    if let failure { throw failure }
    if files.manifest.logs.last?.first != acknowledged + 1 { try addLog(for: 0) }
    return files
  }

  private func addLog(for size: Int) throws(StoreError) {
    let entry = StoreManifest.Log(number: takeNumber(), first: acknowledged + 1)
    let path = folder.logPath(entry.number)
    let length = max(sizes.segment, Int64(FileHeader.size + size + FrameHeader.size))
    let file: any OpenedFile
    do {
      file = try folder.create(path)
      try file.writeAll(FileHeader.bytes(), at: 0, path: path)
      try file.reserve(length)
      try file.synchronise()
      try folder.system.synchroniseFolder(folder.path)
    } catch {
      try? folder.system.remove(path)
      throw StoreError(error, place: path)
    }
    var manifest = files.manifest
    manifest.logs.append(entry)
    do throws(StoreError) {
      try replaceManifest(manifest)
    } catch {
      if failure == nil { try? folder.system.remove(path) }
      throw error
    }
    // What was made ahead and not used only takes room.
    if let full = files.index.files.last { try? full.file.truncate(to: files.end) }
    files.index.files.append(LogFile(entry, file, path: path))
    files.end = Int64(FileHeader.size)
    room = length
  }

  /// A number that no file of the store has.
  func takeNumber() -> UInt64 {
    defer { nextNumber += 1 }
    return nextNumber
  }

  /// Puts a new snapshot, and new files of the log where those are given, in the place of the old ones.
  ///
  /// - Parameters:
  ///   - snapshot: its entry and its file, both on the disk.
  ///   - logs: what the log up to the snapshot now consists of; `nil` where that stays as it is.
  func install(
    _ snapshot: (entry: StoreManifest.Snapshot, file: any OpenedFile), logs: [LogFile]?
  ) throws(StoreError) -> StoreFiles {
    if let failure { throw failure }
    var new = files
    new.manifest.snapshot = snapshot.entry
    new.snapshot = snapshot.file
    if let logs {
      new.index.files = logs + files.index.files.filter { $0.entry.first > snapshot.entry.sequence }
      new.manifest.logs = new.index.files.map(\.entry)
    }
    do {
      try folder.system.synchroniseFolder(folder.path)
    } catch {
      throw StoreError(error, place: folder.path)
    }
    try replaceManifest(new.manifest)
    files = new
    // What stays behind is removed when the store is opened next.
    try? folder.removeLeftovers(besides: new.manifest)
    return files
  }

  /// - Throws: with the old manifest still in force, or, where nobody can know which is, for good.
  private func replaceManifest(_ manifest: StoreManifest) throws(StoreError) {
    do {
      try folder.prepare(manifest)
      try folder.switchManifest()
    } catch {
      throw StoreError(error, place: folder.manifestPath)
    }
    do {
      try folder.system.synchroniseFolder(folder.path)
    } catch {
      throw fail(error, folder.manifestPath)
    }
    files.manifest = manifest
  }

  /// Brings the mark behind the last entry to the disk.
  func finish() {
    guard failure == nil else { return }
    // Everything acknowledged is on the disk already.
    try? files.index.files.last?.file.synchronise()
  }

  private func fail(_ error: FileError, _ place: String) -> StoreError {
    // Even a full disk is no clean refusal once the outcome is open.
    let error = StoreError(.io, place: place, cause: error.wording)
    failure = error
    return error
  }
}
