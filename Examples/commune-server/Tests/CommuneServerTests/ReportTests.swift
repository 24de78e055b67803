import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Reports: every number for the police, one guarded copy for everybody else (IV.1, IV.2, S.2)")
struct ReportTests {
  private static let path = "/api/v1/reports/six-months/2026"
  /// The day after the last of the six months' data.
  private static let after = CivilDate("2026-06-15") ?? .distantPast

  @Test("the reports of a year are the plan's, with their days")
  func list() async throws {
    try await TestServer.run(sample: .casework) { server in
      let officer = try await server.officer(.savingsAndCreditGroups)
      let items = try #require(try await officer.get("/api/v1/reports?year=2026").json?["items"]?.arrayValue)
      #expect(items.map { $0["report"]?.stringValue } == ["q1", "six-months", "q3", "year"])
      #expect(items[1]["data_from"] == "2025-12-15" && items[1]["data_to"] == "2026-06-14")
      #expect(items[1]["over"] == false && items[0]["over"] == true)
      #expect(items.allSatisfy { $0["released_on"]?.isNull == true })
      #expect(try await officer.get("/api/v1/reports?year=0").status == 422)
    }
  }

  @Test(
    "the police's is what the SDK makes of the store, preliminary before the last day of the data, and its records are logged"
  )
  func police() async throws {
    try await TestServer.run(sample: .casework) { server in
      let officer = try await server.officer(.communePolice)
      let reply = try await officer.get(Self.path)
      let desk = server.server.desk
      let report = try PeriodReport.preliminary(
        of: try await desk.everything().records, for: try desk.scope(of: "six-months", "2026"),
        until: TestServer.day)
      let copy = try report.copy(for: .communePolice)
      #expect(reply.status == 200 && reply.body == copy.json.canonicalText)
      #expect(reply.json?["preliminary"] == true && reply.json?["full"] == true)

      let logged = Set(try await server.readings().map { String($0.split(separator: " ")[1]) })
      // A duty is a line of the book; every other record is logged by itself.
      let traced = report.figures.figures.flatMap(\.trace.entries).map(\.record)
        .filter { $0.collection != ObligationBook.collection }
      #expect(!traced.isEmpty && Set(traced.map { "\($0)" }).isSubset(of: logged))
      #expect(logged.contains("obligations/chau-son"))
      #expect(try await server.readings().allSatisfy { $0.hasPrefix("communePolice/ca-01 ") })

      let csv = try await officer.get(Self.path, "Accept: text/csv")
      #expect(csv["Content-Type"] == "text/csv; charset=utf-8")
      #expect(csv.body == String(decoding: copy.csv(.vietnamese), as: UTF8.self))
      let page = try await officer.get("/reports/six-months/2026")
      #expect(page.status == 200 && page.body == copy.html())
      #expect(page["Content-Security-Policy"]?.contains("script") == false)
    }
  }

  @Test(
    "before it is passed on nobody else gets a figure, since two days' figures could be subtracted; who sees no totals never does"
  )
  func waits() async throws {
    try await TestServer.run(sample: .casework) { server in
      for account in Demonstration.officers.map(\.account) where account != "ca-01" {
        let officer = try await server.officer(account: account)
        let isOpen = account != "tk-01"
        for path in [Self.path, "/reports/six-months/2026"] {
          let reply = try await officer.get(path)
          #expect(reply.status == (isOpen ? 409 : 403))
          let kind = isOpen ? "not-released" : "forbidden"
          #expect(reply.json?["type"]?.stringValue == "urn:hoanhap:problem:\(kind)")
          #expect(!reply.body.contains("figures"))
        }
      }
    }
  }

