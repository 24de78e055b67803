import HoaNhapStorage
import HoaNhapValues

/// How a journal lies in its file, version 1. All numbers are little-endian.
///
///     file    = header frame*
///     header  = magic (8 bytes) version (UInt32) CRC-32C of the 12 bytes before (UInt32)
///     frame   = "HNf1" length (UInt32) CRC-32C of the payload (UInt32)
///               CRC-32C of the frame's offset (UInt64) and of the 12 bytes before (UInt32)
///               payload (length bytes)
///     payload = the line of the change entry, LF, the contents of its puts one after another
///
/// The header is the same in every version up to its checksum. A frame's own checksum covers its offset, so that a copy
/// of a frame elsewhere in the file, or within a record, is not taken for one.
enum JournalFormat {
  static let version: UInt32 = 1
  static let headerSize = 16
  static let frameHeaderSize = 16
  /// The first byte is no text and the line ends are of two kinds, so that a transfer as text shows.
  static let magic: [UInt8] = [0x89, 0x48, 0x4E, 0x4A, 0x0D, 0x0A, 0x1A, 0x0A]
  static let marker: [UInt8] = Array("HNf1".utf8)

  static func header(version: UInt32 = version) -> [UInt8] {
    let start = magic + littleEndian(version)
    return start + littleEndian(CRC32C.checksum(start))
  }

  static func frame(_ payload: [UInt8], at offset: Int64) -> [UInt8] {
    var frame: [UInt8] = []
    frame.reserveCapacity(frameHeaderSize + payload.count)
    frame += marker
    frame += littleEndian(UInt32(payload.count))
    frame += littleEndian(CRC32C.checksum(payload))
    frame += littleEndian(checksum(ofHeader: frame[...], at: offset))
    frame += payload
    return frame
  }

  static func payload(_ line: [UInt8], _ contents: [Sensitive<[UInt8]>?]) -> [UInt8] {
    var payload = line
    payload.append(lineFeed)
    for case let content? in contents { payload += content.reveal(for: .storage) }
    return payload
  }

  /// What a frame's header says.
  struct FrameHeader {
    var length: Int
    var checksum: UInt32
  }

  /// Reads the header of a frame; `nil` where its marker or its checksum is not right.
  static func frameHeader(_ bytes: ArraySlice<UInt8>, at offset: Int64) -> FrameHeader? {
    guard bytes.count == frameHeaderSize, bytes.starts(with: marker),
      number(bytes.suffix(4)) == checksum(ofHeader: bytes.dropLast(4), at: offset)
    else { return nil }
    let fields = bytes.dropFirst(4)
    return FrameHeader(length: Int(number(fields.prefix(4))), checksum: number(fields.dropFirst(4).prefix(4)))
  }

  /// Takes a payload apart; `nil` where it is not an entry and its contents.
  static func parts(_ payload: ArraySlice<UInt8>) -> (entry: ChangeEntry, contents: [Sensitive<[UInt8]>?])? {
    // Canonical JSON has no raw line feed, so the first one ends the entry.
    guard let end = payload.firstIndex(of: lineFeed), let entry = try? ChangeEntry(line: payload[..<end])
    else { return nil }
    var rest = payload[(end + 1)...]
    var contents: [Sensitive<[UInt8]>?] = []
    contents.reserveCapacity(entry.changes.count)
    for change in entry.changes {
      guard let size = change.fingerprint?.size else {
        contents.append(nil)
        continue
      }
      guard size <= rest.count else { return nil }
      contents.append(Sensitive(Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    return rest.isEmpty ? (entry, contents) : nil
  }

  static let lineFeed = UInt8(ascii: "\n")

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func checksum(ofHeader bytes: ArraySlice<UInt8>, at offset: Int64) -> UInt32 {
    CRC32C.checksum(bytes, after: CRC32C.checksum(littleEndian(UInt64(offset))))
  }

  private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number($0 * 8)) }
  }
}
