public import HoaNhapValues

/// Schedules on one self-contained page that prints on A4, a schedule a sheet (bảng lịch trả nợ).
public struct SchedulePage: Sendable {
  private let language: Language
  private var sections = ""

  /// Makes a page without a schedule.
  public init(_ language: Language = .vietnamese) { self.language = language }

  /// Adds a schedule.
  public mutating func add(_ schedule: Schedule) {
    sections += "<section tabindex=\"0\">\(table(schedule))</section>\n"
  }

  /// Adds the schedule of a ledger, and below it the ledger at the end of a day.
  ///
  /// - Throws: ``InputError`` where the schedule or the balances cannot be computed.
  public mutating func add(_ ledger: Ledger, on day: CivilDate) throws(InputError) {
    let schedule = table(try ledger.schedule())
    sections += "<section tabindex=\"0\">\(schedule)\(try table(ledger, day))</section>\n"
  }

  private func table(_ ledger: Ledger, _ day: CivilDate) throws(InputError) -> String {
    let words = LedgerWords(language: language)
    var html = "<table class=\"log\"><caption>\(words.title(day))</caption>\n\(head(words.columns))<tbody>\n"
    for entry in ledger.entries(until: day) { html += row(words.cells(entry)) }
    html += "</tbody></table>\n<table><tbody>\n"
    for (name, value) in words.balances(try ledger.state(on: day)) {
      html += "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>\n"
    }
    html += "</tbody></table>\n"
    let remaining = try ledger.remainingInstalments(on: day)
    if !remaining.isEmpty {
      html += "<table>\(head(words.remainingColumns))<tbody>\n"
      for instalment in remaining {
        html += row([words.date(instalment.due), words.money(instalment.unpaid)])
      }
      html += "</tbody></table>\n"
    }
    return html + conventions(ledger.conventions)
  }

  private func head(_ columns: [String]) -> String {
    "<thead><tr>\(columns.map { "<th scope=\"col\">\($0)</th>" }.joined())</tr></thead>\n"
  }

  private func row(_ cells: [String]) -> String {
    "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>\n"
  }

  private func conventions(_ list: [AppliedConvention]) -> String {
    let text = HTMLText.escape(ScheduleWords.conventions(list))
    return "<p>\(language == .vietnamese ? "Quy ước" : "Conventions"): \(text)</p>"
  }

  private func table(_ schedule: Schedule) -> String {
    let vi = language == .vietnamese
    let id = schedule.terms.loanID.map { " \(HTMLText.escape($0.text))" } ?? ""
    var html = "<table><caption>\(vi ? "Lịch trả nợ" : "Schedule")\(id)</caption>\n"
    html += "\(head(ScheduleWords.columns(language, short: false)))<tbody>\n"
    for due in schedule.rows { html += row(ScheduleWords.cells(due, language)) }
    let totals = schedule.totals
    html += "</tbody>\n<tfoot><tr><th scope=\"row\" colspan=\"3\">\(vi ? "Cộng" : "Total")</th>"
    let rowInterest = Dong(totals.interest.amount - totals.deferredInterest.amount)
    for sum in [totals.principal, rowInterest, totals.deferredInterest, totals.paid] {
      html += "<td>\(sum.grouped(language))</td>"
    }
    html += "<td></td></tr></tfoot></table>\n"
    return html + conventions(schedule.conventions)
  }

  /// The page.
  public var html: String {
    let title = language == .vietnamese ? "Lịch trả nợ" : "Schedule"
    return """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      body{font:15px/1.4 system-ui,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem;color:#1a1a1a;background:#fff}
      section{overflow-x:auto;break-after:page}section:last-child{break-after:auto}
      caption{font-size:1.3rem;font-weight:600;text-align:left;padding:.5rem 0}
      table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}thead{display:table-header-group}
      th,td{border-bottom:1px solid #bbb;padding:.2rem .5rem;text-align:right;white-space:nowrap}
      .log td:nth-child(2),.log td:nth-child(4){text-align:left;white-space:normal}th[scope=row]{text-align:left;font-weight:400}
      @media print{body{font-size:10px;margin:0}}
      </style></head><body><main>
      \(sections)</main></body></html>

      """
  }
}