  @Test("it is passed on once, by the agency through which the plan sends it, and stays as it was told")
  func release() async throws {
    try await TestServer.run(sample: .casework, on: Self.after) { server in
      let police = try await server.officer(.communePolice)
      func release(_ client: HTTPClient, _ headers: [String] = ["If-None-Match: *"]) async throws -> Reply {
        try await client.send("PUT", "\(Self.path)/release", headers)
      }
      #expect(try await release(police, []).status == 428)
      #expect(try await release(police, ["If-Match: \"1\""]).status == 412)
      for agency in [AgencyID.communePeoplesCommittee, .vbspTransactionOffice, .savingsAndCreditGroups] {
        #expect(try await release(try await server.officer(agency)).status == 403)
      }
      #expect(try await server.store.all(ReportRelease.self).isEmpty)
      let taken = try await release(police)
      #expect(taken.status == 201 && taken.json?["released_on"] == "2026-06-15")
      #expect(try await release(police).status == 412)

      let desk = server.server.desk
      let report = try PeriodReport(
        of: try await desk.everything().records, for: try desk.scope(of: "six-months", "2026"),
        asOf: Self.after)
      var told: [String] = []
      for agency in [
        AgencyID.communePeoplesCommittee, .vbspTransactionOffice, .economicOffice, .cultureSocialOffice,
        .fatherlandFront, .socioPoliticalOrganisations,
      ] {
        let officer = try await server.officer(agency)
        let reply = try await officer.get(Self.path)
        #expect(reply.body == (try report.copy(for: agency).json.canonicalText), "\(agency)")
        #expect(reply.json?["full"] == false && reply.json?["preliminary"] == false)
        // No identifier of anybody stands in it, in any form.
        let page = try await officer.get("/reports/six-months/2026").body
        let csv = try await officer.get(Self.path, "Accept: text/csv").body
        for text in [reply.body, page, csv] {
          for mark in ["P-0", "A-0", "K-0", "E-0", "Mẫu 0"] {
            #expect(!text.contains(mark), "\(agency): \(mark)")
          }
        }
        for row in reply.json?["figures"]?.arrayValue ?? [] where row["state"] == "withheld" {
          #expect(row["value"]?.isNull == true)
        }
        told.append(reply.json?["figures"]?.canonicalText ?? "")
      }
      #expect(Set(told).count == 1)

      // What is recorded later changes the police's copy, and not what was told.
      let one = try #require(try await server.store.all(Payment.self).first?.record)
      let later = Payment(
        id: "TT-NEW", loan: one.loan, date: CivilDate("2026-06-10") ?? .distantPast, amount: Dong(1_000_000))
      try await server.store.insert(later, by: "x", for: .lending, on: Self.after)
      let bank = try await server.officer(.vbspTransactionOffice).get(Self.path)
      #expect(bank.json?["figures"]?.canonicalText == told[0])
    }
  }

  @Test("the next report is decided after what was told before")
  func after() async throws {
    try await TestServer.run(sample: .casework, on: CivilDate("2026-09-15") ?? .distantPast) { server in
      let police = try await server.officer(.communePolice)
      for report in ["six-months", "q3"] {
        let reply = try await police.send(
          "PUT", "/api/v1/reports/\(report)/2026/release", ["If-None-Match: *"])
        #expect(reply.status == 201)
      }
      let desk = server.server.desk
      let records = try await desk.everything().records
      func report(_ name: String) throws -> PeriodReport {
        try PeriodReport(of: records, for: try desk.scope(of: name, "2026"), asOf: desk.today)
      }
      let half = try report("six-months")
      let expected = try report("q3").copy(for: .economicOffice, after: half.published())
      let quarter = try await server.officer(.economicOffice).get("/api/v1/reports/q3/2026")
      #expect(quarter.body == expected.json.canonicalText)
      #expect(try await server.store.all(ToldFigures.self).map(\.record.number) == [1, 2])
    }
  }

