import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// The monthly lists.
  var listRoutes: [Route] {
    [
      Route("listLists", .get, "/api/v1/lists") { [self] _, context in
        let lists = try await desk.lists(as: try context.officer)
        return Response(["items": .array(lists.map { .object($0.values) })])
      },
      Route("getList", .get, "/api/v1/lists/{month}") { [self] _, context in
        let list = try await desk.list(try Self.month(context), as: try context.officer)
        return Response(list.json, headers: [.eTag: "\"\(list.revision)\""])
      },
      Route("getListCopy", .get, "/api/v1/lists/{month}/versions/{version}") { [self] _, context in
        let copy = try await listCopy(context)
        return Response(copy.csv(context.language), type: "text/csv; charset=utf-8")
      },
      Route("moveList", .post, "/api/v1/lists/{month}/moves") { [self] request, context in
        let month = try Self.month(context)
        let step = try ListStep(try Fields(try await request.json()))
        let revision = try await desk.make(
          step, with: month, expecting: try ExpectedRevision(request.headers), by: try context.officer)
        return Response(
          ["revision": .integer(Int64(clamping: revision))], status: .created,
          headers: [.eTag: "\"\(revision)\""])
      },
    ]
  }

  /// The pages of lists.
  var listPages: [Route] {
    [
      Route(nil, .get, "/lists") { [self] _, context in
        let officer = try context.officer
        let lists = try await desk.lists(as: officer)
        return Response(
          page: ListsPage(
            layout: try layout(context), lists: lists, next: desk.listToDrawUp(as: officer, besides: lists)
          ).markup)
      },
      Route(nil, .get, "/lists/{month}/{version}") { [self] _, context in
        let page = try await listCopy(context).html(
          under: ListLetterhead(desk.plan), language: context.language)
        return Response(
          page.utf8, type: "text/html; charset=utf-8",
          headers: [.contentSecurityPolicy: SecurityHeadersMiddleware.wholePagePolicy])
      },
      Route(nil, .post, "/lists/{month}") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let known = try form.require("known", try form.number("known", in: 0...Int(Int32.max)))
        let fields = form.object.members.filter { $0.key != "csrf" && $0.key != "known" }
        _ = try await desk.make(
          try ListStep(try Fields(.object(JSONObject(fields)))), with: try Self.month(context),
          expecting: known == 0 ? .absent : .exactly(UInt64(known)), by: try context.officer)
        return .seeOther("/lists")
      },
    ]
  }

  private static func month(_ context: CommuneContext) throws(Problem) -> YearMonth {
    guard let month = YearMonth(try context.part("month")) else { throw Problem(.notFound) }
    return month
  }

  private func listCopy(_ context: CommuneContext) async throws -> ListCopy {
    let text = try context.part("version")
    guard let version = Int(text), String(version) == text else { throw Problem(.notFound) }
    return try await desk.listCopy(try Self.month(context), version: version, as: try context.officer)
  }
}

extension ListStanding {
  /// What is open of the list, and what can be done with it.
  var json: JSONValue {
    [
      "values": .object(values), "copies": .array(copies.map { .integer(Int64($0)) }),
      "findings": .array(findings.map(\.json)), "moves": .array(moves.map(\.json)),
    ]
  }
}
