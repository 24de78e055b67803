import HoaNhapValues
import Testing

@testable import HoaNhapStorage

/// The bytes of an entry are written without building values; here the values are built, independently.
@Suite("The bytes of a log entry")
struct EntryBytesTests {
  static let names = ["a", "", "Hộ \"1\"\\\n\u{1}\u{7f}", "Tổ dân phố", "e\u{301}", "/", "\u{10FFFF}"]

  static var entries: [ChangeEntry] {
    names.flatMap { name in
      [[], ["zeta", "alpha", name]].flatMap { (fields: [String]) in
        [0, 1, 3].map { (count: Int) in
          let changes = RecordChange.Kind.allCases.prefix(count).enumerated().map { index, kind in
            RecordChange(
              kind, RecordKey(CollectionName(name), RecordID("\(name)-\(index)")),
              revision: index == 0 ? ChangeHead.largestNumber : UInt64(index), fields: fields,
              fingerprint: kind == .put ? .init(of: Array(name.utf8)) : nil)
          }
          return ChangeEntry(
            sequence: ChangeHead.largestNumber, previous: SHA256Hasher.hash(Array(name.utf8)),
            actor: StoreActorID(name), purpose: ChangePurpose(rawValue: name),
            day: count == 0 ? .distantPast : .distantFuture, changes: changes)
        }
      }
    }
  }

  @Test("They are the canonical JSON of what the entry says, and their hash is its hash", arguments: entries)
  func canonical(entry: ChangeEntry) throws {
    let operations = entry.changes.map { change in
      var members: [JSONMember] = [
        JSONMember("size", .integer(Int64(change.fingerprint?.size ?? 0))),
        JSONMember("sha256", .string(change.fingerprint?.hash.description ?? "")),
        JSONMember("revision", .integer(Int64(change.revision))),
        JSONMember("kind", .string(change.kind.rawValue)),
        JSONMember("id", .string(change.key.id.text)),
        JSONMember("fields", .array(change.fields.map { .string($0) })),
        JSONMember("collection", .string(change.key.collection.text)),
      ]
      if change.fingerprint == nil { members.removeFirst(2) }
      if change.fields.isEmpty { members.removeAll { $0.key == "fields" } }
      return JSONValue.object(JSONObject(members))
    }
    let body: JSONValue = [
      "sequence": .integer(Int64(entry.sequence)), "purpose": .string(entry.purpose.rawValue),
      "previous": .string(entry.previous.description), "operations": .array(operations),
      "day": .string(entry.day.text), "actor": .string(entry.actor.text),
    ]
    #expect(entry.canonicalBytes == body.canonicalBytes)
    #expect(entry.hash == SHA256Hasher.hash(body.canonicalBytes))
    let line: JSONValue = ["hash": .string(entry.hash.description), "entry": body]
    #expect(entry.line == line.canonicalBytes)
    #expect(try ChangeEntry(line: entry.line) == entry)
  }
}
