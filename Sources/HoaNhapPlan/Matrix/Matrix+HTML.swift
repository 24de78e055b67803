public import HoaNhapValues

extension Matrix {
  /// The matrix as one page that needs nothing else: no script, no font, no picture from anywhere.
  ///
  /// - Parameter language: the language of the table; the duty stands in the other one beneath, smaller.
  public func html(_ language: Language = .vietnamese) -> String {
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let title = HTMLText.escape(heading(language))
    let columns = [
      PlanWords.clause, PlanWords.duty, PlanWords.lead, PlanWords.with, PlanWords.confirm, PlanWords.to,
      PlanWords.via, PlanWords.when,
    ]
    let head = columns.map { "<th scope=\"col\">\($0[language])</th>" }.joined()
    let body = rows.map { row($0, language, other) }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p class="note">\(HTMLText.escape(heading(other)))</p>
      <div class="scroll">
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table>
      </div>
      </body>
      </html>

      """
  }

  private func row(_ duty: Duty, _ language: Language, _ other: Language) -> String {
    func list(_ texts: [String]) -> String {
      texts.isEmpty ? "–" : texts.map { "<div>\(HTMLText.escape($0))</div>" }.joined()
    }
    func names(_ ids: [AgencyID]) -> String { list(ids.map { plan.name(of: $0)[language] }) }
    let cells = [
      "\(HTMLText.escape(duty.wording[language]))"
        + "<br><small lang=\"\(other.rawValue)\">\(HTMLText.escape(duty.wording[other]))</small>",
      duty.lead.isEmpty ? "<small>\(PlanWords.noLead[language])</small>" : names(duty.lead),
      names(duty.with), names(duty.confirm), names(duty.to), names(duty.via),
      list(duty.when.map { $0.wording[language] }),
    ]
    return "<tr><th scope=\"row\">\(duty.clause)</th>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private static let style = """
    body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem;color:#1b1b1b;background:#fff}
    h1{font-size:1.4rem;margin:0}.note,small{color:#5a5a5a}.note{margin:.2rem 0 1rem}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:60rem}
    th,td{border:1px solid #c9c9c9;padding:.4rem .5rem;text-align:left;vertical-align:top}
    thead th{background:#eef3f8}tbody th{white-space:nowrap}td:nth-child(2){min-width:17rem}
    td div+div{margin-top:.3rem}
    tbody tr:nth-child(even){background:#fafafa}
    @media print{@page{size:A4 landscape;margin:12mm}body{margin:0;font-size:10px}
    table{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}}
    """
}
