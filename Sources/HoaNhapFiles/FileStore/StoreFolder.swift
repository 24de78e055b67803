import HoaNhapStorage
import HoaNhapValues

/// The folder of a file store: its names, its lock, its journal.
struct StoreFolder {
  let path: String
  let system: any FileSystem

  var journalPath: String { path + "/store.journal" }
  private var newJournalPath: String { path + "/store.journal.part" }
  private var lockPath: String { path + "/store.lock" }

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

  /// Opens the journal; `nil` if there is none.
  func journal(_ mode: OpenMode) throws(StoreError) -> (any OpenedFile)? {
    do {
      return try system.open(journalPath, mode)
    } catch  where error.code == .notFound {
      return nil
    } catch {
      throw StoreError(error, place: journalPath)
    }
  }

  /// Makes an empty journal. It gets its name once its header is on the disk, so a journal never begins half.
  func makeJournal() throws(StoreError) -> any OpenedFile {
    do {
      // What a crash left behind goes; whatever else is in the way, the opening reports.
      try? system.remove(newJournalPath)
      let file = try system.open(newJournalPath, .create(isPrivate: true))
      try file.writeAll(JournalFormat.header(), at: 0, path: journalPath)
      try file.synchronise()
      try system.rename(newJournalPath, to: journalPath)
      try system.synchroniseFolder(path)
      return file
    } catch {
      throw StoreError(error, place: journalPath)
    }
  }
}
