import SQLiteStore
import HoaNhap
import Testing

@testable import CommuneServer

@Suite("Pages: forms and links without a script, and no more than the policy allows")
struct PageTests {
  @Test("an officer signs in on a page, sees what is open, and signs out")
  func way() async throws {
    try await TestServer.run { server in
      let start = try await server.client.get("/", "Accept: text/html")
      #expect(start.status == 303 && start["Location"] == "/sign-in")
      let failed = try await server.client.post("/sign-in", form: "account=ca-01&password=sai")
      #expect(failed.status == 401 && failed.body.contains("role=\"alert\""))
      let password = Array(TestServer.password.utf8).map { "%" + RandomText.write([$0]) }.joined()
      let entered = try await server.client.post("/sign-in", form: "account=ca-01&password=\(password)")
      #expect(entered.status == 303 && entered["Location"] == "/")
      let cookie = try #require(entered["Set-Cookie"]?.split(separator: ";").first)
      let officer = HTTPClient(port: server.port, headers: ["Cookie: \(cookie)"])
      #expect(try await officer.get("/")["Location"] == "/applications")
      #expect(try await officer.get("/applications").body.contains("/applications/A-001"))
    }
  }

  @Test(
    "no page has a script, a style of its own or anything from elsewhere; each forbids frames and guesses",
    arguments: Demonstration.officers.map(\.account))
  func plain(account: String) async throws {
    try await TestServer.run(sample: .casework) { server in
      let officer = try await server.officer(account: account)
      for path in [
        "/sign-in", "/applications", "/applications/A-001", "/cases", "/cases/A-001", "/lists", "/reports",
        "/reports/q1/2026/submission", "/obligations", "/nowhere",
      ] {
        let page = try await officer.get(path, "Accept: text/html")
        #expect(page["Content-Type"] == "text/html; charset=utf-8", "\(path)")
        for mark in ["<script", "javascript:", " on", "<style", "http://", "https://", "<img", "<iframe"] {
          #expect(!page.body.contains(mark == " on" ? " onclick" : mark), "\(path): \(mark)")
        }
        #expect(page["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        #expect(page["Content-Security-Policy"]?.contains("script-src") == false)
        #expect(page["X-Content-Type-Options"] == "nosniff" && page["Cache-Control"] == "no-store")
        #expect(page["Referrer-Policy"] == "no-referrer")
      }
    }
  }

  @Test("an application's page carries the letter for those who may see a verdict, and for nobody else")
  func application() async throws {
    try await TestServer.run { server in
      for agency in [AgencyID.communePolice, .communePeoplesCommittee, .vbspTransactionOffice] {
        let page = try await server.officer(agency).get("/applications/A-001")
        #expect(page.status == 200 && page.body.contains("<article>\n<h2>"), "\(agency)")
        // Neither name nor birth nor route.
        for value in ["Mẫu 01", "000000000001", "1977", "11/04/2019"] { #expect(!page.body.contains(value)) }
      }
      let group = try await server.officer(.savingsAndCreditGroups)
      let own = try #require(
        try await group.get("/api/v1/applications?limit=100").json?["items"]?[0]?["values"]?["id"]?
          .stringValue)
      let page = try await group.get("/applications/\(own)")
      #expect(page.status == 200 && page.body.contains("<article>\n</article>"))
      #expect(try await group.get("/applications/A-001").status == 404)
    }
  }

  @Test("the list shows what is open: no identifier, no borrower and no link for the economic office")
  func list() async throws {
    try await TestServer.run { server in
      let page = try await server.officer(.economicOffice).get("/applications").body
      #expect(page.contains("100.000.000 đ"))
      for mark in ["A-0", "P-0", "E-0", "/applications/"] { #expect(!page.contains(mark), "\(mark)") }
    }
  }

  @Test("the month's page is for those who may read what it shows; every record on it is logged")
  func month() async throws {
    try await TestServer.run { server in
      let page = try await server.officer(.communePeoplesCommittee).get("/month")
      #expect(page.status == 200 && page.body.contains("Trần Thị Mẫu 01"))
      #expect(page["Content-Security-Policy"]?.contains("script") == false)
      let readings = try await server.readings()
      let people = try await server.store.all(Person.self).count
      #expect(readings.filter { $0.contains(" people/") }.count == people)
      #expect(readings.allSatisfy { $0.hasPrefix("communePeoplesCommittee/ub-01 ") })
    }
  }

  @Test("a value that looks like markup stays a value")
  func escaping() async throws {
    let name = "<script>alert(1)</script>\"'&\u{202E}"
    let markup: Markup = "<p title=\"\(name)\">\(name)</p>"
    #expect(
      markup.text
        == "<p title=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\">&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</p>"
    )
    try await TestServer.run { server in
      let record = #"{"id":"N-1","kind":"establishment","borrower":"E-<b>1","purpose":"production"}"#
      let application = try LoanApplication(json: try JSONReader.parse(record))
      try await server.store.insert(application, by: "x", for: .transfer, on: TestServer.day)
      let page = try await server.officer(.communePolice).get("/applications").body
      #expect(page.contains("E-&lt;b&gt;1") && !page.contains("E-<b>1"))
    }
  }

  @Test("buttons stand where the book would take the move today, and work")
  func buttons() async throws {
    try await TestServer.run { server in
      let committee = try await server.officer(.communePeoplesCommittee)
      let list = "chau-son/III.1.4/communePolice/2026-06-04"
      #expect(try await committee.get("/obligations").body.contains("value=\"\(list)\""))
      #expect(try await server.officer(.communePolice).get("/obligations").body.contains("chờ việc khác"))
      let token = try #require(try await SessionTests.token(committee))
      let sent = try await committee.post(
        "/obligations", form: "csrf=\(token)&action=confirmed&obligation=\(list.replacing("/", with: "%2F"))")
      #expect(sent.status == 303)
      #expect(try await !committee.get("/obligations").body.contains("value=\"\(list)\""))
      #expect(try await server.officer(.communePolice).get("/obligations").body.contains("value=\"\(list)\""))
    }
  }
}
