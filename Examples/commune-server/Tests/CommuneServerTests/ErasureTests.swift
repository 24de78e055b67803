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

  @Test(
    "a person whose matters are over goes whole: no stored record has the identifier, what was told stays as it was"
  )
  func erased() async throws {
    try await TestServer.run(sample: .casework, on: Self.later) { server in
      let police = try await server.officer(.communePolice)
      let released = try await police.send(
        "PUT", "/api/v1/reports/six-months/2026/release", ["If-None-Match: *"])
      #expect(released.status == 201)
      // P-008: the bank refused A-008, there is no loan… somebody like that, who stands on the lists and in the figures.
      let records = try await server.server.desk.everything().records
      let told = try await server.store.all(ToldFigures.self).map(\.record)
      let counted = Set(told.flatMap(\.figures).flatMap(\.figures).flatMap { $0.trace.subjects })
      let id = try #require(
        records.folder.people.map(\.id).first { id in
          let erasure = Erasure(of: id, in: records)
          return erasure.open.isEmpty && counted.contains(Person.key(id))
            && erasure.keys.contains { $0.collection == CaseFile.collection }
        })
      let gone = Erasure(of: id, in: records).keys
      let before = told.flatMap(\.figures).map { PublishedFigures($0) }
      let copy = try await server.officer(.economicOffice).get("/api/v1/reports/six-months/2026").body

      let reply = try await Self.erase(police, id.text)
      #expect(reply.status == 200 && reply.json?["erased"] == .integer(Int64(gone.count)), "\(reply.body)")
      #expect(try await police.get("/api/v1/people/\(id)").status == 404)
      for key in gone { #expect(try await server.store.read(key) == nil, "\(key)") }
      let texts = try await Self.everything(server)
      for key in gone {
        for text in texts {
          #expect(
            !text.contains("\"\(key.id.text)\"") && !text.contains("\(key.id.text)/"),
            "\(key): \(text.prefix(60))")
        }
      }
      #expect(texts.contains { $0.hasPrefix("told-figures") && $0.contains("\"xoa-") })

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
