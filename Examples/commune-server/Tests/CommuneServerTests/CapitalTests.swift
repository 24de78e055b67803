import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Capital: demand against allocation and use, the review, the request (III.2.1, III.2.2)")
struct CapitalTests {
  @Test("it is for those who may read figures and amounts; small numbers are the police's alone")
  func byAgency() async throws {
    let expected: [(AgencyID, Int)] = [
      (.communePolice, 200), (.communePeoplesCommittee, 200), (.vbspTransactionOffice, 200),
      (.economicOffice, 200), (.cultureSocialOffice, 403), (.fatherlandFront, 403),
      (.socioPoliticalOrganisations, 403), (.savingsAndCreditGroups, 403),
    ]
    try await TestServer.run(sample: .casework) { server in
      var papers: Set<String> = []
      for (agency, status) in expected {
        let officer = try await server.officer(agency)
        let reply = try await officer.get("/api/v1/capital")
        #expect(reply.status == status, "\(agency)")
        for path in [
          "/api/v1/capital/requests/entrusted", "/capital", "/capital/review", "/capital/requests/central",
        ] {
          #expect(try await officer.get(path).status == status, "\(agency) \(path)")
        }
        guard status == 200 else { continue }
        let isPolice = agency == .communePolice
        #expect(reply.json?["exact"] == .bool(isPolice))
        let review = reply.json?["review"]
        for name in ["demand", "figures", "bound", "findings", "comparison"] {
          #expect((review?[name] != nil) == isPolice, "\(agency) \(name)")
        }
        #expect(review?["balance"]?.arrayValue?.isEmpty == false)
        papers.insert(reply.json?["report"]?["vi"]?.stringValue ?? "")
        let marks = ["V-0", "A-0", "P-0"] + (agency == .economicOffice ? ["CB-02"] : [])
        for mark in marks { #expect(!reply.body.contains("\"\(mark)"), "\(agency)") }
      }
      // The paper leaves small numbers out by itself, and is one for all.
      #expect(papers.count == 1 && papers != [""])
      #expect(try await server.officer(.economicOffice).get("/api/v1/capital/requests/own").status == 404)
      #expect(
        try await server.readings().contains { $0.hasPrefix("economicOffice/kt-01 capital/NV-2026-01 ") })
    }
  }

  @Test("what the server shows is the SDK's own review of the records that it keeps")
  func same() async throws {
    try await TestServer.run(sample: .casework) { server in
      let records = try await server.server.desk.everything().records
      let month = try MonthReport(of: records, asOf: TestServer.day)
      let review = try CapitalReview(
        folder: records.recordedMoney(on: TestServer.day).folder, decisions: month.decisions,
        list: month.list,
        book: try CapitalBook(records.capital), progress: records.capitalProgress(on: TestServer.day),
        aftercare: records.aftercare, asOf: TestServer.day)
      let police = try await server.officer(.communePolice)
      #expect(try await police.get("/api/v1/capital").json?["review"] == review.json)
      let draft = try await police.get("/api/v1/capital/requests/entrusted")
      #expect(draft.json?["amount"] == .integer(try review.proposal(for: .entrusted).amount))
      #expect(draft.json?["text"]?["vi"] == .string(try review.request(for: .entrusted).text()))
    }
  }

  private static let allocation =
    #"{"id":"NV-2026-05","kind":"allocated","source":"entrusted","year":2026,"month":7,"amount":250000000,"on":"2026-06-02","by":"communePeoplesCouncil","decision":"NQ 12"}"#

