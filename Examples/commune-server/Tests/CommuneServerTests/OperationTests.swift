import Foundation
import HoaNhap
import ServiceLifecycle
import Testing

@testable import CommuneServer

@Suite("Running the server")
struct OperationTests {
  @Test("health, readiness and numbers are told without a session")
  func health() async throws {
    try await TestServer.run { server in
      #expect(try await server.client.get("/health/live").json?["live"] == true)
      #expect(try await server.client.get("/health/ready").json?["ready"] == true)
      let head = try await server.client.send("HEAD", "/health/live")
      #expect(head.status == 200 && head.body.isEmpty)
      _ = try await server.officer(.communePolice).get("/api/v1/applications/A-001")
      let metrics = try await server.client.get("/metrics").body
      #expect(
        metrics.contains(
          #"commune_requests_total{method="GET",route="/api/v1/applications/{id}",status="200"} 1"#))
      #expect(metrics.contains("commune_sessions 1\n"))
      #expect(!metrics.contains("A-001"))
    }
  }

  @Test("a stop waits for the request that is being answered, and takes no new one")
  func graceful() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let body = #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production"}"#
      let head =
        "POST /api/v1/verdicts HTTP/1.1\r\nHost: x\r\n\(officer.headers[0])\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      let (isStopping, stopping) = AsyncStream.makeStream(of: Void.self)
      async let reply = officer.exchange([head, body]) { for await _ in isStopping {} }
      // The head has arrived; the body is sent once nobody else is taken any more.
      for _ in 0..<50_000 where await server.server.metrics.inFlight == 0 {
        try await Task.sleep(for: .milliseconds(5))
      }
      await server.group.triggerGracefulShutdown()
      while (try? await officer.get("/health/live")) != nil { try await Task.sleep(for: .milliseconds(5)) }
      stopping.finish()
      #expect(try await reply.status == 200)
    }
  }

  @Test("a bucket gives its burst, then one token an interval, and never saves more")
  func bucket() async {
    let limiter = RateLimiter(mostKeys: 2)
    let rate = Rate(burst: 2, every: .seconds(10))
    #expect(await limiter.take("a", rate, now: .seconds(0)) == nil)
    #expect(await limiter.take("a", rate, now: .seconds(0)) == nil)
    #expect(await limiter.take("a", rate, now: .seconds(1)) == .seconds(9))
    #expect(await limiter.take("a", rate, now: .seconds(10)) == nil)
    #expect(await limiter.take("a", rate, now: .seconds(11)) == .seconds(9))
    #expect(await limiter.take("a", rate, now: .seconds(1000)) == nil)
    #expect(await limiter.take("a", rate, now: .seconds(1000)) == nil)
    #expect(await limiter.take("a", rate, now: .seconds(1000)) == .seconds(10))
    // Two keys are remembered; a third makes room among those that are full again.
    #expect(await limiter.take("b", rate, now: .seconds(1000)) == nil)
    #expect(await limiter.take("c", rate, now: .seconds(2000)) == nil)
  }

  @Test(
    "what a server was started with is checked, and the option named",
    arguments: [
      (["--port", "http"], "--port"), (["--port"], "--port"), (["--colour", "red"], "--colour"),
      (["--as-of", "tomorrow"], "--as-of"), (["--store", "x"], "--officers"), ([], "--store"),
      (["--demo", "--session-minutes=0"], "--session-minutes"), (["--demo", "--rate", "0"], "--rate"),
    ])
  func settings(arguments: [String], option: String) {
    let error = #expect(throws: UsageError.self) { try Settings(arguments) }
    #expect(error?.wording.vi.contains(option) == true && error?.wording.en.contains(option) == true)
  }

  @Test("arguments go before the environment")
  func environment() throws {
    let environment = ["HOANHAP_PORT": "9000", "HOANHAP_DEMO": "1", "HOANHAP_AS_OF": "2026-06-03"]
    #expect(try Settings([], environment: environment).port == 9000)
    #expect(try Settings(["--port=9001"], environment: environment).port == 9001)
    #expect(try Settings([], environment: environment).asOf == CivilDate("2026-06-03"))
    #expect(try Settings([], environment: environment).hasInsecureCookies)
    #expect(try Settings(["--demo", "--rate", "4"]).sessionRate.interval == .milliseconds(250))
    #expect(try !Settings(["--store", "s", "--officers", "o"]).hasInsecureCookies)
  }

  @Test("a hash is made with its own salt, read back, and matches its password alone")
  func hashes() async throws {
    let password = "mật khẩu mười hai"
    let hash = try await PasswordHash.make(password, cost: 5, parallelism: 1)
    let read = try PasswordHash(text: hash.text, field: "password")
    #expect(await read.matches(password))
    for other in ["", "mật khẩu mười hai ", "mat khau muoi hai", String(repeating: "x", count: 500)] {
      #expect(await !read.matches(other))
    }
    #expect(try await PasswordHash.make(password, cost: 5, parallelism: 1).text != hash.text)
    await #expect(throws: InputError.self) { try await PasswordHash.make("ngắn") }
    for text in [
      "", "scrypt$30$1$00$00", "md5$4$1$0011223344556677$00", hash.text + "00",
      hash.text.replacing("scrypt$5", with: "scrypt$3"),
    ] {
      #expect(throws: InputError.self) { try PasswordHash(text: text, field: "password") }
    }
  }

  @Test("the file of officers is checked, and the place of a fault named")
  func officers() async throws {
    let hash = try await PasswordHash.make("mật khẩu để thử", cost: 4, parallelism: 1).text
    func book(_ officers: String) throws -> OfficerBook {
      try OfficerBook(jsonBytes: Array(#"{"officers":[\#(officers)]}"#.utf8), plan: .chauSon)
    }
    let good =
      #"{"account":"tk-01","agency":"savingsAndCreditGroups","groups":["TK-01"],"password":"\#(hash)"}"#
    let officer = try #require(await book(good).officer("tk-01", password: "mật khẩu để thử"))
    #expect(officer.groups == ["TK-01"] && officer.actor == "savingsAndCreditGroups/tk-01")
    for (text, field) in [
      (good + "," + good, "officers[1].account"),
      (good.replacing("savingsAndCreditGroups", with: "x"), "officers[0].agency"),
      (good.replacing("scrypt", with: "plain"), "officers[0].password"),
      (good.replacing("tk-01", with: "Nguyễn Văn A"), "officers[0].account"),
      (good.replacing("[\"TK-01\"]", with: "[7]"), "officers[0].groups"),
      (good.replacing("groups", with: "group"), "officers[0].group"), ("7", "officers[0]"),
    ] {
      let error = #expect(throws: InputError.self) { try book(text) }
      #expect(error?.field == field)
    }
  }

  @Test("a civil day begins at midnight in Viet Nam")
  func days() {
    #expect(ServerTime.civilDay(unixSeconds: 0) == CivilDate("1970-01-01"))
    #expect(ServerTime.civilDay(unixSeconds: 16 * 3600 + 3599) == CivilDate("1970-01-01"))
    #expect(ServerTime.civilDay(unixSeconds: 17 * 3600) == CivilDate("1970-01-02"))
    #expect(ServerTime.civilDay(unixSeconds: -7 * 3600 - 1) == CivilDate("1969-12-31"))
    #expect(ServerTime.civilDay(unixSeconds: 1_780_419_600) == CivilDate("2026-06-03"))
  }

  @Test("a cursor opens what it sealed, shows nothing of it, and refuses another's")
  func cursors() throws {
    let cursor = Cursor()
    let sealed = try #require(cursor.seal("A-001"))
    #expect(try cursor.open(sealed) == "A-001" && cursor.seal("A-001") != sealed)
    #expect(throws: InputError.self) { try Cursor().open(sealed) }
    for text in ["", "00", "zz", String(sealed.dropLast(2)), "A-001"] {
      #expect(throws: InputError.self) { try cursor.open(text) }
    }
  }

  @Test("a form's text is read strictly")
  func forms() throws {
    let fields = try Fields(try FormText.object("a=1+2%20%C3%A9&b=&c".utf8))
    #expect(try fields.text("a") == "1 2 é" && fields.text("b") == "" && fields.text("c") == "")
    for text in ["a=%", "a=%zz", "a=%ff", "a=1&a=2", "%61=1&a=2"] {
      #expect(throws: InputError.self) { try FormText.object(text.utf8) }
    }
  }
}
