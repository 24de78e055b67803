import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// The files of applications, and what an application may be offered.
  var caseRoutes: [Route] {
    [
      Route("getOffer", .get, "/api/v1/applications/{id}/offer") { [self] request, context in
        let query = try request.query()
        try query.allow(["amount", "months", "on"])
        let wish = OfferWish(
          amount: try query.number("amount", in: 1...Int(Int64.max)).map { Dong(Int64($0)) },
          months: try query.number("months", in: 1...1200), on: try query.day("on"))
        let officer = try context.officer
        let offer = try await desk.offer(on: ApplicationID(try context.part("id")), wish, as: officer)
        return Response(try desk.json(of: offer, as: officer))
      },
      Route("listCases", .get, "/api/v1/cases") { [self] request, context in
        let query = try request.query()
        let state: CaseState? = try query.word("state")
        let page = try Page(query, cursor, also: ["state"])
        let found = try await desk.cases(
          after: page.after.map { ApplicationID($0) }, limit: page.limit, as: try context.officer)
        let views = found.views.filter { view in
          state == nil || view.values.reveal(for: .lending)["state"]?.stringValue == state?.rawValue
        }
        return Response(list(views, next: found.last?.text))
      },
      Route("getCase", .get, "/api/v1/cases/{id}") { [self] _, context in
        let standing = try await desk.caseFile(
          ApplicationID(try context.part("id")), as: try context.officer)
        return Response(standing.json, headers: [.eTag: "\"\(standing.revision)\""])
      },
      Route("moveCase", .post, "/api/v1/cases/{id}/moves") { [self] request, context in
        let revision = try await desk.take(
          try CaseRequest(try Fields(try await request.json())), on: ApplicationID(try context.part("id")),
          expecting: try ExpectedRevision(request.headers), by: try context.officer)
        return Response(
          ["revision": .integer(Int64(clamping: revision))], status: .created,
          headers: [.eTag: "\"\(revision)\""])
      },
    ]
  }

  /// The pages of applications' files.
  var casePages: [Route] {
    [
      Route(nil, .get, "/cases") { [self] request, context in
        let query = try request.query()
        try query.allow(["after"])
        let found = try await desk.cases(
          after: try query.text("after").map(cursor.open).map { ApplicationID($0) }, limit: 100,
          as: try context.officer)
        return Response(
          page: CasesPage(
            layout: try layout(context), views: found.views, next: found.last.flatMap { cursor.seal($0.text) }
          ).markup)
      },
      Route(nil, .get, "/cases/{id}") { [self] _, context in
        let id = ApplicationID(try context.part("id"))
        let standing = try await desk.caseFile(id, as: try context.officer)
        return Response(page: CasePage(layout: try layout(context), id: id, standing: standing).markup)
      },
      Route(nil, .post, "/cases/{id}") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let id = try context.part("id")
        let known = try form.require("known", try form.number("known", in: 1...Int(Int32.max)))
        _ = try await desk.take(
          try CaseRequest(try Fields(try CasePage.json(form))), on: ApplicationID(id),
          expecting: .exactly(UInt64(known)), by: try context.officer)
        return .seeOther(PageLayout.place(of: id, under: "/cases"))
      },
    ]
  }
}

extension CaseStandingView {
  /// What is open of the file, what comes next, and which steps the officer's agency can take.
  var json: JSONValue {
    [
      "values": .object(view.values.reveal(for: view.reading.purpose)),
      "withheld": .array(view.withheld.map { .string($0.rawValue) }),
      "next": .array((agenda?.next ?? []).map(json)),
      "moves": .array(moves.map { .string($0.action.rawValue) }),
      "reversible": reversible.map { .integer(Int64($0)) } ?? .null,
    ]
  }

  private func json(_ step: CaseAgenda.NextStep) -> JSONValue {
    let blockers = seesBlockers ? step.blockers : []
    return [
      "action": .string(step.action.rawValue), "clause": .string(step.clause.text),
      "agencies": .array(step.agencies.map { .string($0.id.text) }),
      "last_day": step.lastDay.map { .string($0.text) } ?? .null,
      "days_late": .integer(Int64(step.daysLate)),
      "blockers": .array(
        blockers.map {
          [
            "clause": .string($0.clause.text), "vi": .string($0.wording.vi), "en": .string($0.wording.en),
          ]
        }),
      "vi": .string(step.action.wording.vi), "en": .string(step.action.wording.en),
    ]
  }
}
