import Foundation
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("Versions, snapshots and compaction of the file store")
struct CompactionTests {
  private let disk = SimulatedDisk()

  private func open(_ tail: Int = .max) throws(StoreError) -> FileStore {
    try Ledger.open(disk, .readAndWrite, StoreSizes(segment: 2048, tail: tail))
  }

  /// Whether any file holds these bytes.
  private func holds(_ bytes: [UInt8]) -> Bool {
    disk.files.values.contains { Data($0).range(of: Data(bytes)) != nil }
  }

  private func put(_ text: String, _ id: RecordID = "1") -> StoreTransaction {
    var transaction = StoreTransaction(by: "officer", for: .correction, on: .distantPast)
    transaction.put(Array(text.utf8), at: RecordKey("people", id), expecting: .any)
    return transaction
  }

  private func delete(_ id: RecordID = "1") -> StoreTransaction {
    var transaction = StoreTransaction(by: "office-2", for: .subjectRequest, on: .distantPast)
    transaction.delete(RecordKey("people", id), expecting: .any)
    return transaction
  }

  private func texts(_ versions: [RecordVersion]) -> [String?] {
    versions.map { $0.content.map { String(decoding: $0.reveal(for: .storage), as: UTF8.self) } }
  }

  @Test("The versions of a record come with what each held, who wrote it and why; a deletion is one too")
  func versions() async throws {
    let store = try open()
    for text in ["một", "hai"] { try await store.commit(put(text)) }
    try await store.commit(put("khác", "11"))
    try await store.commit(delete())
    try await store.commit(put("ba"))
    let versions = try await store.versions(of: RecordKey("people", "1"))
    #expect(texts(versions) == ["một", "hai", nil, "ba"])
    #expect(versions.map(\.change.revision) == [1, 2, 3, 4])
    #expect(versions.map(\.sequence) == [1, 2, 4, 5])
    #expect(versions[2].actor == "office-2" && versions[2].purpose == .subjectRequest)
    #expect(versions.filter(\.isKept).count == 4)
    #expect(try await store.versions(of: RecordKey("people", "2")).isEmpty)
    #expect(!String(reflecting: versions).contains("hai"))
  }

  @Test("Compaction takes overwritten and deleted contents off the disk; records, log and revisions stay")
  func compaction() async throws {
    let store = try open()
    for text in ["bản-cũ", "bản-mới"] { try await store.commit(put(text)) }
    try await store.commit(put("bị-xóa", "2"))
    try await store.commit(delete("2"))
    let log = try await store.changes(after: 0, limit: 99)
    #expect(holds(Array("bản-cũ".utf8)) && holds(Array("bị-xóa".utf8)))
    try await store.compact()
    #expect(!holds(Array("bản-cũ".utf8)) && !holds(Array("bị-xóa".utf8)) && holds(Array("bản-mới".utf8)))
    #expect(texts(try await store.versions(of: RecordKey("people", "1"))) == [nil, "bản-mới"])
    #expect(try await store.versions(of: RecordKey("people", "1")).map(\.isKept) == [false, true])
    #expect(try await store.changes(after: 0, limit: 99) == log)
    #expect(try await store.verify(anchor: log[3].head).isSound)
    await store.close()

    let again = try open()
    #expect(again.openingReport.head == log[3].head && again.openingReport.recordCount == 1)
    #expect(try await again.changes(after: 1, limit: 2) == Array(log[1...2]))
    #expect(try await again.commit(put("lại", "2")).changes[0].revision == 3)
    #expect(texts(try await again.versions(of: RecordKey("people", "2"))) == [nil, nil, "lại"])
    #expect(try await again.verify(anchor: log[3].head).isSound)
  }

