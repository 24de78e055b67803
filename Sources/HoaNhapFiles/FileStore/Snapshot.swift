import HoaNhapStorage
import HoaNhapValues

/// The records of a store as they were behind an entry of its log, so that opening need not play the whole log.
///
/// The file is a frame with the collections, a number of frames with blocks of keys, then one with how many there were and
/// the head of the log:
///
///     begin = (length of the collection's name (UInt32) name, number of its keys (UInt64))*
///     block = (length of the collection's name (UInt32) name, length of the identifier (UInt32) identifier,
///              revision (UInt64), size of the content (UInt32; all ones once deleted) content)*
///     end   = number of keys (UInt64) hash of the log's head (64 hexadecimal digits)
enum Snapshot {
  private static let deleted = UInt32.max
  /// From this size on a block is full.
  private static let blockSize = 64 << 10

  /// Writes a state into a new file, and returns once it outlives a loss of power.
  static func write(
    _ state: consuming StoreState, to file: any OpenedFile, number: UInt64, path: String
  ) throws(FileError) {
    let head = state.head
    var writer = try FrameWriter(file, number: number, path: path)
    var block: [UInt8] = []
    var blocks: UInt64 = 1
    var keys: UInt64 = 0
    for (name, count) in state.keyCounts {
      append(name.text, to: &block)
      block.append(number: UInt64(count))
    }
    try writer.append(.snapshotBegin, block, sequence: blocks, acknowledged: head.sequence)
    block.removeAll(keepingCapacity: true)
    try state.forEachKey { key, latest, content throws(FileError) in
      append(key.collection.text, to: &block)
      append(key.id.text, to: &block)
      block.append(number: latest.number)
      let bytes = content?.reveal(for: .storage)
      block.append(number: bytes.map { UInt32($0.count) } ?? deleted)
      if let bytes { block += bytes }
      keys += 1
      if block.count >= blockSize {
        blocks += 1
        try writer.append(.records, block, sequence: blocks, acknowledged: head.sequence)
        block.removeAll(keepingCapacity: true)
      }
    }
    if !block.isEmpty {
      blocks += 1
      try writer.append(.records, block, sequence: blocks, acknowledged: head.sequence)
    }
    var end: [UInt8] = []
    end.append(number: keys)
    end += head.hash.hexadecimal.utf8
    try writer.append(.snapshotEnd, end, sequence: blocks + 1, acknowledged: head.sequence)
    try writer.finish()
  }

  /// Reads a snapshot whole.
  ///
  /// - Throws: `damaged` with the offset where anything is not as it was written; `foreign`, `newerVersion`, and the
  ///   system's causes.
  static func read(
    _ file: any OpenedFile, _ entry: StoreManifest.Snapshot, path: String
  ) throws(StoreError) -> StoreState {
    var reader = try storeErrors(path) { () throws(FileError) in try FrameReader(file, number: entry.number) }
    try reader.checkHeader(place: path)
    var state = StoreState()
    var offset = Int64(FileHeader.size)
    var blocks: UInt64 = 0
    while true {
      let step = try storeErrors(path) { () throws(FileError) in try reader.step(at: offset) }
      guard case .frame(let header, let payload, let next) = step, header.sequence == blocks + 1,
        header.acknowledged == entry.sequence
      else { break }
      if header.kind == .snapshotEnd {
        guard let head = head(payload, entry, keys: state.keyCount), next == reader.size else { break }
        state.restore(head)
        return state
      }
      let isSound =
        switch header.kind {
        case .snapshotBegin: blocks == 0 && reserve(payload, in: &state, atMost: reader.size)
        case .records: blocks > 0 && restore(payload, into: &state)
        default: false
        }
      guard isSound else { break }
      blocks += 1
      offset = next
    }
    throw StoreError(.damaged, sequence: entry.sequence, offset: UInt64(offset), place: path)
  }

  private static func append(_ text: String, to block: inout [UInt8]) {
    block.append(number: UInt32(text.utf8.count))
    block += text.utf8
  }

  private static func head(
    _ payload: ArraySlice<UInt8>, _ entry: StoreManifest.Snapshot, keys: Int
  ) -> ChangeHead? {
    var parser = ByteParser(payload)
    guard parser.number(UInt64.self) == UInt64(keys),
      let hash = SHA256Hasher.Digest(hexadecimal: String(decoding: parser.rest, as: UTF8.self))
    else { return nil }
    return ChangeHead(sequence: entry.sequence, hash: hash)
  }

  /// Makes room for the keys to come; `false` where the block is not made up as it should be.
  private static func reserve(
    _ payload: ArraySlice<UInt8>, in state: inout StoreState, atMost size: Int64
  ) -> Bool {
    var parser = ByteParser(payload)
    while !parser.rest.isEmpty {
      guard let name = parser.text(), let count = parser.number(UInt64.self), count <= UInt64(size) / 20
      else {
        return false
      }
      state.reserve(CollectionName(String(decoding: name, as: UTF8.self)), Int(count))
    }
    return true
  }

  /// `false` where a block is not made up as it should be.
  private static func restore(_ payload: ArraySlice<UInt8>, into state: inout StoreState) -> Bool {
    var parser = ByteParser(payload)
    var collection: (bytes: ArraySlice<UInt8>, name: CollectionName)?
    while !parser.rest.isEmpty {
      guard let name = parser.text(), let id = parser.text(), let revision = parser.number(UInt64.self),
        let size = parser.number(UInt32.self)
      else { return false }
      var content: Sensitive<[UInt8]>?
      if size != deleted {
        guard let bytes = parser.bytes(Int(size)) else { return false }
        content = Sensitive(Array(bytes))
      }
      if collection?.bytes != name {
        collection = (name, CollectionName(String(decoding: name, as: UTF8.self)))
      }
      guard let collection else { return false }
      let key = RecordKey(collection.name, RecordID(String(decoding: id, as: UTF8.self)))
      let latest = LatestRevision(revision, isDeletion: content == nil)
      guard state.restore(key, latest, content) else { return false }
    }
    return true
  }
}

extension ByteParser {
  /// The next text by its length in front of it.
  fileprivate mutating func text() -> ArraySlice<UInt8>? {
    number(UInt32.self).flatMap { bytes(Int($0)) }
  }
}
