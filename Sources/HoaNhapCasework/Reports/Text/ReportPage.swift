import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

extension ReportCopy {
  /// The report as one page that needs nothing else: no script, no font, no picture from anywhere. It prints on A4.
  ///
  /// It speaks Vietnamese first; two buttons switch the language. In the police's copy each figure opens to the records behind it.
  /// - Complexity: O(rows + records behind them)
  public func html() -> String { ReportPage(copy: self).html.text }
}

/// Puts the page together.
private struct ReportPage {
  let copy: ReportCopy

  var html: HTML {
    let title = Wording(
      vi: "\(copy.scope.wording.vi) – Quyết định 08/2026/QĐ-TTg",
      en: "\(copy.scope.wording.en) – Decision 08/2026/QĐ-TTg")
    let stamp: HTML =
      copy.isPreliminary ? "<p class=\"stamp\">\(ReportWords.preliminary)</p>" : ""
    let heads = HTML.joined(copy.headLines.dropFirst(copy.isPreliminary ? 2 : 1).map { "<p>\($0)</p>" })
    let notes = HTML.joined(copy.notes.map { "<p class=\"note\">\($0)</p>" })
    return HTML.page(
      .vietnamese, title: "\(title.vi)", style: ReportStyle.css,
      body: """
        \(HTML.languageSwitch)
        <div class="\(copy.years.isEmpty ? "page" : "page wide" as HTML)">
        <header>
        <div class="letterhead"><p>\(copy.plan.name(of: .communePolice))<br>\(Wording(vi: "Số: [số]/BC-CA", en: "No.: [number]/BC-CA"))</p>
        <p class="motto" lang="vi">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p></div>
        <h1>\(title)</h1>
        \(stamp)\(heads)
        <p>\(copy.address)</p>
        \(notes)
        </header>
        <main>
        \(section("I", ReportWords.results, FigureTopic.results, [.results]))
        \(section("II", ReportWords.difficulties, [.difficulties], [.difficulties]))
        \(section("III", ReportWords.direction, [], [.direction, .proposals]))
        \(intake)
        </main>
        <footer>\(stamp)<p>\(Wording(vi: "Nơi nhận", en: "Copies to")): \(receivers)</p>
        <p class="slot">\(Wording(vi: "[Chức vụ, chữ ký, họ tên người ký]", en: "[Office, signature and name of who signs]"))</p></footer>
        </div>
        """)
  }

  private var receivers: Wording {
    func names(_ language: Language) -> String {
      copy.scope.to.map { copy.plan.name(of: $0)[language] }.joined(separator: "; ")
    }
    return Wording(vi: names(.vietnamese), en: names(.english))
  }

  private func section(
    _ number: String, _ title: Wording, _ topics: [FigureTopic], _ slots: [NarrativeSlot]
  ) -> HTML {
    let tables = HTML.joined(topics.map { topic in table(of: topic, hasHead: topics.count > 1) })
    let places = HTML.joined(
      slots.map { slot in
        let words = HTML.joined(
          (copy.words[slot] ?? []).map { agency, text in
            "<p><b>\(copy.plan.name(of: agency))</b>: \(text.reveal(for: .reporting))</p>\n"
          })
        return "\(words)<p class=\"slot\">\(ReportWords.slot(slot))</p>\n"
      })
    return "<section><h2>\(number). \(title)</h2>\n\(tables)\(places)</section>\n"
  }

  private var columns: [(name: Wording, isNumber: Bool)] {
    let first = [(ReportWords.figure, false), (ReportWords.unit, false), (ReportWords.value, true)]
    guard copy.years.isEmpty else {
      return first
        + copy.years.map { year in
          let name = "\(year.from.vietnameseText) – \(year.to.vietnameseText)"
          return (Wording(vi: name, en: name), true)
        }
    }
    return first + [(ReportWords.before, false), (ReportWords.yearBefore, false)]
  }

  private func table(of topic: FigureTopic, hasHead: Bool) -> HTML {
    let rows = copy.rows(of: topic)
    guard !rows.isEmpty else { return "" }
    var table = HTMLTable(topic.rawValue, topic.wording, columns)
    table.rows = rows.filter(copy.isShown).compactMap(cells)
    return table.html
  }

  private func cells(_ row: ReportCopy.Row) -> [HTML]? {
    guard let definition = copy.catalogue[row.key.code] else { return nil }
    let first = [
      name(row, definition), "\(definition.unit.wording)",
      "\(Wording(vi: row.text(.vietnamese), en: row.text(.english)))",
    ]
    guard copy.years.isEmpty else {
      return first
        + copy.years.indices.map { place in
          let value = row.years.indices.contains(place) ? row.years[place] : nil
          return "\(Wording(vi: value?.grouped(.vietnamese) ?? "…", en: value?.grouped(.english) ?? "…"))"
        }
    }
    return first + [beside(row.before), beside(row.yearBefore)]
  }

