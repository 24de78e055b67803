import HoaNhapStorage
import HoaNhapValues

/// Transactions that were checked and numbered and are not acknowledged yet.
struct CommitQueue {
  struct Staged {
    var entry: ChangeEntry
    var contents: [Sensitive<[UInt8]>?]
    var payload: [UInt8]
  }

  typealias Waiter = CheckedContinuation<StoreError?, Never>

  /// Those that no write has taken yet, in order.
  private var staged: [Staged] = []
  /// The latest revisions as they will be, and by which entry.
  private var latest: [RecordKey: (revision: LatestRevision, sequence: UInt64)] = [:]
  /// The end of the log as it will be; `nil` where nothing is under way.
  private(set) var head: ChangeHead?
  /// Who waits until the entry with a number is acknowledged or has failed.
  private var waiters: [(sequence: UInt64, continuation: Waiter)] = []
  /// Whether the store takes no more.
  var isClosed = false

  /// How many bytes one write takes, unless a single transaction has more.
  private static let batchBytes = 8 << 20

  var isEmpty: Bool { staged.isEmpty }

  func latest(_ key: RecordKey) -> LatestRevision? { latest[key]?.revision }

  mutating func stage(_ entry: ChangeEntry, _ line: [UInt8], _ contents: [Sensitive<[UInt8]>?]) {
    for change in entry.changes where change.kind.changesRecord {
      latest[change.key] = (
        LatestRevision(change.revision, isDeletion: !change.kind.hasContent), entry.sequence
      )
    }
    head = entry.head
    staged.append(
      Staged(entry: entry, contents: contents, payload: EntryPayload.bytes(line, contents)))
  }

  /// Waits for an entry that was staged.
  mutating func wait(for sequence: UInt64, _ waiter: Waiter) { waiters.append((sequence, waiter)) }

  /// Takes what the next write shall bring to the disk.
  mutating func takeBatch() -> [Staged] {
    var bytes = 0
    let count = staged.prefix { entry in
      defer { bytes += entry.payload.count }
      return bytes == 0 || bytes + entry.payload.count <= Self.batchBytes
    }.count
    defer { staged.removeFirst(count) }
    return Array(staged.prefix(count))
  }

  /// Lets those go whose entries are acknowledged.
  mutating func acknowledge(_ batch: [Staged]) {
    guard let last = batch.last?.entry else { return }
    if head == last.head {
      // Nothing else is under way.
      latest.removeAll(keepingCapacity: true)
      head = nil
    }
    for staged in batch where !latest.isEmpty {
      for change in staged.entry.changes where latest[change.key]?.sequence == staged.entry.sequence {
        latest[change.key] = nil
      }
    }
    let ready = waiters.partition { $0.sequence <= last.sequence }
    for waiter in waiters[ready...] { waiter.continuation.resume(returning: nil) }
    waiters.removeSubrange(ready...)
  }

  /// Lets all go with a cause: what follows an entry that failed cannot be written either.
  mutating func fail(_ error: StoreError) {
    for waiter in waiters { waiter.continuation.resume(returning: error) }
    let isClosed = isClosed
    self = CommitQueue()
    self.isClosed = isClosed
  }
}

/// The right to do something that one at a time may do, passed on in the order of asking.
struct Baton {
  private(set) var isTaken = false
  private var waiters: [CheckedContinuation<Void, Never>] = []

  /// Takes it if it is free.
  mutating func take() -> Bool {
    defer { isTaken = true }
    return !isTaken
  }

  mutating func wait(_ waiter: CheckedContinuation<Void, Never>) { waiters.append(waiter) }

  /// Gives it to the next who waits; `false` if nobody does and it is still held.
  mutating func handOver() -> Bool {
    guard !waiters.isEmpty else { return false }
    waiters.removeFirst().resume()
    return true
  }

  mutating func putDown() { isTaken = false }
}
