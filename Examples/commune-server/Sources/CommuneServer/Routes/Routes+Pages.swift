import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// The pages for officers: forms and links, no script.
  var pageRoutes: [Route] {
    [
      Route(nil, .get, "/style.css", for: .everybody) { _, _ in
        Response(
          PageStyle.text.utf8, type: "text/css; charset=utf-8", headers: [.cacheControl: "max-age=3600"])
      },
      Route(nil, .get, "/sign-in", for: .everybody) { _, context in
        Response(page: SignInPage(language: context.language, hasFailed: false).markup)
      },
      Route(nil, .post, "/sign-in", for: .everybody) { [self] request, context in
        let form = try await request.form()
        try form.allow(["account", "password"])
        do {
          let (_, cookie) = try await signIn(
            try form.require("account", try form.text("account")),
            password: try form.require("password", try form.text("password")), request, context)
          var response = Response.seeOther("/")
          response.headers[.setCookie] = cookie
          return response
        } catch let problem as Problem where problem.kind == .signInFailed {
          return Response(
            page: SignInPage(language: context.language, hasFailed: true).markup, status: .unauthorized)
        }
      },
      Route(nil, .post, "/sign-out") { [self] request, context in
        let form = try await request.form()
        try form.allow(["csrf"])
        try Self.checkForm(form, context)
        await sessions.end(request.cookie(named: settings.cookieName))
        var response = Response.seeOther("/sign-in")
        response.headers[.setCookie] = cookie("", seconds: 0)
        return response
      },
      Route(nil, .get, "/") { [self] _, context in
        let seesApplications = (try? desk.requireAny(LoanApplication.self, try context.officer)) != nil
        return Response.seeOther(seesApplications ? "/applications" : "/obligations")
      },
      Route(nil, .get, "/applications") { [self] request, context in
        let query = try request.query()
        try query.allow(["after"])
        let found = try await desk.applications(
          after: try query.text("after").map(cursor.open).map { ApplicationID($0) }, limit: 100,
          as: try context.officer)
        let page = ApplicationsPage(
          layout: try layout(context), views: found.views, next: found.last.flatMap { cursor.seal($0.text) })
        return Response(page: page.markup)
      },
      Route(nil, .get, "/applications/{id}") { [self] _, context in
        let id = ApplicationID(try context.part("id"))
        let officer = try context.officer
        let layout = try layout(context)
        guard VerdictAccess(officer.agency, under: desk.policy) != .none else {
          let view = try await desk.application(id, as: officer).view
          return Response(page: ApplicationPage(layout: layout, view: view, letter: nil).markup)
        }
        let judged = try await desk.verdict(on: id, as: officer)
        return Response(
          page: ApplicationPage(layout: layout, view: judged.view, letter: judged.letter).markup)
      },
      Route(nil, .get, "/obligations") { [self] _, context in
        let officer = try context.officer
        let statuses = try await desk.obligations(as: officer)
        return Response(
          page: ObligationsPage(
            layout: try layout(context), statuses: statuses, officer: officer, today: desk.today
          ).markup)
      },
      Route(nil, .post, "/obligations") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let fields = form.object.members.filter { $0.key != "csrf" }
        let move = try Move(try Fields(.object(JSONObject(fields))))
        _ = try await desk.record(move, by: try context.officer)
        return .seeOther("/obligations")
      },
      Route(nil, .get, "/month") { [self] _, context in
        Response(
          try await desk.monthPage(as: try context.officer).utf8, type: "text/html; charset=utf-8",
          headers: [.contentSecurityPolicy: SecurityHeadersMiddleware.wholePagePolicy])
      },
    ]
  }

  /// What stands around a page for the officer.
  func layout(_ context: CommuneContext) throws(Problem) -> PageLayout {
    guard let session = context.session else { throw Problem(.signInNeeded) }
    let officer = session.officer
    return PageLayout(
      language: context.language, session: session, agency: desk.plan.name(of: officer.agency),
      seesApplications: (try? desk.requireAny(LoanApplication.self, officer)) != nil,
      seesMonth: desk.seesMonth(officer),
      seesLists: (try? desk.requireAny(ListFile.self, officer)) != nil,
      seesCapital: desk.seesCapital(officer), seesDifficulties: desk.seesDifficulties(officer),
      plan: desk.plan)
  }

  /// A form is taken from the page that this session was shown, and from no other.
  static func checkForm(_ form: Fields, _ context: CommuneContext) throws {
    guard let session = context.session else { throw Problem(.signInNeeded) }
    guard try form.text("csrf") == session.formToken else {
      throw Problem(
        .forbidden,
        Wording(
          vi: "Biểu mẫu không thuộc phiên này; hãy mở lại trang rồi gửi lại.",
          en: "The form is not of this session; open its page again and send it from there."),
        field: "csrf")
    }
  }
}
