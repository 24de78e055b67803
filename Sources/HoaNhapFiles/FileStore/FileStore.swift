public import HoaNhapStorage
public import HoaNhapValues

/// A durable store in a folder that the host names, for one program at a time.
///
/// Every transaction is appended to one journal and synced before `commit` returns; the records are held in memory. Opening
/// plays the journal and checks every checksum, hash and revision on the way. A crash can leave one unfinished
/// transaction at the end, which was never acknowledged: opening for writing cuts it off and says so in
/// ``openingReport``. Anything else that is wrong is refused, and nothing is changed.
///
/// The folder is made for its owner alone, and so are the files in it. It needs a disk that keeps what it has synced and
/// knows file locks; network disks often do neither.
///
/// A failed write that could be taken back throws `full` or `io` and the store goes on. A failed sync cannot be: the commit
/// throws `io`, further commits are refused, and reopening shows whether the transaction went in.
public actor FileStore: RecordStore {
  /// How a folder is opened.
  public enum Access: Sendable, Hashable {
    /// For one writer. The folder and an empty store are made if they are not there.
    case readAndWrite
    /// To look at the store as it is now. It takes no lock, changes nothing, and does not see what a writer adds later.
    case readOnly
  }

  /// What opening found and did.
  public struct OpeningReport: Sendable, Hashable {
    /// Whether there was no store before.
    public var isNew: Bool
    /// The end of the change log: how many entries were played.
    public var head: ChangeHead
    /// How many records there are.
    public var recordCount: Int
    /// How many bytes of an unfinished transaction stood at the end. They are cut off if the store was opened for writing.
    public var unfinishedBytes: Int64

    /// What a person should know of it, in both languages; `nil` where opening found nothing unusual.
    public var wording: Wording? {
      if unfinishedBytes == 0 { return nil }
      return Wording(
        vi:
          "Lần ghi cuối bị ngắt giữa chừng, chưa được xác nhận và không tính vào kho (\(unfinishedBytes) byte).",
        en: "The last write was cut short, was never confirmed and does not count (\(unfinishedBytes) bytes)."
      )
    }
  }

  /// The folder, as the host named it.
  public nonisolated let folder: String
  /// What opening found and did.
  public nonisolated let openingReport: OpeningReport

  private var state: StoreState
  private var places: [JournalReplay.Place]
  /// The open files; `nil` once closed.
  private var open: Open?

  private struct Open {
    var file: any OpenedFile
    /// `nil` for a store that is only read.
    var journal: Journal?
    /// Held, not used: the folder is locked as long as it is open.
    var lock: (any OpenedFile)?
  }

  /// Opens the store in a folder.
  ///
  /// - Parameters:
  ///   - folder: its path; the folder above it must be there.
  ///   - access: whether the store may be written.
  /// - Throws: `locked`, `noStore`, `foreign`, `newerVersion`, `damaged` with the entry and the offset, `noPermission`, `io`.
  /// - Complexity: reads the whole journal; memory for the records as they are now.
  public init(_ folder: String, access: Access = .readAndWrite) throws(StoreError) {
    try self.init(folder, access: access, in: SystemFiles())
  }

  package init(_ folder: String, access: Access, in system: any FileSystem) throws(StoreError) {
    let place = StoreFolder(path: folder, system: system)
    var lock: (any OpenedFile)?
    if access == .readAndWrite {
      try place.make()
      lock = try place.lock()
    }
    let found = try place.journal(access == .readOnly ? .read : .update)
    if found == nil, access == .readOnly { throw StoreError(.noStore, place: folder) }
    let file = if let found { found } else { try place.makeJournal() }

    let replay = try JournalReplay(file, place: place.journalPath)
    if let fault = replay.fault { throw StoreError(fault, place: place.journalPath) }
    var journal: Journal?
    if access == .readAndWrite {
      if replay.unfinishedBytes > 0 {
        try storeErrors(place.journalPath) { () throws(FileError) in
          try file.truncate(to: replay.end)
          try file.synchronise()
        }
      }
      journal = Journal(file, path: place.journalPath, end: replay.end)
    }
    self.folder = folder
    openingReport = OpeningReport(
      isNew: found == nil, head: replay.state.head, recordCount: replay.state.recordCount,
      unfinishedBytes: replay.unfinishedBytes)
    state = replay.state
    places = replay.places
    open = Open(file: file, journal: journal, lock: lock)
  }

  /// Closes the files and gives the lock back. Every later call throws `closed`; closing twice does no harm.
  public func close() { open = nil }

  /// The record with this key, from memory.
  ///
  /// - Complexity: O(1).
  public func read(_ key: RecordKey) throws(StoreError) -> StoredRecord? {
    _ = try opened()
    return state.record(key)
  }

  /// The next records of a collection, from memory.
  ///
  /// - Complexity: O(log n + limit), and once O(n + m log m) after m new identifiers.
  public func list(
    _ collection: CollectionName, after id: RecordID?, limit: Int
  ) throws(StoreError) -> [StoredRecord] {
    _ = try opened()
    return try state.list(collection, after: id, limit: limit)
  }

  /// Applies a transaction wholly or not at all, and returns once it outlives a loss of power.
  ///
  /// - Complexity: one append and one sync of the disk.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    guard var journal = try opened().journal else { throw StoreError(.readOnly, place: folder) }
    if Task.isCancelled { throw StoreError(.cancelled) }
    let entry = try state.entry(for: transaction)
    let contents = transaction.operations.map(\.content)
    defer { open?.journal = journal }
    places.append(try journal.append(entry, contents))
    state.apply(entry, contents: contents)
    return entry
  }

  /// The next entries of the change log, from the file.
  ///
  /// - Throws: `damaged` if the file was changed from outside since it was opened.
  public func changes(after sequence: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    let file = try opened().file
    try StoreState.check(limit: limit)
    let start = Int(min(sequence, UInt64(places.count)))
    var page: [ChangeEntry] = []
    for (index, place) in places[start...].prefix(limit).enumerated() {
      page.append(try entry(at: place, sequence: UInt64(start + index + 1), in: file))
    }
    return page
  }

  private func entry(
    at place: JournalReplay.Place, sequence: UInt64, in file: any OpenedFile
  ) throws(StoreError) -> ChangeEntry {
    let start = place.offset + Int64(JournalFormat.frameHeaderSize)
    let line = try storeErrors(folder) { () throws(FileError) in try file.read(place.lineLength, at: start) }
    guard let entry = try? ChangeEntry(line: line), entry.isIntact, entry.sequence == sequence else {
      throw StoreError(.damaged, sequence: sequence, offset: UInt64(place.offset), place: folder)
    }
    return entry
  }

  private func opened() throws(StoreError) -> Open {
    guard let open else { throw StoreError(.closed, place: folder) }
    return open
  }
}

extension StoreError {
  /// The refusal to open a journal with a fault.
  init(_ fault: StoreFault, place: String) {
    self.init(
      .damaged, key: fault.key, sequence: fault.sequence, offset: fault.offset, place: place,
      cause: fault.wording)
  }
}
