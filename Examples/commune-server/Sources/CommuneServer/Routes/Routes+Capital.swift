import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// Capital: the book, the review, the drafts of requests.
  var capitalRoutes: [Route] {
    [
      Route("getCapital", .get, "/api/v1/capital") { [self] _, context in
        Response(try await desk.capital(as: try context.officer).json)
      },
      Route("recordCapital", .post, "/api/v1/capital/entries") { [self] request, context in
        let entry = try await desk.record(
          try CapitalRequest(try Fields(try await request.json())), by: try context.officer)
        return Response(["id": .string(entry.id.text)], status: .created)
      },
      Route("getCapitalRequest", .get, "/api/v1/capital/requests/{source}") { [self] _, context in
        let source = try Self.source(context)
        let draft = try await desk.capitalRequest(for: source, as: try context.officer)
        return Response([
          "source": .string(source.rawValue), "amount": .integer(draft.amount.amount),
          "text": draft.paper.json,
        ])
      },
    ]
  }

  /// The pages of capital.
  var capitalPages: [Route] {
    [
      Route(nil, .get, "/capital") { [self] _, context in
        let standing = try await desk.capital(as: try context.officer)
        return Response(page: CapitalPage(layout: try layout(context), standing: standing).markup)
      },
      Route(nil, .get, "/capital/review") { [self] _, context in
        let standing = try await desk.capital(as: try context.officer)
        return paper(standing.review.report, context)
      },
      Route(nil, .get, "/capital/requests/{source}") { [self] _, context in
        let draft = try await desk.capitalRequest(
          for: try Self.source(context), as: try context.officer)
        return paper(draft.paper, context)
      },
      Route(nil, .post, "/capital") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        _ = try await desk.record(
          try CapitalRequest(try Fields(try FormParts.json(form, lists: []))), by: try context.officer)
        return .seeOther("/capital")
      },
    ]
  }

  private static func source(_ context: CommuneContext) throws(Problem) -> CapitalSource {
    guard let source = CapitalSource(rawValue: try context.part("source")) else { throw Problem(.notFound) }
    return source
  }

  private func paper(_ paper: CapitalPaper, _ context: CommuneContext) -> Response {
    Response(
      paper.html(context.language).utf8, type: "text/html; charset=utf-8",
      headers: [.contentSecurityPolicy: SecurityHeadersMiddleware.wholePagePolicy])
  }
}

extension CapitalPaper {
  /// Its text in both languages.
  var json: JSONValue { ["vi": .string(text(.vietnamese)), "en": .string(text(.english))] }
}

extension CapitalStanding {
  /// The members of a review that are amounts alone: numbers of people and applications are in the others, and in the words of findings.
  private static let amounts: Set = [
    "capital_review", "as_of", "edition", "plan", "clause_deadlines", "assumptions", "balance", "years",
    "projection",
  ]

  /// The book and the review; to whom small numbers are not told the paper says what is left of them.
  var json: JSONValue {
    let whole = review.json.objectValue?.members ?? []
    return [
      "exact": .bool(isExact),
      "entries": .array(entries.map { .object($0.values.reveal(for: $0.reading.purpose)) }),
      "review": .object(JSONObject(isExact ? whole : whole.filter { Self.amounts.contains($0.key) })),
      "report": review.report.json,
    ]
  }
}
