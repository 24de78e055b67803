import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Monthly lists: drawn up, confirmed, handed over by whom the plan names (III.1.4, P.3)")
struct ListTests {
  private static let june = "/api/v1/lists/2026-06"
  private static let july = "/api/v1/lists/2026-07"
  /// A day on which July's list can be drawn up in time.
  private static let late = CivilDate("2026-06-26") ?? .distantPast

  private static func move(
    _ client: HTTPClient, _ body: String, _ known: String, _ path: String = june
  ) async throws -> Reply {
    try await client.post("\(path)/moves", json: body, known)
  }

  @Test(
    "each agency sees as much of a list as the policy opens; its copies have the columns of the agency's own")
  func byAgency() async throws {
    // The list, the version that was handed over, the correction that nobody confirmed.
    let expected: [(AgencyID, [Int])] = [
      (.communePolice, [200, 200, 200]), (.communePeoplesCommittee, [200, 200, 200]),
      (.vbspTransactionOffice, [200, 200, 409]), (.economicOffice, [200, 403, 403]),
      (.cultureSocialOffice, [200, 403, 403]), (.fatherlandFront, [200, 403, 403]),
      (.socioPoliticalOrganisations, [200, 403, 403]), (.savingsAndCreditGroups, [404, 403, 403]),
    ]
    try await TestServer.run(sample: .casework) { server in
      for (agency, statuses) in expected {
        let officer = try await server.officer(agency)
        let list = try await officer.get(Self.june)
        let copies = [
          try await officer.get("\(Self.june)/versions/1"), try await officer.get("\(Self.june)/versions/2"),
        ]
        #expect([list.status] + copies.map(\.status) == statuses, "\(agency)")
        let isWorking = agency == .communePolice || agency == .communePeoplesCommittee
        if list.status == 200 {
          #expect(list.json?["values"]?["moves"] == nil && list.json?["values"]?["versions"] != nil)
          #expect((list.json?["findings"]?.arrayValue?.isEmpty == false) == isWorking, "\(agency)")
          if !isWorking { #expect(!list.body.contains("P-0"), "\(agency)") }
        }
        for copy in copies where copy.status == 200 {
          #expect(copy["Content-Type"] == "text/csv; charset=utf-8" && copy.body.contains("Trần Thị Mẫu 01"))
          // Route, completion, decision and reasons are for those who may read all of rehabilitation.
          #expect(copy.body.contains("tự nguyện") == isWorking, "\(agency)")
          #expect(copy.body.contains("đã quá 10 năm") == isWorking, "\(agency)")
        }
        for copy in copies where copy.status != 200 { #expect(!copy.body.contains("Mẫu")) }
      }
    }
  }

  @Test(
    "the copy is the SDK's, in both languages and as a page; everybody on it is logged with the columns that were shown"
  )
  func copy() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let file = try #require(try await server.store.get(ListFile.self, "2026-06")?.record)
      let copy = try file.copy(
        of: 1, for: .vbspTransactionOffice, people: try await server.store.all(Person.self).map(\.record),
        households: try await server.store.all(Household.self).map(\.record))
      let csv = try await bank.get("\(Self.june)/versions/1", "Accept-Language: en")
      #expect(csv.body == String(decoding: copy.csv(.english), as: UTF8.self))
      let lines = try await server.readings()
      let named = Set(copy.version.rows.map(\.person.text) + copy.version.departures.map(\.person.text))
      let people = lines.filter { $0.contains(" people/") }
      #expect(people.count == named.count)
      let fields = copy.fields.sorted().joined(separator: ",")
      #expect(
        people.allSatisfy { $0.hasSuffix(" \(fields)") && $0.hasPrefix("vbspTransactionOffice/nh-01 ") })
      let page = try await bank.get("/lists/2026-06/1")
      #expect(page.body == copy.html(under: ListLetterhead(server.server.desk.plan)))
      #expect(page["Content-Security-Policy"]?.contains("script") == false)
    }
  }

  @Test(
    "a correction is confirmed and handed over, each by its agency and in order; the people's own entries follow"
  )
  func way() async throws {
    try await TestServer.run(sample: .casework) { server in
      let police = try await server.officer(.communePolice)
      let committee = try await server.officer(.communePeoplesCommittee)
      let before = try await committee.get(Self.june)
      #expect(before["ETag"] == "\"1\"")
      #expect(
        before.json?["moves"]?.arrayValue?.map(\.canonicalText) == [#"{"action":"confirm","version":2}"#])
      let confirm = #"{"action":"confirm","version":2}"#
      let handOver = #"{"action":"hand-over","version":2,"to":"vbspTransactionOffice"}"#

      let early = try await Self.move(police, handOver, "If-Match: \"1\"")
      #expect(early.status == 409 && early.json?["code"] == "notConfirmed" && early.json?["clause"] == "C.2")
      #expect(early.json?["detail"]?.stringValue?.contains("còn chờ: communePeoplesCommittee") == true)
      let wrong = try await Self.move(police, confirm, "If-Match: \"1\"", Self.june)
      #expect(wrong.status == 403 && wrong.json?["code"] == "notToConfirm")
      let old = try await Self.move(committee, #"{"action":"confirm","version":1}"#, "If-Match: \"1\"")
      #expect(old.status == 409 && old.json?["code"] == "superseded")

      func listed(_ person: PersonID) async throws -> Bool {
        let past = try await server.store.get(Person.self, person)?.record.rehabilitation
          .reveal(for: .monthlyList)
        let entry = past?.listEntry.value ?? nil
        return entry?.month.value?.description == "2026-06" && entry?.confirmedOn == .known(TestServer.day)
      }
      let file = try #require(try await server.store.get(ListFile.self, "2026-06")?.record)
      let new = try #require(
        file.versions[1].rows.map(\.person).first { person in
          !file.versions[0].rows.contains { $0.person == person }
        })
      #expect(try await !listed(new))
      let taken = try await Self.move(committee, confirm, "If-Match: \"1\"")
      #expect(taken.status == 201 && taken["ETag"] == "\"2\"")
      #expect(try await listed(new))
      // A second confirmation: under the old revision, and under the new one.
      #expect(try await Self.move(committee, confirm, "If-Match: \"1\"").status == 412)
      let twice = try await Self.move(committee, confirm, "If-Match: \"2\"", Self.june)
      #expect(twice.status == 409 && twice.json?["code"] == "alreadyConfirmed")
      #expect(try await Self.move(police, handOver, "If-Match: \"2\"").status == 201)
      let bank = try await server.officer(.vbspTransactionOffice)
      #expect(try await bank.get("\(Self.june)/versions/2").status == 200)

      // The confirmation rests under the hand-over; taken back in order it is as before, and the entry waits again.
      let stays = try await Self.move(
        committee, #"{"action":"reverse","move":5,"reason":"nhầm"}"#, "If-Match: \"3\"")
      #expect(stays.status == 409 && stays.json?["code"] == "inUse")
      #expect(
        try await Self.move(police, #"{"action":"reverse","move":6,"reason":"nhầm"}"#, "If-Match: \"3\"")
          .status
          == 201)
      #expect(
        try await Self.move(committee, #"{"action":"reverse","move":5,"reason":"nhầm"}"#, "If-Match: \"4\"")
          .status == 201)
      #expect(try await !listed(new))
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test(
    "the next month's list is drawn up, with what the police state, and the month's obligation follows it")
  func next() async throws {
    try await TestServer.run(sample: .casework, on: Self.late) { server in
      let police = try await server.officer(.communePolice)
      let committee = try await server.officer(.communePeoplesCommittee)
      let draw =
        #"{"action":"draw-up","statements":[{"person":"P-001","reason":"movedAway"}],"returning":[]}"#
      #expect(try await Self.move(police, draw, "If-Match: \"1\"", Self.july).status == 412)
      #expect(try await Self.move(committee, draw, "If-None-Match: *", Self.july).status == 403)
      let drawn = try await Self.move(police, draw, "If-None-Match: *", Self.july)
      #expect(drawn.status == 201 && drawn["ETag"] == "\"1\"")
      let file = try #require(try await server.store.get(ListFile.self, "2026-07")?.record)
      let version = try #require(file.current)
      #expect(version.departures.contains { $0.person == "P-001" && $0.reasons == [.movedAway] })
      #expect(version.rows.contains { $0.person == "P-002" })

      let obligation = ObligationID("chau-son/III.1.4/communePolice/2026-07-04")
      func state() async throws -> ObligationState? {
        try await server.server.desk.book(until: CivilDate("2026-07-31")).status(
          of: obligation, asOf: Self.late)?
          .state
      }
      #expect(try await state() == .open)
      #expect(
        try await Self.move(
          committee, #"{"action":"confirm","version":1}"#, "If-Match: \"1\"", Self.july
        ).status == 201)
      #expect(
        try await Self.move(
          police, #"{"action":"hand-over","version":1,"to":"vbspTransactionOffice"}"#, "If-Match: \"2\"",
          Self.july
        ).status == 201)
      #expect(try await state() == .done)
      let gone = try #require(try await server.store.get(Person.self, "P-001")?.record)
      #expect(gone.rehabilitation.reveal(for: .monthlyList).listEntry == .known(nil))
    }
  }

  @Test("two confirmations at once are one")
  func atOnce() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await Self.move(committee, #"{"action":"confirm","version":2}"#, "If-Match: \"1\"").status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.sorted() == [201, 412, 412, 412])
      let file = try #require(try await server.store.get(ListFile.self, "2026-06")?.record)
      #expect(file.versions[1].confirmations.count == 1 && file.moves.count == 5)
    }
  }

  @Test("findings that block are told to those who confirm, with the way out, and nothing is confirmed")
  func blocked() async throws {
    try await TestServer.run(sample: .casework, on: Self.late) { server in
      var person = try #require(try await server.store.get(Person.self, "P-002"))
      var past = person.record.rehabilitation.reveal(for: .monthlyList)
      past.managementDecision = .unknown
      var changed = person.record
      changed.rehabilitation = Sensitive(past)
      person = try await server.store.put(
        changed, expecting: .exactly(person.revision), by: "x", for: .correction, on: Self.late)
      let police = try await server.officer(.communePolice)
      #expect(
        try await Self.move(police, #"{"action":"draw-up"}"#, "If-None-Match: *", Self.july).status == 201)
      let committee = try await server.officer(.communePeoplesCommittee)
      let reply = try await Self.move(
        committee, #"{"action":"confirm","version":1}"#, "If-Match: \"1\"", Self.july)
      #expect(reply.status == 409 && reply.json?["code"] == "findingsBlock" && reply.json?["clause"] == "C.2")
      #expect(reply.json?["detail"]?.stringValue?.contains("factsMissing (P-002)") == true)
      let shown = try await committee.get(Self.july).json?["findings"]?.arrayValue ?? []
      #expect(shown.contains { $0["code"] == "factsMissing" && $0["blocks"] == true })
      #expect(try await committee.get(Self.july).json?["moves"]?.arrayValue?.isEmpty == true)
      #expect(try await server.store.get(ListFile.self, "2026-07")?.revision == 1)
    }
  }

  private static let wrongBodies = [
    (#"{"action":"sold"}"#, "action"), (#"{}"#, "action"), (#"{"action":"confirm"}"#, "version"),
    (#"{"action":"confirm","version":0}"#, "version"), (#"{"action":"confirm","version":9}"#, "version"),
    (#"{"action":"confirm","version":2,"to":"x"}"#, "to"),
    (#"{"action":"confirm","version":2,"on":"2026-06-31"}"#, "on"),
    (#"{"action":"confirm","version":2,"on":"2026-06-09"}"#, "on"),
    (#"{"action":"confirm","version":2,"on":"2026-06-02"}"#, "on"),
    (#"{"action":"hand-over","version":2,"to":"Mẫu"}"#, "to"),
    (#"{"action":"hand-over","version":2}"#, "to"), (#"{"action":"reverse","move":1}"#, "reason"),
    (#"{"action":"draw-up","statements":[{"person":"Mẫu","reason":"died"}]}"#, "statements[0].person"),
    (#"{"action":"draw-up","statements":[{"person":"P-001"}]}"#, "statements[0].reason"),
    (#"{"action":"draw-up","statements":{}}"#, "statements"),
    (#"{"action":"draw-up","returning":[7]}"#, "returning[0]"),
    (#"{"action":"reverse","move":99,"reason":"x"}"#, "move"),
  ]

  @Test("a move that does not fit names its field, and nothing happens")
  func wrong() async throws {
    try await TestServer.run(sample: .casework) { server in
      for (body, field) in Self.wrongBodies {
        // The committee confirms, the police do the rest.
        let agency: AgencyID = body.contains("confirm") ? .communePeoplesCommittee : .communePolice
        let reply = try await Self.move(try await server.officer(agency), body, "If-Match: \"1\"")
        let isReversal = body.contains(#""move":1}"#)
        #expect(reply.status == (isReversal ? 409 : 422), "\(reply.body)")
        if !isReversal { #expect(reply.json?["field"]?.stringValue == field, "\(reply.body)") }
        #expect(!reply.body.contains("Mẫu"))
        #expect(try await server.store.get(ListFile.self, "2026-06")?.revision == 1)
      }
    }
  }

  @Test(
    "whoever has no part in a list learns nothing by trying a move: not how many versions and moves there are"
  )
  func nothingLearned() async throws {
    try await TestServer.run(sample: .casework) { server in
      for agency in [AgencyID.savingsAndCreditGroups, .economicOffice, .vbspTransactionOffice] {
        let officer = try await server.officer(agency)
        for body in [
          #"{"action":"confirm","version":2}"#, #"{"action":"confirm","version":9}"#,
          #"{"action":"reverse","move":1,"reason":"x"}"#, #"{"action":"reverse","move":99,"reason":"x"}"#,
        ] {
          for known in ["If-Match: \"1\"", "If-Match: \"7\"", "If-None-Match: *"] {
            let reply = try await Self.move(officer, body, known)
            #expect(reply.status == 403 && reply.json?["code"] == "wrongAgency", "\(agency) \(body)")
          }
        }
      }
    }
  }

  @Test("a list that is not there, and a month that is none")
  func absent() async throws {
    try await TestServer.run(sample: .casework) { server in
      let police = try await server.officer(.communePolice)
      for path in ["2026-08", "2026-13", "x", "2026-06/versions/x", "2026-06/versions/01"] {
        #expect(try await police.get("/api/v1/lists/\(path)").status == 404, "\(path)")
      }
      #expect(try await police.get("/api/v1/lists/2026-06/versions/9").status == 422)
      let early = try await Self.move(police, #"{"action":"draw-up"}"#, "If-None-Match: *", Self.july)
      #expect(
        early.status == 409 && early.json?["code"] == "notOpenYet" && early.json?["clause"] == "III.1.4")
      let before = try await Self.move(
        police, #"{"action":"draw-up"}"#, "If-None-Match: *", "/api/v1/lists/2026-04")
      #expect(before.status == 404)
    }
  }

  @Test("pages: a button for each move that the list would take, and it does what a program would")
  func pages() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let page = try await committee.get("/lists").body
      #expect(page.contains("value=\"confirm\"") && !page.contains("value=\"draw-up\""))
      #expect(page.contains("/lists/2026-06/2") && page.contains("P-045") && !page.contains("P-037"))
      let bank = try await server.officer(.vbspTransactionOffice).get("/lists").body
      #expect(
        bank.contains("/lists/2026-06/1") && !bank.contains("/lists/2026-06/2") && !bank.contains("P-0"))
      #expect(!bank.contains("name=\"action\""))
      let token = try #require(try await SessionTests.token(committee))
      let form = "csrf=\(token)&known=1&action=confirm&version=2"
      #expect(try await committee.post("/lists/2026-06", form: form).status == 303)
      #expect(try await committee.post("/lists/2026-06", form: form).status == 412)
      #expect(
        try await committee.post("/lists/2026-06", form: "known=2&action=confirm&version=2").status == 403)
      let police = try await server.officer(.communePolice).get("/lists", "Accept-Language: en").body
      #expect(police.contains("value=\"hand-over\"") && police.contains("Handed over today"))
    }
    try await TestServer.run(sample: .casework, on: Self.late) { server in
      let police = try await server.officer(.communePolice)
      #expect(try await police.get("/lists").body.contains("action=\"/lists/2026-07\""))
      let token = try #require(try await SessionTests.token(police))
      let sent = try await police.post("/lists/2026-07", form: "csrf=\(token)&known=0&action=draw-up")
      #expect(sent.status == 303)
      #expect(try await server.store.get(ListFile.self, "2026-07") != nil)
    }
  }
}
