import HoaNhapStorage
import HoaNhapValues

/// What the frame of a log entry holds: its line, then the contents of its changes, each of which may be left out.
///
///     payload = length of the line (UInt32) line
///               number of contents (UInt32) the size of each (UInt32; all ones where it is not kept)
///               the contents one after another
///
/// Nothing here depends on what an entry says, and a payload without contents is a log line that can still be verified.
enum EntryPayload {
  private static let absent = UInt32.max

  static func bytes(_ line: some Collection<UInt8>, _ contents: [Sensitive<[UInt8]>?]) -> [UInt8] {
    let size = contents.reduce(0) { $0 + 4 + ($1?.reveal(for: .storage).count ?? 0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + line.count + size)
    bytes.append(number: UInt32(line.count))
    bytes += line
    bytes.append(number: UInt32(contents.count))
    for content in contents {
      bytes.append(number: content.map { UInt32($0.reveal(for: .storage).count) } ?? absent)
    }
    for case let content? in contents { bytes += content.reveal(for: .storage) }
    return bytes
  }

  /// The line of a payload; `nil` where it has none.
  static func line(_ payload: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var parser = ByteParser(payload)
    return parser.number(UInt32.self).flatMap { parser.bytes(Int($0)) }
  }

  /// The payload with its line and without its contents; `nil` where it is none.
  static func bare(_ payload: ArraySlice<UInt8>) -> [UInt8]? {
    var parser = ByteParser(payload)
    guard let line = parser.number(UInt32.self).flatMap({ parser.bytes(Int($0)) }),
      let count = parser.number(UInt32.self), Int(count) <= parser.rest.count / 4
    else { return nil }
    return bytes(line, Array(repeating: nil, count: Int(count)))
  }

  /// Takes a payload apart; `nil` where it is not an entry and one content or none for each of its changes.
  static func parts(_ payload: ArraySlice<UInt8>) -> (entry: ChangeEntry, contents: [Sensitive<[UInt8]>?])? {
    var parser = ByteParser(payload)
    guard let line = parser.number(UInt32.self).flatMap({ parser.bytes(Int($0)) }),
      let entry = try? ChangeEntry(line: line), let count = parser.number(UInt32.self),
      Int(count) == entry.changes.count
    else { return nil }
    var sizes: [UInt32] = []
    sizes.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let size = parser.number(UInt32.self) else { return nil }
      sizes.append(size)
    }
    var contents: [Sensitive<[UInt8]>?] = []
    contents.reserveCapacity(sizes.count)
    for (size, change) in zip(sizes, entry.changes) {
      if size == absent {
        contents.append(nil)
      } else {
        guard change.kind.hasContent, let bytes = parser.bytes(Int(size)) else { return nil }
        contents.append(Sensitive(Array(bytes)))
      }
    }
    return parser.rest.isEmpty ? (entry, contents) : nil
  }
}
