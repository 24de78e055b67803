import HoaNhapStorage
import HoaNhapValues

/// The opened files that a manifest names.
struct StoreFiles: Sendable {
  var manifest: StoreManifest
  var index: LogIndex
  /// The file of the snapshot, where there is one.
  var snapshot: (any OpenedFile)?
  /// Where the acknowledged entries of the last log end.
  var end = Int64(FileHeader.size)

  /// Opens the files of a store; `nil` where there is none.
  ///
  /// A writer may replace them meanwhile: what the manifest of a moment ago names is then gone, and the new one is read.
  static func open(_ folder: StoreFolder, writing: Bool) throws(StoreError) -> StoreFiles? {
    var last: StoreManifest?
    while let manifest = try folder.manifest() {
      do throws(StoreError) {
        return try StoreFiles(manifest, folder, writing: writing)
      } catch {
        guard error.code == .damaged, manifest != last, !writing else { throw error }
        last = manifest
      }
    }
    return nil
  }

  /// Makes an empty store. It is there once its manifest is on the disk, so a store never begins half.
  static func make(in folder: StoreFolder, segment: Int64) throws(StoreError) -> StoreFiles {
    let manifest = StoreManifest(logs: [StoreManifest.Log(number: 1, first: 1)])
    let path = folder.logPath(1)
    do {
      let file = try folder.create(path)
      try file.writeAll(FileHeader.bytes(), at: 0, path: path)
      try file.reserve(segment)
      try file.synchronise()
      try folder.system.synchroniseFolder(folder.path)
      try folder.prepare(manifest)
      try folder.switchManifest()
      try folder.system.synchroniseFolder(folder.path)
    } catch {
      throw StoreError(error, place: folder.path)
    }
    return try StoreFiles(manifest, folder, writing: true)
  }

  private init(_ manifest: StoreManifest, _ folder: StoreFolder, writing: Bool) throws(StoreError) {
    self.manifest = manifest
    index = LogIndex(files: [])
    for entry in manifest.logs {
      let path = folder.logPath(entry.number)
      let isLast = entry == manifest.logs.last
      guard let file = try folder.open(path, isLast && writing ? .update : .read) else {
        throw StoreError(.damaged, sequence: entry.first, place: path, cause: .fileMissing)
      }
      index.files.append(LogFile(entry, file, path: path))
    }
    guard let entry = manifest.snapshot else { return }
    let path = folder.snapshotPath(entry.number)
    guard let file = try folder.open(path, .read) else {
      throw StoreError(.damaged, sequence: entry.sequence, place: path, cause: .fileMissing)
    }
    snapshot = file
  }
}

/// What a store holds once its files are read: the snapshot, and the entries behind it played.
struct LoadedStore {
  var files: StoreFiles
  var state = StoreState()
  /// How many changes stand in the log behind the snapshot.
  var tailChanges = 0
  var unfinishedBytes: Int64
  /// Where the entries begin that may never have been acknowledged.
  private var unproven: Int64

  /// Reads everything and checks every checksum; the hashes and revisions of the entries behind the snapshot too.
  ///
  /// - Throws: `damaged` with entry, offset and file, and the causes of ``StoreFiles``.
  init(_ files: consuming StoreFiles, _ folder: StoreFolder) throws(StoreError) {
    var state = StoreState()
    if let file = files.snapshot, let entry = files.manifest.snapshot {
      state = try Snapshot.read(file, entry, path: folder.snapshotPath(entry.number))
    }
    var verifier = ChainVerifier(after: state.head)
    var tailChanges = 0
    let played = state.head.sequence
    let replay = try LogReplay(files.index.files) { sequence, payload throws(StoreError) in
      guard sequence > played else { return nil }
      guard let (entry, contents) = EntryPayload.parts(payload) else {
        return StoreFault(.unreadableEntry, sequence: sequence)
      }
      tailChanges += entry.changes.count
      return verifier.accept(entry) ?? state.replay(entry, contents: contents)
    }
    if let fault = replay.fault { throw StoreError(fault, place: replay.faultPlace) }
    // The log cannot end before the snapshot that was made of it.
    guard replay.last == state.head.sequence else {
      let fault = StoreFault(.missingEntry, sequence: replay.last + 1, offset: UInt64(replay.end))
      throw StoreError(fault, place: files.index.files.last?.path ?? folder.path)
    }
    self.state = state
    self.tailChanges = tailChanges
    unfinishedBytes = replay.unfinishedBytes
    unproven = replay.unproven
    self.files = files
    self.files.index = replay.index
    self.files.end = replay.end
  }

  /// Cuts off what a crash left behind the last entry, and brings the entries before it to the disk for good: one that was
  /// never acknowledged may stand in the system's memory only. Such entries are written anew, because a system whose sync
  /// has failed can take them for written.
  ///
  /// - Returns: how long the last file of the log is then.
  func settleEnd(_ folder: StoreFolder) throws(StoreError) -> Int64 {
    guard let log = files.index.files.last else { throw StoreError(.damaged, place: folder.manifestPath) }
    return try storeErrors(log.path) { () throws(FileError) in
      let room = try log.file.size()
      if unfinishedBytes > 0 { try log.file.truncate(to: files.end) }
      let entries = try log.file.read(Int(files.end - unproven), at: unproven)
      try log.file.writeAll(entries, at: unproven, path: log.path)
      try log.file.synchronise()
      guard unfinishedBytes > 0 else { return room }
      // Without the room made ahead the next transaction begins a new file.
      do { try log.file.reserve(room) } catch { return files.end }
      return room
    }
  }
}
