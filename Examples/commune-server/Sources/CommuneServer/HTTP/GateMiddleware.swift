import HTTPTypes
import HoaNhap
import Hummingbird

/// What every request passes before its route: the size it says it has, where it comes from, how often, whose it is.
struct GateMiddleware: RouterMiddleware {
  typealias Context = CommuneContext

  /// The longest path with its query, in bytes.
  static let longestTarget = 8 << 10

  let server: CommuneServer

  func handle(
    _ request: Request, context: CommuneContext, next: (Request, CommuneContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if server.settings.isBehindProxy, let last = request.headers[.forwardedFor]?.split(separator: ",").last {
      context.address = last.filter { $0 != " " }
    }
    try checkSize(request)
    try checkOrigin(request)
    context.session = await server.sessions.find(
      request.cookie(named: server.settings.cookieName), now: server.time.now())
    let (key, rate) =
      context.session.map { ("session \($0.number)", server.settings.sessionRate) }
      ?? ("address \(context.address)", server.settings.addressRate)
    try await server.take(key, rate)
    return try await next(request, context)
  }

  private func checkSize(_ request: Request) throws(Problem) {
    if let length = request.headers[.contentLength], Int(length) ?? .max > Request.largestBody {
      throw .tooLargeBody
    }
    if request.uri.string.utf8.count > Self.longestTarget {
      throw Problem(
        .tooLarge,
        Wording(
          vi: "Đường dẫn cùng tham số dài nhất \(Self.longestTarget) byte.",
          en: "A path with its query has at most \(Self.longestTarget) bytes."), field: "query")
    }
  }

  /// A page from elsewhere must not write in an officer's name: browsers say where a request comes from.
  private func checkOrigin(_ request: Request) throws(Problem) {
    guard request.method != .get, request.method != .head else { return }
    let site = request.headers[.fetchSite]
    let host = request.headers[.origin].map { $0.split(separator: "/").last.map(String.init) ?? "" }
    if site == nil || site == "same-origin" || site == "none", host == nil || host == request.head.authority {
      return
    }
    throw Problem(
      .forbidden,
      Wording(
        vi: "Yêu cầu đến từ một trang khác; hãy dùng trang của máy chủ này.",
        en: "The request comes from another site; use this server's pages."), field: "Origin")
  }
}

extension HTTPField.Name {
  /// Where a browser says that a request comes from.
  static let fetchSite = known("Sec-Fetch-Site")
  /// Whom a proxy speaks for; the last is the one that the proxy saw itself.
  static let forwardedFor = known("X-Forwarded-For")
  /// The request as the log names it.
  static let requestID = known("X-Request-ID")

  private static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a header's name") }
    return name
  }
}

extension Request {
  /// The value of a cookie.
  func cookie(named name: String) -> String? {
    for pair in headers[values: .cookie].joined(separator: ";").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].filter({ $0 != " " }) == name { return parts[1].filter { $0 != " " } }
    }
    return nil
  }
}
