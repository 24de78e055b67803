import Foundation
import GRDB
import HoaNhapStorage
import HoaNhapValues
import HoaNhapTesting
import SQLiteStore
import Testing

@Suite("A store in SQLite", .serialized)
struct SQLiteStoreTests {
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast
  private let folder: Folder

  /// A folder with Vietnamese letters and a space, removed with the test.
  private final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("Kho thử \(UUID())").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "store.sqlite") -> String { "\(path)/\(name)" }
  }

  init() throws { folder = try Folder() }

  private func transaction(_ id: RecordID, _ text: String = "đ") -> StoreTransaction {
    var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
    transaction.put(Array(text.utf8), at: RecordKey("people", id), expecting: .any)
    return transaction
  }

  /// The database beside the store: whoever closes a store locks the file for a moment, maybe after the test let go of it.
  private func database(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  @Test("it keeps the contract")
  func contract() async throws {
    let folder = folder
    #expect(
      await RecordStoreConformance.violations(writers: 100) {
        try SQLiteStore(folder.file("\(UUID()).sqlite"))
      } == [])
  }

  @Test("what was committed is there after reopening, and the log verifies")
  func reopened() async throws {
    var head = ChangeHead.empty
    do {
      let store = try SQLiteStore(folder.file())
      for number in 0..<50 { head = try await store.commit(transaction(RecordID("\(number % 7)"))).head }
    }
    let store = try SQLiteStore(folder.file())
    #expect(try await store.list("people", after: nil, limit: 99).count == 7)
    let result = try await store.verify(anchor: head)
    #expect(result.isSound && result.soundEntries == 50)
  }

  @Test("two connections to one file take turns; no number is given twice")
  func twoConnections() async throws {
    let stores = [
      try SQLiteStore(folder.file(), patience: 600), try SQLiteStore(folder.file(), patience: 600),
    ]
    let day = day
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for round in 0..<10 {
            var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
            transaction.put([1], at: RecordKey("people", RecordID("\(writer)-\(round)")), expecting: .absent)
            try await stores[writer % 2].commit(transaction)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[0].changes(after: 0, limit: 999).map(\.sequence) == Array(1...80))
    #expect(try await stores[1].verify().isSound)
  }

  @Test("a file that another program has locked for a moment is waited for, at the opening too")
  func lockedMeanwhile() async throws {
    let file = folder.file()
    let other = try database(file)
    let isLocked = await withCheckedContinuation { begun in
      Thread.detachNewThread {
        do {
          try other.inTransaction(.exclusive) { _ in
            begun.resume(returning: true)
            Thread.sleep(forTimeInterval: 0.3)
            return .rollback
          }
        } catch {
          begun.resume(returning: false)
        }
      }
    }
    #expect(isLocked)
    #expect(try await SQLiteStore(file).commit(transaction("1")).sequence == 1)
  }

  @Test("the history of a record is found by an index, readings included")
  func history() async throws {
    let store = try SQLiteStore(folder.file())
    for id in ["1", "2", "1"] { try await store.commit(transaction(RecordID(id))) }
    var reading = StoreTransaction(by: "y", for: .lending, on: day)
    reading.read(RecordKey("people", "1"), revision: 2, fields: ["name"])
    try await store.commit(reading)
    #expect(try await store.history(of: RecordKey("people", "1")).map(\.sequence) == [1, 3, 4])
  }

  @Test("an edited content, an edited line and a removed line are found and named")
  func tampered() async throws {
    for (statement, code, sequence) in [
      ("UPDATE records SET content = x'00' WHERE id = CAST('2' AS BLOB)", StoreFault.Code.contentMismatch, 2),
      ("DELETE FROM log WHERE sequence = 2", .missingEntry, 2),
      (
        "UPDATE log SET line = (SELECT line FROM log WHERE sequence = 1) WHERE sequence = 2", .misplacedEntry,
        2
      ),
      ("DELETE FROM records WHERE id = CAST('3' AS BLOB)", .contentMismatch, 3),
    ] {
      let file = folder.file("\(UUID()).sqlite")
      let store = try SQLiteStore(file)
      for number in 1...3 { try await store.commit(transaction(RecordID("\(number)"))) }
      try await database(file).write { try $0.execute(sql: statement) }
      let fault = try await store.verify().fault
      #expect(fault?.code == code, "\(statement)")
      #expect(fault?.sequence == UInt64(sequence), "\(statement)")
    }
  }

  @Test(
    "a foreign file, a foreign database, a later version, a folder in the way are refused and left as they were"
  )
  func refused() throws {
    func code(_ file: String) -> StoreError.Code? {
      do {
        _ = try SQLiteStore(file)
        return nil
      } catch {
        return error.code
      }
    }
    let text = folder.file("thư.txt")
    try "Đây là một lá thư, không phải kho dữ liệu. \(String(repeating: "·", count: 600))".write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(code(text) == .foreign)

    let other = folder.file("other.sqlite")
    try database(other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(code(other) == .foreign)
    #expect(try database(other).read { try $0.tableExists("records") } == false)

    let later = folder.file("later.sqlite")
    _ = try SQLiteStore(later)
    try database(later).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 of a later version')")
    }
    #expect(code(later) == .newerVersion)

    try FileManager.default.createDirectory(
      atPath: folder.file("folder"), withIntermediateDirectories: true)
    #expect(code(folder.file("folder")) != nil)
    #expect(code(folder.file("nowhere/store.sqlite")) == .noPermission)
  }

  @Test("a database of version 1 is brought over with its history")
  func migrated() async throws {
    let file = folder.file()
    do {
      let store = try SQLiteStore(file)
      for id in ["1", "2", "1"] { try await store.commit(transaction(RecordID(id))) }
    }
    try await database(file).write {
      try $0.execute(sql: "DROP TABLE history; DELETE FROM grdb_migrations WHERE identifier LIKE '2%'")
    }
    let store = try SQLiteStore(file)
    #expect(try await store.history(of: RecordKey("people", "1")).map(\.sequence) == [1, 3])
  }

  @Test("a backup taken while others write is a sound store as of one moment")
  func backup() async throws {
    let store = try SQLiteStore(folder.file())
    let copy = folder.file("copy.sqlite")
    let day = day
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for number in 0..<200 {
          var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
          transaction.put([1], at: RecordKey("people", RecordID("\(number)")), expecting: .any)
          try await store.commit(transaction)
        }
      }
      group.addTask {
        try await Task.sleep(for: .milliseconds(20))
        try await store.backup(to: copy)
      }
      try await group.waitForAll()
    }
    let restored = try SQLiteStore(copy)
    let result = try await restored.verify()
    #expect(result.isSound)
    #expect(try await restored.list("people", after: nil, limit: 999).count == Int(result.soundEntries))
  }

  @Test("erased bytes are not in the file any more, once the WAL is written back")
  func erased() async throws {
    let file = folder.file()
    let store = try SQLiteStore(file)
    let secret = "Bí-mật-079000000001"
    try await store.commit(transaction("1", secret))
    var erasure = StoreTransaction(by: "x", for: .subjectRequest, on: day)
    erasure.erase(RecordKey("people", "1"), expecting: .any)
    try await store.commit(erasure)
    try await database(file).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
    }
  }

  @Test("no error tells a content")
  func errors() async throws {
    let store = try SQLiteStore(folder.file())
    try await store.commit(transaction("1", "Nguyễn Văn Mẫu"))
    try await database(folder.file()).write {
      try $0.execute(sql: "UPDATE log SET line = x'4e677579'")
    }
    let error = await #expect(throws: StoreError.self) { try await store.changes(after: 0, limit: 1) }
    #expect(error?.code == .damaged)
    #expect(error?.description.contains("Nguy") == false)
  }
}
