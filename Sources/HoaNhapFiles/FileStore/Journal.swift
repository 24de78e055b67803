import HoaNhapStorage
import HoaNhapValues

/// A journal open for appending.
struct Journal {
  private let file: any OpenedFile
  private let path: String
  /// Where the next frame goes: behind the last that was acknowledged.
  private(set) var end: Int64
  /// Why nothing more can be appended: after it, nobody knows what the disk holds behind `end`.
  private var failure: StoreError?

  init(_ file: any OpenedFile, path: String, end: Int64) {
    self.file = file
    self.path = path
    self.end = end
  }

  /// Appends an entry and its contents, and returns where they stand once they outlive a loss of power.
  ///
  /// - Throws: `full` or `io` with nothing written, where the file could be cut back; otherwise `io`, and from then on
  ///   every call throws.
  mutating func append(
    _ entry: ChangeEntry, _ contents: [Sensitive<[UInt8]>?]
  ) throws(StoreError) -> JournalReplay.Place {
    if let failure { throw failure }
    let line = entry.line
    let frame = JournalFormat.frame(JournalFormat.payload(line, contents), at: end)
    do {
      try file.writeAll(frame, at: end, path: path)
    } catch {
      try cutBack(after: error)
    }
    do {
      try file.synchronise()
    } catch {
      throw fail(error)
    }
    defer { end += Int64(frame.count) }
    return JournalReplay.Place(offset: end, lineLength: line.count)
  }

  /// Takes back what went in of a frame that did not go in whole.
  private mutating func cutBack(after error: FileError) throws(StoreError) -> Never {
    do {
      try file.truncate(to: end)
    } catch {
      throw fail(error)
    }
    throw StoreError(error, place: path)
  }

  private mutating func fail(_ error: FileError) -> StoreError {
    // Even a full disk is no clean refusal once the outcome is open.
    let error = StoreError(.io, place: path, cause: error.wording)
    failure = error
    return error
  }
}

extension StoreError {
  /// What a file's failure means to the user of a store.
  init(_ error: FileError, place: String) {
    let code: Code =
      switch error.code {
      case .notFound: .noStore
      case .noPermission, .readOnlyDisk: .noPermission
      case .full: .full
      default: .io
      }
    self.init(code, place: place, cause: error.wording)
  }
}
