import SQLiteStore
import HoaNhap
import Testing

@testable import CommuneServer

@Suite("Rules, the plan, obligations and the month over HTTP")
struct WorkTests {
  private static let loan = """
    {"id": "x", "disbursements": [{"date": "2026-06-15", "amount": 50000000}],
     "rates": [{"from": "2025-12-01", "annual_pct": "6.24"}], "interest": {"every_months": 1}, "principal": {"every_months": 6, "count": 4}}
    """
  private static let application = """
    {"id": "A-17", "as_of": "2026-06-03", "kind": "person", "purpose": "production", "amount": 250000000,
     "programme_balance": 0, "person": {"birth": "1990"}}
    """

  @Test("a posted application and a posted loan get what the SDK answers, byte for byte")
  func posted() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.economicOffice)
      let verdict = try await officer.post("/api/v1/verdicts", json: Self.application)
      let document = try ApplicationDocument(json: try JSONReader.parse(Self.application))
      #expect(verdict.status == 200)
      #expect(verdict.body == (try RuleBook().verdict(for: document).json.canonicalText))
      let schedule = try await officer.post("/api/v1/schedules?explain=true", json: Self.loan)
      let loan = try LoanDocument(json: try JSONReader.parse(Self.loan))
      #expect(schedule.status == 200)
      #expect(schedule.body == (try loan.result(explaining: true).canonicalText))
      // Nothing of them was kept, nor was anything read.
      #expect(try await server.store.changes(after: 1, limit: 9).isEmpty)
    }
  }

  @Test("the plan and its matrix are the SDK's")
  func plan() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.savingsAndCreditGroups)
      #expect(try await officer.get("/api/v1/plan").body == Plan.chauSon.json.canonicalText)
      let reply = try await officer.get("/api/v1/matrix?agency=communePolice&by=raci")
      let matrix = try Plan.chauSon.matrix(agency: .communePolice)
      #expect(reply.json?["rows"] == .array(matrix.json(by: .raci)))
      let unknown = try await officer.get("/api/v1/matrix?agency=nobody")
      #expect(unknown.status == 422 && unknown.json?["code"] == "unknownReference")
    }
  }

  @Test("what is owed in some days is told with its state; days are checked")
  func obligations() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let reply = try await officer.get(
        "/api/v1/obligations?from=2026-06-01&to=2026-06-30&agency=communePolice")
      let items = try #require(reply.json?["items"]?.arrayValue)
      #expect(
        items.contains { $0["id"] == "chau-son/III.1.4/communePolice/2026-06-04" && $0["state"] == "open" })
      #expect(items.allSatisfy { $0["agency"] == "communePolice" })
      for (query, field) in [
        ("from=2026-06-01", "to"), ("from=2026-06-31&to=2026-07-01", "from"),
        ("from=2026-07-01&to=2026-06-01", "to"),
        ("from=2026-07-01&to=2090-06-01", "to"), ("from=2026-07-01&to=2026-08-01&agency=x", "agency"),
        ("from=2026-07-01&to=2026-08-01&agancy=x", "agancy"), ("from=2026-07-01&from=2026-08-01", "from"),
      ] {
        let reply = try await officer.get("/api/v1/obligations?\(query)")
        #expect(reply.status == 422 || reply.status == 400, "\(query)")
        #expect(reply.json?["field"]?.stringValue == field, "\(query)")
      }
    }
  }

  @Test("a move is taken for the officer's own agency, in the book's order, and is there for the next")
  func moves() async throws {
    let list = "chau-son/III.1.4/communePolice/2026-06-04"
    try await TestServer.run { server in
      func move(_ agency: AgencyID, _ body: String) async throws -> Reply {
        try await server.officer(agency).post("/api/v1/obligations/moves", json: body)
      }
      let done = #"{"action":"done","obligation":"\#(list)"}"#
      let blocked = try await move(.communePolice, done)
      #expect(blocked.status == 409 && blocked.json?["code"] == "blocked")
      #expect(try await move(.economicOffice, done).status == 403)
      let confirmed = #"{"action":"confirmed","obligation":"\#(list)"}"#
      #expect(try await move(.vbspTransactionOffice, confirmed).status == 403)
      #expect(try await move(.communePeoplesCommittee, confirmed).status == 201)
      #expect(try await move(.communePeoplesCommittee, confirmed).status == 409)
      let taken = try await move(.communePolice, done)
      #expect(taken.status == 201 && taken.json?["number"] == 2)
      #expect(taken.json?["entry"]?["recorded_by"] == "ca-01")
      let late = try await move(
        .communePolice, #"{"action":"done","obligation":"\#(list)","on":"2026-07-01"}"#)
      #expect(late.status == 409)

      let status = try await server.officer(.economicOffice)
        .get("/api/v1/obligations?from=2026-06-04&to=2026-06-04&agency=communePolice")
      #expect(status.json?["items"]?[0]?["state"] == "done")
      // Another agency reverses nothing of it; its own does, with a reason.
      #expect(
        try await move(.economicOffice, #"{"action":"reversed","entry":2,"reason":"nhầm"}"#).status == 403)
      #expect(try await move(.communePolice, #"{"action":"reversed","entry":2}"#).json?["field"] == "reason")
      #expect(
        try await move(.communePolice, #"{"action":"reversed","entry":2,"reason":"nhầm"}"#).status == 201)
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test(
    "a move that does not fit names its field",
    arguments: [
      (#"{"action":"sold","obligation":"x"}"#, "action"), (#"{"action":"done"}"#, "obligation"),
      (#"{"action":"done","obligation":"x"}"#, "obligation"),
      (#"{"action":"reversed","reason":"x"}"#, "entry"),
      (#"{"action":"reversed","entry":99,"reason":"x"}"#, "entry"),
      (#"{"action":"done","obligation":"x","on":"hôm qua"}"#, "on"),
      (#"{"action":"done","obligation":7}"#, "obligation"),
      (#"{"action":"done","obligation":"x","entry":1}"#, "entry"),
      (#"{"action":"waived","obligation":"x","on":"2026-06-03"}"#, "on"),
      (#"{"action":"waived","obligation":"x","reason":"\#(String(repeating: "a", count: 501))"}"#, "reason"),
      (#"{"action":"done","obligation":"x","by":"me"}"#, "by"),
    ])
  func wrongMoves(body: String, field: String) async throws {
    try await TestServer.run { server in
      let reply = try await server.officer(.communePolice).post("/api/v1/obligations/moves", json: body)
      #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field)
      #expect(try await server.store.get(ObligationBook.self, "chau-son") == nil)
    }
  }

  @Test("moves of several officers at once are all in the book, and in no other order than it allows")
  func concurrentMoves() async throws {
    try await TestServer.run { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let open = try await server.server.desk.book().statuses(asOf: TestServer.day)
        .filter {
          $0.obligation.confirm.contains(.communePeoplesCommittee) && $0.obligation.opens <= TestServer.day
        }
      let ids = open.prefix(4).map(\.obligation.id.text)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for id in ids {
          group.addTask {
            try await committee.post(
              "/api/v1/obligations/moves", json: #"{"action":"confirmed","obligation":"\#(id)"}"#
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(!ids.isEmpty && statuses == Array(repeating: 201, count: ids.count))
      let kept = try #require(try await server.store.get(ObligationBook.self, "chau-son")).record
      #expect(Set(kept.entries.map(\.obligation.text)) == Set(ids))
      #expect(kept.entries.map(\.number) == Array(1...ids.count))
    }
  }

  @Test(
    "the month's figures are exact for those who may read the records, and hide small numbers from others")
  func month() async throws {
    try await TestServer.run { server in
      let whole = try #require(try await server.officer(.communePolice).get("/api/v1/month").json)
      #expect(whole["exact"] == true)
      let counts = whole["list"]?.objectValue?.members.compactMap(\.value.integerValue) ?? []
      #expect(counts.reduce(0, +) == Int64(try await server.store.all(Person.self).count))
      #expect(counts.contains { (1..<5).contains($0) })
      for agency in [AgencyID.vbspTransactionOffice, .economicOffice, .cultureSocialOffice] {
        let part = try #require(try await server.officer(agency).get("/api/v1/month").json)
        #expect(part["exact"] == false)
        for kind in ["list", "applications"] {
          for member in part[kind]?.objectValue?.members ?? [] {
            #expect(
              member.value.isNull || !(1..<5).contains(member.value.integerValue ?? 0), "\(agency) \(kind)")
          }
        }
        #expect((part["loans"]?["outstanding"]?.isNull == true) == (agency == .cultureSocialOffice))
      }
    }
  }

  @Test(
    "the month's money is what was handed out, as in the reports: of a case without money nothing is owed")
  func money() async throws {
    try await TestServer.run(sample: .casework) { server in
      func outstanding() async throws -> Int64? {
        try await server.officer(.communePolice).get("/api/v1/month").json?["loans"]?["outstanding"]?
          .integerValue
      }
      let desk = server.server.desk
      let before = try #require(try await outstanding())
      let file = try #require(
        try await server.store.all(CaseFile.self).map(\.record).first { $0.state == .atBank })
      // A loan of which a payment is recorded would be one that nobody can fold.
      let paid = Set(try await server.store.all(Payment.self).map(\.record.loan))
      let found = try #require(
        try await server.store.all(Loan.self).first { loan in
          loan.record.programme == .decision08 && loan.record.settledOn == nil
            && !paid.contains(loan.record.id)
            && loan.record.disbursements.allSatisfy { $0.date <= TestServer.day }
        })
      let loan = Loan(
        id: found.record.id, borrower: file.borrower, purpose: found.record.purpose,
        application: file.application, terms: found.record.terms)
      try await server.store.put(
        loan, expecting: .exactly(found.revision), by: "x", for: .correction, on: TestServer.day)
      let after = try #require(try await outstanding())
      #expect(after == before - loan.terms.amount.amount)
      let month = try MonthReport(of: try await desk.everything().records, asOf: TestServer.day)
      #expect(month.portfolio.total.running.outstanding.amount == after)
    }
  }
}
