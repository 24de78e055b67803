import HTTPTypes
import HoaNhap
import Hummingbird

/// One operation of the server. The document `openapi.json` names the same ones; a test compares the two.
struct Route: Sendable {
  /// Who may call it at all; what they see is the access policy's to say.
  enum Audience: Sendable {
    /// Anybody.
    case everybody
    /// An officer who has signed in.
    case officers
  }

  /// The identifier of the operation in the document; `nil` for pages, which are not in it.
  let operation: String?
  let method: HTTPRequest.Method
  /// The path as the document writes it: `/api/v1/applications/{id}`.
  let path: String
  let audience: Audience
  let answer: @Sendable (Request, CommuneContext) async throws -> Response

  init(
    _ operation: String?, _ method: HTTPRequest.Method, _ path: String, for audience: Audience = .officers,
    _ answer: @escaping @Sendable (Request, CommuneContext) async throws -> Response
  ) {
    self.operation = operation
    self.method = method
    self.path = path
    self.audience = audience
    self.answer = answer
  }
}

/// All paths with their methods, to tell a wrong method from a wrong path.
struct RouteTable: Sendable {
  private let entries: [(parts: [Substring], method: String)]

  init(_ routes: [Route]) {
    entries = routes.map { ($0.path.split(separator: "/"), $0.method.rawValue) }
  }

  /// The methods that a path has, in order; `HEAD` goes with `GET`.
  func methods(at path: String) -> [String] {
    let parts = path.split(separator: "/")
    var methods = Set(
      entries.filter { entry in
        entry.parts.count == parts.count
          && zip(entry.parts, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      }.map(\.method))
    if methods.contains("GET") { methods.insert("HEAD") }
    return methods.sorted()
  }
}

extension CommuneContext {
  /// The officer; the route is for officers.
  var officer: Officer {
    get throws(Problem) {
      guard let session else { throw Problem(.signInNeeded) }
      return session.officer
    }
  }

  /// A part of the path, decoded.
  func part(_ name: String) throws(Problem) -> String {
    guard let text = parameters.get(name).flatMap({ FormText.decode($0.utf8) }) else {
      throw Problem(.notFound)
    }
    return text
  }
}
