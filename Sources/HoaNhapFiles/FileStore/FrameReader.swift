import HoaNhapStorage
import HoaNhapValues

/// Reads a file of a store frame by frame.
struct FrameReader {
  /// What stands at a place of the file.
  enum Step {
    /// A frame whose checksums are right, and where the next one begins.
    case frame(FrameHeader, payload: ArraySlice<UInt8>, next: Int64)
    /// Zeros or the end of the file.
    case nothing
    /// Bytes that are no sound frame.
    case spoiled
  }

  private let file: any OpenedFile
  private let number: UInt64
  /// The length of the file when reading began.
  let size: Int64
  private var buffer: [UInt8] = []
  private var bufferStart: Int64 = 0
  private let chunk: Int

  /// - Parameters:
  ///   - number: the file's number, which its frames are bound to.
  ///   - chunk: how many bytes are read at once.
  init(_ file: any OpenedFile, number: UInt64, chunk: Int = 1 << 20) throws(FileError) {
    self.file = file
    self.number = number
    self.chunk = chunk
    size = try file.size()
  }

  /// Checks the header of the file.
  ///
  /// - Throws: `foreign`, `newerVersion`, `olderVersion` or `damaged`.
  mutating func checkHeader(place: String) throws(StoreError) {
    let header = try storeErrors(place) { () throws(FileError) in try bytes(FileHeader.size, at: 0) }
    // A file is named by the manifest only with its header in it, so a shorter one was cut from outside.
    guard header.prefix(8).elementsEqual(FileHeader.magic) else {
      throw StoreError(.foreign, place: place)
    }
    guard header.count == FileHeader.size,
      header.withUnsafeBytes({ $0.number(at: 12) }) == CRC32C.checksum(header.prefix(12))
    else { throw StoreError(.damaged, offset: 0, place: place) }
    let version: UInt32 = header.withUnsafeBytes { $0.number(at: 8) }
    if version == FileHeader.version { return }
    throw StoreError(
      version > FileHeader.version ? .newerVersion : .olderVersion, found: UInt64(version), place: place)
  }

  /// Looks at what stands at a place.
  mutating func step(at offset: Int64) throws(FileError) -> Step {
    let start = try bytes(FrameHeader.size, at: offset)
    if start.allSatisfy({ $0 == 0 }) { return .nothing }
    let found = start.withUnsafeBytes { FrameHeader($0, file: number, offset: offset) }
    guard let header = found else { return .spoiled }
    let count = FrameHeader.frameSize(payload: header.length) - FrameHeader.size
    let rest = try bytes(count, at: offset + Int64(FrameHeader.size))
    let payload = rest.prefix(header.length)
    guard rest.count == count, CRC32C.checksum(payload) == header.checksum,
      rest.dropFirst(header.length).allSatisfy({ $0 == 0 })
    else { return .spoiled }
    return .frame(header, payload: payload, next: offset + Int64(FrameHeader.size + count))
  }

  /// What stands behind a place where the sound frames end.
  struct Remains {
    /// The largest acknowledged number that the header of any frame names.
    var acknowledged: UInt64 = 0
    /// Where the last byte that is not zero ends; the place itself if there is none.
    var end: Int64
  }

  /// Looks through everything from a place to the end of the file.
  mutating func remains(from offset: Int64) throws(FileError) -> Remains {
    var remains = Remains(end: offset)
    // Frames begin at multiples of eight, and so do the words that are looked at.
    let first = (offset + 7) / 8 * 8
    var place = first
    while place < size {
      let window = try bytes(chunk, at: place)
      let usable =
        place + Int64(window.count) < size ? (window.count - FrameHeader.size) / 8 * 8 : window.count
      window.withUnsafeBytes { bytes in
        for index in stride(from: 0, to: usable, by: 8) {
          // Nearly all of it is zeros, so whole words are passed over first.
          if index + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) == 0 {
            continue
          }
          let word = UnsafeRawBufferPointer(rebasing: bytes[index..<min(index + 8, bytes.count)])
          guard let used = word.lastIndex(where: { $0 != 0 }).map({ $0 + 1 }) else { continue }
          remains.end = max(remains.end, place + Int64(index + used))
          let header = UnsafeRawBufferPointer(rebasing: bytes[index...])
          if let header = FrameHeader(header, file: number, offset: place + Int64(index)) {
            remains.acknowledged = max(remains.acknowledged, header.acknowledged)
          }
        }
      }
      place += Int64(max(usable, 8))
    }
    return remains
  }

  /// Forgets what was read, so that what a writer did meanwhile is seen.
  mutating func refresh() { buffer = [] }

  /// Up to `count` bytes at a place; fewer at the end of what is read.
  private mutating func bytes(_ count: Int, at offset: Int64) throws(FileError) -> ArraySlice<UInt8> {
    let count = min(count, Int(max(0, size - offset)))
    if offset < bufferStart || offset + Int64(count) > bufferStart + Int64(buffer.count) {
      let wanted = min(max(count, chunk), Int(max(0, size - offset)))
      buffer = try file.read(wanted, at: offset)
      bufferStart = offset
    }
    return buffer.dropFirst(Int(offset - bufferStart)).prefix(count)
  }
}

/// Says of a file's failure what it means for a store.
func storeErrors<Result>(
  _ place: String, _ body: () throws(FileError) -> Result
) throws(StoreError) -> Result {
  do {
    return try body()
  } catch {
    throw StoreError(error, place: place)
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

  /// The refusal of a store with a fault.
  init(_ fault: StoreFault, place: String) {
    self.init(
      .damaged, key: fault.key, sequence: fault.sequence, offset: fault.offset, place: place,
      cause: fault.wording)
  }
}
