import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// Signing in and out, for programs.
  var sessionRoutes: [Route] {
    [
      Route("signIn", .post, "/api/v1/session", for: .everybody) { [self] request, context in
        let fields = try Fields(try await request.json())
        try fields.allow(["account", "password"])
        let (session, cookie) = try await signIn(
          try fields.require("account", try fields.text("account")),
          password: try fields.require("password", try fields.text("password")), request, context)
        return Response(Self.json(session), status: .created, headers: [.setCookie: cookie])
      },
      Route("getSession", .get, "/api/v1/session") { _, context in
        guard let session = context.session else { throw Problem(.signInNeeded) }
        return Response(Self.json(session))
      },
      Route("signOut", .delete, "/api/v1/session") { [self] request, _ in
        await sessions.end(request.cookie(named: settings.cookieName))
        return Response(status: .noContent, headers: [.setCookie: cookie("", seconds: 0)])
      },
    ]
  }

  private static func json(_ session: Session) -> JSONValue {
    [
      "account": .string(session.officer.account), "agency": .string(session.officer.agency.text),
      "groups": .array(session.officer.groups.sorted().map { .string($0.text) }),
    ]
  }

  /// Begins a session where account and password are right, and ends the one that the browser had.
  ///
  /// - Returns: the session and the header that carries its cookie.
  func signIn(
    _ account: String, password: String, _ request: Request, _ context: CommuneContext
  ) async throws -> (session: Session, cookie: String) {
    try await take("sign-in from \(context.address)", settings.signInRate)
    try await take("sign-in as \(account.prefix(64))", settings.signInRate)
    guard let officer = await officers.officer(account, password: password) else {
      throw Problem(.signInFailed)
    }
    await sessions.end(request.cookie(named: settings.cookieName))
    let (token, session) = await sessions.begin(officer, now: time.now())
    return (session, cookie(token, seconds: nil))
  }

  /// The session's cookie: not for scripts, not from other sites, gone with the browser.
  ///
  /// - Parameter seconds: how long a browser keeps it; `nil` as long as it runs.
  func cookie(_ token: String, seconds: Int?) -> String {
    var cookie = "\(settings.cookieName)=\(token); Path=/; HttpOnly; SameSite=Strict"
    if !settings.hasInsecureCookies { cookie += "; Secure" }
    if let seconds { cookie += "; Max-Age=\(seconds)" }
    return cookie
  }
}
