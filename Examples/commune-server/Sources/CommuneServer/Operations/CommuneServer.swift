import HTTPTypes
import HoaNhap
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import SQLiteStore
import ServiceLifecycle
import UnixSignals

/// The server: a desk, the officers who come to it, and what stands between them and the network.
struct CommuneServer: Sendable {
  let desk: Desk
  let officers: OfficerBook
  let settings: Settings
  let sessions: Sessions
  let limiter = RateLimiter()
  let metrics = Metrics()
  let cursor = Cursor()
  /// The OpenAPI document.
  let document: [UInt8]

  init(_ desk: Desk, officers: OfficerBook, settings: Settings) {
    self.desk = desk
    self.officers = officers
    self.settings = settings
    sessions = Sessions(settings.sessions)
    document = PackageResources.openapi_json
  }

  var time: ServerTime { desk.time }

  /// Every operation; further parts of the SDK add their own lists here.
  var routes: [Route] {
    sessionRoutes + recordRoutes + workRoutes + reportRoutes + listRoutes + caseRoutes + loanRoutes
      + capitalRoutes
      + difficultyRoutes + operationRoutes + pageRoutes + reportPages + listPages + casePages + loanPages
      + capitalPages
      + difficultyPages
  }

  /// Takes a token, or refuses.
  func take(_ key: String, _ rate: Rate) async throws(Problem) {
    guard let wait = await limiter.take(key, rate, now: time.now()) else { return }
    let seconds = wait.components.seconds + 1
    var problem = Problem(
      .tooManyRequests,
      Wording(vi: "Hãy thử lại sau \(seconds) giây.", en: "Try again in \(seconds) seconds."))
    problem.headers[.retryAfter] = String(seconds)
    throw problem
  }

  /// The router with everything that a request passes on its way to a route.
  func router() -> Router<CommuneContext> {
    let routes = routes
    let router = Router(context: CommuneContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ObservingMiddleware(metrics: metrics))
    router.add(middleware: SecurityHeadersMiddleware(isSecure: !settings.hasInsecureCookies))
    router.add(middleware: ProblemMiddleware(table: RouteTable(routes)))
    router.add(middleware: GateMiddleware(server: self))
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        if route.audience == .officers, context.session == nil {
          // A browser is sent to sign in; a program is told to.
          guard route.operation == nil, route.method == .get else { throw Problem(.signInNeeded) }
          return Response.seeOther("/sign-in")
        }
        return try await route.answer(request, context)
      }
    }
    return router
  }

  /// The application, ready to run.
  ///
  /// - Parameters:
  ///   - logger: takes one line a request.
  ///   - isRunning: called with the port once the server listens.
  private func application(
    logger: Logger, isRunning: @escaping @Sendable (Int) async -> Void
  ) -> some ApplicationProtocol {
    let limits = settings.connections
    return Application(
      router: router(),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionGuard(limits)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(1024)),
      onServerRunning: { channel in await isRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// The service group that runs the server until a signal says to stop; then requests that are being answered are finished.
  ///
  /// - Parameters:
  ///   - logger: takes one line a request.
  ///   - signals: which signals stop it.
  ///   - isRunning: called with the port once the server listens.
  func group(
    logger: Logger, signals: [UnixSignal] = [.sigterm, .sigint],
    isRunning: @escaping @Sendable (Int) async -> Void
  ) -> ServiceGroup {
    var configuration = ServiceGroupConfiguration(
      services: [application(logger: logger, isRunning: isRunning)], gracefulShutdownSignals: signals,
      logger: logger)
    configuration.maximumGracefulShutdownDuration = settings.patience
    return ServiceGroup(configuration: configuration)
  }
}