  @Test("an agency hands in its own part, under the number that it knows of; nobody hands in another's")
  func submissions() async throws {
    try await TestServer.run(sample: .casework, on: Self.after) { server in
      let office = try await server.officer(.cultureSocialOffice)
      let body =
        #"{"figures":[{"figure":"people-advised","value":7}],"narrative":[{"slot":"1-results","text":"Đã tư vấn tại thôn."}]}"#
      func submit(_ client: HTTPClient, _ known: String, _ body: String) async throws -> Reply {
        try await client.post("\(Self.path)/submissions", json: body, known)
      }
      #expect(try await submit(office, "X: 1", body).status == 428)
      let first = try await submit(office, "If-None-Match: *", body)
      #expect(first.status == 201 && first["ETag"] == "\"1\"")
      #expect(try await submit(office, "If-None-Match: *", body).status == 412)
      #expect(try await submit(office, "If-Match: \"1\"", body).status == 201)
      let kept = try await server.store.all(ReportSubmission.self).map(\.record)
      #expect(kept.map(\.number) == [1, 2] && kept.allSatisfy { $0.agency == .cultureSocialOffice })

      // The police see it beside the records, its words on the page alone.
      let police = try await server.officer(.communePolice)
      let intake = try await police.get(Self.path).json?["intake"]?.arrayValue ?? []
      #expect(intake.contains { $0["agency"] == "cultureSocialOffice" && $0["state"] == "received" })
      #expect(try await police.get("/reports/six-months/2026").body.contains("Đã tư vấn tại thôn."))

      for (body, field) in [
        (#"{"figures":[{"figure":"lent","value":7}]}"#, "figures"),
        (#"{"figures":[{"figure":"people-advised","value":-1}]}"#, "figures[0].value"),
        (#"{"figures":[{"figure":"people-advised","value":"Mẫu"}]}"#, "figures[0].value"),
        (#"{"narrative":[{"slot":"5","text":"Mẫu"}]}"#, "narrative[0].slot"),
        (
          #"{"narrative":[{"slot":"1-results","text":"\#(String(repeating: "ẫ", count: 10_001))"}]}"#,
          "narrative[0].text"
        ),
        (
          #"{"narrative":[{"slot":"1-results","text":"a"},{"slot":"1-results","text":"b"}]}"#, "narrative[1]"
        ),
        (#"{"difficulties":["VM-9"]}"#, "difficulties[0]"), (#"{"agency":"communePolice"}"#, "agency"),
        (#"{"figures":7}"#, "figures"),
      ] {
        let reply = try await submit(office, "If-Match: \"2\"", body)
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(body) \(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
      }
      #expect(try await submit(office, "If-Match: \"2\"", "{").status == 400)
      let group = try await submit(
        try await server.officer(.savingsAndCreditGroups), "If-None-Match: *", "{}")
      #expect(group.status == 403 && group.json?["code"] == "notToReport" && group.json?["clause"] == "IV.2")
      #expect(try await server.store.all(ReportSubmission.self).count == 2)
    }
  }

  @Test(
    "before the days are over nothing is handed in or passed on, and the clause says so in both languages")
  func notOver() async throws {
    try await TestServer.run(sample: .casework) { server in
      let office = try await server.officer(.cultureSocialOffice)
      let police = try await server.officer(.communePolice)
      for (method, path) in [("POST", "\(Self.path)/submissions"), ("PUT", "\(Self.path)/release")] {
        let reply = try await (method == "POST" ? office : police).send(
          method, path, ["If-None-Match: *", "Content-Type: application/json", "Accept-Language: en"],
          body: "{}")
        #expect(reply.status == 409 && reply.json?["code"] == "periodNotOver")
        #expect(
          reply.json?["clause"] == "IV.2" && reply.json?["title"] == "This cannot be done as things stand.")
        #expect(reply.json?["detail"]?.stringValue?.contains("2026-06-14") == true)
      }
      let future = try await police.get("/api/v1/reports/year/2030")
      #expect(future.status == 409 && future.json?["code"] == "outsidePeriod")
      #expect(future.json?["detail"]?.stringValue?.hasPrefix("Số liệu tạm tính") == true)
    }
  }

  @Test("an unknown report or year is not there")
  func unknown() async throws {
    try await TestServer.run { server in
      let police = try await server.officer(.communePolice)
      for path in [
        "/api/v1/reports/q2/2026", "/api/v1/reports/q1/0", "/api/v1/reports/q1/x",
        "/api/v1/reports/q1/02026", "/api/v1/reports/q1/99999", "/reports/%00/2026", "/reports/q1/-1",
      ] {
        let reply = try await police.get(path)
        #expect(reply.status == 404, "\(path)")
      }
    }
  }

  @Test("pages: each agency has its form, which hands in what a program would, and the police their button")
  func pages() async throws {
    try await TestServer.run(sample: .casework, on: Self.after) { server in
      let office = try await server.officer(.cultureSocialOffice)
      let form = try await office.get("/reports/six-months/2026/submission").body
      #expect(form.contains("name=\"figure.people-advised\"") && !form.contains("figure.lent"))
      let token = try #require(try await SessionTests.token(office))
      let sent = try await office.post(
        "/reports/six-months/2026/submission",
        form: "csrf=\(token)&known=0&figure.people-advised=12&figure.people-placed=&slot.1-results=")
      #expect(sent.status == 303 && sent["Location"] == "/reports?year=2026")
      let kept = try #require(try await server.store.all(ReportSubmission.self).first?.record)
      #expect(kept.figures == [FigureKey(.peopleAdvised): 12] && kept.narrative.isEmpty)
      let again = try await office.post(
        "/reports/six-months/2026/submission", form: "csrf=\(token)&known=0&figure.people-advised=12")
      #expect(again.status == 412)
      #expect(try await office.post("/reports/six-months/2026/submission", form: "known=1").status == 403)
      #expect(
        try await server.officer(.savingsAndCreditGroups).get("/reports/six-months/2026/submission").status
          == 403)

      let police = try await server.officer(.communePolice)
      #expect(
        try await police.get("/reports?year=2026").body.contains(
          "action=\"/reports/six-months/2026/release\""))
      #expect(try await !office.get("/reports?year=2026").body.contains("/release\""))
      let mark = try #require(try await SessionTests.token(police))
      #expect(try await police.post("/reports/six-months/2026/release", form: "csrf=\(mark)").status == 303)
      #expect(try await office.get("/reports/six-months/2026").status == 200)
    }
  }
}
