import HTTPTypes
import SQLiteStore
import HoaNhap
import Testing

@testable import CommuneServer

@Suite("Nothing personal leaves by a side door")
struct LeakTests {
  @Test(
    "after every route was called by every officer, well and badly, no line of the log has a value or an identifier"
  )
  func log() async throws {
    try await TestServer.run(sample: .casework) { server in
      for officer in Demonstration.officers {
        let client = try await server.officer(account: officer.account)
        for route in server.server.routes where route.operation != "signOut" && route.path != "/sign-out" {
          let path = Self.path(of: route)
          _ = try await client.send(route.method.rawValue, path)
          _ = try await client.send(
            route.method.rawValue, path + "?name=M%E1%BA%ABu&after=000000000001",
            ["Content-Type: application/json"],
            body: #"{"name":"Trần Thị Mẫu 01","account":"Mẫu","password":"\#(TestServer.password)"}"#)
        }
      }
      let lines = server.log.text
      #expect(lines.contains("route=/api/v1/people/{id}") && lines.contains("status=200"))
      for value in TestServer.planted { #expect(!lines.contains(value), "\(value)") }
      for officer in Demonstration.officers {
        #expect(!lines.contains(officer.account), "\(officer.account)")
      }
      #expect(!lines.contains("hoanhap="))
      for line in lines.split(separator: "\n") where !line.contains("listening on") {
        #expect(!line.contains("127.0.0.1"), "\(line)")
      }
      // What was read was logged, what was not is whole.
      #expect(try await server.store.verify().isSound)
    }
  }

  /// The path of a route with parts that lead somewhere.
  static func path(of route: Route) -> String {
    let parts = [
      "{id}": route.path.contains("people") ? "P-001" : route.path.contains("loans") ? "V-024" : "A-001",
      "{report}": "six-months", "{year}": "2026",
      "{month}": "2026-06", "{version}": "1", "{source}": "central",
    ]
    return parts.reduce(route.path) { $0.replacing($1.key, with: $1.value) }
  }

  @Test("a problem repeats no value that was sent")
  func problems() async throws {
    try await TestServer.run { server in
      let police = try await server.officer(.communePolice)
      let value = "Trần Thị Mẫu 99"
      let bodies = [
        #"{"id":"N-1","kind":"\#(value)","borrower":"P-001","purpose":"training"}"#,
        #"{"id":"N-1","kind":"person","borrower":"P-001","purpose":"training","received_on":"\#(value)"}"#,
        #"{"id":"\#(value)","kind":"person","borrower":"P-001","purpose":"training"}"#,
        #"{"id":"N-1","kind":"person","borrower":"\#(value)","purpose":"training"}"#,
        #"{"id":"N-1","amount":"\#(value)","kind":"person","borrower":"P-001","purpose":"training"}"#,
        #"{"id":"N-1" "\#(value)"#,
      ]
      for body in bodies {
        let reply = try await police.send(
          "PUT", "/api/v1/applications/N-1", ["If-None-Match: *", "Content-Type: application/json"],
          body: body)
        #expect((400..<500).contains(reply.status))
        #expect(!reply.body.contains("Mẫu"), "\(body)")
      }
    }
  }

  @Test("where the store does not answer the problem says so, and nothing of why")
  func unavailable() async throws {
    let problem = try #require(
      Problem(StoreError(.damaged, key: Person.key("P-001"), cause: Wording(vi: "Mẫu", en: "Mẫu"))))
    #expect(problem.kind == .unavailable)
    let text = problem.json(.vietnamese, request: "1").canonicalText
    for value in TestServer.planted { #expect(!text.contains(value)) }
    struct Unforeseen: Error { let name = "Mẫu" }
    #expect(Problem(Unforeseen()) == nil)
  }
}
