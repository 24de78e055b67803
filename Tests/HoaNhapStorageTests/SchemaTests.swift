import HoaNhapStorage
import HoaNhapValues
import Testing

/// A record as version 1 of a program stored it.
private struct OldNote: JSONRecord, Equatable {
  static let collection: CollectionName = "notes"
  var recordID: Identifier<OldNote>
  var text: String
  var storedJSON: JSONValue { ["id": .string(recordID.text), "text": .string(text)] }
  init(_ id: Identifier<OldNote>, _ text: String) {
    recordID = id
    self.text = text
  }
  init(storedJSON: JSONValue) throws(InputError) { self.init("", "") }
}

/// The same in version 3: `text` became `words`, and a place came in.
private struct Note: JSONRecord, Equatable {
  static let collection: CollectionName = "notes"
  static let schema = 3
  var recordID: Identifier<Note>
  var words: String
  var place: String?

  var storedJSON: JSONValue {
    [
      "id": .string(recordID.text), "words": .string(words), "place": place.map { .string($0) } ?? .null,
    ]
  }

  init(storedJSON: JSONValue) throws(InputError) {
    guard case .object(let object) = storedJSON, case .string(let id)? = object["id"],
      case .string(let words)? = object["words"]
    else { throw InputError(.missingField, field: "words", vi: "Thiếu lời.", en: "The words are missing.") }
    recordID = Identifier(id)
    self.words = words
    if case .string(let place)? = object["place"] { self.place = place }
  }

  init(_ id: Identifier<Note>, _ words: String, place: String? = nil) {
    recordID = id
    self.words = words
    self.place = place
  }

  static func upgraded(_ object: JSONObject, from schema: Int) throws(InputError) -> JSONObject {
    switch schema {
    case 1:
      JSONObject(object.members.map { $0.key == "text" ? JSONMember("words", $0.value) : $0 })
    default: JSONObject(object.members + [JSONMember("place", .null)])
    }
  }
}

/// A type that raised its schema and says nothing of what was stored.
private struct Forgetful: JSONRecord {
  static let collection: CollectionName = "notes"
  static let schema = 2
  var recordID: Identifier<Forgetful> { "" }
  var storedJSON: JSONValue { [:] }
  init(storedJSON: JSONValue) throws(InputError) {}
}

@Suite("What an earlier version stored is read, brought over, and never misread")
struct SchemaTests {
  private let store = MemoryStore()
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast

  @Test("read through every step up to the present schema")
  func upgraded() async throws {
    try await store.insert(OldNote("1", "cũ"), by: "x", for: .transfer, on: day)
    #expect(try await store.get(Note.self, "1")?.record == Note("1", "cũ"))
  }

  @Test("migration writes anew what is old, once, and leaves the rest")
  func migrated() async throws {
    for number in 0..<300 {
      try await store.insert(OldNote(Identifier("\(number)"), "cũ"), by: "x", for: .transfer, on: day)
    }
    try await store.insert(Note("new", "mới", place: "Mẫu"), by: "x", for: .transfer, on: day)
    var counts = try await store.migrate(Note.self, by: "x", on: day)
    #expect(counts == (300, 0))
    #expect(try await store.get(Note.self, "7")?.revision == 2)
    #expect(try await store.get(Note.self, "new")?.revision == 1)
    counts = try await store.migrate(Note.self, by: "x", on: day)
    #expect(counts == (0, 0))
    #expect(try await store.changes(after: 301, limit: 1)[0].purpose == .migration)
    #expect(try await store.verify().isSound)
  }

  @Test("a later schema than the program knows is refused, with its number")
  func newer() async throws {
    try await store.insert(Note("1", "mới"), by: "x", for: .transfer, on: day)
    let error = await #expect(throws: StoreError.self) { try await store.get(OldNote.self, "1") }
    #expect(error == StoreError(.newerVersion, key: Note.key("1"), found: 3))
  }

  @Test("a type that raised its schema without a way over is refused")
  func noWay() async throws {
    try await store.insert(OldNote("1", "cũ"), by: "x", for: .transfer, on: day)
    let error = await #expect(throws: StoreError.self) { try await store.get(Forgetful.self, "1") }
    #expect(error?.code == .undecodable)
  }

