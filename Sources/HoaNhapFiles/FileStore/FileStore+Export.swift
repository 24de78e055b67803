public import HoaNhapStorage
public import HoaNhapValues

extension FileStore {
  /// Writes the records and the change log as they are at this moment into one JSON file that a person can read.
  ///
  /// Without a purpose the file lists each record with its revision, size and hash. With one it holds the contents too, which
  /// are personal: a content that is JSON stands as it is, other text as a string under `text`, and other bytes as hexadecimal
  /// digits under `hexadecimal`. Each record and each entry of the log has a line of its own. The file is for its owner alone
  /// and appears at once when it is whole.
  ///
  /// - Parameters:
  ///   - path: the file; its folder must be there.
  ///   - purpose: why the contents are read; `nil` leaves them out. Hosts that log readings do so where they call this.
  /// - Returns: the end of the log that was written.
  /// - Throws: `damaged` if a file was changed from outside; the system's causes.
  /// - Complexity: one pass over the records and the log; memory for the index of the records a second time, if commits
  ///   go on.
  @discardableResult
  public func export(
    to path: String, contentsFor purpose: ReadingPurpose? = nil
  ) async throws(StoreError) -> ChangeHead {
    try await Self.export(state, try opened().files.index, to: path, purpose, place.system)
  }

  private nonisolated static func export(
    _ state: StoreState, _ index: LogIndex, to path: String, _ purpose: ReadingPurpose?,
    _ system: any FileSystem
  ) async throws(StoreError) -> ChangeHead {
    var state = state
    let head = state.head
    let part = path + ".part"
    try? system.remove(part)
    do throws(StoreError) {
      let file = try storeErrors(path) { () throws(FileError) in
        try system.open(part, .create(isPrivate: true))
      }
      var output = ExportOutput(BufferedOutput(file, path: path), path: path)
      try output.begin(head, purpose)
      try state.forEachKey { key, latest, content throws(StoreError) in
        guard let content else { return }
        try output.record(StoredRecord(key: key, revision: latest.number, content: content), purpose)
      }
      try output.beginLog()
      try index.forEachPayload(after: 0, through: head.sequence) {
        sequence, payload, log, offset throws(StoreError) in
        guard let line = EntryPayload.line(payload), (try? ChangeEntry(line: line))?.sequence == sequence
        else {
          throw LogIndex.damaged(sequence, offset, log)
        }
        try output.entry(line)
        return true
      }
      try output.end()
      try storeErrors(path) { () throws(FileError) in
        try system.rename(part, to: path)
        try system.synchroniseFolder(HoaNhapFiles.folder(of: path))
      }
    } catch {
      try? system.remove(part)
      throw error
    }
    return head
  }
}

/// The text of an export on its way into its file.
private struct ExportOutput {
  private var output: BufferedOutput
  private let path: String
  private var isFirst = true

  init(_ output: BufferedOutput, path: String) {
    self.output = output
    self.path = path
  }

  mutating func begin(_ head: ChangeHead, _ purpose: ReadingPurpose?) throws(StoreError) {
    let entries: JSONValue = [
      "hash": .string(head.hash.hexadecimal), "sequence": .integer(Int64(head.sequence)),
    ]
    let reason: JSONValue = purpose.map { .string($0.rawValue) } ?? .null
    try write("{\n\"format\": \"hoanhap-export-1\",\n\"head\": ")
    try write(entries.canonicalBytes)
    try write(",\n\"purpose\": ")
    try write(reason.canonicalBytes)
    try write(",\n\"records\": [")
  }

  mutating func record(_ record: StoredRecord, _ purpose: ReadingPurpose?) throws(StoreError) {
    let fingerprint = RecordChange.Fingerprint(of: record.content.reveal(for: .storage))
    var members = [
      JSONMember("collection", .string(record.key.collection.text)),
      JSONMember("id", .string(record.key.id.text)),
      JSONMember("revision", .integer(Int64(record.revision))),
      JSONMember("sha256", .string(fingerprint.hash.hexadecimal)),
      JSONMember("size", .integer(Int64(fingerprint.size))),
    ]
    if let purpose { members.append(Self.content(record.content.reveal(for: purpose))) }
    try item(JSONValue.object(JSONObject(members)).canonicalBytes)
  }

  mutating func beginLog() throws(StoreError) {
    try write("\n],\n\"log\": [")
    isFirst = true
  }

  mutating func entry(_ line: ArraySlice<UInt8>) throws(StoreError) { try item(line) }

  mutating func end() throws(StoreError) {
    try write("\n]\n}\n")
    try storeErrors(path) { () throws(FileError) in try output.finish() }
  }

  /// A content under the name that says what it is.
  private static func content(_ bytes: [UInt8]) -> JSONMember {
    if let json = try? JSONReader.parse(bytes) { return JSONMember("content", json) }
    if let text = String(validating: bytes, as: UTF8.self) { return JSONMember("text", .string(text)) }
    return JSONMember("hexadecimal", .string(bytes.hexadecimal))
  }

  private mutating func item(_ bytes: some Collection<UInt8>) throws(StoreError) {
    try write(isFirst ? "\n" : ",\n")
    isFirst = false
    try write(bytes)
  }

  private mutating func write(_ text: StaticString) throws(StoreError) {
    try write(text.withUTF8Buffer { Array($0) })
  }

  private mutating func write(_ bytes: some Collection<UInt8>) throws(StoreError) {
    try storeErrors(path) { () throws(FileError) in try output.write(bytes) }
  }
}
