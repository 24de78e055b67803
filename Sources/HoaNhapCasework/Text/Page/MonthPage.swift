import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension MonthReport {
  /// The month as one page that needs nothing else: no script, no font, no picture from anywhere.
  ///
  /// It speaks Vietnamese first; two buttons switch the language without a script. It is for the commune police and the
  /// commune People's Committee: names stand in the section of the list alone, everything else goes by identifiers.
  public func html() -> String { MonthPage(report: self).html.text }
}

/// Puts the page together.
struct MonthPage {
  let report: MonthReport

  var html: HTML {
    let place = [report.commune.name, report.commune.province].filter { !$0.isEmpty }.joined(separator: ", ")
    let month = report.list.month
    let title = Wording(
      vi: "Tín dụng cho người sau cai nghiện ma túy – tháng \(month.vietnameseText)",
      en: "Credit for people after drug rehabilitation – \(month)")
    let sections = sections
    let links = HTML.joined(
      sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })
    let body = HTML.joined(
      sections.map { "<section id=\"\($0.id)\"><h2>\($0.title)</h2>\n\($0.content)</section>\n" })
    return """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title.vi)</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      <input class="lang" type="radio" name="lang" id="lang-vi" checked><label for="lang-vi" lang="vi">Tiếng Việt</label>
      <input class="lang" type="radio" name="lang" id="lang-en"><label for="lang-en" lang="en">English</label>
      <div class="page">
      <header>
      <h1>\(title)</h1>
      <p>\(place). \(Wording(vi: "Tính đến ngày", en: "As of")) \(report.asOf). \(PageWords.dates)</p>
      <p class="stamp">\(PageWords.confidential)</p>
      <nav aria-label="Mục lục / Contents"><ul>\(links)</ul></nav>
      </header>
      <main>
      \(body)</main>
      <footer><p class="note">\(PageWords.edition): \(report.edition.description). \(PageWords.standings)</p></footer>
      </div>
      </body>
      </html>

      """
  }

  private struct Section {
    let id: String
    let title: Wording
    let content: HTML
  }

  private var sections: [Section] {
    var sections = [
      Section(id: "overview", title: PageWords.overview, content: overview),
      Section(id: "list", title: PageWords.list, content: list),
      Section(id: "applications", title: PageWords.applications, content: applications),
      Section(id: "loans", title: PageWords.loans, content: loans),
      Section(id: "obligations", title: PageWords.obligations, content: obligations),
      Section(id: "needs", title: PageWords.needs, content: needs),
      Section(id: "report", title: PageWords.nextReport, content: nextReport),
    ]
    if !report.dataFaults.isEmpty || !report.failures.isEmpty {
      sections.append(Section(id: "faults", title: PageWords.faults, content: faults))
    }
    return sections
  }

  private var overview: HTML {
    let running = report.portfolio.total.running
    let figures: [(Wording, HTML)] = [
      (ListState.confirmed.wording, "\(report.list.count(.confirmed))"),
      (ListState.awaitingConfirmation.wording, "\(report.list.count(.awaitingConfirmation))"),
      (ListState.leaves.wording, "\(report.list.count(.leaves))"),
      (PageWords.eligibleApplications, "\(report.count(.eligible)) / \(report.decisions.count)"),
      (PageWords.runningLoans, "\(running.loans)"),
      (PageWords.outstanding, "\(running.outstanding) đ"),
      (PageWords.behindLoans, "\(report.portfolio.total.count(.behind))"),
    ]
    let list = HTML.joined(figures.map { "<div><dt>\($0.0.capitalised)</dt><dd>\($0.1)</dd></div>\n" })
    return """
      <dl class="figures">
      \(list)</dl>
      <div class="charts">
      \(outcomeChart.html)\(loanChart.html)\(needsChart.html)</div>

      """
  }
}

/// The words of the page.
enum PageWords {
  static let dates = Wording(
    vi: "Số tiền tính bằng đồng.", en: "Dates are day/month/year; amounts are in đồng.")
  static let confidential = Wording(
    vi: "Có dữ liệu cá nhân nhạy cảm: chỉ dùng trong Công an xã và UBND xã, không chuyển tiếp cả trang.",
    en:
      "Holds sensitive personal data: for the commune police and People's Committee alone; do not pass on the page as a whole."
  )
  static let edition = Wording(vi: "Bộ quy tắc", en: "Edition")
  static let standings = Wording(
    vi:
      "Điều kiện ghi “theo văn bản tương tự” hoặc “giả định” chưa có căn cứ trực tiếp; xem bảng chính sách.",
    en: "Clauses marked analogous or assumed rest on no text of their own; see the policy table.")
  static let overview = Wording(vi: "Tổng quan", en: "Overview")
  static let list = Wording(vi: "Danh sách hằng tháng", en: "Monthly list")
  static let applications = Wording(vi: "Hồ sơ vay vốn", en: "Applications")
  static let loans = Wording(vi: "Khoản vay", en: "Loans")
  static let obligations = Wording(vi: "Việc đến hạn trong một tháng tới", en: "Due within a month")
  static let needs = Wording(vi: "Nhu cầu vốn", en: "Capital needs")
  static let nextReport = Wording(vi: "Báo cáo sắp đến hạn", en: "Report due next")
  static let faults = Wording(vi: "Dữ liệu cần sửa", en: "Data to correct")
  static let eligibleApplications = Wording(vi: "Hồ sơ đủ điều kiện", en: "Eligible applications")
  static let runningLoans = Wording(vi: "Khoản vay đang có dư nợ", en: "Running loans")
  static let outstanding = Wording(vi: "Dư nợ gốc", en: "Principal outstanding")
  static let behindLoans = Wording(vi: "Khoản chậm so với lịch", en: "Loans behind schedule")
  static let eligible = Wording(vi: "đủ điều kiện", en: "eligible")
  static let undetermined = Wording(vi: "chưa đủ dữ kiện", en: "facts missing")
  static let id = Wording(vi: "Mã", en: "Id")
  static let borrower = Wording(vi: "Người vay", en: "Borrower")
  static let purpose = Wording(vi: "Mục đích", en: "Purpose")
  static let source = Wording(vi: "Nguồn vốn", en: "Source")
  static let amount = Wording(vi: "Số tiền", en: "Amount")
  static let principal = Wording(vi: "Gốc", en: "Principal")
  static let interest = Wording(vi: "Lãi", en: "Interest")
  static let total = Wording(vi: "Cộng", en: "Total")
  static let reasons = Wording(vi: "Lý do", en: "Reasons")
  static let notes = Wording(vi: "Lý do, ghi chú", en: "Reasons, notes")
  static let lastDay = Wording(vi: "Ngày cuối của 10 năm", en: "Last day of the ten years")
}
