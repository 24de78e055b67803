import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// The reports of a year: figures, the parts that agencies hand in, passing a report on.
  var reportRoutes: [Route] {
    [
      Route("listReports", .get, "/api/v1/reports") { [self] request, context in
        let query = try request.query()
        try query.allow(["year"])
        let year = try query.number("year", in: 1...9999) ?? desk.today.year
        let standings = try await desk.reports(of: year, as: try context.officer)
        return Response(["items": .array(standings.map(\.json))])
      },
      Route("getReport", .get, "/api/v1/reports/{report}/{year}") { [self] request, context in
        let officer = try context.officer
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        let copy = try await desk.report(scope, as: officer)
        guard request.asksFor("text/csv") else { return Response(copy.json) }
        return Response(copy.csv(context.language), type: "text/csv; charset=utf-8")
      },
      Route("submitReport", .post, "/api/v1/reports/{report}/{year}/submissions") { [self] request, context in
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        let submission = try await desk.submit(
          try await request.json(), to: scope, expecting: try ExpectedRevision(request.headers),
          by: try context.officer)
        return Response(
          ["number": .integer(Int64(submission.number)), "report": .string(submission.report)],
          status: .created, headers: [.eTag: "\"\(submission.number)\""])
      },
      Route("releaseReport", .put, "/api/v1/reports/{report}/{year}/release") { [self] request, context in
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        guard try ExpectedRevision(request.headers) == .absent else { throw Problem(.changedMeanwhile) }
        let release = try await desk.release(scope, by: try context.officer)
        return Response(
          ["report": .string(release.report), "released_on": .string(release.releasedOn.text)],
          status: .created)
      },
    ]
  }

  /// The pages of reports.
  var reportPages: [Route] {
    [
      Route(nil, .get, "/reports") { [self] request, context in
        let query = try request.query()
        try query.allow(["year"])
        let year = try query.number("year", in: 1...9999) ?? desk.today.year
        let standings = try await desk.reports(of: year, as: try context.officer)
        return Response(
          page: ReportsPage(layout: try layout(context), year: year, standings: standings).markup)
      },
      Route(nil, .get, "/reports/{report}/{year}") { [self] _, context in
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        let copy = try await desk.report(scope, as: try context.officer)
        return Response(
          copy.html().utf8, type: "text/html; charset=utf-8",
          headers: [.contentSecurityPolicy: SecurityHeadersMiddleware.wholePagePolicy])
      },
      Route(nil, .get, "/reports/{report}/{year}/submission") { [self] _, context in
        let officer = try context.officer
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        guard scope.by.contains(officer.agency) else { throw Problem(.forbidden) }
        let page = SubmissionPage(
          layout: try layout(context), scope: scope,
          figures: FigureCatalogue.standard.figures(of: officer.agency),
          submissions: try await desk.submissions(to: scope, by: officer).count)
        return Response(page: page.markup)
      },
      Route(nil, .post, "/reports/{report}/{year}/submission") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        let known = try form.require("known", try form.number("known", in: 0...Int(Int32.max)))
        _ = try await desk.submit(
          try SubmissionPage.json(form), to: scope,
          expecting: known == 0 ? .absent : .exactly(UInt64(known)), by: try context.officer)
        return .seeOther("/reports?year=\(scope.window.to.year)")
      },
      Route(nil, .post, "/reports/{report}/{year}/release") { [self] request, context in
        let form = try await request.form()
        try form.allow(["csrf"])
        try Self.checkForm(form, context)
        let scope = try desk.scope(of: try context.part("report"), try context.part("year"))
        _ = try await desk.release(scope, by: try context.officer)
        return .seeOther("/reports?year=\(scope.window.to.year)")
      },
    ]
  }
}

extension Request {
  /// Whether the client would rather have a type than JSON.
  func asksFor(_ type: String) -> Bool { headers[.accept]?.contains(type) == true }
}

extension ReportScope {
  /// What stands for the reviews in the path.
  static let review = "review"

  /// The report's own name.
  var report: String {
    switch kind {
    case .periodic(let report, _): report.text
    case .review: Self.review
    case .onRequest: name
    }
  }

  /// The year that it is of; of a review, after how many years it is.
  var year: Int {
    switch kind {
    case .periodic(_, let year): year
    case .review(let years): years
    case .onRequest: window.to.year
    }
  }
}

extension ReportStanding {
  /// What stands in the list of reports.
  var json: JSONValue {
    func text(_ day: CivilDate?) -> JSONValue { day.map { .string($0.text) } ?? .null }
    return [
      "report": .string(scope.report), "year": .integer(Int64(scope.year)),
      "clause": .string(scope.clause.text), "vi": .string(scope.wording.vi), "en": .string(scope.wording.en),
      "data_from": text(scope.window.from), "data_to": text(scope.window.to), "last_day": text(scope.lastDay),
      "over": .bool(isOver), "open": .bool(isOpen), "released_on": text(releasedOn),
      "reporting": .bool(isReporting),
      "submissions": .integer(Int64(submissions)),
    ]
  }
}
