import Foundation
import HoaNhapStorage
import HoaNhapTesting
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("The file store")
struct FileStoreTests {
  private let folder = ScratchFolder()

  @Test("It keeps every law of a record store, with 200 writers at once")
  func conformance() async {
    let parent = folder.parent
    let violations = await RecordStoreConformance.violations {
      try FileStore(parent + "/" + UUID().uuidString)
    }
    #expect(violations == [])
  }

  @Test("10,000 writers at once: each counts, one wins where one can, with snapshots made meanwhile")
  func tenThousandWriters() async throws {
    let parent = folder.parent
    for law in ["concurrency.everyWriterCounts", "concurrency.oneWinner"] {
      let violations = await RecordStoreConformance.violations(ofLaw: law, writers: 10_000) {
        try FileStore(
          parent + "/" + UUID().uuidString, access: .readAndWrite, in: SystemFiles(),
          StoreSizes(segment: 1 << 20, tail: 1000))
      }
      #expect(violations == [])
    }
  }

  @Test("What was committed is there after reopening, with revisions, log and deletions")
  func reopening() async throws {
    let first = try FileStore(folder.path)
    #expect(first.openingReport.isNew && first.openingReport.wording == nil)
    for number in 1...5 { try await first.commit(Ledger.transaction(number)) }
    await first.close()

    let second = try FileStore(folder.path)
    let entries = try await Ledger.entries(5)
    #expect(
      second.openingReport
        == FileStore.OpeningReport(isNew: false, head: entries[4].head, recordCount: 3, unfinishedBytes: 0))
    #expect(try await second.changes(after: 0, limit: 9) == entries)
    #expect(try await second.changes(after: 3, limit: 1) == [entries[3]])
    #expect(try await Ledger.state(of: second) == Ledger.state(after: 5))
    #expect(try await second.verify(anchor: entries[2].head).isSound)
    // The revisions go on, those of deleted records too.
    try await second.commit(Ledger.transaction(6))
    var again = StoreTransaction(by: "officer", for: .correction, on: .distantPast)
    again.put([1], at: RecordKey("people", "1"), expecting: .absent)
    #expect(try await second.commit(again).changes[0].revision == 3)
  }

  @Test("A second opening for writing is refused until the first is closed, through a link as well")
  func locked() async throws {
    let first = try FileStore(folder.path)
    let link = folder.parent + "/liên kết"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
    for path in [folder.path, link] {
      let error = #expect(throws: StoreError.self) { try FileStore(path) }
      #expect(error?.code == .locked && error?.place == path)
    }
    await first.close()
    _ = try FileStore(link)
  }

  @Test("A store that goes out of use without a close gives its lock back, once nothing of it is under way")
  func unlockedWithoutClose() async throws {
    do {
      let store = try FileStore(folder.path)
      try await store.commit(Ledger.transaction(1))
    }
    // The thread that ran the commit can hold the store for a moment after the commit has returned.
    var again: FileStore?
    for _ in 0..<2000 where again == nil {
      do throws(StoreError) {
        again = try FileStore(folder.path)
      } catch {
        try #require(error.code == .locked)
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    #expect(again?.openingReport.head.sequence == 1)
  }

  @Test("The lock is given back although a program that is being started still shares the open file")
  func sharedLock() async throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let path = folder.path + "/store.lock"
    var shared: Int32 = -1
    do {
      let file = try #require(SystemFiles().open(path, .updateOrCreate) as? SystemFile)
      #expect(try file.lock())
      // What a child of this program holds between its start and its own program.
      shared = dup(file.descriptor)
    }
    defer { _ = close(shared) }
    try #require(shared >= 0)
    #expect(try SystemFiles().open(path, .updateOrCreate).lock())
  }

  @Test("A closed store refuses everything and can be closed again")
  func closed() async throws {
    let store = try FileStore(folder.path)
    await store.close()
    await store.close()
    let closed = StoreError(.closed, place: folder.path)
    await #expect(throws: closed) { try await store.read(Ledger.key) }
    await #expect(throws: closed) { try await store.list("loans", after: nil, limit: 1) }
    await #expect(throws: closed) { try await store.changes(after: 0, limit: 1) }
    await #expect(throws: closed) { try await store.commit(Ledger.transaction(1)) }
  }

  @Test("Opened for reading only beside a writer, it shows the state at its opening and writes nothing")
  func readOnly() async throws {
    let writer = try FileStore(folder.path)
    try await writer.commit(Ledger.transaction(1))
    let reader = try FileStore(folder.path, access: .readOnly)
    try await writer.commit(Ledger.transaction(2))
    #expect(try await Ledger.state(of: reader) == Ledger.state(after: 1))
    await #expect(throws: StoreError(.readOnly, place: folder.path)) {
      try await reader.commit(Ledger.transaction(2))
    }
    #expect(try FileStore(folder.path, access: .readOnly).openingReport.head.sequence == 2)
  }

  @Test("Reading only, an unfinished end is reported and left alone")
  func readOnlyUnfinished() async throws {
    let (disk, ends) = try await Ledger.store(2)
    let torn = try #require(disk[Ledger.log]).prefix(ends[2] - 15)
    disk[Ledger.log] = Array(torn)
    let reader = try FileStore(Ledger.folder, access: .readOnly, in: disk)
    let unfinished = torn.count - ends[1]
    #expect(reader.openingReport.unfinishedBytes == Int64(unfinished))
    #expect(reader.openingReport.wording?.vi.contains("\(unfinished) byte") == true)
    #expect(try await Ledger.state(of: reader) == Ledger.state(after: 1))
    #expect(disk[Ledger.log] == Array(torn))
    let changing: Set<SimulatedDisk.Operation> = [.write, .truncate, .reserve, .lock, .rename, .remove]
    #expect(changing.isDisjoint(with: disk.operations))
  }

  @Test("Where there is no store, reading only and inspecting say so and make nothing")
  func noStore() throws {
    let wanted = StoreError.Code.noStore
    for path in [folder.path, folder.parent] {
      let error = #expect(throws: StoreError.self) { try FileStore(path, access: .readOnly) }
      let other = #expect(throws: StoreError.self) { try FileStore.inspect(path) }
      #expect(error?.code == wanted && other?.code == wanted)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.parent).isEmpty)
  }

  @Test("A folder whose parent is missing, a file in the folder's place, an empty path: each has its words")
  func badPlaces() throws {
    let missing = #expect(throws: StoreError.self) { try FileStore(folder.path + "/a/b") }
    #expect(missing?.cause?.vi == FileError(.notFound, path: "").wording.vi)
    let file = folder.parent + "/tệp"
    try Files.write([1], to: file)
    let occupied = #expect(throws: StoreError.self) { try FileStore(file) }
    #expect(occupied?.cause == FileError(.notAFolder, path: "").wording)
    for path in ["", "a\u{0}b"] {
      let error = #expect(throws: StoreError.self) { try FileStore(path) }
      #expect(error?.cause == FileError(.badPath, path: "").wording)
    }
  }

  @Test(
    "A link or a folder in the place of the manifest or a log is refused", arguments: [true, false],
    ["store.manifest", "store.00000001.log"])
  func notAPlainFile(isLink: Bool, name: String) async throws {
    await (try FileStore(folder.path)).close()
    let journal = folder.path + "/" + name
    try FileManager.default.removeItem(atPath: journal)
    if isLink {
      try Files.write([1, 2, 3], to: folder.parent + "/khác")
      try FileManager.default.createSymbolicLink(
        atPath: journal, withDestinationPath: folder.parent + "/khác")
    } else {
      try FileManager.default.createDirectory(atPath: journal, withIntermediateDirectories: false)
    }
    let error = #expect(throws: StoreError.self) { try FileStore(folder.path) }
    #expect(error?.code == .io && error?.cause != nil)
  }

  @Test("The folder and every file in it are for their owner alone, and no name is personal")
  func permissions() async throws {
    let store = try FileStore(folder.path)
    try await store.commit(Ledger.transaction(1))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(folder.path) == 0o700)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["store.00000001.log", "store.lock", "store.manifest"])
    for name in names { #expect(try mode(folder.path + "/" + name) == 0o600) }
  }

  @Test("No permission is said as such")
  func noPermission() throws {
    // Not even root may make a folder here.
    #if os(Linux)
      let error = #expect(throws: StoreError.self) { try FileStore("/sys/hoanhap") }
      #expect(error?.code == .noPermission)
    #endif
    let disk = try Ledger.disk(FileHeader.bytes())
    disk.failNext(.open, .error(.noPermission))
    let refused = #expect(throws: StoreError.self) {
      try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    }
    #expect(refused?.code == .noPermission)
  }

  @Test("No error of a damaged or failing store repeats a content")
  func errorsWithoutContent() async throws {
    let secret = "Nguyễn Văn Thử 079085001234"
    var transaction = StoreTransaction(by: "officer", for: .application, on: .distantPast)
    transaction.put(Array(secret.utf8), at: RecordKey("people", "1"), expecting: .absent)
    let disk = SimulatedDisk()
    let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    var errors: [StoreError] = []
    for kind: SimulatedDisk.Operation in [.write, .synchronise] {
      disk.failNext(kind, .error(.system))
      do throws(StoreError) { try await store.commit(transaction) } catch { errors.append(error) }
    }
    let spoiled = try Ledger.disk(Ledger.log([Array(secret.utf8)]).bytes)
    do throws(StoreError) { _ = try FileStore(Ledger.folder, access: .readAndWrite, in: spoiled) } catch {
      errors.append(error)
    }
    #expect(errors.map(\.code) == [.io, .io, .damaged])
    for error in errors {
      for text in [error.description, String(reflecting: error), error.wording.vi] {
        #expect(!text.contains("Nguyễn") && !text.contains("0790"))
      }
    }
  }
}
