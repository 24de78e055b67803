import HTTPTypes
import HoaNhap
import Hummingbird
import Logging

/// Answers what was thrown: a problem document, or a page where a browser asked for one.
struct ProblemMiddleware: RouterMiddleware {
  typealias Context = CommuneContext

  let table: RouteTable

  func handle(
    _ request: Request, context: CommuneContext, next: (Request, CommuneContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = Language(acceptLanguage: request.headers[.acceptLanguage])
    do {
      return try await next(request, context)
    } catch {
      let problem = self.problem(error, request, context)
      guard wantsPage(request) else { return problem.response(context.language, request: context.id) }
      var response = Response(
        page: ProblemPage(problem: problem, language: context.language).markup, status: problem.kind.status)
      problem.finish(&response, context.language)
      return response
    }
  }

  private func problem(
    _ error: any Error, _ request: Request, _ context: CommuneContext
  ) -> Problem {
    guard let problem = Problem(error) else {
      // What an unforeseen error says could hold anything; its type does not.
      context.logger.error("failure", metadata: ["error": "\(type(of: error))"])
      return Problem(.failure)
    }
    if problem.kind == .unavailable {
      context.logger.error("store", metadata: ["code": "\(problem.code ?? "-")"])
    }
    guard problem.kind == .notFound, context.pattern == nil else { return problem }
    let methods = table.methods(at: request.uri.path)
    guard !methods.isEmpty else { return problem }
    var refused = Problem(
      .methodNotAllowed,
      Wording(
        vi: "Ở đây dùng: \(methods.joined(separator: ", ")).",
        en: "What is used here: \(methods.joined(separator: ", "))."))
    refused.headers[.allow] = methods.joined(separator: ", ")
    return refused
  }

  /// Whether a browser asks for a page of the server; a program gets the document everywhere.
  private func wantsPage(_ request: Request) -> Bool {
    !request.uri.path.hasPrefix("/api/") && request.headers[.accept]?.contains("text/html") == true
  }
}