  @Test("the book is kept by whom the plan names, grows, and a mistake is reversed")
  func book() async throws {
    try await TestServer.run(sample: .casework) { server in
      let economic = try await server.officer(.economicOffice)
      func record(_ client: HTTPClient, _ body: String) async throws -> Reply {
        try await client.post("/api/v1/capital/entries", json: body)
      }
      for agency in [AgencyID.communePolice, .vbspTransactionOffice, .cultureSocialOffice] {
        let reply = try await record(try await server.officer(agency), Self.allocation)
        #expect(reply.status == 403 && reply.json?["clause"] == "III.2.1", "\(agency)")
      }
      let before = try await economic.get("/api/v1/capital").json
      let taken = try await record(economic, Self.allocation)
      #expect(taken.status == 201, "\(taken.body)")
      let after = try await economic.get("/api/v1/capital").json
      #expect((after?["entries"]?.arrayValue?.count ?? 0) - (before?["entries"]?.arrayValue?.count ?? 0) == 1)
      #expect(after?["review"]?["balance"] != before?["review"]?["balance"])
      let twice = try await record(economic, Self.allocation)
      #expect(twice.status == 422 && twice.json?["field"] == "id" && twice.json?["code"] == "duplicate")
      let much = try await record(
        economic, #"{"id":"NV-9","kind":"withdrawn","source":"mobilised","year":2026,"amount":1}"#)
      #expect(much.status == 409 && much.json?["code"] == "belowAllocated")
      let back = #"{"id":"NV-2026-06","kind":"reversed","entry":"NV-2026-05","reason":"ghi nhầm năm"}"#
      #expect(try await record(economic, back).status == 201)
      let shown = try await economic.get("/api/v1/capital")
      #expect(
        !shown.body.contains("ghi nhầm năm")
          && shown.json?["review"]?["balance"] == before?["review"]?["balance"])
      let again = try await record(economic, back.replacing("NV-2026-06", with: "NV-2026-07"))
      #expect(again.status == 409 && again.json?["code"] == "alreadyReversed")
      let wrong = [
        (#"{"id":"N","kind":"lost"}"#, "kind"), (#"{"id":"N","kind":"allocated"}"#, "source"),
        (#"{"id":"Mẫu","kind":"requested","source":"central","year":2026,"amount":1}"#, "id"),
        (#"{"id":"N","kind":"requested","source":"central","year":2026,"amount":0}"#, "amount"),
        (#"{"id":"N","kind":"requested","source":null,"year":2026,"amount":1}"#, "source"),
        (#"{"id":"N","kind":"requested","source":"central","year":2026,"amount":1,"by":"Mẫu"}"#, "by"),
        (#"{"id":"N","kind":"requested","source":"central","year":2026,"amount":1,"on":"2026-06-09"}"#, "on"),
        (#"{"id":"N","kind":"transferred","source":"central","year":2026,"amount":1}"#, "to_source"),
        (
          #"{"id":"N","kind":"transferred","source":"central","to_source":"central","year":2026,"amount":1}"#,
          "to_source"
        ),
        (#"{"id":"N","kind":"reversed","entry":null,"reason":"x"}"#, "entry"),
        (#"{"id":"N","kind":"reversed","entry":"NONE","reason":"x"}"#, "entry"),
        (#"{"id":"N","kind":"reversed","entry":"NV-2026-01","reason":"…"}"#, "reason"),
        (#"{"id":"N","kind":"requested","source":"central","year":2026,"amount":1,"entry":"x"}"#, "entry"),
      ]
      for (body, field) in wrong {
        let reply = try await record(economic, body)
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(body) \(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
      }
    }
  }

  @Test("two entries at once that fit only singly: one of them is refused, and the book goes on")
  func atOnce() async throws {
    try await TestServer.run(sample: .casework) { server in
      let desk = server.server.desk
      let officer = Officer(account: "kt-01", agency: .economicOffice, groups: [])
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for number in 1...12 {
          group.addTask {
            let body = #"{"id":"R-\#(number)","kind":"reversed","entry":"NV-2026-01","reason":"ghi nhầm"}"#
            do {
              _ = try await desk.record(CapitalRequest(Fields(JSONReader.parse(body))), by: officer)
              return true
            } catch {
              return false
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == 1)
      let entries = try await server.store.all(CapitalEntry.self).map(\.record)
      #expect(throws: Never.self) { try CapitalBook(entries) }
      #expect(try await server.officer(.economicOffice).get("/api/v1/capital").status == 200)
    }
  }

  @Test("pages: the papers, the book, and a form for whoever keeps it")
  func pages() async throws {
    try await TestServer.run(sample: .casework) { server in
      let economic = try await server.officer(.economicOffice)
      let page = try await economic.get("/capital").body
      #expect(page.contains("NV-2026-01") && page.contains("name=\"decision\"") && !page.contains("CB-02"))
      #expect(page.contains("href=\"/capital/requests/entrusted\""))
      #expect(
        !(try await server.officer(.vbspTransactionOffice).get("/capital").body.contains("name=\"decision\""))
      )
      let token = try #require(try await SessionTests.token(economic))
      let form =
        "kind=requested&id=NV-2026-08&source=entrusted&year=2027&month=&purpose=&amount=90000000&on=&by=economicOffice&decision="
      #expect(try await economic.post("/capital", form: form).status == 403)
      let sent = try await economic.post("/capital", form: "csrf=\(token)&\(form)")
      #expect(sent.status == 303 && sent["Location"] == "/capital", "\(sent.body)")
      #expect(try await server.store.get(CapitalEntry.self, "NV-2026-08")?.record.amount == Dong(90_000_000))
      let draft = try await economic.get("/capital/requests/entrusted", "Accept-Language: en").body
      #expect(draft.contains("<h1>") && !draft.contains("<script"))
    }
  }
}