  @Test("bytes without a schema are those of the first; a schema that is no number is refused")
  func withoutSchema() async throws {
    for (content, isRead) in [
      (#"{"id":"1","text":"cũ"}"#, true), (#"{"@schema":1,"id":"1","text":"cũ"}"#, true),
      (#"{"@schema":0,"id":"1","text":"cũ"}"#, false), (#"{"@schema":"1","id":"1","text":"cũ"}"#, false),
    ] {
      var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
      transaction.put(Array(content.utf8), at: Note.key("1"), expecting: .any)
      try await store.commit(transaction)
      let read = try? await store.get(Note.self, "1")
      #expect((read?.record == Note("1", "cũ")) == isRead, "\(content)")
    }
  }

  @Test("the same record stored twice has two fingerprints, so that none can be guessed")
  func salted() async throws {
    let first = try await store.insert(Note("1", "có"), by: "x", for: .transfer, on: day)
    try await store.update(first, replacing: first.record, by: "x", for: .correction, on: day)
    let entries = try await store.changes(after: 0, limit: 9)
    #expect(entries[0].changes[0].fingerprint?.hash != entries[1].changes[0].fingerprint?.hash)
    #expect(entries[0].changes[0].fields == ["id", "place", "words"])
    #expect(entries[1].changes[0].fields == [])
    let salt = try #require(RecordSalt(Array(repeating: 1, count: 16)))
    #expect(
      String(decoding: try Note("1", "có").storedBytes(salt: salt), as: UTF8.self)
        == #"{"@salt":"01010101010101010101010101010101","@schema":3,"id":"1","place":null,"words":"có"}"#)
    #expect(RecordSalt([1]) == nil)
  }

  @Test("the log names the fields that changed")
  func changedFields() async throws {
    let first = try await store.insert(Note("1", "một"), by: "x", for: .transfer, on: day)
    var changed = first
    changed.record.words = "hai"
    try await store.update(changed, replacing: first.record, by: "x", for: .correction, on: day)
    #expect(try await store.changes(after: 1, limit: 1)[0].changes[0].fields == ["words"])
  }
}

@Suite("An index follows the log")
struct RecordIndexTests {
  private let store = MemoryStore()
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast

  @Test("records are found by what they hold, as new as the store")
  func follows() async throws {
    let index = RecordIndex(of: Note.self, in: store) { [$0.words] }
    #expect(try await index.records(with: "a") == [])
    for number in 0..<600 {
      try await store.insert(
        Note(Identifier("\(1000 + number)"), number % 3 == 0 ? "a" : "b"), by: "x", for: .transfer, on: day)
    }
    #expect(try await index.identifiers(with: "a").count == 200)
    #expect(try await index.counts() == ["a": 200, "b": 400])
    var changed = try #require(try await index.records(with: "a").first)
    #expect(changed.record.recordID == "1000")
    changed.record.words = "c"
    try await store.update(changed, by: "x", for: .correction, on: day)
    try await store.delete(Note.self, "1003", expecting: .any, by: "x", for: .correction, on: day)
    #expect(try await index.counts() == ["a": 198, "b": 400, "c": 1])
    #expect(try await index.records(in: "b"..."c").count == 401)
    #expect(try await index.records(in: "c"..."d").map(\.record.recordID) == ["1000"])
  }

  @Test("a record with several keys is found by each, and comes once in a range; one with none by none")
  func severalKeys() async throws {
    let index = RecordIndex(of: Note.self, in: store) { $0.words.split(separator: " ").map(String.init) }
    try await store.insert(Note("1", "x y"), by: "x", for: .transfer, on: day)
    try await store.insert(Note("2", ""), by: "x", for: .transfer, on: day)
    #expect(try await index.identifiers(with: "x") == ["1"])
    #expect(try await index.identifiers(with: "y") == ["1"])
    #expect(try await index.records(in: "a"..."z").count == 1)
  }

  @Test(
    "a record that cannot be read stops no other one, is told without a value, and is found once it is mended"
  )
  func unreadable() async throws {
    let index = RecordIndex(of: Note.self, in: store) { [$0.words] }
    try await store.insert(Note("1", "a"), by: "x", for: .transfer, on: day)
    try await store.insert(Note("2", "a"), by: "x", for: .transfer, on: day)
    func write(_ text: String, _ id: RecordID) async throws {
      var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
      transaction.put(Array(text.utf8), at: RecordKey(Note.collection, id), expecting: .any)
      try await store.commit(transaction)
    }
    // Before the first question and after it.
    try await write(#"{"bí mật": 1}"#, "0")
    #expect(try await index.identifiers(with: "a") == ["1", "2"])
    #expect(try await index.faults().map(\.key?.id) == ["0"])
    try await write("bí mật", "2")
    #expect(try await index.counts() == ["a": 1])
    #expect(try await index.records(with: "a").map(\.record.recordID) == ["1"])
    let faults = try await index.faults()
    #expect(faults.map(\.key?.id) == ["0", "2"] && faults.allSatisfy { $0.code == .undecodable })
    #expect(!"\(faults)".contains("mật"))
    try await store.put(Note("2", "b"), expecting: .any, by: "x", for: .correction, on: day)
    try await store.delete(Note.self, "0", expecting: .any, by: "x", for: .correction, on: day)
    #expect(try await index.faults() == [])
    #expect(try await index.counts() == ["a": 1, "b": 1])
  }

  @Test("many questions at once, while others write, end where the store ends")
  func concurrent() async throws {
    let index = RecordIndex(of: Note.self, in: store) { [$0.words] }
    let day = day
    let store = store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for round in 0..<40 {
            let id = Identifier<Note>("\(writer)")
            let old = try await store.get(Note.self, id)
            if round % 7 == 6, old != nil {
              try await store.delete(Note.self, id, expecting: .any, by: "x", for: .transfer, on: day)
            } else {
              try await store.put(
                Note(id, "\(round % 5)"), expecting: .any, by: "x", for: .transfer, on: day)
            }
          }
        }
        group.addTask { for _ in 0..<20 { _ = try await index.counts() } }
      }
      try await group.waitForAll()
    }
    let all = try await store.all(Note.self)
    #expect(try await index.counts() == Dictionary(grouping: all, by: \.record.words).mapValues(\.count))
  }
}
