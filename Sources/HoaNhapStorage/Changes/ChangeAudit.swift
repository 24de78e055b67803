import HoaNhapValues

/// Compares a change log with the records of its store.
struct ChangeAudit {
  /// What the log says was written to a record last; readings change nothing.
  private struct Expected {
    var revision: UInt64
    var fingerprint: RecordChange.Fingerprint?
    var sequence: UInt64
  }

  private let anchor: ChangeHead?
  private var anchorSeen: Bool
  private var verifier = ChainVerifier()
  private var expected: [RecordKey: Expected] = [:]
  /// What the records were when they were read, where the log said otherwise at that time.
  private var suspects: [RecordKey: StoreFault] = [:]
  private var seen: Set<RecordKey> = []
  private var recordsRead = false
  private(set) var fault: StoreFault?

  init(anchor: ChangeHead?) {
    self.anchor = anchor
    anchorSeen = anchor == nil || anchor == .empty
  }

  var head: ChangeHead { verifier.head }

  var collections: [CollectionName] { Set(expected.keys.map(\.collection)).sorted() }

  /// Takes in the next entry.
  mutating func follow(_ entry: ChangeEntry) {
    if let fault = verifier.accept(entry) {
      self.fault = fault
      return
    }
    if let anchor, anchor.sequence == entry.sequence {
      guard anchor == entry.head else {
        fault = StoreFault(.anchorMismatch, sequence: entry.sequence)
        return
      }
      anchorSeen = true
    }
    for change in entry.changes {
      let last = expected[change.key]
      if !change.kind.changesRecord, let last, change.revision <= last.revision { continue }
      let revision = (last?.revision ?? 0) + 1
      guard change.kind.changesRecord, change.revision == revision else {
        fault = StoreFault(.wrongRevision, sequence: entry.sequence, key: change.key)
        return
      }
      expected[change.key] = Expected(
        revision: revision, fingerprint: change.fingerprint, sequence: entry.sequence)
      suspects[change.key] = nil
      if recordsRead { seen.insert(change.key) }
    }
  }

  /// From here on records are read: an entry that follows later speaks for the record it changed.
  mutating func beginRecords() { recordsRead = true }

  /// Takes in a record as the store gives it.
  mutating func see(_ record: StoredRecord) {
    seen.insert(record.key)
    let wanted = expected[record.key]
    let found = RecordChange.Fingerprint(of: record.content.reveal(for: .storage))
    guard wanted?.revision != record.revision || wanted?.fingerprint != found else { return }
    suspects[record.key] = StoreFault(
      wanted == nil ? .unloggedRecord : .contentMismatch, sequence: wanted?.sequence ?? head.sequence,
      key: record.key)
  }

  /// What was found once the log and the records were read.
  var result: StoreVerification {
    StoreVerification(soundEntries: head.sequence, head: head, fault: fault ?? lateFault)
  }

  private var lateFault: StoreFault? {
    if !anchorSeen { return StoreFault(.missingEntry, sequence: head.sequence + 1) }
    let lost = expected.filter { $0.value.fingerprint != nil && !seen.contains($0.key) }
      .map { StoreFault(.contentMismatch, sequence: $0.value.sequence, key: $0.key) }
    let faults = Array(suspects.values) + lost
    return faults.min { ($0.sequence, $0.key?.description ?? "") < ($1.sequence, $1.key?.description ?? "") }
  }
}
