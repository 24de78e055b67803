import HoaNhapStorage

/// Writes a new file of a store from its beginning, frame by frame, through a buffer.
struct FrameWriter {
  private var output: BufferedOutput
  private let number: UInt64

  /// How many bytes the file has so far.
  var end: Int64 { output.end }

  init(_ file: any OpenedFile, number: UInt64, path: String) throws(FileError) {
    output = BufferedOutput(file, path: path)
    self.number = number
    try output.write(FileHeader.bytes())
  }

  /// Appends a frame and returns where it begins.
  @discardableResult
  mutating func append(
    _ kind: FrameHeader.Kind, _ payload: [UInt8], sequence: UInt64, acknowledged: UInt64
  ) throws(FileError) -> Int64 {
    let offset = output.end
    var frame: [UInt8] = []
    frame.reserveCapacity(FrameHeader.frameSize(payload: payload.count))
    FrameHeader.append(
      kind, payload, sequence: sequence, acknowledged: acknowledged, file: number, offset: offset, to: &frame)
    try output.write(frame)
    return offset
  }

  /// Returns once the whole file outlives a loss of power.
  mutating func finish() throws(FileError) { try output.finish() }
}

/// Bytes on their way into a new file.
struct BufferedOutput {
  private let file: any OpenedFile
  private let path: String
  private var buffer: [UInt8] = []
  private var written: Int64 = 0

  private static let chunk = 256 << 10

  init(_ file: any OpenedFile, path: String) {
    self.file = file
    self.path = path
  }

  /// How many bytes were given so far.
  var end: Int64 { written + Int64(buffer.count) }

  mutating func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.chunk { try flush() }
  }

  /// Returns once all bytes outlive a loss of power.
  mutating func finish() throws(FileError) {
    try flush()
    try file.synchronise()
  }

  private mutating func flush() throws(FileError) {
    try file.writeAll(buffer, at: written, path: path)
    written += Int64(buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }
}
