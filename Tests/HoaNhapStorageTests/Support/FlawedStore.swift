import Foundation
import HoaNhapStorage
import HoaNhapValues

/// A store written from outside, on the public protocol alone, honest unless it is given a flaw.
actor FlawedStore: RecordStore {
  /// What a store can get wrong.
  enum Flaw: String, Sendable, CaseIterable {
    case ignoresExpectations, appliesHalf, showsHalf, normalisesIdentifiers, listsAsText, forgetsDeletions
    case readsContentAsText, leavesDeletionsOutOfLog, rewritesDay, repeatsContentInErrors, ignoresCancellation
    case acceptsEmptyPages, returnsShortPages, losesCollections, numbersFromZero, acceptsLargeTransactions
    case takesReadingsForDeletions, leavesReadingsOutOfLog, keepsErasedRecords
    case takesRefusalsForDeletions, takesPartialErasuresForErasures
  }

  private struct Slot {
    var latest: LatestRevision
    var content: Sensitive<[UInt8]>?
  }

  private let flaw: Flaw?
  private var slots: [RecordKey: Slot] = [:]
  private var log: [ChangeEntry] = []
  private var head = ChangeHead.empty
  /// What a store that shows half of a transaction still has to write.
  private var owed: [StoreTransaction.Operation] = []

  init(_ flaw: Flaw?) { self.flaw = flaw }

  func read(_ key: RecordKey) throws(StoreError) -> StoredRecord? {
    let key = stored(key)
    guard let slot = slots[key], let content = slot.content else { return nil }
    return StoredRecord(key: key, revision: slot.latest.number, content: shown(content))
  }

  func list(_ collection: CollectionName, after id: RecordID?, limit: Int) throws(StoreError)
    -> [StoredRecord]
  {
    if limit < 1 {
      if flaw == .acceptsEmptyPages { return [] }
      throw StoreError(.invalid)
    }
    let keys = slots.keys.filter { $0.collection == stored(RecordKey(collection, "x")).collection }
    let sorted = flaw == .listsAsText ? keys.sorted { $0.id.text < $1.id.text } : keys.sorted()
    let behind = sorted.drop { key in
      guard let id else { return false }
      return flaw == .listsAsText ? key.id.text <= id.text : key.id <= id
    }
    var page: [StoredRecord] = []
    for key in behind where page.count < limit {
      if let record = try read(key) { page.append(record) }
    }
    if flaw == .returnsShortPages, page.count > 1 { page.removeLast() }
    apply(owed)
    owed = []
    return page
  }

  func commit(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    if Task.isCancelled, flaw != .ignoresCancellation { throw StoreError(.cancelled) }
    var transaction = transaction
    for index in transaction.operations.indices {
      transaction.operations[index].key = stored(transaction.operations[index].key)
      if flaw == .ignoresExpectations { transaction.operations[index].expected = .any }
    }
    if flaw == .rewritesDay { transaction.day = .distantFuture }
    let entry: ChangeEntry
    do throws(StoreError) {
      entry = try entryOf(transaction)
    } catch {
      if flaw == .appliesHalf { apply(transaction.operations.prefix(1)) }
      throw error
    }
    if flaw == .showsHalf {
      apply(transaction.operations.prefix(1))
      owed = Array(transaction.operations.dropFirst())
    } else {
      apply(transaction.operations[...])
    }
    head = entry.head
    if flaw == .leavesDeletionsOutOfLog, entry.changes[0].kind != .put { return entry }
    if flaw == .leavesReadingsOutOfLog, entry.changes[0].kind == .read { return entry }
    log.append(entry)
    return entry
  }

  func changes(after sequence: UInt64, limit: Int) throws(StoreError) -> [ChangeEntry] {
    guard limit >= 1 else { throw StoreError(.invalid) }
    let sequence = flaw == .numbersFromZero && sequence > 0 ? sequence - 1 : sequence
    return Array(log.filter { $0.sequence > sequence }.prefix(limit))
  }

  private func entryOf(_ transaction: StoreTransaction) throws(StoreError) -> ChangeEntry {
    do throws(StoreError) {
      return try transaction.entry(after: head) { key in
        let latest = slots[key]?.latest
        return flaw == .forgetsDeletions && latest?.isDeletion == true ? nil : latest
      }
    } catch {
      if flaw == .acceptsLargeTransactions, error.code == .tooLarge {
        return try StoreTransaction(
          by: "x", for: .lending, on: .distantPast, [transaction.operations[0]]
        ).entry(after: head) { slots[$0]?.latest }
      }
      guard flaw == .repeatsContentInErrors, let content = transaction.operations.first?.content else {
        throw error
      }
      var leaky = error
      leaky.place = String(decoding: content.reveal(for: .storage), as: UTF8.self)
      throw leaky
    }
  }

  private func apply(_ operations: some Sequence<StoreTransaction.Operation>) {
    for operation in operations {
      if operation.kind == .read, flaw != .takesReadingsForDeletions { continue }
      if operation.kind == .refuse, flaw != .takesRefusalsForDeletions { continue }
      if operation.kind == .erase, flaw == .keepsErasedRecords { continue }
      var number = (slots[operation.key]?.latest.number ?? 0) + 1
      if flaw == .forgetsDeletions, slots[operation.key]?.latest.isDeletion == true { number = 1 }
      let isLost = operation.kind == .rewrite && flaw == .takesPartialErasuresForErasures
      let content = isLost ? nil : operation.content
      slots[operation.key] = Slot(
        latest: LatestRevision(number, isDeletion: content == nil), content: content)
    }
  }

  private func stored(_ key: RecordKey) -> RecordKey {
    switch flaw {
    case .normalisesIdentifiers:
      RecordKey(key.collection, RecordID(key.id.text.precomposedStringWithCanonicalMapping))
    case .losesCollections: RecordKey("all", key.id)
    default: key
    }
  }

  private func shown(_ content: Sensitive<[UInt8]>) -> Sensitive<[UInt8]> {
    flaw == .readsContentAsText ? content.map { Array(String(decoding: $0, as: UTF8.self).utf8) } : content
  }
}
