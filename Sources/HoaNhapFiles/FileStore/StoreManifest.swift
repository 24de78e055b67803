import HoaNhapStorage
import HoaNhapValues

/// Which files a store consists of. It is replaced as a whole, at once, so it is the one truth about them.
struct StoreManifest: Sendable, Equatable {
  /// A file of the change log.
  struct Log: Sendable, Equatable {
    var number: UInt64
    /// The number of its first entry; one more than the last of the file before.
    var first: UInt64
    /// Whether a compaction has taken every content out of it.
    var isBare = false
  }

  /// A file of the records as they were behind an entry.
  struct Snapshot: Sendable, Equatable {
    var number: UInt64
    var sequence: UInt64
  }

  /// The files of the log in the order of their entries; only the last is written to.
  var logs: [Log]
  var snapshot: Snapshot?

  /// The largest number that a file has.
  var largestNumber: UInt64 { max(logs.map(\.number).max() ?? 0, snapshot?.number ?? 0) }

  /// The manifest as a whole file.
  var bytes: [UInt8] {
    var members = [JSONMember("logs", .array(logs.map(\.json)))]
    if let snapshot {
      members.append(
        JSONMember(
          "snapshot",
          ["number": .integer(Int64(snapshot.number)), "sequence": .integer(Int64(snapshot.sequence))]))
    }
    let payload = JSONValue.object(JSONObject(members)).canonicalBytes
    var bytes = FileHeader.bytes()
    FrameHeader.append(
      .manifest, payload, sequence: 0, acknowledged: 0, file: 0, offset: Int64(bytes.count), to: &bytes)
    return bytes
  }
}

extension StoreManifest {
  /// Reads a manifest.
  ///
  /// - Throws: `foreign`, `newerVersion`, `olderVersion` or `damaged`, and the system's causes.
  init(_ file: any OpenedFile, place: String) throws(StoreError) {
    var reader = try storeErrors(place) { () throws(FileError) in try FrameReader(file, number: 0) }
    try reader.checkHeader(place: place)
    let start = Int64(FileHeader.size)
    let step = try storeErrors(place) { () throws(FileError) in try reader.step(at: start) }
    guard case .frame(let header, let payload, let next) = step, header.kind == .manifest,
      next == reader.size,
      let json = try? JSONReader.parse(payload), let manifest = try? StoreManifest(json)
    else { throw StoreError(.damaged, offset: UInt64(start), place: place) }
    self = manifest
  }

  private init(_ json: JSONValue) throws(InputError) {
    let fields = try FieldReader(json)
    try fields.allow(["logs", "snapshot"])
    logs = []
    for value in try fields.require("logs", fields.array("logs")) {
      let log = try FieldReader(value, path: "logs")
      try log.allow(["bare", "first", "number"])
      logs.append(
        Log(
          number: try log.number("number"), first: try log.number("first"),
          isBare: try log.require("bare", log.bool("bare"))))
    }
    if let fields = try fields.objectField("snapshot") {
      try fields.allow(["number", "sequence"])
      snapshot = Snapshot(number: try fields.number("number"), sequence: try fields.number("sequence"))
    }
    let isOrdered = zip(logs, logs.dropFirst()).allSatisfy { $0.first <= $1.first }
    guard logs.first?.first == 1, isOrdered else { throw fields.missing("logs") }
  }
}

extension StoreManifest.Log {
  fileprivate var json: JSONValue {
    ["bare": .bool(isBare), "first": .integer(Int64(first)), "number": .integer(Int64(number))]
  }
}

extension FieldReader {
  fileprivate func number(_ key: String) throws(InputError) -> UInt64 {
    UInt64(try require(key, integer(key, in: 1...Int64.max)))
  }
}
