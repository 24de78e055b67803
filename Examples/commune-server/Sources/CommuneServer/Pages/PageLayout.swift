import HoaNhap

/// What stands around the content of every page of an officer: the title, the ways to the other pages, the way out.
struct PageLayout {
  let language: Language
  let session: Session
  let agency: Wording
  let seesApplications: Bool
  let seesMonth: Bool

  /// A whole page.
  func page(_ title: Wording, _ content: Markup) -> Markup {
    let links: [(Bool, String, Wording)] = [
      (seesApplications, "/applications", PageWords.applications),
      (true, "/obligations", PageWords.obligations),
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

/// The words of the pages.
enum PageWords {
  static let home = Wording(vi: "Trang đầu", en: "First page")
  static let signIn = Wording(vi: "Đăng nhập", en: "Sign in")
  static let signOut = Wording(vi: "Đăng xuất", en: "Sign out")
  static let account = Wording(vi: "Tài khoản", en: "Account")
  static let password = Wording(vi: "Mật khẩu", en: "Password")
  static let applications = Wording(vi: "Hồ sơ vay vốn", en: "Applications")
  static let application = Wording(vi: "Hồ sơ", en: "Application")
  static let obligations = Wording(vi: "Việc phải làm", en: "Obligations")
  static let month = Wording(vi: "Trang tháng", en: "The month")
  static let next = Wording(vi: "Trang sau", en: "Next page")
  static let nothing = Wording(vi: "Không có gì.", en: "There is nothing.")
  static let withheld = Wording(vi: "Không được xem:", en: "Not shown:")
  static let clause = Wording(vi: "Mục", en: "Clause")
  static let lastDay = Wording(vi: "Ngày cuối", en: "Last day")
  static let what = Wording(vi: "Việc", en: "What")
  static let state = Wording(vi: "Tình trạng", en: "State")
  static let record = Wording(vi: "Ghi sổ", en: "Record")
  static let done = Wording(vi: "Đã thực hiện hôm nay", en: "Done today")
  static let confirm = Wording(vi: "Xác nhận hôm nay", en: "Confirmed today")
  static let toConfirm = Wording(vi: "Chờ cơ quan xác nhận", en: "To be confirmed by the agency")
  static let waits = Wording(vi: "chờ việc khác", en: "waits for something else")
  static let yes = Wording(vi: "có", en: "yes")
  static let no = Wording(vi: "không", en: "no")
}
