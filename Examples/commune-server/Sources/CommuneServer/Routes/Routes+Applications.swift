import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// Applications, people, verdicts.
  var recordRoutes: [Route] {
    [
      Route("listApplications", .get, "/api/v1/applications") { [self] request, context in
        let page = try Page(try request.query(), cursor)
        let found = try await desk.applications(
          after: page.after.map { ApplicationID($0) }, limit: page.limit, as: try context.officer)
        return Response(list(found.views, next: found.last?.text))
      },
      Route("getApplication", .get, "/api/v1/applications/{id}") { [self] request, context in
        let (view, revision) = try await desk.application(
          ApplicationID(try context.part("id")), as: try context.officer)
        return Response(Self.json(view), headers: [.eTag: "\"\(revision)\""])
      },
      Route("putApplication", .put, "/api/v1/applications/{id}") { [self] request, context in
        let expected = try ExpectedRevision(request.headers)
        let revision = try await desk.put(
          try await request.json(), as: ApplicationID(try context.part("id")), expecting: expected,
          by: try context.officer)
        return Response(
          ["revision": .integer(Int64(clamping: revision))], status: expected == .absent ? .created : .ok,
          headers: [.eTag: "\"\(revision)\""])
      },
      Route("getVerdict", .get, "/api/v1/applications/{id}/verdict") { [self] request, context in
        let query = try request.query()
        try query.allow(["basis"])
        let judged = try await desk.verdict(
          on: ApplicationID(try context.part("id")), basis: try query.word("basis") ?? .all,
          as: try context.officer)
        return Response(judged.access.json(of: judged.verdict))
      },
      Route("judge", .post, "/api/v1/verdicts") { [self] request, context in
        Response(try desk.verdict(on: try await request.json()))
      },
      Route("listPeople", .get, "/api/v1/people") { [self] request, context in
        let page = try Page(try request.query(), cursor)
        let found = try await desk.people(
          after: page.after.map { PersonID($0) }, limit: page.limit, as: try context.officer)
        return Response(list(found.views, next: found.last?.text))
      },
      Route("getPerson", .get, "/api/v1/people/{id}") { [self] request, context in
        let (view, revision) = try await desk.revisedPerson(
          PersonID(try context.part("id")), as: try context.officer)
        return Response(Self.json(view), headers: [.eTag: "\"\(revision)\""])
      },
      Route("erasePerson", .delete, "/api/v1/people/{id}") { [self] request, context in
        let query = try request.query()
        try query.allow(["for"])
        let done = try await desk.erase(
          PersonID(try context.part("id")), for: try query.require("for", try query.word("for")),
          expecting: try ExpectedRevision(request.headers), by: try context.officer)
        return Response([
          "erased": .integer(Int64(done.erased)), "rewritten": .integer(Int64(done.rewritten)),
        ])
      },
    ]
  }

  /// Which part of a list is asked for.
  struct Page {
    let after: String?
    let limit: Int

    init(_ query: Fields, _ cursor: Cursor, also others: [String] = []) throws {
      try query.allow(["after", "limit"] + others)
      limit = try query.number("limit", in: 1...100) ?? 50
      after = try query.text("after").map(cursor.open)
    }
  }

  /// A page of views, and where the next one begins.
  func list(_ views: [RecordView], next: String?) -> JSONValue {
    [
      "items": .array(views.map(Self.json)),
      "next": next.flatMap(cursor.seal).map { .string($0) } ?? .null,
    ]
  }

  /// A view as JSON: what is shown, and which categories are not.
  static func json(_ view: RecordView) -> JSONValue {
    [
      "values": .object(view.values.reveal(for: view.reading.purpose)),
      "withheld": .array(view.withheld.map { .string($0.rawValue) }),
    ]
  }
}

extension ExpectedRevision {
  /// What the headers of a write say was read: `If-Match: "3"`, or `If-None-Match: *` for a record that is not there yet.
  init(_ headers: HTTPFields) throws(Problem) {
    switch (headers[.ifMatch], headers[.ifNoneMatch]) {
    case (nil, "*"): self = .absent
    case (let tag?, nil):
      guard tag.hasPrefix("\""), tag.hasSuffix("\""), let number = UInt64(tag.dropFirst().dropLast()) else {
        throw Problem(.changedMeanwhile, field: "If-Match")
      }
      self = .exactly(number)
    default: throw Problem(.revisionNeeded, field: "If-Match")
    }
  }
}
