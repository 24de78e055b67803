import Foundation
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("Backup and export of the file store")
struct BackupTests {
  private let folder = ScratchFolder()
  private var target: String { folder.parent + "/bản sao 1" }

  @Test(
    "A backup made while commits and compactions go on is a sound store of one moment, and can be written to")
  func backup() async throws {
    let store = try FileStore(
      folder.path, access: .readAndWrite, in: SystemFiles(), StoreSizes(segment: 16 << 10, tail: 40))
    async let writing: Void = {
      for number in 1...300 {
        try await store.commit(Ledger.transaction(number))
        if number % 50 == 0 { try await store.compact() }
      }
    }()
    var heads: [ChangeHead] = []
    for copy in 0..<5 { heads.append(try await store.backup(to: target + "-\(copy)")) }
    try await writing
    let entries = try await Ledger.entries(300)
    for (copy, head) in heads.enumerated() {
      let path = target + "-\(copy)"
      let opened = try FileStore(path)
      let count = Int(head.sequence)
      #expect(opened.openingReport.head == head && opened.openingReport.unfinishedBytes == 0)
      #expect(try await Ledger.state(of: opened) == Ledger.state(after: count))
      #expect(try await opened.changes(after: 0, limit: 999) == Array(entries.prefix(count)))
      try await opened.commit(Ledger.transaction(count + 1))
      await opened.close()
      #expect(try FileStore.inspect(path, anchor: head).isSound)
    }
    #expect(heads.map(\.sequence) == heads.map(\.sequence).sorted())
  }

  @Test("A backup keeps the versions, works on a store opened for reading only, and is for its owner alone")
  func backupOfReader() async throws {
    let store = try FileStore(folder.path)
    for number in 1...3 { try await store.commit(Ledger.transaction(number)) }
    let reader = try FileStore(folder.path, access: .readOnly)
    let head = try await reader.backup(to: target)
    let copy = try FileStore(target, access: .readOnly)
    #expect(copy.openingReport.head == head)
    #expect(try await copy.versions(of: Ledger.key).count { $0.content != nil } == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: target + "/store.manifest")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("Where a store or a foreign file is, nothing is written over")
  func occupied() async throws {
    let store = try FileStore(folder.path)
    try await store.commit(Ledger.transaction(1))
    let other = try FileStore(target)
    try await other.commit(Ledger.transaction(1))
    try await other.commit(Ledger.transaction(2))
    let locked = await #expect(throws: StoreError.self) { try await store.backup(to: target) }
    #expect(locked?.code == .locked)
    await other.close()
    let refused = await #expect(throws: StoreError.self) { try await store.backup(to: target) }
    #expect(refused?.code == .invalid && refused?.place == target)
    #expect(try FileStore(target).openingReport.head.sequence == 2)
    let itself = await #expect(throws: StoreError.self) { try await store.backup(to: folder.path) }
    #expect(itself?.code == .locked)
  }

  @Test("A backup whose disk fails is told, is no store, and can be made again")
  func failing() async throws {
    let disk = SimulatedDisk()
    let store = try Ledger.open(disk)
    for number in 1...4 { try await store.commit(Ledger.transaction(number)) }
    let before = disk.operations.count
    try await store.backup(to: "/first")
    let count = disk.operations.count - before
    for failing in 0..<count {
      let start = disk.operations.count
      disk.fail { number, _ in number == start + failing ? .error(.full) : nil }
      let path = "/copy-\(failing)"
      do throws(StoreError) {
        try await store.backup(to: path)
      } catch {
        #expect(["full", "io", "damaged"].contains(error.code.rawValue))
        disk.fail { _, _ in nil }
        // Unless it failed in the last check, there is no store yet, and the next try succeeds.
        if (try? FileStore.inspect(StoreFolder(path: path, system: disk), anchor: nil) { _ in })?.isSound
          != true
        {
          try await store.backup(to: path)
        }
      }
      disk.fail { _, _ in nil }
      #expect(try FileStore.inspect(StoreFolder(path: path, system: disk), anchor: nil) { _ in }.isSound)
    }
  }

  @Test("Without a purpose an export names every record and holds none of them")
  func exportWithoutContents() async throws {
    let store = try FileStore(folder.path)
    var transaction = StoreTransaction(by: "officer", for: .application, on: .distantPast)
    let content = Array(#"{"name":"Nguyễn Văn Thử"}"#.utf8)
    transaction.put(content, at: RecordKey("people", "P-1"), expecting: .absent)
    try await store.commit(transaction)
    let path = folder.parent + "/xuất dữ liệu.json"
    let head = try await store.export(to: path)
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    #expect(text.contains("P-1") && !text.contains("Nguyễn"))
    let json = try JSONReader.parse(text)
    #expect(json["purpose"] == .null && json["head"]?["sequence"] == .integer(1))
    #expect(json["head"]?["hash"] == .string(head.hash.hexadecimal))
    #expect(
      json["records"]?[0]?["content"] == nil && json["records"]?[0]?["size"] == .integer(Int64(content.count))
    )
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test(
    "With a purpose it holds them: JSON as it is, other text as text, other bytes in hexadecimal; deleted ones not"
  )
  func exportWithContents() async throws {
    let store = try FileStore(folder.path)
    let contents: [(RecordID, [UInt8])] = [
      ("1", Array(#"{"name":"Nguyễn Văn Thử","loans":[1,2]}"#.utf8)), ("2", Array("chữ thường".utf8)),
      ("3", [0xFF, 0x00, 0x1A]), ("4", []), ("5", Array("7".utf8)),
    ]
    for (id, content) in contents {
      var transaction = StoreTransaction(by: "officer", for: .application, on: .distantPast)
      transaction.put(content, at: RecordKey("people", id), expecting: .absent)
      try await store.commit(transaction)
    }
    var deletion = StoreTransaction(by: "officer", for: .correction, on: .distantPast)
    deletion.delete(RecordKey("people", "5"), expecting: .any)
    try await store.commit(deletion)
    try await store.compact()
    let path = folder.parent + "/a.json"
    try await store.export(to: path, contentsFor: .subjectRequest)
    let json = try JSONReader.parse(try Files.read(path))
    let records = try #require(json["records"]?.arrayValue)
    #expect(records.compactMap { $0["id"]?.stringValue } == ["1", "2", "3", "4"])
    #expect(json["purpose"] == "subject-request")
    #expect(records[0]["content"]?["name"] == "Nguyễn Văn Thử" && records[1]["text"] == "chữ thường")
    #expect(records[2]["hexadecimal"] == "ff001a" && records[3]["text"] == "")
    let log = try #require(json["log"]?.arrayValue)
    let entries = try await store.changes(after: 0, limit: 99)
    #expect(log.map(\.canonicalBytes) == entries.map(\.line))
    // Each record and each entry is one line, for people and for tools that go by lines.
    #expect(try Files.read(path).split(separator: 0x0A).count == 6 + 4 + 1 + 6 + 2)
  }
}
