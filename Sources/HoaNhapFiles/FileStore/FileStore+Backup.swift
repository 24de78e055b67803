public import HoaNhapStorage
import HoaNhapValues

extension FileStore {
  /// Copies the store as it is at this moment into another folder, while commits go on, and checks the copy.
  ///
  /// The copy is a store of its own with the whole log and all versions that are kept. It appears at once, when its last
  /// file is on the disk; what was interrupted before that is no store.
  ///
  /// - Parameter target: the folder of the copy, with no store in it; the folder above it must be there.
  /// - Returns: the end of the copied log, which can serve as an anchor.
  /// - Throws: `invalid` if a store is there already; `damaged` if the copy does not verify; the system's causes.
  /// - Complexity: reads and writes all files, then reads the copy; memory as for opening it.
  @discardableResult
  public func backup(to target: String) async throws(StoreError) -> ChangeHead {
    let open = try opened()
    if open.journal != nil { await takeWriting() }
    let files: Result<StoreFiles, StoreError>
    do throws(StoreError) { files = .success(try opened().files) } catch { files = .failure(error) }
    let head = state.head
    if let journal = open.journal { passWriting(journal) }
    let copy = StoreFolder(path: target, system: place.system)
    return try await Self.copy(try files.get(), head, to: copy)
  }

  private nonisolated static func copy(
    _ files: StoreFiles, _ head: ChangeHead, to target: StoreFolder
  ) async throws(StoreError) -> ChangeHead {
    try target.make()
    let lock = try target.lock()
    defer { withExtendedLifetime(lock) {} }
    // What an interrupted backup left is written over, and nothing else.
    let isCopying = try target.open(target.copyingPath, .read) != nil
    let isWhole = try target.open(target.manifestPath, .read) != nil
    let isFree = isCopying && !isWhole ? true : try target.manifest() == nil
    guard isFree else {
      throw StoreError(.invalid, place: target.path, cause: FileError(.alreadyExists, path: "").wording)
    }
    do {
      try write(files, head, to: target)
    } catch {
      // A part of a copy is of no use, and holds what is personal.
      try? target.removeLeftovers(besides: target.manifest())
      throw StoreError(error, place: target.path)
    }
    let found = try inspect(target, anchor: head) { _ in }
    if let fault = found.verification.fault { throw StoreError(fault, place: found.place ?? target.path) }
    return head
  }

  private nonisolated static func write(
    _ files: StoreFiles, _ head: ChangeHead, to target: StoreFolder
  ) throws(FileError) {
    _ = try target.create(target.copyingPath)
    try target.system.synchroniseFolder(target.path)
    for log in files.index.files {
      let isLast = log.entry == files.manifest.logs.last
      let size = isLast ? files.end : try log.file.size()
      var mark: [UInt8] = []
      if isLast {
        FrameHeader.append(
          .mark, sequence: head.sequence, acknowledged: head.sequence, file: log.entry.number, offset: size,
          to: &mark)
      }
      try copy(log.file, size, then: mark, to: target, target.logPath(log.entry.number))
    }
    if let file = files.snapshot, let entry = files.manifest.snapshot {
      try copy(file, try file.size(), then: [], to: target, target.snapshotPath(entry.number))
    }
    try target.system.synchroniseFolder(target.path)
    try target.prepare(files.manifest)
    try target.switchManifest()
    try target.system.synchroniseFolder(target.path)
    try? target.system.remove(target.copyingPath)
  }

  private nonisolated static func copy(
    _ source: any OpenedFile, _ size: Int64, then end: [UInt8], to target: StoreFolder, _ path: String
  ) throws(FileError) {
    var output = BufferedOutput(try target.create(path), path: path)
    var offset: Int64 = 0
    while offset < size {
      let bytes = try source.read(Int(min(1 << 20, size - offset)), at: offset)
      // The file is shorter than it was: the check of the copy tells what is missing.
      if bytes.isEmpty { break }
      try output.write(bytes)
      offset += Int64(bytes.count)
    }
    try output.write(end)
    try output.finish()
  }
}
