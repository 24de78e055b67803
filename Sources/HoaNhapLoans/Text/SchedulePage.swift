public import HoaNhapValues

/// Schedules on one self-contained page that prints on A4, a schedule a sheet (bảng lịch trả nợ).
public struct SchedulePage: Sendable {
  private let language: Language
  private var sections = ""

  /// Makes a page without a schedule.
  public init(_ language: Language = .vietnamese) { self.language = language }

  /// Adds a schedule.
  public mutating func add(_ schedule: Schedule) {
    let vi = language == .vietnamese
    let id = schedule.terms.loanID.map { " \(HTMLText.escape($0.text))" } ?? ""
    sections +=
      "<section tabindex=\"0\"><table><caption>\(vi ? "Lịch trả nợ" : "Schedule")\(id)</caption>\n<thead><tr>"
    for column in ScheduleWords.columns(language, short: false) {
      sections += "<th scope=\"col\">\(column)</th>"
    }
    sections += "</tr></thead>\n<tbody>\n"
    for row in schedule.rows {
      let cells = ScheduleWords.cells(row, language).map { "<td>\($0)</td>" }
      sections += "<tr>\(cells.joined())</tr>\n"
    }
    let totals = schedule.totals
    sections += "</tbody>\n<tfoot><tr><th scope=\"row\" colspan=\"3\">\(vi ? "Cộng" : "Total")</th>"
    let rowInterest = Dong(totals.interest.amount - totals.deferredInterest.amount)
    for sum in [totals.principal, rowInterest, totals.deferredInterest, totals.paid] {
      sections += "<td>\(sum.grouped(language))</td>"
    }
    sections += "<td></td></tr></tfoot></table>\n"
    let conventions = HTMLText.escape(ScheduleWords.conventions(schedule))
    sections += "<p>\(vi ? "Quy ước" : "Conventions"): \(conventions)</p></section>\n"
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
      @media print{body{font-size:10px;margin:0}}
      </style></head><body><main>
      \(sections)</main></body></html>

      """
  }
}