  @Test(
    "What was erased is found by nobody at once, and is off the disk after a compaction; readings make no version"
  )
  func erasure() async throws {
    let store = try open()
    for text in ["bản-cũ", "bản-mới"] { try await store.commit(put(text)) }
    var reading = StoreTransaction(by: "officer", for: .lending, on: .distantPast)
    reading.read(RecordKey("people", "1"), revision: 2, fields: ["name"])
    try await store.commit(reading)
    var erasure = StoreTransaction(by: "officer", for: .subjectRequest, on: .distantPast)
    erasure.erase(RecordKey("people", "1"), expecting: .any)
    let head = try await store.commit(erasure).head
    let versions = try await store.versions(of: RecordKey("people", "1"))
    #expect(versions.map(\.change.kind) == [.put, .put, .erase])
    #expect(texts(versions) == [nil, nil, nil])
    try await store.compact()
    #expect(!holds(Array("bản-cũ".utf8)) && !holds(Array("bản-mới".utf8)))
    #expect(try await store.verify(anchor: head).isSound)
    await store.close()

    let again = try open()
    #expect(again.openingReport.head == head && again.openingReport.recordCount == 0)
    #expect(try await again.commit(put("lại")).changes[0].revision == 4)
    #expect(texts(try await again.versions(of: RecordKey("people", "1"))) == [nil, nil, nil, "lại"])
    #expect(try await again.verify().isSound)
  }

