import HoaNhapPolicy
import HoaNhapValues

/// One loan of a page.
struct LoanSection {
  let schedule: Schedule
  let words: LoanWords
  /// What the identifiers of the section begin with.
  let id: String
  let explanation: CitedExplanation
  let terms: TermsWords
  var chart: ScheduleChart
  var course: LedgerCourse?
  var quote: SettlementQuote?

  init(_ schedule: Schedule, number: Int, citing edition: Edition, _ words: LoanWords) {
    self.schedule = schedule
    self.words = words
    id = "loan-\(number)"
    explanation = schedule.explanation(citing: edition)
    terms = TermsWords(schedule: schedule, sources: RateSources(schedule.terms, edition), words: words)
    chart = ScheduleChart(schedule)
  }

  var title: String {
    schedule.terms.loanID.map { words("Khoản vay \($0.text)", "Loan \($0.text)") }
      ?? words("Khoản vay không ghi mã", "A loan without a name")
  }

  var html: HTML {
    """
    <article id="\(id)" aria-labelledby="\(id)-h">
    <h2 id="\(id)-h">\(title)</h2>
    \(figures)\(termList)<figure class="scroll" tabindex="0" role="group" aria-label="\(words("Biểu đồ", "Chart"))">\
    \(chart.drawing(words.language, name: "\(id)-c"))</figure>
    \(years)\(ledger)\(rows)\(conventions)\(annex)</article>

    """
  }

  // MARK: Pieces

  func time(_ date: CivilDate) -> HTML { "<time datetime=\"\(date.text)\">\(words.date(date))</time>" }

  /// A table that is scrolled, with the keyboard too, where it is wider than the screen.
  ///
  /// - Parameters:
  ///   - caption: its name, not shown where the heading above says the same.
  ///   - content: its groups of rows.
  ///   - kind: the classes of its style.
  ///   - isNamedAbove: whether the heading above says the same.
  func table(_ caption: String, _ content: HTML, kind: String = "", isNamedAbove: Bool = true) -> HTML {
    let hidden: HTML = isNamedAbove ? " class=\"hidden\"" : ""
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption)">
      <table class="\(kind)"><caption\(hidden)>\(caption)</caption>
      \(content)</table></div>

      """
  }

  func head(_ columns: [String], texts: Set<Int> = []) -> HTML {
    let cells = columns.enumerated().map { index, name -> HTML in
      texts.contains(index) ? "<th scope=\"col\" class=\"t\">\(name)</th>" : "<th scope=\"col\">\(name)</th>"
    }
    return "<thead><tr>\(HTML.joined(cells))</tr></thead>\n"
  }

  func standing(_ standing: Standing?) -> HTML {
    guard let standing else { return "<span class=\"s\">\(words("hình thức", "form"))</span>" }
    return "<span class=\"s \(standing.rawValue)\">\(standing.wording[words.language])</span>"
  }

  // MARK: Sums and terms

  private var figures: HTML {
    let totals = schedule.totals
    var list = [
      (words("Số tiền vay", "Amount"), words.money(totals.disbursed)),
      (words("Tổng lãi", "Interest"), words.money(totals.interest)),
      (words("Tổng phải trả", "To pay"), words.money(totals.paid)),
      (words("Số kỳ", "Due dates"), String(schedule.rows.count)),
      (words("Ngày trả cuối", "Last due date"), words.date(schedule.maturity)),
    ]
    if totals.deferredInterest > .zero {
      list.insert(
        (words("Trong đó lãi thời gian học", "Of it study interest"), words.money(totals.deferredInterest)),
        at: 2)
    }
    let items = list.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML }
    return "<dl class=\"figures\">\n\(HTML.joined(items))</dl>\n"
  }

  private var termList: HTML {
    let items = terms.lines.map { line -> HTML in
      let values = line.values.map { "<dd>\($0)</dd>" as HTML }
      return "<div><dt>\(line.name)</dt>\(HTML.joined(values))</div>\n"
    }
    return """
      <h3>\(words("Điều khoản", "Terms"))</h3>
      <dl class="terms">
      \(HTML.joined(items))</dl>

      """
  }

  private var years: HTML {
    let columns = words.columns
    var names = [words("Năm", "Year"), words("Giải ngân", "Disbursed"), columns.principal, columns.interest]
    if hasStudy { names.append(columns.studyInterest) }
    names += [columns.total, words("Dư nợ cuối năm", "Balance at year's end")]
    let rows = schedule.years.map { year -> HTML in
      var amounts = [year.disbursed, year.principal, year.interest]
      if hasStudy { amounts.append(year.studyInterest) }
      amounts += [year.total, year.balanceAtEnd]
      let cells = amounts.map { "<td>\(words.number($0))</td>" as HTML }
      return "<tr><th scope=\"row\">\(String(year.year))</th>\(HTML.joined(cells))</tr>\n"
    }
    let body: HTML = "\(head(names))<tbody>\n\(HTML.joined(rows))</tbody>\n"
    let title = words("Cộng theo năm", "By years")
    return "<h3>\(title)</h3>\n\(table(title, body, kind: "rows"))"
  }

  var hasStudy: Bool { schedule.studyInterest != nil }
}
