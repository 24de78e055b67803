import Foundation
import SQLiteStore
import HoaNhap
import NIOConcurrencyHelpers
import NIOCore
import Testing

@testable import CommuneServer

@Suite("What no good client sends: the right status, the field, and nothing else happens")
struct BadInputTests {
  @Test(
    "what is not JSON is malformed, with line and column",
    arguments: [
      "", "{", #"{"id":1,"id":2}"#, "[1.5]", #"{"a":"\u{1}"}"#, "{}{}", String(repeating: "[", count: 90),
    ])
  func malformed(body: String) async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let reply = try await officer.post("/api/v1/verdicts", json: body)
      #expect(reply.status == 400 && reply["Content-Type"] == "application/problem+json")
      #expect(reply.json?["code"]?.stringValue?.hasPrefix("syntax.") == true)
      #expect(reply.json?["detail"]?.stringValue?.hasPrefix("Dòng ") == true)
    }
  }

  @Test("another content type is refused, and none too")
  func contentType() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      for header in [
        ["Content-Type: text/plain"], [], ["Content-Type: application/jsonp"],
        ["Content-Type: multipart/form-data; boundary=x"],
      ] {
        let reply = try await officer.send("POST", "/api/v1/verdicts", header, body: "{}")
        #expect(reply.status == 415 && reply.json?["field"] == "Content-Type")
      }
      let charset = try await officer.send(
        "POST", "/api/v1/verdicts", ["Content-Type: Application/JSON; charset=utf-8"], body: "{}")
      #expect(charset.status == 422 && charset.json?["field"] == "id")
      #expect(try await server.client.post("/sign-in", json: "{}").status == 415)
    }
  }

  @Test(
    "a body of 100 MB is refused before it is read, whether its length is said or not",
    arguments: [true, false])
  func large(saysLength: Bool) async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let framing = saysLength ? "Content-Length: 104857600" : "Transfer-Encoding: chunked"
      let head =
        "POST /api/v1/verdicts HTTP/1.1\r\nHost: x\r\n\(officer.headers[0])\r\nContent-Type: application/json\r\n\(framing)\r\n\r\n"
      let blanks = [UInt8](repeating: 0x20, count: 64 << 10)
      let flood = Flood(
        head: Array(head.utf8),
        chunk: saysLength ? blanks : Array("10000\r\n".utf8) + blanks + Array("\r\n".utf8))
      let reply = try #require(Reply(try await officer.bytes(flood)))
      #expect(reply.status == 413 && reply["Connection"] == "close")
      #expect(reply.json?["field"] == "Content-Length")
      // The connection took no more than what the system holds of it unread.
      let taken = flood.taken.withLockedValue { $0 }
      #expect(taken < Flood.chunks, "\(taken) of \(Flood.chunks) pieces were taken")
      // The server serves on.
      #expect(try await officer.get("/api/v1/plan").status == 200)
    }
  }

  /// A head and 100 MB behind it, counted as they are sent.
  private struct Flood: Sequence, IteratorProtocol {
    static let chunks = 1600
    let head: [UInt8]
    let chunk: [UInt8]
    let taken = NIOLockedValueBox(0)

    func next() -> [UInt8]? {
      let number = taken.withLockedValue { taken in
        defer { taken += 1 }
        return taken
      }
      return number == 0 ? head : number <= Self.chunks ? chunk : nil
    }
  }

  @Test("a client that sends its head, or its body, drop by drop is let go")
  func slow() async throws {
    let slowly = { @Sendable in _ = try? await Task.sleep(for: .milliseconds(100)) }
    try await TestServer.run({ $0.connections.head = .seconds(2) }) { server in
      // The head: nothing to answer.
      let drops =
        Array("GET /health/live HTTP/1.1\r\nHost: x\r\nX: ".utf8).map { [$0] }
        + Array(repeating: [0x61], count: 60)
      let silence = try await server.client.bytes(drops, pause: slowly)
      #expect(silence.isEmpty)
      // One that connects and says nothing.
      let nothing = try await server.client.bytes([[]])
      #expect(nothing.isEmpty)
    }
    try await TestServer.run({ $0.connections.body = .seconds(2) }) { server in
      let officer = try await server.officer(.communePolice)
      // The body: told that it came too slowly.
      let head =
        "POST /api/v1/verdicts HTTP/1.1\r\nHost: x\r\n\(officer.headers[0])\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
      let reply = try await officer.exchange(
        [head] + Array(repeating: " ", count: 60), pause: slowly)
      #expect(reply.status == 408 && reply.json?["type"] == "urn:hoanhap:problem:too-slow")
      #expect(try await officer.get("/health/live").status == 200)
    }
  }

  @Test("a body that breaks off is not taken for a whole one")
  func brokenOff() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePeoplesCommittee)
      let token = try #require(try await SessionTests.token(officer))
      // Whole as a form as it stands, but shorter than it says.
      let body = "csrf=\(token)&action=confirmed&obligation=chau-son%2FIII.1.4%2FcommunePolice%2F2026-06-04"
      let head =
        "POST /obligations HTTP/1.1\r\nHost: x\r\n\(officer.headers[0])\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count + 20)\r\n\r\n"
      _ = try await officer.bytes([Array((head + body).utf8)], closing: true)
      #expect(try await officer.get("/health/live").status == 200)
      #expect(try await server.store.get(ObligationBook.self, "chau-son") == nil)
    }
  }

  @Test(
    "paths that play tricks lead nowhere",
    arguments: [
      "/../etc/passwd", "/api/v1/../../openapi.json", "/api/v1/applications/..%2f..%2fopenapi.json",
      "/%2e%2e/openapi.json", "/api/v1/applications/%00", "/api/v1/applications/A-001%00",
      "/api/v1/applications/%",
      "/api/v1/applications/%ff%fe", "/api/v1/applications/%C0%AE", "//openapi.json/x", "/API/v1/plan",
      "/api/v1/plan/extra", "/api/v1/applications/a'%20OR%20'1'='1", "/static/../style.css",
    ])
  func paths(path: String) async throws {
    try await TestServer.run { server in
      let reply = try await server.officer(.communePolice).get(path)
      #expect(reply.status == 404, "\(path)")
      #expect(reply.json?["type"] == "urn:hoanhap:problem:not-found")
      #expect(!reply.body.contains("passwd") && !reply.body.contains("openapi"))
    }
  }

  @Test("a value never becomes a header or a line of the log")
  func injection() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let replies = [
        try await officer.get("/api/v1/applications/x%0d%0aSet-Cookie:%20planted=1"),
        try await officer.get("/applications?after=x%0d%0aSet-Cookie:%20planted=1"),
        try await officer.get("/api/v1/plan", "Accept-Language: en\u{0B}planted"),
        try await officer.get("/api/v1/plan", "X-Request-ID: planted"),
        try await server.client.post("/api/v1/session", json: server.signIn("x\r\nplanted: 1")),
      ]
      for reply in replies {
        #expect(!reply.headers.contains { $0.name.contains("planted") || $0.value.contains("planted") })
      }
      #expect(!server.log.text.contains("planted"))
    }
  }

  @Test(
    "what is not HTTP is answered once and closed",
    arguments: [
      "GARBAGE\r\n\r\n", "GET /health/live HTTP/9.9\r\n\r\n",
      "GET /x HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
      "GET /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
      "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n",
    ])
  func notHTTP(text: String) async throws {
    try await TestServer.run { server in
      let bytes = try await server.client.bytes([Array(text.utf8)])
      let answers = String(decoding: bytes, as: UTF8.self).components(separatedBy: "HTTP/1.1 ").count - 1
      #expect(answers <= 1)
      if let reply = Reply(bytes) { #expect((400..<500).contains(reply.status)) }
      #expect(!String(decoding: bytes, as: UTF8.self).contains("commune_requests"))
      #expect(try await server.client.get("/health/live").status == 200)
    }
  }

  @Test(
    "a method that a path does not have is told which it has",
    arguments: ["PATCH", "DELETE", "OPTIONS", "REPORT"])
  func methods(method: String) async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let reply = try await officer.send(method, "/api/v1/applications/A-001")
      #expect(reply.status == 405 && reply["Allow"] == "GET, HEAD, PUT")
      #expect(try await officer.send(method, "/nowhere").status == 404)
      #expect(!server.log.text.contains("REPORT"))
      // A word that is no method of HTTP at all is not HTTP.
      #expect(try await officer.send("BREW", "/api/v1/plan").status == 400)
    }
  }

  @Test(
    "requests one behind another on a connection are answered in their order, and what follows them is told")
  func pipelined() async throws {
    try await TestServer.run { server in
      let get = { (path: String) in "GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n" }
      let text = get("/health/live") + get("/nowhere") + get("/health/ready") + "GARBAGE\r\n\r\n"
      let answer = String(decoding: try await server.client.bytes([Array(text.utf8)]), as: UTF8.self)
      let statuses = answer.components(separatedBy: "HTTP/1.1 ").dropFirst().map { String($0.prefix(3)) }
      #expect(statuses == ["200", "404", "200", "400"])
    }
  }

  @Test("a query or a head without end is refused")
  func huge() async throws {
    try await TestServer.run { server in
      let officer = try await server.officer(.communePolice)
      let long = String(repeating: "a", count: 9_000)
      let query = try await officer.get("/api/v1/plan?x=\(long)")
      #expect(query.status == 413 && query.json?["field"] == "query")
      let many = (0..<70).map { "p\($0)=1" }.joined(separator: "&")
      #expect(try await officer.get("/api/v1/obligations?\(many)").status == 422)
      let head = try await officer.bytes([
        Array("GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 200_000))\r\n\r\n".utf8)
      ])
      #expect(Reply(head)?.status ?? 400 == 400)
      let target = try await officer.bytes([
        Array("GET /\(String(repeating: "a", count: 2_000_000)) HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
      ])
      #expect((400..<500).contains(Reply(target)?.status ?? 400))
      #expect(try await officer.get("/health/live").status == 200)
    }
  }

  @Test("words come in the language that is asked for, Vietnamese first")
  func language() async throws {
    try await TestServer.run { server in
      let vietnamese = try await server.client.get("/nowhere")
      let english = try await server.client.get("/nowhere", "Accept-Language: fr, en-GB;q=0.8, vi;q=0.1")
      #expect(vietnamese.json?["title"] == "Không có nội dung này." && vietnamese["Content-Language"] == "vi")
      #expect(english.json?["title"] == "There is nothing here." && english["Content-Language"] == "en")
    }
    #expect(Language(acceptLanguage: "vi, en") == .vietnamese)
    #expect(Language(acceptLanguage: "en;q=0.9, vi;q=0.8") == .english)
    #expect(Language(acceptLanguage: "*") == .vietnamese)
    #expect(Language(acceptLanguage: "en;q=0") == .vietnamese)
  }
}
