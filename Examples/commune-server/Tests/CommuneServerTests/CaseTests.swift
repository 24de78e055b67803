import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Cases: each step by whom the plan names, in the order of the way (III.1, III.3, III.5)")
struct CaseTests {
  private static func take(
    _ client: HTTPClient, _ id: String, _ body: String, _ known: String
  ) async throws -> Reply {
    try await client.post("/api/v1/cases/\(id)/moves", json: body, known)
  }

  private static func ids(_ client: HTTPClient, _ query: String = "") async throws -> [String?] {
    try await client.get("/api/v1/cases?limit=100\(query)").json?["items"]?.arrayValue?
      .map { $0["values"]?["id"]?.stringValue } ?? []
  }

  @Test(
    "each agency sees as much of a file as the policy opens, and what it may not see is as if it were not there"
  )
  func byAgency() async throws {
    let expected: [(AgencyID, list: Int, one: Int)] = [
      (.communePolice, 200, 200), (.communePeoplesCommittee, 200, 200), (.vbspTransactionOffice, 200, 200),
      (.economicOffice, 200, 404), (.cultureSocialOffice, 200, 404), (.fatherlandFront, 200, 404),
      (.socioPoliticalOrganisations, 200, 404), (.savingsAndCreditGroups, 200, 404),
    ]
    try await TestServer.run(sample: .casework) { server in
      let index = try await server.server.desk.groups(
        for: Officer(account: "x", agency: .savingsAndCreditGroups, groups: ["TK-01"]))
      // A file of somebody of another group, so that it is closed to TK-01's officers.
      let files = try await server.store.all(CaseFile.self).map(\.record)
      let other = try #require(
        files.first {
          index.relations(of: $0.borrower).group != .known("TK-01") && $0.borrower.kind == .person
        })
      let own = Set(
        files.filter { index.relations(of: $0.borrower).group == .known("TK-01") }.map(\.application.text))
      #expect(!own.isEmpty)
      for (agency, list, one) in expected {
        let officer = try await server.officer(agency)
        #expect(try await officer.get("/api/v1/cases").status == list, "\(agency)")
        if agency != .fatherlandFront {
          let closed = try await officer.get("/api/v1/cases/\(other.application)")
          #expect(closed.status == one, "\(agency)")
          if one == 404 {
            let absent = try await officer.get("/api/v1/cases/NONE-1")
            #expect(
              closed.json?["detail"] == absent.json?["detail"] && closed.json?["type"] == absent.json?["type"]
            )
            // Nor is a step taken on what is not seen.
            let step = try await Self.take(
              officer, other.application.text, #"{"action":"withdrawn"}"#, "If-Match: \"1\"")
            #expect(step.status == 404, "\(agency)")
          }
        }
      }
      #expect(try await Self.ids(try await server.officer(.communePolice)).count == files.count)
      #expect(
        Set(try await Self.ids(try await server.officer(.savingsAndCreditGroups)).compactMap { $0 }) == own)
      for item in try await server.officer(.economicOffice).get("/api/v1/cases").json?["items"]?.arrayValue
        ?? []
      {
        #expect(
          item["values"]?["id"] == nil && item["values"]?["borrower"] == nil
            && item["values"]?["state"] == nil)
      }
    }
  }

  @Test(
    "the bank sees where a file stands and who is next, and no fact behind a verdict; the police what is in the way"
  )
  func one() async throws {
    try await TestServer.run(sample: .casework) { server in
      // A-017: the ten years end on 15 June.
      let bank = try await server.officer(.vbspTransactionOffice).get("/api/v1/cases/A-017")
      #expect(bank.json?["values"]?["state"] == "atBank" && bank["ETag"] == "\"1\"")
      #expect(bank.json?["values"]?["list_month"] == nil)
      let moves = bank.json?["moves"]?.arrayValue?.compactMap(\.stringValue) ?? []
      #expect(moves == ["returnedForPapers", "approved", "refused", "withdrawn"])
      #expect(bank.json?["reversible"] == 4)
      // Of A-002's borrower nobody knows the management decision any more.
      let found = try #require(try await server.store.get(Person.self, "P-002"))
      var past = found.record.rehabilitation.reveal(for: .monthlyList)
      past.managementDecision = .unknown
      var changed = found.record
      changed.rehabilitation = Sensitive(past)
      try await server.store.put(
        changed, expecting: .exactly(found.revision), by: "x", for: .correction, on: TestServer.day)
      let police = try await server.officer(.communePolice).get("/api/v1/cases/A-002")
      let approval = police.json?["next"]?.arrayValue?.first { $0["action"] == "approved" }
      #expect(
        approval?["blockers"]?.arrayValue?.contains { $0["clause"] == "C.3" } == true
          && approval?["agencies"] == ["vbspTransactionOffice"])
      #expect(
        police.json?["moves"]?.arrayValue == ["withdrawn"] && police.json?["reversible"]?.isNull == true)
      let same = try await server.officer(.vbspTransactionOffice).get("/api/v1/cases/A-002")
      let told = same.json?["next"]?.arrayValue?.first { $0["action"] == "approved" }
      #expect(told?["blockers"]?.arrayValue?.isEmpty == true)
      #expect(
        try await server.readings().contains { $0.hasPrefix("vbspTransactionOffice/nh-01 case-files/A-017 ") }
      )
    }
  }

  @Test("the cases of a state, page after page")
  func states() async throws {
    try await TestServer.run(sample: .casework) { server in
      let police = try await server.officer(.communePolice)
      let files = try await server.store.all(CaseFile.self).map(\.record)
      for state in CaseState.allCases {
        let expected = files.filter { $0.state == state }.map { $0.application.text }
        #expect(try await Self.ids(police, "&state=\(state.rawValue)") == expected)
      }
      let wrong = try await police.get("/api/v1/cases?state=lost")
      #expect(wrong.status == 422 && wrong.json?["field"] == "state")
    }
  }

  @Test(
    "a person's way: the need, the meeting, the list, the dossier, the decision, each by its agency and no other"
  )
  func way() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      // A-004 was chosen by its group.
      let confirm = #"{"action":"listConfirmed"}"#
      let wrong = try await Self.take(bank, "A-004", confirm, "If-Match: \"1\"")
      #expect(wrong.status == 403 && wrong.json?["code"] == "wrongAgency")
      #expect(wrong.json?["detail"]?.stringValue?.contains("communePeoplesCommittee") == true)
      let early = try await Self.take(bank, "A-004", #"{"action":"dossierReceived"}"#, "If-Match: \"1\"")
      #expect(early.status == 409 && early.json?["code"] == "notNow" && early.json?["clause"] == "A.9")
      #expect(try await Self.take(committee, "A-004", confirm, "If-None-Match: *").status == 412)
      #expect(try await Self.take(committee, "A-004", confirm, "X: 1").status == 428)
      #expect(try await Self.take(committee, "A-004", confirm, "If-Match: \"1\"").status == 201)
      #expect(try await Self.take(committee, "A-004", confirm, "If-Match: \"1\"").status == 412)
      let again = try await Self.take(committee, "A-004", confirm, "If-Match: \"2\"")
      #expect(again.status == 409 && again.json?["code"] == "notNow")
      #expect(
        try await Self.take(bank, "A-004", #"{"action":"dossierReceived"}"#, "If-Match: \"2\"").status == 201)

      // The bank's three working days are in the book now.
      let owed = try await server.server.desk.book().statuses(
        asOf: TestServer.day, owedBy: .vbspTransactionOffice)
      #expect(owed.contains { $0.obligation.event?.text.hasPrefix("A-004/answer/") == true })

      let offer = try await bank.get("/api/v1/applications/A-004/offer")
      if offer.status == 200 {
        let approved = try await Self.take(bank, "A-004", #"{"action":"approved"}"#, "If-Match: \"3\"")
        #expect(approved.status == 201, "\(approved.body)")
        let file = try #require(try await server.store.get(CaseFile.self, "A-004")?.record)
        #expect(
          file.state == .approved && file.approval?.offer.amount.amount == offer.json?["amount"]?.integerValue
        )
      } else {
        let refused = try await Self.take(bank, "A-004", #"{"action":"approved"}"#, "If-Match: \"3\"")
        #expect(refused.status == 409 && refused.json?["code"] == "notEligible")
      }
      #expect(try await police.get("/api/v1/cases/A-004").status == 200)
      #expect(try await server.store.verify().isSound)
    }
  }

  /// A meeting that did not choose.
  private static let minutes = [
    ("group", "TK-01"), ("on", "2026-06-02"), ("members", "25"), ("present", "20"), ("for", "3"),
    ("against", "1"),
  ]

  @Test(
    "a group's meeting: the votes say whether it chose; a quorum is needed; it is the borrower's own group")
  func meeting() async throws {
    try await TestServer.run(sample: .casework) { server in
      let index = try await server.server.desk.groups(
        for: Officer(account: "x", agency: .savingsAndCreditGroups, groups: ["TK-01"]))
      let files = try await server.store.all(CaseFile.self).map(\.record)
      let file = try #require(
        files.first { file in
          (file.state == .needStated || file.state == .notChosen)
            && index.relations(of: file.borrower).group == .known("TK-01")
        })
      let id = file.application.text
      let group = try await server.officer(.savingsAndCreditGroups)
      func body(_ group: String = "TK-01", present: Int = 20, for votes: Int = 18) -> String {
        #"{"action":"considered","meeting":{"group":"\#(group)","on":"2026-06-02","members":25,"present":\#(present),"for":\#(votes),"against":1}}"#
      }
      let few = try await Self.take(group, id, body(present: 5, for: 4), "If-Match: \"1\"")
      #expect(few.status == 422 && few.json?["code"] == "noQuorum" && few.json?["field"] == "meeting")
      let other = try await Self.take(group, id, body("TK-02"), "If-Match: \"1\"")
      #expect(other.status == 422 && other.json?["field"] == "meeting.group")
      let police = try await Self.take(
        try await server.officer(.communePolice), id, body(), "If-Match: \"1\"")
      #expect(police.status == 403 && police.json?["code"] == "wrongAgency")
      let taken = try await Self.take(group, id, body(), "If-Match: \"1\"")
      #expect(taken.status == 201)
      #expect(try await server.store.get(CaseFile.self, ApplicationID(id))?.record.state == .chosen)
      // A mistake is taken back, and the other outcome recorded.
      let step = file.steps.count + 1
      let back = try await Self.take(
        group, id, #"{"action":"reversed","step":\#(step),"reason":"đếm nhầm phiếu"}"#, "If-Match: \"2\"")
      #expect(back.status == 201)
      // By the page's form, with its fields as it has them.
      let page = try await group.get("/cases/\(id)").body
      for (name, _) in Self.minutes { #expect(page.contains("name=\"meeting.\(name)\""), "\(name)") }
      let token = try #require(try await SessionTests.token(group))
      let fields = Self.minutes.map { "meeting.\($0.0)=\($0.1)" }.joined(separator: "&")
      let sent = try await group.post(
        "/cases/\(id)", form: "csrf=\(token)&known=3&action=considered&\(fields)")
      #expect(sent.status == 303, "\(sent.body)")
      #expect(try await server.store.get(CaseFile.self, ApplicationID(id))?.record.state == .notChosen)
    }
  }

  @Test(
    "whoever the plan does not name for a step learns nothing by asking for it: not who is listed, nor which loans there are"
  )
  func nothingLearned() async throws {
    try await TestServer.run(sample: .casework) { server in
      let index = try await server.server.desk.groups(
        for: Officer(account: "x", agency: .savingsAndCreditGroups, groups: ["TK-01"]))
      let files = try await server.store.all(CaseFile.self).map(\.record)
      let own = files.filter { index.relations(of: $0.borrower).group == .known("TK-01") }
      let loan = try #require(try await server.store.all(Loan.self).first).record.id
      // One of them stands on no list any more.
      guard case .person(let id)? = own.first?.borrower else {
        return #expect(Bool(false), "no case of TK-01")
      }
      let found = try #require(try await server.store.get(Person.self, id))
      var past = found.record.rehabilitation.reveal(for: .monthlyList)
      past.listEntry = .known(nil)
      var changed = found.record
      changed.rehabilitation = Sensitive(past)
      try await server.store.put(
        changed, expecting: .exactly(found.revision), by: "x", for: .correction, on: TestServer.day)
      let group = try await server.officer(.savingsAndCreditGroups)
      for body in [
        #"{"action":"listConfirmed"}"#, #"{"action":"approved"}"#,
        #"{"action":"disbursed","loan":"\#(loan)","amount":1}"#,
        #"{"action":"disbursed","loan":"NONE-1","amount":1}"#, #"{"action":"closed","loan":"\#(loan)"}"#,
        #"{"action":"closed","loan":"NONE-1"}"#,
      ] {
        for file in own {
          let reply = try await Self.take(group, file.application.text, body, "If-Match: \"1\"")
          #expect(reply.status == 403 && reply.json?["code"] == "wrongAgency", "\(body)")
        }
      }
      let meeting =
        #"{"action":"considered","meeting":{"group":"TK-01","on":"2026-06-02","members":25,"present":20,"for":18,"against":1}}"#
      let police = try await server.officer(.communePolice)
      for file in files {
        let reply = try await Self.take(police, file.application.text, meeting, "If-Match: \"1\"")
        #expect(reply.status == 403 && reply.json?["code"] == "wrongAgency")
      }
    }
  }

  @Test("a file is opened once, for an application that is there, by those who take needs down")
  func opened() async throws {
    try await TestServer.run(sample: .casework) { server in
      let police = try await server.officer(.communePolice)
      let files = Set(try await server.store.all(CaseFile.self).map(\.record.application))
      let id = try #require(
        try await server.store.all(LoanApplication.self).map(\.record.id).first { !files.contains($0) }
      ).text
      let open = #"{"action":"needStated","on":"2026-06-02"}"#
      #expect(
        try await Self.take(
          police, id, #"{"action":"checked","finding":"as_agreed"}"#, "If-None-Match: *"
        ).status == 404)
      #expect(try await Self.take(police, "NONE-1", open, "If-None-Match: *").status == 404)
      let bank = try await Self.take(
        try await server.officer(.vbspTransactionOffice), id, open, "If-None-Match: *")
      #expect(bank.status == 403 && bank.json?["clause"] == "III.1.2")
      let taken = try await Self.take(police, id, open, "If-None-Match: *")
      #expect(taken.status == 201 && taken["ETag"] == "\"1\"")
      #expect(try await Self.take(police, id, open, "If-None-Match: *").status == 412)
      #expect(try await Self.take(police, id, open, "If-Match: \"1\"").status == 409)
      #expect(try await police.get("/api/v1/cases/\(id)").json?["values"]?["state"] == "needStated")
    }
  }

  private static let wrongBodies = [
    (#"{"action":"sold"}"#, "action"), (#"{"action":"refused"}"#, "clauses"),
    (#"{"action":"refused","clauses":[]}"#, "clauses"),
    (#"{"action":"refused","clauses":["Mẫu"]}"#, "clauses[0]"),
    (#"{"action":"refused","clauses":["C.3"],"on":"2026-06-09"}"#, "on"),
    (#"{"action":"refused","clauses":["C.3"],"on":"2026-06-01"}"#, "on"),
    (#"{"action":"returnedForPapers","papers":7}"#, "papers"),
    (#"{"action":"returnedForPapers","papers":[]}"#, "papers"),
    (#"{"action":"disbursed","loan":"K-1"}"#, "amount"), (#"{"action":"approved","amount":-1}"#, "amount"),
    (#"{"action":"disbursed","loan":"NONE","amount":1}"#, "loan"),
    (#"{"action":"withdrawn","reason":"\#(String(repeating: "a", count: 501))"}"#, "reason"),
    (#"{"action":"considered","meeting":[]}"#, "meeting"),
    (#"{"action":"considered","meeting":{"group":"TK-01"}}"#, "meeting.on"),
    (#"{"action":"considered","meeting":{"group":"Tổ Mẫu"}}"#, "meeting.group"),
    (#"{"action":"reversed","step":99,"reason":"x"}"#, "step"), (#"{"action":"checked","by":"me"}"#, "by"),
    (#"{"action":"checked"}"#, "finding"),
  ]

  @Test("a step that does not fit names its field, and nothing happens")
  func wrong() async throws {
    try await TestServer.run(sample: .casework) { server in
      for (body, field) in Self.wrongBodies {
        let bank = try await server.officer(.vbspTransactionOffice)
        let reply = try await Self.take(bank, "A-002", body, "If-Match: \"1\"")
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
        #expect(try await server.store.get(CaseFile.self, "A-002")?.revision == 1)
      }
    }
  }

  @Test(
    "an offer is the SDK's for those who may see a verdict, and keeps its receipt from those who may not see the facts"
  )
  func offers() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      let applications = try await server.store.all(LoanApplication.self).map(\.record.id.text)
      var eligible: String?
      for id in applications where eligible == nil {
        if try await police.get("/api/v1/applications/\(id)/verdict").json?["outcome"] == "eligible",
          try await police.get("/api/v1/applications/\(id)/offer").status == 200
        {
          eligible = id
        }
      }
      let id = try #require(eligible)
      let whole = try #require(try await police.get("/api/v1/applications/\(id)/offer").json?.objectValue)
      let part = try #require(try await bank.get("/api/v1/applications/\(id)/offer").json?.objectValue)
      #expect(whole["receipt"] != nil && part["receipt"] == nil)
      #expect(part["schedule"] == whole["schedule"] && part["amount"] == whole["amount"])
      let less = try await bank.get("/api/v1/applications/\(id)/offer?amount=1000000&months=12&on=2026-06-20")
      #expect(less.json?["amount"] == 1_000_000 && less.json?["day"] == "2026-06-20")
      let more = try await bank.get("/api/v1/applications/\(id)/offer?amount=9000000000000")
      #expect(more.status == 409 && more.json?["code"] != nil)
      for (query, field) in [
        ("amount=x", "amount"), ("months=0", "months"), ("on=x", "on"), ("rate=1", "rate"),
      ] {
        let reply = try await bank.get("/api/v1/applications/\(id)/offer?\(query)")
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field)
      }
      // One that is not eligible: the clauses, and no fact.
      let refused = try await bank.get("/api/v1/applications/A-017/offer?on=2026-07-30")
      #expect(refused.status == 409)
      for account in ["kt-01", "vh-01", "mt-01", "hoi-01", "tk-01"] {
        let reply = try await server.officer(account: account).get("/api/v1/applications/\(id)/offer")
        #expect(reply.status == 403)
      }
    }
  }

  @Test("pages: the files by state, one with its steps, and a form that does what a program would")
  func pages() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let list = try await committee.get("/cases").body
      #expect(list.contains("href=\"/cases/A-004\"") && list.contains("tổ đã bình xét, được chọn"))
      let page = try await committee.get("/cases/A-004").body
      #expect(
        page.contains("name=\"action\" value=\"listConfirmed\"") && !page.contains("value=\"approved\""))
      let token = try #require(try await SessionTests.token(committee))
      let sent = try await committee.post(
        "/cases/A-004", form: "csrf=\(token)&known=1&action=listConfirmed")
      #expect(sent.status == 303 && sent["Location"] == "/cases/A-004")
      #expect(try await committee.post("/cases/A-004", form: "known=2&action=listConfirmed").status == 403)
      let bank = try await server.officer(.vbspTransactionOffice)
      let mark = try #require(try await SessionTests.token(bank))
      let given = try await bank.post(
        "/cases/A-002", form: "csrf=\(mark)&known=1&action=returnedForPapers&papers=birth%2C+completion")
      #expect(given.status == 303)
      let file = try #require(try await server.store.get(CaseFile.self, "A-002")?.record)
      #expect(file.papersAskedFor == [.birth, .completion])
      let economic = try await server.officer(.economicOffice).get("/cases").body
      for mark in ["A-0", "P-0", "/cases/"] { #expect(!economic.contains(mark), "\(mark)") }
      let english = try await bank.get("/cases/A-002", "Accept-Language: en").body
      #expect(english.contains("returned for papers") && english.contains("What comes next"))
    }
  }
}
