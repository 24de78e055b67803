import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Erasing a person takes the copies behind reports with it (S.2, S.3)")
struct ErasureTests {
  /// A day on which the six months are over.
  private static let later = CivilDate("2026-06-16") ?? .distantFuture

  private static func erase(
    _ client: HTTPClient, _ id: String, _ known: Int = 1, _ reason: String = "subject-request"
  ) async throws -> Reply {
    try await client.send("DELETE", "/api/v1/people/\(id)?for=\(reason)", ["If-Match: \"\(known)\""])
  }

  /// Everything that is stored, as text.
  private static func everything(_ server: TestServer) async throws -> [String] {
    var keys: Set<RecordKey> = []
    try await server.store.forEachChange { entry in keys.formUnion(entry.changes.map(\.key)) }
    var texts: [String] = []
    for key in keys.sorted() {
      guard let bytes = try await server.store.read(key)?.content.reveal(for: .storage) else { continue }
      texts.append("\(key) \(String(decoding: bytes, as: UTF8.self))")
    }
    return texts
  }

  /// What JSON says of those who have a made-up identifier.
  private static func madeUp(in json: JSONValue) -> [JSONObject] {
    switch json {
    case .array(let elements): return elements.flatMap(madeUp)
    case .object(let object):
      let isMadeUp = object["person"]?.stringValue?.hasPrefix("xoa-") ?? false
      return (isMadeUp ? [object] : []) + object.members.flatMap { madeUp(in: $0.value) }
    default: return []
    }
  }

  @Test(
    "a person whose matters are over goes whole: no stored record has the identifier, what was told stays as it was"
  )
  func erased() async throws {
    try await TestServer.run(sample: .casework, on: Self.later) { server in
      let police = try await server.officer(.communePolice)
      // The household that the person signed for has somebody else too.
      let theirs = try #require(try await server.store.get(Person.self, "P-004")).record
      let name = try #require(theirs.identity.reveal(for: .storage).name.value)
      let home = try #require(theirs.household.value ?? nil)
      var household = try #require(try await server.store.get(Household.self, home))
      household.record.representative = Sensitive(.known(name))
      var neighbour = try #require(
        try await server.store.all(Person.self).first { $0.record.id != "P-004" })
      neighbour.record.household = .known(home)
      var change = StoreTransaction(by: "x", for: .correction, on: Self.later)
      try change.update(household)
      try change.update(neighbour)
      try await server.store.commit(change)
      // A-004 goes to the bank, which owes an answer for it, and is declined.
      let committee = try await server.officer(.communePeoplesCommittee)
      let bank = try await server.officer(.vbspTransactionOffice)
      let steps: [(HTTPClient, String)] = [
        (committee, #"{"action":"listConfirmed"}"#), (bank, #"{"action":"dossierReceived"}"#),
        (bank, #"{"action":"refused","clauses":["C.3"]}"#),
      ]
      for (number, (officer, body)) in steps.enumerated() {
        let taken = try await officer.post(
          "/api/v1/cases/A-004/moves", json: body, "If-Match: \"\(number + 1)\"")
        #expect(taken.status == 201, "\(taken.body)")
      }
      let released = try await police.send(
        "PUT", "/api/v1/reports/six-months/2026/release", ["If-None-Match: *"])
      #expect(released.status == 201)
      let records = try await server.server.desk.everything().records
      let told = try await server.store.all(ToldFigures.self).map(\.record)
      let id = PersonID("P-004")
      #expect(records.folder.applications.first { $0.id == "A-004" }?.borrower == .person(id))
      let counted = told.flatMap(\.figures).flatMap(\.figures).flatMap(\.trace.entries)
      #expect(counted.contains { $0.subject == Person.key(id) })
      let gone = Erasure(of: id, in: records).keys
      let before = told.flatMap(\.figures).map { PublishedFigures($0) }
      let copy = try await server.officer(.economicOffice).get("/api/v1/reports/six-months/2026").body

      let reply = try await Self.erase(police, id.text)
      #expect(reply.status == 200 && reply.json?["erased"] == .integer(Int64(gone.count)), "\(reply.body)")
      #expect(try await police.get("/api/v1/people/\(id)").status == 404)
      for key in gone { #expect(try await server.store.read(key) == nil, "\(key)") }
      let texts = try await Self.everything(server)
      for mark in ["P-004", "A-004"] + gone.map({ "\"\($0.id.text)\"" }) {
        for text in texts { #expect(!text.contains(mark), "\(mark): \(text.prefix(60))") }
      }
      #expect(try await server.store.get(Household.self, home)?.record.representative == Sensitive(.unknown))
      let rows = try await server.store.all(ListFile.self).flatMap { Self.madeUp(in: $0.record.storedJSON) }
      #expect(!rows.isEmpty)
      for row in rows {
        for fact in ["route", "completed", "management_decision", "last_borrowing_day"] {
          #expect(row[fact] == nil, "\(fact)")
        }
      }
      for collection in ["told-figures", "list-files", "obligations"] {
        #expect(texts.contains { $0.hasPrefix(collection) && $0.contains("xoa-") }, "\(collection)")
      }

      // What was told and what is withheld stay; the next report is decided on the same.
      let after = try await server.store.all(ToldFigures.self).map(\.record).flatMap(\.figures)
        .map { PublishedFigures($0) }
      #expect(
        after.map { published in published.keys.map { published[$0] } }
          == before.map { published in published.keys.map { published[$0] } })
      #expect(try await server.officer(.economicOffice).get("/api/v1/reports/six-months/2026").body == copy)
      #expect(try await police.get("/api/v1/reports/six-months/2026").status == 200)
      for path in ["/month", "/lists", "/reports/six-months/2026"] {
        #expect(try await police.get(path).status == 200, "\(path)")
      }
      #expect(try await police.get("/api/v1/lists/2026-06/versions/1").status == 200)
      // The log says who, why, which; and nothing before can be read again.
      let entry = try #require(
        try await server.store.changes(after: 0, limit: 100_000).last { $0.purpose == .subjectRequest })
      #expect(
        entry.actor.text == "communePolice/ca-01" && entry.changes.contains { $0.key == Person.key(id) })
      #expect(entry.changes.contains { $0.key.collection == ToldFigures.collection })
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test("only who may read everything erases; whoever may not learns nothing of who is there")
  func who() async throws {
    try await TestServer.run(sample: .casework) { server in
      for officer in Demonstration.officers where officer.agency != .communePolice {
        let client = try await server.officer(account: officer.account)
        for id in ["P-001", "NONE-1"] {
          #expect(try await Self.erase(client, id).status == 403, "\(officer.agency)")
        }
      }
      let police = try await server.officer(.communePolice)
      #expect(try await Self.erase(police, "NONE-1").status == 404)
      #expect(try await Self.erase(police, "P-001", 7).status == 412)
      #expect(try await police.send("DELETE", "/api/v1/people/P-001?for=retention").status == 428)
      let why = try await Self.erase(police, "P-001", 1, "spring")
      #expect(why.status == 422 && why.json?["field"] == "for")
      // A loan runs: it is collected first.
      let open = try await Self.erase(police, "P-001")
      #expect(open.status == 409 && open.json?["code"] == "open" && !open.body.contains("P-001"))
      #expect(try await police.get("/api/v1/people/P-001")["ETag"] == "\"1\"")
    }
  }
}
