public import HoaNhapStorage
public import HoaNhapValues

/// A durable store in a folder that the host names, for one program at a time.
///
/// Every transaction is appended to a log and synced before `commit` returns; transactions that arrive together share one
/// sync. The records are held in memory. Readers see what was acknowledged, and nothing else. Opening reads everything and
/// checks every checksum. A crash can leave unfinished transactions at the end, which were never acknowledged: opening
/// for writing cuts them off and says so in ``openingReport``. Anything else that is wrong is refused, and nothing is
/// changed.
///
/// ``close()`` frees the folder for the next writer before it returns. A store that only goes out of use frees it once
/// nothing of it is under way, which can be a moment later.
///
/// The folder is made for its owner alone, and so are the files in it. It needs a disk that keeps what it has synced and
/// knows file locks; network disks often do neither.
///
/// Overwritten and deleted contents stay in the log, where ``versions(of:)`` finds them, until ``compact()``. Erased ones are
/// found by nobody any more, and their bytes leave the disk with the next ``compact()``: call it after an erasure.
///
/// A failed write that could be taken back throws `full` or `io` and the store goes on. A failed sync cannot be: the commit
/// throws `io`, further commits are refused, and reopening shows whether the transaction went in.
public actor FileStore: RecordStore {
  /// How a folder is opened.
  public enum Access: Sendable, Hashable {
    /// For one writer. The folder and an empty store are made if they are not there.
    case readAndWrite
    /// To look at the store as it is now. It takes no lock, changes nothing, and does not see what a writer adds later;
    /// it can see a transaction whose acknowledgement is still under way.
    case readOnly
  }

  /// What opening found and did.
  public struct OpeningReport: Sendable, Hashable {
    /// Whether there was no store before.
    public var isNew: Bool
    /// The end of the change log: how many entries there are.
    public var head: ChangeHead
    /// How many records there are.
    public var recordCount: Int
    /// How many bytes of unfinished transactions stood at the end. They are cut off if the store was opened for writing.
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

  nonisolated let place: StoreFolder
  nonisolated let sizes: StoreSizes
  /// The records that were acknowledged.
  var state: StoreState
  /// How many changes stand in the log behind the snapshot.
  var tailChanges: Int
  /// The open files; `nil` once closed.
  private var open: Open?
  /// The transactions on their way to the disk.
  var queue = CommitQueue()
  /// Who may write to the journal now.
  var writing = Baton()
  /// Who may make a snapshot or compact now.
  var maintaining = Baton()
  /// At how many changes behind the snapshot the last one failed; 0 where it did not.
  var failedTail = 0

  struct Open {
    var files: StoreFiles
    /// `nil` for a store that is only read.
    var journal: Journal?
    /// Held, not used: the folder is locked as long as it is open.
    fileprivate var lock: (any OpenedFile)?
  }

  /// Opens the store in a folder.
  ///
  /// - Parameters:
  ///   - folder: its path; the folder above it must be there.
  ///   - access: whether the store may be written.
  /// - Throws: `locked`, `noStore`, `foreign`, `newerVersion`, `olderVersion`, `damaged` with the entry, the file and the
  ///   offset, `noPermission`, `full`, `io`.
  /// - Complexity: reads all files; plays the entries behind the last snapshot; memory for the records as they are now.
  public init(_ folder: String, access: Access = .readAndWrite) throws(StoreError) {
    try self.init(folder, access: access, in: SystemFiles())
  }

  package init(
    _ folder: String, access: Access, in system: any FileSystem, _ sizes: StoreSizes = StoreSizes()
  ) throws(StoreError) {
    let place = StoreFolder(path: folder, system: system)
    var lock: (any OpenedFile)?
    if access == .readAndWrite {
      try place.make()
      lock = try place.lock()
    }
    let found = try StoreFiles.open(place, writing: access == .readAndWrite)
    if found == nil, access == .readOnly { throw StoreError(.noStore, place: folder) }
    let files = if let found { found } else { try StoreFiles.make(in: place, segment: sizes.segment) }
    let loaded = try LoadedStore(files, place)
    var journal: Journal?
    if access == .readAndWrite {
      try place.removeLeftovers(besides: loaded.files.manifest)
      let room = try loaded.settleEnd(place)
      journal = Journal(
        loaded.files, place, acknowledged: loaded.state.head.sequence, room: room, sizes)
    }
    self.folder = folder
    self.place = place
    self.sizes = sizes
    openingReport = OpeningReport(
      isNew: found == nil, head: loaded.state.head, recordCount: loaded.state.recordCount,
      unfinishedBytes: loaded.unfinishedBytes)
    state = loaded.state
    tailChanges = loaded.tailChanges
    open = Open(files: loaded.files, journal: journal, lock: lock)
  }

  /// Waits for what is under way, closes the files and gives the lock back. Every later call throws `closed`; closing
  /// twice does no harm.
  public func close() async {
    guard let journal = open?.journal else {
      open = nil
      return
    }
    queue.isClosed = true
    await takeMaintaining()
    await takeWriting()
    while !queue.isEmpty { await writeBatch(journal) }
    if open != nil { await journal.finish() }
    open = nil
    passWriting(journal)
    passMaintaining()
  }

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

  /// The next entries of the change log, from the files.
  ///
  /// - Throws: `damaged` if a file was changed from outside since it was opened.
  public func changes(after sequence: UInt64, limit: Int) async throws(StoreError) -> [ChangeEntry] {
    let index = try opened().files.index
    try StoreState.check(limit: limit)
    return try await Self.page(of: index, after: sequence, through: state.head.sequence, limit: limit)
  }

  /// Reads away from the actor, so that nobody waits for the disk meanwhile.
  private nonisolated static func page(
    of index: LogIndex, after sequence: UInt64, through last: UInt64, limit: Int
  ) async throws(StoreError) -> [ChangeEntry] {
    try index.page(after: sequence, through: last, limit: limit)
  }

  func opened() throws(StoreError) -> Open {
    guard let open, !queue.isClosed else { throw StoreError(.closed, place: folder) }
    return open
  }

  /// Takes in what the journal says of the files.
  func update(_ files: StoreFiles) { open?.files = files }
}
