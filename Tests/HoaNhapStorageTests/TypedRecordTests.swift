import HoaNhapStorage
import HoaNhapValues
import Testing

/// A record of the JSON rung, as the package's own are.
private struct Visit: JSONRecord, Equatable {
  static let collection: CollectionName = "visits"
  var recordID: Identifier<Visit>
  var note: String

  var storedJSON: JSONValue { ["id": .string(recordID.text), "note": .string(note)] }

  init(_ id: Identifier<Visit>, note: String) {
    recordID = id
    self.note = note
  }

  init(storedJSON: JSONValue) throws(InputError) {
    guard case .object(let object) = storedJSON, case .string(let id)? = object["id"],
      case .string(let note)? = object["note"]
    else { throw InputError(.wrongType, field: "note", vi: "Phải là chuỗi chữ.", en: "A text belongs here.") }
    self.init(Identifier(id), note: note)
  }
}

/// A host's own type with its own tag and its own bytes.
private struct Parcel: StorableRecord, Equatable {
  enum Tag {}
  struct Refusal: Error { var words = "079-Nguyễn-Văn-Thử" }

  static let collection: CollectionName = "parcels"
  var recordID: Identifier<Tag>
  var weight: UInt8

  func storedBytes(salt: RecordSalt) throws -> [UInt8] {
    if weight == 0 { throw Refusal() }
    return [weight] + Array(recordID.text.utf8)
  }

  init(_ id: Identifier<Tag>, weight: UInt8) {
    recordID = id
    self.weight = weight
  }

  init(storedBytes: [UInt8]) throws {
    guard let weight = storedBytes.first else { throw Refusal() }
    self.init(Identifier(String(decoding: storedBytes.dropFirst(), as: UTF8.self)), weight: weight)
  }
}

@Suite("Records of a known type")
struct TypedRecordTests {
  private let store = MemoryStore()
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast

  @Test("Inserted, read, updated, listed, deleted")
  func life() async throws {
    let first = try await store.insert(Visit("1", note: "một"), by: "officer", for: .application, on: day)
    #expect(first == Revised(Visit("1", note: "một"), revision: 1))
    #expect(try await store.get(Visit.self, "1") == first)
    #expect(try await store.get(Visit.self, "2") == nil)

    var changed = first
    changed.record.note = "hai"
    let second = try await store.update(changed, by: "officer", for: .correction, on: day)
    #expect(second == Revised(Visit("1", note: "hai"), revision: 2))
    await #expect(throws: StoreError(.conflict, key: Visit.key("1"), expected: 1, found: 2)) {
      try await store.update(changed, by: "officer", for: .correction, on: day)
    }

    try await store.delete(Visit.self, "1", expecting: .exactly(2), by: "officer", for: .correction, on: day)
    #expect(try await store.get(Visit.self, "1") == nil)
    #expect(
      try await store.changes(after: 0, limit: 9).map(\.purpose) == [.application, .correction, .correction])
  }

  @Test("All of a type come in order, across pages, and no other type's")
  func all() async throws {
    var transaction = StoreTransaction(by: "officer", for: .transfer, on: day)
    for number in 0..<600 { try transaction.insert(Visit(Identifier("\(1000 + number)"), note: "")) }
    try transaction.insert(Parcel("1", weight: 1))
    try await store.commit(transaction)
    let all = try await store.all(Visit.self)
    #expect(all.map(\.record.recordID.text) == (1000..<1600).map(String.init))
    let page = try await store.page(of: Visit.self, after: "1597", limit: 5)
    #expect(page.map(\.record.recordID) == ["1598", "1599"])
  }

  @Test("Several types in one transaction, applied wholly or not at all")
  func mixedTransaction() async throws {
    let visit = try await store.insert(Visit("1", note: ""), by: "officer", for: .transfer, on: day)
    var transaction = StoreTransaction(by: "officer", for: .transfer, on: day)
    try transaction.insert(Parcel("1", weight: 7))
    try transaction.update(Revised(visit.record, revision: 9))
    await #expect(throws: StoreError.self) { try await store.commit(transaction) }
    #expect(try await store.get(Parcel.self, "1") == nil)
    transaction.operations.removeLast()
    transaction.delete(Visit.self, "1", expecting: .exactly(1))
    try await store.commit(transaction)
    #expect(try await store.get(Parcel.self, "1")?.record == Parcel("1", weight: 7))
    #expect(try await store.get(Visit.self, "1") == nil)
  }

  @Test("What a type cannot write or read is undecodable, with the field and without the value")
  func undecodable() async throws {
    await #expect(throws: StoreError(.undecodable, key: Parcel.key("1"))) {
      try await store.insert(Parcel("1", weight: 0), by: "officer", for: .transfer, on: day)
    }
    for content in [#"{"id":"1","note":7}"#, #"{"id":"079-Nguyễn-Văn-Thử"#] {
      var transaction = StoreTransaction(by: "officer", for: .transfer, on: day)
      transaction.put(Array(content.utf8), at: Visit.key("1"), expecting: .any)
      try await store.commit(transaction)
      let error = await #expect(throws: StoreError.self) { try await store.get(Visit.self, "1") }
      #expect(error?.code == .undecodable && error?.key == Visit.key("1"))
      #expect(error?.cause != nil)
      #expect(error?.description.contains("Nguyễn") == false)
    }
  }
}
