import HoaNhapStorage
import HoaNhapValues

/// Goes through all files of a change log in order, checks every checksum, and finds where the log ends.
struct LogReplay {
  private(set) var index = LogIndex(files: [])
  /// The number of the last sound entry.
  private(set) var last: UInt64 = 0
  /// Where the sound entries of the last file end.
  private(set) var end = Int64(FileHeader.size)
  /// Where the entries of the last file begin of which nothing says that they were acknowledged.
  private(set) var unproven = Int64(FileHeader.size)
  /// How many bytes a crash left behind the last sound entry.
  private(set) var unfinishedBytes: Int64 = 0
  /// The first thing that is wrong; everything before it is sound.
  private(set) var fault: StoreFault?
  /// The file in which it is.
  private(set) var faultPlace = ""

  /// Goes to the end or to the first fault.
  ///
  /// - Parameters:
  ///   - files: the opened files of the log in their order.
  ///   - visit: called with each entry's number and payload; what it finds wrong ends the replay.
  /// - Throws: `foreign`, `newerVersion` or `damaged` for a file's header, and the system's causes.
  init(
    _ files: [LogFile], visit: (UInt64, ArraySlice<UInt8>) throws(StoreError) -> StoreFault?
  ) throws(StoreError) {
    for (place, file) in files.enumerated() {
      let isLast = place == files.count - 1
      guard file.entry.first == last + 1 else {
        stop(StoreFault(.missingEntry, sequence: last + 1), in: file.path)
        return
      }
      try replay(file, end: isLast ? nil : files[place + 1].entry.first - 1, visit)
      if fault != nil { return }
    }
  }

  /// - Parameter known: the last entry of a file that is written to no more; `nil` for the last file.
  private mutating func replay(
    _ log: LogFile, end known: UInt64?,
    _ visit: (UInt64, ArraySlice<UInt8>) throws(StoreError) -> StoreFault?
  ) throws(StoreError) {
    var log = log
    defer { index.files.append(log) }
    end = Int64(FileHeader.size)
    unproven = end
    var reader = try storeErrors(log.path) { () throws(FileError) in
      try FrameReader(log.file, number: log.entry.number)
    }
    try reader.checkHeader(place: log.path)
    // A file that is written to no more ends where the one behind it begins.
    while known.map({ last < $0 }) != false {
      let step = try storeErrors(log.path) { () throws(FileError) in try reader.step(at: end) }
      if case .frame(let header, let payload, let next) = step, header.kind == .entry {
        guard header.sequence == last + 1 else {
          let code: StoreFault.Code = header.sequence > last ? .missingEntry : .misplacedEntry
          stop(StoreFault(code, sequence: last + 1), in: log.path)
          return
        }
        if let fault = try visit(last + 1, payload) {
          stop(fault, in: log.path)
          return
        }
        log.note(last + 1, at: end)
        if header.acknowledged >= last { unproven = end }
        last += 1
        end = next
        continue
      }
      let canEnd = known == nil ? try isEnd(step, &reader, log.path) : false
      guard canEnd else {
        stop(StoreFault(.damagedBytes, sequence: last + 1), in: log.path)
        return
      }
      if try !growsOn(&reader, log.path) { return }
    }
  }

  /// Whether the log can end here: nothing behind this place knows of a later entry that was acknowledged.
  ///
  /// A crash spoils only what was not acknowledged; whoever wrote something behind an entry knew that it was.
  private mutating func isEnd(
    _ step: FrameReader.Step, _ reader: inout FrameReader, _ path: String
  ) throws(StoreError) -> Bool {
    var behind = end
    if case .frame(let header, _, let next) = step {
      // Only the mark that stands behind the last entry may stand here.
      guard header.kind == .mark, header.acknowledged == last else { return false }
      behind = next
      unproven = end
    }
    let remains = try storeErrors(path) { () throws(FileError) in try reader.remains(from: behind) }
    unfinishedBytes = max(0, remains.end - behind)
    guard remains.acknowledged > last else { return true }
    // A writer at work may have come by while its file was read: then the entry is here now.
    return try growsOn(&reader, path)
  }

  /// Whether the next entry is there when it is looked for anew.
  private func growsOn(_ reader: inout FrameReader, _ path: String) throws(StoreError) -> Bool {
    guard unfinishedBytes > 0 else { return false }
    reader.refresh()
    let step = try storeErrors(path) { () throws(FileError) in try reader.step(at: end) }
    if case .frame(let header, _, _) = step { return header.kind == .entry }
    return false
  }

  private mutating func stop(_ fault: StoreFault, in place: String) {
    self.fault = fault
    self.fault?.offset = UInt64(end)
    unfinishedBytes = 0
    faultPlace = place
  }
}
