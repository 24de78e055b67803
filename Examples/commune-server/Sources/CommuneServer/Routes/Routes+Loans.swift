import HTTPTypes
import HoaNhap
import Hummingbird

extension CommuneServer {
  /// What follows lending: loans with their files, and all of them as they stand.
  var loanRoutes: [Route] {
    [
      Route("listLoans", .get, "/api/v1/loans") { [self] request, context in
        let page = try Page(try request.query(), cursor)
        let found = try await desk.loans(
          after: page.after.map { LoanID($0) }, limit: page.limit, as: try context.officer)
        return Response(list(found.views, next: found.last?.text))
      },
      Route("getLoan", .get, "/api/v1/loans/{id}") { [self] _, context in
        let standing = try await desk.loan(LoanID(try context.part("id")), as: try context.officer)
        return Response(
          standing.json, headers: standing.known.map { [.eTag: "\"\($0)\""] } ?? [:])
      },
      Route("moveLoan", .post, "/api/v1/loans/{id}/moves") { [self] request, context in
        let made = try await desk.make(
          try LoanMove(try Fields(try await request.json())), on: LoanID(try context.part("id")),
          expecting: try ExpectedRevision(request.headers), by: try context.officer)
        return Response(
          [
            "revision": .integer(Int64(clamping: made.known)), "judgement": made.judgement?.json ?? .null,
          ], status: .created, headers: [.eTag: "\"\(made.known)\""])
      },
      Route("getAftercare", .get, "/api/v1/aftercare") { [self] _, context in
        Response(try await desk.aftercare(as: try context.officer).json)
      },
    ]
  }

  /// The pages of what follows lending.
  var loanPages: [Route] {
    [
      Route(nil, .get, "/loans") { [self] request, context in
        let query = try request.query()
        try query.allow(["after"])
        let officer = try context.officer
        let found = try await desk.loans(
          after: try query.text("after").map(cursor.open).map { LoanID($0) }, limit: 100, as: officer)
        let report = desk.followsLoans(officer) ? try await desk.aftercare(as: officer) : nil
        return Response(
          page: LoansPage(
            layout: try layout(context), views: found.views, report: report,
            next: found.last.flatMap { cursor.seal($0.text) }
          ).markup)
      },
      Route(nil, .get, "/loans/{id}") { [self] _, context in
        let id = LoanID(try context.part("id"))
        let standing = try await desk.loan(id, as: try context.officer)
        return Response(page: LoanPage(layout: try layout(context), id: id, standing: standing).markup)
      },
      Route(nil, .post, "/loans/{id}") { [self] request, context in
        let form = try await request.form()
        try Self.checkForm(form, context)
        let id = try context.part("id")
        _ = try await desk.make(
          try LoanMove(try Fields(try LoanPage.json(form))), on: LoanID(id),
          expecting: try Self.known(form), by: try context.officer)
        return .seeOther(PageLayout.place(of: id, under: "/loans"))
      },
    ]
  }

  /// What a form's page was made from: a number, or `none` where there was nothing yet.
  static func known(_ form: Fields) throws(InputError) -> ExpectedRevision {
    if form.object["known"]?.stringValue == "none" { return .absent }
    return .exactly(UInt64(try form.require("known", try form.number("known", in: 0...Int(Int32.max)))))
  }
}
