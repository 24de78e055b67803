public import HoaNhapStorage
import HoaNhapValues

extension FileStore {
  /// Applies a transaction wholly or not at all, and returns once it outlives a loss of power.
  ///
  /// Nobody sees it before that. Transactions that arrive while others are written share the next write.
  ///
  /// - Complexity: one append and one sync of the disk for all that wait together.
  @discardableResult
  public func commit(_ transaction: StoreTransaction) async throws(StoreError) -> ChangeEntry {
    guard let journal = try opened().journal else { throw StoreError(.readOnly, place: folder) }
    if Task.isCancelled { throw StoreError(.cancelled) }
    let entry: ChangeEntry
    let line: [UInt8]
    do throws(StoreError) {
      (entry, line) = try transaction.entryAndLine(after: queue.head ?? state.head) {
        queue.latest($0) ?? state.latest($0)
      }
    } catch {
      // The refusal may rest on what is still under way: who is refused shall see it when reading again.
      if let head = queue.head, let failure = await outcome(of: head.sequence) { throw failure }
      throw error
    }
    queue.stage(entry, line, transaction.operations.map(\.content))
    let failure: StoreError?
    if writing.take() {
      // Whoever has asked meanwhile shares this write.
      await Task.yield()
      failure = await writeBatch(journal)
      passWriting(journal)
    } else {
      failure = await outcome(of: entry.sequence)
    }
    if let failure { throw failure }
    return entry
  }

  /// Waits until an entry is acknowledged; the cause where it never will be.
  private func outcome(of sequence: UInt64) async -> StoreError? {
    await withCheckedContinuation { queue.wait(for: sequence, $0) }
  }

  /// Writes what is staged, with the right to write in hand; the cause where it failed.
  @discardableResult
  func writeBatch(_ journal: Journal) async -> StoreError? {
    let batch = queue.takeBatch()
    guard !batch.isEmpty else { return nil }
    do throws(StoreError) {
      update(try await journal.append(batch.map(\.payload)))
    } catch {
      queue.fail(error)
      return error
    }
    for staged in batch {
      state.apply(staged.entry, contents: staged.contents)
      tailChanges += staged.entry.changes.count
    }
    queue.acknowledge(batch)
    return nil
  }

  /// Passes the right to write on: to who waits for it, or to a task for those who were staged meanwhile.
  func passWriting(_ journal: Journal) {
    snapshotIfDue(journal)
    if writing.handOver() { return }
    guard !queue.isEmpty else {
      writing.putDown()
      return
    }
    Task {
      await writeBatch(journal)
      passWriting(journal)
    }
  }

  /// Waits for the right to write.
  func takeWriting() async {
    if !writing.take() { await withCheckedContinuation { writing.wait($0) } }
  }
}
