import HoaNhapStorage
import HoaNhapValues

/// Reads a journal frame by frame, as far as it had been written when reading began.
struct JournalReader {
  /// What stands at a place of the file.
  enum Step {
    /// A frame whose checksums are right, and where the next one begins.
    case frame(payload: ArraySlice<UInt8>, next: Int64)
    /// Nothing: the file ends here.
    case end
    /// A frame that was never finished, as a crash leaves one: nothing sound follows.
    case unfinished
    /// Bytes that do not match their checksum, with a sound frame somewhere behind them.
    case damaged
  }

  private let file: any OpenedFile
  /// The length of the file when reading began.
  let size: Int64
  private var buffer: [UInt8] = []
  private var bufferStart: Int64 = 0

  private static let chunk = 1 << 20

  init(_ file: any OpenedFile) throws(FileError) {
    self.file = file
    size = try file.size()
  }

  /// Checks the header of the file.
  ///
  /// - Throws: `foreign`, `newerVersion` or `damaged`.
  mutating func checkHeader(place: String) throws(StoreError) {
    let header: ArraySlice<UInt8>
    do {
      header = try bytes(JournalFormat.headerSize, at: 0)
    } catch {
      throw StoreError(error, place: place)
    }
    // A journal gets its name only with its header in it, so a shorter file was cut from outside.
    guard header.prefix(8).elementsEqual(JournalFormat.magic) else {
      throw StoreError(.foreign, place: place)
    }
    guard header.count == JournalFormat.headerSize,
      JournalFormat.number(header.suffix(4)) == CRC32C.checksum(header.prefix(12))
    else { throw StoreError(.damaged, offset: 0, place: place) }
    let version = JournalFormat.number(header.dropFirst(8).prefix(4))
    guard version <= JournalFormat.version else {
      throw StoreError(.newerVersion, found: UInt64(version), place: place)
    }
    guard version == JournalFormat.version else { throw StoreError(.damaged, offset: 8, place: place) }
  }

  /// Looks at what stands at a place.
  mutating func step(at offset: Int64) throws(FileError) -> Step {
    if offset == size { return .end }
    let bytes = try bytes(JournalFormat.frameHeaderSize, at: offset)
    guard let header = JournalFormat.frameHeader(bytes, at: offset) else {
      return try soundHeader(behind: offset) ? .damaged : .unfinished
    }
    let start = offset + Int64(JournalFormat.frameHeaderSize)
    let next = start + Int64(header.length)
    // The header is right, so the length is: the file ends before the frame does.
    guard next <= size else { return .unfinished }
    let payload = try self.bytes(header.length, at: start)
    guard CRC32C.checksum(payload) == header.checksum else {
      return try soundHeader(behind: offset) ? .damaged : .unfinished
    }
    return .frame(payload: payload, next: next)
  }

  /// Whether the header of a frame stands anywhere behind a place. A crash spoils the last frame only, so what it follows
  /// was sound once.
  private mutating func soundHeader(behind offset: Int64) throws(FileError) -> Bool {
    var place = offset + 1
    while place + Int64(JournalFormat.frameHeaderSize) <= size {
      let window = try bytes(Self.chunk, at: place)
      for index in window.indices where window[index] == JournalFormat.marker[0] {
        let header = window[index...].prefix(JournalFormat.frameHeaderSize)
        let found = place + Int64(index - window.startIndex)
        if JournalFormat.frameHeader(header, at: found) != nil { return true }
      }
      // A header may lie across the end of the window.
      place += Int64(max(1, window.count - JournalFormat.frameHeaderSize + 1))
    }
    return false
  }

  /// Up to `count` bytes at a place; fewer at the end of what is read.
  private mutating func bytes(_ count: Int, at offset: Int64) throws(FileError) -> ArraySlice<UInt8> {
    let count = min(count, Int(max(0, size - offset)))
    if offset < bufferStart || offset + Int64(count) > bufferStart + Int64(buffer.count) {
      let wanted = min(max(count, Self.chunk), Int(max(0, size - offset)))
      buffer = try file.read(wanted, at: offset)
      bufferStart = offset
    }
    return buffer[Int(offset - bufferStart)...].prefix(count)
  }
}
