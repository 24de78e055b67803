import Foundation
import HTTPTypes
import HoaNhap
import NIOConcurrencyHelpers
import SQLiteStore
import Testing

@testable import CommuneServer

@Suite("Signing in, sessions, forms, limits")
struct SessionTests {
  @Test("the cookie is a random token, closed to scripts and other sites; signing out ends it")
  func cookie() async throws {
    try await TestServer.run { server in
      let first = try await server.client.post("/api/v1/session", json: server.signIn("ca-01"))
      #expect(first.status == 201 && first.json?["agency"] == "communePolice")
      let cookie = try #require(first["Set-Cookie"])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"))
      let second = try await server.client.post("/api/v1/session", json: server.signIn("ca-01"))
      #expect(second["Set-Cookie"] != cookie)

      let officer = HTTPClient(
        port: server.port, headers: ["Cookie: a=b; \(cookie.split(separator: ";")[0])"])
      #expect(try await officer.get("/api/v1/session").json?["account"] == "ca-01")
      let out = try await officer.send("DELETE", "/api/v1/session")
      #expect(out.status == 204 && out["Set-Cookie"]?.contains("Max-Age=0") == true)
      #expect(try await officer.get("/api/v1/session").status == 401)
    }
  }

  @Test("over TLS the cookie is bound to the host and to TLS, and browsers are told to stay with it")
  func secure() async throws {
    try await TestServer.run({ $0.hasInsecureCookies = false }) { server in
      let reply = try await server.client.post("/api/v1/session", json: server.signIn("ca-01"))
      #expect(reply["Set-Cookie"]?.hasPrefix("__Host-hoanhap=") == true)
      #expect(reply["Set-Cookie"]?.contains("; Secure") == true)
      #expect(reply["Strict-Transport-Security"] == "max-age=31536000")
    }
  }

  @Test("a wrong password and an account that nobody has give one answer")
  func wrong() async throws {
    try await TestServer.run { server in
      let password = try await server.client.post(
        "/api/v1/session", json: server.signIn("ca-01", "sai mật khẩu"))
      let account = try await server.client.post("/api/v1/session", json: server.signIn("nobody"))
      #expect(password.status == 401 && account.status == 401)
      #expect(password.json?["detail"] == account.json?["detail"])
      #expect(password["Set-Cookie"] == nil && account["Set-Cookie"] == nil)
      for body in [#"{"account":"ca-01","password":""}"#, #"{"account":"","password":"x"}"#] {
        #expect(try await server.client.post("/api/v1/session", json: body).status == 401)
      }
      let missing = try await server.client.post("/api/v1/session", json: #"{"account":"ca-01"}"#)
      #expect(missing.status == 422 && missing.json?["field"] == "password")
    }
  }

  @Test("without a session, with a made-up one and with one that is over nothing is answered")
  func none() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      #expect(try await officer.get("/api/v1/plan").status == 200)
      server.clock.withLockedValue { $0 = .seconds(29 * 60) }
      #expect(try await officer.get("/api/v1/plan").status == 200)
      server.clock.withLockedValue { $0 += .seconds(31 * 60) }
      let madeUp = HTTPClient(
        port: server.port, headers: ["Cookie: hoanhap=\(String(repeating: "0", count: 64))"])
      for client in [server.client, madeUp, officer] {
        for route in server.server.routes where route.audience == .officers {
          let path = route.path.replacing("{id}", with: "A-001")
          let reply = try await client.send(route.method.rawValue, path)
          if route.operation == nil, route.method == .get {
            #expect(reply.status == 303 && reply["Location"] == "/sign-in", "\(path)")
          } else {
            #expect(reply.status == 401, "\(route.method) \(path)")
          }
        }
      }
      #expect(try await server.readings().isEmpty)
    }
  }

  @Test("a form without the session's own token, or from another site, changes nothing")
  func forms() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePeoplesCommittee)
      let move = "action=confirmed&obligation=chau-son%2FIII.1.4%2FcommunePolice%2F2026-06-04"
      for body in [move, move + "&csrf=", move + "&csrf=\(String(repeating: "0", count: 32))"] {
        let reply = try await officer.post("/obligations", form: body)
        #expect(reply.status == 403 && reply.json?["field"] == "csrf")
      }
      #expect(try await officer.post("/sign-out", form: "").status == 403)
      let token = try #require(try await Self.token(officer))
      for header in ["Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site", "Origin: null"] {
        let reply = try await officer.post("/obligations", form: move + "&csrf=\(token)", header)
        #expect(reply.status == 403 && reply.json?["field"] == "Origin", "\(header)")
        let program = try await officer.post("/api/v1/obligations/moves", json: "{}", header)
        #expect(program.status == 403, "\(header)")
      }
      #expect(try await server.store.get(KeptBook.self, "chau-son") == nil)

      let own = "Origin: http://127.0.0.1:\(server.port)"
      let taken = try await officer.post("/obligations", form: move + "&csrf=\(token)", own)
      #expect(taken.status == 303)
      #expect(try await server.store.get(KeptBook.self, "chau-son") != nil)
      #expect(try await officer.post("/sign-out", form: "csrf=\(token)").status == 303)
      #expect(try await officer.get("/api/v1/plan").status == 401)
    }
  }

  @Test("tries to sign in are counted by address and by account, requests by session")
  func limits() async throws {
    try await TestServer.run({ settings in
      settings.signInRate = Rate(burst: 3, every: .seconds(60))
      settings.sessionRate = Rate(burst: 5, every: .seconds(60))
    }) { server in
      let officer = try await server.officer(.communePolice)
      var statuses: [Int] = []
      for _ in 0..<7 { statuses.append(try await officer.get("/api/v1/plan").status) }
      #expect(statuses == [200, 200, 200, 200, 200, 429, 429])
      statuses = []
      for _ in 0..<3 {
        let reply = try await server.client.post(
          "/api/v1/session", json: server.signIn("nh-01", "sai mật khẩu"))
        statuses.append(reply.status)
        if reply.status == 429 { #expect(Int(reply["Retry-After"] ?? "") ?? 0 > 0) }
      }
      // One was used to sign in.
      #expect(statuses == [401, 401, 429])
    }
  }

  @Test("an account keeps so many sessions; the oldest goes")
  func manySessions() async throws {
    let sessions = Sessions()
    let officer = try #require(Demonstration.officers.first)
    var tokens: [String] = []
    for second in 0..<10 { tokens.append(await sessions.begin(officer, now: .seconds(second)).token) }
    #expect(await sessions.count == 8)
    #expect(await sessions.find(tokens[0], now: .seconds(10))?.number == nil)
    #expect(await sessions.find(tokens[9], now: .seconds(10))?.number == 10)
    // However often it is used, a session ends.
    for hour in 1...8 { _ = await sessions.find(tokens[9], now: .seconds(hour * 1700)) }
    #expect(await sessions.find(tokens[9], now: .seconds(8 * 3600 + 10))?.number == nil)
  }

  /// The token that the forms of this session carry.
  static func token(_ officer: HTTPClient) async throws -> String? {
    let page = try await officer.get("/obligations").body
    guard let start = page.range(of: "name=\"csrf\" value=\"") else { return nil }
    return String(page[start.upperBound...].prefix(32))
  }
}
