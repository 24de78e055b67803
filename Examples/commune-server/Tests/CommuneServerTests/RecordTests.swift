import SQLiteStore
import HoaNhap
import Testing

@testable import CommuneServer

@Suite("Applications, people and verdicts, as far as the access policy goes (S.2)")
struct RecordTests {
  @Test("the answers about one application differ by agency, and tell nothing of what is closed")
  func byAgency() async throws {
    // application, verdict, person, month, page of the month
    let expected: [AgencyID: [Int]] = [
      .communePolice: [200, 200, 200, 200, 200], .communePeoplesCommittee: [200, 200, 200, 200, 200],
      .vbspTransactionOffice: [200, 200, 200, 200, 403], .economicOffice: [404, 403, 403, 200, 403],
      .cultureSocialOffice: [404, 403, 404, 200, 403], .fatherlandFront: [404, 403, 404, 200, 403],
      .savingsAndCreditGroups: [404, 403, 404, 403, 403],
    ]
    try await TestServer.run { server in
      for (agency, statuses) in expected {
        let officer = try await server.officer(agency)
        var found: [Int] = []
        for path in [
          "/api/v1/applications/A-001", "/api/v1/applications/A-001/verdict", "/api/v1/people/P-001",
          "/api/v1/month", "/month",
        ] {
          found.append(try await officer.get(path).status)
        }
        #expect(found == statuses, "\(agency)")
      }
    }
  }

  @Test("what is not there and what an officer may not see give the same answer")
  func alike() async throws {
    try await TestServer.run { server in
      for agency in [
        AgencyID.savingsAndCreditGroups, .fatherlandFront, .cultureSocialOffice, .economicOffice,
      ] {
        let officer = try await server.officer(agency)
        for kind in ["applications", "people"] {
          let closed = try await officer.get("/api/v1/\(kind)/\(kind == "people" ? "P-001" : "A-001")")
          let absent = try await officer.get("/api/v1/\(kind)/NONE-1")
          #expect(closed.status == absent.status)
          #expect(closed.json?["detail"] == absent.json?["detail"])
          #expect(closed.json?["type"] == absent.json?["type"])
        }
      }
    }
  }

