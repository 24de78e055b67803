/// How the files of a store are made up, version 2. All numbers are little-endian.
///
///     file    = header frame*
///     header  = magic (8 bytes) version (UInt32) CRC-32C of the 12 bytes before (UInt32)
///     frame   = marker (4 bytes) length of the payload (UInt32)
///               sequence (UInt64) acknowledged (UInt64)
///               CRC-32C of the payload (UInt32)
///               CRC-32C of the file's number, the frame's offset and the 28 bytes before (UInt32)
///               payload, zeros up to a multiple of 8
///
/// The header is the same in every version up to its checksum. A frame's own checksum covers where it stands, so that a
/// copy of a frame elsewhere, or within a record, is not taken for one.
struct FrameHeader: Equatable {
  /// What the payload is.
  enum Kind: UInt32, CaseIterable {
    /// An entry of the change log with the contents of its changes; `sequence` is the entry's number.
    case entry = 0x3266_4E48  // HNf2
    /// Behind the last entry: says up to which number the log was acknowledged. It has no payload.
    case mark = 0x3261_4E48  // HNa2
    /// The beginning of a snapshot: how many keys each collection has.
    case snapshotBegin = 0x3262_4E48  // HNb2
    /// Records of a snapshot; `sequence` counts the blocks.
    case records = 0x3273_4E48  // HNs2
    /// The end of a snapshot.
    case snapshotEnd = 0x3265_4E48  // HNe2
    /// The list of the store's files.
    case manifest = 0x326D_4E48  // HNm2
  }

  var kind: Kind
  var length: Int
  var sequence: UInt64
  /// The last entry of the log that was known to outlive a loss of power when this frame was written.
  var acknowledged: UInt64
  var checksum: UInt32

  static let size = 32
  /// Frames begin at multiples of it.
  static let alignment = 8

  /// How many bytes a frame takes.
  static func frameSize(payload: Int) -> Int { (size + payload + alignment - 1) / alignment * alignment }

  /// Reads the header of a frame; `nil` where its marker or its checksum is not right.
  init?(_ bytes: UnsafeRawBufferPointer, file: UInt64, offset: Int64) {
    guard bytes.count >= Self.size, let kind = Kind(rawValue: bytes.number(at: 0)) else { return nil }
    let covered = UnsafeRawBufferPointer(rebasing: bytes[..<28])
    guard bytes.number(at: 28) == Self.checksum(covered, file: file, offset: offset) else { return nil }
    self.kind = kind
    length = Int(bytes.number(at: 4) as UInt32)
    sequence = bytes.number(at: 8)
    acknowledged = bytes.number(at: 16)
    checksum = bytes.number(at: 24)
  }

  /// Appends a whole frame that will stand at an offset of a file.
  static func append(
    _ kind: Kind, _ payload: [UInt8] = [], sequence: UInt64, acknowledged: UInt64, file: UInt64,
    offset: Int64, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    bytes.append(number: kind.rawValue)
    bytes.append(number: UInt32(payload.count))
    bytes.append(number: sequence)
    bytes.append(number: acknowledged)
    bytes.append(number: CRC32C.checksum(payload))
    let checksum = bytes[start...].withUnsafeBytes { Self.checksum($0, file: file, offset: offset) }
    bytes.append(number: checksum)
    bytes += payload
    let padding = frameSize(payload: payload.count) - size - payload.count
    bytes.append(contentsOf: repeatElement(0, count: padding))
  }

  private static func checksum(_ bytes: UnsafeRawBufferPointer, file: UInt64, offset: Int64) -> UInt32 {
    let place = withUnsafeBytes(of: (file.littleEndian, offset.littleEndian)) { CRC32C.checksum($0) }
    return CRC32C.checksum(bytes, after: place)
  }
}

/// The first bytes of every file of a store.
enum FileHeader {
  static let version: UInt32 = 2
  static let size = 16
  /// The first byte is no text and the line ends are of two kinds, so that a transfer as text shows.
  static let magic: [UInt8] = [0x89, 0x48, 0x4E, 0x4A, 0x0D, 0x0A, 0x1A, 0x0A]

  static func bytes(version: UInt32 = version) -> [UInt8] {
    var bytes = magic
    bytes.append(number: version)
    bytes.append(number: CRC32C.checksum(bytes))
    return bytes
  }
}

extension UnsafeRawBufferPointer {
  /// A little-endian number.
  func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}

extension [UInt8] {
  /// Appends a little-endian number.
  mutating func append<Number: FixedWidthInteger>(number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

/// Takes bytes apart from their beginning.
struct ByteParser {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The next little-endian number; `nil` where too few bytes are left.
  mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) -> Number? {
    let size = Number.bitWidth / 8
    guard rest.count >= size else { return nil }
    defer { rest = rest.dropFirst(size) }
    return rest.withUnsafeBytes { $0.number(at: 0) }
  }

  /// The next bytes; `nil` where too few are left.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
