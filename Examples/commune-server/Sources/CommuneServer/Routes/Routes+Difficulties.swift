import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// Difficulties that agencies report in writing.
  var difficultyRoutes: [Route] {
    [
      Route("listDifficulties", .get, "/api/v1/difficulties") { [self] request, context in
        let page = try Page(try request.query(), cursor)
        let found = try await desk.difficulties(
          after: page.after.map { DifficultyID($0) }, limit: page.limit, as: try context.officer)
        return Response(list(found.views, next: found.last?.text))
      },
      Route("reportDifficulty", .post, "/api/v1/difficulties") { [self] request, context in
        let report = try DifficultyReport(try Fields(try await request.json()), plan: desk.plan)
        let revision = try await desk.report(report, by: try context.officer)
        return Response(
          ["id": .string(report.id.text), "revision": .integer(Int64(clamping: revision))],
          status: .created, headers: [.eTag: "\"\(revision)\""])
      },
      Route("getDifficulty", .get, "/api/v1/difficulties/{id}") { [self] _, context in
        let standing = try await desk.difficulty(
          DifficultyID(try context.part("id")), as: try context.officer)
        return Response(standing.json, headers: [.eTag: "\"\(standing.revision)\""])
      },
      Route("moveDifficulty", .post, "/api/v1/difficulties/{id}/moves") { [self] request, context in
        let revision = try await desk.take(
          try DifficultyMove(try Fields(try await request.json())),
          of: DifficultyID(try context.part("id")), expecting: try ExpectedRevision(request.headers),
          by: try context.officer)
        return Response(
          ["revision": .integer(Int64(clamping: revision))], status: .created,
          headers: [.eTag: "\"\(revision)\""])
      },
    ]
  }

  /// The pages of difficulties.
  var difficultyPages: [Route] {
    [
      Route(nil, .get, "/difficulties") { [self] request, context in
        let query = try request.query()
        try query.allow(["after"])
        let found = try await desk.difficulties(
          after: try query.text("after").map(cursor.open).map { DifficultyID($0) }, limit: 100,
          as: try context.officer)
        return Response(
          page: DifficultiesPage(
            layout: try layout(context), views: found.views, next: found.last.flatMap { cursor.seal($0.text) }
          ).markup)
      },
      Route(nil, .post, "/difficulties") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let report = try DifficultyReport(
          try Fields(try FormParts.json(form, lists: [])), plan: desk.plan)
        _ = try await desk.report(report, by: try context.officer)
        return .seeOther("/difficulties")
      },
      Route(nil, .get, "/difficulties/{id}") { [self] _, context in
        let id = DifficultyID(try context.part("id"))
        let standing = try await desk.difficulty(id, as: try context.officer)
        return Response(page: DifficultyPage(layout: try layout(context), id: id, standing: standing).markup)
      },
      Route(nil, .post, "/difficulties/{id}") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let id = try context.part("id")
        _ = try await desk.take(
          try DifficultyMove(try Fields(try FormParts.json(form, lists: []))), of: DifficultyID(id),
          expecting: try Self.known(form), by: try context.officer)
        return .seeOther(PageLayout.place(of: id, under: "/difficulties"))
      },
    ]
  }
}

extension DifficultyStanding {
  /// What is open of it, and which steps the officer's agency can take.
  var json: JSONValue {
    [
      "values": .object(view.values.reveal(for: view.reading.purpose)),
      "withheld": .array(view.withheld.map { .string($0.rawValue) }), "moves": .array(moves.map(\.json)),
    ]
  }
}
