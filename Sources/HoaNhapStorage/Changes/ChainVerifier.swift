import HoaNhapValues

/// Follows a change log entry by entry and finds the first that does not belong where it stands.
public struct ChainVerifier: Sendable {
  /// The end of what was accepted so far.
  public private(set) var head: ChangeHead

  /// Starts behind an entry, or at the beginning.
  public init(after head: ChangeHead = .empty) { self.head = head }

  /// Accepts the next entry, or says what is wrong with it and stays where it was.
  ///
  /// - Complexity: one hash over the entry's canonical bytes.
  public mutating func accept(_ entry: ChangeEntry) -> StoreFault? {
    let expected = head.sequence + 1
    // What stands here may be sound in itself and only in the wrong place, so the number is looked at first.
    if entry.sequence > expected { return StoreFault(.missingEntry, sequence: expected) }
    if entry.sequence < expected { return StoreFault(.misplacedEntry, sequence: expected) }
    guard entry.isIntact else { return StoreFault(.editedEntry, sequence: expected) }
    guard entry.previous == head.hash else { return StoreFault(.brokenLink, sequence: expected) }
    head = entry.head
    return nil
  }
}
