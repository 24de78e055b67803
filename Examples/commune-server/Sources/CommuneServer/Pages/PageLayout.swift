import HoaNhap

/// What stands around the content of every page of an officer: the title, the ways to the other pages, the way out.
struct PageLayout {
  let language: Language
  let session: Session
  let agency: Wording
  let seesApplications: Bool
  let seesMonth: Bool
  let seesLists: Bool
  let seesCapital: Bool
  let seesDifficulties: Bool
  let plan: Plan

  /// What the plan calls an agency.
  func name(of agency: AgencyID) -> Wording { plan.name(of: agency) }

  /// A whole page.
  func page(_ title: Wording, _ content: Markup) -> Markup {
    let links: [(Bool, String, Wording)] = [
      (seesApplications, "/applications", PageWords.applications),
      (true, "/obligations", PageWords.obligations),
      (seesApplications, "/cases", PageWords.cases),
      (seesApplications, "/loans", PageWords.loans),
      (seesLists, "/lists", PageWords.lists),
      (seesCapital, "/capital", PageWords.capital),
      (true, "/reports", PageWords.reports),
      (seesDifficulties, "/difficulties", PageWords.difficulties),
      (seesMonth, "/month", PageWords.month),
    ]
    let list = Markup.joined(
      links.filter(\.0).map { "<li><a href=\"\($0.1)\">\($0.2[language])</a></li>" })
    return Self.page(
      language, title,
      """
      <header>
      <p>\(agency[language]) · \(session.officer.account)</p>
      <nav><ul>\(list)</ul></nav>
      <form method="post" action="/sign-out">\(token)<button>\(PageWords.signOut[language])</button></form>
      </header>
      <main>
      <h1>\(title[language])</h1>
      \(content)
      </main>
      """)
  }

  /// What a form carries so that it can be sent from this session's pages alone.
  var token: Markup { "<input type=\"hidden\" name=\"csrf\" value=\"\(session.formToken)\">" }

  /// The frame of any page.
  static func page(_ language: Language, _ title: Wording, _ body: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(title[language]) – HoaNhap</title>
    <link rel="stylesheet" href="/style.css">
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

/// A page that says why nothing is shown.
struct ProblemPage {
  let problem: Problem
  let language: Language

  var markup: Markup {
    PageLayout.page(
      language, problem.kind.title,
      """
      <main>
      <h1>\(problem.kind.title[language])</h1>
      <p>\(problem.detail[language])</p>
      <p><a href="/">\(PageWords.home[language])</a></p>
      </main>
      """)
  }
}

/// The page on which an officer signs in.
struct SignInPage {
  let language: Language
  let hasFailed: Bool

  var markup: Markup {
    let failure: Markup =
      hasFailed ? "<p role=\"alert\">\(Problem.Kind.signInFailed.title[language])</p>" : ""
    return PageLayout.page(
      language, PageWords.signIn,
      """
      <main>
      <h1>\(PageWords.signIn[language])</h1>
      \(failure)
      <form method="post" action="/sign-in">
      <label>\(PageWords.account[language]) <input name="account" autocomplete="username" required></label>
      <label>\(PageWords.password[language]) <input name="password" type="password" autocomplete="current-password" required></label>
      <button>\(PageWords.signIn[language])</button>
      </form>
      </main>
      """)
  }
}
