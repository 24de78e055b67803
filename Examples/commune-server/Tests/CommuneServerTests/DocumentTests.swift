import Foundation
import HTTPTypes
import HoaNhap
import Testing

@testable import CommuneServer

@Suite("The OpenAPI document and the routes are one")
struct DocumentTests {
  private static let document = try? JSONReader.parse(PackageResources.openapi_json)

  /// `METHOD path operation audience` of every operation of the document.
  private static func described() -> Set<String> {
    var lines: Set<String> = []
    for path in document?["paths"]?.objectValue?.members ?? [] {
      for operation in path.value.objectValue?.members ?? [] {
        let isOpen = operation.value["security"]?.arrayValue == []
        lines.insert(
          "\(operation.key.uppercased()) \(path.key) \(operation.value["operationId"]?.stringValue ?? "?") \(isOpen ? "everybody" : "officers")"
        )
      }
    }
    return lines
  }

  @Test("every operation of the document is a route, every route for programs stands in the document")
  func same() async throws {
    try await TestServer.run { server in
      let routes = server.server.routes.compactMap { route in
        route.operation.map { "\(route.method.rawValue) \(route.path) \($0) \(route.audience)" }
      }
      #expect(Set(routes) == Self.described())
      #expect(routes.count == Set(routes).count)
    }
  }

  @Test("it is served as it is kept, says 3.1, and every reference in it leads somewhere")
  func served() async throws {
    try await TestServer.run { server in
      let reply = try await server.client.get("/openapi.json")
      #expect(reply.status == 200)
      #expect(reply.body == String(decoding: PackageResources.openapi_json, as: UTF8.self))
    }
    let document = try #require(Self.document)
    #expect(document["openapi"] == "3.1.0")
    #expect(Self.described().count > 15)
    for reference in Self.references(in: document) {
      let parts = reference.dropFirst(2).split(separator: "/").map(String.init)
      #expect(parts.reduce(document as JSONValue?) { $0?[$1] } != nil, "\(reference)")
    }
  }

  @Test("every parameter in a path of the document stands in the path, and the other way round")
  func parameters() throws {
    for path in try #require(Self.document)["paths"]?.objectValue?.members ?? [] {
      let named = Set(
        path.key.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() })
      for operation in path.value.objectValue?.members ?? [] {
        let described = (operation.value["parameters"]?.arrayValue ?? []).filter { $0["in"] == "path" }
          .compactMap { $0["name"]?.stringValue }
        #expect(Set(described.map { Substring($0) }) == named, "\(operation.key) \(path.key)")
      }
    }
  }

  private static func references(in value: JSONValue) -> [String] {
    switch value {
    case .array(let elements): elements.flatMap(references)
    case .object(let object):
      object.members.flatMap { member in
        member.key == "$ref" ? [member.value.stringValue ?? ""] : references(in: member.value)
      }
    default: []
    }
  }
}
