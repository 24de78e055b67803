import HoaNhap
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("After lending: checks, signs, proposals, recovery (III.1.3, III.3.2, III.5.1, III.5.2, A.7)")
struct LoanTests {
  static func move(
    _ client: HTTPClient, _ id: String, _ body: String, _ known: Int? = nil
  ) async throws -> Reply {
    try await client.post(
      "/api/v1/loans/\(id)/moves", json: body, known.map { "If-Match: \"\($0)\"" } ?? "If-None-Match: *")
  }

  /// The running loans with a file whose borrowers belong to a group, or to another one.
  static func loans(of group: SavingsGroupID, _ server: TestServer, others: Bool = false) async throws
    -> [Loan]
  {
    let index = try await server.server.desk.groups(
      for: Officer(account: "x", agency: .savingsAndCreditGroups, groups: [group]))
    let files = Set(try await server.store.all(LoanFile.self).map(\.record.loan))
    return try await server.store.all(Loan.self).map(\.record).filter {
      files.contains($0.id) && $0.borrower.kind == .person
        && (index.relations(of: $0.borrower).group == .known(group)) != others
    }
  }

  @Test("each agency sees as much of a loan as the policy opens; another's is as if it were not there")
  func byAgency() async throws {
    let expected: [(AgencyID, one: Int, all: Int)] = [
      (.communePolice, 200, 200), (.communePeoplesCommittee, 200, 200), (.vbspTransactionOffice, 200, 200),
      (.economicOffice, 404, 403), (.cultureSocialOffice, 404, 403), (.socioPoliticalOrganisations, 404, 200),
      (.savingsAndCreditGroups, 404, 200),
    ]
    try await TestServer.run(sample: .casework) { server in
      let own = Set(try await Self.loans(of: "TK-01", server).map(\.id.text))
      let other = try #require(try await Self.loans(of: "TK-01", server, others: true).first).id.text
      #expect(!own.isEmpty && !own.contains(other))
      for (agency, one, all) in expected {
        let officer = try await server.officer(agency)
        let list = try await officer.get("/api/v1/loans?limit=100")
        #expect(list.status == 200)
        let closed = try await officer.get("/api/v1/loans/\(other)")
        #expect(closed.status == one, "\(agency)")
        let report = try await officer.get("/api/v1/aftercare")
        #expect(report.status == all, "\(agency)")
        if one == 404 {
          let absent = try await officer.get("/api/v1/loans/NONE-1")
          #expect(closed.json?["detail"] == absent.json?["detail"] && absent.status == 404)
          for body in [#"{"action":"checked","finding":"as_agreed"}"#, #"{"action":"approved","entry":2}"#] {
            for known in [0, nil] {
              let there = try await Self.move(officer, other, body, known)
              let not = try await Self.move(officer, "NONE-1", body, known)
              #expect(there.status == 404 && not.status == 404)
              #expect(there.json?["detail"] == not.json?["detail"], "\(agency)")
            }
          }
          let ids = (list.json?["items"]?.arrayValue ?? []).compactMap { $0["values"]?["id"]?.stringValue }
          #expect(!ids.contains(other))
          for text in [list.body, report.body] { #expect(!text.contains("\"\(other)\"")) }
        }
      }
      let group = try await server.officer(.savingsAndCreditGroups).get("/api/v1/aftercare").json
      let followed = (group?["loans"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
      #expect(!followed.isEmpty && Set(followed).isSubset(of: own))
      #expect(group?["groups"]?.arrayValue?.compactMap { $0["id"]?.stringValue } == ["TK-01"])
      let economic = try await server.officer(.economicOffice).get("/api/v1/loans").body
      for mark in ["V-0", "P-0", "terms"] { #expect(!economic.contains(mark)) }
      #expect(
        try await server.readings().contains {
          $0.hasPrefix("savingsAndCreditGroups/tk-01 loan-files/\(followed[0]) ")
        })
    }
  }

  @Test(
    "a check stands in the loan's file and in the application's, written together, and is taken back in both")
  func checkInBoth() async throws {
    let later = try #require(CivilDate("2026-06-12"))
    try await TestServer.run(sample: .casework, on: later) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      func files() async throws -> (CaseFile, LoanFile?) {
        (
          try #require(try await server.store.get(CaseFile.self, "A-001")).record,
          try await server.store.get(LoanFile.self, "V-024")?.record
        )
      }
      func step(_ body: String, by client: HTTPClient) async throws -> Reply {
        let revision = try #require(try await server.store.get(CaseFile.self, "A-001")).revision
        return try await client.post("/api/v1/cases/A-001/moves", json: body, "If-Match: \"\(revision)\"")
      }
      let check = #"{"action":"checked","finding":"as_agreed","kind":"newLoan","on":"2026-06-11"}"#
      // Before the money the loan has no file that could take it.
      #expect(try await Self.move(police, "V-024", check).status == 422)
      #expect(try await step(check, by: police).status == 409)
      let amount = try #require(try await files().0.approval).offer.amount.amount
      let money = #"{"action":"disbursed","loan":"V-024","amount":\#(amount),"on":"2026-06-10"}"#
      #expect(try await step(money, by: bank).status == 201)

      // Refused by one of the two: in neither.
      let odd = try await Self.move(
        police, "V-024", #"{"action":"checked","finding":"as_agreed","otherwise":5}"#)
      #expect(odd.status == 422 && odd.json?["field"] == "as_agreed" && odd.json?["code"] == "amount")
      #expect(try await files().0.state == .disbursed)
      #expect(try await files().1 == nil)

      #expect(try await Self.move(police, "V-024", check).status == 201)
      var (application, loan) = try await files()
      #expect(application.state == .repaying && application.lastStep?.action.kind == .checked)
      #expect(loan?.lastCheckedOn == application.lastStep?.day && loan?.keptFrom == loan?.disbursedOn)
      let written = try #require(
        try await server.store.changes(after: 0, limit: 100_000).last { entry in
          entry.changes.contains { $0.kind != .read && $0.key == LoanFile.key("V-024") }
        })
      #expect(written.changes.contains { $0.key == CaseFile.key("A-001") && $0.kind != .read })

      // Taken back in the one it is taken back in the other; recorded as a step of the application it is in both again.
      #expect(
        try await Self.move(police, "V-024", #"{"action":"reversed","entry":1,"reason":"nhầm ngày"}"#, 1)
          .status == 201)
      (application, loan) = try await files()
      #expect(application.state == .disbursed && loan?.lastCheckedOn == nil)
      #expect(try await step(check, by: police).status == 201)
      (application, loan) = try await files()
      #expect(application.state == .repaying && loan?.lastCheckedOn == CivilDate("2026-06-11"))
      let last = try #require(application.lastStep).number
      #expect(
        try await step(#"{"action":"reversed","step":\#(last),"reason":"nhầm"}"#, by: police).status == 201)
      (application, loan) = try await files()
      #expect(application.state == .disbursed && loan?.state.checks.isEmpty == true)
      // Two on one day are taken back one by one, in both.
      for number in [UInt64(2), 3] {
        let known = try #require(try await server.store.get(LoanFile.self, "V-024")).record.entries.count
        #expect(try await Self.move(police, "V-024", check, known).status == 201, "\(number)")
      }
      for left in [1, 0] {
        (application, loan) = try await files()
        let file = try #require(loan)
        let entry = try #require(file.state.checks.first).number
        let back = try await Self.move(
          police, "V-024", #"{"action":"reversed","entry":\#(entry),"reason":"nhầm"}"#, file.entries.count)
        #expect(back.status == 201, "\(back.body)")
        (application, loan) = try await files()
        #expect(loan?.state.checks.count == left)
        #expect(application.standingSteps.filter { $0.action.kind == .checked }.count == left)
      }
      // A visit in which nothing was seen is in the loan's file alone.
      #expect(try await step(#"{"action":"checked","finding":"not_seen"}"#, by: police).status == 201)
      (application, loan) = try await files()
      #expect(application.state == .disbursed && loan?.state.checks.count == 1)
      let loaded = try await CommuneRecords.load(from: server.store, settings: server.server.desk.settings)
      #expect(loaded.recordFaults().allSatisfy { !"\($0)".contains("A-001") })
      #expect(try await server.store.verify().isSound)
    }
  }

  @Test("a proposal with its papers is judged, and decided by the bank alone, on what it is judged today")
  func proposals() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      // V-002: an extension waits, entry 2.
      let page = try await bank.get("/api/v1/loans/V-002")
      #expect(page["ETag"] == "\"2\"")
      let waiting = page.json?["standing"]?["proposals"]?[0]
      #expect(waiting?["entry"] == 2 && waiting?["act"] == "extension" && waiting?["outcome"] == "satisfied")
      let moves = page.json?["moves"]?.arrayValue ?? []
      #expect(moves.contains(["action": "approved", "entry": 2]))
      let own = try await police.get("/api/v1/loans/V-002").json?["moves"]?.arrayValue ?? []
      #expect(
        own.contains(["action": "withdrawn", "entry": 2])
          && !own.contains(["action": "approved", "entry": 2]))
      let theirs = try await Self.move(police, "V-002", #"{"action":"approved","entry":2}"#, 2)
      #expect(theirs.status == 403 && theirs.json?["code"] == "notNamed")
      #expect(theirs.json?["detail"]?.stringValue?.contains("vbspTransactionOffice") == true)
      let second = try await Self.move(
        police, "V-002", #"{"action":"proposed","act":{"act":"extension","until":"2027-01-10"}}"#, 2)
      #expect(second.status == 409 && second.json?["code"] == "secondProposal")
      let approved = try await Self.move(
        bank, "V-002", #"{"action":"approved","entry":2,"decision":"12/QĐ"}"#, 2)
      #expect(approved.status == 201 && approved["ETag"] == "\"3\"", "\(approved.body)")
      #expect(try await server.store.get(LoanFile.self, "V-002")?.record.state.events.count == 1)
      #expect(try await Self.move(bank, "V-002", #"{"action":"approved","entry":2}"#, 2).status == 412)
      let again = try await Self.move(bank, "V-002", #"{"action":"approved","entry":2}"#, 3)
      #expect(again.status == 409 && again.json?["code"] == "settledProposal")

      // One beyond the limits can be asked for, with the reasons at once; the bank can only decline it.
      let asked = try await Self.move(
        police, "V-001",
        #"{"action":"proposed","act":{"act":"extension","until":"2045-01-10"},"papers":["request"]}"#, 1)
      #expect(asked.status == 201 && asked.json?["judgement"]?["outcome"] == "unmet", "\(asked.body)")
      #expect(asked.json?["judgement"]?["findings"]?.arrayValue?.isEmpty == false)
      let never = try await Self.move(bank, "V-001", #"{"action":"approved","entry":2}"#, 2)
      #expect(never.status == 409 && never.json?["code"] == "latestDay", "\(never.body)")
      let no = #"{"action":"declined","entry":2,"reason":"vượt thời hạn"}"#
      #expect(try await Self.move(bank, "V-001", no, 2).status == 201)
      let shown = try await bank.get("/api/v1/loans/V-001").body
      #expect(!shown.contains("vượt thời hạn") && shown.contains("declined"))
      #expect(try await police.get("/api/v1/loans/V-001").body.contains("vượt thời hạn"))
    }
  }

  @Test("a step of recovery is given by those who collect, and its result recorded by whoever was charged")
  func recovery() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let police = try await server.officer(.communePolice)
      let given = try await Self.move(bank, "V-001", #"{"action":"recovery","stage":"meeting"}"#, 1)
      #expect(given.status == 201, "\(given.body)")
      let task = try #require(
        try await server.store.get(LoanFile.self, "V-001")?.record.state.openTasks.first)
      #expect(task.task.agency == .vbspTransactionOffice && task.task.dueOn == CivilDate("2026-06-18"))
      // The step is owed by the book too, and shown to those who see whose loan it is.
      func owed() async throws -> ObligationState? {
        try await server.server.desk.book().statuses(asOf: TestServer.day).first {
          $0.obligation.event == "V-001/recovery/2"
        }?.state
      }
      #expect(try await owed() == .open)
      let query = "/api/v1/obligations?from=2026-06-01&to=2026-07-30"
      #expect(try await bank.get(query).body.contains("V-001"))
      #expect(!(try await server.officer(.economicOffice).get(query).body.contains("V-001")))
      let result =
        #"{"action":"recovered","entry":2,"result":"agreed","agreed_on":"2026-07-01","amount":500000}"#
      let theirs = try await Self.move(police, "V-001", result, 2)
      #expect(theirs.status == 403 && theirs.json?["code"] == "notNamed")
      let late = try await Self.move(
        bank, "V-001", #"{"action":"recovered","entry":2,"result":"agreed","agreed_on":"2026-05-01"}"#, 2)
      #expect(late.status == 422 && late.json?["field"] == "agreed_on")
      #expect(try await Self.move(bank, "V-001", result, 2).status == 201)
      #expect(try await owed() == .done)
      let other = try await Self.move(
        bank, "V-001", #"{"action":"recovery","stage":"visit","agency":"economicOffice"}"#, 3)
      #expect(other.status == 422 && other.json?["field"] == "agency")
      let own = try await Self.move(bank, "V-001", #"{"action":"recovery","stage":"own"}"#, 3)
      #expect(own.status == 422 && own.json?["field"] == "agency")
    }
  }

  private static let wrongBodies = [
    (#"{"action":"sold"}"#, "action"), (#"{"action":"checked"}"#, "finding"),
    (#"{"action":"checked","finding":"fine"}"#, "finding"),
    (#"{"action":"checked","finding":"as_agreed","with":["Mẫu"]}"#, "with[0]"),
    (#"{"action":"checked","finding":"as_agreed","with":["nobody"]}"#, "with[0]"),
    (#"{"action":"checked","finding":"as_agreed","with":["economicOffice"]}"#, "with"),
    (#"{"action":"checked","finding":"as_agreed","on":"2026-06-09"}"#, "on"),
    (#"{"action":"checked","finding":"as_agreed","on":"2001-01-01"}"#, "on"),
    (#"{"action":"checked","finding":"as_agreed","next_on":"2026-06-03"}"#, "next_on"),
    (#"{"action":"checked","finding":"as_agreed","as_agreed":-1}"#, "as_agreed"),
    (#"{"action":"checked","finding":"as_agreed","kept_from":"2026-06-01"}"#, "kept_from"),
    (#"{"action":"sign_of_trouble","sign":"Mẫu"}"#, "sign"),
    (#"{"action":"sign_ended","entry":99}"#, "entry"),
    (#"{"action":"proposed","act":7}"#, "act"), (#"{"action":"proposed","act":{"act":"sale"}}"#, "act.act"),
    (#"{"action":"proposed","act":{"act":"extension","date":"2026-06-03"}}"#, "act.date"),
    (#"{"action":"proposed","act":{"act":"extension"}}"#, "act.until"),
    (#"{"action":"approved","entry":99}"#, "entry"), (#"{"action":"declined","entry":1}"#, "reason"),
    (#"{"action":"recovery","stage":"visit","clause":"IX.9"}"#, "clause"),
    (#"{"action":"recovery","stage":"visit","clause":"III.4.1"}"#, "clause"),
    (#"{"action":"recovery","stage":"visit","agency":"Mẫu"}"#, "agency"),
    (#"{"action":"recovery","stage":"visit","due_on":"2026-05-01"}"#, "due_on"),
    (#"{"action":"recovered","entry":99,"result":"paid"}"#, "entry"),
    (#"{"action":"reversed","entry":99,"reason":"x"}"#, "entry"),
    (#"{"action":"reversed","entry":1,"reason":"…"}"#, "reason"),
    (#"{"action":"reversed","entry":1,"reason":"x","by":"me"}"#, "by"),
  ]

  @Test("a move that does not fit names its field, repeats nothing, and changes nothing")
  func wrong() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      for (body, field) in Self.wrongBodies {
        let reply = try await Self.move(bank, "V-001", body, 1)
        #expect(reply.status == 422 && reply.json?["field"]?.stringValue == field, "\(body) \(reply.body)")
        #expect(!reply.body.contains("Mẫu"))
      }
      let check = #"{"action":"checked","finding":"as_agreed"}"#
      #expect(try await Self.move(bank, "V-001", check).status == 412)
      #expect(try await Self.move(bank, "V-001", check, 7).status == 412)
      #expect(try await bank.post("/api/v1/loans/V-001/moves", json: check).status == 428)
      #expect(try await server.store.get(LoanFile.self, "V-001")?.revision == 1)
      let economic = try await server.officer(.economicOffice)
      #expect(try await Self.move(economic, "V-001", check, 1).status == 404)
    }
  }

  @Test("what one application made somebody owe is told to nobody who may not see whose it is")
  func obligations() async throws {
    try await TestServer.run(sample: .casework) { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let bank = try await server.officer(.vbspTransactionOffice)
      _ = try await committee.post(
        "/api/v1/cases/A-004/moves", json: #"{"action":"listConfirmed"}"#, "If-Match: \"1\"")
      let taken = try await bank.post(
        "/api/v1/cases/A-004/moves", json: #"{"action":"dossierReceived"}"#, "If-Match: \"2\"")
      #expect(taken.status == 201)
      let query = "/api/v1/obligations?from=2026-06-01&to=2026-07-30"
      #expect(try await bank.get(query).body.contains("A-004"))
      for agency in [AgencyID.economicOffice, .cultureSocialOffice] {
        let officer = try await server.officer(agency)
        let reply = try await officer.get(query)
        #expect(reply.status == 200 && !reply.body.contains("A-004") && !reply.body.contains("A-0"))
        #expect(!(try await officer.get("/obligations").body.contains("A-004")))
        let id = try #require(
          try await server.server.desk.book().statuses(asOf: TestServer.day).map(\.obligation).first {
            $0.event?.text.hasPrefix("A-004/") == true
          }
        ).id.text
        let closed = try await officer.post(
          "/api/v1/obligations/moves", json: #"{"action":"done","obligation":"\#(id)"}"#)
        let absent = try await officer.post(
          "/api/v1/obligations/moves", json: #"{"action":"done","obligation":"\#(id)9"}"#)
        #expect(closed.status == absent.status && closed.json?["code"] == absent.json?["code"])
      }
    }
  }

  @Test("pages: what is to be done, one loan, and forms that do what a program would")
  func pages() async throws {
    try await TestServer.run(sample: .casework) { server in
      let bank = try await server.officer(.vbspTransactionOffice)
      let list = try await bank.get("/loans").body
      #expect(list.contains("href=\"/loans/V-003\"") && list.contains("Dấu hiệu cần quan tâm"))
      let page = try await bank.get("/loans/V-002").body
      #expect(page.contains("value=\"approved\"") && page.contains("name=\"act.until\""))
      let token = try #require(try await SessionTests.token(bank))
      func send(_ loan: String, _ form: String) async throws -> Reply {
        try await bank.post("/loans/\(loan)", form: "csrf=\(token)&\(form)")
      }
      let sent = try await send("V-002", "known=2&action=approved&entry=2&decision=")
      #expect(sent.status == 303 && sent["Location"] == "/loans/V-002", "\(sent.body)")
      let check = "known=1&action=checked&finding=partly&kind=&as_agreed=1000&otherwise=&next_on=&note="
      #expect(try await bank.post("/loans/V-001", form: check).status == 403)
      #expect(try await send("V-001", check).status == 303)
      let act =
        "known=2&action=proposed&act.act=extension&act.until=2027-09-15&papers=request%2Cgroup_opinion"
      #expect(try await send("V-001", act).status == 303)
      let moved =
        "known=3&action=proposed&act.act=adjustment&act.instalment=2026-09-15&act.to=2027-03-15&papers="
      let adjusted = try await send("V-001", moved)
      #expect(adjusted.status == 303, "\(adjusted.body)")
      let file = try #require(try await server.store.get(LoanFile.self, "V-001")).record
      #expect(file.state.openProposals.map(\.proposal.act.kind) == [.extension, .adjustment])
      #expect(file.state.openProposals.first?.proposal.papers == [.request, .groupOpinion])
      // A loan without a file is opened by the first move.
      let none = try #require(
        try await server.store.all(Loan.self).map(\.record.id).first { id in
          !page.isEmpty && !list.isEmpty && ["V-010", "V-011"].contains(id.text)
        })
      #expect(try await bank.get("/loans/\(none)").body.contains("name=\"known\" value=\"none\""))
      #expect(try await send(none.text, "known=none&action=checked&finding=as_agreed").status == 303)
      #expect(try await server.store.get(LoanFile.self, none)?.record.keptFrom == TestServer.day)
      let economic = try await server.officer(.economicOffice).get("/loans").body
      for mark in ["V-0", "P-0", "/loans/"] { #expect(!economic.contains(mark), "\(mark)") }
      let english = try await bank.get("/loans/V-003", "Accept-Language: en").body
      #expect(english.contains("Where it stands today") && english.contains("not reached yet"))
    }
  }
}
