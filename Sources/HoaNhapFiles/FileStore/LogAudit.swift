import HoaNhapStorage
import HoaNhapValues

/// Follows a whole change log with what is kept of its contents, and compares the snapshot with it on the way.
struct LogAudit {
  /// What the log says was written to a record last.
  private struct Latest {
    var revision: UInt64
    var fingerprint: RecordChange.Fingerprint?
  }

  /// A snapshot as far as it could be read.
  struct Snapshot {
    var sequence: UInt64
    /// `nil` where it could not be read.
    var state: StoreState?
    /// What is wrong with its bytes.
    var fault: StoreFault?
  }

  private let anchor: ChangeHead?
  private var snapshot: Snapshot?
  private var verifier = ChainVerifier()
  private var latest: [RecordKey: Latest] = [:]
  /// What is wrong with the snapshot; the log may be sound beside it.
  private(set) var snapshotFault: StoreFault?
  private var anchorMismatch: StoreFault?

  init(anchor: ChangeHead?, snapshot: Snapshot?) {
    self.anchor = anchor
    self.snapshot = snapshot
    snapshotFault = snapshot?.fault
  }

  /// The end of the log as far as it was followed.
  var head: ChangeHead { verifier.head }

  /// How many records the log leaves.
  var recordCount: Int { latest.values.reduce(0) { $0 + ($1.fingerprint == nil ? 0 : 1) } }

  /// Takes in the next entry, or says what is wrong with it and stays where it was.
  mutating func follow(_ entry: ChangeEntry, _ contents: [Sensitive<[UInt8]>?]) -> StoreFault? {
    var next = verifier
    if let fault = next.accept(entry) { return fault }
    var keys: Set<RecordKey> = []
    for (change, found) in zip(entry.changes, RecordChange.Fingerprint.of(contents)) {
      let before = latest[change.key].map { LatestRevision($0.revision, isDeletion: $0.fingerprint == nil) }
      guard keys.insert(change.key).inserted, change.follows(before) else {
        return StoreFault(.wrongRevision, sequence: entry.sequence, key: change.key)
      }
      // Up to the snapshot a compaction may have taken the content away; behind it nothing else has it.
      let mayBeGone = entry.sequence <= snapshot?.sequence ?? 0
      guard found == change.fingerprint || found == nil && mayBeGone else {
        return StoreFault(.contentMismatch, sequence: entry.sequence, key: change.key)
      }
    }
    verifier = next
    for change in entry.changes where change.kind.changesRecord {
      latest[change.key] = Latest(revision: change.revision, fingerprint: change.fingerprint)
    }
    if let anchor, entry.sequence == anchor.sequence, entry.head != anchor {
      anchorMismatch = StoreFault(.anchorMismatch, sequence: entry.sequence)
    }
    if entry.sequence == snapshot?.sequence { compareSnapshot() }
    return nil
  }

  /// Holds every key of the snapshot against the log, which has come to the same entry.
  private mutating func compareSnapshot() {
    guard var state = snapshot?.state else { return }
    if state.head != head { snapshotFault = StoreFault(.brokenLink, sequence: head.sequence) }
    var keys = 0
    state.forEachKey { key, revision, content in
      keys += 1
      let found = content.map { RecordChange.Fingerprint(of: $0.reveal(for: .storage)) }
      let wanted = latest[key]
      guard wanted?.revision != revision.number || wanted?.fingerprint != found, snapshotFault == nil else {
        return
      }
      let code: StoreFault.Code = wanted == nil ? .unloggedRecord : .contentMismatch
      snapshotFault = StoreFault(code, sequence: head.sequence, key: key)
    }
    if keys != latest.count, snapshotFault == nil {
      let lost = latest.keys.filter { state.latest($0) == nil }.min()
      snapshotFault = StoreFault(.contentMismatch, sequence: head.sequence, key: lost)
    }
    // The records are not needed any more.
    snapshot?.state = nil
  }

  /// What the end of the log shows, once all of it was followed without a fault.
  var endFault: StoreFault? {
    let wanted = max(anchor?.sequence ?? 0, snapshot?.sequence ?? 0)
    return wanted > head.sequence ? StoreFault(.missingEntry, sequence: head.sequence + 1) : nil
  }

  /// The entry that the anchor names is another.
  var anchorFault: StoreFault? { anchorMismatch }
}
