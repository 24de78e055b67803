public import HoaNhapValues

extension Matrix {
  /// The matrix as one page that needs nothing else: no script, no font, no picture from anywhere.
  ///
  /// It holds every view, each a table that a screen reader can tell, that is read on a telephone as a card a row, and that prints
  /// on A4 across, a view a page.
  /// - Parameter language: the language of the page.
  public func html(_ language: Language = .vietnamese) -> String {
    let page = MatrixPage(matrix: self, language: language)
    let views = MatrixView.allCases.map(table).filter { !$0.rows.isEmpty }
    let links = views.map {
      "<li><a href=\"#\($0.view.rawValue)\">\($0.view.wording[language])</a></li>" as HTML
    }
    let html = HTML.page(
      language, title: "\(heading(language))", style: MatrixPage.style,
      body: """
        <header>
        <h1>\(heading(language))</h1>
        <nav aria-label="\(PlanWords.contents[language])"><ul>\(HTML.joined(links))</ul></nav>
        </header>
        <main>
        \(HTML.joined(views.map(page.section), separator: "\n"))
        </main>
        """)
    return html.text
  }
}

/// Writes the tables of a page.
private struct MatrixPage {
  let matrix: Matrix
  let language: Language

  func section(_ table: MatrixTable) -> HTML {
    let name = table.view.wording[language]
    let id = table.view.rawValue
    let isGrid = table.view == .raci
    let heads = table.columns.enumerated().map { index, column -> HTML in
      // Agencies' names stand upright over narrow columns.
      isGrid && index > 1
        ? "<th role=\"columnheader\" scope=\"col\" class=\"up\"><span>\(column[language])</span></th>"
        : "<th role=\"columnheader\" scope=\"col\">\(column[language])</th>"
    }
    let rows = HTML.joined(table.rows.map { row(table, $0) }, separator: "\n")
    let kind = isGrid ? "grid" : "cards"
    // The roles say what the elements are anyway: some browsers forget it once cards are laid out. The region can be scrolled by
    // keyboard.
    return """
      <section id="\(id)"><h2>\(name)</h2>
      \(isGrid ? legend : "")<div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)-name">
      <table role="table" class="\(kind)"><caption id="\(id)-name">\(name): \(matrix.heading(language))</caption>
      <thead role="rowgroup"><tr role="row">\(HTML.joined(heads))</tr></thead>
      <tbody role="rowgroup">
      \(rows)
      </tbody></table></div></section>
      """
  }

  private var legend: HTML {
    let letters = RACI.allCases.map { letter in
      "<div><dt>\(letter.rawValue)</dt><dd>\(letter.wording[language])</dd></div>" as HTML
    }
    return "<dl class=\"legend\">\(HTML.joined(letters))</dl>\n"
  }

  private func row(_ table: MatrixTable, _ cells: [MatrixTable.Cell]) -> HTML {
    let pieces = zip(cells, table.columns).enumerated().map { index, pair -> HTML in
      let (cell, column) = pair
      if index == 0 { return "<th role=\"rowheader\" scope=\"row\">\(content(cell))</th>" }
      if table.view == .raci {
        return index == 1 ? "<td role=\"cell\">\(content(cell))</td>" : letter(cell)
      }
      let isEmpty: HTML = cell.lines.isEmpty && cell.none == nil ? " class=\"none\"" : ""
      return "<td role=\"cell\"\(isEmpty) data-name=\"\(column[language])\">\(content(cell))</td>"
    }
    return "<tr role=\"row\">\(HTML.joined(pieces))</tr>"
  }

  private func letter(_ cell: MatrixTable.Cell) -> HTML {
    guard let text = cell.lines.first?.vi else { return "<td role=\"cell\"></td>" }
    // The letter alone says it; the colour only helps the eye to find those who answer.
    return
      "<td role=\"cell\" class=\"l\(text.contains("A") || text.contains("R") ? " on" : "")\">\(text)</td>"
  }

  private func content(_ cell: MatrixTable.Cell) -> HTML {
    guard !cell.lines.isEmpty else {
      return cell.none.map { "<small>\($0[language])</small>" } ?? "–"
    }
    let lines = cell.lines.map { $0[language] }
    if cell.isInline { return "\(lines.joined(separator: ", "))" }
    return HTML.joined(lines.map { "<div>\($0)</div>" as HTML })
  }

  static let style: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:15px/1.45 system-ui,sans-serif;margin:0 auto;padding:1.25rem;max-width:110rem;color:#1b1b1b;background:#fff}
    h1{font-size:1.4rem;margin:0}h2{font-size:1.1rem;margin:1.8rem 0 .5rem}
    small{color:#595959;font-size:.85em}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;margin:.6rem 0 0}
    a{color:#0b4f8a}a:focus-visible,.scroll:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
    .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{border:1px solid #b9b9b9;padding:.4rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
    thead th{background:#e9f0f7;vertical-align:bottom}tbody th{font-weight:600}
    td div+div{margin-top:.3rem}small{display:block;font-weight:400}tbody tr:nth-child(even){background:#f8f8f8}
    .legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.2rem 0 .6rem}
    .legend div{display:flex;gap:.4rem}.legend dt{font-weight:700}.legend dd{margin:0}
    .grid .up{padding:.4rem .1rem;text-align:center}
    .grid .up span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;font-weight:600}
    .grid .l{text-align:center;font-weight:700;white-space:nowrap}.grid .on{background:#dcebd9}
    .grid tbody th{position:sticky;left:0;background:#fff;white-space:nowrap}
    @media screen and (max-width:60rem){
    .grid td:nth-child(2),.grid th:nth-child(2){display:none}
    .cards,.cards tbody,.cards tr,.cards th,.cards td{display:block}
    .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .cards tr{border:1px solid #b9b9b9;margin:0 0 .8rem}.cards th,.cards td{border:0;padding:.3rem .6rem}
    .cards tbody th{background:#e9f0f7}.cards .none{display:none}
    .cards td::before{content:attr(data-name);display:block;font-size:.85em;font-weight:600;color:#404040}}
    @media print{@page{size:A4 landscape;margin:10mm}body{padding:0;max-width:none;font-size:8.5px;line-height:1.3}
    nav{display:none}.scroll{overflow:visible}h1{font-size:13px}h2{font-size:11px;margin:6px 0 3px}
    section+section{break-before:page}th,td{padding:2px 3px}.grid .up span{max-height:38mm}
    thead{display:table-header-group}tr{break-inside:avoid}.grid tbody th{position:static}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
