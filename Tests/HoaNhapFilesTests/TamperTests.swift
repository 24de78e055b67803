import Foundation
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapFiles

/// Somebody who knows the format writes the log anew, with every checksum right.
@Suite("A log changed by somebody who knows the format")
struct TamperTests {
  private let folder = ScratchFolder()

  private func payloads(_ count: Int) async throws -> [[UInt8]] { try await Ledger.payloads(count) }

  /// Writes a store whose log has these payloads and inspects it.
  private func inspection(
    _ payloads: [[UInt8]], anchor: ChangeHead? = nil
  ) throws -> (StoreInspection, [UInt64], [Int]) {
    let (bytes, starts) = Ledger.log(payloads)
    try write(bytes)
    var seen: [UInt64] = []
    let inspection = try FileStore.inspect(folder.path, anchor: anchor) { seen.append($0.sequence) }
    if inspection.verification.fault?.offset != nil {
      #expect(inspection.place == log)
      #expect(throws: StoreError.self) { try FileStore(folder.path) }
      #expect(throws: StoreError.self) { try FileStore(folder.path, access: .readOnly) }
    }
    #expect(try Files.read(log) == bytes)
    return (inspection, seen, starts)
  }

  private var log: String { folder.path + "/store.00000001.log" }

  private func write(_ bytes: [UInt8]) throws {
    try Files.makeFolder(folder.path)
    try Files.write(bytes, to: log)
    try Files.write(Ledger.plainManifest, to: folder.path + "/store.manifest")
  }

  @Test("A sound log: every entry is given and nothing is found")
  func sound() async throws {
    let (inspection, seen, _) = try inspection(await payloads(4))
    #expect(inspection.isSound && inspection.unfinishedBytes == 0 && inspection.recordCount == 3)
    #expect(inspection.verification.soundEntries == 4)
    #expect(seen == [1, 2, 3, 4])
  }

  @Test("A removed transaction is named with its place in the file", arguments: 0..<3)
  func removed(index: Int) async throws {
    var changed = try await payloads(4)
    changed.remove(at: index)
    let (inspection, seen, starts) = try inspection(changed)
    let number = UInt64(index + 1)
    #expect(
      inspection.verification.fault
        == StoreFault(.missingEntry, sequence: number, offset: UInt64(starts[index])))
    #expect(seen == Array(1..<number))
  }

  @Test("Transactions that changed places are found, the first place named", arguments: 0..<3)
  func reordered(index: Int) async throws {
    var changed = try await payloads(4)
    changed.swapAt(index, index + 1)
    let (inspection, seen, starts) = try inspection(changed)
    #expect(inspection.verification.fault?.sequence == UInt64(index + 1))
    #expect(inspection.verification.fault?.offset == UInt64(starts[index]))
    #expect(seen.count == index)
  }

  @Test("A repeated transaction is found", arguments: 0..<4)
  func repeated(index: Int) async throws {
    var changed = try await payloads(4)
    changed.insert(changed[index], at: index)
    let (inspection, _, starts) = try inspection(changed)
    #expect(
      inspection.verification.fault
        == StoreFault(.misplacedEntry, sequence: UInt64(index + 2), offset: UInt64(starts[index + 1])))
  }

  @Test(
    "An edited entry is found, whether its hash was left or made to fit", arguments: [false, true], 0..<3)
  func editedEntry(hashFits: Bool, index: Int) async throws {
    var changed = try await payloads(4)
    let old = try #require(EntryPayload.line(changed[index][...]))
    let contents = try #require(EntryPayload.parts(changed[index][...])).contents
    var line = String(decoding: old, as: UTF8.self)
      .replacingOccurrences(of: #""actor":"officer""#, with: #""actor":"nobody""#)
    if hashFits {
      let body = String(line.dropFirst(#"{"entry":"#.count).dropLast(#","hash":"","#.count + 64 - 1 + 1))
      line = #"{"entry":\#(body),"hash":"\#(SHA256Hasher.hash(body.utf8).hexadecimal)"}"#
    }
    changed[index] = EntryPayload.bytes(Array(line.utf8), contents)
    let (inspection, seen, starts) = try inspection(changed)
    let at = hashFits ? index + 1 : index
    #expect(
      inspection.verification.fault
        == StoreFault(
          hashFits ? .brokenLink : .editedEntry, sequence: UInt64(at + 1), offset: UInt64(starts[at])))
    #expect(seen.count == at)
  }

  @Test("An edited record is found with its key, its entry and its place", arguments: 0..<4)
  func editedContent(index: Int) async throws {
    var changed = try await payloads(4)
    let last = changed[index].count - 1
    changed[index][last] ^= 1
    let (inspection, seen, starts) = try inspection(changed)
    #expect(
      inspection.verification.fault
        == StoreFault(
          .contentMismatch, sequence: UInt64(index + 1), key: RecordKey("people", RecordID("\(index + 1)")),
          offset: UInt64(starts[index])))
    #expect(seen.count == index)
  }

  @Test("A payload that is no entry, or has bytes too many or too few, is unreadable")
  func unreadable() async throws {
    let sound = try await payloads(2)
    for spoiled in [
      [], Array("{}\n".utf8), sound[1] + [0], Array(sound[1].dropLast()), Array(sound[1].prefix(40)),
      [255, 255, 255, 255] + sound[1].dropFirst(4), [],
    ] {
      let (inspection, seen, starts) = try inspection([sound[0], spoiled])
      #expect(
        inspection.verification.fault
          == StoreFault(.unreadableEntry, sequence: 2, offset: UInt64(starts[1])))
      #expect(seen == [1])
    }
  }

  @Test("Removed last transactions look sound, until an anchor is given")
  func cutEnd() async throws {
    let anchor = try await Ledger.entries(4)[3].head
    let cut = Array(try await payloads(4).prefix(2))
    #expect(try inspection(cut).0.isSound)
    #expect(
      try inspection(cut, anchor: anchor).0.verification.fault == StoreFault(.missingEntry, sequence: 3))
    #expect(try inspection(await payloads(4), anchor: anchor).0.isSound)
    let other = ChangeHead(sequence: 4, hash: .zero)
    #expect(
      try inspection(await payloads(4), anchor: other).0.verification.fault
        == StoreFault(.anchorMismatch, sequence: 4))
  }

  @Test("Damage in the middle: what comes before it is given, and it is named with its offset")
  func damagedMiddle() async throws {
    var (damaged, starts) = Ledger.log(try await payloads(4))
    damaged[starts[2] + 100] ^= 0xFF
    try write(damaged)
    var seen: [UInt64] = []
    let inspection = try FileStore.inspect(folder.path) { seen.append($0.sequence) }
    #expect(
      inspection.verification.fault == StoreFault(.damagedBytes, sequence: 3, offset: UInt64(starts[2])))
    #expect(seen == [1, 2])
    #expect(inspection.verification.wording.vi.contains("\(starts[2])"))
  }

  @Test("A log changed under an open store is noticed when its log is read")
  func changedWhileOpen() async throws {
    let store = try FileStore(folder.path)
    for number in 1...3 { try await store.commit(Ledger.transaction(number)) }
    let path = log
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 60)
    try handle.write(contentsOf: Array("x".utf8))
    try handle.close()
    let error = await #expect(throws: StoreError.self) { try await store.changes(after: 0, limit: 9) }
    #expect(error?.code == .damaged && error?.sequence == 1)
  }
}
