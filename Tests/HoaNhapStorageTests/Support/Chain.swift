import HoaNhapValues

@testable import HoaNhapStorage

/// Change logs to check and to spoil.
enum Chain {
  /// A sound log: entry n writes revision n of one record, on the nth of June.
  static func entries(_ count: Int) throws -> [ChangeEntry] {
    var head = ChangeHead.empty
    var entries: [ChangeEntry] = []
    for number in 1...count {
      var transaction = StoreTransaction(
        by: "officer", for: .lending, on: CivilDate(year: 2026, month: 6, day: number) ?? .distantPast)
      transaction.put(content(number), at: key, expecting: .any)
      let latest = number == 1 ? nil : LatestRevision(UInt64(number - 1))
      let entry = try transaction.entry(after: head) { _ in latest }
      head = entry.head
      entries.append(entry)
    }
    return entries
  }

  static let key = RecordKey("loans", "1")

  /// Four bytes.
  static func content(_ number: Int) -> [UInt8] { Array("no.\(number % 10)".utf8) }

  /// An entry with one thing changed under the old hash.
  static func edited(
    _ entry: ChangeEntry, sequence: UInt64? = nil, previous: SHA256Hasher.Digest? = nil,
    actor: StoreActorID? = nil,
    purpose: ChangePurpose? = nil, day: CivilDate? = nil, changes: [RecordChange]? = nil,
    hash: SHA256Hasher.Digest? = nil
  ) -> ChangeEntry {
    ChangeEntry(
      sequence: sequence ?? entry.sequence, previous: previous ?? entry.previous, actor: actor ?? entry.actor,
      purpose: purpose ?? entry.purpose, day: day ?? entry.day, changes: changes ?? entry.changes,
      hash: hash ?? entry.hash)
  }

  /// The same with the hash made to fit, as a forger would.
  static func forged(_ entry: ChangeEntry) -> ChangeEntry {
    edited(entry, hash: SHA256Hasher.hash(entry.canonicalBytes))
  }

  /// The first fault that following a log finds.
  static func fault(in entries: [ChangeEntry]) -> StoreFault? {
    var verifier = ChainVerifier()
    for entry in entries {
      if let fault = verifier.accept(entry) { return fault }
    }
    return nil
  }
}

/// A store that shows whatever log and records it is given.
actor ShowcaseStore: RecordStore {
  var entries: [ChangeEntry]
  var records: [StoredRecord]
  /// Entries that go in once the records were listed.
  var later: [ChangeEntry] = []

  init(_ entries: [ChangeEntry], _ records: [StoredRecord], later: [ChangeEntry] = []) {
    self.entries = entries
    self.records = records
    self.later = later
  }

  func read(_ key: RecordKey) throws(StoreError) -> StoredRecord? { records.first { $0.key == key } }

  func list(_ collection: CollectionName, after id: RecordID?, limit: Int) throws(StoreError)
    -> [StoredRecord]
  {
    entries += later
    later = []
    return Array(
      records.filter { $0.key.collection == collection && (id.map($0.key.id.isBehind) ?? true) }.prefix(limit)
    )
  }

  func commit(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    throw StoreError(.readOnly)
  }

  func changes(after sequence: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    Array(entries.dropFirst(Int(sequence)).prefix(limit))
  }
}

extension Identifier {
  fileprivate func isBehind(_ other: Self) -> Bool { other < self }
}