  private func name(_ row: ReportCopy.Row, _ definition: FigureDefinition) -> HTML {
    let name: HTML =
      row.key.part.map { part in
        "<span class=\"part\">\(part.dimension.wording): \(copy.name(of: row))</span>"
      }
      ?? "<span class=\"whole\">\(definition.wording)</span>"
    guard let trace = copy.traces[row.key], !trace.entries.isEmpty else { return name }
    let lines = HTML.joined(
      trace.entries.map { entry in
        "<li>\(entry.record.collection.text)/\(entry.record.id.text): \(Dong(entry.amount)) (\(entry.day))</li>\n"
      })
    return """
      \(name)<details><summary>\(ReportWords.trace) (\(trace.entries.count))</summary><ul class="trace">
      \(lines)</ul></details>
      """
  }

  private func beside(_ comparison: FigureComparison?) -> HTML {
    guard let comparison else { return "–" }
    return "\(Wording(vi: comparison.cellText(.vietnamese), en: comparison.cellText(.english)))"
  }

  private var intake: HTML {
    guard !copy.intake.isEmpty else { return "" }
    var table = HTMLTable(
      "intake", ReportWords.intake,
      [
        (Wording(vi: "Cơ quan", en: "Agency"), false), (Wording(vi: "Tình trạng", en: "State"), false),
        (Wording(vi: "Số liệu khác hồ sơ", en: "Differs from the records"), false),
        (Wording(vi: "Chưa báo cáo", en: "Left out"), false),
      ])
    table.rows = copy.intake.map { part in
      func names(_ keys: [FigureKey]) -> Wording {
        keys.isEmpty
          ? Wording(vi: "–", en: "–")
          : Wording(vi: copy.names(of: keys, .vietnamese), en: copy.names(of: keys, .english))
      }
      return [
        "\(copy.plan.name(of: part.agency))", "\(part.state.wording)", "\(names(part.differing))",
        "\(names(part.leftOut))",
      ]
    }
    return "<section><h2>\(ReportWords.intake)</h2>\n\(table.html)</section>\n"
  }
}

/// The style of a report: for a screen from 360 px on, for the keyboard, for A4 paper.
private enum ReportStyle {
  static let css: HTML = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.45 system-ui,"Segoe UI",Roboto,sans-serif;margin:0;padding:1rem;color:#1a1a1a;background:#fff}
    .page{max-width:62rem;margin:0 auto}
    .letterhead{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;text-align:center}
    .letterhead p{margin:0}.motto{font-weight:600}
    h1{font-size:1.4rem;text-align:center;margin:1.2rem 0 .3rem}header>p{text-align:center;margin:.2rem 0}
    h2{font-size:1.1rem;margin:1.5rem 0 .4rem;border-bottom:2px solid #1f4e79}
    .note{color:#4a4a4a;font-weight:400}.stamp{border:2px solid #8a2d0f;color:#8a2d0f;padding:.3rem .6rem;font-weight:600}
    .slot{border:1px dashed #8a6d0f;background:#fff8e1;padding:.4rem .6rem;min-height:3rem}
    .lang{accent-color:#1f4e79;margin:0 .3rem 0 0}.lang:focus-visible+label{outline:3px solid #c75b00}
    .lang+label{display:inline-block;margin-right:1rem;padding:.1rem .3rem}
    #lang-vi:checked~.page .en,#lang-en:checked~.page .vi{display:none}
    summary:focus-visible,.scroll:focus-visible{outline:3px solid #c75b00;outline-offset:2px}
    .scroll{overflow-x:auto;margin:.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.88rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
    th,td{border:1px solid #c3cad1;padding:.25rem .45rem;text-align:left;vertical-align:top}
    thead th{background:#e8eef4}tbody th{font-weight:400;min-width:11rem}.whole{font-weight:600}.part{padding-left:1rem;display:inline-block}
    .n{text-align:right;font-variant-numeric:tabular-nums}td.n,td:nth-child(2){white-space:nowrap}
    details{margin:.2rem 0}summary{cursor:pointer;color:#123f6b;font-size:.85rem;padding:.15rem 0}
    .trace{margin:.2rem 0;padding-left:1.1rem;font-size:.85rem;overflow-wrap:anywhere}
    footer{margin-top:1.5rem}
    @media(max-width:40rem){body{padding:.6rem}h1{font-size:1.2rem}th,td{padding:.2rem .3rem}}
    @page{size:A4;margin:15mm}@page wide{size:A4 landscape;margin:15mm}
    @media print{.wide{page:wide}body{padding:0;font-size:10.5pt}.page{max-width:none}.lang,.lang+label,details{display:none}
    .scroll{overflow:visible;padding-right:1px}table{font-size:8.5pt}tbody th{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}
    caption,h2{break-after:avoid}.slot{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
    """
}
