import HoaNhapStorage
import HoaNhapValues

/// One file of the change log, and where some of its entries stand.
struct LogFile: Sendable {
  let entry: StoreManifest.Log
  let file: any OpenedFile
  let path: String
  /// Where every 64th entry stands, the first included: the log is found without a place for each entry in memory.
  private(set) var checkpoints: [Int64] = []

  static let stride: UInt64 = 64

  init(_ entry: StoreManifest.Log, _ file: any OpenedFile, path: String) {
    self.entry = entry
    self.file = file
    self.path = path
  }

  /// Notes where the next entry stands; `true` if that is kept.
  @discardableResult
  mutating func note(_ sequence: UInt64, at offset: Int64) -> Bool {
    guard (sequence - entry.first) % Self.stride == 0 else { return false }
    checkpoints.append(offset)
    return true
  }

  /// Where to begin looking for an entry.
  func start(for sequence: UInt64) -> (sequence: UInt64, offset: Int64) {
    guard sequence > entry.first, !checkpoints.isEmpty else {
      return (entry.first, Int64(FileHeader.size))
    }
    let index = min((sequence - entry.first) / Self.stride, UInt64(checkpoints.count - 1))
    return (entry.first + index * Self.stride, checkpoints[Int(index)])
  }
}

/// The files of the change log, for reading any of its entries.
struct LogIndex: Sendable {
  var files: [LogFile]

  /// Gives the payloads of the entries behind a number up to another, in order, until `body` has had enough.
  ///
  /// - Parameter body: the number of the entry, its payload, where it stands; `false` ends the reading.
  /// - Throws: `damaged` where an entry is not where it was, and what `body` throws.
  func forEachPayload(
    after sequence: UInt64, through last: UInt64,
    _ body: (UInt64, ArraySlice<UInt8>, LogFile, Int64) throws(StoreError) -> Bool
  ) throws(StoreError) {
    guard sequence < last else { return }
    var next = sequence + 1
    // The last file that begins at or before the entry; one without entries begins where the one behind it does.
    var index = files.lastIndex { $0.entry.first <= next } ?? 0
    while next <= last {
      let log = files[index]
      let end = index + 1 < files.count ? files[index + 1].entry.first - 1 : last
      var (current, offset) = log.start(for: next)
      var reader = try storeErrors(log.path) { () throws(FileError) in
        try FrameReader(log.file, number: log.entry.number, chunk: 64 << 10)
      }
      while current <= min(end, last) {
        let step = try storeErrors(log.path) { () throws(FileError) in try reader.step(at: offset) }
        guard case .frame(let header, let payload, let behind) = step, header.kind == .entry,
          header.sequence == current
        else { throw Self.damaged(current, offset, log) }
        if current >= next, try !body(current, payload, log, offset) { return }
        offset = behind
        current += 1
      }
      next = max(next, min(end, last) + 1)
      index += 1
    }
  }

  /// The entries behind a number, at most as many as there is room for.
  func page(after sequence: UInt64, through last: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    var page: [ChangeEntry] = []
    try forEachPayload(after: sequence, through: last) { number, payload, log, offset throws(StoreError) in
      guard let line = EntryPayload.line(payload), let entry = try? ChangeEntry(line: line), entry.isIntact,
        entry.sequence == number
      else { throw Self.damaged(number, offset, log) }
      page.append(entry)
      return page.count < limit
    }
    return page
  }

  static func damaged(_ sequence: UInt64, _ offset: Int64, _ log: LogFile) -> StoreError {
    StoreError(.damaged, sequence: sequence, offset: UInt64(offset), place: log.path)
  }
}