  @Test(
    "After a partial erasure no version before is found, and after a compaction none is on the disk; what stays does"
  )
  func partialErasure() async throws {
    let store = try open()
    for text in ["phần-giữ phần-xóa-1", "phần-giữ phần-xóa-2"] { try await store.commit(put(text)) }
    var rewriting = StoreTransaction(by: "officer", for: .retention, on: .distantPast)
    rewriting.rewrite(
      Array("phần-giữ".utf8), at: RecordKey("people", "1"), expecting: .exactly(2), fields: ["conduct_good"])
    try await store.commit(rewriting)
    let versions = try await store.versions(of: RecordKey("people", "1"))
    #expect(versions.map(\.change.kind) == [.put, .put, .rewrite])
    #expect(texts(versions) == [nil, nil, "phần-giữ"])
    #expect(versions.map(\.isKept) == [false, false, true])
    // A log that is played again says the same.
    await store.close()
    let reopened = try open()
    #expect(texts(try await reopened.versions(of: RecordKey("people", "1"))) == [nil, nil, "phần-giữ"])
    try await reopened.commit(put("phần-giữ thêm"))
    let head = try #require(try await reopened.changes(after: 0, limit: 9).last).head
    try await reopened.compact()
    #expect(!holds(Array("phần-xóa".utf8)))
    #expect(try await reopened.verify(anchor: head).isSound)
    await reopened.close()

    let again = try open()
    let kept = try await again.versions(of: RecordKey("people", "1"))
    #expect(texts(kept) == [nil, nil, nil, "phần-giữ thêm"])
    #expect(kept[2].change.fields == ["conduct_good"])
    #expect(
      try FileStore.inspect(StoreFolder(path: Ledger.folder, system: disk), anchor: nil) { _ in }.isSound)
  }

  @Test(
    "Compacting again and again adds up: the log stays whole, and where nothing changed nothing is written")
  func repeatedly() async throws {
    let store = try open()
    try await store.compact()
    #expect(disk.files.keys.filter { $0.hasSuffix(".snapshot") }.isEmpty)
    for number in 1...12 {
      try await store.commit(Ledger.transaction(number))
      if number % 2 == 0 { try await store.compact() }
    }
    let files = disk.files
    try await store.compact()
    #expect(disk.files == files)
    #expect(try await store.changes(after: 0, limit: 99) == Ledger.entries(12))
    await store.close()
    let again = try open()
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 12))
    #expect(try await again.changes(after: 0, limit: 99) == Ledger.entries(12))
    #expect(disk.files.keys.filter { $0.hasSuffix(".snapshot") }.count == 1)
  }

  @Test("Compaction goes on beside commits and readers")
  func beside() async throws {
    let folder = ScratchFolder()
    let store = try FileStore(
      folder.path, access: .readAndWrite, in: SystemFiles(), StoreSizes(segment: 16 << 10, tail: 50))
    let entries = try await Ledger.entries(200)
    async let compacting: Void = {
      for _ in 0..<20 { try await store.compact() }
    }()
    for number in 1...200 {
      try await store.commit(Ledger.transaction(number))
      if number % 20 == 0 {
        #expect(
          try await store.changes(after: UInt64(number - 20), limit: 20)
            == Array(entries[(number - 20)..<number]))
      }
    }
    try await compacting
    await store.close()
    let again = try FileStore(folder.path)
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 200))
    #expect(try await again.changes(after: 0, limit: 999) == entries)
    #expect(try FileStore.inspect(folder.path).isSound)
  }

  @Test(
    "A snapshot is made by itself once much stands behind the last, keeps the versions, and opening uses it")
  func automatic() async throws {
    let store = try open(40)
    let entries = try await Ledger.entries(60)
    for number in 1...60 { try await store.commit(Ledger.transaction(number)) }
    await store.close()
    let found = try #require(
      try StoreFiles.open(StoreFolder(path: Ledger.folder, system: disk), writing: false))
    #expect(found.manifest.snapshot.map { $0.sequence > 10 } == true)
    #expect(found.manifest.logs.filter(\.isBare).isEmpty)
    let again = try open(40)
    #expect(try await Ledger.state(of: again) == Ledger.state(after: 60))
    #expect(try await again.changes(after: 0, limit: 99) == entries)
    #expect(try await again.versions(of: Ledger.key).filter(\.isKept).count == 60)
  }

  @Test("A snapshot that somebody who knows the format wrote anew is found by the check", arguments: 0..<3)
  func changedSnapshot(how: Int) async throws {
    let store = try open()
    for number in 1...3 { try await store.commit(Ledger.transaction(number)) }
    try await store.compact()
    await store.close()
    let place = StoreFolder(path: Ledger.folder, system: disk)
    let entry = try #require(try StoreFiles.open(place, writing: false)?.manifest.snapshot)
    var state = StoreState()
    let head = try await Ledger.entries(3)[2].head
    let sound = try Snapshot.read(disk.open(place.snapshotPath(entry.number), .read), entry, path: "")
    var copy = sound
    copy.forEachKey { key, latest, content in
      if how == 1, key.id == "3" { return }
      let isChanged = how == 0 && key.id == "3"
      _ = state.restore(key, latest, isChanged ? Sensitive([1]) : content)
    }
    if how == 2 { _ = state.restore(RecordKey("people", "9"), LatestRevision(1), Sensitive([1])) }
    state.restore(head)
    let path = place.snapshotPath(entry.number)
    try Snapshot.write(state, to: try place.create(path), number: entry.number, path: path)
    let inspection = try FileStore.inspect(place, anchor: nil) { _ in }
    #expect(inspection.place == path && inspection.verification.soundEntries == 3)
    #expect(inspection.verification.fault?.code == (how == 2 ? .unloggedRecord : .contentMismatch))
    #expect(inspection.verification.fault?.key == RecordKey("people", how == 2 ? "9" : "3"))
    // A host that verifies what it has opened finds it too.
    #expect(try await !open().verify().isSound)
  }

  @Test("Opened for reading only, a store neither compacts nor changes, and shows its versions")
  func readOnly() async throws {
    let store = try open()
    try await store.commit(put("một"))
    let reader = try Ledger.open(disk, .readOnly)
    await #expect(throws: StoreError(.readOnly, place: Ledger.folder)) { try await reader.compact() }
    #expect(texts(try await reader.versions(of: RecordKey("people", "1"))) == ["một"])
    // The writer's compaction does not take from a reader what it has opened.
    try await store.commit(put("hai"))
    try await store.compact()
    #expect(texts(try await reader.versions(of: RecordKey("people", "1"))) == ["một"])
    #expect(try await reader.changes(after: 0, limit: 9).count == 1)
  }
}
