import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// What is computed and what is owed: schedules, the plan, obligations, the month.
  var workRoutes: [Route] {
    [
      Route("schedule", .post, "/api/v1/schedules") { [self] request, context in
        let query = try request.query()
        try query.allow(["explain"])
        let explaining = try query.word("explain", Flag.self) == .true
        return Response(try desk.schedule(of: try await request.json(), explaining: explaining))
      },
      Route("getPlan", .get, "/api/v1/plan") { [self] _, _ in Response(desk.plan.json) },
      Route("getMatrix", .get, "/api/v1/matrix") { [self] request, context in
        let query = try request.query()
        try query.allow(["agency", "by"])
        let matrix = try desk.plan.matrix(agency: try query.text("agency").map { AgencyID($0) })
        return Response(["rows": .array(matrix.json(by: try query.word("by") ?? .duty))])
      },
      Route("listObligations", .get, "/api/v1/obligations") { [self] request, context in
        let query = try request.query()
        try query.allow(["from", "to", "agency"])
        let found = try await desk.obligations(
          from: try query.require("from", try query.day("from")),
          to: try query.require("to", try query.day("to")),
          owedBy: try query.text("agency").map { AgencyID($0) }, as: try context.officer)
        return Response(["items": .array(found.map(\.json))])
      },
      Route("recordMove", .post, "/api/v1/obligations/moves") { [self] request, context in
        let move = try Move(try Fields(try await request.json()))
        let entry = try await desk.record(move, by: try context.officer)
        return Response(
          ["number": .integer(Int64(entry.number)), "entry": entry.json], status: .created)
      },
      Route("getMonth", .get, "/api/v1/month") { [self] _, context in
        Response(try await desk.monthFigures(as: try context.officer))
      },
    ]
  }

  /// The two words of a flag in a query.
  private enum Flag: String, CaseIterable {
    case `true`
    case `false`
  }
}
