public import HoaNhapValues

extension CapitalPaper {
  /// The paper as one page that needs nothing else: for a screen from 360 px on, and for A4.
  ///
  /// - Complexity: O(the length of the page)
  public func html(_ language: Language = .vietnamese) -> String {
    let body = HTML.joined(blocks.map { Self.html($0, language) }, separator: "\n")
    let page = HTML.page(
      language, title: "\(title[language])", style: Self.style,
      body: """
        <main>
        \(body)
        </main>
        """)
    return page.text
  }

  private static func html(_ block: Block, _ language: Language) -> HTML {
    switch block {
    case .columns(let left, let right):
      let sides = [left, right].map { side -> HTML in
        let lines = side.enumerated().map { index, line -> HTML in
          index == 0 ? "<b>\(line[language])</b>" : "\(line[language])"
        }
        return "<div>\(HTML.joined(lines, separator: "<br>"))</div>"
      }
      return "<div class=\"sides\">\(HTML.joined(sides))</div>"
    case .title(let kind, let about):
      return "<h1>\(kind[language])<small>\(about[language])</small></h1>"
    case .addressee(let words): return "<p class=\"to\">\(words[language])</p>"
    case .heading(let words): return "<h2>\(words[language])</h2>"
    case .text(let words): return "<p>\(words[language])</p>"
    case .items(let items):
      return "<ul>\n\(HTML.joined(items.map { "<li>\($0[language])</li>" }, separator: "\n"))\n</ul>"
    case .table(let table): return html(table, language)
    }
  }

  private static func html(_ table: Table, _ language: Language) -> HTML {
    let head = table.columns.map { column -> HTML in
      column.isNumber
        ? "<th scope=\"col\" class=\"n\">\(column.name[language])</th>"
        : "<th scope=\"col\">\(column.name[language])</th>"
    }
    let rows = table.rows.map { row -> HTML in
      let cells = zip(row, table.columns).enumerated().map { index, cell -> HTML in
        let text = cell.0[language]
        if index == 0 { return "<th scope=\"row\">\(text)</th>" }
        // On a small screen the name of the column stands before the cell.
        let name = cell.1.name[language]
        return cell.1.isNumber
          ? "<td class=\"n\" data-name=\"\(name)\">\(text)</td>" : "<td data-name=\"\(name)\">\(text)</td>"
      }
      return "<tr>\(HTML.joined(cells))</tr>"
    }
    return """
      <table><caption>\(table.caption[language])</caption>
      <thead><tr>\(HTML.joined(head))</tr></thead>
      <tbody>
      \(HTML.joined(rows, separator: "\n"))
      </tbody></table>
      """
  }

  private static let style: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.5 "Times New Roman",Tinos,"Liberation Serif",serif;margin:0;padding:1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
    main{max-width:48rem;margin:0 auto}
    .sides{display:grid;grid-template-columns:2fr 3fr;gap:.8rem;text-align:center;margin:.5rem 0 1.2rem;break-inside:avoid}
    h1{font-size:1.25rem;text-align:center;margin:1rem 0}h1 small{display:block;font-size:1rem}
    .to{text-align:center;margin:.5rem 0 1rem}
    h2{font-size:1.05rem;margin:1.2rem 0 .3rem;break-after:avoid}p,ul{margin:.3rem 0}ul{padding-left:1.2rem}li{margin:.25rem 0}
    table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.6rem 0;overflow-wrap:normal}
    caption{text-align:left;font-style:italic;padding:.2rem 0;break-after:avoid}
    th,td{border:1px solid #8a939b;padding:.2rem .4rem;text-align:left;vertical-align:top}
    thead th{background:#eef2f6;font-weight:600}tbody th{font-weight:400}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    @media screen and (max-width:40rem){body{padding:.6rem}.sides{grid-template-columns:1fr;gap:.6rem}
    table,caption,tbody,tr,th,td{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    tr{border:1px solid #8a939b;margin:.4rem 0}tbody th{font-weight:600}th,td{border:0;padding:.15rem .4rem}
    td{display:flex;justify-content:space-between;gap:1rem}td::before{content:attr(data-name);color:#4a4a4a;text-align:left}td:empty{display:none}}
    @page{size:A4;margin:20mm 15mm 20mm 25mm}
    @media print{body{font-size:12pt;line-height:1.35;padding:0}main{max-width:none}table{font-size:9pt}th,td{padding:.15rem .3rem}
    thead{display:table-header-group}tr,li{break-inside:avoid}td.n{white-space:nowrap}thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
