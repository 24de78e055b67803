import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("The journal of the file store")
struct JournalTests {
  private let commits = 3

  @Test("CRC-32C gives the published check value")
  func checksum() {
    // The check value of CRC-32/ISCSI, and RFC 3720 B.4: 32 bytes of zeros, 32 of ones.
    #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xE306_9283)
    #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(CRC32C.checksum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(
      CRC32C.checksum(Array("6789".utf8), after: CRC32C.checksum(Array("12345".utf8))) == 0xE306_9283)
  }

  @Test("The layout is as written down: header, frame header, line of the entry, contents")
  func layout() async throws {
    let (bytes, ends) = try await Ledger.journal(1)
    #expect(ends[0] == 16)
    #expect(Array(bytes[0..<8]) == [0x89] + Array("HNJ\r\n".utf8) + [0x1A, 0x0A])
    #expect(Array(bytes[8..<12]) == [1, 0, 0, 0])
    #expect(Array(bytes[16..<20]) == Array("HNf1".utf8))
    let length = Int(bytes[20]) | Int(bytes[21]) << 8
    #expect(ends[1] == 32 + length)
    let entry = try await Ledger.entries(1)[0]
    #expect(Array(bytes[32...]) == entry.line + [0x0A] + Ledger.content(1) + Ledger.content(1))
  }

  @Test("Cut at any byte, a journal opens with all whole transactions before the cut and nothing of the next")
  func cutAnywhere() async throws {
    let (bytes, ends) = try await Ledger.journal(commits)
    let entries = try await Ledger.entries(commits)
    for length in 0..<bytes.count {
      let disk = try Ledger.disk(Array(bytes[..<length]))
      guard length >= ends[0] else {
        // Not even the header is whole; a store never leaves that behind, so it is refused and left alone.
        #expect(throws: StoreError.self) { try FileStore(Ledger.folder, access: .readAndWrite, in: disk) }
        #expect(disk[Ledger.journal] == Array(bytes[..<length]))
        continue
      }
      let whole = ends.lastIndex { $0 <= length } ?? 0
      let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
      #expect(store.openingReport.unfinishedBytes == Int64(length - ends[whole]), "cut at \(length)")
      #expect(try await store.changes(after: 0, limit: 99) == Array(entries[..<whole]), "cut at \(length)")
      #expect(try await Ledger.state(of: store) == Ledger.state(after: whole), "cut at \(length)")
      #expect(disk[Ledger.journal] == Array(bytes[..<ends[whole]]), "cut at \(length)")
      // And it goes on from there to the same bytes.
      if length % 97 == 0 {
        for number in stride(from: whole + 1, through: commits, by: 1) {
          try await store.commit(Ledger.transaction(number))
        }
        #expect(disk[Ledger.journal] == bytes, "cut at \(length)")
      }
    }
  }

  @Test(
    "With any byte changed, a journal is refused unchanged, or loses its last transaction and says so",
    arguments: ["one bit", "all bits"])
  func changeAnywhere(how: String) async throws {
    let (bytes, ends) = try await Ledger.journal(commits)
    let last = ends[commits - 1]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= how == "all bits" ? 0xFF : 1 << UInt8(index % 8)
      let disk = try Ledger.disk(changed)
      let store: FileStore
      do throws(StoreError) {
        store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
      } catch {
        #expect(disk[Ledger.journal] == changed, "a refused journal was changed")
        #expect(error.code == (index < 8 ? .foreign : .damaged), "byte \(index): \(error)")
        if index >= ends[0] {
          let frame = ends.lastIndex { $0 <= index } ?? 0
          #expect(error.offset == UInt64(ends[frame]), "byte \(index): \(error)")
          #expect(error.sequence == UInt64(frame + 1), "byte \(index): \(error)")
        }
        continue
      }
      #expect(index >= last, "byte \(index) is in an earlier transaction")
      #expect(store.openingReport.unfinishedBytes == Int64(bytes.count - last))
      #expect(store.openingReport.head.sequence == UInt64(commits - 1))
      #expect(try await Ledger.state(of: store) == Ledger.state(after: commits - 1))
    }
  }

  @Test("Zeros behind the last transaction are cut off, as a crash can leave them")
  func zerosAtEnd() async throws {
    let (bytes, _) = try await Ledger.journal(2)
    let disk = try Ledger.disk(bytes + [UInt8](repeating: 0, count: 5000))
    let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    #expect(store.openingReport.unfinishedBytes == 5000)
    #expect(disk[Ledger.journal] == bytes)
  }

  @Test("A record that holds frames of a journal is not taken for one")
  func frameWithinRecord() async throws {
    let (bytes, ends) = try await Ledger.journal(2)
    let disk = try Ledger.disk(Array(bytes[..<ends[1]]))
    let store = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    var transaction = StoreTransaction(by: "officer", for: .transfer, on: .distantPast)
    transaction.put(bytes, at: RecordKey("copies", "1"), expecting: .absent)
    try await store.commit(transaction)
    await store.close()
    // The last frame is torn in its middle; the copies inside it stand at other offsets than their own.
    disk[Ledger.journal] = disk[Ledger.journal].map { Array($0.dropLast(3)) + [0, 0, 0] }
    let reopened = try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    #expect(reopened.openingReport.head.sequence == 1)
  }

  @Test("A version to come is refused by its number, and left alone")
  func newerVersion() throws {
    let bytes = JournalFormat.header(version: 2) + [1, 2, 3]
    let disk = try Ledger.disk(bytes)
    let error = #expect(throws: StoreError.self) {
      try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    }
    #expect(error?.code == .newerVersion && error?.found == 2)
    #expect(disk[Ledger.journal] == bytes)
  }

  @Test(
    "A foreign or empty file under the journal's name is refused, and left alone",
    arguments: ["", "SQLite format 3", "{}"])
  func foreign(text: String) throws {
    let disk = try Ledger.disk(Array(text.utf8))
    let error = #expect(throws: StoreError.self) {
      try FileStore(Ledger.folder, access: .readAndWrite, in: disk)
    }
    #expect(error?.code == .foreign)
    #expect(disk[Ledger.journal] == Array(text.utf8))
  }
}