  @Test("an officer of a group sees the applications of its members, and those alone")
  func groups() async throws {
    try await TestServer.run { server in
      var index = GroupIndex()
      let police = try #require(Demonstration.officers.first)
      let member = Officer(account: police.account, agency: police.agency, groups: ["TK-01"])
      index = try await server.server.desk.groups(for: member)
      var own: Set<String> = []
      for application in try await server.store.all(LoanApplication.self) {
        if index.relations(of: application.record.borrower).group == .known("TK-01") {
          own.insert(application.record.id.text)
        }
      }
      #expect(!own.isEmpty)
      let officer = try await server.officer(.savingsAndCreditGroups)
      let items = try await Self.all("/api/v1/applications", officer)
      #expect(Set(items.compactMap { $0["values"]?["id"]?.stringValue }) == own)
      for id in own { #expect(try await officer.get("/api/v1/applications/\(id)").status == 200) }
    }
  }

  @Test("page after page gives every application once, for those who may not see identifiers too")
  func pages() async throws {
    try await TestServer.run { server in
      let count = try await server.store.all(LoanApplication.self).count
      let police = try await Self.all(
        "/api/v1/applications?limit=7", try await server.officer(.communePolice))
      #expect(police.count == count)
      #expect(Set(police.compactMap { $0["values"]?["id"]?.stringValue }).count == count)

      let economic = try await Self.all(
        "/api/v1/applications?limit=7", try await server.officer(.economicOffice))
      #expect(economic.count == count)
      for item in economic {
        #expect(item["values"]?["id"] == nil && item["values"]?["borrower"] == nil)
        #expect(item["withheld"]?.arrayValue?.contains("identity") == true)
      }
    }
  }

  @Test("every value that is shown was logged as read before, by account, record and field")
  func logged() async throws {
    try await TestServer.run { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      #expect(try await server.readings().isEmpty)
      let person = try await bank.get("/api/v1/people/P-001")
      let fields = try #require(person.json?["values"]?.objectValue).members.map(\.key)
      #expect(fields.contains("last_borrowing_day") && !fields.contains("management_decision"))
      let line = try #require(try await server.readings().first)
      #expect(line.hasPrefix("vbspTransactionOffice/nh-01 people/P-001 "))
      #expect(Set(line.split(separator: " ")[2].split(separator: ",").map(String.init)) == Set(fields))

      _ = try await bank.get("/api/v1/applications/A-001/verdict")
      let later = try await server.readings().dropFirst()
      #expect(later.map { $0.split(separator: " ")[1] } == ["applications/A-001", "people/P-001"])
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test("the bank learns the answer and each clause's outcome; the police what was observed too")
  func verdicts() async throws {
    try await TestServer.run { server in
      let path = "/api/v1/applications/A-001/verdict"
      let bank = try #require(try await server.officer(.vbspTransactionOffice).get(path).json)
      let police = try #require(try await server.officer(.communePolice).get(path).json)
      #expect(bank["outcome"] == police["outcome"])
      let pairs = zip(bank["findings"]?.arrayValue ?? [], police["findings"]?.arrayValue ?? [])
      #expect(bank["findings"]?.arrayValue?.count ?? 0 > 5)
      for (short, whole) in pairs {
        #expect(short["clause"] == whole["clause"] && short["outcome"] == whole["outcome"])
        #expect(short["observed"] == nil && short["vi"] == nil && whole["vi"] != nil)
      }
      #expect(bank["receipt"] == nil && police["receipt"] != nil)
    }
  }

  @Test("an application is written over what was read, and over nothing else")
  func writing() async throws {
    try await TestServer.run { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let path = "/api/v1/applications/A-001"
      let read = try await bank.get(path)
      #expect(read["ETag"] == "\"1\"")
      let values = try #require(read.json?["values"]?.objectValue)
      func body(_ amount: Int64) -> String {
        JSONValue.object(
          JSONObject(values.members.map { $0.key == "amount" ? JSONMember("amount", .integer(amount)) : $0 })
        ).canonicalText
      }
      func put(_ amount: Int64, _ headers: String...) async throws -> Reply {
        try await bank.send("PUT", path, headers + ["Content-Type: application/json"], body: body(amount))
      }
      #expect(try await put(90_000_000).status == 428)
      #expect(try await put(90_000_000, "If-Match: \"2\"").status == 412)
      #expect(try await put(90_000_000, "If-Match: 1").status == 412)
      #expect(try await put(90_000_000, "If-None-Match: *").status == 412)
      let written = try await put(90_000_000, "If-Match: \"1\"")
      #expect(written.status == 200 && written["ETag"] == "\"2\"")
      #expect(try await put(80_000_000, "If-Match: \"1\"").status == 412)
      #expect(try await bank.get(path).json?["values"]?["amount"] == 90_000_000)
      let changes = try await server.store.history(of: LoanApplication.key("A-001")).flatMap(\.changes)
      #expect(changes.filter { $0.kind == .put }.last?.fields == ["amount"])
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test("of two who write at once one is told that the other was first")
  func race() async throws {
    try await TestServer.run { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for amount in 1...8 {
          group.addTask {
            try await bank.send(
              "PUT", "/api/v1/applications/NEW-1", ["If-None-Match: *", "Content-Type: application/json"],
              body:
                #"{"id":"NEW-1","kind":"person","borrower":"P-001","purpose":"production","amount":\#(amount)}"#
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.sorted() == [201] + Array(repeating: 412, count: 7))
    }
  }

  @Test(
    "whoever sees a part of an application cannot write it",
    arguments: [
      AgencyID.economicOffice, .cultureSocialOffice, .fatherlandFront, .socioPoliticalOrganisations,
      .savingsAndCreditGroups,
    ])
  func notWriting(agency: AgencyID) async throws {
    try await TestServer.run { server in
      let reply = try await server.officer(agency).send(
        "PUT", "/api/v1/applications/NEW-1", ["If-None-Match: *", "Content-Type: application/json"],
        body: #"{"id":"NEW-1","kind":"person","borrower":"P-001","purpose":"production"}"#)
      #expect(reply.status == 403)
      #expect(try await server.store.get(LoanApplication.self, "NEW-1") == nil)
    }
  }

  @Test(
    "a field that does not fit is named",
    arguments: [
      (#"{"id":"N-1","kind":"person","borrower":"P-001","purpose":"gold"}"#, "purpose", "unknownWord"),
      (
        #"{"id":"N-1","kind":"person","borrower":"P-001","purpose":"training","amount":-1}"#, "amount",
        "outOfRange"
      ),
      (
        #"{"id":"N-1","kind":"person","borrower":"P-001","purpose":"training","amout":1}"#, "amout",
        "unknownField"
      ),
      (
        #"{"id":"N-1","kind":"person","borrower":"NOBODY","purpose":"training"}"#, "borrower",
        "unknownReference"
      ),
      (#"{"id":"N-2","kind":"person","borrower":"P-001","purpose":"training"}"#, "id", "outOfRange"),
      (#"{"id":"N-1","kind":"person","purpose":"training"}"#, "borrower", "missingField"),
      (
        #"{"id":"N-1","kind":"person","borrower":"P-001","purpose":"training","received_on":"2026-02-30"}"#,
        "received_on", "notADate"
      ),
    ])
  func fields(body: String, field: String, code: String) async throws {
    try await TestServer.run { server in
      let reply = try await server.officer(.communePolice).send(
        "PUT", "/api/v1/applications/N-1", ["If-None-Match: *", "Content-Type: application/json"], body: body)
      #expect(reply.status == 422 && reply["Content-Type"] == "application/problem+json")
      #expect(reply.json?["field"]?.stringValue == field && reply.json?["code"]?.stringValue == code)
      #expect(try await server.store.get(LoanApplication.self, "N-1") == nil)
    }
  }

  /// The items of all pages.
  private static func all(_ path: String, _ client: HTTPClient) async throws -> [JSONValue] {
    var items: [JSONValue] = []
    var next: String?
    repeat {
      let join = path.contains("?") ? "&" : "?"
      let reply = try await client.get(path + (next.map { "\(join)after=\($0)" } ?? ""))
      items += try #require(reply.json?["items"]?.arrayValue)
      next = reply.json?["next"]?.stringValue
    } while next != nil
    return items
  }
}
