import HoaNhapStorage
import HoaNhapValues

/// The folder of a file store: its names, its lock, its manifest.
///
///     store.lock                held by the one writer
///     store.manifest            which of the other files count
///     store.00000001.log        entries of the change log, and the contents of the records that they put
///     store.00000002.snapshot   the records as they were behind an entry
///
/// What the manifest does not name was left behind by a crash, and the next writer removes it.
struct StoreFolder: Sendable {
  let path: String
  let system: any FileSystem

  var manifestPath: String { path + "/store.manifest" }
  private var newManifestPath: String { manifestPath + ".part" }
  private var lockPath: String { path + "/store.lock" }
  /// There as long as a backup into this folder is not finished.
  var copyingPath: String { path + "/store.copying" }
  /// Where version 1 had its one file.
  private var oldJournalPath: String { path + "/store.journal" }

  func logPath(_ number: UInt64) -> String { path + "/" + Self.name(number, Self.logEnding) }
  func snapshotPath(_ number: UInt64) -> String { path + "/" + Self.name(number, Self.snapshotEnding) }

  private static let prefix = "store."
  /// The names of files that are there for a moment only.
  private static let passing: Set = ["store.manifest.part", "store.copying"]
  private static let logEnding = ".log"
  private static let snapshotEnding = ".snapshot"
  private static let digits = 8

  private static func name(_ number: UInt64, _ ending: String) -> String {
    let text = String(number)
    return prefix + String(repeating: "0", count: max(0, digits - text.utf8.count)) + text + ending
  }

  /// The number in the name of a log or a snapshot; `nil` for any other name.
  private static func number(in name: String) -> UInt64? {
    for ending in [logEnding, snapshotEnding] where name.hasPrefix(prefix) && name.hasSuffix(ending) {
      let text = name.dropFirst(prefix.count).dropLast(ending.count)
      if let number = UInt64(text), Self.name(number, ending) == name { return number }
    }
    return nil
  }

  /// Makes the folder if it is not there.
  func make() throws(StoreError) {
    do {
      if try system.makeFolder(path) { try system.synchroniseFolder(folder(of: path)) }
    } catch {
      throw StoreError(error, place: path)
    }
  }

  /// Locks the folder for one writer; the lock goes with the returned file.
  func lock() throws(StoreError) -> any OpenedFile {
    let file: any OpenedFile
    let isFree: Bool
    do {
      file = try system.open(lockPath, .updateOrCreate)
      isFree = try file.lock()
    } catch {
      throw StoreError(error, place: path)
    }
    guard isFree else { throw StoreError(.locked, place: path) }
    return file
  }

  /// Reads the manifest; `nil` where there is no store.
  ///
  /// - Throws: `olderVersion` for a store of version 1; `damaged` where a store has lost its manifest.
  func manifest() throws(StoreError) -> StoreManifest? {
    if let file = try open(manifestPath, .read) { return try StoreManifest(file, place: manifestPath) }
    if let file = try open(oldJournalPath, .read) {
      var reader = try storeErrors(oldJournalPath) { () throws(FileError) in try FrameReader(file, number: 0)
      }
      try reader.checkHeader(place: oldJournalPath)
      throw StoreError(.foreign, place: oldJournalPath)
    }
    let numbers = try leftovers(besides: nil).compactMap(Self.number(in:))
    // Making a store writes an empty log first and the manifest last; anything more had a manifest once.
    guard numbers.allSatisfy({ $0 == 1 }), try !hasEntries(logPath(1)) else {
      throw StoreError(.damaged, place: manifestPath, cause: .manifestMissing)
    }
    return nil
  }

  /// Whether a log without a manifest has been written to.
  private func hasEntries(_ path: String) throws(StoreError) -> Bool {
    guard let file = try open(path, .read) else { return false }
    return try storeErrors(path) { () throws(FileError) in
      var reader = try FrameReader(file, number: 1)
      let start = Int64(FileHeader.size)
      return try reader.remains(from: start).end > start
    }
  }

  /// Opens a file; `nil` if there is none.
  func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> (any OpenedFile)? {
    do {
      return try system.open(path, mode)
    } catch  where error.code == .notFound {
      return nil
    } catch {
      throw StoreError(error, place: path)
    }
  }

  /// Makes a new file of the store, in the place of what a crash may have left under its name.
  func create(_ path: String) throws(FileError) -> any OpenedFile {
    try? system.remove(path)
    return try system.open(path, .create(isPrivate: true))
  }

  /// Writes the new manifest beside the old one, up to the moment before it counts.
  func prepare(_ manifest: StoreManifest) throws(FileError) {
    let file = try create(newManifestPath)
    try file.writeAll(manifest.bytes, at: 0, path: manifestPath)
    try file.synchronise()
  }

  /// Gives the prepared manifest its name: from here on it counts, once the folder is synced.
  func switchManifest() throws(FileError) { try system.rename(newManifestPath, to: manifestPath) }

  /// The files of the store that a manifest does not name, the unfinished ones included.
  func leftovers(besides manifest: StoreManifest?) throws(StoreError) -> [String] {
    var named = Set(manifest?.logs.map { Self.name($0.number, Self.logEnding) } ?? [])
    if let snapshot = manifest?.snapshot { named.insert(Self.name(snapshot.number, Self.snapshotEnding)) }
    let names: [String]
    do {
      names = try system.names(in: path)
    } catch  where error.code == .notFound {
      return []
    } catch {
      throw StoreError(error, place: path)
    }
    return names.filter { !named.contains($0) && (Self.number(in: $0) != nil || Self.passing.contains($0)) }
  }

  /// Removes what a crash left behind. Nothing rests on it, so that a failure is no harm.
  func removeLeftovers(besides manifest: StoreManifest?) throws(StoreError) {
    for name in try leftovers(besides: manifest) { try? system.remove(path + "/" + name) }
  }
}

extension Wording {
  static let manifestMissing = Wording(
    vi: "Thiếu tệp store.manifest trong khi các tệp khác của kho vẫn còn.",
    en: "The file store.manifest is missing while other files of the store are there.")
  static let fileMissing = Wording(
    vi: "Thiếu một tệp của kho.", en: "A file of the store is missing.")
}
