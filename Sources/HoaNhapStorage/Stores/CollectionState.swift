import HoaNhapValues

/// The records of one collection, found by identifier and listed in order.
struct CollectionState: Sendable {
  struct Slot: Sendable {
    private let revision: UInt64
    /// `nil` once deleted: the slot stays, because the revisions go on counting.
    let content: Sensitive<[UInt8]>?

    init(_ revision: UInt64, _ content: Sensitive<[UInt8]>?) {
      self.revision = revision
      self.content = content
    }

    /// Whether the record is deleted stands in the content, so that it takes no room of its own.
    var latest: LatestRevision { LatestRevision(revision, isDeletion: content == nil) }
  }

  private(set) var slots: [RecordID: Slot] = [:]
  /// How many slots hold a record.
  private(set) var count = 0
  /// Every identifier ever written, but for `unsorted`, in order.
  private var sorted: [RecordID] = []
  /// New identifiers since the last listing. Sorting them only when somebody lists keeps an import linear.
  private var unsorted: [RecordID] = []

  mutating func write(_ id: RecordID, _ latest: LatestRevision, _ content: Sensitive<[UInt8]>?) {
    let old = slots.updateValue(Slot(latest.number, content), forKey: id)
    if old == nil { unsorted.append(id) }
    count += (content == nil ? 0 : 1) - (old?.content == nil ? 0 : 1)
  }

  mutating func page(of name: CollectionName, after id: RecordID?, limit: Int) -> [StoredRecord] {
    sortNew()
    var page: [StoredRecord] = []
    for id in sorted[start(after: id)...] {
      guard page.count < limit else { break }
      guard let slot = slots[id], let content = slot.content else { continue }
      page.append(
        StoredRecord(key: RecordKey(name, id), revision: slot.latest.number, content: content))
    }
    return page
  }

  /// Makes room for identifiers to come.
  mutating func reserve(_ count: Int) {
    slots.reserveCapacity(count)
    unsorted.reserveCapacity(count)
  }

  /// Every identifier ever written, in order.
  mutating func allIDs() -> [RecordID] {
    sortNew()
    return sorted
  }

  /// The index of the first identifier behind this one.
  private func start(after id: RecordID?) -> Int {
    guard let id else { return 0 }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Merges the new identifiers in.
  private mutating func sortNew() {
    guard !unsorted.isEmpty else { return }
    unsorted.sort()
    var merged: [RecordID] = []
    merged.reserveCapacity(sorted.count + unsorted.count)
    var next = 0
    for id in unsorted {
      while next < sorted.count, sorted[next] < id {
        merged.append(sorted[next])
        next += 1
      }
      merged.append(id)
    }
    merged.append(contentsOf: sorted[next...])
    sorted = merged
    unsorted = []
  }
}
