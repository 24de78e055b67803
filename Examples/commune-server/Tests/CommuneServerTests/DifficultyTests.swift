import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Difficulties reported in writing (IV.3), and the reviews after one and five years (II.6)")
struct DifficultyTests {
  private static let words = "Chưa đủ vốn cho hồ sơ đã duyệt"

  private static func move(_ client: HTTPClient, _ body: String, _ known: Int) async throws -> Reply {
    try await client.post("/api/v1/difficulties/VM-2026-02/moves", json: body, "If-Match: \"\(known)\"")
  }

  @Test(
    "an agency reports; the police receive, pass on; the People's Committee settles; the words are for these two alone"
  )
  func way() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      let committee = try await server.officer(.communePeoplesCommittee)
      let report =
        #"{"id":"VM-2026-02","clause":"III.2.1","category":"capital","text":"\#(Self.words)","came_up_on":"2026-06-01"}"#
      #expect(try await bank.post("/api/v1/difficulties", json: report).status == 201)
      #expect(try await bank.post("/api/v1/difficulties", json: report).status == 412)
      let own = try await bank.get("/api/v1/difficulties/VM-2026-02")
      #expect(own.json?["values"]?["state"] == "reported" && !own.body.contains(Self.words))
      #expect(own.json?["moves"]?.arrayValue == [])
      // Whoever reports it does not receive it.
      let reporter = try await Self.move(bank, #"{"action":"received"}"#, 1)
      #expect(
        reporter.status == 409 && reporter.json?["code"] == "ownReport" && reporter.json?["clause"] == "IV.3")
      #expect(try await police.get("/api/v1/difficulties/VM-2026-02").body.contains(Self.words))
      #expect(try await Self.move(police, #"{"action":"received"}"#, 1).status == 201)
      let early = try await Self.move(committee, #"{"action":"settled","text":"xong"}"#, 2)
      #expect(early.status == 409 && early.json?["code"] == "notWithAgency")
      let on = #"{"action":"forwarded","to":"communePeoplesCommittee"}"#
      #expect(try await Self.move(police, on, 2).status == 201)
      #expect(try await Self.move(police, on, 2).status == 412)
      // A step is taken back by whoever took it.
      let back = #","reason":"nhầm"}"#
      let theirs = try await Self.move(committee, #"{"action":"reversed","entry":2\#(back)"#, 3)
      let absent = try await Self.move(committee, #"{"action":"reversed","entry":9\#(back)"#, 3)
      #expect(theirs.status == 422 && theirs.json?["field"] == "entry")
      #expect(theirs.json?["detail"] == absent.json?["detail"])
      let moves = try await committee.get("/api/v1/difficulties/VM-2026-02").json?["moves"]?.arrayValue ?? []
      #expect(moves.contains(["action": "settled"]) && !moves.contains { $0["action"] == "reversed" })
      #expect(try await Self.move(committee, #"{"action":"settled","text":"đã bổ sung"}"#, 3).status == 201)
      #expect(try await bank.get("/api/v1/difficulties/VM-2026-02").json?["values"]?["state"] == "settled")
      #expect(!(try await bank.get("/difficulties/VM-2026-02").body.contains("đã bổ sung")))
      #expect(try await committee.get("/difficulties/VM-2026-02").body.contains("đã bổ sung"))
    }
  }

  @Test("it is for those who see figures; what does not fit names its field and repeats nothing")
  func refused() async throws {
    try await TestServer.run(sample: .casework) { server in
      let group = try await server.officer(.savingsAndCreditGroups)
      let body = #"{"id":"VM-9","clause":"III.2.1","category":"capital","text":"x"}"#
      for path in [
        "/api/v1/difficulties", "/api/v1/difficulties/VM-2026-01", "/api/v1/difficulties/NONE",
        "/difficulties",
      ] {
        #expect(try await group.get(path).status == 403, "\(path)")
      }
      #expect(try await group.post("/api/v1/difficulties", json: body).status == 403)
      let bank = try await server.officer(.vbspTransactionOffice)
      #expect(try await bank.get("/api/v1/difficulties/NONE").status == 404)
      let reports = [
        (#"{"id":"Mẫu","clause":"III.2.1","category":"capital","text":"x"}"#, "id"),
        (#"{"id":"VM-9","clause":"IX.9","category":"capital","text":"x"}"#, "clause"),
        (#"{"id":"VM-9","clause":"III.2.1","category":"Mẫu","text":"x"}"#, "category"),
        (#"{"id":"VM-9","clause":"III.2.1","category":"capital"}"#, "text"),
        (#"{"id":"VM-9","clause":"III.2.1","category":"capital","text":"…"}"#, "text"),
        (#"{"id":"VM-9","clause":"III.2.1","category":"capital","text":"x","on":"2026-06-09"}"#, "on"),
        (
          #"{"id":"VM-9","clause":"III.2.1","category":"capital","text":"x","came_up_on":"2026-07-01"}"#,
          "came_up_on"
        ),
        (#"{"id":"VM-9","clause":"III.2.1","category":"capital","text":"x","by":"me"}"#, "by"),
      ]
      for (body, field) in reports {
        let reply = try await bank.post("/api/v1/difficulties", json: body)
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(body) \(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
      }
      let committee = try await server.officer(.communePeoplesCommittee)
      for (body, field) in [
        (#"{"action":"lost"}"#, "action"), (#"{"action":"forwarded"}"#, "to"),
        (#"{"action":"forwarded","to":"Mẫu"}"#, "to"), (#"{"action":"answered","text":"…"}"#, "text"),
        (#"{"action":"reversed","entry":99,"reason":"x"}"#, "entry"),
        (#"{"action":"reversed","entry":3,"reason":"…"}"#, "reason"),
      ] {
        let reply = try await committee.post(
          "/api/v1/difficulties/VM-2026-01/moves", json: body, "If-Match: \"1\"")
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(body) \(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
      }
    }
  }

  @Test("pages: the list, a form to report, forms for what comes next")
  func pages() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      #expect(try await committee.get("/difficulties").body.contains("href=\"/difficulties/VM-2026-01\""))
      let page = try await committee.get("/difficulties/VM-2026-01").body
      #expect(page.contains("value=\"settled\"") && page.contains("dữ liệu mẫu"))
      let token = try #require(try await SessionTests.token(committee))
      let form = "known=1&action=answered&text=%C4%91ang+xem+x%C3%A9t"
      #expect(try await committee.post("/difficulties/VM-2026-01", form: form).status == 403)
      let sent = try await committee.post("/difficulties/VM-2026-01", form: "csrf=\(token)&\(form)")
      #expect(sent.status == 303 && sent["Location"] == "/difficulties/VM-2026-01", "\(sent.body)")
      let report = "csrf=\(token)&id=VM-2026-03&clause=III.1.4&category=list&text=danh+s%C3%A1ch"
      #expect(try await committee.post("/difficulties", form: report).status == 303)
      #expect(try await server.store.get(Difficulty.self, "VM-2026-03")?.record.category == .list)
    }
  }

  @Test(
    "a review stands among the reports of the year in which its data end, and is made and passed on like them"
  )
  func reviews() async throws {
    try await TestServer.run(sample: .casework, on: CivilDate("2027-05-03") ?? .distantFuture) { server in
      let police = try await server.officer(.communePolice)
      let items = try await police.get("/api/v1/reports?year=2027").json?["items"]?.arrayValue ?? []
      let review = try #require(items.first { $0["report"] == "review" })
      #expect(review["year"] == 1 && review["data_from"] == "2026-05-01" && review["data_to"] == "2027-04-30")
      #expect(review["over"] == true && review["open"] == true)
      let scope = try Plan.chauSon.review(after: 1)
      let report = try PeriodReport(
        of: try await server.server.desk.everything().records, for: scope, asOf: server.server.desk.today)
      let reply = try await police.get("/api/v1/reports/review/1")
      #expect(reply.body == (try report.copy(for: .communePolice).json.canonicalText))
      #expect(try await police.get("/api/v1/reports/review/2").status == 404)
      #expect(try await police.get("/api/v1/reports/review/5").status == 200)
      let bank = try await server.officer(.vbspTransactionOffice)
      #expect(try await bank.get("/api/v1/reports/review/1").status == 409)
      let released = try await police.send(
        "PUT", "/api/v1/reports/review/1/release", ["If-None-Match: *"])
      #expect(released.status == 201, "\(released.body)")
      #expect(try await bank.get("/api/v1/reports/review/1").json?["full"] == false)
      #expect(try await police.get("/reports?year=2027").body.contains("href=\"/reports/review/1\""))
      #expect(try await police.get("/api/v1/reports?year=2031").body.contains("\"review\""))
    }
  }
}
