import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

@Suite("The files of the file store")
struct LogFormatTests {
  private let commits = 3

  @Test("CRC-32C gives the published check values, however the bytes are cut")
  func checksum() {
    // The check value of CRC-32/ISCSI, and RFC 3720 B.4: 32 bytes of zeros, 32 of ones.
    #expect(CRC32C.checksum(Array("123456789".utf8)) == 0xE306_9283)
    #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(CRC32C.checksum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for cut in 0...bytes.count {
      let start = CRC32C.checksum(bytes[..<cut])
      #expect(CRC32C.checksum(bytes[cut...], after: start) == CRC32C.checksum(bytes))
    }
  }

  @Test("The layout is as written down: header, frame, line of the entry, sizes, contents, mark")
  func layout() async throws {
    let (disk, ends) = try await Ledger.store(1)
    let bytes = try #require(disk[Ledger.log])
    #expect(bytes.count == Int(Ledger.wide.segment))
    #expect(Array(bytes[0..<8]) == [0x89] + Array("HNJ\r\n".utf8) + [0x1A, 0x0A])
    #expect(Array(bytes[8..<12]) == [2, 0, 0, 0])
    #expect(Array(bytes[16..<20]) == Array("HNf2".utf8))
    let line = try await Ledger.entries(1)[0].line
    let content = Ledger.content(1)
    let size = UInt8(content.count)
    let payload =
      [UInt8(line.count & 255), UInt8(line.count >> 8), 0, 0] + line + [
        2, 0, 0, 0, size, 0, 0, 0, size, 0, 0, 0,
      ]
      + content + content
    #expect(Array(bytes[48..<(48 + payload.count)]) == payload)
    #expect(ends[1] == 16 + (32 + payload.count + 7) / 8 * 8)
    #expect(Array(bytes[ends[1]..<(ends[1] + 4)]) == Array("HNa2".utf8))
    #expect(bytes[(ends[1] + 32)...].allSatisfy { $0 == 0 })
  }

  @Test(
    "Cut or zeroed behind any byte, a log whose mark is lost opens with all whole transactions before that",
    arguments: [true, false])
  func cutAnywhere(zeroed: Bool) async throws {
    let (sound, ends) = try await Ledger.store(commits)
    let bytes = try #require(sound[Ledger.log])
    let entries = try await Ledger.entries(commits)
    for length in FileHeader.size...ends[commits] {
      let disk = sound.copy()
      let zeros = [UInt8](repeating: 0, count: zeroed ? bytes.count - length : 0)
      disk[Ledger.log] = bytes[..<length] + zeros
      // The zeros that a frame is filled up with are there in either case.
      let whole = ends.lastIndex { $0 <= length || zeroed && bytes[length..<$0].allSatisfy { $0 == 0 } } ?? 0
      let store = try Ledger.open(disk)
      let kept = bytes[ends[whole]..<max(length, ends[whole])]
      let unfinished = (kept.lastIndex { $0 != 0 } ?? ends[whole] - 1) + 1 - ends[whole]
      #expect(store.openingReport.unfinishedBytes == Int64(unfinished), "cut at \(length)")
      #expect(try await store.changes(after: 0, limit: 99) == Array(entries[..<whole]), "cut at \(length)")
      #expect(try await Ledger.state(of: store) == Ledger.state(after: whole), "cut at \(length)")
      #expect(disk[Ledger.log]?[ends[whole]...].allSatisfy { $0 == 0 } == true, "cut at \(length)")
      // And it goes on from there.
      if length % 97 == 0 {
        for number in stride(from: whole + 1, through: commits, by: 1) {
          try await store.commit(Ledger.transaction(number))
        }
        #expect(try await store.changes(after: 0, limit: 99) == entries, "cut at \(length)")
      }
    }
  }

  @Test("Shorter than its header, a log is refused and left alone")
  func cutHeader() async throws {
    let (sound, _) = try await Ledger.store(1)
    for length in 0..<FileHeader.size {
      let disk = sound.copy()
      disk[Ledger.log] = sound[Ledger.log].map { Array($0[..<length]) }
      let before = disk.files
      #expect(throws: StoreError.self) { try Ledger.open(disk) }
      #expect(
        disk.files.filter { $0.key != "/store/store.lock" } == before.filter { $0.key != "/store/store.lock" }
      )
    }
  }

  @Test("A damaged last transaction is refused, as the mark behind it says that it was acknowledged")
  func damagedLast() async throws {
    let (sound, ends) = try await Ledger.store(commits)
    let bytes = try #require(sound[Ledger.log])
    for index in ends[commits - 1]..<ends[commits] {
      for change: UInt8 in [1 << UInt8(index % 8), 0xFF] {
        let disk = sound.copy()
        disk[Ledger.log]?[index] ^= change
        let error = #expect(throws: StoreError.self) { try Ledger.open(disk) }
        #expect(error?.code == .damaged && error?.sequence == UInt64(commits), "byte \(index)")
        #expect(error?.offset == UInt64(ends[commits - 1]) && error?.place == Ledger.log)
      }
    }
    // All of it gone, the mark still knows; and the mark gone, the entries are sound.
    let disk = sound.copy()
    for index in ends[commits - 1]..<ends[commits] { disk[Ledger.log]?[index] = 0 }
    #expect(throws: StoreError.self) { try Ledger.open(disk) }
    disk[Ledger.log] = bytes
    for index in ends[commits]..<(ends[commits] + 32) { disk[Ledger.log]?[index] = 0 }
    #expect(try Ledger.open(disk).openingReport.head.sequence == UInt64(commits))
  }

  @Test(
    "Of a write of many transactions that the power cut, the first lost one ends the log, whatever came behind it"
  )
  func lostInsideBatch() async throws {
    let payloads = try await Ledger.payloads(4)
    var bytes = Ledger.log([payloads[0]]).bytes
    let start = bytes.count
    var lost = 0..<0
    // Three that were written at once: none of them knows of the others.
    for number in 2...4 {
      let frame = bytes.count
      FrameHeader.append(
        .entry, payloads[number - 1], sequence: UInt64(number), acknowledged: 1, file: 1,
        offset: Int64(frame),
        to: &bytes)
      if number == 3 { lost = frame..<bytes.count }
    }
    for index in lost { bytes[index] = 0 }
    let disk = try Ledger.disk(bytes)
    let store = try Ledger.open(disk)
    #expect(store.openingReport.head.sequence == 2)
    #expect(store.openingReport.unfinishedBytes > 0 && start < lost.lowerBound)
    #expect(try await Ledger.state(of: store) == Ledger.state(after: 2))
    // The fourth must not come back behind the new third.
    try await store.commit(Ledger.transaction(3))
    await store.close()
    #expect(try Ledger.open(disk).openingReport.head.sequence == 3)
  }

  @Test("A record that holds frames of a log is not taken for one")
  func frameWithinRecord() async throws {
    let (sound, ends) = try await Ledger.store(2)
    let bytes = try #require(sound[Ledger.log])
    let disk = sound.copy()
    let store = try Ledger.open(disk, .readAndWrite, Ledger.wide)
    var transaction = StoreTransaction(by: "officer", for: .transfer, on: .distantPast)
    transaction.put(Array(bytes[..<ends[2]]), at: RecordKey("copies", "1"), expecting: .absent)
    try await store.commit(transaction)
    // The last frame is torn and its mark lost; the copies inside it stand at other offsets than their own.
    var torn = try #require(disk[Ledger.log])
    let last = try #require(torn.lastIndex { $0 != 0 })
    for index in (last - 60)...last { torn[index] = 0 }
    disk[Ledger.log] = torn
    await store.close()
    let reopened = try Ledger.open(disk.copy())
    #expect(reopened.openingReport.head.sequence == 2)
  }

  @Test(
    "A version to come and the one before the first release are refused by their number, and left alone",
    arguments: [1, 3] as [UInt32])
  func otherVersions(version: UInt32) throws {
    let name = version == 1 ? "/store/store.journal" : Ledger.manifest
    let disk = try Ledger.disk([])
    disk[Ledger.manifest] = nil
    disk[Ledger.log] = nil
    disk[name] = FileHeader.bytes(version: version) + [1, 2, 3]
    let before = disk.files
    for access: FileStore.Access in [.readAndWrite, .readOnly] {
      let error = #expect(throws: StoreError.self) { try Ledger.open(disk, access) }
      #expect(
        error?.code == (version == 1 ? .olderVersion : .newerVersion) && error?.found == UInt64(version))
      #expect(error?.wording.vi.contains("\(version)") == true)
    }
    #expect(disk.files.filter { $0.key != "/store/store.lock" } == before)
  }

  @Test(
    "A foreign or empty file under the name of the manifest, a log or the old journal is refused, and left alone",
    arguments: ["", "SQLite format 3", "{}"], ["store.manifest", "store.00000001.log", "store.journal"])
  func foreign(text: String, name: String) throws {
    let disk = try Ledger.disk(Ledger.log([]).bytes)
    if name == "store.journal" { disk[Ledger.manifest] = nil }
    disk["/store/" + name] = Array(text.utf8)
    let error = #expect(throws: StoreError.self) { try Ledger.open(disk) }
    #expect(error?.code == .foreign)
    #expect(disk["/store/" + name] == Array(text.utf8))
  }

  @Test("Files of a store without their manifest are refused; what was left of making one is not")
  func manifestMissing() async throws {
    let (sound, _) = try await Ledger.store(1)
    sound[Ledger.manifest] = nil
    let before = sound.files
    let error = #expect(throws: StoreError.self) { try Ledger.open(sound) }
    #expect(error?.code == .damaged && error?.place == Ledger.manifest)
    #expect(sound.files == before)
    let begun = try Ledger.disk(FileHeader.bytes() + [UInt8](repeating: 0, count: 100))
    begun[Ledger.manifest] = nil
    #expect(try Ledger.open(begun).openingReport.isNew)
  }

  @Test("A file that the manifest names and that is gone is named", arguments: ["log", "snapshot"])
  func fileMissing(kind: String) async throws {
    let disk = SimulatedDisk()
    let store = try Ledger.open(disk)
    for number in 1...6 { try await store.commit(Ledger.transaction(number)) }
    try await store.compact()
    await store.close()
    let names = disk.files.keys.filter { $0.hasSuffix("." + kind) }
    #expect(!names.isEmpty)
    for name in names {
      let copy = disk.copy()
      copy[name] = nil
      for access: FileStore.Access in [.readAndWrite, .readOnly] {
        let error = #expect(throws: StoreError.self) { try Ledger.open(copy, access) }
        #expect(error?.code == .damaged && error?.place == name && error?.cause != nil)
      }
    }
  }
}
