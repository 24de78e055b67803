import HoaNhapValues
import Testing

@testable import HoaNhapStorage

@Suite("The change log's chain")
struct ChainTests {
  @Test("A sound log has no fault")
  func soundLog() throws {
    #expect(Chain.fault(in: try Chain.entries(6)) == nil)
  }

  @Test("An edited entry is found and named, whatever was edited", arguments: 0..<5)
  func edit(at index: Int) throws {
    let entries = try Chain.entries(5)
    let entry = entries[index]
    let edits = [
      Chain.edited(entry, actor: "somebody"), Chain.edited(entry, purpose: .correction),
      Chain.edited(entry, day: .distantFuture), Chain.edited(entry, changes: []),
      Chain.edited(entry, changes: [RecordChange(.delete, RecordKey("loans", "2"), revision: 1)]),
      Chain.edited(entry, previous: SHA256Hasher.hash([1])),
      Chain.edited(entry, hash: SHA256Hasher.hash([1])),
    ]
    for edit in edits {
      var log = entries
      log[index] = edit
      #expect(Chain.fault(in: log) == StoreFault(.editedEntry, sequence: UInt64(index + 1)))
    }
  }

  @Test("An entry edited with a hash to fit is found at the next one", arguments: 0..<4)
  func forgery(at index: Int) throws {
    var log = try Chain.entries(5)
    log[index] = Chain.forged(Chain.edited(log[index], day: .distantFuture))
    #expect(Chain.fault(in: log) == StoreFault(.brokenLink, sequence: UInt64(index + 2)))
  }

  @Test("A removed entry is found and named", arguments: 0..<4)
  func removal(at index: Int) throws {
    var log = try Chain.entries(5)
    log.remove(at: index)
    #expect(Chain.fault(in: log) == StoreFault(.missingEntry, sequence: UInt64(index + 1)))
  }

  @Test("Two entries that changed places are found, the first place named")
  func reorder() throws {
    let entries = try Chain.entries(5)
    for first in 0..<4 {
      for second in (first + 1)..<5 {
        var log = entries
        log.swapAt(first, second)
        #expect(Chain.fault(in: log)?.sequence == UInt64(first + 1))
      }
    }
  }

  @Test("A repeated entry is found and named", arguments: 0..<5)
  func repetition(of index: Int) throws {
    var log = try Chain.entries(5)
    log.insert(log[index], at: index)
    #expect(Chain.fault(in: log) == StoreFault(.misplacedEntry, sequence: UInt64(index + 2)))
  }

  @Test("Every fault has words in both languages that name the entry")
  func words() {
    let codes: [StoreFault.Code] = [
      .editedEntry, .missingEntry, .misplacedEntry, .brokenLink, .wrongRevision, .contentMismatch,
      .unloggedRecord,
      .anchorMismatch, .damagedBytes, .unreadableEntry,
    ]
    let wordings = codes.map { StoreFault($0, sequence: 41, offset: 977).wording }
    for wording in wordings {
      #expect(wording.vi.contains("41") && wording.vi.contains("977"))
      #expect(wording.en.contains("41") && wording.en.contains("977"))
    }
    #expect(Set(wordings).count == codes.count)
  }
}

@Suite("Verifying a whole store")
struct VerifyTests {
  private func record(_ content: [UInt8], revision: UInt64, at key: RecordKey = Chain.key) -> StoredRecord {
    StoredRecord(key: key, revision: revision, content: Sensitive(content))
  }

  @Test("A sound store verifies and gives the head to note")
  func soundStore() async throws {
    let entries = try Chain.entries(3)
    let store = ShowcaseStore(entries, [record(Chain.content(3), revision: 3)])
    #expect(
      try await store.verify()
        == StoreVerification(soundEntries: 3, head: entries[2].head, fault: nil))
  }

  @Test("A record edited behind the log's back is found, with the entry that wrote it last")
  func editedRecord() async throws {
    let fault = StoreFault(.contentMismatch, sequence: 3, key: Chain.key)
    for records in [
      [record([9], revision: 3)], [record(Chain.content(3), revision: 2)],
      [record(Chain.content(2), revision: 2)], [],
    ] {
      let result = try await ShowcaseStore(Chain.entries(3), records).verify()
      #expect(result.fault == fault)
      #expect(result.soundEntries == 3)
    }
  }

  @Test("A record that no entry wrote is found")
  func unloggedRecord() async throws {
    let stray = RecordKey("loans", "2")
    let store = ShowcaseStore(
      try Chain.entries(3), [record(Chain.content(3), revision: 3), record([1], revision: 1, at: stray)])
    #expect(try await store.verify().fault == StoreFault(.unloggedRecord, sequence: 3, key: stray))
  }

  @Test("A spoiled entry is found with how many before it are sound")
  func spoiledEntry() async throws {
    var entries = try Chain.entries(4)
    entries[2] = Chain.edited(entries[2], actor: "somebody")
    let result = try await ShowcaseStore(entries, []).verify()
    #expect(result.fault == StoreFault(.editedEntry, sequence: 3))
    #expect(result.soundEntries == 2)
    #expect(!result.isSound)
  }

  @Test("A revision that skips one is found, though the chain fits")
  func skippedRevision() async throws {
    var entries = try Chain.entries(2)
    let change = RecordChange(.put, Chain.key, revision: 3, fingerprint: RecordChange.Fingerprint(of: [1]))
    entries[1] = Chain.forged(Chain.edited(entries[1], changes: [change]))
    let result = try await ShowcaseStore(entries, []).verify()
    #expect(result.fault == StoreFault(.wrongRevision, sequence: 2, key: Chain.key))
  }

  @Test("Without an anchor a cut log looks sound; with one the first missing entry is named")
  func anchorFindsCut() async throws {
    let entries = try Chain.entries(4)
    let cut = ShowcaseStore(Array(entries[..<2]), [record(Chain.content(2), revision: 2)])
    #expect(try await cut.verify().isSound)
    #expect(try await cut.verify(anchor: entries[1].head).isSound)
    #expect(try await cut.verify(anchor: entries[3].head).fault == StoreFault(.missingEntry, sequence: 3))
  }

  @Test("A log written anew is found by an anchor")
  func anchorFindsRewriting() async throws {
    let anchor = try Chain.entries(2)[1].head
    var head = ChangeHead.empty
    var rewritten: [ChangeEntry] = []
    for entry in try Chain.entries(3) {
      rewritten.append(Chain.forged(Chain.edited(entry, previous: head.hash, actor: "somebody")))
      head = rewritten[rewritten.count - 1].head
    }
    let store = ShowcaseStore(rewritten, [record(Chain.content(3), revision: 3)])
    #expect(try await store.verify().isSound)
    #expect(try await store.verify(anchor: anchor).fault == StoreFault(.anchorMismatch, sequence: 2))
  }

  @Test("A commit that goes in while the records are read is no fault")
  func commitMeanwhile() async throws {
    let entries = try Chain.entries(4)
    let store = ShowcaseStore(
      Array(entries[..<2]), [record(Chain.content(4), revision: 4)], later: Array(entries[2...]))
    let result = try await store.verify()
    #expect(result == StoreVerification(soundEntries: 4, head: entries[3].head, fault: nil))
  }
}
