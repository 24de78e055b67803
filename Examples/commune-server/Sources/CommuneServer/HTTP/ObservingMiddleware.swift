import HTTPTypes
import HoaNhap
import Hummingbird
import Logging

/// Times each request, counts it and writes one line about it: method, pattern of the route, status, time, request.
///
/// No path, query, header, account or address is written: a path can hold an identifier, a query anything.
struct ObservingMiddleware: RouterMiddleware {
  typealias Context = CommuneContext

  let metrics: Metrics

  func handle(
    _ request: Request, context: CommuneContext, next: (Request, CommuneContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    await metrics.begin()
    var response = try await next(request, context)
    let time = (ContinuousClock.now - start).components
    let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    let method = Self.known(request.method)
    let route = context.pattern ?? "-"
    let status = Int(response.status.code)
    await metrics.end(method: method, route: route, status: status, seconds: seconds)
    response.headers[.requestID] = context.id
    context.logger.info(
      "request",
      metadata: [
        "method": "\(method)", "route": "\(route)", "status": "\(status)", "ms": "\(Int(seconds * 1000))",
      ])
    return response
  }

  /// The method, if it is one that the server knows: any word can stand in its place.
  private static func known(_ method: HTTPRequest.Method) -> String {
    let methods: [HTTPRequest.Method] = [
      .get, .head, .post, .put, .delete, .patch, .options, .trace, .connect,
    ]
    return methods.contains(method) ? method.rawValue : "OTHER"
  }
}
