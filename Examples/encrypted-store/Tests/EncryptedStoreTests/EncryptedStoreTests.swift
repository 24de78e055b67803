import Crypto
import EncryptedStore
import Foundation
import HoaNhapStorage
import HoaNhapValues
import HoaNhapFiles
import HoaNhapTesting
import Testing

@Suite("Any store, sealed")
struct EncryptedStoreTests {
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast
  private let first = SymmetricKey(size: .bits256)
  private let second = SymmetricKey(size: .bits256)
  private let secret = "Nguyễn Văn Mẫu"

  private func transaction(_ id: RecordID, _ text: String) -> StoreTransaction {
    var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
    transaction.put(Array(text.utf8), at: RecordKey("people", id), expecting: .any)
    return transaction
  }

  private func text(_ store: some RecordStore, _ id: RecordID) async throws -> String? {
    try await store.read(RecordKey("people", id)).map {
      String(decoding: $0.content.reveal(for: .storage), as: UTF8.self)
    }
  }

  @Test("it keeps the contract, over a store in memory and over a file store")
  func contract() async throws {
    let key = first
    #expect(
      await RecordStoreConformance.violations(writers: 50, seals: true) {
        EncryptedStore(MemoryStore(), KeyRing("k1", key))
      } == [])
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("sealed-\(UUID())").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    let counter = Counter()
    #expect(
      await RecordStoreConformance.violations(writers: 20, seals: true) {
        let number = await counter.next()
        return EncryptedStore(try FileStore("\(root)/\(number)"), KeyRing("k1", key))
      } == [])
  }

  @Test("the store below never sees a content, and the same content is sealed differently each time")
  func sealed() async throws {
    let base = MemoryStore()
    let store = EncryptedStore(base, KeyRing("k1", first))
    try await store.commit(transaction("1", secret))
    try await store.commit(transaction("2", secret))
    let contents = try await base.list("people", after: nil, limit: 9).map {
      $0.content.reveal(for: .storage)
    }
    for content in contents {
      #expect(!String(decoding: content, as: UTF8.self).contains("Nguy"))
    }
    #expect(contents[0].dropFirst(7) != contents[1].dropFirst(7))
    #expect(try await text(store, "1") == secret)
    #expect(try await store.verify().isSound)
  }

  @Test(
    "the wrong key, a missing key, unsealed bytes are told apart, without a content or a key in the error")
  func refused() async throws {
    let base = MemoryStore()
    try await EncryptedStore(base, KeyRing("k1", first)).commit(transaction("1", secret))
    let wrong = EncryptedStore(base, KeyRing("k1", second))
    let missing = EncryptedStore(base, KeyRing("k2", second))
    for (store, code) in [(wrong, StoreError.Code.wrongKey), (missing, .unknownKey)] {
      let error = await #expect(throws: StoreError.self) { try await text(store, "1") }
      #expect(error?.code == code)
      #expect(error?.key == RecordKey("people", "1"))
      #expect(error?.description.contains("Nguy") == false)
      #expect(error?.wording.vi.contains("khóa") == true)
    }
    try await base.commit(transaction("2", secret))
    let error = await #expect(throws: StoreError.self) { try await text(wrong, "2") }
    #expect(error?.code == .notSealed)
  }

  @Test("a flipped bit anywhere, a cut, or bytes moved to another record do not open")
  func tampered() async throws {
    let base = MemoryStore()
    let store = EncryptedStore(base, KeyRing("k1", first))
    try await store.commit(transaction("1", "đ"))
    let sealed = try #require(try await base.read(RecordKey("people", "1"))).content.reveal(for: .storage)
    var forms = (0..<sealed.count * 8).map { bit in
      var copy = sealed
      copy[bit / 8] ^= 1 << UInt8(bit % 8)
      return copy
    }
    forms += (0..<sealed.count).map { Array(sealed.prefix($0)) }
    forms.append(sealed + [0])
    for form in forms {
      var change = StoreTransaction(by: "x", for: .transfer, on: day)
      change.put(form, at: RecordKey("people", "1"), expecting: .any)
      try await base.commit(change)
      await #expect(throws: StoreError.self) { try await text(store, "1") }
    }
    var move = StoreTransaction(by: "x", for: .transfer, on: day)
    move.put(sealed, at: RecordKey("people", "2"), expecting: .any)
    try await base.commit(move)
    let error = await #expect(throws: StoreError.self) { try await text(store, "2") }
    #expect(error?.code == .wrongKey)
  }

  @Test("after a rotation the old key can go; a second run finds nothing to do")
  func rotation() async throws {
    let base = MemoryStore()
    let old = KeyRing("k1", first)
    for number in 0..<600 {
      try await EncryptedStore(base, old).commit(transaction(RecordID("\(number)"), secret))
    }
    let both = old.rotated(to: "k2", second)
    let store = EncryptedStore(base, both)
    try await store.commit(transaction("0", secret))
    #expect(try await store.rotate(["people"], by: "x", on: day) == 599)
    #expect(try await store.rotate(["people"], by: "x", on: day) == 0)
    let onlyNew = EncryptedStore(base, both.removing("k1"))
    for number in [0, 1, 599] { #expect(try await text(onlyNew, RecordID("\(number)")) == secret) }
    #expect("\(both)" == "2 keys, sealing with k2")
    #expect(try await store.verify().isSound)
  }

  private actor Counter {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}
