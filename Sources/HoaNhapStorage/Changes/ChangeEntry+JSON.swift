import HoaNhapValues

extension ChangeEntry {
  /// The canonical JSON that the hash covers.
  public var canonicalBytes: [UInt8] {
    var writer = CanonicalJSONWriter(capacity: roomForBody)
    writeBody(to: &writer)
    return writer.bytes
  }

  /// The entry as one line of a log, without a line end: `{"entry":{…},"hash":"…"}` in canonical JSON.
  ///
  /// `actor`, `day`, `operations`, `previous`, `purpose` and `sequence` are the fields of `entry`.
  public var line: [UInt8] {
    var writer = CanonicalJSONWriter(capacity: roomForBody + 96)
    writer.literal(Self.lineStart)
    writeBody(to: &writer)
    Self.finishLine(&writer, hash)
    return writer.bytes
  }

  /// Makes an entry, its hash and its line, whose middle the hash covers.
  static func withLine(
    sequence: UInt64, previous: SHA256Hasher.Digest, actor: StoreActorID, purpose: ChangePurpose,
    day: CivilDate,
    changes: [RecordChange]
  ) -> (entry: ChangeEntry, line: [UInt8]) {
    func entry(_ hash: SHA256Hasher.Digest) -> ChangeEntry {
      ChangeEntry(
        sequence: sequence, previous: previous, actor: actor, purpose: purpose, day: day, changes: changes,
        hash: hash)
    }
    let draft = entry(.zero)
    var writer = CanonicalJSONWriter(capacity: draft.roomForBody + 96)
    writer.literal(lineStart)
    draft.writeBody(to: &writer)
    let hash = writer.withBytes {
      SHA256Hasher.hash(UnsafeBufferPointer(rebasing: $0[lineStart.utf8CodeUnitCount...]))
    }
    finishLine(&writer, hash)
    return (entry(hash), writer.bytes)
  }

  private static var lineStart: StaticString { #"{"entry":"# }

  private static func finishLine(_ writer: inout CanonicalJSONWriter, _ hash: SHA256Hasher.Digest) {
    writer.literal(#","hash":"#)
    writer.digest(hash)
    writer.literal("}")
  }

  /// The hash of what the entry says, whatever ``hash`` is.
  var hashOfBody: SHA256Hasher.Digest {
    var writer = CanonicalJSONWriter(capacity: roomForBody)
    writeBody(to: &writer)
    return writer.withBytes { SHA256Hasher.hash($0) }
  }

  /// Reads a line that ``line`` wrote.
  ///
  /// It checks the form, not the hash: ``isIntact`` and ``ChainVerifier`` do that.
  ///
  /// - Throws: `damaged` for anything that is not the canonical line of an entry.
  public init(line: some Collection<UInt8>) throws(StoreError) {
    let line = Array(line)
    do {
      self = try Self(reading: try JSONReader.parse(line))
    } catch {
      throw StoreError(.damaged)
    }
    // What is not canonical could say the same under another hash.
    guard self.line == line else { throw StoreError(.damaged) }
  }

  /// About as many bytes as the body takes, so that an import does not grow them again and again.
  private var roomForBody: Int { 256 + changes.count * 192 }

  /// Writes the body without building its values: an entry of an import has a thousand operations.
  private func writeBody(to writer: inout CanonicalJSONWriter) {
    writer.literal(#"{"actor":"#)
    writer.string(actor.text)
    writer.literal(#","day":"#)
    writer.date(day)
    writer.literal(#","operations":["#)
    for (index, change) in changes.enumerated() {
      if index > 0 { writer.literal(",") }
      change.write(to: &writer)
    }
    writer.literal(#"],"previous":"#)
    writer.digest(previous)
    writer.literal(#","purpose":"#)
    writer.string(purpose.rawValue)
    writer.literal(#","sequence":"#)
    writer.integer(Int64(sequence))
    writer.literal("}")
  }

  private init(reading value: JSONValue) throws(InputError) {
    let line = try FieldReader(value)
    try line.allow(["entry", "hash"])
    let entry = try line.require("entry", line.objectField("entry"))
    try entry.allow(["actor", "day", "operations", "previous", "purpose", "sequence"])
    var changes: [RecordChange] = []
    for value in try entry.require("operations", entry.array("operations")) {
      changes.append(try RecordChange(reading: FieldReader(value, path: "entry.operations")))
    }
    self.init(
      sequence: UInt64(try entry.require("sequence", entry.integer("sequence", in: 1...Int64.max))),
      previous: try entry.require("previous", entry.digest("previous")),
      actor: StoreActorID(try entry.require("actor", entry.string("actor"))),
      purpose: ChangePurpose(rawValue: try entry.require("purpose", entry.string("purpose"))),
      day: try entry.require("day", entry.date("day")),
      changes: changes,
      hash: try line.require("hash", line.digest("hash")))
  }
}

extension RecordChange {
  fileprivate func write(to writer: inout CanonicalJSONWriter) {
    writer.literal(#"{"collection":"#)
    writer.string(key.collection.text)
    // Left out where nothing is said, as a line of an earlier version is written.
    if !fields.isEmpty {
      writer.literal(#","fields":["#)
      for (index, field) in fields.enumerated() {
        if index > 0 { writer.literal(",") }
        writer.string(field)
      }
      writer.literal("]")
    }
    writer.literal(#","id":"#)
    writer.string(key.id.text)
    writer.literal(#","kind":"#)
    writer.string(kind.rawValue)
    writer.literal(#","revision":"#)
    writer.integer(Int64(revision))
    if let fingerprint {
      writer.literal(#","sha256":"#)
      writer.digest(fingerprint.hash)
      writer.literal(#","size":"#)
      writer.integer(Int64(fingerprint.size))
    }
    writer.literal("}")
  }

  fileprivate init(reading fields: FieldReader) throws(InputError) {
    let kind = try fields.require("kind", fields.word("kind", Kind.self))
    let names = ["collection", "fields", "id", "kind", "revision"]
    try fields.allow(kind.hasContent ? names + ["sha256", "size"] : names)
    var fingerprint: Fingerprint?
    if kind.hasContent {
      fingerprint = Fingerprint(
        hash: try fields.require("sha256", fields.digest("sha256")),
        size: Int(
          try fields.require("size", fields.integer("size", in: 0...Int64(StoreLimits.contentBytes)))))
    }
    self.init(
      kind,
      RecordKey(
        CollectionName(try fields.require("collection", fields.string("collection"))),
        RecordID(try fields.require("id", fields.string("id")))),
      revision: UInt64(try fields.require("revision", fields.integer("revision", in: 1...Int64.max))),
      fields: try fields.names("fields"), fingerprint: fingerprint)
  }
}

extension FieldReader {
  /// A list of texts; none where it is left out.
  fileprivate func names(_ key: String) throws(InputError) -> [String] {
    var names: [String] = []
    for value in try array(key) ?? [] {
      guard case .string(let name) = value else {
        throw wrongType(key, vi: "danh sách tên trường", en: "A list of names of fields")
      }
      names.append(name)
    }
    return names
  }

  fileprivate func digest(_ key: String) throws(InputError) -> SHA256Hasher.Digest? {
    guard let text = try string(key) else { return nil }
    guard let digest = SHA256Hasher.Digest(hexadecimal: text) else {
      throw wrongType(
        key, vi: "mã băm SHA-256 gồm 64 chữ số thập lục phân", en: "A SHA-256 hash of 64 hexadecimal digits")
    }
    return digest
  }
}
