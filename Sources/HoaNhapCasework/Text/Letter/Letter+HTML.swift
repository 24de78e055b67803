public import HoaNhapValues

extension Letter {
  /// The letter as one page that needs nothing else: no script, no font, no picture from anywhere.
  ///
  /// - Complexity: O(the length of the page)
  public func html(_ language: Language = .vietnamese) -> String {
    let body = HTML.joined(paragraphs.map { Self.html($0, language) }, separator: "\n")
    let page = HTML.page(
      language, title: "\(title[language])", style: Self.style,
      body: """
        \(body)
        """)
    return page.text
  }

  private var title: Wording {
    for case .title(let words) in paragraphs { return words }
    return Wording(vi: applicationID.text, en: applicationID.text)
  }

  private static func html(_ paragraph: Paragraph, _ language: Language) -> HTML {
    switch paragraph {
    case .title(let words): return "<h1>\(words[language])</h1>"
    case .heading(let words): return "<h2>\(words[language])</h2>"
    case .text(let words): return "<p>\(words[language])</p>"
    case .items(let items):
      let points = items.map { item -> HTML in
        let details = HTML.joined(item.details.map { "<p>\($0[language])</p>" })
        return "<li>\(item.text[language])\(details)</li>"
      }
      return "<ul>\n\(HTML.joined(points, separator: "\n"))\n</ul>"
    }
  }

  private static let style: HTML = """
    body{font:16px/1.5 system-ui,"Segoe UI",Roboto,sans-serif;max-width:46rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a;
    background:#fff;overflow-wrap:anywhere}h1{font-size:1.3rem}h2{font-size:1.05rem;margin:1.2rem 0 .3rem}
    p,ul{margin:.3rem 0}ul{padding-left:1.2rem}li{margin:.4rem 0}li p{margin:.1rem 0}
    @page{size:A4;margin:18mm}@media print{body{font-size:11pt;margin:0;padding:0;max-width:none}
    h2{break-after:avoid}li{break-inside:avoid}}
    """
}
