import HoaNhapValues
import Testing

@testable import HoaNhapStorage

@Suite("Every reading and every field that changed stands in the log (S.2)")
struct ReadingLogTests {
  private let store = MemoryStore()
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast
  private let key = RecordKey("people", "P-1")

  private func commit(_ build: (inout StoreTransaction) -> Void) async throws -> ChangeEntry {
    var transaction = StoreTransaction(by: "tk-07", for: .monthlyList, on: day)
    build(&transaction)
    return try await store.commit(transaction)
  }

  private func code(_ build: (inout StoreTransaction) -> Void) async -> StoreError.Code? {
    do {
      _ = try await commit(build)
      return nil
    } catch {
      return (error as? StoreError)?.code
    }
  }

  @Test("a reading names who, why, when, which revision and which fields, and changes nothing")
  func reading() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent, fields: ["birth", "name"]) }
    let entry = try await commit { $0.read(key, revision: 1, fields: ["name"]) }
    #expect(entry.actor == "tk-07" && entry.purpose == .monthlyList && entry.day == day)
    #expect(entry.changes == [RecordChange(.read, key, revision: 1, fields: ["name"])])
    #expect(try await store.read(key)?.revision == 1)
    #expect(entry.wording.en.hasSuffix("read people/P-1 revision 1 [name]"))
    #expect(entry.wording.vi.hasSuffix("đọc people/P-1 lần 1 [name]"))
    #expect(try await store.verify().isSound)
  }

  @Test("a revision that was overwritten since can still have been read; one that never was cannot")
  func revisions() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent) }
    _ = try await commit { $0.put([2], at: key, expecting: .exactly(1)) }
    #expect(await code { $0.read(key, revision: 1, fields: []) } == nil)
    #expect(await code { $0.read(key, revision: 2, fields: []) } == nil)
    #expect(await code { $0.read(key, revision: 3, fields: []) } == .notFound)
    #expect(await code { $0.read(key, revision: 0, fields: []) } == .notFound)
    #expect(await code { $0.read(RecordKey("people", "P-2"), revision: 1, fields: []) } == .notFound)
    _ = try await commit { $0.delete(key, expecting: .any) }
    #expect(await code { $0.read(key, revision: 3, fields: []) } == .notFound)
    #expect(await code { $0.read(key, revision: 2, fields: []) } == nil)
    #expect(try await store.verify().isSound)
  }

  @Test("an erasure deletes, also what was deleted before, and leaves a tombstone that can be checked")
  func erasure() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent) }
    #expect(await code { $0.erase(key, expecting: .exactly(2)) } == .conflict)
    #expect(await code { $0.erase(RecordKey("people", "P-9"), expecting: .any) } == .notFound)
    let entry = try await commit { $0.erase(key, expecting: .exactly(1)) }
    #expect(entry.changes.map(\.kind) == [.erase] && entry.changes[0].revision == 2)
    #expect(try await store.read(key) == nil)
    #expect(await code { $0.erase(key, expecting: .exactly(2)) } == .notFound)
    #expect(await code { $0.erase(key, expecting: .any) } == nil)
    // What comes back goes on counting.
    let again = try await commit { $0.put([3], at: key, expecting: .absent) }
    #expect(again.changes[0].revision == 4)
    #expect(try await store.verify().isSound)
  }

  @Test("a refusal names who asked, why and for which fields, and shows and changes nothing")
  func refusal() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent) }
    let entry = try await commit { $0.refuse(key, revision: 1, fields: ["birth"]) }
    #expect(entry.changes == [RecordChange(.refuse, key, revision: 1, fields: ["birth"])])
    #expect(entry.wording.en.hasSuffix("was refused people/P-1 revision 1 [birth]"))
    #expect(entry.wording.vi.hasSuffix("không được xem people/P-1 lần 1 [birth]"))
    #expect(try ChangeEntry(line: entry.line) == entry)
    #expect(try await store.read(key)?.revision == 1)
    #expect(await code { $0.refuse(key, revision: 2, fields: []) } == .notFound)
    #expect(try await store.verify().isSound)
  }

  @Test("a partial erasure writes what stays under a new revision and names the fields that went")
  func partialErasure() async throws {
    _ = try await commit { $0.put([1, 2], at: key, expecting: .absent) }
    #expect(await code { $0.rewrite([1], at: key, expecting: .exactly(2), fields: []) } == .conflict)
    #expect(await code { $0.rewrite([1], at: key, expecting: .absent, fields: []) } == .invalid)
    #expect(
      await code { $0.rewrite([1], at: RecordKey("people", "P-9"), expecting: .any, fields: []) } == .notFound
    )
    let entry = try await commit {
      $0.rewrite([1], at: key, expecting: .exactly(1), fields: ["conduct_good"])
    }
    #expect(
      entry.changes == [
        RecordChange(
          .rewrite, key, revision: 2, fields: ["conduct_good"], fingerprint: .init(of: [1]))
      ])
    #expect(try ChangeEntry(line: entry.line) == entry)
    #expect(entry.wording.en.hasSuffix("partly erased people/P-1 revision 2 [conduct_good]"))
    #expect(try await store.read(key)?.content == Sensitive([1]))
    _ = try await commit { $0.delete(key, expecting: .exactly(2)) }
    #expect(await code { $0.rewrite([1], at: key, expecting: .any, fields: []) } == .notFound)
    #expect(try await store.verify().isSound)
  }

  @Test("an operation with other bytes is the same operation")
  func holding() {
    let operation = StoreTransaction.Operation.rewriting(
      key, expecting: .exactly(3), content: Sensitive([1]), fields: ["a"])
    #expect(
      operation.holding([9])
        == .rewriting(key, expecting: .exactly(3), content: Sensitive([9]), fields: ["a"]))
  }

  @Test("fields are names: none empty, none too long, not too many")
  func fieldLimits() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent) }
    #expect(await code { $0.read(key, revision: 1, fields: [""]) } == .invalid)
    let long = String(repeating: "a", count: StoreLimits.nameBytes)
    #expect(await code { $0.read(key, revision: 1, fields: [long]) } == nil)
    #expect(await code { $0.read(key, revision: 1, fields: [long + "a"]) } == .invalid)
    let many = Array(repeating: "a", count: StoreLimits.fields)
    #expect(await code { $0.read(key, revision: 1, fields: many) } == nil)
    #expect(await code { $0.read(key, revision: 1, fields: many + ["a"]) } == .tooLarge)
  }

  @Test("an entry's line holds kind and fields, and is read back to the byte")
  func line() async throws {
    _ = try await commit { $0.put([1], at: key, expecting: .absent, fields: ["họ tên", "birth"]) }
    _ = try await commit { $0.read(key, revision: 1, fields: ["birth"]) }
    _ = try await commit { $0.erase(key, expecting: .any) }
    for entry in try await store.changes(after: 0, limit: 9) {
      #expect(try ChangeEntry(line: entry.line) == entry)
    }
    let second = try await store.changes(after: 1, limit: 1)[0]
    #expect(
      String(decoding: second.line, as: UTF8.self).contains(
        #""operations":[{"collection":"people","fields":["birth"],"id":"P-1","kind":"read","revision":1}]"#))
  }

  @Test("a log in which a reading of something never written was slipped in is not sound")
  func slippedIn() async throws {
    let first = try Chain.entries(1)[0]
    for revision in [UInt64(1), 2] {
      let changes = [
        RecordChange(.read, RecordKey("people", revision == 1 ? "P-1" : "P-2"), revision: revision)
      ]
      let forged = Chain.forged(Chain.edited(first, changes: changes))
      var state = StoreState()
      #expect(state.replay(forged, contents: [nil])?.code == .wrongRevision)
      #expect(
        try await ShowcaseStore([forged], []).verify().fault?.code == .wrongRevision)
    }
  }
}
